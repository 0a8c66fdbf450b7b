import CompositeIndex
import IndexFiles
import Testing

/// What is read of a folder, and what is not.
struct PanelFolderTests {
  private static let judgements = #"{ "b": { "order": ["b1", "b2"] } }"#
  private static let own = Array("{ \"judgements\": \(judgements) }".utf8)
  private static let consensus = Array(
    """
    { "scheme": "base-p", "extends": "base.json", "weights": { "b1": 70, "b2": 30 },
      "record": { "method": "panel", "inputs": [], "synthetic": true } }
    """.utf8)

  /// Saved weights neither judge nor count among the files that make up the panel, so that saving
  /// them again gives the same bytes.
  @Test func aConsensusInTheFolderIsNoExpert() throws {
    let scheme = try PanelSamples.resolved()
    let alone = try PanelSamples.read("f", ["f/E1.json": Self.own], scheme: scheme)
    let files = ["f/E1.json": Self.own, "f/consensus.json": Self.consensus]
    let reading = try PanelSamples.read("f", files, scheme: scheme)
    #expect(reading.panel.experts.map(\.id) == ["E1"])
    #expect(reading.panel.inputs == alone.panel.inputs && !reading.panel.synthetic)
    #expect(reading.warnings.map(\.code.rawValue) == ["W482"])
    #expect(reading.warnings.first?.message.en.contains("a panel's consensus") == true)
    // A tuner's scheme has no record and is an expert's.
    let tuned = Array(
      #"{ "scheme": "t", "extends": "base.json", "weights": { "b1": 70, "b2": 30 } }"#.utf8)
    let both = try PanelSamples.read(
      "f", ["f/E1.json": Self.own, "f/E2.json": tuned], scheme: scheme)
    #expect(both.panel.experts.map(\.id) == ["E1", "E2"] && both.warnings.isEmpty)
  }

  /// A pipe into which nobody writes would be waited for without end.
  @Test func onlyOrdinaryFilesAreOpened() throws {
    var files = PanelFiles(["f/E1.json": Self.own, "f/x.json": Self.own, "f/old/E3.json": Self.own])
    files.isFile = { !$0.hasSuffix("x.json") }
    let load = files.data.load
    files.data.load = { path throws(Diagnostic) in
      #expect(!path.hasSuffix("x.json"))
      return try load(path)
    }
    let reading = try PanelReader.read(
      PanelReader.open("f", files: files), scheme: PanelSamples.resolved())
    #expect(reading.panel.experts.map(\.id) == ["E1"])
    #expect(reading.warnings.map { $0.place?.file } == ["f/x.json", "f/old"])
    #expect(Set(reading.warnings.map(\.code.rawValue)) == ["W482"])
  }

  /// Everything in one folder: `panel.json` judges nothing.
  @Test func aRoundMayLieBesideItsDescription() throws {
    let panel = #"{ "panel": "p", "rounds": [ { "round": 1, "folder": "." } ] }"#
    let files = [
      "p/panel.json": Array(panel.utf8), "p/./E1.json": Self.own, "p/./panel.json": Self.own,
    ]
    let reading = try PanelSamples.read("p", files, scheme: PanelSamples.resolved())
    #expect(reading.panel.experts.map(\.id) == ["E1"] && reading.warnings.isEmpty)
  }

  /// Where a name stands for a scheme or data that are not there, the file can be pointed at.
  @Test func theOutlineSaysWhereSchemeAndDataAreNamed() throws {
    let panel = """
      { "panel": "p",
        "scheme": "own",
        "data": "figures", "rounds": [ { "round": 1, "folder": "r" } ] }
      """
    let outline = try PanelReader.open(
      "p", files: PanelFiles(["p/panel.json": Array(panel.utf8), "p/r/E1.json": Self.own]))
    #expect(outline.schemePlace?.line == 2 && outline.schemePlace?.column == 13)
    #expect(outline.dataPlace?.line == 3 && outline.dataPlace?.file == "p/panel.json")
    for text in [
      #"{ "scheme": "own", "order": ["b1", "b2"] }"#, #"{ "extends": "own", "note": "" }"#,
    ] {
      let alone = try PanelReader.open("E.json", files: PanelFiles(["E.json": Array(text.utf8)]))
      #expect(alone.scheme == "own" && alone.schemePlace?.file == "E.json")
    }
  }

  /// Without a scheme at hand a hash is held against nothing, which is said.
  @Test func aHashWithoutASchemeIsSaidToBeUnchecked() throws {
    let hash = String(repeating: "ab", count: 32)
    let text = "{ \"schemeSha256\": \"\(hash)\", \"order\": [\"b1\", \"b2\"] }"
    #expect(
      try PanelSamples.read(text, standsAlone: true).warnings.map(\.code.rawValue) == ["W481"])
    #expect(throws: Diagnostics.self) { try PanelSamples.read(text) }
  }

  /// 30 + 30 + 20 is 80, and was 100 before: the message names what was kept.
  @Test func keptWeightsThatDoNotFitAreNamed() throws {
    let text = #"{ "scheme": "t", "extends": "base.json", "weights": { "a1": 30 } }"#
    #expect {
      try PanelSamples.read(text)
    } throws: { error in
      let problem = (error as? Diagnostics)?.all.first
      return problem?.message.en.contains("add up to 80, not to 100") == true
        && problem?.message.en.contains("a2 30, a3 20") == true
    }
  }

  /// Weights alone are a judgement, of an expert who is named or of the file's name.
  @Test func weightsMayStandAlone() throws {
    let text = #"{ "expert": "E7", "weights": { "x": 3, "y": 1 } }"#
    let reading = try PanelSamples.read(text, standsAlone: true)
    #expect(reading.panel.experts.map(\.id) == ["E7"])
    #expect(
      reading.panel.rounds.first?.responses.first?.judgements.map(\.judgement) == [.direct([3, 1])])
  }
}
