import Testing

@testable import CompositeIndex

/// Imputations and treatments with normalisations and aggregations: all pairs are run.
struct CompatibilityStepTests {
  private typealias Cases = CompatibilityCases

  private static let imputations = [
    NamedChoice("none", "none"), NamedChoice("mean", "mean"), NamedChoice("median", "median"),
    NamedChoice("row-mean", "row-mean"), NamedChoice("row-median", "row-median"),
    NamedChoice("previous", "previous"), NamedChoice("linear", "linear"),
    NamedChoice("neighbours", "nearest-neighbours"), NamedChoice("regression", "regression"),
    NamedChoice("multiple", "multiple", ["draws": .number(5)]),
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
    none                    | + + + + + + + + + +
    skew-kurtosis           | + + + + + + + + + +
    skew-kurtosis strict    | + + + + + + + + + +
    winsorise               | + + + + + + + + + +
    winsorise all           | + + + + + + + + + +
    percentile-caps         | + + + + + + + + + +
    percentile-caps middle  | + + + + + + + + + +
    log                     | + + + + + + + + + +
    log ln                  | - - - - - - - - - - (a logarithm of 0)
    box-cox                 | - - - - - - - - - - (a power of 0 with any sign)
    box-cox shift           | + + + + + + + + + +
    """)

  @Test func everyTreatmentWithEveryImputationNormalisationAndAggregation() throws {
    let normalisations = ["min-max 1", "z-score", "rank", "borda", "of maximum", "logistic"]
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

  /// Treatments that may leave the indicator's unit; the others only hold values within bounds.
  private static let leavingUnit: Set = [
    "skew-kurtosis", "skew-kurtosis strict", "log", "log ln", "box-cox", "box-cox shift",
  ]

  /// Normalisations whose ends are written in the indicator's unit.
  private static let given: Set = [
    "efficacy", "efficacy free", "goalposts", "goalposts 1", "goalposts free", "target",
    "target free", "to target", "to target free", "scaled", "logistic fixed", "bands 40",
    "bands 0", "bands -5",
  ]

  @Test func transformedValuesAreNotHeldAgainstEndsInTheirOldUnit() throws {
    for treatment in Self.treatments {
      for normalisation in Cases.normalisations {
        var scheme = Cases.flat(normalisation.choice, MethodChoice("arithmetic"))
        scheme.methodology.treat = treatment.choice
        let label = "\(treatment.label), \(normalisation.label)"
        let isRefused =
          Self.leavingUnit.contains(treatment.label) && Self.given.contains(normalisation.label)
        let problems = resolveProblems(scheme)
        // One for the three indicators: the methodology says it once.
        #expect(problems.count == (isRefused ? 1 : 0), "\(label)")
        for problem in problems {
          #expect(problem.code == .incompatibleMethods)
          CompatibilityTests().expectNamesAndWays(
            problem, [treatment.choice.name, normalisation.choice.name], label)
        }
      }
    }
  }

  @Test func eitherWayOutOfAnotherScaleIsEnough() throws {
    var scheme = Cases.flat(
      try #require(Cases.named("logistic fixed", in: Cases.normalisations)),
      MethodChoice("arithmetic"))
    scheme.methodology.treat = MethodChoice("log")
    #expect(!resolveProblems(scheme).isEmpty)
    scheme.indicators[0].treat = MethodChoice("none")
    scheme.indicators[1].normalise = MethodChoice("logistic")
    scheme.indicators[2].normalise = MethodChoice("min-max")
    #expect(resolveProblems(scheme).isEmpty)
    scheme.methodology.treat = Sample.choice("skew-kurtosis", ["transform": .text("none")])
    for index in scheme.indicators.indices {
      scheme.indicators[index].treat = nil
      scheme.indicators[index].normalise = Cases.named("goalposts", in: Cases.normalisations)
    }
    #expect(resolveProblems(scheme).isEmpty)
  }

  @Test func everyMethodOfTheCatalogueIsInTheTable() {
    #expect(
      Set(Self.treatments.map(\.choice.name)) == Set(Catalogue.treatments.map { $0.name }))
    #expect(
      Set(Self.imputations.map(\.choice.name)) == Set(Catalogue.imputations.map { $0.name }))
    #expect(Self.table.rows.map(\.name) == Self.treatments.map(\.label))
  }
}
