public import CompositeIndex

/// Every place at which one unit overtakes another while one weight grows from 0 to 100%.
public struct CrossingsSection: StabilitySection {
  /// What was walked.
  public let table: StabilityTable
  /// Rows in the terminal's table; all are exported.
  private static let shown = 20

  /// - Parameter table: what was walked.
  public init(_ table: StabilityTable) { self.table = table }

  /// `crossings`.
  public var key: String { "crossings" }

  private struct Entry {
    var node: Int
    var crossing: Crossing
  }

  private var entries: [Entry] {
    table.criteria.flatMap { criterion in
      let found = (try? criterion.walked.get())?.crossings ?? []
      return found.filter(\.swaps).map { Entry(node: criterion.node, crossing: $0) }
    }
  }

  /// The places nearest to the present weights.
  public func add(to document: inout Document) {
    let language = document.language
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let (assessment, all) = (table.assessment, entries)
    let nodes = assessment.scheme.nodes
    document.heading(
      LocalizedText(zh: "一个权重变动时，名次在哪里互换", en: "Where units swap while one weight moves"))
    let nearest = all.enumerated().sorted { left, right in
      func distance(_ entry: Entry) -> Double {
        abs(entry.crossing.share - nodes[entry.node].weight)
      }
      return (distance(left.element), left.offset) < (distance(right.element), right.offset)
    }.prefix(Self.shown)
    var words = Table(columns: [
      Table.Column(title("指标", "Criterion"), overflow: .wrap),
      Table.Column(title("现在", "Now"), .right, priority: 1),
      Table.Column(title("变到", "Swap at"), .right),
      Table.Column(title("低于它时在前", "Ahead below"), overflow: .truncate),
      Table.Column(title("高于它时在前", "Ahead above"), overflow: .truncate),
    ])
    let weights = PrintedWeights(assessment.scheme)
    words.rows = nearest.map { _, entry in
      Table.Row([
        Table.Cell(nodes[entry.node].name[language]),
        Table.Cell(weights.localText(entry.node)),
        Table.Cell(NumberFormat.percent(entry.crossing.share, digits: 2)),
        Table.Cell(assessment.unit(entry.crossing.falling).name[language]),
        Table.Cell(assessment.unit(entry.crossing.rising).name[language]),
      ])
    }
    if !all.isEmpty { document.table(words) }
    document.paragraph(
      LocalizedText(
        zh: all.isEmpty
          ? "任何一个权重单独从 0% 变到 100%，都没有得分互换之处。"
          : all.count > Self.shown
            ? "共 \(all.count) 处，以上为离现有权重最近的 \(Self.shown) 处，由近到远；--format csv 或 json 全部列出。"
            : "共 \(all.count) 处。",
        en: all.isEmpty
          ? "No two scores swap while any one weight goes from 0% to 100%."
          : all.count > Self.shown
            ? "\(all.count) in all, above the \(Self.shown) nearest to the present weights, nearest first; "
              + "--format csv or json lists all."
            : "\(all.count) in all."))
  }

  /// One row for each place.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    let (assessment, nodes) = (table.assessment, table.assessment.scheme.nodes)
    return (
      ["node", "name", "weight", "share", "aheadBelow", "aheadAbove"],
      entries.map { entry in
        [
          nodes[entry.node].id, nodes[entry.node].name[language],
          NumberFormat.shortest(nodes[entry.node].weight) ?? "",
          NumberFormat.shortest(entry.crossing.share) ?? "",
          assessment.unit(entry.crossing.falling).code,
          assessment.unit(entry.crossing.rising).code,
        ]
      }
    )
  }

  /// Every place, by weight.
  public var json: JSONOutput {
    let (assessment, nodes) = (table.assessment, table.assessment.scheme.nodes)
    return .array(
      entries.map { entry in
        [
          "node": .string(nodes[entry.node].id), "share": .number(entry.crossing.share),
          "aheadBelow": .string(assessment.unit(entry.crossing.falling).code),
          "aheadAbove": .string(assessment.unit(entry.crossing.rising).code),
        ]
      })
  }
}
