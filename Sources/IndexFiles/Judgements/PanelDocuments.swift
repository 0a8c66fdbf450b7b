internal import CompositeIndex

/// One file of judgements.
struct PanelDocument {
  enum Content {
    case json(JSONValue)
    case table(TableReader)
  }

  var path: String
  var content: Content
  /// The rounds that name the file; empty where the file itself says which round it is of.
  var rounds: [Int] = []

  /// The file's name without its ending.
  var name: String {
    let base = FileAccess.name(of: path)
    return base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base
  }
}

/// Finds and parses the files of a panel.
struct PanelDocuments {
  let files: PanelFiles
  var session: ReadingSession
  private(set) var description: PanelDescription?
  private(set) var documents: [PanelDocument] = []

  init(_ files: PanelFiles, encoding: TextEncoding?) {
    self.files = files
    session = ReadingSession(files.data, encoding: encoding)
  }

  // MARK: What was typed

  /// Reads everything behind a path.
  mutating func open(_ path: String) {
    if files.data.isFolder(path) {
      let own = FileAccess.join(path, PanelDescription.fileName)
      if files.exists(own) { openPanel(own) } else { openFolder(path, rounds: [], said: nil) }
    } else if let value = openFile(path) {
      take(value, path)
    }
  }

  /// A JSON file that was typed: the panel's own, or one with judgements.
  private mutating func take(_ value: JSONValue, _ path: String) {
    if value["panel"] != nil || value["rounds"] != nil {
      describe(value, path)
    } else {
      documents.append(PanelDocument(path: path, content: .json(value)))
    }
  }

  private mutating func openPanel(_ path: String) {
    session.isInPackage = true
    if let value = json(path) { describe(value, path) }
  }

  private mutating func describe(_ value: JSONValue, _ path: String) {
    session.isInPackage = true
    let panel = PanelDescription(value, log: &session.log)
    description = panel
    let folder = FileAccess.folder(of: path)
    for round in panel.rounds {
      guard let source = round.source else { continue }
      let place = FileAccess.join(folder, source.text)
      if round.isFolder {
        openFolder(place, rounds: [round.number], said: source)
      } else if let known = documents.firstIndex(where: { $0.path == place }) {
        documents[known].rounds.append(round.number)
      } else {
        openSource(place, round.number, source)
      }
    }
  }

  private mutating func openSource(_ path: String, _ round: Int, _ said: SaidName) {
    guard files.exists(path), !files.data.isFolder(path) else {
      let there = try? files.names(FileAccess.folder(of: path))
      session.log.report(.roundNotThere(said, isFolder: false, there ?? []))
      return
    }
    let count = documents.count
    if let value = openFile(path) {
      documents.append(PanelDocument(path: path, content: .json(value)))
    }
    for index in documents.indices.dropFirst(count) { documents[index].rounds = [round] }
  }

  // MARK: Folders

  /// All judgement files of a folder, in the natural order of their names.
  private mutating func openFolder(_ folder: String, rounds: [Int], said: SaidName?) {
    let names: [String]
    do {
      names = try files.names(folder)
    } catch {
      if let said {
        let there = try? files.names(FileAccess.folder(of: folder))
        session.log.report(.roundNotThere(said, isFolder: true, there ?? []))
      } else {
        session.log.report(error)
      }
      return
    }
    let count = documents.count
    var hasFiles = false
    for name in names.sorted(by: NaturalOrder.precedes) {
      let path = FileAccess.join(folder, name)
      if name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix(".schema.json") { continue }
      if files.data.isFolder(path) { continue }
      guard Self.isJudgements(name) else {
        session.log.report(.fileIgnored(path))
        continue
      }
      hasFiles = true
      if let value = openFile(path) {
        documents.append(PanelDocument(path: path, content: .json(value)))
      }
    }
    for index in documents.indices.dropFirst(count) { documents[index].rounds = rounds }
    if !hasFiles {
      let inner = names.filter { files.data.isFolder(FileAccess.join(folder, $0)) }
      session.log.report(.folderWithoutJudgements(folder, inner, said))
    }
  }

  private static func isJudgements(_ name: String) -> Bool {
    [".json", ".csv", ".tsv", ".txt"].contains { name.lowercased().hasSuffix($0) }
  }

  // MARK: Files

  /// Parses a file; a table is kept at once, a JSON value is returned.
  private mutating func openFile(_ path: String) -> JSONValue? {
    if path.lowercased().hasSuffix(".json") || looksLikeJSON(path) { return json(path) }
    if let table = session.table(path) {
      documents.append(PanelDocument(path: path, content: .table(table)))
    }
    return nil
  }

  /// Whether standard input begins as an object does.
  private mutating func looksLikeJSON(_ path: String) -> Bool {
    guard path == FileAccess.standardStream, let bytes = try? files.data.load(path) else {
      return false
    }
    var source = files.data
    source.load = { _ in bytes }
    session = ReadingSession(source, encoding: session.encoding)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes.dropFirst(start).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{")
  }

  private mutating func json(_ path: String) -> JSONValue? {
    let absence = Diagnostic.fileNotThere(path, [])
    guard let value = session.json(path, orReport: absence) else { return nil }
    guard value.members != nil else {
      session.log.report(
        .wrongType(
          FileAccess.name(of: path), expected: LocalizedText(zh: "对象", en: "an object"),
          found: value))
      return nil
    }
    return value
  }
}

/// The order in which people number files: E2 before E10.
enum NaturalOrder {
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (one, other) = (parts(left), parts(right))
    for (a, b) in zip(one, other) where a != b {
      if let a = Int(a), let b = Int(b), a != b { return a < b }
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    return one.count < other.count
  }

  /// Runs of digits and of everything else.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var wasDigit: Bool?
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      if isDigit == wasDigit, !parts.isEmpty {
        parts[parts.count - 1].append(character)
      } else {
        parts.append(String(character))
      }
      wasDigit = isDigit
    }
    return parts
  }
}
