import CompositeIndex
import Foundation
import TestSupport
import Testing

@testable import IndexReports

@Suite struct PanelReportTests {
  /// Pairwise comparisons of a, b and c, above the diagonal.
  private func comparisons(_ ab: Double, _ ac: Double, _ bc: Double) -> Judgement {
    var matrix = PairwiseMatrix(order: 3)
    (matrix[0, 1], matrix[0, 2], matrix[1, 2]) = (ab, ac, bc)
    return .pairwise(matrix)
  }

  private func report(
    _ judgements: [Judgement], synthetic: Bool = false, suggests: Bool = false,
    views: [PanelReport.View] = [.overview], group: String = "priorities"
  ) throws -> PanelReport {
    let group = Catalogue.groupAggregations.first { $0.name == group }?.init()
    let panel = Panel(
      id: "p", synthetic: synthetic,
      experts: judgements.indices.map { Panel.Expert(id: "E\($0 + 1)") },
      rounds: [
        PanelRound(
          number: 1,
          stop: DelphiStopRule(
            conditions: [.init(measure: .iqr, limit: 10)], text: "IQR<=10"),
          responses: judgements.enumerated().map { number, judgement in
            PanelRound.Response(
              expert: "E\(number + 1)",
              judgements: [
                NodeJudgement(node: "", criteria: ["a", "b", "c"], judgement: judgement)
              ],
              input: InputFile(role: .judgements, name: "E\(number + 1).json", sha256: ""))
          })
      ])
    return PanelReport(
      try PanelAnalysis(panel, options: PanelAnalysis.Options(group: group)), scheme: nil,
      views: views, suggests: suggests)
  }

  private func text(_ report: PanelReport, _ language: Language = .zh) -> String {
    TerminalFormat(width: 80).render(report.document(language))
  }

  /// 1 : 1/3, 1/3 : 3 and 1/3 : 1/3 go round in a circle: a is three times b, b three times c, c three
  /// times a. λmax = 1 + 3 + 1/3 = 4.3333, CI = 0.6667, CR = 0.6667/0.58 = 1.15. With three criteria
  /// any one change can repair it: a : c = 9 gives CR 0.
  @Test func aMatrixThatFailsIsSaidWithWhatToChange() throws {
    let failing = try report([comparisons(3, 1.0 / 3, 3), comparisons(1, 2, 2)])
    let zh = text(failing)
    #expect(zh.contains("E1 的判断矩阵 CR = 1.15（不小于 0.10，未通过）"))
    #expect(zh.contains("a:c") && zh.contains("1/3"))
    #expect(!zh.contains("E2 的判断矩阵"))
    #expect(zh.contains("不会自动采用"))
    #expect(text(failing, .en).contains("E1: matrix, CR = 1.15 (not below 0.10: does not pass)"))
    let suggested = try report([comparisons(2, 3, 2), comparisons(1, 2, 2)], suggests: true)
    #expect(text(suggested).contains("E1 的判断矩阵 CR = 0.0079（小于 0.10，通过）"))
  }

  /// A 0 that is left out, or that decides alone, is said with the expert, the criterion and the way
  /// out; in the mean of weights it is an opinion like others.
  @Test func aZeroThatIsNotAnOpinionLikeOthersIsSaid() throws {
    let judgements: [Judgement] = [.direct([0, 40, 60]), comparisons(2, 3, 2)]
    let pooled = try report(judgements, group: "judgements")
    #expect(text(pooled).contains("! E1 给“a”的权重为 0：0 没有比值"))
    #expect(text(pooled).contains("--group priorities"))
    #expect(text(pooled, .en).contains("! Weight of 0 for a from E1: it has no ratio"))
    let json = JSONWriter.write(pooled.json)
    #expect(json.contains("\"effect\": \"left-out\""))
    let product = try report(judgements, group: "priorities-geometric")
    let sentences = JSONWriter.write(product.json)
    #expect(sentences.contains("几何平均时共识权重随之为 0"))
    #expect(sentences.contains("is then 0 whatever the others say"))
    #expect(!text(try report(judgements)).contains("--group priorities"))
  }

  /// The weights of the three are (1/2, 1/3, 1/6), (1/3, 1/3, 1/3) and (6/10, 3/10, 1/10); their mean
  /// is 0.4778, 0.3222, 0.2.
  @Test func theConsensusIsPrintedWithTheScale() throws {
    let report = try report([
      .direct([3, 2, 1]), .budget([100.0 / 3, 100.0 / 3, 100.0 / 3]), .direct([6, 3, 1]),
    ])
    let zh = text(report)
    #expect(zh.contains("47.78%") && zh.contains("32.22%") && zh.contains("20.00%"))
    // Quartiles of 1/3, 1/2 and 6/10: 41.7 and 55.0; a range of 13.3 is above 10.
    #expect(zh.contains("第 1 轮停止规则 IQR<=10：未满足"))
    #expect(zh.contains("四分位距为 13.3，超过 10"))
    #expect(
      text(report, .en).contains("The stop rule of round 1 (IQR<=10) is not met. The interquartile")
    )
  }

  /// Whoever fails is named with the ratio; nothing is called passed that is not; made-up judgements
  /// say so.
  @Test func theParagraphIsHonest() throws {
    let mixed = PanelParagraph(
      try report([comparisons(3, 1.0 / 3, 3), comparisons(2, 3, 2)], synthetic: true)
    ).text
    #expect(mixed.zh.contains("2 个判断矩阵中 1 个的一致性比率 CR 小于 0.10；未通过的有 1 个：E1 1.15"))
    #expect(mixed.zh.contains("虚构"))
    #expect(mixed.en.contains("1 has not: E1, 1.15") && mixed.en.contains("made up"))
    let good = PanelParagraph(try report([comparisons(2, 3, 2), comparisons(2, 4, 2)])).text
    #expect(good.zh.contains("的一致性比率 CR 均小于 0.10（最大为 E1 的 0.0079）"))
    #expect(!good.zh.contains("虚构") && !good.zh.contains("未通过"))
  }

  /// A judgement that is missing is drawn as a dash and told.
  @Test func gapsAreSaid() throws {
    let report = try report(
      [comparisons(2, .nan, 3), comparisons(2, 3, 2)], views: [.overview, .matrices])
    let zh = text(report)
    #expect(zh.contains("E1 有 1 处未作比较") && zh.contains("对数最小二乘"))
    #expect(PanelParagraph(report).text.zh.contains("1 个判断矩阵有缺项，其权重用对数最小二乘法求得。"))
  }

  @Test(arguments: [
    (3.0, "3"), (1.0 / 3, "1/3"), (1.0, "1"), (1.26, "1.26"), (0.05, "1/20"), (0.053, "0.053"),
    (Double.nan, "-"),
  ])
  func judgedValuesAreWrittenAsPeopleWriteThem(value: Double, text: String) {
    #expect(JudgedValue.text(value) == text)
  }

  @Test(arguments: [(0.0999, "0.0999"), (0.1, "0.10"), (0.1001, "0.10"), (0.07, "0.07")])
  func aRatioIsPrintedOnItsSideOfTheLimit(ratio: Double, text: String) {
    #expect(PrintedRatio(limit: 0.1).text(ratio) == text)
  }

  /// On a scale to 60 % with 31 cells a cell is 2 points: 50 % is cell 25, 33.3 % cell 17, 60 % cell 30,
  /// and the consensus of 47.8 % is cell 24.
  @Test func theStripCountsExpertsWhereTheyAre() throws {
    let report = try report([
      .direct([3, 2, 1]), .budget([100.0 / 3, 100.0 / 3, 100.0 / 3]), .direct([6, 3, 1]),
    ])
    let strip = OpinionStrip(try #require(report.nodes.first))
    #expect(strip.line(0) == ".................1......+1....1")
    #expect(strip.scale == "0%" + String(repeating: " ", count: 26) + "60%")
  }

  @Test func theJSONIsTheSameWhateverIsShown() throws {
    let judgements = [comparisons(2, 3, 2), comparisons(2, 4, 2)]
    let some = try report(judgements)
    let all = try report(judgements, views: PanelReport.View.allCases)
    #expect(JSONWriter.write(some.json) == JSONWriter.write(all.json))
    #expect(JSONWriter.write(some.json).contains("\"schema\": \"cei/panel/1\""))
  }
}
