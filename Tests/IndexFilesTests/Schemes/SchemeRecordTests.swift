import CompositeIndex
import IndexFiles
import Testing

@Suite struct SchemeRecordTests {
  private let hash = String(repeating: "0f", count: 32)

  private var file: SchemeWeightsFile {
    SchemeWeightsFile(
      id: "base-Demo 组", extending: "base",
      note: LocalizedText(zh: "7 位专家的共识", en: "what 7 experts agree on"),
      groups: [
        .init(nodes: ["satisfaction", "complaints"], weights: [2, 1]),
        .init(nodes: ["density", "speed"], weights: [0.25, 0.75]),
      ],
      record: WeightRecord(
        method: "panel",
        settings: [
          .init(name: "round", value: "2"), .init(name: "group", value: "geometric"),
          .init(name: "panel", value: "2026"),
        ],
        inputs: [InputFile(role: .judgements, name: "p/E1.json", sha256: hash)],
        synthetic: true, stamp: "2026-11-21"))
  }

  /// What is written is read again: the record as it was, and the weights in per cent of their group,
  /// 2 : 1 as 66.66… and 33.33…; the group that is not named keeps the base's 0.5 and 0.5.
  @Test func aWrittenFileIsReadAsItWasMeant() throws {
    let scheme = try SchemeSamples.read(file.text, ["base.json": SchemeSamples.base]).scheme
    #expect(scheme.record == file.record)
    #expect(scheme.id == "base-demo")
    #expect(scheme.note == file.note)
    let resolved = try ResolvedScheme(scheme)
    func weight(_ id: String) -> Double { resolved.nodes.first { $0.id == id }?.weight ?? .nan }
    #expect(abs(weight("satisfaction") - 2.0 / 3) < 1e-15)
    #expect(weight("speed") == 0.75)
    #expect(weight("supply") == 0.5)
  }

  @Test func aRecordIsReadFromText() throws {
    let record = try SchemeSamples.read(
      SchemeSamples.base(
        "\"version\": \"1.0\",",
        """
        "version": "1.0", "record": { "method": "entropy", "settings": { "units": 31.0, "at": "叶" },
          "inputs": [{ "name": "values.csv", "sha256": "\(hash)" }] },
        """)
    ).scheme.record
    #expect(
      record
        == WeightRecord(
          method: "entropy",
          settings: [.init(name: "units", value: "31.0"), .init(name: "at", value: "叶")],
          inputs: [InputFile(role: .judgements, name: "values.csv", sha256: hash)]))
  }

  /// A child with a record of its own shows nothing of the parent's.
  @Test func recordsDoNotMix() throws {
    let child = """
      { "scheme": "child", "extends": "panel", "record": { "method": "entropy" } }
      """
    let record = try SchemeSamples.read(
      child, ["panel.json": file.text, "base.json": SchemeSamples.base]
    ).scheme.record
    #expect(record == WeightRecord(method: "entropy"))
  }

  @Test(arguments: [
    (#""weights": { "satisfaction": 50, "complaints": 50 }"#, true),
    (#""methodology": { "ties": "dense" }"#, false),
  ])
  func weightsOfAChildAmendTheRecord(_ member: String, amends: Bool) throws {
    let record = try SchemeSamples.read(
      #"{ "scheme": "child", "extends": "panel", \#(member) }"#,
      ["panel.json": file.text, "base.json": SchemeSamples.base]
    ).scheme.record
    #expect(record?.isAmended == amends)
    #expect(record?.synthetic == true)
  }

  @Test(arguments: [
    (#"{ "settings": {} }"#, "E154"), (#"{ "method": "panel", "rounds": 2 }"#, "E152"),
    (#"{ "method": "panel", "synthetic": "yes" }"#, "E153"),
    (#"{ "method": "panel", "settings": { "round": [2] } }"#, "E153"),
    (#"{ "method": "panel", "inputs": [{ "role": "judgement", "name": "a" }] }"#, "E153"),
  ])
  func aBadRecordIsRefused(_ record: String, code: String) {
    let problems = SchemeSamples.problems(
      SchemeSamples.base("\"version\": \"1.0\",", "\"version\": \"1.0\", \"record\": \(record),"))
    #expect(problems.map(\.code.rawValue) == [code])
  }
}
