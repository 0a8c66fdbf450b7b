internal import CompositeIndex
internal import IndexFiles

/// What ships with the program, found by name.
enum Shipped {
  /// The folder with the shipped schemes and data.
  static let home = Home.find()

  /// The path of a dataset: as typed if it exists, otherwise a shipped one of that name.
  static func dataset(_ typed: String?) throws(Diagnostics) -> String {
    let name = typed ?? "public"
    if name.isEmpty { throw Diagnostics([unknown(name)]) }
    if let typed, typed == "-" || FileAccess.exists(typed) {
      if isPanel(typed) { throw Diagnostics([Misplaced.panelAsData(typed)]) }
      if !isSchemeFile(typed) { return typed }
      if let problem = Misplaced.asData(typed) { throw Diagnostics([problem]) }
      return typed
    }
    if let home {
      let plain = plainName(name)
      let shipped = FileAccess.join(home.datasets, plain)
      if !plain.contains("/"), FileAccess.exists(shipped) {
        if isPanel(shipped) { throw Diagnostics([Misplaced.panelAsData(name)]) }
        return shipped
      }
    }
    throw Diagnostics([Misplaced.asData(name) ?? unknown(name)])
  }

  /// Reads a scheme: a file, or a shipped one by name.
  static func scheme(
    _ name: String, edits: [SchemeEdit] = [], variables: [Variable] = []
  ) throws(Diagnostics) -> SchemeReading {
    _ = try schemePath(name)
    return try SchemeLibrary(home: home).read(name, edits: edits, variables: variables)
  }

  /// The path of a scheme: as typed, or that of a shipped one of this name.
  static func schemePath(_ name: String) throws(Diagnostics) -> String {
    let library = SchemeLibrary(home: home)
    if (try? library.path(of: name)) == nil || FileAccess.name(of: name) == "datapackage.json",
      let problem = Misplaced.asScheme(name)
    {
      throw Diagnostics([problem])
    }
    do { return try library.path(of: name) } catch { throw Diagnostics([error]) }
  }

  /// The scheme that a dataset names for itself: a file in its folder, or a shipped one by name.
  static func ownScheme(of dataset: Dataset, in folder: String) -> String? {
    dataset.defaultScheme.map { name in
      let own = FileAccess.join(folder, name.hasSuffix(".json") ? name : name + ".json")
      return !name.contains("/") && FileAccess.exists(own) ? own : name
    }
  }

  /// Whether a word of the command line names a scheme rather than data.
  static func isScheme(_ name: String) -> Bool {
    guard !FileAccess.isFolder(name), !name.hasSuffix(".csv"),
      FileAccess.name(of: name) != "datapackage.json"
    else { return false }
    return (try? SchemeLibrary(home: home).path(of: name)) != nil
  }

  /// Whether a word of the command line names data: a folder, a table or a shipped dataset.
  static func isData(_ name: String) -> Bool {
    if FileAccess.exists(name) { return !isSchemeFile(name) }
    return datasetNames.contains(plainName(name))
  }

  /// Whether a file is a scheme by its name: JSON, but not the description of a package.
  private static func isSchemeFile(_ path: String) -> Bool {
    path.hasSuffix(".json") && FileAccess.name(of: path) != "datapackage.json"
  }

  /// The name of a shipped dataset that may be typed with its folder.
  private static func plainName(_ typed: String) -> String {
    let folder = "datasets/"
    return typed.hasPrefix(folder) ? String(typed.dropFirst(folder.count)) : typed
  }

  /// The folder of the shipped figures that are read where no data are named; `nil` where nothing is
  /// shipped.
  static var publicFigures: String? {
    home.map { FileAccess.join($0.datasets, "public") }.flatMap {
      FileAccess.exists($0) ? $0 : nil
    }
  }

  /// The names of the shipped datasets.
  static var datasetNames: [String] { folders(with: "datapackage.json") }

  /// The names of the shipped panels of experts, which lie beside the datasets.
  static var panelNames: [String] { folders(with: "panel.json") }

  private static func folders(with file: String) -> [String] {
    guard let home, let names = try? FileAccess.list(home.datasets) else { return [] }
    return names.filter {
      FileAccess.exists(FileAccess.join(FileAccess.join(home.datasets, $0), file))
    }
  }

  /// The path of a panel: as typed if it exists, otherwise a shipped one of that name; the shipped
  /// example for `nil`.
  static func panel(_ typed: String?) throws(Diagnostics) -> String {
    let name = typed ?? "demo-panel"
    if name == FileAccess.standardStream { return name }
    if isPackage(name) { throw Diagnostics([Misplaced.dataAsPanel(name)]) }
    if FileAccess.exists(name) { return name }
    let plain = plainName(name)
    if panelNames.contains(plain) { return folder(of: plain) }
    throw Diagnostics([
      CommandProblem.unknownName(name, panelNames, zh: "专家组", en: "panel", takesFiles: true)
    ])
  }

  /// Whether a word names a folder of data, or a shipped dataset, and no panel.
  static func isPackage(_ name: String) -> Bool {
    if FileAccess.exists(name) {
      return FileAccess.exists(FileAccess.join(name, "datapackage.json")) && !isPanel(name)
    }
    let plain = plainName(name)
    return datasetNames.contains(plain) && !panelNames.contains(plain)
  }

  /// Whether a folder holds a panel's description, or a file is one.
  static func isPanel(_ path: String) -> Bool {
    FileAccess.exists(FileAccess.join(path, "panel.json"))
      || FileAccess.name(of: path) == "panel.json"
  }

  private static func folder(of name: String) -> String {
    home.map { FileAccess.join($0.datasets, name) } ?? name
  }

  /// The names of the shipped schemes.
  static var schemeNames: [String] { SchemeLibrary(home: home).names }

  /// A name for people that does not depend on the working directory.
  static func label(_ path: String) -> String {
    home?.label(for: path) ?? Home.plainLabel(for: path)
  }

  /// What is typed to read these data again from the same folder.
  static func command(_ path: String) -> String {
    home.map { path.hasPrefix($0.datasets + "/") } == true ? label(path) : path
  }

  /// The diagnostic with a shipped file named from the home, so that it reads the same everywhere.
  static func labelled(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let home, let file = diagnostic.place?.file, file.hasPrefix(home.path + "/") else {
      return diagnostic
    }
    var shown = diagnostic
    shown.place?.file = home.label(for: file)
    return shown
  }

  /// The path behind such a name.
  static func path(labelled name: String) -> String {
    home.map { FileAccess.join($0.path, name) } ?? name
  }

  private static func unknown(_ name: String) -> Diagnostic {
    let guess = NearestName.suggestion(for: name, in: datasetNames)
    return Diagnostic(
      .error, .fileNotFound,
      LocalizedText(zh: "找不到数据 \"\(name)\"", en: "there are no data called \"\(name)\""),
      fix: guess.map {
        LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
      } ?? wayToData)
  }

  /// What to give where data are wanted; away from the shipped files that they are not found.
  static var wayToData: LocalizedText {
    let shipped = datasetNames
    guard !shipped.isEmpty else {
      return LocalizedText(
        zh: "给出文件夹或 CSV 文件；没有找到随附数据（datasets/），可用 CEI_HOME 指明其上级文件夹",
        en: "give a folder or a CSV file; no shipped data (datasets/) were found: name the folder "
          + "above them in CEI_HOME")
    }
    return LocalizedText(
      zh: "给出文件夹、CSV 文件或随附数据：\(shipped.joined(separator: "、"))",
      en: "give a folder, a CSV file or shipped data: \(shipped.joined(separator: ", "))")
  }
}
