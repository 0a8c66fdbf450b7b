internal import IndexFiles

/// The reader of standard output has gone: not an error, but no reason to go on.
struct OutputClosed: Error {}

/// Standard output.
enum Output {
  static func write(_ text: String) throws {
    if case .closed = try FileAccess.writeToOutput(Array(text.utf8)) { throw OutputClosed() }
  }
}
