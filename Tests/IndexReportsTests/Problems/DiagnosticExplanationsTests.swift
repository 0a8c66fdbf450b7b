import CompositeIndex
import Foundation
import IndexReports
import TestSupport
import Testing

@Test(arguments: DiagnosticCode.allCases)
func everyCodeIsExplainedInBothLanguages(code: DiagnosticCode) throws {
  let explanation = try #require(DiagnosticExplanations.explanation(of: code))
  #expect(!explanation.title.zh.isEmpty && !explanation.title.en.isEmpty)
  #expect(explanation.text.zh.hasSuffix("。"))
  #expect(explanation.text.en.hasSuffix("."))
  #expect(!explanation.text.en.unicodeScalars.contains { ("，"..."；").contains($0) })
  #expect(explanation.bad != explanation.good)
}

@Test func explanationsFollowTheNumbersOfTheirCodes() {
  let numbers = DiagnosticExplanations.all.map { $0.code.rawValue.dropFirst() }
  #expect(numbers == numbers.sorted())
  #expect(Set(numbers).count == numbers.count)
}

@Test func anExplanationIsADocument() throws {
  let explanation = try #require(DiagnosticExplanations.explanation(of: .unknownUnit))
  let text = TerminalFormat(width: 60).render(explanation.document(.zh))
  #expect(
    text == """
      E401 未知的评价对象
      数据集中没有这个代码、全称、简称或英文名。请按提示改正；cei
      rank --format csv 列出全部评价对象。

      有问题
        cei gap 陕四

      改正后
        cei gap 陕西

      """)
}

@Test func diagnosticsPageIsWhatTheProgramExplains() throws {
  let path = PackageFiles.root + "/docs/diagnostics.md"
  let page = DiagnosticExplanations.markdown()
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try page.write(toFile: path, atomically: true, encoding: .utf8)
    Issue.record("docs/diagnostics.md was written; run again without RECORD")
  }
  let committed = try String(contentsOfFile: path, encoding: .utf8)
  #expect(committed == page, "run RECORD=1 swift test --filter diagnosticsPage")
}
