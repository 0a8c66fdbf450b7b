import CompositeIndex
import IndexReports
import Testing

@Test func documentsReadFromTopToBottom() {
  var document = Document(language: .en, caption: "[made-up data]", footnotes: ["Source: survey."])
  document.heading(LocalizedText("Ranking"), level: 1)
  document.paragraph(LocalizedText(zh: "三个维度。", en: "Three dimensions."))
  document.keyValues([.init("data", "datasets/demo"), .init("scheme", "default")])
  document.table(Table(columns: [Table.Column("unit")], rows: [Table.Row(["Shaanxi"])]))
  document.notes([.init("imputed", .warning), .init("2 of 3 rows.")])
  document.blank()
  document.lines(["  ##"])
  #expect(
    TerminalFormat(width: 80).render(document) == """
      [made-up data]

      Ranking
      Three dimensions.
      data    datasets/demo
      scheme  default

      unit
      Shaanxi

      ! imputed
      2 of 3 rows.

        ##
      Source: survey.

      """)
  #expect(TerminalFormat().render(Document(language: .zh)).isEmpty)
}

@Test func coloursAreCodesAroundTheSameText() {
  var table = Table(columns: [Table.Column("unit"), Table.Column("change", .right)])
  table.add("A", Table.Cell("+2", .up))
  table.add("B", Table.Cell("-1", .down))
  let document = Document(
    language: .en, blocks: [.table(table), .notes([.init("x", .warning)])])
  let plain = TerminalFormat(width: 80).render(document)
  let coloured = TerminalFormat(width: 80, ansi: ANSI(isOn: true)).render(document)
  #expect(!plain.contains("\u{1B}"))
  #expect(coloured.contains("\u{1B}[38;5;166m+2\u{1B}[0m"))
  #expect(coloured.contains("\u{1B}[38;5;32m-1\u{1B}[0m"))
  #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
}

@Test func coloursThatAreOffLeaveNoTrace() {
  #expect(ANSI(isOn: false).paint("+1", .up) == "+1")
  #expect(ANSI(isOn: false).error("error") == "error")
}

@Test func valuesStartAtTheSameCell() {
  var document = Document(language: .zh)
  document.keyValues([
    .init("数据“甲”", "datasets/demo"), .init("w", "一二三四五六七八九十一二三四五六七八九十"),
  ])
  // The key takes 8 cells once its quotation marks are ASCII; values start at the 11th and have 30.
  #expect(
    TerminalFormat(width: 40).render(document) == """
      数据"甲"  datasets/demo
      w         一二三四五六七八九十一二三四五
                六七八九十

      """)
}
