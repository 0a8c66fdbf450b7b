public import CompositeIndex

/// Reads datasets: packages and tables without a package.
public enum DatasetReader {
  /// Reads a dataset and says everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - path: a folder with `datapackage.json`, that file itself, or one table (`-` is standard
  ///     input): wide, or long where its header has unit, period, variable and value.
  ///   - encoding: the encoding of the tables, if the user named it.
  ///   - scheme: names the variables of a table without a package; without one every column is a
  ///     variable under its header.
  ///   - files: where files come from.
  /// - Throws: every problem of all files, warnings among them, in the order of the files.
  public static func read(
    path: String, encoding: TextEncoding? = nil, scheme: Scheme? = nil,
    files: DatasetFiles = .disk
  ) throws(Diagnostics) -> DatasetReading {
    let session = ReadingSession(files, encoding: encoding)
    if files.isFolder(path) { return try readPackage(path, session) }
    let (folder, name) = split(path)
    if name == PackageDescription.fileName { return try readPackage(folder, session) }
    if name.hasSuffix(".json") { throw Diagnostics([.jsonIsNoTable(path)]) }
    return try readTable(path, scheme, session)
  }

  private static func readPackage(
    _ folder: String, _ session: ReadingSession
  ) throws(Diagnostics) -> DatasetReading {
    var reader = PackageReader(folder: folder, session: session)
    reader.session.isInPackage = true
    let dataset = reader.read()
    return try reader.session.reading(dataset)
  }

  private static func readTable(
    _ path: String, _ scheme: Scheme?, _ start: ReadingSession
  ) throws(Diagnostics) -> DatasetReading {
    var session = start
    guard var table = session.table(path) else { return try session.reading(nil) }
    var dataset: Dataset?
    var rows = 0
    if HeaderWords.isLong(table.columns) {
      var values = ValueTable(BareMeanings(scheme: scheme), file: 0)
      values.read(&table, log: &session.log)
      rows = values.rows
      let id = title(of: path)
      var long = values.takeDataset(
        id: id, title: LocalizedText(id), fileNames: [path], inputs: session.inputs)
      values.meanings.reportUnrecognisedUnits(of: long, log: &session.log)
      long.removeUnusedVariables()
      dataset = long
    } else {
      var wide = WideTable()
      let isUsable = wide.read(&table, scheme: scheme, log: &session.log)
      rows = wide.rows
      if isUsable {
        dataset = wide.dataset(id: title(of: path), file: path, inputs: session.inputs)
      }
    }
    session.finish(table, rows: rows)
    if rows == 0, !session.log.hasErrors {
      session.log.report(.noRows(at: SourcePlace(file: path, line: 1)))
    }
    if let dataset { DatasetChecks.run(dataset, log: &session.log) }
    return try session.reading(dataset)
  }

  /// The folder and the last part of a path; `.` where it has no folder.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  /// A file's name without its ending.
  private static func title(of path: String) -> String {
    if path == "-" { return "stdin" }
    let name = split(path).name
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}

extension ReadingSession {
  /// What was read, or everything that was wrong.
  func reading(_ dataset: Dataset?) throws(Diagnostics) -> DatasetReading {
    guard let dataset, !log.hasErrors else { throw Diagnostics(problems) }
    return DatasetReading(dataset: dataset, warnings: problems, files: files)
  }
}

extension Diagnostic {
  static func jsonIsNoTable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .notADataset,
      LocalizedText(zh: "\(path) 是 JSON 文件，不是数据", en: "\(path) is JSON, not data"),
      at: SourcePlace(file: path, line: 1),
      fix: LocalizedText(
        zh: "数据写成数据包的文件夹或一张 CSV 表；方案用 -w 指定",
        en: "Data are the folder of a package or one CSV table; a scheme is given with -w"))
  }

  static func folderWithoutPackage(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, .notADataset,
      LocalizedText(
        zh: "文件夹 \(folder) 里没有 datapackage.json", en: "The folder \(folder) has no datapackage.json"
      ),
      fix: LocalizedText(
        zh: "指定数据包的文件夹，或直接指定其中一张宽表（.csv）",
        en: "Name the folder of a package, or one wide table (.csv) in it"))
  }
}
