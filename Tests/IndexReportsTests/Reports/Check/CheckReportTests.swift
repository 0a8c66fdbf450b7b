import CompositeIndex
import Testing

@testable import IndexReports

@Suite struct CheckReportTests {
  private func report(warnings: Int = 0) -> CheckReport {
    var data = SampleProvinces.dataset()
    // Two figures of the first variable go: 29 of 31 are left, 94 %.
    data.observations.removeAll { $0.variable == 0 && $0.unit < 2 }
    let file = CheckedFile(
      role: .data, name: "my.csv", encoding: "GB18030", delimiter: "\t", rows: 1234, cells: 5678,
      sha256: "ab12")
    return CheckReport(files: [file], dataset: data, warnings: warnings)
  }

  @Test func filesAndCoverageAreShown() {
    let text = TerminalFormat().render(report().document(.zh))
    #expect(text.contains("没有错误，没有警告。"))
    for word in ["my.csv", "GB18030", "制表符", "1,234", "5,678", "ab12", "31 个评价对象", "94%"] {
      #expect(text.contains(word))
    }
  }

  @Test func missingCellsAreCountedByVariable() {
    #expect(report().coverage.map(\.missing) == [2, 0, 0, 0, 0, 0, 0, 0])
    #expect(
      report().csv(.zh).rows.contains { $0 == ["variable", "a1", "", "", "", "", "29", "2", ""] })
  }

  @Test func warningsAreCounted() {
    let text = TerminalFormat().render(report(warnings: 3).document(.en))
    #expect(text.contains("No errors, 3 warnings."))
  }
}
