import Foundation
import TestSupport
import Testing

/// What people at a bureau do in their first week, through the built program.
@Suite struct EverydayTests {
  /// A table whose header is the printed template is read without any remark.
  @Test(arguments: ["zh", "en"], ["default", "five-assurances", "cca-approx"])
  func theTemplateOfATableIsReadWithoutARemark(language: String, scheme: String) throws {
    let template = try BuiltProgram.run(["schema", "table", "-w", scheme, "--lang", language])
    #expect(template.exit == 0)
    let header = template.text.split(separator: "\n")
    #expect(header.count == 1)
    // Commas between fields are those behind an even number of quotes.
    var isQuoted = false
    var columns = 1
    for character in try #require(header.first) {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted { columns += 1 }
    }
    let folder = try TemporaryFolder()
    let figures = [String](repeating: "50", count: columns - 3).joined(separator: ",")
    let table = template.text + "510000,四川,2024,\(figures)\n"
    let file = try folder.write(Array(table.utf8), "template.csv").path
    let check = try BuiltProgram.run(["check", file, "-w", scheme, "--format", "json"])
    #expect(check.text == "[]\n", "\(check.text)")
  }

  /// Two leaders with the same score: each is compared with the other, not with itself.
  @Test func aSharedLeadIsComparedWithTheOtherLeader() throws {
    let folder = try TemporaryFolder()
    let table = "地区,消费供给满意度,消费环境满意度,消费维权满意度\n甲区,80,80,80\n乙区,80,80,80\n丙区,70,70,70\n"
    let file = try folder.write(Array(table.utf8), "tie.csv").path
    for (own, other) in [("甲区", "乙区"), ("乙区", "甲区"), ("丙区", "乙区")] {
      let text = try BuiltProgram.run(["gap", own, file, "-w", "cca-approx"]).text
      #expect(text.contains("→ \(other)"), "\(text)")
    }
  }

  /// The default scheme's scores lie between 60 and 100.
  @Test func aScoreBeyondTheScaleIsRefused() throws {
    for setting in ["score.陕西.complaints=150", "score.陕西.complaint_density=59.9"] {
      let run = try BuiltProgram.run(["rank", "demo", "--set", setting])
      #expect(run.exit == 2)
      #expect(run.errorText.contains("E403"))
      #expect(run.output.isEmpty)
    }
  }

  @Test func aPanelsFileAnywhereMayExtendAShippedScheme() throws {
    let folder = try TemporaryFolder()
    let panel =
      #"{ "scheme": "panel", "extends": "default.json", "weights": { "satisfaction": 45, "complaints": 30, "commitments": 25 } }"#
    let file = try folder.write(Array(panel.utf8), "panel.json").path
    let run = try BuiltProgram.run(["rank", "demo", "-w", file, "--format", "json"])
    #expect(run.exit == 0, "\(run.errorText)")
    #expect(run.text.contains(#""name": "weights/default.json""#))
  }

  @Test func noNameIsNoDataset() throws {
    let run = try BuiltProgram.run(["rank", ""])
    #expect(run.exit == 3)
    #expect(run.errorText.contains("E001"))
  }

  /// A program that was copied away from its data says what it needs.
  @Test(arguments: [
    ["rank"], ["rank", "nosuch.csv"], ["check", "nosuch"], ["gap", "a", "b"], ["weights"],
    ["panel"],
  ])
  func withoutShippedDataTheProgramSaysSo(_ words: [String]) throws {
    let empty = try TemporaryFolder()
    for language in ["zh", "en"] {
      let run = try BuiltProgram.run(
        words, environment: ["CEI_HOME": empty.path, "CEI_LANG": language])
      #expect([1, 2, 3].contains(run.exit), "\(words): \(run.exit) \(run.errorText)")
      let said = run.text + run.errorText
      #expect(said.contains("error[E"), "\(words): \(said)")
    }
  }

  /// A spreadsheet with a remarks column and a row of totals: one line for each remark.
  @Test func remarksOnATableTakeOneLineEach() throws {
    let folder = try TemporaryFolder()
    let table =
      "地区,消费供给满意度,消费环境满意度,消费维权满意度,备注\n甲区,80,80,80,好\n乙区,75,８0,80,\n合计,155,160,160,\n"
    let file = try folder.write(Array(table.utf8), "remarks.csv").path
    let run = try BuiltProgram.run(["rank", file, "-w", "cca-approx"])
    #expect(run.exit == 0)
    let lines = run.errorText.split(separator: "\n")
    #expect(lines.count == 3, "\(run.errorText)")
    #expect(lines.allSatisfy { $0.hasPrefix("! ") })
    #expect(run.errorText.contains("[W113]"))
    #expect(run.errorText.contains("[W108]"))
  }
}
