internal import CompositeIndex

/// Periods in running text.
enum PeriodWords {
  /// `2024 年` / `2024`; other stretches by their label; `nil` for the unnamed period of data
  /// without periods.
  static func text(_ period: Period) -> LocalizedText? {
    guard period.year > 0 else { return nil }
    return period.length == .year
      ? LocalizedText(zh: "\(period.label) 年", en: period.label) : LocalizedText(period.label)
  }

  /// How many stretches lie between two of one length; 0 where their lengths differ.
  static func skipped(_ first: Period, _ last: Period) -> Int {
    let parts =
      switch first.length {
      case .year: 1
      case .half: 2
      case .quarter: 4
      case .month: 12
      }
    guard first.length == last.length else { return 0 }
    return max(0, (last.year - first.year) * parts + last.part - first.part - 1)
  }

  /// Those that lie between two: `2021–2023`; dots for other stretches than years.
  static func between(_ first: Period, _ last: Period) -> String {
    guard first.length == .year, last.length == .year else { return ".." }
    let (from, to) = (first.year + 1, last.year - 1)
    return from == to ? "\(from)" : "\(from)–\(to)"
  }

  /// The first and last of a window, latest first: `2022—2024 年` / `2022-2024`.
  static func span(_ window: [Period]) -> LocalizedText? {
    guard let last = window.first, let first = window.last, first.year > 0 else { return nil }
    if first == last { return text(last) }
    let years = first.length == .year && last.length == .year
    return LocalizedText(
      zh: "\(first.label)—\(last.label)\(years ? " 年" : "")", en: "\(first.label)-\(last.label)")
  }
}

extension Assessment {
  /// What the result is about: its period, or the span that figures come from.
  var periodText: LocalizedText? {
    period.map(PeriodWords.text) ?? PeriodWords.span(window)
  }
}
