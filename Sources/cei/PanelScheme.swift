internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// A panel's consensus as a scheme file.
struct PanelScheme {
  private let analysis: PanelAnalysis
  private let scheme: ResolvedScheme
  private let schemeName: String

  /// - Throws: where the judgements name no scheme, so that there is nothing to extend.
  init(_ session: PanelSession) throws {
    guard let scheme = session.scheme, let name = session.schemeName else {
      throw Diagnostics([CommandProblem.nothingToExtend()])
    }
    analysis = session.analysis
    self.scheme = scheme
    schemeName = name
  }

  /// The file as it will be at a path.
  ///
  /// - Parameters:
  ///   - path: from where the judged scheme is named.
  ///   - stamp: when it was made; `nil` for nothing.
  func file(at path: String, stamp: String?) -> SchemeWeightsFile {
    let panel = analysis.panel
    let nodes = analysis.latest
    let title = panel.title
    let name = title.zh.isEmpty && title.en.isEmpty ? LocalizedText(panel.id) : title
    let round = analysis.result.number
    return SchemeWeightsFile(
      id: "\(scheme.said.id)-\(panel.id)",
      extending: Shipped.parentName(of: schemeName, from: path),
      note: LocalizedText(
        zh: "\(name[.zh])第 \(round) 轮的共识权重"
          + (earlier.isEmpty ? "" : "（较早轮次：\(earlier.joined(separator: "、"))）"),
        en: "\(name[.en]): weights of round \(round)"
          + (earlier.isEmpty ? "" : " (earlier rounds: \(earlier.joined(separator: ", ")))")),
      groups: nodes.map { .init(nodes: $0.criteria, weights: $0.consensus) },
      record: WeightRecord(
        method: "panel", settings: settings(nodes),
        inputs: analysis.inputs + scheme.said.inputs.filter { !panel.inputs.contains($0) },
        // The data on which the weights were tried have no part in them.
        synthetic: panel.synthetic || scheme.said.record?.synthetic == true, stamp: stamp))
  }

  private func settings(_ nodes: [PanelAnalysis.NodeResult]) -> [WeightRecord.Setting] {
    let options = analysis.options
    let experts = Set(nodes.flatMap { $0.opinions.map(\.expert) }).count
    let settings = [
      ("panel", analysis.panel.id), ("round", "\(analysis.result.number)"),
      ("experts", "\(experts)"),
    ]
    let opinions = nodes.flatMap(\.opinions)
    let group = nodes.contains { $0.opinions.count > 1 } ? [type(of: options.group).name] : []
    let methods = [
      ("priorities", methods(opinions.filter { $0.matrix != nil }) + nodes.map(\.consensusMethod)),
      (
        "ranks",
        methods(opinions.filter { if case .ranking = $0.judgement { true } else { false } })
      ),
      ("bestWorst", methods(opinions.filter { $0.bestWorst != nil })), ("group", group),
    ].map { ($0, unique($1)) }.filter { !$0.1.isEmpty }
    let rounds = earlier.isEmpty ? [] : [("earlierRounds", earlier.joined(separator: "; "))]
    return (settings + rounds + methods + concerns).map {
      WeightRecord.Setting(name: $0.0, value: $0.1)
    }
  }

  private func methods(_ opinions: [NodeOpinion]) -> [String] { opinions.map(\.method) }

  /// Every name once, commas between.
  private func unique(_ names: [String]) -> String {
    names.indices.filter { !names[$0].isEmpty && !names[..<$0].contains(names[$0]) }
      .map { names[$0] }.joined(separator: ", ")
  }

  /// `satisfaction 1`: nodes that were not judged in the round of the result, with the last in which
  /// they were.
  private var earlier: [String] {
    analysis.latest.compactMap { node in
      guard let round = analysis.round(of: node), round != analysis.result.number else {
        return nil
      }
      return "\(node.node) \(round)"
    }
  }

  /// What did not pass and went in all the same: `E2 complaints CR 0.1668`, and a stop rule that is
  /// not met.
  private var concerns: [(String, String)] {
    var concerns: [(String, String)] = []
    let failures = analysis.failures.map { failure in
      let measure = failure.measure == .bestWorst ? "best-worst" : "CR"
      return [failure.expert, failure.node, measure, Numerals.short(failure.ratio)]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    if !failures.isEmpty { concerns.append(("notPassed", failures.joined(separator: "; "))) }
    if let stop = analysis.result.stop, !stop.isMet {
      concerns.append(("stopNotMet", stop.rule.text))
    }
    for (effect, name) in [(ZeroWeights.Effect.leftOut, "zerosLeftOut"), (.decides, "zerosDecide")]
    {
      let zeros = analysis.latest.flatMap { node in
        node.zeros.filter { $0.effect == effect }.map { zero in
          "\(zero.experts.joined(separator: ", ")) \(node.criteria[zero.criterion])"
        }
      }
      if !zeros.isEmpty { concerns.append((name, zeros.joined(separator: "; "))) }
    }
    return concerns
  }
}

/// Writing a scheme of weights where nothing else is: shared by all commands with `--save`.
enum SavedWeights {
  /// Writes a file; one that holds exactly this already stays.
  ///
  /// - Throws: E003 where there is another file and nobody said to replace it, or something that is no
  ///   file; E409 where a file would be taken for the parent that is shipped with the program.
  static func write(_ file: SchemeWeightsFile, to path: String, overwriting: Bool) throws {
    let bytes = Array(file.text.utf8)
    try checkParent(file.base, at: path)
    if FileAccess.exists(path), !FileAccess.isRegularFile(path) {
      throw Diagnostics([CommandProblem.savedElsewhere(path)])
    }
    if path != FileAccess.standardStream, !overwriting, FileAccess.exists(path) {
      if let known = try? FileAccess.read(path), known == bytes { return }
      throw Diagnostics([CommandProblem.savedAlready(path)])
    }
    try FileAccess.write(bytes, to: path)
  }

  /// - Throws: E409 where the file of a scheme would find another parent than the shipped one.
  static func checkParent(_ parent: String, at path: String) throws {
    if let other = Shipped.shadow(of: parent, at: path) {
      throw Diagnostics([CommandProblem.parentShadowed(path, parent, by: other)])
    }
  }

  /// What a run without `--stamp` leaves out: today's date.
  static func stamp(_ isWanted: Bool) -> String? {
    isWanted ? ProcessSurroundings.today : nil
  }
}

extension CommandProblem {
  static func nothingToExtend() -> Diagnostic {
    Diagnostic(
      .error, .misplacedArgument,
      LocalizedText(
        zh: "判断没有对应的方案，权重无处可写",
        en: "the judgements name no scheme, so that there is none to save weights for"),
      fix: LocalizedText(zh: "用 -w 指定所评的方案", en: "name the judged scheme with -w"))
  }

  static func savedElsewhere(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .fileUnwritable,
      LocalizedText(zh: "\(path) 不是普通文件，没有保存", en: "\(path) is no ordinary file; nothing is saved"),
      fix: LocalizedText(zh: "换一个文件名；- 为标准输出", en: "name another file; - is standard output"))
  }

  static func parentShadowed(
    _ path: String, _ parent: String, by other: String
  ) -> Diagnostic {
    Diagnostic(
      .error, .misplacedArgument,
      LocalizedText(
        zh: "存到 \(path) 的方案沿用随附的方案 \(parent)，读取时却会先找到 \(other)；没有保存",
        en:
          "the scheme at \(path) would extend the shipped \(parent), but \(other) would be found first; "
          + "nothing is saved"),
      fix: LocalizedText(
        zh: "换一个文件名或文件夹，或把 \(other) 改名", en: "name another file or folder, or rename \(other)"))
  }

  static func savedAlready(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .fileUnwritable,
      LocalizedText(
        zh: "\(path) 已存在，内容不同，没有覆盖",
        en: "\(path) exists with other content and is not overwritten"),
      fix: LocalizedText(zh: "换一个文件名，或加 --force 覆盖", en: "name another file, or add --force"))
  }
}
