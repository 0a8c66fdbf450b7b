internal import IndexFiles

/// Where a result goes, and whether anything is said beside it.
protocol Destination {
  /// A file; `-` is standard output.
  var output: String { get }
  /// Whether only the result is wanted.
  var quiet: Bool { get }
}

extension Destination {
  var toStandardOutput: Bool { output == FileAccess.standardStream }

  /// Writes finished text.
  func write(_ text: String) throws {
    if toStandardOutput {
      try Output.write(text)
    } else {
      try FileAccess.write(Array(text.utf8), to: output)
    }
  }

  /// Says something on standard error, unless quiet.
  func remark(_ text: @autoclosure () -> String) {
    if !quiet { Messages.say(text()) }
  }
}
