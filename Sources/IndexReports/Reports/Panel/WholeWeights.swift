internal import CompositeIndex

/// The weights of the indicators in the whole index (层次总排序), everybody's and the group's, with the
/// consistency of each level of the hierarchy.
struct WholeWeights {
  /// The total consistency of one expert's judgements at one level.
  struct Level {
    /// From 1 for what is under the root.
    var number: Int
    /// Σ w CI / Σ w RI.
    var ratio: Double
    /// How many groups there are, and how many of them have just enough comparisons for weights, so
    /// that they add nothing to either sum.
    var groups: Int
    var untested: Int
    /// The share of the latter in the weight of all.
    var untestedShare: Double
  }

  private let report: PanelReport
  private let scheme: ResolvedScheme
  private var analysis: PanelAnalysis { report.analysis }

  /// `nil` without a scheme, and where there is one level only.
  init?(_ report: PanelReport) {
    guard let scheme = report.scheme, scheme.innerNodes.count > 1 else { return nil }
    self.report = report
    self.scheme = scheme
  }

  /// The ids of the indicators.
  var leaves: [String] { scheme.leafNodes.map { scheme.nodes[$0].id } }

  /// The share of every indicator in the whole index.
  func weights(of voice: PanelConsequences.Voice) -> [Double] {
    let effective = effective(voice)
    return scheme.leafNodes.map { effective[$0] }
  }

  private func effective(_ voice: PanelConsequences.Voice) -> [Double] {
    var effective = analysis.weights(of: voice, in: scheme)
    for (number, node) in scheme.nodes.enumerated() {
      effective[number] = node.parent.map { effective[$0] * effective[number] } ?? 1
    }
    return effective
  }

  /// The experts who judged anything that counts.
  var experts: [String] {
    let heard = Set(report.nodes.flatMap { $0.opinions.map(\.expert) })
    return analysis.panel.experts.map(\.id).filter(heard.contains)
  }

  /// The levels at which an expert compared pairs in every group, so that they can be tested.
  ///
  /// CR = Σ wⱼ CIⱼ / Σ wⱼ RIⱼ over the groups j of the level, w the expert's weight of the group in the
  /// whole. Saaty (1980), chapter 4.
  func levels(of expert: String) -> [Level] {
    let effective = effective(.expert(expert))
    let depths = Set(scheme.innerNodes.map { scheme.nodes[$0].depth }).sorted()
    return depths.compactMap { depth in
      var (index, random) = (0.0, 0.0)
      var (groups, untested) = (0, 0)
      var (all, open) = (0.0, 0.0)
      for number in scheme.innerNodes
      where scheme.nodes[number].depth == depth && scheme.nodes[number].children.count > 1 {
        guard
          let consistency = report.nodes.first(where: { $0.node == scheme.nodes[number].id })?
            .opinions.first(where: { $0.expert == expert })?.consistency
        else { return nil }
        index += effective[number] * consistency.index
        random += effective[number] * consistency.randomIndex
        groups += 1
        all += effective[number]
        if !consistency.isTestable {
          untested += 1
          open += effective[number]
        }
      }
      guard random > 0 else { return nil }
      return Level(
        number: depth + 1, ratio: index / random, groups: groups, untested: untested,
        untestedShare: open / all)
    }
  }

  func add(to document: inout Document) {
    document.heading(
      LocalizedText(zh: "层次总排序：各项指标在总体中的权重", en: "Weights of all indicators in the whole"),
      level: 3)
    document.table(weights(document.language))
    if let table = consistency(document.language) { document.table(table) }
  }

  private func weights(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let own = experts
    let isGroup = own.count > 1
    let voices: [PanelConsequences.Voice] = [.consensus] + (isGroup ? own.map { .expert($0) } : [])
    let printed = voices.map { PanelWeights.printed(weights(of: $0)) }
    var table = Table(
      caption: title("权重", "Weights"),
      columns: [Table.Column(title("指标", "Indicator"), overflow: .wrap)]
        + voices.map { voice in
          voice == .consensus
            ? Table.Column(isGroup ? title("共识", "Consensus") : title("权重", "Weight"), .right)
            : Table.Column(voice.text[language], .right, priority: 1)
        })
    table.rows = scheme.leafNodes.enumerated().map { row, node in
      Table.Row(
        [Table.Cell(scheme.nodes[node].name[language])]
          + printed.enumerated().map { Table.Cell($1[row], $0 == 0 ? .emphasis : .plain) })
    }
    let judged = Set(report.nodes.map(\.node))
    let left = scheme.innerNodes.filter {
      scheme.nodes[$0].children.count > 1 && !judged.contains(scheme.nodes[$0].id)
    }
    table.footnotes = [
      title(
        "总权重为自上而下各层权重之积" + (left.isEmpty ? "" : "；没有判断的各组用方案的权重")
          + (isGroup ? "；专家没有判断的组用共识。" : "。"),
        "Each is the product of the weights down to it"
          + (left.isEmpty ? "" : "; groups that nobody judged have the scheme's weights")
          + (isGroup ? "; where an expert did not judge, the consensus is used." : "."))
    ]
    return table
  }

  /// The total ratio at each level; `nil` where nobody's can be had.
  private func consistency(_ language: Language) -> Table? {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let all = experts.map { ($0, levels(of: $0)) }
    let numbers = Set(all.flatMap { $0.1.map(\.number) }).sorted()
    guard !numbers.isEmpty else { return nil }
    var table = Table(
      caption: title("总排序一致性检验", "Consistency in the whole"),
      columns: [Table.Column(title("专家", "Expert"))]
        + numbers.map { Table.Column(title("第 \($0) 层 CR", "CR, level \($0)"), .right) })
    table.rows = all.filter { !$0.1.isEmpty }.map { expert, levels in
      Table.Row(
        [Table.Cell(expert)]
          + numbers.map { number in
            guard let level = levels.first(where: { $0.number == number }) else {
              return Table.Cell(NumberFormat.missing)
            }
            return Table.Cell(
              report.ratio.text(level.ratio, digits: 4),
              level.ratio < analysis.options.consistencyLimit ? .plain : .warning)
          })
    }
    let open = all.flatMap { expert, levels in
      levels.compactMap { level in
        untested(level).map {
          LocalizedText(
            zh: HanSpacing.join(expert, "第 \(level.number) 层：") + $0.zh,
            en: "\(expert), level \(level.number): \($0.en)")
        }
      }
    }
    table.footnotes = [
      title(
        "CR = Σ w·CI / Σ w·RI，对同一层各组求和，w 为该组在总体中的权重（Saaty，1980）；"
          + "该层有一组没有作两两比较，或各组都无从检验时为 -。",
        "CR = Σ w·CI / Σ w·RI over the groups of a level, w the group's weight in the whole (Saaty, "
          + "1980); - where the expert did not compare pairs in every group, or no group can be tested."
      )
    ]
    if !open.isEmpty {
      table.footnotes.append(
        title(
          open.map(\.zh).joined(separator: "；") + "。",
          open.map(\.en).joined(separator: "; ") + "."))
    }
    return table
  }

  /// What of a level is not tested; `nil` where all is.
  func untested(_ level: Level) -> LocalizedText? {
    guard level.untested > 0 else { return nil }
    let share = NumberFormat.percent(level.untestedShare)
    return LocalizedText(
      zh: "\(level.groups) 组中 \(level.untested) 组（占该层权重 \(share)）的比较刚够求出权重，无从检验，"
        + "不计入",
      en: "\(level.untested) of \(level.groups) groups (\(share) of the weight) have just enough "
        + "comparisons, cannot be tested and are not in it")
  }
}
