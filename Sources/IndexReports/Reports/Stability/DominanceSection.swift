public import CompositeIndex

/// Who is ahead of whom under all admissible weights.
public struct DominanceSection: StabilitySection {
  /// What was found.
  public let relation: DominanceRelation
  private let assessment: Assessment

  /// - Parameters:
  ///   - assessment: the result with the weights as they are.
  ///   - relation: what was found.
  public init(_ assessment: Assessment, _ relation: DominanceRelation) {
    self.assessment = assessment
    self.relation = relation
  }

  /// `dominance`.
  public var key: String { "dominance" }

  private var table: CompositeIndex.ComparisonTable { relation.table }

  /// Positions by present rank.
  private var order: [Int] {
    (0..<table.count).sorted {
      (assessment.ranks[table.rows[$0]], $0) < (assessment.ranks[table.rows[$1]], $1)
    }
  }

  private func unit(_ position: Int) -> Unit { assessment.unit(table.rows[position]) }

  /// Everybody with how many they dominate and who stands directly above.
  public func add(to document: inout Document) {
    let language = document.language
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let set = WeightVectors(assessment: assessment, space: relation.set.space).range(relation.set)
    document.heading(
      LocalizedText(zh: "任何权重下都成立的先后", en: "Who is ahead under all weights"))
    document.paragraph(LocalizedText(zh: "权重范围：\(set[.zh])。", en: "Weights: \(set[.en])."))
    var words = Table(columns: [
      Table.Column(title("名次", "Rank"), .right),
      Table.Column(UnitWords(assessment).header[language], overflow: .truncate),
      Table.Column(title("总在其前", "Ahead of it"), .right),
      Table.Column(title("总在其后", "Behind it"), .right),
      Table.Column(
        title("直接压过", "Directly above"), overflow: .wrap,
        note: title(
          "直接压过：总在其后、且中间不隔着第三个总在两者之间的；其余的由此递推。",
          "Directly above: those always behind it with nobody always between; the others follow from "
            + "these.")),
    ])
    let (ranks, covers) = (RankWords(assessment), relation.covers)
    let (below, above) = (relation.dominated, relation.dominating)
    for position in order {
      let direct = covers.filter { $0.above == position }.map { unit($0.below).name[language] }
      words.add(
        .init(ranks.cell(table.rows[position])), .init(unit(position).name[language]),
        .init("\(above[position])"), .init("\(below[position])"),
        .init(Sentences(language).list(direct)))
    }
    document.table(words)
    document.blank()
    document.paragraph(summary)
  }

  private var summary: LocalizedText {
    let pairs = table.count * (table.count - 1) / 2
    let decided = relation.dominated.reduce(0, +)
    let free = order.filter { relation.dominating[$0] == 0 }
    let names = UnitWords(assessment).list(free.map { unit($0).name }, first: 8)
    return LocalizedText(
      zh: "\(pairs) 对中有 \(decided) 对的先后与权重无关；没有谁总在其前的有 \(free.count) 个：\(names[.zh])。",
      en:
        "\(decided) of \(pairs) pairs are ordered whatever the weights; nobody is always ahead of "
        + "\(free.count): \(names[.en]).")
  }

  /// One row for each pair that is ordered: the least lead, and whether no third unit lies between.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    let covers = relation.covers
    return (
      ["above", "above_name", "below", "below_name", "least_lead", "direct"],
      order.flatMap { above in
        order.filter { relation.dominates(above, $0) }.map { below in
          let isDirect = covers.contains { $0.above == above && $0.below == below }
          return [
            unit(above).code, unit(above).name[language], unit(below).code,
            unit(below).name[language],
            NumberFormat.shortest(relation.least[above][below]) ?? "", isDirect ? "1" : "0",
          ]
        }
      }
    )
  }

  /// The relation by codes, its direct pairs, and the least lead of every unit on every other one.
  public var json: JSONOutput {
    let vectors = WeightVectors(assessment: assessment, space: relation.set.space)
    let order = order
    func code(_ position: Int) -> String { unit(position).code }
    return .object(
      vectors.question(relation.set) + [
        .init(
          "units",
          .array(
            order.map { position in
              [
                "code": .string(code(position)),
                "dominates": .array(
                  order.filter { relation.dominates(position, $0) }.map { .string(code($0)) }),
                "alwaysAheadOf": .array(
                  order.filter { relation.isAlwaysAhead(position, $0) }.map { .string(code($0)) }),
                "leastLead": .object(
                  order.filter { $0 != position }.map {
                    .init(code($0), .number(relation.least[position][$0]))
                  }),
              ]
            })),
        .init(
          "covers",
          .array(relation.covers.map { [.string(code($0.above)), .string(code($0.below))] })),
        .init("summary", .text(summary)),
      ])
  }
}
