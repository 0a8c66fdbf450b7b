/// What a field of a table says, read as a number.
public enum NumberReading: Hashable, Sendable {
  /// A finite number; `bent` says in which ways it was not written plainly.
  case number(Double, bent: NumberBending)
  /// Nothing, or one of the marks for nothing (—, …, 暂无, N/A …).
  case missing
  /// Not a number.
  case unreadable(NumberProblem)

  /// The number; `nil` where there is none.
  public var number: Double? {
    if case .number(let number, _) = self { number } else { nil }
  }
}

/// Why a field is not a number.
public enum NumberProblem: Hashable, Sendable {
  /// It is something else.
  case notANumber
  /// Its commas do not stand after every third digit.
  case badGrouping
  /// A unit sticks to it: 12万, 120件.
  case hasUnit
  /// It is an error of a spreadsheet: #N/A, #DIV/0!.
  case spreadsheetError
  /// It is infinite, not a number (`nan`), or too large to be kept.
  case notFinite
}

/// The ways in which a number was not written plainly, and yet read.
public struct NumberBending: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Full-width digits or marks: ９２．１
  public static let fullWidth = NumberBending(rawValue: 1)
  /// Thousands separators: 1,234
  public static let grouped = NumberBending(rawValue: 2)
  /// A per-cent sign behind the number. The number is the one in front of the sign, not a hundredth of it.
  public static let percent = NumberBending(rawValue: 4)
  /// An apostrophe before the number, with which spreadsheets keep it as text.
  public static let apostrophe = NumberBending(rawValue: 8)
  /// Spaces around it.
  public static let spaces = NumberBending(rawValue: 16)
  /// A plus sign, or a minus sign other than `-`.
  public static let sign = NumberBending(rawValue: 32)
}
