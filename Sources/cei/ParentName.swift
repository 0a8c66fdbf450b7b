internal import IndexFiles

extension Shipped {
  /// How a scheme file that is written to a path names its parent in `extends`.
  ///
  /// A shipped scheme by its name, any other one by its path from the new file's folder.
  static func parentName(of scheme: String, from path: String) -> String {
    guard let file = try? SchemeLibrary(home: home).path(of: scheme) else { return scheme }
    let name = FileAccess.name(of: file)
    if let home, file == FileAccess.join(home.weights, name) {
      return name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    }
    let from = parts(real(FileAccess.folder(of: absolute(path))))
    let to = parts(FileAccess.join(real(FileAccess.folder(of: absolute(file))), name))
    var common = 0
    while common < min(from.count, to.count - 1), from[common] == to[common] { common += 1 }
    let up = [String](repeating: "..", count: from.count - common)
    return (up + to[common...]).joined(separator: "/")
  }

  /// The file beside a new scheme that its `extends` would find before the shipped parent; the new one
  /// itself where it is called so.
  static func shadow(of parent: String, at path: String) -> String? {
    guard path != FileAccess.standardStream, schemeNames.contains(parent) else { return nil }
    let folder = FileAccess.folder(of: path)
    let other = FileAccess.join(folder, parent + ".json")
    let isItself = FileAccess.name(of: path) == parent + ".json"
    let isShipped = home.map { real(FileAccess.folder(of: absolute(path))) == real($0.weights) }
    guard isItself || isShipped != true && FileAccess.exists(other) else { return nil }
    return other
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : (ProcessSurroundings.workingFolder ?? "") + "/" + path
  }

  /// A folder without symbolic links: `..` leads up from where it really lies.
  private static func real(_ folder: String) -> String {
    FileAccess.resolved(folder.isEmpty ? "/" : folder)
  }

  /// The folders and the name, without `.` and inner `..`.
  private static func parts(_ path: String) -> [String] {
    var kept: [String] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", !kept.isEmpty { kept.removeLast() } else { kept.append(String(part)) }
    }
    return kept
  }
}
