import Foundation
import Testing

@testable import CompositeIndex

/// Agreement with `winsorise`, `log_CT`, `log_CT_plus`, `log_CT_orig` and `boxcox` of COINr 1.1.14 on
/// small vectors with ties, missing values, constants and negatives.
@Suite(
  .enabled(
    if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
struct COINrTransformTests {
  /// What to write for each of COINr's treatments; the smallest value becomes 1 before `boxcox`.
  private static let choices: [(function: String, choice: MethodChoice)] = [
    ("winsorise5", Sample.choice("skew-kurtosis", ["transform": .text("none")])),
    (
      "winsorise2",
      Sample.choice("skew-kurtosis", ["transform": .text("none"), "winsorise": .number(2)])
    ),
    ("log_CT", Sample.choice("log")),
    ("log_CT_plus", Sample.choice("log", ["form": .text("log-plus")])),
    ("log_CT_orig", Sample.choice("log", ["form": .text("log-original")])),
    ("boxcox0", Sample.choice("box-cox", ["lambda": .number(0), "shift": .flag(true)])),
    ("boxcox0.5", Sample.choice("box-cox", ["lambda": .number(0.5), "shift": .flag(true)])),
    ("boxcox2", Sample.choice("box-cox", ["lambda": .number(2), "shift": .flag(true)])),
  ]

  private func vectors() throws -> [(name: String, members: [String: Any])] {
    let path = ReferenceTable.folder + "/functions/vectors.json"
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
    return try #require(json as? [String: [String: Any]]).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  private func numbers(_ value: Any?) -> [Double] {
    (value as? [Any] ?? []).map { ($0 as? NSNumber)?.doubleValue ?? .nan }
  }

  @Test func everyTreatmentOfEveryVector() throws {
    var compared = 0
    for (name, members) in try vectors() {
      let values = numbers(members["x"])
      for (function, choice) in Self.choices {
        let type = try #require(Catalogue.treatments.first { $0.name == choice.name })
        var problems: [MethodProblem] = []
        let method = type.configured(by: choice, problems: &problems)
        #expect(problems.isEmpty)
        let result = method.fit(values.filter { !$0.isNaN })
        let own = values.map { result.fitted.value($0) }
        let said = members[function]
        let expected = numbers((said as? [String: Any])?["x"] ?? said)
        // COINr stops with an error, or says −∞ or 0 for a constant: here the column stays, and a
        // skewness that two values do not have does not keep them from their logarithms.
        if said is String || name == "const" {
          let stays = name == "const" || function.hasPrefix("winsorise")
          #expect(stays ? own == values : own.allSatisfy(\.isFinite), "\(function) of \(name)")
          continue
        }
        #expect(own.count == expected.count)
        for (own, expected) in zip(own, expected) {
          #expect(
            agree(own, expected) || abs(own - expected) <= 1e-15,
            "\(function) of \(name): \(own) \(expected)")
        }
        if let count = (said as? [String: Any])?["nwin"] as? Int {
          #expect(result.record.winsorised == count, "\(function) of \(name)")
        }
        compared += 1
      }
    }
    #expect(compared == 53)
  }
}
