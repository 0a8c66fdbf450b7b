extension SchemeProblem {
  /// Thresholds that are no shares, and units that are both kept and left out.
  static func screening(_ scheme: Scheme) -> [Diagnostic] {
    let rule = scheme.methodology.screening
    let thresholds = [
      ("availability", rule.availability), ("nonZero", rule.nonZero),
      ("dimensionAvailability", rule.dimensionAvailability),
      ("dimensionNonZero", rule.dimensionNonZero),
    ]
    let wrong = thresholds.filter { !(0...1).contains($0.1) }.map { key, value in
      threshold(key, value, scheme)
    }
    return wrong + rule.keep.filter(rule.leaveOut.contains).map { inBothLists($0, scheme) }
  }

  private static func threshold(_ key: String, _ value: Double, _ scheme: Scheme) -> Diagnostic {
    let fix: LocalizedText =
      if value > 1, value <= 100 {
        LocalizedText(
          zh: "\(Numerals.short(value))% 写成 \(Numerals.short(value / 100))",
          en: "write \(Numerals.short(value)) % as \(Numerals.short(value / 100))")
      } else {
        LocalizedText(zh: "给出 0 到 1 之间的比例", en: "give a share between 0 and 1")
      }
    return Diagnostic(
      .error, .badScreening,
      LocalizedText(
        zh: "数据筛选的门槛 \"\(key)\" 应在 0 到 1 之间，现为 \(Numerals.short(value))",
        en: "the screening threshold \"\(key)\" is a share between 0 and 1, not "
          + Numerals.short(value)),
      at: scheme.place(of: "methodology.screen.\(key)"), fix: fix)
  }

  private static func inBothLists(_ code: String, _ scheme: Scheme) -> Diagnostic {
    Diagnostic(
      .error, .badScreening,
      LocalizedText(
        zh: "\"\(code)\" 同时在 keep 和 leaveOut 中", en: "\"\(code)\" is both in keep and in leaveOut"),
      at: scheme.place(of: "methodology.screen.leaveOut"),
      fix: LocalizedText(zh: "只留在一处", en: "leave it in one of them"))
  }
}
