internal import CompositeIndex

/// The header record, and what can be wrong with it and with rows.
extension TableReader {
  mutating func report(_ problem: Diagnostic) {
    let known = furtherByCode.firstIndex { $0.code == problem.code }
    if problems.count < Self.problemLimit || known == nil {
      problems.append(problem)
      if known == nil { furtherByCode.append((problem.code, 0)) }
    } else if let known {
      furtherByCode[known].count += 1
    }
  }

  /// Reads the names of the columns; leaves none where rows could not be held against them.
  mutating func readHeader() {
    repeat {
      guard position < bytes.count else {
        report(.emptyTable(at: SourcePlace(file: file, line: 1)))
        return
      }
      line = nextLine
      recordStart = position
      scanRecord()
    } while isBlankRecord
    if isTooLong {
      report(.recordTooLong(at: place(recordStart, to: recordStart)))
      return
    }
    var first: [String: SourcePlace] = [:]
    for (field, place) in headerPlaces.enumerated() {
      let column = TableColumn(name: trimmedText(field), place: place)
      if column.name.isEmpty {
        report(.emptyHeader(position: field + 1, at: column.place))
      } else if let place = first[column.name] {
        report(.duplicateHeader(column.name, first: place, at: column.place))
      } else {
        first[column.name] = column.place
      }
      columns.append(column)
    }
    if columns.count == 1, let column = columns.first { lookForWideDelimiter(column) }
    if isDamaged || problems.contains(where: { $0.code == .wideDelimiter }) { columns = [] }
  }

  /// The places of all fields; counted in one go, since there may be thousands.
  private var headerPlaces: [SourcePlace] {
    let record = bytes[recordStart..<(fields.last?.end ?? recordStart)]
    if record.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      return fields.indices.map { place(of: $0) }
    }
    let isLead = { (byte: UInt8) in byte & 0xC0 != 0x80 }
    var (column, counted) = (1, recordStart)
    return fields.map { field in
      column += bytes[counted..<field.start].count(where: isLead)
      counted = field.start
      let length = bytes[field.start..<field.end].count(where: isLead)
      return SourcePlace(file: file, line: line, column: column, length: length)
    }
  }

  /// Whether the current record is longer than any table has.
  var isTooLong: Bool { (fields.last?.end ?? recordStart) - recordStart > Self.recordByteLimit }

  private mutating func lookForWideDelimiter(_ column: TableColumn) {
    let scalars = column.name.unicodeScalars
    guard !isQuoted(0), let wide = scalars.first(where: { "，；、｜|".unicodeScalars.contains($0) })
    else { return }
    let range = range(of: 0)
    let mark = Array(String(wide).utf8)
    let offset = range.first { bytes[$0...].starts(with: mark) } ?? range.lowerBound
    report(.wideDelimiter(String(wide), at: place(offset, to: offset + mark.count)))
  }

  mutating func reportRaggedRow() {
    let (count, expected) = (fields.count, columns.count)
    if count < expected {
      let missing = columns[count...].map { "\"\($0.name)\"" }
      report(.tooFewFields(count, of: expected, missing: missing, line: line, at: endOfRecord))
    } else {
      let end = fields.last?.end ?? recordStart
      let surplus = place(fields[expected].start, to: end)
      report(
        .tooManyFields(count, of: expected, looksGrouped: looksGrouped, line: line, at: surplus))
    }
  }

  /// Whether two neighbouring fields look like one number with a thousands separator.
  private var looksGrouped: Bool {
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    return zip(fields, fields.dropFirst()).contains { left, right in
      let (left, right) = (bytes[left.start..<left.end], bytes[right.start..<right.end])
      return (1...3).contains(left.count) && left.allSatisfy(isDigit)
        && left.first != UInt8(ascii: "0")
        && right.prefix(while: isDigit).count == 3
        && (right.count == 3 || right.dropFirst(3).first == UInt8(ascii: "."))
    }
  }
}

/// The sentences of the table reader.
extension Diagnostic {
  static func recordTooLong(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .recordTooLong,
      LocalizedText(
        zh: "这一行超过 1 MiB，不像表格的一行", en: "This row is over 1 MiB, which no row of a table is"),
      at: place,
      fix: LocalizedText(
        zh: "检查附近的引号和换行，或确认文件是表格",
        en: "Look for a quote that is not closed or line ends that are missing"))
  }

  static func emptyTable(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .emptyTable,
      LocalizedText(zh: "表是空的，连表头也没有", en: "The table is empty: not even a header"),
      at: place)
  }

  static func emptyHeader(position: Int, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .emptyHeader,
      LocalizedText(zh: "第 \(position) 列没有列名", en: "Column \(position) has no name"), at: place,
      fix: LocalizedText(zh: "写上列名，或删去这一列", en: "Name the column, or remove it"))
  }

  static func duplicateHeader(_ name: String, first: SourcePlace, at place: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      .error, .duplicateHeader,
      LocalizedText(zh: "列名 \"\(name)\" 重复", en: "The column \"\(name)\" is there twice"),
      at: place,
      fix: LocalizedText(zh: "改名或删去其中一列", en: "Rename or remove one of them"),
      note: LocalizedText(
        zh: "第一次出现在第 \(first.line) 行第 \(first.column) 列",
        en: "It first stands at line \(first.line), column \(first.column)"))
  }

  static func wideDelimiter(_ mark: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .wideDelimiter,
      LocalizedText(
        zh: "表头用 \(mark) 分隔，应为半角逗号、分号或制表符",
        en: "The header is separated by \(mark); use a plain comma, a semicolon or a tab"),
      at: place,
      fix: LocalizedText(
        zh: "把作分隔用的 \(mark) 全部替换为半角逗号", en: "Replace every separating \(mark) by a plain comma"))
  }

  static func unclosedQuote(isTooLong: Bool, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .unclosedQuote, LocalizedText(zh: "这个引号没有闭合", en: "This quote is never closed"),
      at: place,
      fix: LocalizedText(
        zh: "在字段末尾补上 \"；字段里的引号写成 \"\"",
        en: "Add a \" at the end of the field; write a quote inside it as \"\""),
      note: isTooLong
        ? LocalizedText(
          zh: "引号内的文字过长（超过 1 MiB 或 10000 行）",
          en: "The text in quotes is too long (over 1 MiB or 10,000 lines)") : nil)
  }

  static func quoteInsideField(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .strayQuote,
      LocalizedText(zh: "没有用引号括起的字段里出现了引号", en: "There is a quote inside a field without quotes"),
      at: place,
      fix: LocalizedText(
        zh: "整个字段用 \" 括起来，其中的引号写成 \"\"",
        en: "Put the whole field into quotes, and double those inside"))
  }

  static func textBehindQuote(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .strayQuote,
      LocalizedText(zh: "引号闭合之后还有文字", en: "There is text after the closing quote"), at: place,
      fix: LocalizedText(zh: "字段里的引号写成 \"\"", en: "Write a quote inside a field as \"\""))
  }

  static func tooFewFields(
    _ count: Int, of expected: Int, missing: [String], line: Int, at place: SourcePlace
  ) -> Diagnostic {
    let shown = missing.prefix(3)
    let zh = shown.joined(separator: "、") + (missing.count > 3 ? " 等" : "")
    let en = shown.joined(separator: ", ") + (missing.count > 3 ? " …" : "")
    return Diagnostic(
      .error, .raggedRow,
      LocalizedText(
        zh: "第 \(line) 行有 \(count) 个字段，应为 \(expected) 个（少 \(expected - count) 个：缺 \(zh)）",
        en: "Line \(line) has \(count) fields instead of \(expected): \(expected - count) too few "
          + "(\(en) missing)"),
      at: place,
      note: LocalizedText(
        zh: "没有数据时也要写出分隔符，留空即可", en: "Where there is no value, write an empty field"))
  }

  static func tooManyFields(
    _ count: Int, of expected: Int, looksGrouped: Bool, line: Int, at place: SourcePlace
  ) -> Diagnostic {
    let note =
      looksGrouped
      ? LocalizedText(
        zh: "若数字里有千分位逗号，请去掉，或把整个数字用引号括起来",
        en: "If a number holds a thousands separator, remove it, or put the number into quotes")
      : LocalizedText(
        zh: "字段里有分隔符时，整个字段要用引号括起来", en: "A field that holds the delimiter must stand in quotes")
    return Diagnostic(
      .error, .raggedRow,
      LocalizedText(
        zh: "第 \(line) 行有 \(count) 个字段，应为 \(expected) 个（多 \(count - expected) 个）",
        en: "Line \(line) has \(count) fields instead of \(expected): \(count - expected) too many"),
      at: place, note: note)
  }
}
