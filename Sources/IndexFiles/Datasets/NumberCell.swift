internal import CompositeIndex

/// A cell that should hold a number, with what messages say about it.
struct NumberCell {
  /// The text as written.
  var text: String
  /// The column's header.
  var column: String
  /// Unit, period and variable, as far as they are known.
  var of: LocalizedText
  /// Where it stands.
  var place: SourcePlace

  /// What the place belongs to.
  var context: LocalizedText {
    LocalizedText(
      zh: "列 \"\(column)\"" + (of.zh.isEmpty ? "" : "，\(of.zh)"),
      en: "column \"\(column)\"" + (of.en.isEmpty ? "" : ", \(of.en)"))
  }

  /// The number that was read; `nil` where there is none. Reports what is to be said.
  ///
  /// - Parameter unit: the variable's unit of measurement; a per-cent sign is plain where that is
  ///   `%` and an error (E132) everywhere else. `nil` where no sign is expected but the unit is unknown.
  func value(_ reading: NumberReading, unit: LocalizedText?, log: inout ProblemLog) -> Double? {
    guard case .number(let value, let bent) = reading, bent.contains(.percent) else {
      if let problem = reading.diagnostic(of: text, at: place, context: context) {
        log.report(problem)
      }
      return reading.number
    }
    let isPercentage =
      unit.map { unit in
        Language.allCases.contains { NameFolding.fold(unit[$0]).hasPrefix("%") }
      } ?? false
    if let unit, !isPercentage {
      log.report(.percentSign(text, unit: unit, at: place, context: context))
      return nil
    }
    let said = NumberReading.number(value, bent: isPercentage ? bent.subtracting(.percent) : bent)
    if let problem = said.diagnostic(of: text, at: place, context: context) { log.report(problem) }
    return value
  }
}

/// How messages name a cell of unit, period and variable.
enum CellName {
  static func of(unit: Unit?, period: Period?, variable: Variable?) -> LocalizedText {
    func joined(_ language: Language) -> String {
      [unit?.name[language], period?.label, variable?.name[language]].compactMap { $0 }
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    return LocalizedText(zh: joined(.zh), en: joined(.en))
  }
}
