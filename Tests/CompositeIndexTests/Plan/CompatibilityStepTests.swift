import Testing

@testable import CompositeIndex

/// Imputations and treatments with normalisations and aggregations: all pairs are run.
struct CompatibilityStepTests {
  private typealias Cases = CompatibilityCases

  private static let imputations = [
    NamedChoice("none", "none"), NamedChoice("mean", "mean"), NamedChoice("median", "median"),
    NamedChoice("row-mean", "row-mean"), NamedChoice("row-median", "row-median"),
  ]

  private static let treatments = [
    NamedChoice("none", "none"),
    NamedChoice("skew-kurtosis", "skew-kurtosis"),
    NamedChoice(
      "skew-kurtosis strict", "skew-kurtosis",
      ["skewness": .number(0), "kurtosis": .number(-10), "winsorise": .number(0)]),
    NamedChoice("winsorise", "winsorise"),
    NamedChoice("winsorise all", "winsorise", ["points": .number(1_000_000)]),
    NamedChoice("percentile-caps", "percentile-caps"),
    NamedChoice(
      "percentile-caps middle", "percentile-caps", ["low": .number(50), "high": .number(50)]),
    NamedChoice("log", "log"),
    NamedChoice("log ln", "log", ["form": .text("ln")]),
    NamedChoice("box-cox", "box-cox"),
    NamedChoice("box-cox shift", "box-cox", ["shift": .flag(true)]),
  ]

  /// Data with zeros, ties, a constant and gaps. Logarithms and powers of 0 are refused, with the
  /// values; everything else runs with every imputation, normalisation and aggregation.
  private static let table = CompatibilityTable(
    columns: imputations.map(\.label),
    """
    none                    | + + + + +
    skew-kurtosis           | + + + + +
    skew-kurtosis strict    | + + + + +
    winsorise               | + + + + +
    winsorise all           | + + + + +
    percentile-caps         | + + + + +
    percentile-caps middle  | + + + + +
    log                     | + + + + +
    log ln                  | - - - - - (a logarithm of 0)
    box-cox                 | - - - - - (a power of 0 with any sign)
    box-cox shift           | + + + + +
    """)

  @Test func everyTreatmentWithEveryImputationNormalisationAndAggregation() throws {
    let normalisations = ["min-max 1", "z-score", "rank", "borda", "efficacy", "logistic"]
    let aggregations = ["arithmetic", "median", "copeland", "condorcet wins"]
    for (name, cells) in Self.table.rows {
      #expect(cells.count == Self.imputations.count)
      let treatment = try #require(Cases.named(name, in: Self.treatments))
      for (imputation, works) in zip(Self.imputations, cells) {
        for normalisation in normalisations {
          for aggregation in aggregations {
            var scheme = Cases.flat(
              try #require(Cases.named(normalisation, in: Cases.normalisations)),
              try #require(Cases.named(aggregation, in: Cases.aggregations)))
            scheme.methodology.treat = treatment
            scheme.methodology.impute = imputation.choice
            let label = "\(name), \(imputation.label), \(normalisation), \(aggregation)"
            #expect(resolveProblems(scheme).isEmpty, "\(label)")
            do {
              let result = try Sample.assess(scheme, Cases.data)
              #expect(works, "\(label)")
              for row in result.units.indices {
                let hasScore = result.scheme.indicators.contains {
                  !result.scores[row, $0.node].isNaN
                }
                #expect(result.scores[row, 0].isFinite == hasScore, "\(label)")
              }
            } catch let problems as Diagnostics {
              #expect(!works, "\(label): \(problems.all.map(\.message.en))")
              #expect(problems.all.allSatisfy { $0.code == .treatmentUndefined })
            }
          }
        }
      }
    }
  }

  @Test func everyMethodOfTheCatalogueIsInTheTable() {
    #expect(
      Set(Self.treatments.map(\.choice.name)) == Set(Catalogue.treatments.map { $0.name }))
    #expect(
      Set(Self.imputations.map(\.choice.name)).isSubset(
        of: Set(Catalogue.imputations.map { $0.name })))
    #expect(Self.table.rows.map(\.name) == Self.treatments.map(\.label))
  }
}
