/// A stretch of time that a figure belongs to: a year, a half, a quarter or a month.
public struct Period: Hashable, Sendable {
  /// How long the stretch is.
  public enum Length: Int, Sendable {
    case year, half, quarter, month
  }

  /// The calendar year.
  public let year: Int
  /// The kind of stretch.
  public let length: Length
  /// Which one in the year, from 1; 1 for a whole year.
  public let part: Int

  /// The one period of a table that names none; its label is empty.
  public static let unnamed = Period(year: 0)

  /// Makes a period; parts are not checked.
  public init(year: Int, length: Length = .year, part: Int = 1) {
    self.year = year
    self.length = length
    self.part = part
  }

  /// Reads `2023`, `2023H1`, `2023Q1` or `2023-04`; `nil` for anything else, also for the year 0.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, bytes[..<4].allSatisfy({ (48...57).contains($0) }) else { return nil }
    let year = bytes[..<4].reduce(0) { $0 * 10 + Int($1) - 48 }
    guard year > 0 else { return nil }
    let rest = bytes[4...].map { $0 }
    func number(_ digits: ArraySlice<UInt8>, in range: ClosedRange<Int>) -> Int? {
      guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
      let value = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
      return range.contains(value) ? value : nil
    }
    switch (rest.first, rest.count) {
    case (nil, _):
      self.init(year: year)
    case (UInt8(ascii: "H"), 2):
      guard let part = number(rest[1...], in: 1...2) else { return nil }
      self.init(year: year, length: .half, part: part)
    case (UInt8(ascii: "Q"), 2):
      guard let part = number(rest[1...], in: 1...4) else { return nil }
      self.init(year: year, length: .quarter, part: part)
    case (UInt8(ascii: "-"), 3):
      guard let part = number(rest[1...], in: 1...12) else { return nil }
      self.init(year: year, length: .month, part: part)
    default:
      return nil
    }
  }

  /// The form that files use: `2023`, `2023Q1`; empty for the unnamed period.
  public var label: String {
    if self == .unnamed { return "" }
    return switch length {
    case .year: String(year)
    case .half: "\(year)H\(part)"
    case .quarter: "\(year)Q\(part)"
    case .month: "\(year)-\(part < 10 ? "0" : "")\(part)"
    }
  }
}

extension Period: Comparable {
  /// Orders by the end of the stretch, a longer stretch after a shorter one that ends with it.
  public static func < (left: Period, right: Period) -> Bool {
    (left.lastMonth, -left.length.rawValue) < (right.lastMonth, -right.length.rawValue)
  }

  /// How many years later another period ends.
  func years(to other: Period) -> Double { Double(other.lastMonth - lastMonth) / 12 }

  /// The month in which it ends, counted from the year 0.
  var lastMonth: Int {
    switch length {
    case .year: year * 12 + 12
    case .half: year * 12 + part * 6
    case .quarter: year * 12 + part * 3
    case .month: year * 12 + part
    }
  }
}
