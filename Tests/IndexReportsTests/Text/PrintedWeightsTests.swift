import CompositeIndex
import Testing

@testable import IndexReports

struct PrintedWeightsTests {
  /// Three dimensions of a third each, the last one of three equal indicators.
  private static func scheme() throws -> ResolvedScheme {
    try RankingSamples.scheme { scheme in
      scheme.tree = [
        .init(node: "index", children: ["satisfaction", "handling"]),
        .init(node: "satisfaction", children: ["supply", "redress"]),
      ]
      scheme.weights = [
        .init(node: "satisfaction", value: 2.0 / 3), .init(node: "handling", value: 1.0 / 3),
        .init(node: "supply", value: 1.0 / 3), .init(node: "redress", value: 2.0 / 3),
      ]
    }
  }

  /// 66.67 and 33.33; within, 33.33 and 66.67; in the index 2/9 = 22.222 and 4/9 = 44.444 of 66.67: 22.22
  /// and 44.45, of whose remainders .22 and .44 the second is larger.
  @Test func everyLevelAddsUpToWhatIsPrintedAboveIt() throws {
    let scheme = try Self.scheme()
    let weights = PrintedWeights(scheme, digits: 2)
    let places = ["index", "satisfaction", "supply", "redress", "handling"].compactMap(scheme.node)
    #expect(places.map(weights.text) == ["100.00%", "66.67%", "22.22%", "44.45%", "33.33%"])
    #expect(places.map(weights.localText) == ["100.00%", "66.67%", "33.33%", "66.67%", "33.33%"])
  }

  /// Without handling all goes to satisfaction, and within it a half to each.
  @Test func weightsAsUsedForAUnitAreFittedInTheSameWay() throws {
    let scheme = try Self.scheme()
    var used = [Double](repeating: 0, count: scheme.nodes.count)
    for (id, weight) in [("index", 1.0), ("satisfaction", 1), ("supply", 0.5), ("redress", 0.5)] {
      used[try #require(scheme.node(id))] = weight
    }
    let places = ["satisfaction", "supply", "redress", "handling"].compactMap(scheme.node)
    #expect(
      places.map(PrintedWeights(scheme, used: used, digits: 1).text)
        == ["100.0%", "50.0%", "50.0%", "0.0%"])
    // A unit without an index used none: those of the scheme.
    let none = [Double](repeating: 0, count: scheme.nodes.count)
    #expect(
      places.map(PrintedWeights(scheme, used: none, digits: 1).text)
        == ["66.7%", "22.2%", "44.5%", "33.3%"])
  }
}
