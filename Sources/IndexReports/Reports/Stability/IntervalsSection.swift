public import CompositeIndex

/// How far every weight may move before something changes, and what changes then.
public struct IntervalsSection: StabilitySection {
  /// What was walked.
  public let table: StabilityTable
  /// The event whose ends are told one by one.
  public let told: StabilityEvent

  /// - Parameters:
  ///   - table: what was walked.
  ///   - told: one of its events.
  public init(_ table: StabilityTable, told: StabilityEvent) {
    self.table = table
    self.told = told
  }

  /// `intervals`.
  public var key: String { "intervals" }

  /// The table, who passes whom at each end, and sentences.
  public func add(to document: inout Document) {
    let language = document.language
    document.heading(
      LocalizedText(zh: "每个权重单独变动的稳定区间", en: "Intervals for one weight at a time"))
    introduction.forEach { document.paragraph($0) }
    document.table(intervals(language))
    document.table(ends(language))
    let words = IntervalWords(self)
    document.notes(words.notes.map { Document.Note($0[language], .warning) })
    document.blank()
    for sentence in words.summary { document.paragraph(sentence) }
  }

  /// How to read the intervals.
  var introduction: [LocalizedText] {
    let rule = LocalizedText(
      zh: "一个权重变动时，同级其余权重保持比例。区间向内取整：写出的端点本身也成立。",
      en:
        "While one weight moves, its siblings keep their proportions. Bounds are rounded inwards: "
        + "a printed bound itself holds.")
    guard isOfGroup else { return [rule] }
    return [
      rule,
      LocalizedText(
        zh: "组内权重：在同一上级之下所占的份额，每组各为 100%。区间也是组内权重的区间。",
        en: "In group: the share among the children of one parent; every group adds up to 100%. "
          + "Intervals are of that share, too."),
    ]
  }

  /// What the weights as they are are called above a column.
  var weightTitle: LocalizedText {
    isOfGroup
      ? LocalizedText(zh: "组内权重", en: "In group") : LocalizedText(zh: "权重", en: "Weight")
  }

  /// Whether some weight is a share of a group below the index, not of the whole.
  private var isOfGroup: Bool { table.criteria.contains { depth($0) > 1 } }

  private func depth(_ criterion: StabilityTable.Criterion) -> Int {
    table.assessment.scheme.nodes[criterion.node].depth
  }

  /// Nodes further down stand further in.
  private func indent(_ criterion: StabilityTable.Criterion) -> String {
    let least = table.criteria.map { depth($0) }.min() ?? 0
    return String(repeating: "  ", count: depth(criterion) - least)
  }

  /// The weights with their intervals, one column for each event.
  func intervals(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let words = IntervalWords(self)
    var table = Table(
      columns: [
        Table.Column(title("指标", "Criterion"), key: "node", overflow: .wrap),
        Table.Column(
          weightTitle[language], key: "weight", .right,
          priority: -1),
      ]
        + self.table.events.map { event in
          Table.Column(words.title(event)[language], .right)
        }
        + [
          Table.Column(
            title("去掉后变动", "Shift if 0"), key: "influence", .right, priority: 1,
            note: LocalizedText(
              zh: "去掉后变动：该权重为 0 时各对象名次平均变动几位。",
              en: "Shift if 0: by how many places ranks move on average if that weight is 0.")[
                language])
        ])
    let weights = PrintedWeights(self.table.assessment.scheme)
    table.rows = self.table.criteria.map { criterion in
      let node = self.table.assessment.scheme.nodes[criterion.node]
      let cells = criterion.intervals.map { Table.Cell(PrintedInterval($0).text) }
      let none = self.table.events.map { _ in Table.Cell(NumberFormat.missing) }
      return Table.Row(
        [
          Table.Cell(indent(criterion) + node.name[language]),
          Table.Cell(weights.localText(criterion.node)),
        ] + (cells.isEmpty ? none : cells)
          + [Table.Cell(NumberFormat.fixed(criterion.influence))])
    }
    return table
  }

  /// Who passes whom where the interval of the told event ends.
  func ends(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let words = IntervalWords(self)
    var table = Table(
      caption: LocalizedText(
        zh: "“\(words.title(told)[.zh])”的临界权重与名次更替",
        en: "Where \"\(words.title(told)[.en])\" ends, and who ends it")[language],
      columns: [
        Table.Column(title("指标", "Criterion"), overflow: .wrap),
        Table.Column(title("降到", "Down to"), .right),
        Table.Column(title("再降时名次更替", "Who passes whom below it"), overflow: .wrap),
        Table.Column(title("升到", "Up to"), .right),
        Table.Column(title("再升时名次更替", "Who passes whom above it"), overflow: .wrap),
      ])
    table.rows = self.table.criteria.compactMap { criterion in
      guard let interval = criterion.intervals.first(where: { $0.event == told }) else {
        return nil
      }
      let ends = [(interval.lower, false), (interval.upper, true)].flatMap { end, isUpper in
        [
          Table.Cell(end.holds ? "" : end.printedBeyond(isUpper: isUpper)),
          Table.Cell(end.holds ? title("一直不变", "never") : words.change(end)[language]),
        ]
      }
      let name = self.table.assessment.scheme.nodes[criterion.node].name[language]
      return Table.Row([Table.Cell(indent(criterion) + name)] + ends)
    }
    return table
  }
}
