import CompositeIndex
import Testing

/// Imputed values against hand computation and scikit-learn 1.9.1 with numpy 2.4.6.
struct ImputationValueTests {
  private static let gaps = [("b", "x"), ("c", "y"), ("e", "w"), ("f", "z"), ("h", "x")]

  /// KNNImputer on indicators standardised with numpy's nanmean and nanstd(ddof=1), scaled back.
  @Test(arguments: [
    (1.0, "uniform", [35.0, 0.58, 7.9, 9.0, 25.0]),
    (
      3.0, "uniform",
      [34.666666666666664, 0.6, 7.233333333333333, 10.666666666666666, 31.333333333333332]
    ),
    (
      3.0, "distance",
      [
        34.43693936903163, 0.605744827175542, 7.2684908279999565, 10.200604492129806,
        30.779953528530537,
      ]
    ),
    (
      99.0, "uniform",
      [32.0, 0.5185714285714286, 7.185714285714286, 13.571428571428571, 32.0]
    ),
  ])
  func nearestNeighboursAreThoseOfScikitLearn(
    _ k: Double, _ weighting: String, _ expected: [Double]
  ) throws {
    let result = try EightUnits.assess(
      "nearest-neighbours", ["k": .number(k), "weighting": .text(weighting)])
    for ((unit, id), value) in zip(Self.gaps, expected) {
      #expect(agree(result.filled(unit, id), value), "\(id) of \(unit)")
    }
  }

  /// e's only indicator is 2, as far from b (1) as from c (3): the first code counts.
  @Test func equallyNearNeighboursGoByCode() throws {
    let rows: [(String, [Double?])] = [
      ("c", [3, 30]), ("b", [1, 10]), ("d", [9, 90]), ("e", [2, nil]),
    ]
    let result = try EightUnits.assess(
      "nearest-neighbours", ["k": .number(1)], rows: rows, columns: ["p", "q"])
    #expect(result.filled("e", "q") == 10)
    #expect(result.cell("e", "q")?.origin == .neighbours([0]))
  }

  /// make_pipeline(SimpleImputer(), StandardScaler(), Ridge(alpha)); errors by refitting intercept
  /// and coefficients without each row (numpy.linalg.solve) with the predictors as standardised.
  @Test(arguments: [
    (
      0.5,
      [
        38.24805469512743, 0.6388311806358706, 7.288976464484105, 3.676765408595239,
        28.359393945259264,
      ],
      [0.7436437515233739, 7.631813253371911, 0.1026424286066004, 1.5184273319189052]
    ),
    (
      10.0,
      [
        35.51900485294374, 0.6111223252733538, 7.146473326785008, 7.403169727341767,
        29.385423285128898,
      ],
      [0.8903386782352739, 7.55350952225565, 0.10923105915697605, 2.7578926341264616]
    ),
  ])
  func regressionIsThatOfScikitLearn(
    _ penalty: Double, _ values: [Double], _ errors: [Double]
  ) throws {
    let result = try EightUnits.assess("regression", ["penalty": .number(penalty)])
    for ((unit, id), value) in zip(Self.gaps, values) {
      #expect(agree(result.filled(unit, id), value, within: 1e-11), "\(id) of \(unit)")
    }
    // Each value foretold by the mean of the others.
    let means = [1.5242484486898236, 9.895453501482386, 0.13992061241210235, 4.1298372311212885]
    for (id, (error, mean)) in zip(EightUnits.columns, zip(errors, means)) {
      let validation = try #require(result.validation(id))
      #expect(agree(validation.error, error, within: 1e-11), "\(id)")
      #expect(agree(validation.errorOfMean, mean), "\(id)")
    }
  }

  /// The smallest of the eight errors that numpy finds (0.6434, 7.2109, 0.0966 and 1.5443 at 1).
  @Test func thePenaltyWithTheSmallestErrorIsChosen() throws {
    let result = try EightUnits.assess("regression")
    let expected = [
      0.6434424484376651, 7.210877280773585, 0.09663294335428481, 1.5443479520495054,
    ]
    for (id, error) in zip(EightUnits.columns, expected) {
      let validation = try #require(result.validation(id))
      #expect(validation.penalty == 1)
      #expect(agree(validation.error, error, within: 1e-11), "\(id)")
    }
  }

  /// 1 and 3 of group n, 10 of group s: the gap of n is 2, that of s 10; t has no values and u no
  /// group.
  @Test func groupsKeepToThemselves() throws {
    var data = Sample.table(
      ["p", "q"],
      [
        ("a", [1, 1]), ("b", [3, 1]), ("c", [10, 1]), ("d", [nil, 1]), ("e", [nil, 1]),
        ("f", [nil, 1]), ("g", [nil, 1]),
      ])
    for (unit, group) in ["n", "n", "s", "n", "s", "t", ""].enumerated() {
      data.units[unit].attributes = [.init(name: "region", value: group)]
    }
    let scheme = EightUnits.scheme(
      ["p", "q"], Sample.choice("mean", ["group": .text("region")]))
    let result = try Sample.assess(scheme, data)
    #expect(result.filled("d", "p") == 2)
    #expect(result.cell("d", "p")?.origin == .group("n", count: 2))
    #expect(result.filled("e", "p") == 10)
    for unit in ["f", "g"] {
      #expect(result.filled(unit, "p").isNaN)
      #expect(result.findings(unit).contains(.notImputed(method: "mean")))
    }
  }

  /// p and q lie at 0.25 and 0.75 of their ranges for d (q is better low: 1 − 0.25); r runs from 10
  /// to 30: mean 0.5 is 20. The constant s says nothing, and its own gap is the constant. u stands
  /// in another branch, at 1: over all, the mean is 2/3 and r becomes 70/3.
  @Test func standingAlongTheRowIsScaledBack() throws {
    var scheme = Sample.tree(
      [("index", ["one", "two"]), ("one", ["p", "q", "r", "s"]), ("two", ["u"])],
      weights: ["one", "two", "p", "q", "r", "s", "u"].map { ($0, 1) },
      indicators: ["p", "q", "r", "s", "u"].map {
        Sample.indicator($0, $0 == "q" ? .lowerIsBetter : .higherIsBetter)
      })
    scheme.weightsAre = .relative
    let data = Sample.table(
      ["p", "q", "r", "s", "u"],
      [
        ("a", [0, 0, 10, 5, 0]), ("b", [4, 8, 30, 5, 0]), ("d", [1, 2, nil, nil, 1]),
        ("e", [nil, nil, nil, nil, 1]),
      ])
    scheme.methodology.impute = Sample.choice("row-mean")
    let own = try Sample.assess(scheme, data)
    #expect(agree(own.filled("d", "r"), 20))
    #expect(own.filled("d", "s") == 5)
    #expect(own.cell("d", "r")?.origin == .siblings(node: "one", count: 2))
    #expect(own.filled("e", "r").isNaN)
    scheme.methodology.impute = Sample.choice("row-mean", ["within": .text("all")])
    #expect(agree(try Sample.assess(scheme, data).filled("d", "r"), 70.0 / 3))
    scheme.methodology.impute = Sample.choice("row-median", ["within": .text("all")])
    #expect(agree(try Sample.assess(scheme, data).filled("d", "r"), 25))
  }

  @Test func anAttributeThatNoUnitHasIsRefused() throws {
    var data = Sample.table(["p"], [("a", [1]), ("b", [nil])])
    data.units[0].attributes = [.init(name: "region", value: "n"), .init(name: "size", value: "L")]
    let problem = try #require(throws: Diagnostics.self) {
      try Sample.assess(
        EightUnits.scheme(["p"], Sample.choice("median", ["group": .text("regoin")])), data)
    }
    #expect(problem.all.map(\.code) == [.unknownAttribute])
    #expect(problem.all.first?.fix?.en == "did you mean \"region\"?")
    #expect(problem.all.first?.note?.en == "the data have: region, size")
  }
}
