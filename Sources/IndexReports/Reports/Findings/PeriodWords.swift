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
