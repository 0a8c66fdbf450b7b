import Foundation
import IndexReports
import TestSupport
import Testing

/// The help pages as people see them.
@Suite struct HelpTests {
  static let topics = [
    "", "help", "help rank", "help gap", "help explain", "help compare", "help report",
    "help map", "help robust", "help sensitivity", "help stability", "help stats", "help weights",
    "help tune",
    "help panel", "help check",
    "help methods", "help schema", "help convert", "help demo", "help completions",
    "help exit-codes",
  ]

  private func page(_ topic: String, _ language: String, _ width: Int) throws -> String {
    let words = topic.split(separator: " ").map(String.init)
    let outcome = try BuiltProgram.run(words + ["--lang", language, "--width", "\(width)"])
    #expect(outcome.exit == 0 && outcome.errors.isEmpty)
    return outcome.text
  }

  @Test(arguments: ["zh", "en"])
  func helpPagesAreAsCommitted(language: String) throws {
    for topic in Self.topics {
      let name = (topic.isEmpty ? "welcome" : topic).replacing(" ", with: "-") + ".\(language).txt"
      let file = PackageFiles.root + "/Tests/ceiTests/Golden/help/" + name
      let text = try page(topic, language, 80)
      if ProcessInfo.processInfo.environment["RECORD"] != nil {
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        Issue.record("\(name) was written; run again without RECORD")
        continue
      }
      let golden = try? String(contentsOfFile: file, encoding: .utf8)
      #expect(golden == text, "\(name): run RECORD=1 swift test --filter helpPages")
    }
  }

  @Test(arguments: [40, 60, 80, 120])
  func noHelpLineIsWiderThanAskedFor(width: Int) throws {
    for topic in Self.topics {
      for language in ["zh", "en"] {
        for line in try page(topic, language, width).split(separator: "\n") {
          #expect(CellWidth.of(line) <= width, "\(topic) \(language): \(line)")
        }
      }
    }
  }

  @Test func everyCommandAndSharedOptionIsInTheHelp() throws {
    for topic in Self.topics where topic.hasPrefix("help ") && topic != "help exit-codes" {
      let text = try page(topic, "en", 80)
      #expect(text.contains("Usage: cei \(topic.dropFirst(5))"))
      #expect(text.contains("  --lang LANG") && text.contains("  -h, --help"))
      // Examples stand before everything but the first sentence.
      let examples = try #require(text.range(of: "Examples:\n  "))
      #expect(examples.lowerBound < text.range(of: "Usage:")?.lowerBound ?? text.startIndex)
    }
  }

  @Test func helpIsTheSameHoweverItIsAskedFor() throws {
    let asked =
      [
        ["help", "rank"], ["rank", "-h"], ["rank", "--help"], ["-h", "rank"], ["--help", "rank"],
      ].map { $0 + ["--lang", "en"] } + [["--lang=en", "rank", "--help"]]
    let pages = try asked.map { try BuiltProgram.run($0) }
    #expect(pages.allSatisfy { $0.exit == 0 && $0.text == pages[0].text })
    #expect(pages[0].text.hasPrefix("Rank the units"))
    let byVariable = try BuiltProgram.run(["help", "rank"], environment: ["CEI_LANG": "en"])
    #expect(byVariable.text == pages[0].text)
    let chinese = try BuiltProgram.run(
      ["rank", "-h"], environment: ["LANG": "en_US.UTF-8", "LC_ALL": "C"])
    #expect(chinese.text.hasPrefix("按得分排名"))
  }

  @Test(arguments: ["help rnak", "help exitcodes", "rnak --help"])
  func unknownTopicsAreRefusedWithASuggestion(line: String) throws {
    let outcome = try BuiltProgram.run(line.split(separator: " ").map(String.init))
    #expect(outcome.exit == 2 && outcome.output.isEmpty)
    #expect(outcome.errorText.contains(line.contains("rnak") ? "是否想写 rank？" : "是否想写 exit-codes？"))
  }

  @Test(arguments: ["zh", "en"])
  func theManualPageIsPlainRoffWithEveryCommand(language: String) throws {
    let outcome = try BuiltProgram.run(["help", "--man", "--lang", language])
    #expect(outcome.exit == 0)
    #expect(outcome.output.allSatisfy { $0 < 0x80 })
    for topic in Self.topics where topic.hasPrefix("help ") && topic != "help exit-codes" {
      #expect(outcome.text.contains(".SS \"cei \(topic.dropFirst(5))\""))
    }
    // A line that begins with a dot is one of the requests used; anything else would be swallowed.
    let requests = Set(
      outcome.text.split(separator: "\n").filter { $0.hasPrefix(".") }
        .compactMap { $0.split(separator: " ").first })
    #expect(
      requests.isSubset(of: [
        ".TH", ".SH", ".SS", ".TP", ".B", ".br", ".PP", ".RS", ".RE", ".nf", ".fi", ".nh", ".ad",
      ]))
    #expect(!outcome.text.contains("\n'"))
  }
}
