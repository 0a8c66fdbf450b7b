import TestSupport
import Testing

/// The bad panels of the corpus through the built program.
@Suite struct PanelCorpusProgramTests {
  private static let broken = (try? CorpusCase.list("panels.csv")) ?? []
  private static let bent = (try? CorpusCase.list("panel-warnings.csv")) ?? []

  @Test(arguments: broken)
  func aBadPanelIsRefusedWithEveryProblem(_ broken: CorpusCase) throws {
    let outcome = try broken.run("panel", ["--lang", "en"])
    #expect(outcome.exit == 1, "\(outcome.errorText)")
    #expect(outcome.output.isEmpty)
    for mark in broken.marks {
      #expect(outcome.errorText.contains("[\(mark.code)]"))
      #expect(
        outcome.errorText.contains("\(mark.file):\(mark.line ?? 0):\(mark.column ?? 0)"),
        "\(outcome.errorText)")
    }
  }

  @Test(arguments: bent)
  func aBentPanelIsComputedWithAWarning(_ bent: CorpusCase) throws {
    let outcome = try bent.run("panel", ["--lang", "en"])
    #expect(outcome.exit == 0, "\(outcome.errorText)")
    #expect(!outcome.output.isEmpty)
    for mark in bent.marks { #expect(outcome.errorText.contains("[\(mark.code)]")) }
  }
}
