import Foundation
import TestSupport
import Testing

/// What `cei compare` says where there is little or nothing to compare, and why ranks moved.
@Suite struct ComparedAnswersTests {
  private func text(_ words: [String], _ language: String = "zh") throws -> String {
    let outcome = try BuiltProgram.run(["compare"] + words + ["-q", "--lang", language])
    #expect(outcome.exit == 0, "\(outcome.errorText)")
    return outcome.text
  }

  private struct Result: Decodable {
    struct Caveat: Decodable { let kind: String }
    let same: Bool
    let caveats: [Caveat]
  }

  private func result(_ words: [String]) throws -> Result {
    let outcome = try BuiltProgram.run(["compare"] + words + ["--format", "json"])
    return try JSONDecoder().decode(Result.self, from: Data(outcome.text.utf8))
  }

  // In 2023 and in 2024 alone no province of the published figures reaches the coverage floor of 60 %:
  // `cei rank --period` ranks 0 of 31 in either.
  @Test func periodsInWhichNobodyIsRankedAreNotSaidToBeTheSame() throws {
    for more in [[], ["--why"]] {
      let zh = try text(["2023", "2024", "public"] + more)
      #expect(!zh.contains("无差别") && zh.contains("2023 与 2024 都没有地区参与排名，没有名次可比"))
      let en = try text(["2023", "2024", "public"] + more, "en")
      #expect(
        !en.contains("No difference") && en.contains("No region is ranked in 2023 or in 2024"))
    }
    #expect(try !result(["2023", "2024", "public"]).same)
  }

  // 81.57 was published for 2018, where the mean of the five parts is 79.31; 2020 and 2024 agree.
  @Test func aYearWhosePublishedTotalDisagreesIsSaidNotToBeComparable() throws {
    let said = "! 2018：按本方案得 79.31 分，公布的总指数为 81.57，二者不一致，两边不可比。"
    #expect(try text(["2018", "2024", "shaanxi"]).contains(said))
    #expect(try text(["2018", "2024", "shaanxi", "--why"]).contains(said))
    #expect(try text(["2018", "2024", "shaanxi"], "en").contains("the published total is 81.57"))
    #expect(
      try result(["2018", "2024", "shaanxi"]).caveats.map(\.kind) == ["published", "noPeers"])
    #expect(try !text(["2020", "2024", "shaanxi"]).contains("不可比"))
  }

  @Test func aUnitWithoutPeersHasNoRankInAComparisonEither() throws {
    let zh = try text(["2020", "2024", "shaanxi"])
    #expect(zh.contains("陕西     -     -     -      87.96      86.41  -1.55"))
    #expect(zh.contains("陕西没有可比较的同类，不排名次；得分由 87.96 变为 86.41（-1.55）。"))
    let en = try text(["2020", "2024", "shaanxi"], "en")
    #expect(en.contains("its score goes from 87.96 to 86.41 (-1.55)."))
  }

  // 24 of 31 move by 48 places in all: 48 ÷ 31 = 1.55 as in the summary, not 48 ÷ 24 = 2.00.
  @Test func theMeanSizeCountsUnitsThatAreNotListed() throws {
    let zh = try text(["2023", "2024", "demo", "--why", "--only-changed"])
    #expect(zh.contains("平均幅度              1.55"))
    #expect(zh.contains("另有 7 个地区名次不变，未列出；平均幅度把它们计算在内。"))
  }

  // By hand from the table of parts: own data weigh most in the direction of the move for the 13 units
  // from Hebei (+6.00) on, the others' for 11, of which Yunnan (-3.50) has the largest part.
  @Test func theSummaryOfAnAttributionSaysWhatMovedRanks() throws {
    let zh = try text(["2023", "2024", "demo", "--why"])
    #expect(zh.contains("消费环境指数（三维）：2023 → 2024，名次为何变动"))
    #expect(zh.contains("数据  示例数据（虚构）（demo）"))
    #expect(zh.contains("24 个变动中，13 个主要因自身数据（最大：河北 +6.00 位），11 个主要因他人数据（最大：云南 -3.50 位）。"))
    let en = try text(["2023", "2024", "demo", "--why"], "en")
    #expect(
      en.contains(
        "Of 24 changes: 13 mostly by own data (largest: Hebei, +6.00 places), 11 mostly by others' data"
          + " (largest: Yunnan, -3.50 places)."))
  }
}
