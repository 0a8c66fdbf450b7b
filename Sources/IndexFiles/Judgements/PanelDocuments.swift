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
  private var descriptionPath: String?
  private(set) var documents: [PanelDocument] = []
  /// Files that were read and hold no judgements.
  private(set) var leftOut: Set<String> = []
  /// Folders of which every file of judgements is read.
  private(set) var folders: [String] = []

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
    } else if let record = SavedWeights.record(of: value) {
      session.log.report(.computedWeights(path, record, isAlone: true))
    } else {
      documents.append(PanelDocument(path: path, content: .json(value)))
    }
  }

  private mutating func openPanel(_ path: String) {
    session.isInPackage = true
    if let value = json(path) { describe(value, path) }
  }

  /// Whether the panel's own description lies in a folder.
  private func isDescribed(in folder: String) -> Bool {
    guard let own = descriptionPath else { return false }
    return SchemeFiles.tidied(FileAccess.folder(of: own)) == SchemeFiles.tidied(folder)
  }

  private mutating func describe(_ value: JSONValue, _ path: String) {
    session.isInPackage = true
    let panel = PanelDescription(value, log: &session.log)
    description = panel
    descriptionPath = path
    let folder = FileAccess.folder(of: path)
    var folders: [String: Int] = [:]
    for round in panel.rounds {
      guard let source = round.source else { continue }
      let place = FileAccess.join(folder, source.text)
      let plain = SchemeFiles.tidied(place)
      if round.isFolder != files.data.isFolder(place), files.exists(place) {
        session.log.report(.folderOrFile(source, isFolder: !round.isFolder))
      } else if round.isFolder {
        let known = documents.first { SchemeFiles.tidied(FileAccess.folder(of: $0.path)) == plain }
        if let first = folders[plain] ?? known?.rounds.first {
          session.log.report(.readInRound(first, again: source))
        } else {
          folders[plain] = round.number
          openFolder(place, rounds: [round.number], said: source)
        }
      } else if let known = documents.firstIndex(where: { SchemeFiles.tidied($0.path) == plain }) {
        share(known, round.number, source)
      } else {
        openSource(place, round.number, source)
      }
    }
  }

  /// A table may hold several rounds; a JSON file is of one.
  private mutating func share(_ known: Int, _ round: Int, _ said: SaidName) {
    if case .json = documents[known].content, let first = documents[known].rounds.first {
      session.log.report(.readInRound(first, again: said))
    } else {
      documents[known].rounds.append(round)
    }
  }

  private mutating func openSource(_ path: String, _ round: Int, _ said: SaidName) {
    guard files.isFile(path) else {
      let there = try? files.names(FileAccess.folder(of: path))
      session.log.report(.roundNotThere(said, isFolder: false, there ?? []))
      return
    }
    let count = documents.count
    if let value = openFile(path) { keep(value, path) }
    for index in documents.indices.dropFirst(count) { documents[index].rounds = [round] }
  }

  /// Takes a JSON file among others, unless it holds what a program made of judgements.
  private mutating func keep(_ value: JSONValue, _ path: String) {
    if let record = SavedWeights.record(of: value) {
      leftOut.insert(path)
      session.log.report(.computedWeights(path, record, isAlone: false))
    } else {
      documents.append(PanelDocument(path: path, content: .json(value)))
    }
  }

  // MARK: Folders

  /// All judgement files of a folder, in the natural order of their names.
  private mutating func openFolder(_ folder: String, rounds: [Int], said: SaidName?) {
    folders.append(folder)
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
    var (paths, inner): ([String], [String]) = ([], [])
    for name in NaturalOrder.sorted(names) {
      let path = FileAccess.join(folder, name)
      if name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix(".schema.json") { continue }
      if name == PanelDescription.fileName, isDescribed(in: folder) { continue }
      if files.data.isFolder(path) {
        inner.append(name)
      } else if Self.isJudgements(name), files.isFile(path) {
        paths.append(path)
      } else if Diagnostic.isWorkbook(name) {
        session.log.report(.workbook(file: path))
      } else {
        session.log.report(.fileIgnored(path, isFile: files.isFile(path)))
      }
    }
    guard !paths.isEmpty else {
      session.log.report(.folderWithoutJudgements(folder, inner, said))
      return
    }
    for name in inner { session.log.report(.folderIgnored(FileAccess.join(folder, name))) }
    openAll(paths, rounds)
  }

  /// Reads the files of a folder: the JSON ones on several threads, and keeps them in their order.
  private mutating func openAll(_ paths: [String], _ rounds: [Int]) {
    let count = documents.count
    let source = files.data
    let parsed = inParallel(paths.count) { number in
      Self.isJSON(paths[number]) ? ParsedJSON(paths[number], source) : nil
    }
    for (path, parsed) in zip(paths, parsed) {
      let value = if let parsed { json(parsed) } else { openFile(path) }
      if let value { keep(value, path) }
    }
    for index in documents.indices.dropFirst(count) { documents[index].rounds = rounds }
  }

  private static func isJSON(_ path: String) -> Bool { path.lowercased().hasSuffix(".json") }

  /// Whether a file of a folder is read, by its name.
  static func isJudgements(_ name: String) -> Bool {
    [".json", ".csv", ".tsv", ".txt"].contains { name.lowercased().hasSuffix($0) }
  }

  // MARK: Files

  /// Parses a file; a table is kept at once, a JSON value is returned.
  private mutating func openFile(_ path: String) -> JSONValue? {
    if Self.isJSON(path) || looksLikeJSON(path) { return json(path) }
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
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  private mutating func json(_ path: String) -> JSONValue? {
    json(ParsedJSON(path, session.source))
  }

  private mutating func json(_ parsed: ParsedJSON) -> JSONValue? {
    let absence = Diagnostic.fileNotThere(parsed.path, [])
    guard let value = session.json(parsed, orReport: absence) else { return nil }
    guard value.members != nil else {
      session.log.report(
        .wrongType(
          FileAccess.name(of: parsed.path), expected: SchemeDecoder.anObject, found: value,
          fix: FileAccess.name(of: parsed.path) == PanelDescription.fileName
            ? LocalizedText("{ \"panel\": \"…\", \"rounds\": [ … ] }")
            : LocalizedText(
              zh: "每位专家一个文件，写成 { \"judgements\": { … } }",
              en: "a file for each expert: write { \"judgements\": { … } }")))
      return nil
    }
    return value
  }
}

/// The order in which people number files: E2 before E10.
enum NaturalOrder {
  static func sorted(_ names: [String]) -> [String] {
    names.map { (name: $0, parts: parts($0)) }.sorted { precedes($0.parts, $1.parts) }.map(\.name)
  }

  private static func precedes(_ one: [String], _ other: [String]) -> Bool {
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
