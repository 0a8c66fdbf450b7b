public import CompositeIndex

/// Finds schemes by name or path, the shipped ones included.
public struct SchemeLibrary: Sendable {
  /// The folder with the shipped schemes; `nil` where the program found none.
  public let home: Home?

  /// Looks in a home.
  public init(home: Home?) {
    self.home = home
  }

  /// The names of the shipped schemes, in alphabetical order.
  public var names: [String] {
    guard let home, let files = try? FileAccess.list(home.weights) else { return [] }
    return files.filter(Self.isScheme).map { String($0.dropLast(".json".count)) }
  }

  /// Whether a file in a folder is a scheme by its name.
  static func isScheme(_ file: String) -> Bool {
    file.hasSuffix(".json") && !file.hasSuffix(".schema.json")
  }

  /// The path of a scheme: a file that exists as named, otherwise a shipped scheme
  /// (`default`, `default.json`, `weights/default.json`).
  ///
  /// - Throws: `E001` with the nearest shipped name where there is no such scheme.
  public func path(of name: String) throws(Diagnostic) -> String {
    let looksLikeAPath = name.contains("/") || name.hasSuffix(".json")
    if looksLikeAPath, FileAccess.exists(name), !FileAccess.isFolder(name) { return name }
    if name == FileAccess.standardStream { return name }
    if let home {
      let plain = name.hasPrefix("weights/") ? String(name.dropFirst("weights/".count)) : name
      let file = plain.hasSuffix(".json") ? plain : plain + ".json"
      let shipped = FileAccess.join(home.weights, file)
      if !plain.contains("/"), !plain.isEmpty, FileAccess.exists(shipped) { return shipped }
    }
    if !looksLikeAPath, FileAccess.exists(name), !FileAccess.isFolder(name) { return name }
    throw .schemeNotFound(name, shipped: names)
  }

  /// Reads a scheme by name or path.
  ///
  /// - Throws: all problems of the files and of the changes.
  public func read(
    _ name: String, edits: [SchemeEdit] = [], variables: [Variable] = []
  ) throws(Diagnostics) -> SchemeReading {
    let path: String
    do { path = try self.path(of: name) } catch { throw Diagnostics([error]) }
    return try SchemeReader.read(path: path, edits: edits, variables: variables, files: .disk(home))
  }
}

extension SchemeFiles {
  /// The file system; files under the home are named from there.
  public static func disk(_ home: Home? = nil) -> SchemeFiles {
    var files = SchemeFiles(
      load: { path throws(Diagnostic) in try FileAccess.read(path) },
      names: { folder in (try? FileAccess.list(folder.isEmpty ? "." : folder)) ?? [] },
      label: { path in home?.label(for: path) ?? Home.plainLabel(for: path) })
    files.shippedFolder = home?.weights
    // Behind a link to a folder, `..` leads up from where the folder really lies.
    files.tidy = { path in
      let short = tidied(path)
      return FileAccess.exists(path) && !FileAccess.areSame(path, short) ? path : short
    }
    return files
  }
}

extension Diagnostic {
  static func schemeNotFound(_ name: String, shipped: [String]) -> Diagnostic {
    let base = FileAccess.name(of: name)
    let plain = base.hasSuffix(".json") ? String(base.dropLast(".json".count)) : base
    return scheme(
      .fileNotFound, "找不到方案 \"\(name)\"", "there is no scheme \"\(name)\"", at: nil,
      fix: nearest(plain, shipped),
      note: LocalizedText(
        zh: "可以是方案名，也可以是 JSON 文件的路径", en: "a scheme's name or the path of a JSON file"))
  }
}
