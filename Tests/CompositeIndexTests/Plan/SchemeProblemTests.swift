import Testing

@testable import CompositeIndex

/// Every problem that resolving can find, with the path at which it is shown.
struct SchemeProblemTests {
  /// Every path is a place of its own, in the order of a file.
  private static let paths = [
    "indicators", "indicators.a", "indicators.a.normalise", "indicators.a.normalise.method",
    "indicators.a.normalise.worst", "indicators.a.normalise.target", "indicators.a.normalise.lower",
    "tree", "tree.index", "tree.index.a", "tree.index.b", "tree.index.x", "tree.sub",
    "tree.sub.index", "tree.sub.a", "weights", "weights.a", "weights.b", "weights.x", "methodology",
    "methodology.aggregation", "methodology.aggregation.index",
    "methodology.aggregation.index.method",
    "methodology.aggregation.x", "methodology.coverage", "methodology.periods", "bands",
  ]

  private static func line(_ path: String) -> Int { (paths.firstIndex(of: path) ?? -2) + 1 }

  private func base() -> Scheme {
    var scheme = Sample.tree(
      [("index", ["a", "b"])], weights: [("a", 60), ("b", 40)],
      indicators: [Sample.score("a"), Sample.score("b")])
    for path in Self.paths {
      scheme.places[path] = SourcePlace(file: "s.json", line: Self.line(path))
    }
    return scheme
  }

  private func expect(
    _ code: DiagnosticCode, at path: String,
    sourceLocation: SourceLocation = #_sourceLocation, _ change: (inout Scheme) -> Void
  ) {
    var scheme = base()
    change(&scheme)
    let problems = resolveProblems(scheme)
    #expect(problems.map(\.code) == [code], sourceLocation: sourceLocation)
    #expect(problems.first?.place?.line == Self.line(path), sourceLocation: sourceLocation)
    for problem in problems {
      #expect(problem.message.zh != problem.message.en, sourceLocation: sourceLocation)
    }
  }

  private func normalise(_ name: String, _ parameters: [String: ParameterValue] = [:])
    -> (inout Scheme) -> Void
  {
    { $0.indicators[0].normalise = Sample.choice(name, parameters) }
  }

  @Test func theBaseIsInOrder() {
    #expect(resolveCodes(base()).isEmpty)
  }

  @Test func weights() {
    expect(.weightSum, at: "weights.a") { $0.weights[1].value = 41 }
    expect(.negativeWeight, at: "weights.b") {
      $0.weights = [.init(node: "a", value: 160), .init(node: "b", value: -60)]
    }
    expect(.missingWeight, at: "weights") {
      $0.weights.removeLast()
      $0.weightsAre = .relative
    }
    expect(.weightForUnknownNode, at: "weights.x") { $0.weights.append(.init(node: "x", value: 1)) }
    expect(.allWeightsZero, at: "weights.a") {
      $0.weights = [.init(node: "a", value: 0), .init(node: "b", value: 0)]
    }
  }

  @Test func tree() {
    expect(.unknownNode, at: "tree.index.x") { $0.tree[0].children.append("x") }
    expect(.nodeWithTwoParents, at: "tree.sub.a") {
      $0.tree = [
        .init(node: "index", children: ["sub", "a"]), .init(node: "sub", children: ["b", "a"]),
      ]
      $0.tree[0].children = ["a", "sub"]
      $0.weights.append(.init(node: "sub", value: 40))
    }
    expect(.treeCycle, at: "tree.sub.index") {
      $0.tree = [
        .init(node: "index", children: ["a", "sub"]), .init(node: "sub", children: ["b", "index"]),
      ]
      $0.weights.append(.init(node: "sub", value: 40))
    }
    expect(.rootUnclear, at: "tree.sub") { $0.tree.append(.init(node: "sub", children: ["a"])) }
    expect(.rootUnclear, at: "tree") { $0.tree = [] }
    expect(.emptyNode, at: "tree.sub") {
      $0.tree = [
        .init(node: "index", children: ["a", "b", "sub"]), .init(node: "sub", children: []),
      ]
      $0.weights.append(.init(node: "sub", value: 0))
    }
    expect(.nameClash, at: "tree.sub") {
      $0.tree = [
        .init(node: "index", children: ["a", "sub"]), .init(node: "sub", children: ["b"]),
      ]
      $0.weights.append(.init(node: "sub", value: 40))
      $0.indicators.append(Sample.score("sub"))
    }
    expect(.unknownNode, at: "methodology.aggregation.x") {
      $0.methodology.aggregationByNode = [.init(node: "x", method: MethodChoice("arithmetic"))]
    }
  }

  @Test func aTreeOfTenThousandLevelsIsRefusedInOneSentence() {
    var scheme = base()
    scheme.tree = [.init(node: "index", children: ["n0"])]
    for level in 0..<10_000 {
      scheme.tree.append(.init(node: "n\(level)", children: ["n\(level + 1)"]))
    }
    scheme.tree.append(.init(node: "n10000", children: ["a", "b"]))
    #expect(resolveProblems(scheme).map(\.code) == [.treeTooDeep])
  }

  @Test func methods() {
    expect(.unknownMethod, at: "indicators.a.normalise.method", normalise("min-maks"))
    expect(.unknownMethod, at: "methodology.aggregation.index.method") {
      $0.methodology.aggregationByNode = [.init(node: "index", method: MethodChoice("geometrik"))]
    }
    expect(
      .parameterOutOfRange, at: "indicators.a.normalise.lower",
      normalise("min-max", ["lower": .number(5000)]))
    expect(
      .unknownParameter, at: "indicators.a.normalise",
      normalise("min-max", ["lowr": .number(0)]))
    expect(
      .missingParameter, at: "indicators.a.normalise",
      normalise("efficacy", ["worst": .number(0)]))
    expect(.directionMissing, at: "indicators.a") { $0.indicators[0].direction = nil }
    expect(
      .goalpostsAgainstDirection, at: "indicators.a.normalise.worst",
      normalise("efficacy", ["worst": .number(5), "best": .number(1)]))
    expect(
      .goalpostsEqual, at: "indicators.a.normalise.worst",
      normalise("efficacy", ["worst": .number(5), "best": .number(5)]))
    expect(
      .goalpostsAgainstDirection, at: "indicators.a.normalise.worst",
      normalise("bands", ["bands": .steps([ScoreStep(score: 9), ScoreStep(from: 1, score: 5)])]))
    expect(
      .parameterOutOfRange, at: "indicators.a.normalise.worst",
      normalise("target", ["target": .number(0)]))
    expect(
      .parameterOutOfRange, at: "indicators.a.normalise.worst",
      normalise("min-max", ["lower": .number(100), "upper": .number(0)]))
  }

  @Test(arguments: ["geometric", "harmonic", "power"])
  func meansOfPositiveScoresRefuseScoresThatMayBeZero(_ name: String) {
    expect(.incompatibleMethods, at: "methodology.aggregation.index") {
      let exponent = name == "power" ? ["exponent": ParameterValue.number(-0.5)] : [:]
      $0.methodology.aggregationByNode = [
        .init(node: "index", method: Sample.choice(name, exponent))
      ]
      let positive = Sample.choice("min-max", ["lower": .number(1)])
      $0.indicators[1].normalise = positive
    }
  }

  /// A child of weight 0 is no part of the mean, so its scores may be anything.
  @Test func aContextIndicatorDoesNotStandInTheWayOfAGeometricMean() {
    var scheme = base()
    scheme.methodology.aggregation = MethodChoice("geometric")
    scheme.indicators[0].normalise = Sample.choice("min-max", ["lower": .number(1)])
    scheme.weights = [.init(node: "a", value: 100), .init(node: "b", value: 0)]
    #expect(resolveCodes(scheme).isEmpty)
  }

  @Test func rangesAndOrders() {
    expect(.coverageOutOfRange, at: "methodology.coverage") { $0.methodology.coverage.unit = 65 }
    expect(.coverageOutOfRange, at: "methodology.coverage") { $0.methodology.coverage.node = -0.1 }
    expect(.bandsOutOfOrder, at: "bands") {
      $0.bands = [
        Band(from: 60, name: LocalizedText("fair")), Band(from: 90, name: LocalizedText("good")),
      ]
    }
    expect(.badPeriodRule, at: "methodology.periods") {
      $0.methodology.periods = PeriodRule(
        .latest(from: Period(year: 2024), to: Period(year: 2022)))
    }
  }

  @Test func anUnusedIndicatorIsAWarning() throws {
    var scheme = base()
    scheme.indicators.append(Sample.score("c"))
    #expect(try ResolvedScheme(scheme).warnings.map(\.code) == [.unusedIndicator])
  }

  @Test func namesAreGuessed() {
    var scheme = base()
    scheme.tree[0].children = ["a", "bb"]
    normalise("min-maks")(&scheme)
    let fixes = resolveProblems(scheme).compactMap { $0.fix?.en }
    #expect(fixes.contains("did you mean \"b\"?"))
    #expect(fixes.contains("did you mean \"min-max\"?"))
  }

  @Test func tenFaultsAreTenDiagnosticsInOneRun() {
    var scheme = Sample.tree(
      [
        ("index", ["d", "e", "lost"]), ("d", ["a", "b"]), ("e", ["c", "f", "g"]),
      ],
      weights: [("d", 50), ("e", 50), ("a", 60), ("b", 41), ("c", 120), ("f", -10), ("g", -10)],
      indicators: ["a", "b", "c", "f", "g"].map { Sample.score($0) })
    scheme.indicators[0].direction = nil
    scheme.indicators[1].normalise = MethodChoice("nonsense")
    scheme.indicators[2].normalise = Sample.choice("efficacy", ["worst": .number(1)])
    scheme.indicators[3].normalise = Sample.choice("min-max", ["lwr": .number(1)])
    scheme.methodology.coverage.unit = 2
    scheme.weights.append(.init(node: "ghost", value: 1))
    #expect(
      resolveCodes(scheme).sorted { $0.rawValue < $1.rawValue } == [
        .weightSum, .negativeWeight, .negativeWeight, .weightForUnknownNode, .unknownNode,
        .unknownMethod, .unknownParameter, .missingParameter, .directionMissing,
        .coverageOutOfRange,
      ])
  }
}
