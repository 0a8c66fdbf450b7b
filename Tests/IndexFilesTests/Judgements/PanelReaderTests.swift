import CompositeIndex
import IndexFiles
import Testing

/// Finding and tying panels.
struct PanelReaderTests {
  private static let judgements = #"{ "b": { "order": ["b1", "b2"] } }"#

  @Test func standardInputIsAJudgementFileOrATable() throws {
    let scheme = try PanelSamples.resolved()
    let json = " \n{ \"expert\": \"E1\", \"judgements\": \(Self.judgements) }"
    let table = "expert,criterion,versus,value\nE1,b1,b2,3\n"
    for (text, judgement) in [(json, Judgement.ranking([1, 2])), (table, nil)] {
      let panel = try PanelSamples.read("-", ["-": Array(text.utf8)], scheme: scheme).panel
      let said = try #require(panel.rounds.first?.responses.first)
      #expect(said.expert == "E1" && said.judgements.map(\.node) == ["b"])
      if let judgement { #expect(said.judgements.map(\.judgement) == [judgement]) }
    }
  }

  @Test func aPathThatIsNotThereIsSaidWithTheNearestName() {
    let files = PanelFiles(["panels/spring/panel.json": []])
    #expect {
      try PanelReader.open("panels/sprng", files: files)
    } throws: { error in
      let problems = (error as? Diagnostics)?.all ?? []
      return problems.map(\.code) == [.fileNotFound]
        && problems[0].fix?.en.contains("spring") == true
    }
  }

  /// The outline says which scheme and data the panel means, from where it lies.
  @Test func theOutlineNamesSchemeAndData() throws {
    let panel = """
      { "panel": "p", "scheme": "own", "data": "../figures",
        "rounds": [ { "round": 1, "folder": "r" } ] }
      """
    let judgement = "{ \"judgements\": \(Self.judgements) }"
    let files = [
      "all/p/panel.json": panel, "all/p/own.json": PanelSamples.scheme,
      "all/p/r/E1.json": judgement,
      "all/p/../figures/datapackage.json": "{}",
    ].mapValues { Array($0.utf8) }
    let outline = try PanelReader.open("all/p", files: PanelFiles(files))
    #expect(outline.scheme == "all/p/own.json" && outline.data == "all/p/../figures")
    #expect(!outline.synthetic)
    let elsewhere = try PanelReader.open(
      "E1.json",
      files: PanelFiles([
        "E1.json": Array(
          "{ \"scheme\": \"default\", \"synthetic\": true, \"judgements\": \(Self.judgements) }"
            .utf8)
      ]))
    #expect(elsewhere.scheme == "default" && elsewhere.data == nil && elsewhere.synthetic)
  }

  /// The message names the two cells and what the second should be.
  @Test func aContradictionNamesBothCells() throws {
    let text = PanelSamples.file("\"index\": { \"pairwise\": {\n\"a:b\": 3,\n\"b:a\": \"1/2\" } }")
    #expect {
      try PanelSamples.read(text)
    } throws: { error in
      let problem = (error as? Diagnostics)?.all.first
      return problem?.message.en
        == "index.a:b = 3 (2:8) and b:a = 1/2 (3:8) contradict each other: expected 1/3"
        && problem?.place?.line == 3 && problem?.place?.column == 8
        && problem?.context?.zh == "专家 E1，节点 index"
    }
  }

  /// The message of another hash names both, and the versions.
  @Test func anotherHashNamesBoth() throws {
    let judged = String(repeating: "ab", count: 32)
    let scheme = try PanelSamples.resolved()
    let now = try #require(scheme.said.inputs.first?.sha256)
    let text = """
      { "expert": "E1", "scheme": "base", "schemeVersion": "1.1", "schemeSha256": "\(judged)",
        "judgements": \(Self.judgements) }
      """
    #expect {
      try PanelSamples.read(text)
    } throws: { error in
      let message = (error as? Diagnostics)?.all.first?.message.en ?? ""
      return message.contains(judged) && message.contains(now) && message.contains("version 1.1")
        && message.contains("version 1.2")
    }
    #expect(
      try PanelSamples.read(text.replacing(judged, with: now)).warnings.isEmpty)
  }

  /// As many as a province ever asked: 60 experts compare all pairs of 15 criteria, 6,300 rows.
  @Test func manyExpertsAreRead() throws {
    let criteria = (1...15).map { "c\($0)" }
    var rows = ["expert,criterion,versus,value"]
    for expert in 1...60 {
      for (first, name) in criteria.enumerated() {
        for second in criteria.dropFirst(first + 1) {
          rows.append("E\(expert),\(name),\(second),2")
        }
      }
    }
    let bytes = Array(rows.joined(separator: "\n").utf8)
    let panel = try PanelSamples.read("p.csv", ["p.csv": bytes], scheme: nil).panel
    #expect(panel.experts.count == 60 && panel.rounds[0].responses.count == 60)
    #expect(panel.rounds[0].responses.last?.judgements.first?.criteria == criteria)
  }
}
