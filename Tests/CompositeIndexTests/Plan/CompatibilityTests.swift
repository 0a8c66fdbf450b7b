import Testing

@testable import CompositeIndex

/// Choices that cannot work together are refused before anything is computed: all pairs, as tables.
///
/// A product, a reciprocal or a division by the mean needs scores above 0; a root of powers needs 0
/// or more; sums, medians and pairs of units take any score.
struct CompatibilityTests {
  private typealias Cases = CompatibilityCases

  /// Columns in the order of ``CompatibilityCases/aggregations``: arithmetic; geometric, harmonic,
  /// power −20, power 0; power 0.5, power 20; median; Mazziotta–Pareto − and +; Copeland and
  /// Condorcet, each as share and wins. After each name the scores that it gives.
  private static let normalisationTable = CompatibilityTable(
    columns: Cases.aggregations.map(\.label),
    // Above 0 everything works; with 0 what multiplies or divides does not; below 0 no powers either.
    """
    efficacy         | + ++++ ++ + ++ ++ ++ (60 to 100)
    efficacy free    | + ---- -- + -- ++ ++ (open)
    goalposts        | + ---- ++ + -- ++ ++ (0 to 100)
    goalposts 1      | + ++++ ++ + ++ ++ ++ (1 to 100)
    goalposts free   | + ---- -- + -- ++ ++ (open)
    min-max          | + ---- ++ + -- ++ ++ (0 to 100)
    min-max 1        | + ++++ ++ + ++ ++ ++ (1 to 100)
    min-max -1       | + ---- -- + -- ++ ++ (-1 to 100)
    z-score          | + ---- -- + -- ++ ++ (open)
    z-score 1000     | + ---- -- + -- ++ ++ (open: a low outlier can be any number of deviations off)
    rank             | + ---- ++ + -- ++ ++ (0 to 100)
    percentile-rank  | + ---- ++ + -- ++ ++ (0 to 100)
    target           | + ---- ++ + -- ++ ++ (0 to 100)
    target free      | + ---- -- + -- ++ ++ (open)
    borda            | + ---- ++ + -- ++ ++ (0 and more)
    borda 100        | + ---- ++ + -- ++ ++ (0 to 100)
    to maximum       | + ---- ++ + -- ++ ++ (0 to 100)
    to maximum free  | + ---- -- + -- ++ ++ (open)
    to reference     | + ---- ++ + -- ++ ++ (0 to 100)
    to reference free | + ---- -- + -- ++ ++ (open)
    to target        | + ---- ++ + -- ++ ++ (0 to 100)
    to target free   | + ---- -- + -- ++ ++ (open)
    of maximum       | + ---- -- + -- ++ ++ (open: values may be negative)
    scaled           | + ---- -- + -- ++ ++ (open)
    logistic         | + ---- ++ + -- ++ ++ (0 to 100: the ends are reached by rounding)
    logistic fixed   | + ---- ++ + -- ++ ++ (0 to 100)
    bands 40         | + ++++ ++ + ++ ++ ++ (40 to 90)
    bands 0          | + ---- ++ + -- ++ ++ (0 to 90)
    bands -5         | + ---- -- + -- ++ ++ (-5 to 90)
    """)

  /// Parents down, children across, over scores of 60 to 100. Copeland and Condorcet give 0 to 100,
  /// or wins minus losses of either sign; all others stay within 60 to 100.
  private static let nestedOver60 = CompatibilityTable(
    columns: Cases.aggregations.map(\.label),
    """
    arithmetic      | + ++++ ++ + ++ ++ ++
    geometric       | + ++++ ++ + ++ -- --
    harmonic        | + ++++ ++ + ++ -- --
    power -20       | + ++++ ++ + ++ -- --
    power 0         | + ++++ ++ + ++ -- --
    power 0.5       | + ++++ ++ + ++ +- +-
    power 20        | + ++++ ++ + ++ +- +-
    median          | + ++++ ++ + ++ ++ ++
    mp negative     | + ++++ ++ + ++ -- --
    mp positive     | + ++++ ++ + ++ -- --
    copeland        | + ++++ ++ + ++ ++ ++
    copeland wins   | + ++++ ++ + ++ ++ ++
    condorcet       | + ++++ ++ + ++ ++ ++
    condorcet wins  | + ++++ ++ + ++ ++ ++
    """)

  /// The same over scores of 1 to 100, where the negative penalty can lead below 0: a child at 100
  /// with a tenth of the weight and the rest at 1 gives 10.9 − 882.09/10.9 = −70.
  private static let nestedOver1 = CompatibilityTable(
    columns: Cases.aggregations.map(\.label),
    """
    arithmetic      | + ++++ ++ + ++ ++ ++
    geometric       | + ++++ ++ + -+ -- --
    harmonic        | + ++++ ++ + -+ -- --
    power -20       | + ++++ ++ + -+ -- --
    power 0         | + ++++ ++ + -+ -- --
    power 0.5       | + ++++ ++ + -+ +- +-
    power 20        | + ++++ ++ + -+ +- +-
    median          | + ++++ ++ + ++ ++ ++
    mp negative     | + ++++ ++ + -+ -- --
    mp positive     | + ++++ ++ + -+ -- --
    copeland        | + ++++ ++ + ++ ++ ++
    copeland wins   | + ++++ ++ + ++ ++ ++
    condorcet       | + ++++ ++ + ++ ++ ++
    condorcet wins  | + ++++ ++ + ++ ++ ++
    """)

  @Test func everyMethodOfTheCatalogueIsInTheTables() {
    #expect(
      Set(Cases.aggregations.map(\.choice.name)) == Set(Catalogue.aggregations.map { $0.name }))
    #expect(
      Set(Cases.normalisations.map(\.choice.name)) == Set(Catalogue.normalisations.map { $0.name }))
    #expect(Self.normalisationTable.rows.map(\.name) == Cases.normalisations.map(\.label))
    for table in [Self.nestedOver60, Self.nestedOver1] {
      #expect(table.rows.map(\.name) == Cases.aggregations.map(\.label))
    }
  }

  private func forAll(
    _ table: CompatibilityTable,
    _ body: (_ row: String, _ column: String, _ works: Bool) throws -> Void
  ) rethrows {
    for (name, cells) in table.rows {
      #expect(cells.count == table.columns.count, "\(name)")
      for (column, works) in zip(table.columns, cells) { try body(name, column, works) }
    }
  }

  @Test func everyNormalisationWithEveryAggregation() throws {
    try forAll(Self.normalisationTable) { row, column, works in
      let normalisation = try #require(Cases.named(row, in: Cases.normalisations))
      let aggregation = try #require(Cases.named(column, in: Cases.aggregations))
      let scheme = Cases.flat(normalisation, aggregation)
      try check(scheme, works, names: [normalisation.name, aggregation.name], "\(row), \(column)")
      if !works { try checkWays(scheme, "\(row), \(column)") }
    }
  }

  @Test func everyAggregationOverEveryOther() throws {
    for (table, label) in [(Self.nestedOver60, "efficacy"), (Self.nestedOver1, "min-max 1")] {
      let normalisation = try #require(Cases.named(label, in: Cases.normalisations))
      try forAll(table) { row, column, works in
        let parent = try #require(Cases.named(row, in: Cases.aggregations))
        let child = try #require(Cases.named(column, in: Cases.aggregations))
        let scheme = Cases.nested(normalisation, parent, over: child)
        try check(scheme, works, names: [parent.name, child.name], "\(row) over \(column)")
        if !works { try checkWays(scheme, "\(row) over \(column)") }
      }
    }
  }

  /// Compatible: resolves and runs without a hole that the data do not explain. Refused: one code,
  /// both names and two ways out in either language.
  private func check(_ scheme: Scheme, _ works: Bool, names: [String], _ label: String) throws {
    let problems = resolveProblems(scheme)
    #expect(problems.isEmpty == works, "\(label): \(problems.map(\.message.en))")
    if works {
      try expectNoUnexplainedHole(scheme, label)
    } else {
      #expect(problems.allSatisfy { $0.code == .incompatibleMethods }, "\(label)")
      for problem in problems { expectNamesAndWays(problem, names, label) }
    }
  }

  private func expectNoUnexplainedHole(_ scheme: Scheme, _ label: String) throws {
    let result = try Sample.assess(scheme, CompatibilityCases.data)
    for number in result.scheme.innerNodes {
      for row in result.units.indices {
        let hasChild = result.scheme.nodes[number].children.contains {
          !result.scores[row, $0].isNaN
        }
        #expect(result.scores[row, number].isFinite == hasChild, "\(label), row \(row)")
      }
    }
    for row in result.units.indices {
      #expect(result.index[row].isFinite == (result.exclusions[row] == nil), "\(label)")
    }
  }

  func expectNamesAndWays(_ problem: Diagnostic, _ names: [String], _ label: String) {
    for language in Language.allCases {
      for name in names {
        #expect(problem.message[language].contains(name), "\(label): \(problem.message[language])")
      }
      let fix = problem.fix?[language] ?? ""
      let ways = fix.replacing("；或 ", with: "\n").replacing("; or ", with: "\n")
      #expect(ways.split(separator: "\n").count == 2, "\(label): \(fix)")
    }
  }

  /// Follows the ways out as written: each, at every node or indicator that was refused, is enough.
  private func checkWays(_ scheme: Scheme, _ label: String) throws {
    let problems = resolveProblems(scheme)
    for way in 0..<2 {
      var changed = scheme
      for problem in problems {
        let ways = (problem.fix?.en ?? "").replacing("; or ", with: "\n").split(separator: "\n")
        if way < ways.count { follow(String(ways[way]), in: &changed) }
      }
      let left = resolveProblems(changed)
      #expect(
        left.isEmpty, "\(label): \(problems[0].fix?.en ?? "") leaves \(left.map(\.message.en))")
    }
  }

  private func follow(_ way: String, in scheme: inout Scheme) {
    let quoted = way.split(separator: "\"").map(String.init)
    guard
      let id = quoted.first(where: { scheme.tree.flatMap(\.children).contains($0) || $0 == "index" }
      )
    else { return }
    if let name = ["arithmetic", "median"].first(where: { way.hasSuffix("by \($0)") }) {
      scheme.methodology.aggregationByNode.removeAll { $0.node == id }
      scheme.methodology.aggregationByNode.append(.init(node: id, method: MethodChoice(name)))
      return
    }
    guard let number = scheme.indicators.firstIndex(where: { $0.id == id }) else { return }
    var choice = scheme.indicators[number].normalise ?? MethodChoice("min-max")
    if way.contains("by min-max") { choice = MethodChoice("min-max") }
    for (name, value) in [("clamp", ParameterValue.flag(true)), ("lower", .number(1))]
    where quoted.contains(name) {
      choice.parameters.removeAll { $0.name == name }
      choice.parameters.append(.init(name: name, value: value))
    }
    scheme.indicators[number].normalise = choice
  }
}
