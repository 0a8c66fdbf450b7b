public import CompositeIndex

/// Where scheme files come from: the file system, or memory in tests.
public struct SchemeFiles: Sendable {
  /// The bytes of a file.
  public var load: @Sendable (_ path: String) throws(Diagnostic) -> [UInt8]
  /// The names of the files in a folder, for suggestions; empty where it cannot be read.
  public var names: @Sendable (_ folder: String) -> [String]
  /// The name of a file that does not depend on the working directory.
  public var label: @Sendable (_ path: String) -> String
  /// The folder of the shipped schemes, in which parents are looked for that do not lie beside a
  /// child; `nil` where there is none.
  public var shippedFolder: String?
  /// A path without `.` and inner `..` parts, where that leads to the same place.
  var tidy: @Sendable (_ path: String) -> String = { Self.tidied($0) }

  /// Makes a source of files.
  public init(
    load: @escaping @Sendable (_ path: String) throws(Diagnostic) -> [UInt8],
    names: @escaping @Sendable (_ folder: String) -> [String],
    label: @escaping @Sendable (_ path: String) -> String = { Home.plainLabel(for: $0) }
  ) {
    self.load = load
    self.names = names
    self.label = label
  }

  /// Files in memory, by path.
  public init(_ texts: [String: String]) {
    self.init(
      load: { path throws(Diagnostic) in
        guard let text = texts[path] else { throw .fileNotThere(path, []) }
        return Array(text.utf8)
      },
      names: { folder in
        texts.keys.filter { Self.folder(of: $0) == folder }.map { Self.base(of: $0) }.sorted()
      })
  }

  /// The folder part with its slash; empty for a bare name.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The part behind the last slash.
  static func base(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// A path without `.` and inner `..` parts, so that two ways to one file look the same.
  static func tidied(_ path: String) -> String {
    var kept: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = kept.last, last != ".." {
        kept.removeLast()
      } else {
        kept.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + kept.joined(separator: "/")
  }
}

extension Diagnostic {
  static func fileNotThere(_ path: String, _ candidates: [String]) -> Diagnostic {
    scheme(
      .fileNotFound, "找不到文件 \(path)", "there is no file \(path)", at: nil,
      fix: nearest(SchemeFiles.base(of: path), candidates))
  }
}
