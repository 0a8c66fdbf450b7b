internal import CompositeIndex

/// Figures and indicator values in words.
enum FigureText {
  /// A raw figure as published, with a comma between thousands: 39528999 → `39,528,999`.
  static func figure(_ number: Double) -> String {
    guard let text = NumberFormat.shortest(number) else { return NumberFormat.missing }
    guard !text.contains("e") else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }) else { return text }
    return sign + NumberFormat.grouped(whole) + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// A computed value: two decimals, more where the value is small.
  static func value(_ number: Double) -> String {
    guard number.isFinite else { return NumberFormat.missing }
    return NumberFormat.fixed(number, digits: decimals(number), grouping: true)
  }

  /// A computed value with its unit of measurement: `92.75 件/万人` / `92.75 cases/10k people`.
  static func value(_ number: Double, unit: LocalizedText, _ language: Language) -> String {
    guard number.isFinite else { return NumberFormat.missing }
    return measured(value(number), unit[language])
  }

  /// A number in words with its unit of measurement; a per-cent sign sticks to the number.
  static func measured(_ number: String, _ unit: String) -> String {
    if unit.isEmpty { return number }
    return number + (unit.hasPrefix("%") ? "" : " ") + unit
  }

  /// Enough decimals to show three significant digits, between 2 and 8.
  private static func decimals(_ number: Double) -> Int {
    var (digits, limit) = (2, 1.0)
    while digits < 8, number != 0, abs(number) < limit {
      limit /= 10
      digits += 1
    }
    return digits
  }
}

extension Assessment {
  /// An indicator's value with its unit; one that is a published count as it was published, with
  /// its qualifier: `近 4,500 家` / `nearly 4,500 units`. One that was filled in ends in a star.
  func valueText(indicator: Int, row: Int, _ language: Language) -> String {
    let said = scheme.indicators[indicator].said
    if isImputed(row: row, indicator: indicator) {
      return FigureText.value(imputed[row, indicator], unit: said.unit, language) + "*"
    }
    let value = values[row, indicator]
    let figures = figures(indicator: indicator, row: row)
    guard value.isFinite, let use = figures.first, figures.count == 1, said.value.times == 1 else {
      return FigureText.value(value, unit: said.unit, language)
    }
    let observation = dataset.observations[use.observation]
    let kind = dataset.variables[Int(observation.variable)].kind
    let isCount = kind == .stock || kind == .flow
    return QualifierWords.text(
      isCount ? FigureText.figure(value) : FigureText.value(value),
      dataset.label(observation.qualifier), unit: said.unit, language)
  }
}
