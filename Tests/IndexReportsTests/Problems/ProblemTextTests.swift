import CompositeIndex
import IndexReports
import Testing

private let badNumber = Diagnostic(
  .error, .unreadableNumber,
  LocalizedText(zh: "数值无法解析：'９2.1' 含全角数字", en: "not a number: '９2.1'"),
  at: SourcePlace(file: "my.csv", line: 17, column: 11, length: 4),
  context: LocalizedText(zh: "列 \"投诉处理率\"，单元 广西", en: "column \"handled\", unit Guangxi"),
  fix: LocalizedText("92.1"))

private func line(_ file: String, _ number: Int) -> String? {
  file == "my.csv" && number == 17 ? "450000,广西,９2.1,88.0,,71.3" : nil
}

@Test func aProblemShowsItsLineAndItsRepair() {
  #expect(
    ProblemText(language: .zh).render(ProblemList([badNumber]), sourceLine: line) == """
      error[E102]: 数值无法解析：'９2.1' 含全角数字
        --> my.csv:17:11  （列 "投诉处理率"，单元 广西）
         |
      17 | 450000,广西,９2.1,88.0,,71.3
         |             ^^^^^
         = 修复: 92.1

      1 个错误

      """)
  #expect(
    ProblemText(language: .en).render(ProblemList([badNumber]), sourceLine: { _, _ in nil }) == """
      error[E102]: not a number: '９2.1'
        --> my.csv:17:11  (column "handled", unit Guangxi)
         = fix: 92.1

      1 error

      """)
}

@Test func problemsStandInTheOrderOfTheirPlaces() {
  func problem(_ file: String?, _ line: Int, _ column: Int) -> Diagnostic {
    Diagnostic(
      .warning, .unknownColumn, LocalizedText("\(file ?? "-") \(line) \(column)"),
      at: file.map { SourcePlace(file: $0, line: line, column: column) })
  }
  let list = ProblemList([
    problem("b", 1, 1), problem("a", 10, 1), problem("a", 9, 5), problem(nil, 0, 0),
    problem("a", 9, 4),
  ])
  #expect(list.all.map(\.message.zh) == ["- 0 0", "a 9 4", "a 9 5", "a 10 1", "b 1 1"])
}

@Test func displayIsCappedPerCodeButTheTotalIsTrue() {
  let many = (1...30).map {
    Diagnostic(
      .error, .raggedRow, LocalizedText("row \($0)"), at: SourcePlace(file: "a.csv", line: $0))
  }
  let warning = Diagnostic(.warning, .unknownColumn, LocalizedText("extra"))
  let list = ProblemList(many + [warning])
  let text = ProblemText(language: .en, limit: 20).render(list, sourceLine: { _, _ in nil })
  #expect(text.contains("row 20\n") && !text.contains("row 21\n"))
  #expect(
    text.hasSuffix(
      """

      E110: 30 in all, the first 20 shown (--max-errors 0 shows all)
      30 errors, 1 warning

      """))
  let all = ProblemText(language: .zh, limit: 0).render(list, sourceLine: { _, _ in nil })
  #expect(all.contains("row 30\n") && all.hasSuffix("\n\n30 个错误，1 个警告\n"))
}

@Test func theCountLineSaysOnlyWhatThereIs() {
  let warning = Diagnostic(.warning, .unknownColumn, LocalizedText("extra"))
  #expect(ProblemList([warning, warning]).countLine(.en) == "2 warnings")
  #expect(ProblemList([]).countLine(.zh) == "0 个错误")
  #expect(ProblemText(language: .zh).render(ProblemList([]), sourceLine: { _, _ in nil }).isEmpty)
}

@Test func longSentencesWrapAndHang() {
  let problem = Diagnostic(
    .error, .weightSum, LocalizedText(zh: "权重之和为 98，应为 100", en: "weights add up to 98"),
    at: SourcePlace(file: "w.json", line: 6, column: 3),
    note: LocalizedText(
      zh: "同级权重之和应为一或一百；自动调整会掩盖漏写的指标，所以需要您来决定。",
      en: "siblings add up to 1 or to 100, or the file says that they are relative"))
  // "   = note: " is 11 cells; "siblings … 100, or" would be 34 more: 45.
  #expect(
    ProblemText(language: .en, width: 44).render(
      ProblemList([problem]), sourceLine: { _, _ in nil })
        == """
        error[E201]: weights add up to 98
          --> w.json:6:3
           = note: siblings add up to 1 or to 100,
                   or the file says that they are
                   relative

        1 error

        """)
}

@Test func filesCannotSteerTheTerminal() {
  let problem = Diagnostic(
    .error, .unreadableNumber, LocalizedText("\u{1B}[2J"),
    at: SourcePlace(file: "a\u{1B}.csv", line: 1), context: LocalizedText("\u{7}"))
  let text = ProblemText(language: .en).render(
    ProblemList([problem]), sourceLine: { _, _ in "\u{1B}]0;x\u{7}" })
  #expect(!text.contains("\u{1B}") && !text.contains("\u{7}"))
}

@Test func coloursLeaveTheWordsAlone() {
  let list = ProblemList([badNumber])
  let plain = ProblemText(language: .zh).render(list, sourceLine: line)
  let coloured = ProblemText(language: .zh, ansi: ANSI(isOn: true)).render(list, sourceLine: line)
  #expect(coloured.hasPrefix("\u{1B}[1;38;5;160merror[E102]\u{1B}[0m: "))
  #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
}

@Test func problemsAreExportedWithBothLanguages() {
  #expect(
    JSONWriter.write(ProblemList([badNumber]).json) == """
      [
        {
          "code": "E102",
          "severity": "error",
          "file": "my.csv",
          "line": 17,
          "column": 11,
          "length": 4,
          "message": {
            "zh": "数值无法解析：'９2.1' 含全角数字",
            "en": "not a number: '９2.1'"
          },
          "context": {
            "zh": "列 \\"投诉处理率\\"，单元 广西",
            "en": "column \\"handled\\", unit Guangxi"
          },
          "fix": {
            "zh": "92.1",
            "en": "92.1"
          },
          "note": null,
          "further": 0
        }
      ]

      """)
}

@Test func annotationsEscapeWhatWouldEndThem() {
  let list = ProblemList([
    badNumber,
    Diagnostic(
      .warning, .unknownColumn, LocalizedText("100% of\nit"),
      at: SourcePlace(file: "a,b:c.csv", line: 2, column: 3)),
    Diagnostic(.error, .unknownUnit, LocalizedText("who?")),
  ])
  #expect(
    list.annotations(.en) == """
      ::error title=E401::who?
      ::warning file=a%2Cb%3Ac.csv,line=2,col=3,title=W113::100%25 of%0Ait
      ::error file=my.csv,line=17,col=11,endColumn=14,title=E102::not a number: '９2.1'%0A92.1

      """)
}
