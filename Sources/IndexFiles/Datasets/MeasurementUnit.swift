internal import CompositeIndex

/// A unit of measurement as a power of ten and the rest: 万件 is 4 and 件.
struct MeasurementUnit: Equatable {
  var power: Int
  var base: String

  init(_ text: String) {
    var rest = Substring(NameFolding.fold(text))
    power = 0
    while let first = rest.first, rest.count > 1, let step = Self.powers[first] {
      power += step
      rest = rest.dropFirst()
    }
    base = String(rest)
  }

  /// By how many places the decimal point of a figure in this unit moves for another unit; `nil`
  /// where they measure something else.
  func places(to other: MeasurementUnit) -> Int? {
    base == other.base ? power - other.power : nil
  }

  private static let powers: [Character: Int] = ["百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8]
}

extension Diagnostic {
  static func otherMeasure(
    _ header: String, _ unit: String, _ variable: Variable, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error, .unitMismatch,
      LocalizedText(
        zh: "列 \"\(header)\" 的单位是 \(unit)，而变量 \(variable.id) 的单位是 \(variable.unit[.zh])",
        en:
          "\"\(header)\" is in \(unit), but the variable \(variable.id) is in \(variable.unit[.en])"
      ),
      at: place,
      fix: LocalizedText(zh: "换算成 \(variable.unit[.zh])", en: "Convert it to \(variable.unit[.en])")
    )
  }

  static func convertedMeasure(
    _ header: String, places: Int, _ variable: Variable, at place: SourcePlace
  ) -> Diagnostic {
    let power = "1" + String(repeating: "0", count: abs(places))
    return Diagnostic(
      .warning, .bentText,
      LocalizedText(
        zh: "列 \"\(header)\" 按 \(variable.unit[.zh]) 读取：数值\(places > 0 ? "乘以" : "除以") \(power)",
        en:
          "\"\(header)\" is read in \(variable.unit[.en]): values are \(places > 0 ? "multiplied" : "divided") "
          + "by \(power)"), at: place)
  }
}
