import CompositeIndex
import IndexReports
import Testing

private let names = (LocalizedText("panel"), LocalizedText("equal"))

/// Scores before: Beijing 85, Inner Mongolia 70, Shanghai 83, Shaanxi 64.8 (a mean of 62 and 66.67).
private func report(
  after figures: [[Double?]], edit: (inout Scheme) -> Void = { _ in },
  options: ComparisonReport.Options = .init()
) throws -> ComparisonReport {
  let before = try RankingSamples.assessment([
    [85, 85, 85], [70, 70, 70], [83, 83, 83], [nil, nil, nil], [60, 60, 60],
  ])
  let after = try RankingSamples.assessment(figures, edit: edit)
  return ComparisonReport(before: before, after: after, names: names, options: options)
}

/// Beijing 85 → 80 falls from 1 to 2, Shanghai 83 rises from 2 to 1, Inner Mongolia stays third
/// with 71, Shaanxi stays fourth.
private let swapped: [[Double?]] = [
  [80, 80, 80], [71, 71, 71], [83, 83, 83], [nil, nil, nil], [60, 60, 60],
]

@Test func aResultComparedWithItselfHasNoDifference() throws {
  let same = try RankingSamples.assessment()
  let report = ComparisonReport(before: same, after: same, names: names)
  #expect(
    TerminalFormat(width: 80).render(report.document(.zh)) == "panel 与 equal 的比较\n无差别。\n")
  #expect(
    TerminalFormat(width: 80).render(report.document(.en))
      == "panel and equal compared\nNo difference.\n")
  #expect(JSONWriter.write(report.json).contains("\"same\": true"))
}

// Two of four move by one place: mean 0.50. Of six pairs five keep their order and one turns:
// tau = (5 − 1)/6 = 0.67.
@Test func movesAreListedByTheirSizeAndSummedUp() throws {
  #expect(
    TerminalFormat(width: 80).render(try report(after: swapped).document(.zh)) == """
      panel 与 equal 的比较

      地区    panel  equal  变化  panel 得分  equal 得分   分差
      北京        1      2    -1       85.00       80.00  -5.00
      上海        2      1    +1       83.00       83.00   0.00
      内蒙古      3      3     =       70.00       71.00  +1.00
      陕西        4      4     =       60.00       60.00   0.00

      小结：由 panel 换为 equal，4 个地区中 2 个名次变动（平均 0.50 位，最大 1 位：北
      京、上海）；前 5 名集合不变、次序有变；Kendall tau = 0.67。

      """)
}

@Test func onlyChangedLeavesTheOthersOutAndCountsThem() throws {
  let report = try report(after: swapped, options: .init(onlyChanged: true))
  #expect(
    TerminalFormat(width: 80).render(report.document(.en)) == """
      panel and equal compared

      Region    panel  equal  Change  panel score  equal score  Points
      Beijing       1      2      -1        85.00        80.00   -5.00
      Shanghai      2      1      +1        83.00        83.00    0.00
      2 regions with the same rank left out.

      Summary: with equal in place of panel, 2 of 4 regions change rank (mean 0.50,
      largest 1: Beijing and Shanghai); the top 5 stay the same in another order;
      Kendall tau = 0.67.

      """)
  #expect(report.csv(.en).rows.map { $0[0] } == ["110000", "310000"])
}

@Test func comparingTheOtherWayRoundTurnsTheSigns() throws {
  let there = try report(after: swapped)
  let back = ComparisonReport(before: there.after, after: there.before, names: names)
  let gained = there.csv(.zh).rows.map { ($0[0], $0[5], $0[8]) }
  let lost = Dictionary(
    uniqueKeysWithValues: back.csv(.zh).rows.map { ($0[0], ($0[5], $0[8])) })
  for (code, places, points) in gained {
    let other = try #require(lost[code])
    #expect(Double(places) == -(Double(other.0) ?? .nan))
    #expect(Double(points) == -(Double(other.1) ?? .nan))
  }
}

@Test func unitsRankedInOnlyOneAreNamed() throws {
  let report = try report(after: [[85, 85, 85], [70, 70, 70], [83, 83, 83], [90, 90, 90]])
  let text = TerminalFormat(width: 100).render(report.document(.zh))
  #expect(text.contains("! 参与排名的范围不同（陕西不再参与排名；重庆新参与排名），名次变动含范围变动的影响。"))
  #expect(text.contains("重庆        -      1    新"))
  #expect(text.contains("陕西        4      -  退出"))
}

@Test func anotherSchemeVersionIsACaveat() throws {
  let report = try report(after: swapped, edit: { $0.version = "2.0.0" })
  let text = TerminalFormat(width: 100).render(report.document(.en))
  #expect(text.contains("! The schemes differ (sample 1.0.0, sample 2.0.0)."))
}
