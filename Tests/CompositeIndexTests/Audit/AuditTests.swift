import Testing

@testable import CompositeIndex

struct AuditTests {
  /// i1 and i2 in dimension d, i3 and i4 in e.
  private func assess(_ columns: [[Double]]) throws -> Assessment {
    try AuditedUnits.assess(
      columns, tree: [("index", ["d", "e"]), ("d", ["i1", "i2"]), ("e", ["i3", "i4"])],
      weights: [("d", 1), ("e", 1), ("i1", 3), ("i2", 1), ("i3", 1), ("i4", 1)])
  }

  private let nearlyA = zip(Columns.a, [0.1, 0, 0.2, 0, 0, 0.1, 0, 0.3, 0, 0]).map { $0 + $1 }

  @Test func relationsFollowTheTree() throws {
    let result = try assess([Columns.a, Columns.b, Columns.c, nearlyA])
    let table = CorrelationTable(result)
    let scheme = result.scheme
    func names(_ pairs: [CorrelationTable.Pair]) -> [String] {
      pairs.map {
        "\(scheme.nodes[$0.first].id) \(scheme.nodes[$0.second].id) \($0.relation.rawValue)"
      }
    }
    #expect(
      names(table.indicators) == [
        "i1 i2 siblings", "i1 i3 across", "i1 i4 across", "i2 i3 across", "i2 i4 across",
        "i3 i4 siblings",
      ])
    #expect(names(table.levels) == ["d e siblings"])
    #expect(
      names(table.ancestors).contains("i1 d ancestor")
        && names(table.ancestors).contains("i1 index ancestor"))
    #expect(table.ancestors.count == 2 + 4 * 2)
    // pearsonr of scipy 1.17.1, as in the correlation tests.
    #expect(agree(table.indicators[0].correlation.coefficient, 0.938753983326851))
  }

  /// Two units with i1 and i2 alone have a total of these two, and no rank: what the index hangs on is
  /// told by those that have all.
  @Test func influenceIsOfTheRankedUnits() throws {
    func shares(_ more: [(String, [Double?])]) throws -> [Double] {
      let columns = [Columns.a, Columns.b, Columns.c, nearlyA]
      let rows = Columns.a.indices.map { row in
        ("U\(row)", columns.map { Optional(1 + $0[row]) })
      }
      var scheme = Sample.tree(
        [("index", ["d", "e"]), ("d", ["i1", "i2"]), ("e", ["i3", "i4"])],
        weights: [("d", 1), ("e", 1), ("i1", 3), ("i2", 1), ("i3", 1), ("i4", 1)],
        indicators: ["i1", "i2", "i3", "i4"].map { Sample.score($0) })
      scheme.weightsAre = .relative
      scheme.methodology.coverage = CoverageFloors(unit: 0.6, node: 0.5)
      let result = try Sample.assess(scheme, Sample.table(["i1", "i2", "i3", "i4"], rows + more))
      #expect(result.ranking.count == Columns.a.count)
      return Influence.all(result).flatMap { $0.entries.map(\.share) }
    }
    let own = try shares([])
    #expect(own.count == 6 && own.allSatisfy { $0 > 0 })
    #expect(try shares([("V", [90, 10, nil, nil]), ("W", [5, 95, nil, nil])]) == own)
  }

  @Test func repetitionConflictsAndConstantsAreWarnedOf() throws {
    let result = try assess([
      Columns.a, nearlyA, Columns.a.map { 10 - $0 }, Columns.a,
    ])
    let audit = Audit(result)
    func ids(_ pair: CorrelationTable.Pair) -> String {
      result.scheme.nodes[pair.first].id + " " + result.scheme.nodes[pair.second].id
    }
    let words = audit.warnings.map { warning in
      switch warning {
      case .fewUnits(let count): "few \(count)"
      case .thinPairs(let count, let least): "thin \(count) \(least)"
      case .constant(let node, _): "constant " + result.scheme.nodes[node].id
      case .redundant(let pair): "redundant " + ids(pair)
      case .conflict(let pair): "conflict " + ids(pair)
      case .againstParent(let pair): "against " + ids(pair)
      }
    }
    #expect(words == ["redundant i1 i2", "conflict i3 i4"])
    let constant = try assess([
      Columns.a, Columns.b, [Double](repeating: 5, count: 10), Columns.c,
    ])
    #expect(
      Audit(constant).warnings.contains {
        if case .constant(let node, 5) = $0 {
          constant.scheme.nodes[node].id == "i3"
        } else {
          false
        }
      })
    var strict = AuditThresholds()
    strict.units = 11
    strict.redundant = 0.95
    strict.conflict = -1
    let other = Audit(
      try assess([Columns.a, Columns.b, Columns.c, Columns.a]),
      options: Audit.Options(thresholds: strict))
    #expect(
      other.warnings.contains { if case .fewUnits(10) = $0 { true } else { false } })
    #expect(
      !other.warnings.contains { if case .redundant = $0 { true } else { false } })
  }

  /// The scores of i2 vary a thousand times less than those of i1: with equal weights, i1 alone
  /// decides.
  @Test func whatHardlyVariesCountsFarLessThanItsWeight() throws {
    let result = try AuditedUnits.assess([
      Columns.a, Columns.shuffled.prefix(10).map { 50 + $0 / 1000 },
    ])
    let own = try #require(Influence.all(result).last)
    #expect(own.depth == nil && own.entries.map(\.weight) == [0.5, 0.5])
    #expect(own.entries[0].verdict == .more || own.entries[0].verdict == .farMore)
    #expect(own.entries[1].verdict == .farLess || own.entries[1].verdict == .against)
    #expect(agree(own.entries.reduce(0) { $0 + $1.share }, 1))
    #expect(agree(own.entries.reduce(0) { $0 + $1.linearShare }, 1))
  }

  /// By dimension and by indicator; within each level shares and weights add up to 1.
  @Test func influenceHasOneLevelForEachDepth() throws {
    let result = try assess([Columns.a, Columns.b, Columns.c, nearlyA])
    let levels = Influence.all(result)
    #expect(levels.map(\.depth) == [1, nil])
    for level in levels {
      #expect(agree(level.entries.reduce(0) { $0 + $1.weight }, 1))
      #expect(agree(level.entries.reduce(0) { $0 + $1.share }, 1))
    }
    // The squared correlation with the index, the simple way.
    let index = result.scores.column(ResolvedScheme.root)
    let d = try #require(result.scheme.node("d"))
    #expect(
      levels[0].entries[0].correlation == Correlation(result.scores.column(d), index))
  }

  /// Codes decide the order of rows: renaming the units permutes them.
  @Test func permutingUnitsChangesNothing() throws {
    var generator = SeededGenerator(seed: 11)
    let columns = (0..<4).map { _ in
      (0..<23).map { _ in Double.random(in: 0...100, using: &generator) }
    }
    let order = (0..<23).shuffled(using: &generator)
    let own = Audit(try assess(columns))
    let other = Audit(try assess(columns.map { column in order.map { column[$0] } }))
    #expect(own.indicators.map(\.moments) == other.indicators.map(\.moments))
    #expect(
      own.correlations.indicators.map(\.correlation)
        == other.correlations.indicators.map(\.correlation))
    #expect(own.reliability.map(\.alpha) == other.reliability.map(\.alpha))
    #expect(own.components.map(\.loadings) == other.components.map(\.loadings))
    #expect(
      own.influence.map { $0.entries.map(\.share) }
        == other.influence.map {
          $0.entries.map(\.share)
        })
  }

  @Test func constantAndEmptyColumnsDoNotTrap() throws {
    let constant = [Double](repeating: 5, count: 10)
    let missing = [Double](repeating: .nan, count: 10)
    let audit = Audit(try assess([constant, constant, constant, missing]))
    #expect(audit.components.isEmpty)
    #expect(
      audit.influence.map { $0.entries.map(\.verdict) } == [
        [.undefined, .undefined], [.undefined, .undefined, .undefined, .thin],
      ])
    let one = Audit(try assess([[1], [2], [3], [4]]))
    #expect(one.indicators.map(\.available) == [1, 1, 1, 1])
    for method in CorrelationMethod.allCases {
      let audit = Audit(
        try assess([Columns.a, constant, missing, Columns.c]),
        options: Audit.Options(step: .denominated, method: method))
      #expect(
        audit.correlations.indicators.allSatisfy {
          $0.correlation.coefficient.isNaN || $0.relation == .across
        })
    }
  }
}
