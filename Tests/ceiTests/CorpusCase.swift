import Foundation
import TestSupport
import Testing

/// One input of `Corpus/` and everything that must be said about it.
struct CorpusCase: CustomTestStringConvertible, Sendable {
  /// One line of what `cei check --format json` says.
  struct Mark: Hashable, Comparable, CustomStringConvertible, Sendable {
    var code: String
    var file: String
    var line: Int?
    var column: Int?

    var description: String {
      "\(code) \(file)" + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "")
    }

    static func < (left: Mark, right: Mark) -> Bool { left.description < right.description }
  }

  var name: String
  var subject: String
  var arguments: [String]
  var exit: Int32
  var marks: [Mark]

  var testDescription: String { name }

  static let folder = PackageFiles.root + "/Tests/ceiTests/Corpus"

  /// The cases of a list, whose lines with the same first field belong together.
  static func list(_ file: String) throws -> [CorpusCase] {
    let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
    var cases: [CorpusCase] = []
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 8 else { throw BadList(line: String(line)) }
      let mark = Mark(
        code: fields[4], file: fields[7], line: Int(fields[5]), column: Int(fields[6]))
      if cases.last?.name == fields[0] {
        cases[cases.count - 1].marks.append(mark)
      } else {
        cases.append(
          CorpusCase(
            name: fields[0], subject: fields[1],
            arguments: fields[2].split(separator: " ").map(String.init),
            exit: Int32(fields[3]) ?? -1,
            marks: [mark]))
      }
    }
    return cases
  }

  struct BadList: Error {
    var line: String
  }

  // MARK: Running

  /// Runs a command on the case. Packages are the sound one with the case's files laid over it.
  func run(_ command: String, _ further: [String] = []) throws -> BuiltProgram.Outcome {
    var path = subject
    var overlay: TemporaryFolder?
    if subject.hasPrefix("packages/") {
      let copy = try TemporaryFolder()
      try copy.copy(contentsOf: Self.folder + "/packages/sound", to: "sound")
      try copy.copy(contentsOf: Self.folder + "/" + subject, to: "sound")
      path = copy.path + "/sound"
      overlay = copy
    }
    let outcome = try BuiltProgram.run(
      [command, path] + arguments + further, in: Self.folder)
    withExtendedLifetime(overlay) {}
    return outcome
  }
}

/// A problem as `cei check --format json` writes it.
struct WrittenProblem: Decodable {
  struct Text: Decodable {
    var zh: String
    var en: String
  }

  var code: String
  var severity: String
  var file: String?
  var line: Int?
  var column: Int?
  var length: Int?
  var message: Text
  var context: Text?
  var fix: Text?
  var note: Text?

  /// Code and place, with the file's base name.
  var mark: CorpusCase.Mark {
    CorpusCase.Mark(
      code: code, file: file.map { String($0.split(separator: "/").last ?? "") } ?? "",
      line: line, column: column)
  }
}
