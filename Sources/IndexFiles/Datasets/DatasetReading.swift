public import CompositeIndex

/// A dataset that was read, and what is to be said about it.
public struct DatasetReading: Sendable {
  /// The figures.
  public var dataset: Dataset
  /// What was bent to be read, was passed over, or looks odd; no errors.
  public var warnings: [Diagnostic]
  /// The files that were read, in that order.
  public var files: [ReadFile]
}

/// One file that was read, as `cei check` shows it.
public struct ReadFile: Hashable, Sendable {
  /// The path as the user typed it, with the package's own part added.
  public var path: String
  /// The encoding in which it was found to be.
  public var encoding: TextEncoding
  /// The delimiter of a table; `nil` for `datapackage.json`.
  public var delimiter: UInt8?
  /// How many rows a table has below its header, damaged ones not counted.
  public var rows: Int
}

/// A JSON file that was read, or why it could not be.
struct ParsedJSON: Sendable {
  let path: String
  private(set) var value: JSONValue?
  private(set) var problems: [Diagnostic] = []
  private(set) var failure: Diagnostic?
  private(set) var digest = ""

  init(_ path: String, _ source: DatasetFiles) {
    self.path = path
    do throws(Diagnostic) {
      let bytes = try source.load(path)
      digest = source.digest(bytes)
      (value, problems) = JSONParser.parse(bytes, file: path)
    } catch {
      failure = error
    }
  }
}

/// Reads files one after another and keeps what is to be said about them.
struct ReadingSession {
  var log = ProblemLog()
  private(set) var files: [ReadFile] = []
  private var digests: [(name: String, sha256: () -> String)] = []
  let encoding: TextEncoding?
  let source: DatasetFiles
  var isInPackage = false

  init(_ source: DatasetFiles, encoding: TextEncoding?) {
    self.source = source
    self.encoding = encoding
  }

  /// The bytes of a file; `nil` after reporting `absence`, if it is given and there is no such file,
  /// or why the file cannot be read.
  private mutating func bytes(of path: String, orReport absence: Diagnostic?) -> [UInt8]? {
    do {
      return try source.load(path)
    } catch {
      log.report(error.code == .fileNotFound ? absence ?? error : error)
      return nil
    }
  }

  /// A JSON file; `nil` after reporting why it cannot be read.
  mutating func json(_ path: String, orReport absence: Diagnostic) -> JSONValue? {
    json(ParsedJSON(path, source), orReport: absence)
  }

  /// A JSON file that was parsed before, perhaps on another thread.
  mutating func json(_ parsed: ParsedJSON, orReport absence: Diagnostic) -> JSONValue? {
    log.report(parsed.problems)
    if let failure = parsed.failure {
      log.report(failure.code == .fileNotFound ? absence : failure)
      return nil
    }
    files.append(ReadFile(path: parsed.path, encoding: .utf8, delimiter: nil, rows: 0))
    digests.append((source.label(parsed.path, isInPackage), { parsed.digest }))
    return parsed.value
  }

  /// A table with its header; `nil` after reporting why it cannot be read.
  ///
  /// - Parameter absence: what to report when there is no such file, instead of E001.
  mutating func table(_ path: String, orReport absence: Diagnostic? = nil) -> TableReader? {
    guard let bytes = bytes(of: path, orReport: absence) else { return nil }
    let text: DecodedText
    do {
      text = try TextDecoder.decode(bytes, file: path, as: encoding)
    } catch {
      log.report(error)
      return nil
    }
    if let notice = TextDecoder.notice(for: text, file: path) { log.report(notice) }
    let table = TableReader(text.bytes, file: path)
    files.append(
      ReadFile(path: path, encoding: text.encoding, delimiter: table.delimiter, rows: 0))
    digests.append((source.label(path, isInPackage), tableDigest(text.bytes)))
    return table.columns.isEmpty ? finish(table, rows: 0) : table
  }

  /// The digest of a table, of a long one on a thread of its own while its rows are read.
  private func tableDigest(_ bytes: [UInt8]) -> () -> String {
    let digest = source.tableDigest
    guard bytes.count > Self.longTable else {
      let known = digest(bytes)
      return { known }
    }
    let pending = BackgroundResult { digest(bytes) }
    return { pending.value() }
  }

  /// Below so many bytes a thread costs more than it saves.
  private static let longTable = 1 << 20

  /// The files that were read, with their digests.
  var inputs: [InputFile] {
    digests.map { InputFile(role: .data, name: $0.name, sha256: $0.sha256()) }
  }

  /// Reports what the table's reader noticed, once its rows are read.
  @discardableResult
  mutating func finish(_ table: TableReader, rows: Int) -> TableReader? {
    log.report(table.problems)
    for (code, count) in table.furtherByCode { log.count(count, of: code) }
    if let index = files.lastIndex(where: { $0.path == table.file }) { files[index].rows = rows }
    return nil
  }

  /// Everything that is to be said, in the order of the files.
  var problems: [Diagnostic] { log.sorted(files: files.map(\.path)) }
}
