import Foundation
import TestSupport
import Testing

/// What `cei rank` and `cei robust` do not claim.
@Suite struct HonestIntervalsTests {
  private func text(_ words: [String], _ language: String = "zh") throws -> String {
    let outcome = try BuiltProgram.run(words + ["-q", "--lang", language])
    #expect(outcome.exit == 0, "\(outcome.errorText)")
    return outcome.text
  }

  private struct Ranking: Decodable {
    struct Period: Decodable {
      struct Intervals: Decodable {
        struct Away: Decodable {
          let code: String
          let share: Double
        }
        struct Factor: Decodable { let name: String }
        let unranked: [Away]
        let factors: [Factor]
      }
      struct Differences: Decodable { let knownShare: Double }
      struct Row: Decodable {
        let code: String
        let rankLow, rankHigh: Double?
      }
      let intervals: Intervals?
      let differences: Differences?
      let rows: [Row]
    }
    let assessments: [Period]
  }

  // Only complaint density has an error: 30 of the 30 + 15 + 25 of its dimension, which has 35 of 100.
  // Four regions lack mediation and the third dimension: 35/75 · 30/45 = 0.3111; Shanxi lacks neither:
  // 0.35 · 30/70 = 0.15; Zhejiang has density alone: 0.35. The mean of the six is 0.2907.
  @Test func groupsThatRestOnOneErrorDoNotTellTheFirstApart() throws {
    let zh = try text(["rank", "public", "--groups"])
    let thin = try #require(zh.firstRange(of: "! 只有 29% 的权重知道误差，其余按准确数计"))
    // The first remark below the table; the data set's caveat stands above it.
    let table = try #require(zh.firstRange(of: "\n组 "))
    let marks = try #require(zh[table.upperBound...].firstRange(of: "\n! "))
    #expect(zh.index(after: marks.lowerBound) == thin.lowerBound)
    #expect(!zh.contains("分得出先后。") || zh.contains("不能断定第一名与其余分得出先后。"))
    #expect(!zh.contains("第一名与其余都分得出先后") && zh.contains("若其余数据都准确，真实名次"))
    let en = try text(["rank", "public", "--groups"], "en")
    #expect(!en.contains("can be told apart from all others"))
    #expect(en.contains("! Errors are known for only 29% of the weight"))
    #expect(try !text(["rank", "demo", "--groups"]).contains("的权重知道误差"))
  }

  @Test func rankSaysWhoIsNotRankedInSomeReplicates() throws {
    let zh = try text(["rank", "public"])
    #expect(zh.contains("广东、内蒙古、陕西、海南（各 25%）、浙江（4%）；换了权重，覆盖率就可能不足 60%"))
    #expect(!zh.contains("--groups 按抽样误差分组"))
    #expect(try text(["rank", "public"], "en").contains("Hainan (25% each), Zhejiang (4%)"))
    #expect(try !text(["rank", "demo"]).contains("有的模拟里不参与排名"))
    let outcome = try BuiltProgram.run(["rank", "public", "--format", "json"])
    let ranking = try JSONDecoder().decode(Ranking.self, from: Data(outcome.text.utf8))
    let away = try #require(ranking.assessments.first?.intervals?.unranked)
    #expect(away.map(\.code) == ["440000", "150000", "610000", "460000", "330000"])
    #expect(away.allSatisfy { $0.share > 0 && $0.share < 1 })
  }

  // Zhejiang is first in 93 % and not ranked in 4 % of the replicates, Hainan not in 25 %: nobody's rank
  // is the same in all.
  @Test func robustCallsARankSureOnlyIfNoReplicateChangesIt() throws {
    let zh = try text(["robust", "public"])
    #expect(zh.contains("浙江在 93% 的模拟中居首（4% 未排名）") && !zh.contains("不受影响"))
    #expect(!zh.contains("名次都不变"))
    let en = try text(["robust", "public"], "en")
    #expect(en.contains("(unranked in 4%)") && !en.contains("sure of the rank"))
  }

  // The demo has no missing figure: both rules give the same ranks.
  @Test func nobodyIsTheLeastCertainWhereNothingMoves() throws {
    let words = ["robust", "demo", "--factor", "missing=none,renormalise", "-n", "300"]
    let zh = try text(words)
    #expect(zh.contains("全部 31 个地区在 300 次模拟中名次都不变") && !zh.contains("最不确定"))
    let en = try text(words, "en")
    #expect(en.contains("all 31 regions keep their rank in all 300 replicates"))
    #expect(!en.contains("least certain"))
  }

  private struct Robustness: Decodable {
    struct Factor: Decodable { let name: String }
    let factors: [Factor]
  }

  @Test func robustTakesTheFactorsOfTheIntervalsOfRank() throws {
    func names(_ words: String...) throws -> [String] {
      let outcome = try BuiltProgram.run(["robust"] + words + ["-n", "50", "--format", "json"])
      return try JSONDecoder().decode(Robustness.self, from: Data(outcome.text.utf8)).factors
        .map(\.name)
    }
    #expect(try names("demo") == ["weights", "measurement"])
    #expect(try names("public") == ["weights"])
    #expect(try names("demo", "--factor", "weights") == ["weights"])
    #expect(try names("demo", "--at", "complaints").count == 1)
    // The same 2,000 replicates give the same intervals.
    let rank = try text(["rank", "demo", "--format", "csv"])
    let robust = try text(["robust", "demo", "-n", "2000", "--format", "csv"])
    func ends(_ csv: String) -> [String] {
      let lines = csv.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      guard let header = lines.first, let low = header.firstIndex(of: "rank_low"),
        let high = header.firstIndex(of: "rank_high")
      else { return [] }
      return lines.dropFirst().map { "\($0[0]) \($0[low]) \($0[high])" }
    }
    #expect(ends(rank).count == 31 && ends(rank) == ends(robust))
  }

  // Half of the draws keep the scheme's own method: the table says that they count.
  @Test func theTableOfFactorsSaysThatTheSchemesOwnMethodIsOneOfTheChoices() throws {
    let words = [
      "robust", "demo", "-n", "100", "--factor", "weights", "--factor",
      "normalise=scheme,z-score",
    ]
    #expect(try text(words).contains("“按方案”也是其中之一"))
    #expect(try text(words, "en").contains("the scheme's own is one of them"))
    #expect(try !text(["robust", "demo", "-n", "100"]).contains("也是其中之一"))
  }
}
