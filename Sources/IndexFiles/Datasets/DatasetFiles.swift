public import CompositeIndex

/// Where the files of a dataset come from: the file system, or memory in tests.
public struct DatasetFiles: Sendable {
  /// The bytes of a file; of standard input for `-`.
  public var load: @Sendable (_ path: String) throws(Diagnostic) -> [UInt8]
  /// Whether a path is a folder.
  public var isFolder: @Sendable (_ path: String) -> Bool
  /// The name of a file in results, which does not depend on the working directory.
  public var label: @Sendable (_ path: String, _ isInPackage: Bool) -> String
  /// SHA-256 of bytes in lower-case hexadecimal.
  public var digest: @Sendable (_ bytes: [UInt8]) -> String
  /// The hash of a table in UTF-8 that is the same for every encoding and delimiter of it.
  public var tableDigest: @Sendable (_ text: [UInt8]) -> String

  /// Makes a source of files.
  public init(
    load: @escaping @Sendable (_ path: String) throws(Diagnostic) -> [UInt8],
    isFolder: @escaping @Sendable (_ path: String) -> Bool,
    label: @escaping @Sendable (_ path: String, _ isInPackage: Bool) -> String =
      { Home.plainLabel(for: $0, inPackage: $1) },
    digest: @escaping @Sendable (_ bytes: [UInt8]) -> String = { SHA256.hex(of: $0) },
    tableDigest: @escaping @Sendable (_ text: [UInt8]) -> String = { CanonicalTable.hash(of: $0) }
  ) {
    self.load = load
    self.isFolder = isFolder
    self.label = label
    self.digest = digest
    self.tableDigest = tableDigest
  }

  /// The file system, with names from the shipped folders where the files lie in them.
  public static let disk: DatasetFiles = {
    let home = Home.find()
    return DatasetFiles(
      load: { path throws(Diagnostic) in try FileAccess.read(path) },
      isFolder: { FileAccess.isFolder($0) },
      label: { path, isInPackage in
        home?.label(for: path, inPackage: isInPackage)
          ?? Home.plainLabel(for: path, inPackage: isInPackage)
      })
  }()

  /// Files in memory, by path.
  public init(_ contents: [String: [UInt8]]) {
    self.init(
      load: { path throws(Diagnostic) in
        if let bytes = contents[path] { return bytes }
        throw Diagnostic(
          .error, .fileNotFound, LocalizedText(zh: "找不到文件 \(path)", en: "There is no file \(path)"))
      },
      isFolder: { folder in
        contents.keys.contains { $0.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/") }
      })
  }
}
