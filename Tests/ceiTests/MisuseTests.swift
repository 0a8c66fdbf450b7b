import Foundation
import TestSupport
import Testing

/// What makes no sense in the commands that tell how sure a ranking is: every problem with its code,
/// no other, in both languages, and nothing on standard output.
@Suite struct MisuseTests {
  /// A command line on `data.csv` and `scheme.json`, and all codes that must be said.
  struct Case: CustomTestStringConvertible, Sendable {
    var words: String
    var exit: Int32 = 1
    var codes: [String]

    var testDescription: String { words }
  }

  static let folder = try? makeFolder()

  private static func makeFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let indicator =
      #""direction": "higher-is-better", "#
      + #""normalise": {"method": "goalposts", "worst": 0, "best": 100}"#
    let indicators = [("a", "服务"), ("b", "投诉"), ("c", "承诺")].map { id, name in
      #""\#(id)": {"name": {"zh": "\#(name)", "en": "Part \#(id)"}, \#(indicator)}"#
    }
    try folder.write(
      #"{"scheme": "small", "title": {"zh": "小", "en": "Small"}, "weightsAre": "relative", "#
        + #""indicators": {\#(indicators.joined(separator: ", "))}, "#
        + #""tree": {"index": ["a", "b", "c"]}, "weights": {"a": 5, "b": 3, "c": 2}}"#,
      "scheme.json")
    try folder.write(
      "unit,a,b,c\nAlpha,30,60,75\nBeta,60,55,40\nGamma,80,85,90\nDelta,20,50,35\n", "data.csv")
    try folder.write("unit,a,b,c\nAlpha,30,60,75\nBeta,,55,40\n", "gap.csv")
    try folder.write(
      #"{"constraints": [{"weights": {"x": 1}, "atLeast": "2"}, {"weights": {"a": 1}}, 5]}"#,
      "wrong.json")
    try folder.write(
      #"{"constraints": [{"weights": {"a": 1}, "atLeast": 60}, {"weights": {"b": 1}, "atLeast": 60}]}"#,
      "none.json")
    try folder.write(
      #"{"total": 7, "constraints": [{"weights": {"a": 1}, "equals": 2}]}"#, "total.json")
    try folder.write(
      #"{"costs": {"a": 1, "服务": 2, "b": 1e300, "c": {"cost": -1}, "d": 1}}"#, "costs.json")
    try folder.write("indicator,cost,ceiling\na,1,1\nb,1,2\n", "low.csv")
    return folder
  }

  static let cases: [Case] = [
    Case(words: "robust DATA -n 0 --interval 100", codes: ["E420", "E420"]),
    Case(words: "robust DATA -n 9223372036854775807", codes: ["E424"]),
    Case(words: "robust DATA --factor weights=jitter:-5 --factor wights", codes: ["E420"]),
    Case(words: "robust DATA --factor weights=jitter:0x10", codes: ["E420"]),
    Case(words: "robust DATA --factor weights=floor:34", codes: ["E421"]),
    Case(words: "robust DATA --factor normalise=scheme,min-max --at index", codes: ["E420"]),
    Case(words: "robust DATA --at leaves --at index", codes: ["E420"]),
    Case(words: "robust DATA --factor measurement", codes: ["E422"]),
    Case(words: "sensitivity DATA -n 1 --resamples=-3", codes: ["E420", "E420"]),
    Case(words: "sensitivity DATA -n 8 --resamples 9223372036854775807", codes: ["E424"]),
    Case(
      words: "stability DATA --show ranks --within @wrong.json", codes: ["E153", "E153", "E154"]),
    Case(words: "stability DATA --show ranks --within @none.json", codes: ["E441"]),
    Case(words: "stability DATA --show ranks --within @total.json", codes: ["E153"]),
    Case(words: "stability DATA --unit Delta --to Gamma", codes: ["E443"]),
    Case(words: "stability DATA --unit Beta --to Beta", codes: ["E443"]),
    Case(words: "stability DATA --unit Beta --to rank:9", codes: ["E443"]),
    Case(words: "gap Beta DATA --plan --to rank:1", codes: ["E461"]),
    Case(
      words: "gap Beta DATA --plan --costs costs.json", codes: ["E141", "E141", "E141", "E141"]),
    Case(words: "gap Beta DATA --plan --costs low.csv", codes: ["E141", "E141"]),
    Case(words: "gap Beta DATA --plan --to target:1e308", exit: 2, codes: ["E404"]),
    Case(words: "gap Beta DATA --plan --rivals-improve 1e308", exit: 2, codes: ["E403"]),
    Case(words: "rank DATA --groups --top-best 0 --confidence nan", codes: ["E420", "E420"]),
    Case(words: "rank DATA --groups", codes: ["E422"]),
    Case(words: "rank gap.csv -w scheme.json --set methodology.missing=fail", codes: ["E302"]),
    Case(words: "robust DATA --draws x.csv --design ./x.csv", exit: 2, codes: ["E409"]),
    Case(words: "robust DATA --draws data.csv -o scheme.json", exit: 2, codes: ["E409", "E409"]),
    Case(words: "robust DATA --draws none/x.csv --design .", exit: 3, codes: ["E003", "E003"]),
    Case(words: "rank DATA -o data.csv", exit: 2, codes: ["E409"]),
    Case(
      words: "stability DATA --unit Beta --show ranks --witness scheme.json", exit: 2,
      codes: ["E409"]),
    Case(words: "gap Beta - -w scheme.json --plan --costs -", exit: 2, codes: ["E409"]),
    Case(words: "sensitivity --design - --outputs -", exit: 2, codes: ["E409"]),
  ]

  @Test(arguments: cases)
  func everyProblemIsSaidOnceAndNothingIsWritten(_ misuse: Case) throws {
    let folder = try #require(Self.folder)
    let before = try files(folder)
    var said: [[String]] = []
    for language in ["zh", "en"] {
      let words = misuse.words.split(separator: " ").flatMap { word in
        word == "DATA" ? ["data.csv", "-w", "scheme.json"] : [String(word)]
      }
      let outcome = try BuiltProgram.run(words + ["--lang", language], in: folder.path)
      #expect(outcome.exit == misuse.exit && outcome.output.isEmpty, "\(outcome.errorText)")
      let codes = outcome.errorText.components(separatedBy: "error[").dropFirst().map {
        $0.prefix(4)
      }
      said.append(codes.map(String.init).sorted())
      let isChinese = outcome.errorText.unicodeScalars.contains {
        (0x4E00...0x9FFF).contains($0.value)
      }
      #expect(
        isChinese == (language == "zh") || misuse.words.contains("costs.json"),
        "\(outcome.errorText)")
      // Names are never left out of a sentence.
      #expect(!outcome.errorText.contains("]:  "), "\(outcome.errorText)")
    }
    #expect(said == [misuse.codes, misuse.codes])
    #expect(try files(folder) == before)
  }

  private func files(_ folder: TemporaryFolder) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + $0)))
      })
  }

  /// What the argument parser takes for an option is said as the number that it is.
  @Test(arguments: [
    ["-n", "-1"], ["--seed", "-1"], ["--seed", "18446744073709551616"], ["--interval", "-5"],
    ["--threads", "1e3"], ["-n", "５"],
  ])
  func numbersThatCannotBeAreNamedWithWhatTheOptionTakes(words: [String]) throws {
    let folder = try #require(Self.folder)
    let outcome = try BuiltProgram.run(
      ["robust", "data.csv", "-w", "scheme.json", "--lang", "en"] + words, in: folder.path)
    #expect(outcome.exit == 2)
    #expect(outcome.errorText.contains("\(words[0]) does not take \"\(words[1])\"; it takes a"))
  }

  /// Scores of 1e-310 differ by less than can be divided by: nobody is ahead, and nothing traps.
  @Test func differencesBelowAllNumbersAreTies() throws {
    let folder = try TemporaryFolder()
    try folder.write([UInt8](try Data(contentsOf: scheme())), "scheme.json")
    try folder.write(
      "unit,a,b,c\nAlpha,1e-310,2e-310,0\nBeta,0,1e-310,3e-310\nGamma,0,0,1e-310\n", "data.csv")
    let outcome = try BuiltProgram.run(
      ["stability", "data.csv", "-w", "scheme.json", "--show", "ranks", "--format", "csv"],
      in: folder.path)
    #expect(outcome.exit == 0)
    #expect(outcome.text.split(separator: "\n").count == 4)
  }

  private func scheme() throws -> URL {
    URL(fileURLWithPath: try #require(Self.folder).path + "/scheme.json")
  }
}
