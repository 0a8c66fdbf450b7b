internal import CompositeIndex
internal import IndexFiles

/// Lines of input files, for diagnostics that show them. Files are read and decoded once.
final class SourceLines {
  private var files: [String: [Substring]] = [:]
  private let contents: [String: [UInt8]]

  /// - Parameter contents: the bytes of files that are not on the disk as they are shown.
  init(_ contents: [String: [UInt8]] = [:]) { self.contents = contents }

  /// One line from 1 without its end; `nil` where the file cannot be shown.
  func line(_ number: Int, of file: String) -> String? {
    if SchemeEdit.isOption(file) || file == FileAccess.standardStream { return nil }
    let lines = files[file] ?? load(file)
    files[file] = lines
    return lines.indices.contains(number - 1) ? String(lines[number - 1]) : nil
  }

  private func load(_ file: String) -> [Substring] {
    let path = FileAccess.exists(file) ? file : Shipped.path(labelled: file)
    guard let bytes = contents[path] ?? (try? FileAccess.read(path)),
      let text = try? TextDecoder.decode(bytes, file: file)
    else { return [] }
    return String(decoding: text.bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }
}
