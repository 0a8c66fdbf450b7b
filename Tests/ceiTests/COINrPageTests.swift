import CompositeIndex
import Foundation
import IndexFiles
import TestSupport
import Testing

/// What the pages for COINr users tell to write in a scheme can be written there.
@Suite struct COINrPageTests {
  private static func snippets(_ language: String) throws -> [String] {
    let page = try String(
      contentsOfFile: PackageFiles.root + "/docs/coinr.\(language).md", encoding: .utf8)
    let tables = page.split(separator: "\n").filter { $0.hasPrefix("|") }
    return tables.flatMap { line in
      line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }.filter { $0.hasPrefix("{ \"method\"") || $0.hasPrefix("\"") && $0.contains(": ") }
  }

  /// The snippet as JSON: placeholders become numbers, codes and names.
  private static func filled(_ snippet: String) -> String {
    var text = snippet.replacing("属性名", with: "ATTRIBUTE").replacing("代码", with: "CODE")
    text = text.replacing("[CODE]", with: "[\"A\"]").replacing("[codes]", with: "[\"A\"]")
      .replacing("\"leaveOut\": [\"A\"]", with: "\"leaveOut\": [\"B\"]")
      .replacing(": CODE", with: ": \"A\"").replacing("\"exponent\": p", with: "\"exponent\": 2")
      .replacing("0.9, …", with: "0.9").replacing(", … }", with: " }")
    var number = 0
    while let place = text.range(of: "…") {
      number += 1
      text.replaceSubrange(place, with: "\(number)")
    }
    return text
  }

  /// A scheme of one indicator whose methodology says what the snippet says.
  private static func scheme(_ snippet: String) throws -> String {
    let text = filled(snippet)
    var methodology = text
    if text.hasPrefix("{") {
      let names = Catalogue.normalisations.map { $0.name }
      let isNormalisation = names.contains { text.hasPrefix("{ \"method\": \"\($0)\"") }
      methodology = "\"\(isNormalisation ? "normalise" : "aggregation")\": \(text)"
    } else if ["transform", "combine", "lambda"].contains(where: { text.hasPrefix("\"\($0)\"") }) {
      methodology = "\"treat\": { \"method\": \"skew-kurtosis\", \(text) }"
    } else if text.hasPrefix("\"within\"") {
      methodology = "\"impute\": { \"method\": \"row-mean\", \(text) }"
    }
    methodology = methodology.replacing(
      "{ \"index\": 1, \"*\": 2 }", with: "{ \"index\": \"arithmetic\", \"*\": \"arithmetic\" }")
    return """
      { "scheme": "one",
        "indicators": { "a": { "direction": "higher-is-better" } },
        "tree": { "index": ["d"], "d": ["a"] }, "weights": { "a": 1, "d": 1 },
        "weightsAre": "relative", "methodology": { \(methodology) } }
      """
  }

  @Test(arguments: ["zh", "en"])
  func everySettingOnThePageIsOne(language: String) throws {
    let snippets = try Self.snippets(language).filter {
      !$0.contains("weightsAre") && !$0.contains("\"of\"")
    }
    #expect(snippets.count > 35)
    for snippet in snippets {
      do {
        let reading = try SchemeReader.read(
          path: "one.json", files: SchemeFiles(["one.json": Self.scheme(snippet)]))
        _ = try ResolvedScheme(reading.scheme)
      } catch {
        // What is on the page may need positive scores; that the method is known is enough.
        let codes = ((error as? Diagnostics)?.all ?? []).map(\.code)
        #expect(codes == [.incompatibleMethods], "\(snippet): \(error)")
      }
    }
  }

  @Test func bothPagesTellTheSame() throws {
    let pages = try ["zh", "en"].map { try Self.snippets($0).map { Self.filled($0) } }
    #expect(pages[0] == pages[1])
  }
}
