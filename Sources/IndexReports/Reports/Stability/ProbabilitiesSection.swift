public import CompositeIndex

/// Expected ranks and who is ahead of whom when all weights of a simplex are equally likely: exact.
public struct ProbabilitiesSection: StabilitySection {
  /// The compared units.
  public let table: CompositeIndex.ComparisonTable
  /// The weights, with corners.
  public let weights: WeightSet
  private let assessment: Assessment
  private let winning: [Double]
  private let expected: [Double]
  private let distributions: [ScoreDistribution]

  /// - Parameters:
  ///   - assessment: the result with the weights as they are.
  ///   - table: its units as lines in the weights.
  ///   - weights: which are equally likely.
  /// - Throws: `E440` for a set that is not a simplex, fewer than two compared units.
  public init(
    _ assessment: Assessment, _ table: CompositeIndex.ComparisonTable, _ weights: WeightSet
  ) throws(Diagnostics) {
    let exact = try ExactProbabilities(table, weights)
    self.assessment = assessment
    self.table = table
    self.weights = weights
    winning = exact.winning
    expected = ExactProbabilities.expectedRanks(winning, units: table.count)
    distributions = (0..<table.count).map { exact.distribution(of: $0, scale: table.scale) }
  }

  /// `probabilities`.
  public var key: String { "probabilities" }

  /// Compared units by rank.
  private var order: [Int] {
    (0..<table.count).sorted {
      (assessment.ranks[table.rows[$0]], $0) < (assessment.ranks[table.rows[$1]], $1)
    }
  }

  private func probability(_ first: Int, _ second: Int) -> Double {
    winning[first * table.count + second]
  }

  /// Expected ranks with the spread of scores, and the chance of being ahead of the next unit.
  public func add(to document: inout Document) {
    let language = document.language
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let set = weights.choice.name
    document.heading(
      LocalizedText(zh: "权重等可能时的名次（精确值，不抽样）", en: "Ranks if all weights are equally likely (exact)")
    )
    document.paragraph(
      LocalizedText(
        zh: "权重范围：\(set[.zh])，其中每组权重同样可能。", en: "Weights: \(set[.en]), each as likely as any other."
      ))
    var words = Table(columns: [
      Table.Column(title("名次", "Rank"), .right),
      Table.Column(UnitWords(assessment).header[language], overflow: .truncate),
      Table.Column(title("期望名次", "Expected"), .right),
      Table.Column(
        title("胜过下一名", "Beats next"), .right,
        note: title(
          "期望名次：各组权重下名次的平均；胜过下一名：得分高于下一行的权重所占的份额。",
          "Expected: the mean of the ranks over those weights; beats next: the share of weights with "
            + "a better score than the next line.")),
      Table.Column(title("得分均值", "Mean score"), .right, priority: 1),
      Table.Column(title("得分 5%", "Score 5%"), .right, priority: 2),
      Table.Column(title("得分 50%", "Score 50%"), .right, priority: 3),
      Table.Column(
        title("得分 95%", "Score 95%"), .right, priority: 2,
        note: title(
          "得分 5%、50%、95%：权重在此范围内等可能时得分的分位数。",
          "Score 5%, 50%, 95%: quantiles of the score over those weights.")),
    ])
    let (ranks, order) = (RankWords(assessment), order)
    words.rows = order.enumerated().map { place, unit in
      let next = place + 1 < order.count ? order[place + 1] : nil
      let spread = distributions[unit]
      return Table.Row(
        [
          Table.Cell(ranks.cell(table.rows[unit])),
          Table.Cell(assessment.unit(table.rows[unit]).name[language]),
          Table.Cell(NumberFormat.fixed(expected[unit])),
          Table.Cell(next.map { Self.percent(probability(unit, $0)) } ?? ""),
          Table.Cell(NumberFormat.fixed(spread.mean)),
        ]
          + [0.05, 0.5, 0.95].map {
            Table.Cell(NumberFormat.fixed(spread.quantile($0)))
          })
    }
    document.table(words)
    document.paragraph(summary(order))
  }

  /// What is not certain is not printed as if it were.
  private static func percent(_ probability: Double) -> String {
    if probability < 1, probability >= 0.9995 { return ">99.9%" }
    if probability > 0, probability < 0.0005 { return "<0.1%" }
    return NumberFormat.percent(probability, digits: 1)
  }

  private func summary(_ order: [Int]) -> LocalizedText {
    let best = order.min { (expected[$0], $0) < (expected[$1], $1) } ?? 0
    let close = zip(order, order.dropFirst()).filter { probability($0, $1) < 0.5 }
    let name = assessment.unit(table.rows[best]).name
    let rank = NumberFormat.fixed(expected[best])
    return LocalizedText(
      zh: "期望名次最好的是\(name[.zh])（\(rank)）；相邻名次中有 \(close.count) 对，后一名领先的可能反而更大。"
        + "全部两两概率见 --format csv 或 json。",
      en: "\(name[.en]) has the best expected rank (\(rank)); of neighbours in the ranking, in "
        + "\(close.count) the lower one is ahead more often than not. "
        + "--format csv or json has all pairs.")
  }

  /// One row for each pair: P(unit ahead of other).
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    let units = table.rows.map { assessment.unit($0) }
    return (
      ["unit", "name", "other", "otherName", "probability"],
      order.flatMap { first in
        order.filter { $0 != first }.map { second in
          [
            units[first].code, units[first].name[language], units[second].code,
            units[second].name[language], NumberFormat.shortest(probability(first, second)) ?? "",
          ]
        }
      }
    )
  }

  /// Every unit with its expected rank, its distribution and its probabilities against all others.
  public var json: JSONOutput {
    let order = order
    return [
      "within": .string(weights.choice.text),
      "node": .string(assessment.scheme.nodes[weights.space.node].id),
      "weightsOf": .array(
        weights.space.coordinates.map { .string(assessment.scheme.nodes[$0].id) }),
      "units": .array(
        order.map { unit in
          let spread = distributions[unit]
          return [
            "code": .string(assessment.unit(table.rows[unit]).code),
            "expectedRank": .number(expected[unit]),
            "score": [
              "mean": .number(spread.mean), "sd": .number(spread.deviation),
              "min": .number(spread.minimum), "max": .number(spread.maximum),
              "q05": .number(spread.quantile(0.05)), "q25": .number(spread.quantile(0.25)),
              "q50": .number(spread.quantile(0.5)), "q75": .number(spread.quantile(0.75)),
              "q95": .number(spread.quantile(0.95)),
            ],
            "ahead": .object(
              order.filter { $0 != unit }.map { other in
                .init(
                  assessment.unit(table.rows[other]).code, .number(probability(unit, other)))
              }),
          ]
        }),
    ]
  }
}
