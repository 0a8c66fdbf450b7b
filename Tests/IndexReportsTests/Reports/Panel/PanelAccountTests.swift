import CompositeIndex
import TestSupport
import Testing

@testable import IndexReports

/// A panel's report accounts for everything: sole judges, matrices of two, zeros, earlier rounds.
@Suite struct PanelAccountTests {
  /// What experts A, B … said of a node.
  private struct Said {
    var node: String
    var judgements: [Judgement?]
  }

  private func pairs(_ rows: [[Double]]) -> Judgement {
    var matrix = PairwiseMatrix(order: rows.count + 1)
    for (row, values) in rows.enumerated() {
      for (step, value) in values.enumerated() { matrix[row, row + 1 + step] = value }
    }
    return .pairwise(matrix)
  }

  private func report(
    _ rounds: [[Said]], group: String = "priorities", stop: DelphiStopRule? = nil,
    views: [PanelReport.View] = [.overview]
  ) throws -> PanelReport {
    let ids = ["A", "B", "C"]
    let panel = Panel(
      id: "p", experts: ids.map { Panel.Expert(id: $0) },
      rounds: rounds.enumerated().map { round, nodes in
        PanelRound(
          number: round + 1, stop: round == rounds.count - 1 ? stop : nil,
          responses: ids.enumerated().map { number, id in
            PanelRound.Response(
              expert: id,
              judgements: nodes.compactMap { said in
                guard said.judgements.indices.contains(number),
                  let judgement = said.judgements[number]
                else { return nil }
                let count: Int =
                  switch judgement {
                  case .pairwise(let matrix): matrix.order
                  case .budget(let values), .direct(let values): values.count
                  case .ranking(let ranks): ranks.count
                  case .bestWorst(let said): said.bestToOthers.count
                  }
                return NodeJudgement(
                  node: said.node, criteria: ["a", "b", "c"].prefix(count).map(\.self),
                  judgement: judgement)
              },
              input: InputFile(role: .judgements, name: id + ".json", sha256: ""))
          })
      })
    let aggregation = Catalogue.groupAggregations.first { $0.name == group }?.init()
    return PanelReport(
      try PanelAnalysis(panel, options: .init(group: aggregation)), scheme: nil, views: views)
  }

  private func text(_ report: PanelReport, _ language: Language = .zh) -> String {
    TerminalFormat(width: 200).render(report.document(language))
  }

  /// Thirds are 33.33 % and 0.3333 three times; one of 0.3334 would make them look unequal.
  @Test func equalWeightsLookEqual() throws {
    let ones = pairs([[1, 1], [1]])
    let zh = text(
      try report(
        [[Said(node: "", judgements: [ones, .direct([1, 1, 1])])]],
        views: [.overview, .experts, .matrices]))
    for unequal in ["33.34", "33.4", "0.3334"] { #expect(!zh.contains(unequal), "\(unequal)") }
    #expect(zh.contains("33.33%") && zh.contains("33.3") && zh.contains("0.3333"))
    #expect(zh.contains("各数分别四舍五入"))
    let halves = try report(
      [[Said(node: "", judgements: [pairs([[1]])])]], views: [.matrices])
    #expect(!text(halves).contains("各数分别四舍五入"))
  }

  /// One opinion cannot come together with others, in this round or the one before.
  @Test(arguments: [false, true])
  func aSoleJudgeDoesNotConverge(isFirst: Bool) throws {
    let stop = DelphiStopRule(
      conditions: [
        .init(measure: .iqr, limit: 10),
        .init(measure: .medianChange, limit: 5),
      ], text: "IQR<=10 && delta_median<=5")
    let (alone, both) = (
      [Said(node: "", judgements: [.direct([45, 55])])],
      [Said(node: "", judgements: [.direct([45, 55]), .direct([46, 54])])]
    )
    let report = try report(
      isFirst ? [alone, both] : [both, alone], stop: stop, views: [.overview, .rounds])
    let verdicts = report.nodes.flatMap { $0.movement ?? [] }.map(\.verdict)
    #expect(verdicts == [nil, nil])
    #expect(!JSONWriter.write(report.json).contains("\"verdict\": \"converged\""))
    #expect(PanelCSV(report, .en).rounds.rows.allSatisfy { $0[14].isEmpty })
    let (zh, en) = (text(report), text(report, .en))
    #expect(zh.contains("不作判定（-）") && en.contains("- where one expert alone was asked"))
    if isFirst {
      #expect(zh.contains("没有中位数变动：第 1 轮只有一位专家判断"))
      #expect(en.contains("There is no move of the median: one expert alone judged in round 1."))
    } else {
      #expect(zh.contains("没有四分位距、中位数变动：第 2 轮只有一位专家判断"))
      #expect(
        en.contains(
          "There is no interquartile range and no move of the median: one expert alone judged in "
            + "round 2."))
    }
  }

  /// Of four matrices one can be tested, one has just enough comparisons, two are of two criteria; with
  /// 2, 4 and 3 λmax is 3.0183: CR 0.0158.
  @Test func theParagraphAccountsForEveryMatrix() throws {
    let said = [
      Said(node: "m", judgements: [pairs([[2, 4], [3]])]),
      Said(node: "k", judgements: [pairs([[2, .nan], [3]])]),
      Said(node: "n", judgements: [pairs([[2]]), pairs([[3]])]),
    ]
    let paragraph = PanelParagraph(try report([said])).text
    #expect(paragraph.zh.contains("4 个判断矩阵中 1 个可以检验（A“m”），其一致性比率 CR = 0.0158，小于 0.10"))
    #expect(paragraph.zh.contains("另有 1 个比较个数刚够") && paragraph.zh.contains("另有 2 个只比较两项"))
    #expect(
      paragraph.en.contains(
        "the one matrix of 4 that can be tested (A, m) is 0.0158, below 0.10: it passes."))
    #expect(paragraph.en.contains("2 more are of two criteria only, which cannot contradict"))
    let alone = PanelParagraph(try report([[Said(node: "n", judgements: [pairs([[2]])])]])).text
    #expect(alone.zh.contains("判断矩阵只比较两项") && alone.en.contains("The matrix is of two"))
    let circles = pairs([[3, 1.0 / 3], [3]])
    let none = PanelParagraph(
      try report([[Said(node: "", judgements: [circles, circles])]])
    ).text
    #expect(none.zh.contains("2 个判断矩阵的一致性比率 CR 都不小于 0.10"))
    #expect(none.en.contains("of the 2 matrices are all not below 0.10"))
  }

  @Test func oneSetOfBestWorstComparisonsIsSingular() throws {
    let judgement = Judgement.bestWorst(
      BestWorstJudgement(
        best: 0, worst: 2, bestToOthers: [1, 2, 4], othersToWorst: [4, 2, 1]))
    let one = PanelParagraph(
      try report([[Said(node: "", judgements: [judgement, .direct([3, 2, 1])])]])
    ).text
    #expect(one.en.contains(" The best-worst comparisons pass."))
    #expect(one.zh.contains("。最优最劣比较的一致性比率不超过上限。"))
  }

  /// B gives c nothing and C gives all to a: there is no ratio of nothing, so that C has no say in what
  /// A and B said; with nobody to compare, the parts share as in the mean.
  @Test func zerosAreSaidWhereTheMatricesAre() throws {
    let said = [
      Said(
        node: "n",
        judgements: [pairs([[2, 4], [2]]), .budget([60, 40, 0]), .budget([100, 0, 0])])
    ]
    let pooled = try report([said], group: "judgements", views: [.matrices])
    let (zh, en) = (text(pooled), text(pooled, .en))
    #expect(zh.contains("! B、C 给“c”的权重为 0") && en.contains("! Weight of 0 for c from B and C"))
    #expect(zh.contains("! C 只给了一项权重") && en.contains("! C gave all weight to one criterion"))
    #expect(zh.contains("共识：3 位专家的全部判断作对数最小二乘"))
    let paragraph = PanelParagraph(pooled).text
    #expect(paragraph.zh.contains("有权重为 0 的一组，对全部判断作对数最小二乘"))
    #expect(paragraph.zh.contains("C 给“b”的权重为 0") && paragraph.zh.contains("对共识不起作用"))
    #expect(paragraph.en.contains("where a weight is 0, weights fit all judgements"))

    let product = PanelParagraph(try report([said], group: "priorities-geometric")).text
    #expect(product.zh.contains("几何平均时共识权重随之为 0"))
    #expect(product.en.contains("is then 0 whatever the others say."))

    let apart = [
      Said(
        node: "n", judgements: [.direct([1, 0, 0]), .direct([0, 1, 0]), .direct([0, 0, 1])])
    ]
    let split = PanelParagraph(try report([apart], group: "judgements")).text
    #expect(split.zh.contains("互不相连的各部分之间按专家权重的平均分配"))
    #expect(split.en.contains("the parts share as in the mean"))
  }

  /// What was not asked again is of the round before.
  @Test func theParagraphNamesTheRoundOfEveryNode() throws {
    let (k, m) = (
      Said(node: "k", judgements: [.direct([3, 1]), .direct([2, 1])]),
      Said(node: "m", judgements: [.direct([1, 1]), .direct([2, 1])])
    )
    let paragraph = PanelParagraph(try report([[k, m], [m]])).text
    #expect(paragraph.zh.contains("（取第 2 轮；“k”之下为第 1 轮）"))
    #expect(paragraph.en.contains("(round 2 is used; under k, round 1)"))
    let whole = PanelParagraph(try report([[k, m], [k, m]])).text
    #expect(whole.zh.contains("（取第 2 轮）"))
  }
}
