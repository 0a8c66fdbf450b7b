internal import CompositeIndex

/// The periods of a table, in the order in which they were met.
struct PeriodPool {
  private(set) var all: [Period] = []
  private var indices: [Period: Int32] = [:]

  /// The index of a period, which is added where it is new.
  mutating func index(of period: Period) -> Int32 {
    if let index = indices[period] { return index }
    let index = Int32(all.count)
    all.append(period)
    indices[period] = index
    return index
  }

  /// What the text of a period column means.
  mutating func meaning(of text: String) -> KeyColumn.Meaning {
    if text.isEmpty { return .problem(.emptyPeriod) }
    if let period = Period(text) { return .number(index(of: period)) }
    return .problem(.unreadablePeriod(text, plain: LoosePeriod.read(text)))
  }

  /// The periods in ascending order, and for each index the one it has there.
  func sorted() -> (periods: [Period], newIndices: [Int32]) {
    let order = all.indices.sorted { all[$0] < all[$1] }
    var newIndices = [Int32](repeating: 0, count: all.count)
    for (new, old) in order.enumerated() { newIndices[old] = Int32(new) }
    return (order.map { all[$0] }, newIndices)
  }
}

/// Periods as people type them: 2023年, ２０２３, 2023年上半年, 2023年第1季度, 2023年4月, 2023/04, 2023q1.
enum LoosePeriod {
  /// The period that is meant; `nil` where that is not certain.
  static func read(_ text: String) -> Period? {
    var plain = NameFolding.fold(text).uppercased()
    if plain.hasSuffix("度") { plain.removeLast() }
    let year = plain.prefix(4)
    guard year.utf8.count == 4, year.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    var rest = plain.dropFirst(4)
    let separators: [Character] = ["年", "/", "."]
    if let first = rest.first, separators.contains(first) { rest = rest.dropFirst() }
    if rest.isEmpty { return Period(String(year)) }
    if let part = parts[String(rest)] { return Period(year + part) }
    if rest.hasSuffix("月") { rest = rest.dropLast() }
    guard rest.count <= 2, let month = Int(rest) else { return nil }
    return Period("\(year)-\(month < 10 ? "0" : "")\(month)")
  }

  private static let parts: [String: String] = {
    var parts = ["上半年": "H1", "下半年": "H2", "全年": "", "H1": "H1", "H2": "H2"]
    for (number, chinese) in zip(1...4, ["一", "二", "三", "四"]) {
      for text in ["Q\(number)", "\(number)季", "第\(number)季", "\(chinese)季", "第\(chinese)季"] {
        parts[text] = "Q\(number)"
      }
    }
    return parts
  }()
}
