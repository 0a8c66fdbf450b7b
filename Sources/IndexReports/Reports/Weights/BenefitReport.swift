public import CompositeIndex

/// Every unit under the weights that are best for it: `cei weights benefit-of-the-doubt`.
public struct BenefitReport: Report {
  /// The form's name and version in JSON.
  public static let schema = "cei/benefit-of-the-doubt/1"
  /// The name on the command line.
  public static let name = "benefit-of-the-doubt"

  /// The result with the weights as they are.
  public let assessment: Assessment
  /// Which criteria are weighed.
  public let place: WeightingPlace
  /// The units' cases.
  public let benefit: BenefitOfTheDoubt
  /// How many units reach 1 without limits of shares.
  public let withoutLimits: Int
  /// Whether the limits are those that are taken where none are given.
  public let isStandard: Bool

  /// Makes a report.
  public init(
    _ assessment: Assessment, at place: WeightingPlace, _ benefit: BenefitOfTheDoubt,
    withoutLimits: Int, isStandard: Bool
  ) {
    self.assessment = assessment
    self.place = place
    self.benefit = benefit
    self.withoutLimits = withoutLimits
    self.isStandard = isStandard
  }

  /// The limits unless others are given: from half to twice an equal share, in whole per cent.
  public static func standardShares(criteria: Int) -> ClosedRange<Double> {
    let count = Double(max(1, criteria))
    return (50 / count).rounded(.down) / 100...min(1, (200 / count).rounded(.up) / 100)
  }

  /// Whether a score is 1 but for rounding.
  public static func reachesOne(_ score: Double) -> Bool { score >= 1 - 1e-9 }

  /// For terminals and Markdown.
  public func document(_ language: Language) -> Document {
    let header = RankingHeader([assessment])
    let (title, words) = (header.title, BenefitWords(self))
    var document = Document(language: language, caption: header.banner(language))
    document.heading(
      LocalizedText(
        zh: "\(title[.zh])：各自最有利的权重", en: "\(title[.en]): the benefit of the doubt"), level: 1)
    document.keyValues(header.identity(language) + words.facts(language))
    document.blank()
    document.table(BenefitTable(self).table(language))
    document.notes(words.impossible.map { Document.Note($0[language], .warning) })
    document.blank()
    for sentence in words.summary { document.paragraph(sentence) }
    document.notes([Document.Note(words.caveat[language], .muted)])
    return document
  }

  /// One row for each unit and criterion.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    BenefitTable(self).csv(language)
  }

  /// Every number.
  public var json: JSONOutput {
    let table = benefit.table
    func codes(_ rows: [Int]) -> JSONOutput { .array(rows.map { .string(table.units[$0].code) }) }
    let items = BenefitTable(self).items
    return .object(
      WeightsJSON.head(
        Self.schema, assessment, place, table, inputs: [],
        synthetic: assessment.isSynthetic) + [
          .init(
            "shares",
            [
              "from": .number(benefit.shares.lowerBound), "to": .number(benefit.shares.upperBound),
              "standard": .bool(isStandard),
            ]),
          .init("reachOne", .integer(benefit.cases.count { Self.reachesOne($0.score) })),
          .init("reachOneWithoutLimits", .integer(withoutLimits)),
          .init(
            "rows",
            .array(
              items.map { item in
                let own = benefit.cases[item.row]
                return [
                  "code": .string(table.units[item.row].code),
                  "name": .text(table.units[item.row].name), "score": .number(own.score),
                  "rank": .number(item.rank), "crossScore": .number(benefit.crossScores[item.row]),
                  "indexRank": .number(item.indexRank),
                  "weights": WeightsJSON.byCriterion(own.weights, table),
                  "shares": WeightsJSON.byCriterion(own.shares, table), "peers": codes(own.peers),
                  "zeros": .array(own.zeros.map { .string(table.criteria[$0]) }),
                ]
              })),
        ])
  }
}
