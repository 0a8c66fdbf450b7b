import TestSupport
import Testing

/// That sentences about weights say which weights, what happens first, and to whom.
@Suite struct WhatVariesTests {
  private func text(_ words: [String], _ language: String = "zh") throws -> String {
    let outcome = try BuiltProgram.run(words + ["-q", "--lang", language])
    #expect(outcome.exit == 0, "\(outcome.errorText)")
    return outcome.text
  }

  @Test(arguments: ["ranks", "dominance"])
  func exactAnswersSayWhichWeightsVary(part: String) throws {
    let words = ["stability", "demo", "--show", part]
    #expect(try text(words).contains("之下 3 项的权重，更下级的权重不变"))
    #expect(try text(words, "en").contains("what varies are the 3 weights under"))
  }

  // 1.25 × 1.25 = 1.56: a leaf's share of the whole moves by more than 25 %.
  @Test func aBoxOfLeavesIsSaidToHoldAtEveryLevel() throws {
    let words = ["stability", "demo", "--show", "ranks", "--leaves", "--within", "box:25"]
    let zh = try text(words)
    #expect(zh.contains("各级各组的每项权重上下浮动 25%（指标在总体中的权重因此可以变动更多）"))
    #expect(zh.contains("之下全部 16 项指标的权重"))
    let en = try text(words, "en")
    #expect(en.contains("every weight within 25% of its share of its group, at every level"))
  }

  // Hunan and Hainan both have 100 in one indicator, and nowhere else is Hunan ahead.
  @Test func whatOnlyATieGivesIsNotCalledPassing() throws {
    let words = ["stability", "demo", "--unit", "湖南", "--to", "海南", "--leaves"]
    let zh = try text(words)
    #expect(zh.contains("湖南追平海南（没有权重能使它超过）"))
    #expect(!zh.contains("湖南 超过 海南") && !zh.contains("刚刚越过并列"))
    let en = try text(words, "en")
    #expect(en.contains("Hunan level with Hainan, as no weights put it ahead"))
    #expect(!en.contains("Hunan ahead of Hainan") && !en.contains("just beyond the tie"))
    #expect(try text(["stability", "demo", "--unit", "陕西", "--to", "rank:20"]).contains("刚刚越过并列"))
  }

  @Test func weightsOfAGroupBelowTheIndexAreNamedAsSuch() throws {
    let one = try text(["stability", "demo", "--at", "complaints"])
    #expect(one.contains("组内权重") && one.contains("每组各为 100%"))
    let all = try text(["stability", "demo", "--at", "all"])
    #expect(all.contains("\n消费者满意度") && all.contains("\n  消费供给满意度"))
    #expect(try !text(["stability", "demo"]).contains("组内权重"))
    #expect(try text(["stability", "demo", "--at", "complaints"], "en").contains("In group"))
  }

  // All ranks stay within 39.97-41.97, 33.03-35.03 and 24.66-25.27 %: the first is nearest, 0.03 points
  // below 40 % where Jiangsu passes Zhejiang (they stand at 81.80 and 81.79).
  @Test func theFirstRankToChangeIsSaidAndSentencesFollowTheTable() throws {
    let zh = try text(["stability", "demo"])
    let first = try #require(zh.firstRange(of: "最先变动的名次：消费者满意度由 40.00% 降到 39.96%，江苏超过浙江。"))
    let sentences = String(zh[first.lowerBound...])
    let order = ["消费者满意度 40.00%", "投诉与维权效能 35.00%", "商家承诺与践诺 25.00%"]
      .compactMap { sentences.firstRange(of: $0)?.lowerBound }
    #expect(order.count == 3 && order == order.sorted())
    #expect(try text(["stability", "demo"], "en").contains("The first rank to change: with "))
    // Six weights, each with a sentence or in the one on those that change nothing.
    let six = try text(["stability", "demo", "--at", "complaints"])
    let told = try #require(six.firstRange(of: "最先变动的名次")).lowerBound
    for name in ["有效投诉密度", "投诉按时办结率", "投诉调解成功率", "举报按时核查率", "消费投诉信息公示率", "源头（ODR）化解比例"] {
      #expect(six[told...].contains(name), "\(name)")
    }
  }

  @Test func sensitivitySaysWhatDecidesTheRankOfTheUnitAskedAbout() throws {
    let words = ["sensitivity", "demo", "--unit", "陕西", "-n", "128", "--section", "factors"]
    #expect(try text(words).contains("陕西自己的名次：标准化单独解释约 "))
    #expect(try text(words).contains("；其次是合成，单独约 "))
    let en = try text(words, "en")
    #expect(en.contains("The rank of Shaanxi itself: normalisation explains about "))
    let all = try text(["sensitivity", "demo", "-n", "128", "--section", "factors"])
    #expect(!all.contains("自己的名次"))
  }

  @Test func scoresInRefusalsHaveTwoDecimals() throws {
    let outcome = try BuiltProgram.run(["gap", "海南", "demo", "--to", "rank:1", "--plan"])
    #expect(outcome.exit == 1 && outcome.errorText.contains("（89.20 分）"), "\(outcome.errorText)")
  }

  @Test func itIsSaidWhoPassesWhomAtTheLeastCost() throws {
    let en = try text(["gap", "Shaanxi", "demo", "--to", "rank:5", "--plan"], "en")
    #expect(en.contains(" can pass Shaanxi at the least cost, "))
    #expect(!en.contains("cheapest to pass"))
  }
}
