import Foundation
import TestSupport
import Testing

/// `cei stats` through the built program.
@Suite struct StatsTests {
  @Test func limitsAreReadOrRefusedTogether() throws {
    let fine = try BuiltProgram.run([
      "stats", "demo", "--threshold", "skewness=4", "--threshold", "conflict=-0.1", "-q",
    ])
    #expect(fine.exit == 0 && !fine.text.contains("偏斜"))
    #expect(fine.text.contains("同在一组却此高彼低"))
    let wrong = try BuiltProgram.run([
      "stats", "demo", "--threshold", "skewnes=2", "--threshold", "unique=2", "--threshold",
      "redundant", "--threshold", "fence=1", "--threshold", "fence=2",
    ])
    #expect(wrong.exit == 2 && wrong.output.isEmpty)
    for words in [
      "是否想写 \"skewness\"？", "写成 unique=数值，在 0 与 1 之间", "--threshold \"redundant\" 不成立",
      "--threshold fence 写了两次",
    ] {
      #expect(wrong.errorText.contains(words), "\(words)")
    }
  }

  @Test func oneCSVFileHoldsOnePart() throws {
    let all = try BuiltProgram.run(["stats", "demo", "--section", "all", "--format", "csv"])
    #expect(all.exit == 2 && all.errorText.contains("一张 CSV 只放一部分"))
    let one = try BuiltProgram.run(["stats", "demo", "--section", "influence", "--format", "csv"])
    // Three dimensions and sixteen indicators below the header.
    #expect(one.text.split(separator: "\n").count == 1 + 3 + 16)
  }

  /// The demo scheme fills no gaps and treats nothing: all steps before scoring are the same.
  @Test func stepsChooseTheTable() throws {
    func table(_ step: String) throws -> [Substring] {
      try BuiltProgram.run(["stats", "demo", "--format", "csv", "--step", step]).text
        .split(separator: "\n")
    }
    let values = try table("denominated")
    #expect(values.count == 17)
    for step in ["adjusted", "imputed", "treated"] {
      #expect(
        try table(step).map { $0.replacing(step, with: "denominated") } == values.map { $0 + "" })
    }
    #expect(try table("normalised")[1].contains("normalised"))
  }

  @Test func aSchemeOfManyPeriodsAsksForOne() throws {
    let run = try BuiltProgram.run(["stats", "demo", "--period", "all"])
    #expect(run.exit == 2 && run.errorText.contains("--period"))
  }

  /// Every coefficient is between −1 and 1, and every probability between 0 and 1.
  @Test(arguments: ["pearson", "spearman", "kendall"])
  func coefficientsAreInRange(_ method: String) throws {
    let run = try BuiltProgram.run([
      "stats", "demo", "--section", "correlations", "--correlation", method, "--format", "csv",
    ])
    let rows = run.text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    // 16 · 15 / 2 pairs of indicators, 3 pairs of dimensions, 3 + 16 · 2 with what stands above.
    #expect(rows.count == 120 + 3 + 35)
    for row in rows {
      let (r, p) = (try #require(Double(row[6])), try #require(Double(row[7])))
      #expect((-1...1).contains(r) && (0...1).contains(p) && row[5] == method)
    }
  }
}
