public import CompositeIndex

/// Where the files of a dataset come from: the file system, or memory in tests.
public struct DatasetFiles: Sendable {
  /// The bytes of a file; of standard input for `-`.
  public var load: @Sendable (_ path: String) throws(Diagnostic) -> [UInt8]
  /// Whether a path is a folder.
  public var isFolder: @Sendable (_ path: String) -> Bool
  /// The name of a file in results, which does not depend on the working directory.
  public var label: @Sendable (_ path: String) -> String
  /// SHA-256 of bytes in lower-case hexadecimal.
  public var digest: @Sendable (_ bytes: [UInt8]) -> String
  /// The hash of a table in UTF-8 that is the same for every encoding and delimiter of it.
  public var tableDigest: @Sendable (_ text: [UInt8]) -> String

  /// Makes a source of files.
  public init(
    load: @escaping @Sendable (_ path: String) throws(Diagnostic) -> [UInt8],
    isFolder: @escaping @Sendable (_ path: String) -> Bool,
    label: @escaping @Sendable (_ path: String) -> String = DatasetFiles.plainLabel,
    digest: @escaping @Sendable (_ bytes: [UInt8]) -> String,
    tableDigest: @escaping @Sendable (_ text: [UInt8]) -> String
  ) {
    self.load = load
    self.isFolder = isFolder
    self.label = label
    self.digest = digest
    self.tableDigest = tableDigest
  }

  /// `folder/file`, the last two parts of a path; `stdin` for `-`.
  public static func plainLabel(_ path: String) -> String {
    if path == "-" { return "stdin" }
    return path.split(separator: "/").filter { $0 != "." }.suffix(2).joined(separator: "/")
  }
}
