import Foundation
import Testing

@testable import CompositeIndex

/// Agreement with COINr 1.1.14 on small vectors with ties, missing values, constants and negatives.
@Suite(
  .enabled(
    if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct COINrVectorTests {
  private static let one = ParameterValue.number(1)

  /// What to write for each of COINr's normalisations.
  private static let choices: [String: MethodChoice] = [
    "n_minmax": MethodChoice("min-max"),
    "n_zscore": Sample.choice("z-score", ["mean": .number(0), "deviation": one]),
    "n_rank": Sample.choice("rank", ["scale": .text("places"), "ties": .text("min")]),
    "n_borda": MethodChoice("borda"),
    "n_prank": Sample.choice("percentile-rank", ["full": one]),
    "n_fracmax": Sample.choice("fraction-of-maximum", ["full": one]),
    "n_dist2max": Sample.choice("distance-to-maximum", ["full": one]),
    "n_dist2ref1": Sample.choice("distance-to-reference", ["unit": .text("0"), "full": one]),
    "n_dist2targ4": Sample.choice("distance-to-target", ["target": .number(4), "full": one]),
    "n_dist2targ4_cap": Sample.choice(
      "distance-to-target", ["target": .number(4), "full": one, "clamp": .flag(true)]),
    "n_dist2targ4_neg": Sample.choice("distance-to-target", ["target": .number(4), "full": one]),
    "n_goalposts_2_8_100": Sample.choice(
      "goalposts", ["worst": .number(2), "best": .number(8)]),
    "n_goalposts_neg": Sample.choice("goalposts", ["worst": .number(8), "best": .number(2)]),
    "n_scaled_0_10": Sample.choice("scaled", ["to": .number(10)]),
  ]

  private func numbers(_ value: Any?) -> [Double] {
    (value as? [Any] ?? []).map { ($0 as? NSNumber)?.doubleValue ?? .nan }
  }

  private func vectors() throws -> [(name: String, members: [String: Any])] {
    let path = ReferenceTable.folder + "/functions/vectors.json"
    let data = try #require(FileManager.default.contents(atPath: path))
    let json = try JSONSerialization.jsonObject(with: data)
    let vectors = try #require(json as? [String: [String: Any]])
    return vectors.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func scores(
    _ choice: MethodChoice, _ direction: Direction, _ values: [Double]
  ) throws -> [Double] {
    let type = try #require(Catalogue.normalisations.first { $0.name == choice.name })
    let method = type.make(choice)
    #expect(method.problem(direction: direction) == nil)
    let codes = values.indices.map(String.init)
    return values.map(
      method.fit(ReferenceSet(values, codes: codes), direction: direction).score)
  }

  private func expect(_ own: [Double], _ other: [Double], _ what: String) {
    #expect(own.count == other.count, "\(what)")
    for (own, other) in zip(own, other) {
      // Scores near 0 are differences of larger numbers.
      #expect(agree(own, other) || abs(own - other) <= 1e-14, "\(what): \(own) \(other)")
    }
  }

  @Test func everyFunctionOnEveryVector() throws {
    for (name, members) in try vectors() {
      let values = numbers(members["x"])
      for (function, choice) in Self.choices.sorted(by: { $0.key < $1.key }) {
        let direction: Direction = function.hasSuffix("_neg") ? .lowerIsBetter : .higherIsBetter
        // A constant 3 is better than the target of 4, so no way leads there; COINr says 0.
        if name == "const", function == "n_dist2targ4_neg" {
          #expect(try scores(choice, direction, values).allSatisfy(\.isNaN))
          continue
        }
        try expect(
          scores(choice, direction, values), numbers(members[function]), "\(function) of \(name)")
      }
    }
  }

  @Test func everyFunctionWhereLowerIsBetter() throws {
    for (name, members) in try vectors() {
      let expected = try #require(members["normalise_dir_neg"] as? [String: Any])
      for (function, other) in expected.sorted(by: { $0.key < $1.key })
      where function != "n_fracmax" {
        let choice = try #require(Self.choices[function])
        try expect(
          scores(choice, .lowerIsBetter, numbers(members["x"])), numbers(other),
          "\(function) of \(name), lower is better")
      }
    }
  }

  /// A fault of COINr: where lower is better, `n_fracmax` gives the highest value the highest
  /// score: x / min, so that 10 of 1 … 10 scores 10. Here the smallest scores full, the others less.
  @Test func theDirectionHoldsForFractionsOfTheMaximum() throws {
    let choice = try #require(Self.choices["n_fracmax"])
    for (name, members) in try vectors() {
      let values = numbers(members["x"])
      let present = values.filter { !$0.isNaN }
      let smallest = try #require(present.min())
      let expected = values.map { smallest > 0 ? smallest / $0 : .nan }
      try expect(scores(choice, .lowerIsBetter, values), expected, "\(name)")
    }
  }
}
