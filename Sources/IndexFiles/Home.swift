/// The folder that holds the shipped `weights/` and `datasets/`.
public struct Home: Hashable, Sendable {
  /// Its full path, without a slash at the end.
  public let path: String

  /// The environment variable that names the home.
  public static let variable = "CEI_HOME"

  /// Takes a folder as the home.
  ///
  /// - Parameter path: a full path, or one from the working directory.
  public init(_ path: String) {
    self.path = Self.full(path)
  }

  /// Finds the home: the folder named by `CEI_HOME`, else the first folder with schemes and datasets
  /// above the running program, else above the working directory.
  ///
  /// - Returns: `nil` where there is none; what `CEI_HOME` names is taken as it is.
  public static func find() -> Home? {
    if let named = ProcessSurroundings.variable(variable), !named.isEmpty { return Home(named) }
    let starts = [
      ProcessSurroundings.executablePath.map { FileAccess.folder(of: $0) },
      ProcessSurroundings.workingFolder,
    ]
    for start in starts {
      if let start, let home = find(above: start) { return home }
    }
    return nil
  }

  /// The first home at or above a folder.
  public static func find(above folder: String) -> Home? {
    var candidate = full(folder)
    while true {
      if isHome(candidate) { return Home(candidate) }
      guard candidate != "/", !candidate.isEmpty else { return nil }
      candidate = FileAccess.folder(of: candidate)
    }
  }

  private static func isHome(_ folder: String) -> Bool {
    let weights = FileAccess.join(folder, "weights")
    return FileAccess.isFolder(FileAccess.join(folder, "datasets"))
      && ["scheme.schema.json", "default.json"].contains {
        FileAccess.exists(FileAccess.join(weights, $0))
      }
  }

  /// The folder of the shipped schemes.
  public var weights: String { FileAccess.join(path, "weights") }

  /// The folder of the shipped datasets.
  public var datasets: String { FileAccess.join(path, "datasets") }

  /// A name for a file that does not depend on the working directory: its path under the home
  /// (`weights/default.json`, `datasets/public/values.csv`), otherwise ``plainLabel(for:inPackage:)``.
  ///
  /// - Parameter inPackage: whether the file belongs to a folder that is a dataset.
  public func label(for file: String, inPackage: Bool = false) -> String {
    if file == FileAccess.standardStream { return file }
    let full = Self.full(file)
    let prefix = path == "/" ? "/" : path + "/"
    guard full.hasPrefix(prefix) else { return Self.plainLabel(for: full, inPackage: inPackage) }
    return String(full.dropFirst(prefix.count))
  }

  /// `folder/file` for a file of a dataset package and for a scheme in a folder called weights, and
  /// `file` for any other.
  public static func plainLabel(for file: String, inPackage: Bool = false) -> String {
    if file == FileAccess.standardStream { return file }
    let parts = full(file).split(separator: "/")
    guard let base = parts.last else { return file }
    guard let folder = parts.dropLast().last, inPackage || folder == "weights" else {
      return String(base)
    }
    return "\(folder)/\(base)"
  }

  /// The path from the root, without `.` and `..` parts; symbolic links are kept.
  static func full(_ path: String) -> String {
    let whole =
      path.hasPrefix("/") ? path : FileAccess.join(ProcessSurroundings.workingFolder ?? "/", path)
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
