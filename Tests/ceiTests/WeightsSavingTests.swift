import Foundation
import TestSupport
import Testing

/// What `cei weights --save` and `-o` write to, and what they leave alone.
@Suite struct WeightsSavingTests {
  private static let panel =
    #"{"panel": "p", "scheme": "default", "rounds": [{"round": 1, "folder": "one"}]}"#
  private static let expert =
    #"{"expert": "E1", "round": 1, "scheme": "default", "judgements": {"index": {"weights": "#
    + #"{"satisfaction": 50, "complaints": 30, "commitments": 20}}}}"#

  private func panel(in folder: TemporaryFolder) throws {
    try folder.write(Self.panel, "p/panel.json")
    try folder.write(Self.expert, "p/one/E1.json")
  }

  private func run(_ words: String, in folder: TemporaryFolder) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      "weights critic demo \(words)".split(separator: " ").map(String.init), in: folder.path)
  }

  private func text(_ name: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
  }

  /// Judgements are never overwritten by weights that rest on them, under whatever name.
  @Test(
    arguments: ["--save", "-o", "--force --save"], ["p/panel.json", "p/one/E1.json", "link.json"])
  func aPanelsOwnFilesStay(option: String, file: String) throws {
    let folder = try TemporaryFolder()
    try panel(in: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.json", withDestinationPath: "p/one/E1.json")
    let words = "--combine linear --with p \(option) \(file)"
    let outcome = try run(words, in: folder)
    #expect(outcome.exit == 2 && outcome.text.isEmpty && outcome.errorText.contains("--with"))
    #expect(try text("p/panel.json", in: folder) == Self.panel)
    #expect(try text("p/one/E1.json", in: folder) == Self.expert)
    #expect(try run("--combine linear --with p --save new.json -q", in: folder).exit == 0)
  }

  /// Another file stays unless the user says so, also behind a link; the same content is no change.
  @Test(arguments: ["mine.json", "link.json"])
  func otherFilesAreReplacedOnlyByForce(file: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", "mine.json")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.json", withDestinationPath: "mine.json")
    let refused = try run("--save \(file)", in: folder)
    #expect(refused.exit == 3 && refused.text.isEmpty && refused.errorText.contains("--force"))
    #expect(try text("mine.json", in: folder) == "mine")
    #expect(try run("--save \(file) --force -q", in: folder).exit == 0)
    let saved = try text("mine.json", in: folder)
    #expect(saved.contains("\"record\"") && !saved.contains("\"stamp\""))
    #expect(try run("--save \(file) -q", in: folder).exit == 0)
    #expect(try run("--save dated.json --stamp -q", in: folder).exit == 0)
    #expect(try text("dated.json", in: folder).contains("\"stamp\": \"20"))
    #expect(try run("--stamp", in: folder).exit == 2)
  }

  /// A link whose file is not there yet is that file: two outputs do not meet in it.
  @Test(arguments: ["weights critic demo", "panel"])
  func aSchemeIsNotLostThroughALinkToIt(command: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/b.json", withDestinationPath: "a.json")
    let words = "\(command) --save a.json -o b.json".split(separator: " ").map(String.init)
    let outcome = try BuiltProgram.run(words, in: folder.path)
    #expect(outcome.exit == 2 && outcome.errorText.contains("--save"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/a.json"))
  }

  /// A scheme whose name the shipped parent has, or that lies beside such a one, would extend that
  /// instead; pipes and devices are no files to compare with or to replace.
  @Test func theParentIsTheShippedOne() throws {
    let folder = try TemporaryFolder()
    let itself = try run("--save default.json", in: folder)
    #expect(itself.exit == 2 && itself.text.isEmpty && itself.errorText.contains("E409"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/default.json"))
    try folder.write(#"{"scheme": "mine", "extends": "equal"}"#, "default.json")
    let beside = try run("--save new.json", in: folder)
    #expect(beside.exit == 2 && beside.errorText.contains("default.json"))
    #expect(try run("--save inner/new.json -q", in: folder).exit != 2)
    for device in ["/dev/null", "/dev/stdout"] {
      let outcome = try run("--save \(device)", in: folder)
      #expect(outcome.exit == 3 && outcome.text.isEmpty, "\(outcome.errorText)")
    }
  }
}
