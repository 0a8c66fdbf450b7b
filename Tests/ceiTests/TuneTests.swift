import Foundation
import TestSupport
import Testing

/// The page that `cei tune` writes, as a file; browsers check what it does.
@Suite struct TuneTests {
  private func page(_ words: [String], in folder: TemporaryFolder) throws -> String {
    let outcome = try BuiltProgram.run(
      ["tune"] + words + ["-n", "200", "-q", "-o", "tune.html"], in: folder.path)
    #expect(outcome.exit == 0 && outcome.text.isEmpty, "\(outcome.errorText)")
    return try String(contentsOfFile: folder.path + "/tune.html", encoding: .utf8)
  }

  /// What people see: no script, no data, no style.
  private func visible(_ page: String) -> String {
    page.replacing(/<(script|style)\b[^>]*>.*?<\/(script|style)>/.dotMatchesNewlines(), with: "")
  }

  /// The block of data, parsed.
  private func data(_ page: String) throws -> [String: Any] {
    let start = try #require(page.range(of: #"<script type="application/json" id="data">"#))
    let end = try #require(page[start.upperBound...].range(of: "</script>"))
    let text = Data(page[start.upperBound..<end.lowerBound].utf8)
    return try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
  }

  @Test func thePageNeedsNothingBesideItselfAndIsTheSameEveryTime() throws {
    let folder = try TemporaryFolder()
    let text = try page(["demo"], in: folder)
    #expect(text == (try page(["demo"], in: folder)))
    #expect(text.utf8.count <= 600_000)
    #expect(text.contains("default-src 'none'"))
    let addresses = text.matches(of: /https?:\/\/[^"'\s<]*/).map { String($0.0) }
    #expect(Set(addresses).isSubset(of: ["http://www.w3.org/2000/svg"]))
    #expect(visible(text).contains("〔示例数据·虚构〕"))
  }

  @Test func aPageThatStartsFromAScenarioSaysSoAndSoDoItsSavedWeights() throws {
    let folder = try TemporaryFolder()
    let text = try page(["public", "--set", "score.海南.complaints=+12"], in: folder)
    #expect(visible(text).contains("<p class=\"banner\">〔假设情形〕</p>"))
    // Above the facts, which are closed to begin with.
    let above = try #require(visible(text).split(separator: "<details>").first)
    #expect(above.contains("<strong>!</strong> 改动："))
    let data = try data(text)
    #expect((data["banner"] as? [String: String])?["en"] == "[hypothetical scenario]")
    let note = try #require((data["save"] as? [String: Any])?["note"] as? [String: String])
    #expect(note["zh"]?.contains("〔假设情形〕：") == true)
    #expect(note["en"]?.contains("[hypothetical scenario]: ") == true)
    let plain = try self.data(page(["public"], in: folder))
    #expect(plain["banner"] is NSNull)
    let said = try #require((plain["save"] as? [String: Any])?["note"] as? [String: String])
    #expect(said["zh"]?.contains("假设") == false)
  }

  /// The figures of the demo are 40 % of those of the published scheme: 0.4 × 1 for complaint density and commitments.
  @Test func aPageOnWhichNobodyIsRankedIsMadeWithAWarning() throws {
    let folder = try TemporaryFolder()
    let words = ["tune", "demo", "-w", "public", "-n", "200", "-o", "tune.html"]
    let outcome = try BuiltProgram.run(words, in: folder.path)
    #expect(outcome.exit == 0)
    #expect(
      outcome.errorText
        == "! 没有地区达到参与排名的条件：覆盖率 40%，低于 60%；缺消费者满意度、投诉办结率、投诉调解成功率。\n")
    let english = try BuiltProgram.run(words + ["--lang", "en"], in: folder.path)
    #expect(
      english.errorText.hasPrefix("! No region can be ranked: coverage 40%, below 60%; lacks "))
    #expect(try BuiltProgram.run(words + ["-q"], in: folder.path).errorText.isEmpty)
  }

  @Test func namesThatLookLikeMarkupAreText() throws {
    let folder = try TemporaryFolder()
    let names = ["<img src=x onerror=alert(1)>", "\"></script>", "甲"]
    var table = "评价对象,年份,投诉量,常住人口,满意度,按时办结率\n"
    for (index, name) in names.enumerated() {
      let quoted = "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
      table += "\(quoted),2023,\(100_000 + index),39520000,\(80 + index),98\n"
    }
    try folder.write(table, "names.csv")
    let scheme = CorpusCase.folder + "/schemes/sound.json"
    let text = try page(["names.csv", "-w", scheme], in: folder)
    #expect(!text.contains("<img") && !text.contains("\"></script>"))
    let units = try #require(try data(text)["units"] as? [[String: String]])
    #expect(Set(units.compactMap { $0["zh"] }) == Set(names))
  }

  /// Anti-anchoring: nobody reads the panel's opinion before saying one's own.
  @Test func aBlindPageShowsNothingOfThePanel() throws {
    let folder = try TemporaryFolder()
    let text = try page(["demo", "--panel", "demo-panel", "--blind"], in: folder)
    let panel = try #require(try data(text)["panel"] as? [String: Any])
    #expect(panel["blind"] as? Bool == true)
    #expect((panel["experts"] as? [String])?.count == 7)
    #expect(!visible(text).contains("E1") && !visible(text).contains("专家"))
    let outcome = try BuiltProgram.run(
      ["tune", "demo", "--blind", "-o", "x.html"], in: folder.path)
    #expect(outcome.exit == 2)
  }

  /// A scheme that is shipped is extended by its name wherever the saved file lies; one of one's own by
  /// the name that it has beside the saved one.
  @Test func savedWeightsExtendTheSchemeAtHand() throws {
    let folder = try TemporaryFolder()
    let shipped = try data(try page(["demo"], in: folder))
    let save = try #require(shipped["save"] as? [String: Any])
    #expect(save["parent"] as? String == "default" && save["beside"] is NSNull)
    #expect((save["command"] as? String)?.hasSuffix("-w TUNED.json") == true)
    // As the files of reports begin: the scheme and the period.
    #expect(save["file"] as? String == "default-2024-tuned")
    #expect(save["placeholder"] as? String == "TUNED.json")
    try folder.write(#"{"scheme": "mine", "extends": "default"}"#, "own/mine.json")
    let own = try data(try page(["demo", "-w", "own/mine.json"], in: folder))
    let beside = try #require(own["save"] as? [String: Any])
    #expect(
      beside["parent"] as? String == "mine.json" && beside["beside"] as? String == "mine.json")
    #expect((beside["command"] as? String)?.hasSuffix("-w own/TUNED.json") == true)
  }

  /// The command that the page shows runs where the page was made, with the data as they were named there.
  @Test func theCommandNamesTheDataAsTheyWereTyped() throws {
    let folder = try TemporaryFolder()
    let table = "评价对象,年份,投诉量,常住人口,满意度,按时办结率\n甲,2023,1,9,80,98\n乙,2023,2,9,81,97\n"
    try folder.write(table, "some/folder/x.csv")
    let words = ["some/folder/x.csv", "-w", CorpusCase.folder + "/schemes/sound.json"]
    let save = try #require(try data(try page(words, in: folder))["save"] as? [String: Any])
    let command = try #require(save["command"] as? String)
    #expect(command.hasPrefix("cei rank some/folder/x.csv -w "), "\(command)")
    let shipped = try #require(try data(try page(["demo"], in: folder))["save"] as? [String: Any])
    #expect((shipped["command"] as? String)?.hasPrefix("cei rank datasets/demo -w ") == true)
  }

  /// What loaded files are held against: the scheme without what only people read, and its parents.
  @Test func thePageKnowsItsSchemeAndWhatItExtends() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"scheme": "mine", "extends": "equal", "methodology": {"missing": "none"}}"#, "mine.json")
    let words = ["demo", "-w", "mine.json", "--set", "weights.satisfaction=3"]
    let save = try #require(try data(try page(words, in: folder))["save"] as? [String: Any])
    let bases = try #require(save["bases"] as? [[String: Any]])
    #expect(bases.map { $0["name"] as? String } == ["mine", "equal", "default"])
    let scheme = try #require(save["scheme"] as? [String: Any])
    #expect(Set(scheme.keys).isDisjoint(with: ["scheme", "title", "note", "record"]))
    let dimensions = try #require(scheme["dimensions"] as? [String: [String: Any]])
    #expect(dimensions.keys.contains("satisfaction") && dimensions.values.allSatisfy(\.isEmpty))
    let indicators = try #require(scheme["indicators"] as? [String: [String: Any]])
    #expect(indicators.count == 16)
    #expect(indicators.values.allSatisfy { $0["note"] == nil })
    #expect((scheme["weights"] as? [String: Double])?["satisfaction"] == 3)
    let own = try #require(bases[0]["scheme"] as? [String: Any])
    #expect((own["weights"] as? [String: Double])?["satisfaction"] == 1)
    let parent = try #require(bases[1]["scheme"] as? [String: Any])
    #expect((parent["methodology"] as? [String: Any])?["missing"] as? String == "renormalise")
    #expect(parent["weightsAre"] as? String == "relative")
  }

  /// What the page tells a scheme's mistakes by: what moves no score, by path, and the schema without its prose.
  @Test func thePageKnowsHowSchemesAreWritten() throws {
    let folder = try TemporaryFolder()
    let save = try #require(try data(try page(["demo"], in: folder))["save"] as? [String: Any])
    #expect(
      save["idle"] as? [String] == [
        "$schema", "scheme", "extends", "version", "title", "note", "variables.*.name",
        "variables.*.unit", "indicators.*.name", "indicators.*.unit", "indicators.*.note",
        "dimensions.*.name", "dimensions.*.note", "published", "record",
      ])
    let schema = try #require(save["schema"] as? [String: Any])
    let title = try #require((schema["properties"] as? [String: Any])?["title"] as? [String: Any])
    #expect(title.keys.sorted() == ["anyOf"] && schema["description"] == nil)
    #expect((schema["$defs"] as? [String: Any])?["record"] != nil)
  }

  /// The scale at every score that is set or moved.
  @Test func thePageKnowsTheScaleOfChangedScores() throws {
    let folder = try TemporaryFolder()
    let words = ["demo", "--set", "score.陕西.complaints=+3", "--set", "score.江苏.index=-1"]
    let scales = try #require(try data(try page(words, in: folder))["scales"] as? [[Double]])
    // The scheme's scores have a floor of 60.
    #expect(scales == [[60, 100], [60, 100]])
  }

  /// What `--drop` and `--set` change of the scheme goes into the saved file; what they change of the
  /// result goes into the command.
  @Test func changesGoWithTheSavedScheme() throws {
    let folder = try TemporaryFolder()
    let words = ["demo", "--drop", "commitments", "--set", "score.陕西.complaints=+3"]
    let save = try #require(try data(try page(words, in: folder))["save"] as? [String: Any])
    let whole = try #require(save["whole"] as? [String: Any])
    #expect(whole["scheme"] as? String == "default-tuned" && whole["extends"] == nil)
    let tree = try #require(whole["tree"] as? [String: [String]])
    #expect(tree["index"] == ["satisfaction", "complaints"])
    #expect((save["command"] as? String)?.contains("score.陕西.complaints=+3") == true)
  }
}
