import CompositeIndex
import IndexFiles
import Testing

/// Files of linear conditions on weights.
struct WeightConstraintTests {
  private static func read(_ text: String) -> Result<[WeightConstraint], Diagnostics> {
    do throws(Diagnostics) {
      return .success(try WeightConstraintReader.read(Array(text.utf8), file: "w.json"))
    } catch {
      return .failure(error)
    }
  }

  private static func problems(_ text: String) -> [String] {
    guard case .failure(let problems) = read(text) else { return [] }
    return problems.all.map {
      "\($0.code.rawValue) \($0.place?.line ?? 0):\($0.place?.column ?? 0)"
    }
  }

  @Test func boundsAreSharesOfTheWhole() throws {
    let all = try Self.read(
      """
      { "constraints": [
        { "weights": { "a": 1, "b": -1 }, "atLeast": 0, "name": "first" },
        { "weights": { "c": 2 }, "atMost": 30 },
        { "weights": { "a": 1 }, "equals": 25 },
        { "weights": { "x": 1 }, "within": "A", "atLeast": 20, "atMost": 40 } ] }
      """
    ).get()
    // The share of a node with both ends is two conditions.
    #expect(all.map(\.atLeast) == [0, -.infinity, 0.25, 0.2, -.infinity])
    #expect(all.map(\.atMost) == [.infinity, 0.3, 0.25, .infinity, 0.4])
    #expect(all[0].terms.map(\.node) == ["a", "b"] && all[0].terms.map(\.factor) == [1, -1])
    #expect(all[0].name == "first" && all[3].within?.node == "A")
    #expect(all[1].place == SourcePlace(file: "w.json", line: 3, column: 3, length: 1))
    let shares = try Self.read(
      #"{ "total": 1, "constraints": [ { "weights": { "a": 1 }, "atLeast": 0.3 } ] }"#
    ).get()
    #expect(shares[0].atLeast == 0.3)
  }

  /// All problems at once, each with its line and column.
  @Test func problemsHaveTheirPlaces() {
    #expect(
      Self.problems(
        """
        { "constraint": 1, "constraints": [
          { "weights": { "a": "1" }, "atleast": 2 },
          { "weights": {}, "atLeast": 50, "atMost": 40 } ] }
        """) == ["E152 1:3", "E152 2:30", "E153 2:23", "E154 2:3", "E153 3:16", "E440 3:3"])
    #expect(Self.problems("{}") == ["E154 1:1"])
    #expect(Self.problems(#"{ "constraints": [] }"#) == ["E153 1:18"])
    #expect(Self.problems(#"{ "constraints": [ 1 ], "total": 10 }"#) == ["E153 1:34", "E153 1:20"])
  }

  @Test func wordsNeedNoFile() throws {
    let (choice, input) = try WeightConstraintReader.choice("box:25")
    #expect(choice == .box(percent: 25) && input == nil)
    #expect(throws: Diagnostics.self) { try WeightConstraintReader.choice("@no-such-file.json") }
  }
}
