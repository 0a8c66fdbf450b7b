import Testing

@testable import CompositeIndex

/// Which groups a set of weights is drawn for.
struct WeightGroupTests {
  /// Index of A (60: a 50, b 30, c 20) and B (40: d 70, e 30).
  private static func scheme() throws -> ResolvedScheme {
    let leaves = ["a", "b", "c", "d", "e"]
    return try ResolvedScheme(
      Sample.tree(
        [("index", ["A", "B"]), ("A", ["a", "b", "c"]), ("B", ["d", "e"])],
        weights: [
          ("A", 60), ("B", 40), ("a", 50), ("b", 30), ("c", 20), ("d", 70), ("e", 30),
        ], indicators: leaves.map { Sample.score($0) }))
  }

  private static func names(_ spread: WeightSpread, _ place: WeightPlace) throws -> [String] {
    let scheme = try scheme()
    return try WeightGroup.all(spread, at: place, of: scheme).map { group in
      group.nodes.map { scheme.nodes[$0].id }.joined()
    }
  }

  private static func problems(_ spread: WeightSpread, _ place: WeightPlace) throws
    -> [DiagnosticCode]
  {
    do {
      _ = try names(spread, place)
      return []
    } catch let problems as Diagnostics { return problems.all.map(\.code) }
  }

  private static func sum(_ ids: [String], atMost most: Double) -> WeightConstraint {
    WeightConstraint(terms: ids.map { .init(node: $0, factor: 1) }, atMost: most)
  }

  @Test func whatNamesNoNodesIsForAllGroups() throws {
    #expect(try Self.names(.within(.simplex), .everyGroup) == ["AB", "abc", "de"])
    #expect(try Self.names(.within(.box(percent: 20)), .leaves) == ["abcde"])
  }

  @Test func namesTellTheGroup() throws {
    #expect(try Self.names(.within(.order(["c", "a", "b"])), .everyGroup) == ["abc"])
    let all = WeightSpread.within(
      .constraints([Self.sum(["d"], atMost: 0.5), Self.sum(["A"], atMost: 0.5)]))
    #expect(try Self.names(all, .everyGroup) == ["AB", "de"])
    #expect(try Self.names(all, .leaves) == ["abcde"])
  }

  @Test func whatSpansGroupsOrLacksMembersIsRefused() throws {
    #expect(try Self.problems(.within(.order(["a", "b"])), .everyGroup) == [.badWeightSet])
    #expect(try Self.problems(.within(.order(["a", "d"])), .everyGroup) != [])
    let across = WeightSpread.within(.constraints([Self.sum(["a", "d"], atMost: 0.5)]))
    #expect(try Self.problems(across, .everyGroup) == [.badWeightSet])
    #expect(try Self.problems(across, .leaves) == [])
    let nothing = WeightSpread.within(
      .constraints([Self.sum(["a", "b"], atMost: 0.3), Self.sum(["c"], atMost: 0.3)]))
    #expect(try Self.problems(nothing, .everyGroup) == [.noAdmissibleWeights])
  }

  /// What is drawn among all indicators stays within the box that is searched there: A within 48 to
  /// 72 % of the whole, a within 40 to 60 % of A.
  @Test func aBoxOfIndicatorsIsTheBoxThatIsSearched() throws {
    let scheme = try Self.scheme()
    let group = try #require(
      WeightGroup.all(.within(.box(percent: 20)), at: .leaves, of: scheme).first)
    let space = WeightSpace(leavesUnder: ResolvedScheme.root, in: scheme)
    let set = try WeightSet(.box(percent: 20), of: space, in: scheme)
    var room = [Double](repeating: 0, count: group.room)
    var shares: [Double] = []
    for number in 0..<300 {
      var source = FactorSource(
        .init(name: "weights", source: .measurement), seed: 1, replicate: UInt64(number))
      group.draw(into: &room, &source)
      let weights = Array(room.prefix(5))
      #expect(set.contains(weights))
      shares.append(weights[0] + weights[1] + weights[2])
    }
    let (low, high) = (shares.min() ?? 1, shares.max() ?? 0)
    #expect(low >= 0.52 && low < 0.56 && high <= 0.68 && high > 0.64)
  }
}
