import CompositeIndex
import Testing

@testable import IndexReports

/// The words of the tuning page: each in both languages, and all that the script asks for.
@Suite struct TunerTextsTests {
  private static var script: String {
    EmbeddedAssets.all.filter { $0.file.hasPrefix("tune-") && $0.file.hasSuffix(".js") }
      .map(\.text).joined(separator: "\n")
  }

  @Test func everyTextIsInBothLanguagesAndFillsInTheSameParts() throws {
    for (key, text) in TunerTexts.all {
      // The switch of the language names the other one in itself; a blank joins sentences in English.
      if ["otherLanguage", "space"].contains(key) { continue }
      #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(key)")
      #expect(!text.en.unicodeScalars.contains { (0x2E80...0xFFEF).contains($0.value) }, "\(key)")
      #expect(Self.parts(text.zh) == Self.parts(text.en), "\(key)")
    }
  }

  /// `随机数种子`, not `seed`; no blank between Han characters or before what is filled in with them.
  @Test func chineseTextsAreChinese() {
    for (key, text) in TunerTexts.all {
      #expect(!text.zh.contains("seed"), "\(key)")
      #expect(text.zh.firstMatch(of: /\p{Han} \p{Han}|\{names\} |还有 \{/) == nil, "\(key)")
    }
  }

  @Test func noKeyIsThereTwice() {
    let keys = TunerTexts.all.map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  /// Keys that are chosen from several stand in no call; a wrong one of them leaves a text that nothing
  /// uses.
  @Test func theScriptAsksForNoTextThatIsNotThere() {
    let known = Set(TunerTexts.all.map(\.key))
    var asked = 0
    for pattern in [
      /(?:words|this)\.text\((?:[\w.! ]+\? )?"([A-Za-z-]+)"/,
      /[^A-Za-z](?:say|report|wrong|bind)\("([A-Za-z-]+)"/,
      // A button's key and what it does, or its class, its sign and its key.
      /[^A-Za-z]button\("([A-Za-z-]+)", \(/, /[^A-Za-z]button\("[a-z]+", "[^"]*", "([A-Za-z-]+)"/,
      /[^A-Za-z]label\([\w.]+, "([A-Za-z-]+)"/, /\.table\("([A-Za-z-]+)", \["/,
      // What is told after weights were replaced.
      /=> \["([A-Za-z-]+)", \{/,
      // A key, then perhaps the attribute that it is for; functions are found by the first pattern.
      /words\.bind\((?:(?!=>).)*?, "([A-Za-z-]+)"(?:, "[a-z-]+")?\)/,
    ] {
      for match in Self.script.matches(of: pattern) {
        asked += 1
        #expect(known.contains(String(match.1)), "\(match.1)")
      }
    }
    #expect(asked > 100)
  }

  @Test func everyTextIsUsed() {
    let script = Self.script
    let families = ["column-", "gap-", "panel-", "differ-", "draw-", "part-", "lack-"]
    for (key, _) in TunerTexts.all {
      // Where there is one first place only, some texts speak otherwise.
      let common = key.hasSuffix("-one") ? String(key.dropLast(4)) : key
      let plain =
        families.first { common.hasPrefix($0) }.map { String(common.dropFirst($0.count)) } ?? common
      let stem = plain.hasSuffix("Mark") ? "{kind}Mark" : plain
      let ways = ["\"\(stem)\"", "`\(stem)$", "$\(stem)`"]
      #expect(ways.contains { script.contains($0) }, "\(key)")
      #expect(TunerTexts.all.contains { $0.key == common }, "\(key)")
    }
  }

  private static func parts(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{\w+\}/).map { String($0.0) })
  }
}
