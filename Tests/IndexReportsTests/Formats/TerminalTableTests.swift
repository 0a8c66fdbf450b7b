import CompositeIndex
import IndexReports
import Testing

/// A ranking with names of every width: Han, Latin, a character beyond the BMP, a combining mark.
private func ranking() -> Document {
  var table = Table(columns: [
    Table.Column("名次", key: "rank", .right),
    Table.Column("地区", key: "unit", overflow: .truncate),
    Table.Column("得分", key: "score", .right),
    Table.Column("较上年", key: "change", .right, priority: 1),
    Table.Column("覆盖率", key: "coverage", .right, priority: 3),
    Table.Column("1        10", key: "strip", priority: 2),
  ])
  table.add("1", "北京", "82.70", Table.Cell("+2", .up), "100%", "O====......")
  table.add("2", "Inner Mongolia", "9.62", Table.Cell("-1", .down), "94%!", "=O===......")
  table.add("3", "\u{20000}e\u{301}", "82.28", "=", "100%", "==O==......")
  return Document(language: .zh, blocks: [.table(table)])
}

private func lines(_ document: Document, width: Int?) -> [String] {
  TerminalFormat(width: width).render(document)
    .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
}

@Test func columnsStandBelowEachOther() {
  #expect(
    lines(ranking(), width: nil) == [
      "名次  地区             得分  较上年  覆盖率  1        10",
      "   1  北京            82.70      +2    100%  O====......",
      "   2  Inner Mongolia   9.62      -1    94%!  =O===......",
      "   3  \u{20000}e\u{301}             82.28       =    100%  ==O==......",
    ])
}

@Test func columnsGoByPriorityAndTheirLossIsSaid() {
  // Natural width 4+2+14+2+5+2+6+2+6+2+11 = 56: at 50 coverage (3) goes, 8 cells.
  #expect(
    lines(ranking(), width: 50) == [
      "名次  地区             得分  较上年  1        10",
      "   1  北京            82.70      +2  O====......",
      "   2  Inner Mongolia   9.62      -1  =O===......",
      "   3  \u{20000}e\u{301}             82.28       =  ==O==......",
      "（宽度不足，未显示：覆盖率；加大 --width 或用",
      "--format csv 可见全部）",
    ])
  // At 40 the strip (2) goes, too: 4+2+14+2+5+2+6 = 35.
  let narrow = lines(ranking(), width: 40)
  #expect(narrow[0] == "名次  地区             得分  较上年")
  #expect(narrow[4].hasPrefix("（宽度不足，未显示：覆盖率、1"))
}

@Test func flexibleColumnsGiveWayBeforeAnythingFixed() {
  var table = Table(columns: [
    Table.Column("Name", overflow: .truncate), Table.Column("Note", overflow: .wrap),
    Table.Column("Score", .right),
  ])
  table.add(
    "Xinjiang Uygur Autonomous Region", "two of the seven indicators are missing", "86.41")
  let document = Document(language: .en, blocks: [.table(table)])
  // 44 = 16 + 2 + 19 + 2 + 5. Both flexible columns start at 16; the three spare cells go, one at a
  // time, to whichever lacks more: the note (39 - 16) three times.
  #expect(
    lines(document, width: 44) == [
      "Name              Note                 Score",
      "Xinjiang Uygur..  two of the seven     86.41",
      "                  indicators are",
      "                  missing",
      "(text ending in .. is cut; a larger --width",
      "or --format csv shows everything)",
    ])
}

@Test func tablesWithNoRoomBecomeRecords() {
  var table = Table(columns: (1...9).map { Table.Column("C\($0)", .right) })
  table.rows.append(Table.Row((1...9).map { Table.Cell("\($0)00.00") }))
  // 9 × 6 + 8 × 2 = 70 cells and nothing may be left out.
  let document = Document(language: .en, blocks: [.table(table)])
  #expect(lines(document, width: 40) == (1...9).map { "C\($0)  \($0)00.00" })
}

@Test func noLineIsWiderThanTheTerminal() {
  var document = ranking()
  document.caption = "〔示例数据·虚构〕消费环境指数 2024 — 31 个地区，3 个维度，21 个指标，权重 weights/default.json"
  document.blocks += [
    .paragraph("第 1–3 名的名次区间互相重叠：不能判定谁在前（--groups 按不可区分组显示），请以区间为准。"),
    .keyValues([
      Document.KeyValue("标准化 normalisation", "功效系数法 60 + 40 × (x − worst) / (best − worst)")
    ]),
    .notes([Document.Note("青海：52 个指标缺 3 个，得分按可得指标重新归一（cei explain 青海）。", .warning)]),
    .lines([String(repeating: "#", count: 200)]),
  ]
  for width in 40...130 {
    for line in lines(document, width: width) { #expect(CellWidth.of(line) <= width, "\(line)") }
  }
}

@Test func subtotalsFollowTheirRows() {
  var table = Table(columns: [Table.Column("维度"), Table.Column("贡献", .right)])
  table.add("安全", "1.22")
  table.addSubtotal("合计", "5.29")
  let document = Document(language: .zh, blocks: [.table(table)])
  #expect(lines(document, width: 80) == ["维度  贡献", "安全  1.22", "合计  5.29"])
}

@Test func columnsThatAreEmptyInEveryRowAreLeftOut() {
  var table = Table(columns: [Table.Column("指标"), Table.Column("指标值"), Table.Column("得分")])
  table.add("安全", "", "1.22")
  table.addSubtotal("合计", "", "5.29")
  var document = Document(language: .zh)
  document.table(table)
  #expect(lines(document, width: 80) == ["指标  得分", "安全  1.22", "合计  5.29"])
}

@Test func noMarkOfUncertainWidthStandsBeforeTheLastColumn() {
  var table = Table(columns: [Table.Column("名称"), Table.Column("值", .right), Table.Column("备注")])
  table.add("“甲”×Ⅱ—①", "≥90", "—×")
  let text = TerminalFormat().render(Document(language: .zh, blocks: [.table(table)]))
  #expect(text.hasSuffix("\"甲\"xII-(1)  >=90  —×\n"))
  let ascii = TerminalFormat(ascii: true).render(Document(language: .zh, blocks: [.table(table)]))
  #expect(ascii.hasSuffix("\"甲\"xII-(1)  >=90  -x\n"))
}

@Test func dataCannotSteerTheTerminal() {
  var table = Table(columns: [Table.Column("n"), Table.Column("v")])
  table.add("a\u{1B}[31mb\tc\n\u{202E}d", "x")
  let text = TerminalFormat().render(Document(language: .en, blocks: [.table(table)]))
  #expect(text == "n            v\na?[31mb c d  x\n")
}

@Test func ofColumnsWithOnePriorityTheRightmostGoesFirst() {
  let long = (first: String(repeating: "f", count: 20), second: String(repeating: "s", count: 20))
  var table = Table(columns: [
    Table.Column("unit"), Table.Column(long.first, priority: 9),
    Table.Column(long.second, priority: 9),
  ])
  table.add("A", "1", "2")
  // 4 + 2 + 20 = 26 cells have room, 26 + 2 + 20 = 48 do not.
  let document = Document(language: .en, blocks: [.table(table)])
  #expect(lines(document, width: 40).first == "unit  " + long.first)
}

@Test func headingsBreakBetweenWordsBeforeAColumnIsLeftOut() {
  var table = Table(columns: [
    Table.Column("Name", overflow: .truncate), Table.Column("Mean shift without", .right),
    Table.Column("Ahead of next", .right, priority: 1), Table.Column("1    6", priority: 2),
  ])
  table.add("Hainan", "2.19", "64%", "O=....")
  let document = Document(language: .en, blocks: [.table(table)])
  // On one line: 6 + 2 + 18 + 2 + 13 + 2 + 6 = 49. On two: 6 + 2 + 10 + 2 + 7 + 2 + 6 = 35; the scale
  // is as wide as its strips and stays whole. Five spare cells are too few for either heading.
  #expect(
    lines(document, width: 40) == [
      "        Mean shift    Ahead", "Name       without  of next  1    6",
      "Hainan        2.19      64%  O=....",
    ])
}

@Test func wordsStayWholeAndAColumnOfLastResortGoesInstead() {
  var table = Table(columns: [
    Table.Column("Criterion", overflow: .wrap), Table.Column("Weight", .right, priority: -1),
    Table.Column("Interval", .right),
  ])
  table.add("Consumer satisfaction", "40.00%", .init(String(repeating: "9", count: 24)))
  let document = Document(language: .en, blocks: [.table(table)])
  // 12 (satisfaction) + 2 + 6 + 2 + 24 = 46 > 42, so that the weight goes: 42 - 24 - 2 = 16 cells.
  #expect(
    lines(document, width: 42).prefix(3) == [
      "Criterion                         Interval", "Consumer          999999999999999999999999",
      "satisfaction",
    ])
}

@Test func aSingleHanCharacterIsNotLeftForTheLastLine() {
  var table = Table(columns: [
    Table.Column("指标", overflow: .wrap), Table.Column("区间", .right),
  ])
  table.add("消费者满意度", .init(String(repeating: "9", count: 28)))
  // 40 - 28 - 2 = 10 cells would leave 度 alone; two lines of three characters.
  #expect(
    lines(Document(language: .zh, blocks: [.table(table)]), width: 40).dropFirst() == [
      "消费者      " + String(repeating: "9", count: 28), "满意度",
    ])
}

@Test func namesThatWouldBecomeAlikeAreNotCut() {
  var table = Table(columns: [
    Table.Column("Indicator", overflow: .truncate), Table.Column("Share", .right),
  ])
  table.add("Satisfaction with redress", .init(String(repeating: "1", count: 22)))
  table.add("Satisfaction with supply", .init(String(repeating: "2", count: 22)))
  // 40 - 22 - 2 = 16: both would read `Satisfaction w..`.
  #expect(
    lines(Document(language: .en, blocks: [.table(table)]), width: 40).dropFirst() == [
      "Satisfaction      1111111111111111111111", "with redress",
      "Satisfaction      2222222222222222222222", "with supply",
    ])
}

@Test func columnsWithOneHeadingAreToldApartWhereTheyAreLeftOut() {
  var table = Table(columns: [
    Table.Column("Parent r"), Table.Column("p", priority: 1), Table.Column("Index r"),
    Table.Column("p", priority: 2),
  ])
  table.rows = [Table.Row((1...4).map { Table.Cell(String(repeating: "\($0)", count: 12)) })]
  // 4 × 12 + 6 = 54 > 50.
  #expect(
    lines(Document(language: .en, blocks: [.table(table)]), width: 50)[2]
      == "(Not shown for lack of width: p (Index r); a")
}

@Test func theSentenceOfAColumnStandsWhereTheColumnIsShown() {
  var table = Table(columns: [
    Table.Column("Unit"), Table.Column("Rank"),
    Table.Column("1" + String(repeating: " ", count: 28) + "31", priority: 1, note: "O the rank."),
  ])
  table.add("A", "1", .init("O" + String(repeating: ".", count: 30)))
  let document = Document(language: .en, blocks: [.table(table)])
  // 4 + 2 + 4 + 2 + 31 = 43.
  #expect(lines(document, width: 43).contains("O the rank."))
  #expect(!lines(document, width: 42).contains("O the rank."))
  #expect(MarkdownFormat().render(document).contains("O the rank."))
}
