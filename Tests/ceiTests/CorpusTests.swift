import Foundation
import TestSupport
import Testing

/// Every input of the corpus through the built program: each problem with its code, line and column,
/// and no other.
@Suite struct CorpusTests {
  private static let broken = try? CorpusCase.list("expected.csv")
  private static let bent = try? CorpusCase.list("warnings.csv")

  @Test func theCorpusIsLargeAndItsNamesAreUnique() throws {
    let broken = try #require(Self.broken)
    let bent = try #require(Self.bent)
    #expect(broken.count >= 75)
    #expect(Set((broken + bent).map(\.name)).count == broken.count + bent.count)
    #expect(broken.allSatisfy { $0.exit != 0 && $0.marks.contains { $0.code.hasPrefix("E") } })
    #expect(bent.allSatisfy { $0.exit == 0 && $0.marks.allSatisfy { $0.code.hasPrefix("W") } })
  }

  @Test(arguments: broken ?? [])
  func brokenInputIsRefusedAtItsPlace(_ broken: CorpusCase) throws {
    try expectMarks(broken)
    // What check refuses, no other command computes with.
    if broken.subject.hasPrefix("schemes/") { return }
    let ranking = try broken.run("rank")
    #expect(ranking.exit == broken.exit, "\(ranking.errorText)")
    #expect(ranking.output.isEmpty)
    for mark in broken.marks { #expect(ranking.errorText.contains("[\(mark.code)]")) }
  }

  @Test(arguments: bent ?? [])
  func bentInputIsReadWithAWarning(_ bent: CorpusCase) throws {
    try expectMarks(bent)
  }

  @Test(arguments: ["schemes/sound.json", "tables/sound.csv", "packages/sound"])
  func soundInputPassesInSilence(subject: String) throws {
    let arguments = subject.hasPrefix("schemes/") ? [] : ["-w", "schemes/sound.json"]
    let outcome = try BuiltProgram.run(
      ["check", subject, "--format", "json"] + arguments, in: CorpusCase.folder)
    #expect(outcome.exit == 0)
    #expect(outcome.text.filter { !$0.isWhitespace } == "[]")
    #expect(outcome.errors.isEmpty)
  }

  private func expectMarks(_ expected: CorpusCase) throws {
    let outcome = try expected.run("check", ["--format", "json"])
    #expect(outcome.exit == expected.exit, "\(outcome.errorText)")
    let problems = try JSONDecoder().decode([WrittenProblem].self, from: outcome.output)
    #expect(problems.map(\.mark).sorted() == expected.marks.sorted())
    for problem in problems {
      #expect(problem.severity == (problem.code.hasPrefix("E") ? "error" : "warning"))
      for text in [problem.message, problem.fix, problem.note, problem.context].compactMap({ $0 }) {
        #expect(!text.zh.isEmpty && !text.en.isEmpty)
      }
      #expect(problem.message.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
  }
}
