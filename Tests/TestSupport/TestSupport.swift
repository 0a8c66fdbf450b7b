/// Where the package's own files lie, for tests that read the shipped data.
public enum PackageFiles {
  /// The package's top folder.
  public static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()
}
