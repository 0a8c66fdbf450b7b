import Foundation
import TestSupport
import Testing

/// What `cei rank` says of how sure ranks are, through the built program.
@Suite struct RankMarksTests {
  @Test func theIntervalStandsInTheRow() throws {
    let run = try BuiltProgram.run(["rank", "demo", "-q", "--lang", "zh"])
    #expect(run.text.contains("名次区间  5%–95%，2,000 次，随机数种子 20240315；权重上下浮动 25%"))
    #expect(run.text.contains("名次  地区     得分  名次区间"))
    #expect(run.text.contains("1        10        20        31\n"))
    #expect(run.text.contains("的名次区间互相重叠：不能判定谁在前"))
    #expect(run.text.contains("区间已计入数据的误差"))
  }

  @Test func publishedFiguresSayThatOnlyWeightsMoved() throws {
    let run = try BuiltProgram.run(["rank", "public", "-q", "--lang", "zh"])
    #expect(run.text.contains("数据没有附抽样误差，区间只反映权重的影响"))
  }

  @Test func groupsSayTheirRuleAndTheCombinedSentence() throws {
    let run = try BuiltProgram.run([
      "rank", "demo", "--groups", "--top-best", "3", "-n", "500", "-q", "--lang", "zh",
    ])
    for words in ["分组规则：", "按抽样误差 1-2；权重在 ±25% 内 ", "真实的前 3 名以 95% 的把握都在这"] {
      #expect(run.text.contains(words), "\(words)")
    }
  }

  /// At 60 cells coverage goes before the strip, the strip before changes; the interval stays.
  @Test func theIntervalIsNeverDropped() throws {
    let run = try BuiltProgram.run(["rank", "demo", "-q", "--lang", "zh", "--width", "60"])
    let heading = run.text.split(separator: "\n").first { $0.hasPrefix("名次  地区") } ?? ""
    #expect(heading.contains("得分  名次区间  较上年"))
    #expect(!heading.contains("覆盖率") && !heading.contains("31"))
  }

  @Test(arguments: [
    (["-n", "0"], "模拟次数为 0"), (["--groups", "--top-best", "0"], "--top-best 为 0"),
    (["--groups", "--top-best", "32"], "参与排名的只有 31 个"),
    (["--groups", "--confidence", "100"], "--confidence 为 100"), (["--top-best", "3"], "--groups"),
  ])
  func nonsenseIsASentence(_ words: [String], _ expected: String) throws {
    let run = try BuiltProgram.run(["rank", "demo", "--lang", "zh"] + words)
    #expect(run.exit == 1 && run.output.isEmpty && run.errorText.contains(expected))
  }

  /// Scores of areas without any error: there is nothing to tell apart by.
  @Test func groupsWithoutErrorsAreRefused() throws {
    let run = try BuiltProgram.run(["rank", "shaanxi", "--groups", "--lang", "zh"])
    #expect(run.exit == 1 && run.output.isEmpty && run.errorText.contains("E422"))
    // The way out names what was typed.
    #expect(run.errorText.contains("--groups") && !run.errorText.contains("measurement"))
  }

  @Test func anotherSeedChangesIntervalsAlone() throws {
    func table(_ seed: String) throws -> [[Substring]] {
      try BuiltProgram.run(["rank", "demo", "-q", "--format", "csv", "-n", "300", "--seed", seed])
        .text.split(separator: "\n").map {
          $0.split(separator: ",", omittingEmptySubsequences: false)
        }
    }
    let (first, again, other) = (try table("1"), try table("1"), try table("2"))
    #expect(first == again && first != other)
    #expect(first.map { $0.dropLast(2) } == other.map { $0.dropLast(2) })
  }
}
