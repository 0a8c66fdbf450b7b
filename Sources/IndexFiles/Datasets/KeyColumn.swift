internal import CompositeIndex

/// A column whose texts stand for numbers: units, variables, periods, shared labels.
///
/// A text is resolved once; rows that repeat it, above all the row before, cost a comparison. A text
/// that cannot be resolved is reported once, at its first place, with the number of rows.
struct KeyColumn {
  /// What a text stands for.
  enum Meaning {
    case number(Int32)
    case problem(Diagnostic)
  }

  /// The position in the table.
  let field: Int
  /// The header.
  let header: String
  private let isKey: Bool

  private var interner = ByteInterner()
  private var lastBytes = 0..<0
  private var lastNumber: Int32 = -1
  private var unresolved: [(problem: Diagnostic, rows: Int)] = []
  private var notices: [Diagnostic] = []

  /// - Parameter isKey: whether texts are codes or ids, which are tidied with a notice, and not
  ///   words of their own.
  init(_ field: Int, in table: TableReader, isKey: Bool = false) {
    self.field = field
    self.isKey = isKey
    header = table.columns[field].name
  }

  /// The number of the current record's text; `nil` where it could not be resolved.
  ///
  /// - Parameters:
  ///   - bytes: all bytes of the table.
  ///   - meaning: resolves a text without spaces around it that was not met before.
  mutating func number(
    in table: borrowing TableReader, _ bytes: Span<UInt8>, meaning: (String) -> Meaning
  ) -> Int32? {
    let range = table.range(of: field)
    if !Self.equal(range, lastBytes, bytes) {
      lastNumber = interner.number(of: range, in: bytes) ?? .min
      if lastNumber == .min {
        lastNumber = resolve(table, meaning)
        interner.store(lastNumber, for: range, in: bytes)
      }
      lastBytes = range
    }
    if lastNumber >= 0 { return lastNumber }
    unresolved[Int(-lastNumber - 1)].rows += 1
    return nil
  }

  /// The problems found, each once.
  var problems: [Diagnostic] {
    notices
      + unresolved.map { entry in
        var problem = entry.problem
        guard entry.rows > 1 else { return problem }
        let more = LocalizedText(
          zh: "共 \(entry.rows) 行如此", en: "\(entry.rows) rows have it")
        problem.note =
          problem.note.map {
            LocalizedText(zh: "\($0.zh)；\(more.zh)", en: "\($0.en); \(more.en)")
          } ?? more
        return problem
      }
  }

  private mutating func resolve(_ table: borrowing TableReader, _ meaning: (String) -> Meaning)
    -> Int32
  {
    switch meaning(isKey ? table.key(field) : table.trimmedText(field)) {
    case .number(let number):
      if isKey, let notice = table.keyNotice(field) { notices.append(notice) }
      return number
    case .problem(var problem):
      problem.place = table.place(of: field)
      unresolved.append((problem, 0))
      return Int32(-unresolved.count)
    }
  }

  private static func equal(
    _ left: Range<Int>, _ right: Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    guard left.count == right.count, !left.isEmpty else { return false }
    for offset in 0..<left.count
    where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
      return false
    }
    return true
  }
}

/// Texts that observations share.
struct LabelPool {
  private(set) var labels: [String] = []
  private var indices: [String: Int32] = [:]

  /// The index of a text; −1 for an empty one.
  mutating func index(of text: String) -> Int32 {
    if text.isEmpty { return -1 }
    if let index = indices[text] { return index }
    let index = Int32(labels.count)
    labels.append(text)
    indices[text] = index
    return index
  }
}
