import Foundation
import TestSupport
import Testing

/// What the program says of the data that ship with it, through the built program.
@Suite struct ShippedDataTests {
  /// One JSON object of the output.
  private func json(_ arguments: [String]) throws -> [String: Any] {
    let run = try BuiltProgram.run(arguments + ["--format", "json", "--quiet"])
    #expect(run.exit == 0, "\(run.errorText)")
    return try #require(JSONSerialization.jsonObject(with: run.output) as? [String: Any])
  }

  private func assessments(_ arguments: [String]) throws -> [[String: Any]] {
    try #require(json(["rank"] + arguments)["assessments"] as? [[String: Any]])
  }

  private func scores(_ arguments: [String]) throws -> [String: Double] {
    let rows = try #require(assessments(arguments).first?["rows"] as? [[String: Any]])
    var scores: [String: Double] = [:]
    for row in rows {
      if let code = row["code"] as? String, let score = row["score"] as? Double {
        scores[code] = score
      }
    }
    return scores
  }

  /// The published totals of the Shaanxi index: 2020 is 87.96, 2024 is 86.41 (Shaanxi Daily,
  /// 2021-03 and 2025-03-16). The mean of the five parts of 2018 is
  /// (82.49 + 78.44 + 81.03 + 79.61 + 74.98) / 5 = 396.55 / 5 = 79.31, not the published 81.57.
  @Test func theShaanxiTotalsAreTheMeansOfTheirPartsFrom2020On() throws {
    let all = try assessments(["datasets/shaanxi", "-w", "weights/five-assurances.json"])
    var totals: [String: Double] = [:]
    for assessment in all {
      let rows = try #require(assessment["rows"] as? [[String: Any]])
      let shaanxi = try #require(rows.first { $0["code"] as? String == "610000" })
      totals[try #require(assessment["period"] as? String)] = shaanxi["score"] as? Double
    }
    #expect(abs(try #require(totals["2020"]) - 87.962) < 1e-9)
    #expect(abs(try #require(totals["2024"]) - 86.412) < 1e-9)
    #expect(abs(try #require(totals["2018"]) - 79.31) < 1e-9)

    let text = try BuiltProgram.run([
      "rank", "datasets/shaanxi", "-w", "weights/five-assurances.json",
    ]).text
    #expect(text.contains("87.96"))
    #expect(text.contains("86.41"))
    let mismatch = try #require(text.split(separator: "\n").first { $0.contains("81.57") })
    #expect(mismatch.contains("79.31"))
    #expect(mismatch.contains("不可比"))
  }

  @Test func everyProvinceIsRankedOrHasAReason() throws {
    let rows = try #require(assessments(["datasets/public"]).first?["rows"] as? [[String: Any]])
    #expect(rows.count == 31)
    for row in rows {
      let isRanked = row["rank"] is Double || row["rank"] is Int
      let reason = (row["reason"] as? [String: Any])?["zh"] as? String ?? ""
      #expect(isRanked != !reason.isEmpty, "\(row["code"] ?? "")")
    }
  }

  /// Fixed goalposts: nobody's score depends on who else is in the list.
  @Test func leavingOutARankedProvinceChangesNobodysScore() throws {
    let all = try scores(["datasets/public"])
    #expect(all.count >= 5)
    for code in all.keys.sorted() {
      var others = try scores(["datasets/public", "--without", code])
      #expect(others[code] == nil)
      others[code] = all[code]
      #expect(others == all, "without \(code)")
    }
  }

  /// The figures of the Zhengzhou report of January 2024, with their qualifiers.
  @Test func thePortraitOfZhengzhouShowsEveryPublishedFigureAsPublished() throws {
    let text = try BuiltProgram.run(["rank", "datasets/zhengzhou"]).text
    for figure in [
      "242,705 件", "113,000,000 元", "11,000 余家", "近 4,500 家", "1,466 个", "2,098 家",
      "500 余个",
    ] {
      #expect(text.contains(figure), "\(figure)")
    }
    #expect(text.contains("不排名次"))
  }

  /// Every line of values.csv that `explain` cites is one of Shaanxi's own figures.
  @Test func explainCitesTheLineThatHoldsTheFigure() throws {
    let lines = try String(
      contentsOfFile: PackageFiles.root + "/datasets/public/values.csv", encoding: .utf8
    ).split(separator: "\n", omittingEmptySubsequences: false)
    let cited = try BuiltProgram.run(["explain", "陕西"]).text
      .matches(of: /datasets\/public\/values\.csv:([0-9]+)/)
      .compactMap { Int($0.output.1) }
    #expect(cited.count >= 5)
    for line in cited { #expect(lines[line - 1].hasPrefix("610000,"), "line \(line)") }
  }
}
