internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// Questions of `cei stability` whose answers are weights.
struct ExactOptions: ParsableArguments {
  static var title: String { say("权重问题选项", "Options for questions about weights") }

  /// One end of a unit's range.
  enum End: String, ExpressibleByArgument, CaseIterable {
    case best, worst
  }

  /// How changes of weights are measured.
  enum Norm: String, ExpressibleByArgument, CaseIterable {
    // As they are called in the literature.
    case l1 = "L1", l2 = "L2", lInfinity = "Linf"

    var norm: WeightNorm {
      switch self {
      case .l1: .l1
      case .l2: .l2
      case .lInfinity: .lInfinity
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      say(
        "--unit 要超过谁，或到第几名（rank:5）：权重至少改多少",
        "Whom --unit is to pass, or which rank it is to reach (rank:5), by the least change"),
      valueName: "GOAL"), completion: Candidates.units)
  var to: String?

  @Option(
    help: ArgumentHelp(
      say(
        "把求得的权重写成方案文件（用 -w 重算）：--unit 最好名次的权重，或 --to 的权重",
        "Write the weights found as a scheme for -w: those of --unit at its best, or those of --to"),
      valueName: "FILE"), completion: .file(extensions: ["json"]))
  var witness: String?

  @Option(
    help: ArgumentHelp(
      say("--witness 取最好还是最差名次（缺省 best）", "--witness at its best or its worst (best)"),
      valueName: "END"))
  var end: End?

  @Option(
    help: ArgumentHelp(
      say("--witness 取哪种距离最小的权重（缺省 L1）", "--witness: nearest in which norm (L1)"),
      valueName: "NORM"))
  var norm: Norm?

  /// What is shown where nothing is named.
  var standard: StabilityParts.Part? {
    if to != nil { return .reversal }
    return witness != nil || end != nil ? .ranks : nil
  }

  /// Whether the options go together.
  func check(_ parts: [StabilityParts.Part], unit: String?) throws {
    if parts.contains(.reversal), to == nil || unit == nil {
      throw ValidationError(
        say(
          "还要写 --unit（谁）和 --to（超过谁，或 rank:N）",
          "name --unit (who) and --to (whom to pass, or rank:N) as well"))
    }
    if to != nil, !parts.contains(.reversal) {
      throw ValidationError(
        say(
          "--to 问的是反超，与 --show reversal 或 all 同用（不写 --show 即是 reversal）",
          "--to asks for a reversal: use it with --show reversal or all, or without --show"))
    }
    if witness != nil, unit == nil {
      throw ValidationError(say("--witness 要与 --unit 同用", "--witness goes with --unit"))
    }
    if witness == nil, end != nil || norm != nil {
      throw ValidationError(
        say("--end 和 --norm 要与 --witness 同用", "--end and --norm go with --witness"))
    }
    if witness != nil, !parts.contains(.ranks), !parts.contains(.reversal) {
      throw ValidationError(
        say("--witness 用于 ranks 或 reversal", "--witness goes with ranks or reversal"))
    }
  }

  /// Best and worst ranks.
  func ranks(
    _ question: StabilityQuestion, _ session: Session, unit: String?, top: Int?,
    _ progress: Progress
  ) throws -> ExtremeRanksSection {
    let table = try question.comparisons()
    let set = try question.weights(of: table)
    let ranks = try ExtremeRanks(table, over: set) { progress.tell($0, of: $1) }
    let row = try unit.map { try session.row(of: $0, in: [question.result]).1 }
    if let witness, to == nil, let row, let position = table.position(ofRow: row) {
      let reach = ranks.units[position]
      let found = end == .worst ? reach.worst : reach.best
      let name = question.result.unit(row).name
      try write(
        found.weights, set.space, to: witness, session, question.result,
        LocalizedText(
          zh: "\(name[.zh]) 第 \(found.replayed) 名的权重（\(set.choice.name[.zh])）",
          en: "weights that put \(name[.en]) at rank \(found.replayed) (\(set.choice.name[.en]))"))
    }
    return ExtremeRanksSection(
      question.result, ranks, top: top ?? StabilityEvent.standardTop, row: row)
  }

  /// The smallest change of weights.
  func reversal(
    _ question: StabilityQuestion, _ session: Session, unit: String?
  ) throws -> ReversalSection {
    let result = question.result
    let table = try question.comparisons()
    let set = try question.weights(of: table)
    func position(_ typed: String) throws -> Int {
      let row = try session.row(of: typed, in: [result]).1
      guard let position = table.position(ofRow: row) else {
        throw Diagnostics([CommandProblem.notRanked(result.unit(row))])
      }
      return position
    }
    let own = try position(unit ?? "")
    let reversal = try ReversalMargin(table, over: set, unit: own, goal: goal(position)) {
      result.unit(table.rows[$0]).name
    }
    let section = ReversalSection(result, reversal)
    if let witness, let change = reversal.changes.first(where: { $0.norm == (norm ?? .l1).norm }) {
      try write(change.witness, set.space, to: witness, session, result, section.title)
    }
    return section
  }

  private func goal(_ position: (String) throws -> Int) throws -> ReversalMargin.Goal {
    let typed = to ?? ""
    guard typed.hasPrefix("rank:") else { return .ahead(of: try position(typed)) }
    guard let rank = Int(typed.dropFirst(5)), rank > 0 else {
      throw Diagnostics([CommandProblem.badBenchmark(typed)])
    }
    return .rank(rank)
  }

  /// Who is always ahead.
  func dominance(_ question: StabilityQuestion) throws -> DominanceSection {
    let table = try question.comparisons()
    let set = try question.weights(of: table)
    return DominanceSection(question.result, try DominanceRelation(table, over: set))
  }

  private func write(
    _ weights: [Double], _ space: WeightSpace, to path: String, _ session: Session,
    _ result: Assessment, _ title: LocalizedText
  ) throws {
    let parent = Shipped.parentName(of: session.schemeName, from: path)
    try SavedWeights.checkParent(parent, at: path)
    let scheme = WitnessScheme(result, space, weights, extending: parent, title: title)
    try FileAccess.write(Array(scheme.text.utf8), to: path)
  }
}
