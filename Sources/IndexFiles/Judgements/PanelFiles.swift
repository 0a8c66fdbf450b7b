public import CompositeIndex

/// Where the files of a panel come from: the file system, or memory in tests.
public struct PanelFiles: Sendable {
  /// Bytes, folders, names in results and digests.
  public var data: DatasetFiles
  /// The names in a folder.
  public var names: @Sendable (_ folder: String) throws(Diagnostic) -> [String]
  /// Whether there is a file or folder.
  public var exists: @Sendable (_ path: String) -> Bool
  /// Whether there is an ordinary file: no folder, and no pipe that nobody may ever write into.
  public var isFile: @Sendable (_ path: String) -> Bool

  /// Makes a source of files.
  public init(
    data: DatasetFiles,
    names: @escaping @Sendable (_ folder: String) throws(Diagnostic) -> [String],
    exists: @escaping @Sendable (_ path: String) -> Bool,
    isFile: @escaping @Sendable (_ path: String) -> Bool
  ) {
    self.data = data
    self.names = names
    self.exists = exists
    self.isFile = isFile
  }

  /// The file system.
  public static let disk = PanelFiles(
    data: .disk, names: { folder throws(Diagnostic) in try FileAccess.list(folder) },
    exists: { FileAccess.exists($0) }, isFile: { FileAccess.isRegularFile($0) })

  /// Files in memory, by path.
  public init(_ contents: [String: [UInt8]]) {
    self.init(
      data: DatasetFiles(contents),
      names: { folder throws(Diagnostic) in
        let start = folder.hasSuffix("/") ? folder : folder + "/"
        let inside = contents.keys.filter { $0.hasPrefix(start) }.compactMap {
          $0.dropFirst(start.count).split(separator: "/").first.map(String.init)
        }
        return Set(inside).sorted()
      },
      exists: { path in
        contents.keys.contains { $0 == path || $0.hasPrefix(path + "/") }
      }, isFile: { contents[$0] != nil })
  }
}
