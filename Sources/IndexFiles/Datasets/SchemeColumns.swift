internal import CompositeIndex

/// The variables that a table without a package may have, as a scheme names them.
struct SchemeColumns {
  /// The scheme's variables, then its indicators, whose values are used as they stand.
  let variables: [Variable]
  private var indices: [String: Int] = [:]

  init(_ scheme: Scheme) {
    let declared = Set(scheme.variables.map(\.id))
    variables =
      scheme.variables
      + scheme.indicators.filter { !declared.contains($0.id) }.map { indicator in
        Variable(
          id: indicator.id, name: indicator.name, unit: indicator.unit, kind: .rate)
      }
    for (index, variable) in variables.enumerated() { add(variable.id, index) }
    for (index, variable) in variables.enumerated() {
      for name in [variable.name.zh, variable.name.en] + variable.aliases { add(name, index) }
    }
    for indicator in scheme.indicators where declared.contains(indicator.id) {
      guard let index = indices[NameFolding.fold(indicator.id)] else { continue }
      for name in [indicator.name.zh, indicator.name.en] { add(name, index) }
    }
  }

  private mutating func add(_ name: String, _ index: Int) {
    let key = NameFolding.fold(name)
    if !key.isEmpty, indices[key] == nil { indices[key] = index }
  }

  /// The variable with a header, and the unit of measurement that the header adds to its name.
  func find(_ header: String) -> (index: Int, unit: String?)? {
    let key = NameFolding.fold(header)
    if let index = indices[key] { return (index, nil) }
    for (opening, closing) in [("(", ")"), ("[", "]"), ("/", "")] {
      guard key.hasSuffix(closing), let start = key.lastIndex(of: Character(opening)) else {
        continue
      }
      let unit = key[key.index(after: start)...].dropLast(closing.count)
      if let index = indices[String(key[..<start])] { return (index, String(unit)) }
    }
    return nil
  }

  /// The id, name or alias nearest to a header.
  func nearest(to header: String) -> String? {
    let names = variables.flatMap { [$0.name.zh, $0.id, $0.name.en] + $0.aliases }
    return NearestName.suggestion(for: header, in: names.filter { !$0.isEmpty })
  }
}

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
