import Foundation
import TestSupport
import Testing

/// Names that mean something to a spreadsheet, a browser, a Markdown reader or a terminal.
@Suite struct HostileNameTests {
  private static let names = [
    "=1+1", "+x", "@x", "-2+3", "<b>&\"'</b>", "😀👨‍👩‍👧", "e\u{301}\u{327}", "\u{202E}反向",
    "\u{1B}[31m红", "a|b", "`c`", "*粗*_斜_[链](u)", "#h", "\u{20000}", "钟\u{7}声", "两\u{2028}行",
    "a\\b", "~~删~~", "甲,乙;丙", "甲\t乙", "一\n二",
  ]

  private func rank(_ options: [String]) throws -> BuiltProgram.Outcome {
    let folder = try TemporaryFolder()
    var text = "代码,评价对象,年份,投诉量,常住人口,满意度,按时办结率\n"
    for (index, name) in Self.names.enumerated() {
      let quoted = "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
      text += "N\(10 + index),\(quoted),2023,\(100_000 + index),39520000,\(80 + index / 4),98\n"
    }
    let file = try folder.write(text, "names.csv")
    let scheme = CorpusCase.folder + "/schemes/sound.json"
    let outcome = try BuiltProgram.run(
      ["rank", file.path, "-w", scheme, "--sort", "code"] + options)
    #expect(outcome.exit == 0, "\(outcome.errorText)")
    return outcome
  }

  private struct Ranking: Decodable {
    struct Name: Decodable { var zh: String }
    struct Row: Decodable { var name: Name }
    struct Result: Decodable { var rows: [Row] }
    var assessments: [Result]
  }

  @Test func jsonKeepsEveryName() throws {
    let outcome = try rank(["--format", "json"])
    let ranking = try JSONDecoder().decode(Ranking.self, from: outcome.output)
    #expect(ranking.assessments.last?.rows.map(\.name.zh) == Self.names)
    #expect(!outcome.output.contains(0x1B))
  }

  @Test func csvKeepsEveryName() throws {
    #expect(column(1, of: try rank(["--format", "csv"]).text) == Self.names)
  }

  @Test func noCellOfASpreadsheetIsAFormula() throws {
    let outcome = try rank(["--format", "csv", "--excel"])
    #expect(outcome.output.starts(with: [0xEF, 0xBB, 0xBF]))
    let cells = column(1, of: String(outcome.text.dropFirst()))
    let dangerous = ["=1+1", "+x", "@x", "-2+3"]
    #expect(cells == Self.names.map { dangerous.contains($0) ? "'" + $0 : $0 })
  }

  @Test(arguments: ["table", "md"])
  func nothingSteersTheTerminalOrTheReader(format: String) throws {
    let text = try rank(["--format", format]).text
    let steering = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(steering.isEmpty)
    #expect(text.contains("反向") && text.contains("😀") && text.contains("\u{20000}"))
    let rows = text.split(separator: "\n").filter { $0.contains("9") && $0.contains("%") }
    #expect(rows.count >= Self.names.count)
  }

  @Test func markdownShowsNamesAsTheyAre() throws {
    let text = try rank(["--format", "md"]).text
    for escaped in [
      "&lt;b&gt;&amp;\"'&lt;/b&gt;", "a\\|b", "\\`c\\`", "\\*粗\\*\\_斜\\_\\[链\\](u)", "a\\\\b",
      "\\~\\~删\\~\\~", "一 二",
    ] {
      #expect(text.contains("| \(escaped) "), "\(escaped)")
    }
  }

  /// A column of a CSV by RFC 4180, without its header.
  private func column(_ number: Int, of text: String) -> [String] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      let (row, field) = (rows.count - 1, rows[rows.count - 1].count - 1)
      switch scalar {
      case "\"":
        // A doubled quote closes and opens again: put back the one between.
        if !isQuoted, rows[row][field].unicodeScalars.last == "\u{E000}" {
          rows[row][field].unicodeScalars.removeLast()
          rows[row][field].unicodeScalars.append("\"")
        }
        isQuoted.toggle()
        if !isQuoted { rows[row][field].unicodeScalars.append("\u{E000}") }
      case "," where !isQuoted: rows[row].append("")
      case "\n" where !isQuoted: rows.append([""])
      case "\r" where !isQuoted: continue
      default: rows[row][field].unicodeScalars.append(scalar)
      }
    }
    return rows.dropFirst().filter { $0.count > number }.map {
      String($0[number].unicodeScalars.filter { $0 != "\u{E000}" })
    }
  }
}
