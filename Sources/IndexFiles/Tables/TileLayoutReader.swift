public import CompositeIndex

/// Reads where units stand on a tile grid: a table with the columns `code`, `abbr_zh`, `row` and `col`,
/// and if wanted `abbr_en`, `name_zh` and `name_en`.
///
/// Rows and columns are whole numbers from 1, at the top left; no two units share a place.
public enum TileLayoutReader {
  /// The most rows and columns: more would make tiles too small for text.
  static let most = 40

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: a table; `-` is standard input.
  ///   - units: those of the data; all must have a place.
  /// - Throws: every problem, with line and column.
  public static func read(
    _ path: String, encoding: TextEncoding? = nil, units: [Unit] = [],
    files: DatasetFiles = .disk
  ) throws(Diagnostics) -> (layout: TileLayout, warnings: [Diagnostic]) {
    var session = ReadingSession(files, encoding: encoding)
    var tiles: [TileLayout.Tile] = []
    if var table = session.table(path) {
      var places: [(code: String, place: SourcePlace)]?
      (tiles, places) = read(&table, log: &session.log)
      session.finish(table, rows: tiles.count)
      if let places, !places.isEmpty {
        session.log.report(homeless(units, places, at: SourcePlace(file: path, line: 1)))
      }
    }
    if tiles.isEmpty, !session.log.hasErrors {
      session.log.report(.emptyTileGrid(at: SourcePlace(file: path, line: 1)))
    }
    guard !session.log.hasErrors else { throw Diagnostics(session.problems) }
    return (TileLayout(tiles, file: Home.plainLabel(for: path)), session.problems)
  }

  /// The tiles that can be used, and all codes with their places, also those of bad lines; no codes
  /// where the columns are not known.
  private static func read(
    _ table: inout TableReader, log: inout ProblemLog
  ) -> ([TileLayout.Tile], [(code: String, place: SourcePlace)]?) {
    let columns = NamedColumns(
      table, required: ["code", "abbr_zh", "row", "col"],
      optional: ["abbr_en", "name_zh", "name_en"], log: &log)
    guard let code = columns["code"], let short = columns["abbr_zh"], let row = columns["row"],
      let column = columns["col"]
    else { return ([], nil) }
    var codes: [(code: String, place: SourcePlace)] = []
    var tiles: [TileLayout.Tile] = []
    var keys = UniqueKeys(column: "code")
    var lines: [Int: Int] = [:]
    while table.next() {
      guard let key = keys.take(code, from: table, log: &log) else { continue }
      codes.append((key, table.place(of: code)))
      let label = table.trimmedText(short)
      if label.isEmpty { log.report(.emptyKey("abbr_zh", at: table.place(of: short))) }
      let place = (
        number(row, table, log: &log), number(column, table, log: &log)
      )
      guard let down = place.0, let across = place.1 else { continue }
      if let first = lines[down * (most + 1) + across] {
        log.report(.sharedTile(key, firstLine: first, at: table.place(of: row)))
        continue
      }
      lines[down * (most + 1) + across] = table.line
      tiles.append(
        TileLayout.Tile(
          code: key,
          short: LocalizedText(zh: label, en: shortEnglish(columns, table)),
          name: name(key, columns, table),
          row: down, column: across))
    }
    return (tiles, codes)
  }

  /// The English letters, or else the name, which a tile cuts where it is too long.
  private static func shortEnglish(_ columns: NamedColumns, _ table: TableReader) -> String {
    let short = columns.text("abbr_en", in: table)
    return short.isEmpty ? columns.text("name_en", in: table) : short
  }

  /// The names, or the code where there is none.
  private static func name(
    _ code: String, _ columns: NamedColumns, _ table: TableReader
  ) -> LocalizedText {
    let name = LocalizedText(
      zh: columns.text("name_zh", in: table), en: columns.text("name_en", in: table))
    return name[.zh].isEmpty ? LocalizedText(code) : name
  }

  private static func number(
    _ field: Int, _ table: TableReader, log: inout ProblemLog
  ) -> Int? {
    let text = table.key(field)
    if let number = Int(text), (1...most).contains(number) { return number }
    log.report(
      .badTilePlace(table.text(field), table.columns[field].name, at: table.place(of: field)))
    return nil
  }

  /// Units of the data that have no place, each one named, with the code that may be meant for it.
  private static func homeless(
    _ units: [Unit], _ codes: [(code: String, place: SourcePlace)], at place: SourcePlace
  ) -> [Diagnostic] {
    let taken = Set(codes.map(\.code))
    let known = Set(units.map(\.code))
    let strangers = codes.filter { !known.contains($0.code) }
    return units.filter { !taken.contains($0.code) }.map { unit in
      // Codes of one length that differ in a digit are codes of different regions.
      let unlike = strangers.map(\.code).filter { $0.utf8.count != unit.code.utf8.count }
      let meant = NearestName.suggestion(for: unit.code, in: unlike)
      let line = strangers.first { $0.code == meant }
      return .noTile(unit, meant: meant, at: line?.place ?? place)
    }
  }
}

extension Diagnostic {
  /// - Parameter meant: a code on the grid that is like the unit's.
  static func noTile(_ unit: Unit, meant: String?, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .badTileGrid,
      LocalizedText(
        zh: "数据中的 \(unit.code) \(unit.name[.zh]) 在方格布局中没有位置",
        en: "\(unit.code) \(unit.name[.en]) is in the data and has no place on the tile grid"),
      at: place,
      fix: meant.map {
        LocalizedText(
          zh: "如果 \($0) 就是它，改成 \(unit.code)；否则加一行",
          en: "if \($0) is meant for it, write \(unit.code); otherwise add a line")
      }
        ?? LocalizedText(
          zh: "加一行，写它的 code、abbr_zh、row 和 col",
          en: "add a line with its code, abbr_zh, row and col"))
  }

  static func sharedTile(_ code: String, firstLine: Int, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .badTileGrid,
      LocalizedText(
        zh: "\(code) 与第 \(firstLine) 行占同一格", en: "\(code) has the place of line \(firstLine)"),
      at: place, fix: LocalizedText(zh: "换一个空格位", en: "give it a place that is free"))
  }

  static func badTilePlace(_ text: String, _ column: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .badTileGrid,
      LocalizedText(
        zh: "列 \"\(column)\" 的 '\(text)' 不是 1 到 \(TileLayoutReader.most) 的整数",
        en: "'\(text)' in \"\(column)\" is not a whole number from 1 to \(TileLayoutReader.most)"),
      at: place,
      fix: LocalizedText(
        zh: "行从上往下、列从左往右，都从 1 数起",
        en: "count rows from the top and columns from the left, both from 1"))
  }

  static func emptyTileGrid(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .badTileGrid,
      LocalizedText(zh: "方格布局没有任何一行", en: "the tile grid has no lines"), at: place,
      fix: LocalizedText(
        zh: "每行写一个评价对象，例如 610000,陕,5,3",
        en: "write a unit on each line, such as 610000,陕,5,3"))
  }
}
