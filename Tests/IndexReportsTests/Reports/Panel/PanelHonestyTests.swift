import CompositeIndex
import Foundation
import TestSupport
import Testing

@testable import IndexReports

/// A panel's report says no more than was tested.
@Suite struct PanelHonestyTests {
  private func matrix(_ rows: [[Double]]) -> Judgement {
    var matrix = PairwiseMatrix(order: rows.count + 1)
    for (row, values) in rows.enumerated() {
      for (step, value) in values.enumerated() { matrix[row, row + 1 + step] = value }
    }
    return .pairwise(matrix)
  }

  private func report(
    _ judgements: [Judgement], criteria: Int = 3, group: (any GroupAggregation)? = nil,
    suggests: Bool = false, views: [PanelReport.View] = [.overview], names: [String]? = nil
  ) throws -> PanelReport {
    let ids = names ?? judgements.indices.map { "E\($0 + 1)" }
    let panel = Panel(
      id: "p", experts: ids.map { Panel.Expert(id: $0) },
      rounds: [
        PanelRound(
          number: 1,
          responses: zip(ids, judgements).map { id, judgement in
            PanelRound.Response(
              expert: id,
              judgements: [
                NodeJudgement(
                  node: "", criteria: ["a", "b", "c", "d"].prefix(criteria).map(\.self),
                  judgement: judgement)
              ],
              input: InputFile(role: .judgements, name: id + ".json", sha256: ""))
          })
      ])
    return PanelReport(
      try PanelAnalysis(panel, options: .init(group: group)), scheme: nil, views: views,
      suggests: suggests)
  }

  private func text(_ report: PanelReport, _ language: Language = .zh) -> String {
    TerminalFormat(width: 100).render(report.document(language))
  }

  /// The geometric mean of (2, 4, 2) and (1, 1, 1) is (√2, 2, √2): weights 2, √2 and 1 over 4.4142 are
  /// 0.4531, 0.3204, 0.2265. The mean of (4, 2, 1)/7, thirds and (0.2, 0.3, 0.5) is 0.3683, 0.3063,
  /// 0.3254.
  @Test func theGroupMatrixHasItsOwnWeights() throws {
    let pairs = [matrix([[2, 4], [2]]), matrix([[1, 1], [1]])]
    let mixed = text(try report(pairs + [.budget([20, 30, 50])], views: [.matrices]))
    for weight in ["0.4531", "0.3204", "0.2265", "0.3683", "0.3063", "0.3254"] {
      #expect(mixed.contains(weight), "\(weight)")
    }
    #expect(mixed.contains("仅由 E1、E2 的判断矩阵合成；共识权重另由 3 位专家的权重平均"))
    #expect(mixed.contains("专家 E3（百分制打分）"))

    let judgements = try #require(Catalogue.groupAggregations.first { $0.name == "judgements" })
    let aggregated = text(try report(pairs, group: judgements.init(), views: [.matrices]))
    #expect(aggregated.contains("0.4531") && aggregated.contains("共识权重"))
    #expect(!aggregated.contains("不是此矩阵的特征向量"))
  }

  /// Two comparisons of three criteria: nothing tests them.
  @Test func whatCannotBeTestedIsNotSaidToPass() throws {
    let alone = try report([matrix([[2, .nan], [3]])], views: [.overview, .matrices])
    let zh = text(alone)
    #expect(zh.contains("一致性无从检验") && !zh.contains("补全"))
    let opinion = JSONWriter.write(alone.json)
    #expect(opinion.contains("\"passes\": null") && !opinion.contains("\"passes\": true"))
    #expect(PanelCSV(alone, .en).matrices.rows.allSatisfy { $0.suffix(3) == ["", "", ""] })

    let two = PanelParagraph(try report([matrix([[2, .nan], [3]]), matrix([[2, 3], [2]])])).text
    #expect(two.zh.contains("2 个判断矩阵中 1 个可以检验") && two.zh.contains("一致性无从检验：E1。"))
    #expect(two.en.contains("cannot be tested: E1."))
  }

  /// Best over worst is 2, and both comparisons by way of b are 2: |2 · 2 - 2|/(2² - 2) = 1, the limit
  /// for a scale of 2 is 0.
  @Test func bestWorstComparisonsAreTested() throws {
    let judgement = BestWorstJudgement(
      best: 0, worst: 2, bestToOthers: [1, 2, 2], othersToWorst: [2, 2, 1])
    let report = try report(
      [.bestWorst(judgement), .ranking([1, 2, 3])], views: [.overview, .experts, .matrices])
    let zh = text(report)
    #expect(zh.contains("! 未通过一致性检验：E1（最优最劣比率 1.00）"))
    #expect(zh.contains("基于输入的一致性比率 1.00，上限 0：未通过"))
    #expect(zh.contains("BWM 1.00") && zh.contains("专家 E2（排列次序）"))
    let paragraph = PanelParagraph(report).text
    #expect(paragraph.zh.contains("。最优最劣比较的一致性比率超过上限：E1 1.00（最优只比最劣重要 2 倍时，不允许任何出入）"))
    #expect(
      paragraph.en.contains(
        "best-worst comparisons do not pass: E1, 1.00 (where the best is only 2 times as important")
    )
    #expect(PanelConcerns(report).advice?.zh.hasPrefix("请 E1 复核判断") == true)
  }

  /// CR is 0.0054, and 0.0038 with 6 in the place of 5: nothing that needs a change, but it is not true
  /// that none helps.
  @Test func aConsistentMatrixNeedsNoChange() throws {
    let zh = text(
      try report([matrix([[3, 5, 2], [2, 0.5], [1.0 / 3]])], criteria: 4, suggests: true))
    #expect(zh.contains("CR = 0.0054（小于 0.10，通过）。矩阵已足够一致，不必改。"))
    #expect(!zh.contains("没有哪一处"))
  }

  @Test func changesAreOneByOne() throws {
    let circle = matrix([[3, 1.0 / 3], [3]])
    let three = text(try report([circle]))
    #expect(three.contains("三处同样可疑，任改其一："))
    #expect(three.contains("每行都是只改这一处") && three.contains("请专家本人复核"))
    #expect(!three.contains("合成矩阵没有文件可改"))
    #expect(text(try report([circle, circle])).contains("合成矩阵没有文件可改"))
    // 1 : 9, 9 : 1 and so on round all circles.
    let ninth = 1.0 / 9
    let bad = text(try report([matrix([[9, ninth, 9], [9, ninth], [9]])], criteria: 4))
    #expect(bad.contains("最不一致的 3 处判断；单独改其中任何一处都还不能通"))
  }

  /// A space only between scripts.
  @Test(arguments: [("E1", "专家 E1 的权重"), ("甲", "专家甲的权重")])
  func namesOfBothScriptsStandWell(name: String, text: String) {
    #expect(HanSpacing.join("专家", name, "的权重") == text)
  }

  @Test func chineseNamesHaveNoStraySpaces() throws {
    let zh = text(
      try report(
        [.direct([3, 2, 1]), matrix([[2, 3], [2]])], views: [.experts, .matrices],
        names: ["甲", "乙"]))
    #expect(zh.contains("专家乙") && !zh.contains("专家 乙"))
    #expect(zh.contains("意见未见明显分组。") && zh.contains("专家甲（直接赋权）"))
  }

  /// One region is ahead in everything: a search finds nothing. That is not said of a median of 201,
  /// where nobody looked.
  @Test(arguments: [
    (200, "未发现哪一处单独改动能换掉第 1 名", "No single comparison was found", "true"),
    (201, "按中位数合成不逐一试算", "it is not tried", "false"),
  ])
  func nobodyLookedIsNotNothingFound(
    experts: Int, zh: String, en: String, isSought: String
  ) throws {
    let base = try RankingSamples.assessment([[90, 90, 90], [10, 10, 10]])
    let judgement = NodeJudgement(
      node: "index", criteria: ["satisfaction", "handling"], judgement: matrix([[3]]))
    let ids = (1...experts).map { "E\($0)" }
    let panel = Panel(
      id: "p", experts: ids.map { Panel.Expert(id: $0) },
      rounds: [
        PanelRound(
          number: 1,
          responses: ids.map {
            PanelRound.Response(
              expert: $0, judgements: [judgement],
              input: InputFile(role: .judgements, name: $0 + ".json", sha256: ""))
          })
      ])
    let median = try #require(Catalogue.groupAggregations.first { $0.name == "median" })
    let analysis = try PanelAnalysis(panel, options: .init(group: median.init()))
    let consequences = try PanelConsequences(assessment: base, analysis: analysis)
    let report = PanelReport(
      analysis, scheme: base.scheme, outcome: .init(base, consequences), views: [.consequences])
    let said = text(report).replacing("\n", with: "")
    #expect(said.contains(zh), "\(said)")
    let english = text(report, .en).replacing("\n", with: " ")
    #expect(english.contains(en), "\(english)")
    #expect(JSONWriter.write(report.json).contains("\"leaderChangeSought\": \(isSought)"))
  }
}
