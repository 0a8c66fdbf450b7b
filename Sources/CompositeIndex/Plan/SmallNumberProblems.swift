extension SchemeProblem {
  /// What keeps an indicator's rates from being steadied; `nil` if nothing.
  static func smallNumbers(
    _ method: MethodChoice, _ said: IndicatorDefinition, _ scheme: Scheme
  ) -> Diagnostic? {
    let path = "indicators.\(said.id)"
    if said.value.per.isEmpty {
      return Diagnostic(
        .error, .incompatibleMethods,
        LocalizedText(
          zh: "指标 \"\(said.id)\" 没有分母，\(method.name) 只用于“件数 ÷ 规模”的比率",
          en:
            "\"\(said.id)\" has no denominator, and \(method.name) is for counts over an exposure only"
        ),
        at: scheme.place(of: path + ".smallNumbers"),
        fix: LocalizedText(
          zh: "在 value 中写出件数（of）和规模（per），或去掉 smallNumbers",
          en: "say the count (of) and the exposure (per) in value, or leave smallNumbers out"),
        note: LocalizedText(
          zh: "表中直接给出比率值的指标也没有分母",
          en: "an indicator whose rate stands ready-made in the table has none either"))
    }
    if said.isShare {
      return Diagnostic(
        .error, .incompatibleMethods,
        LocalizedText(
          zh: "指标 \"\(said.id)\" 是百分比，件数是分母的一部分，不服从泊松分布，不能用 \(method.name)",
          en:
            "\"\(said.id)\" is a percentage: its cases are a part of the denominator and not Poisson, so \(method.name) does not apply"
        ),
        at: scheme.place(of: path + ".smallNumbers"),
        fix: LocalizedText(
          zh: "去掉 smallNumbers；若本是件数之比（每百人几件），把 unit 写成“件/百人”",
          en:
            "leave smallNumbers out; where it is a count per hundred, give it a unit like \"cases/100 people\""
        ))
    }
    guard said.value.minus.isEmpty else {
      return Diagnostic(
        .error, .incompatibleMethods,
        LocalizedText(
          zh: "指标 \"\(said.id)\" 的 value 有扣除项 minus，差不服从泊松分布，不能用 \(method.name)",
          en:
            "\"\(said.id)\" subtracts figures (minus); a difference is not Poisson, so \(method.name) does not apply"
        ),
        at: scheme.place(of: path + ".value.minus"),
        fix: LocalizedText(
          zh: "去掉 minus，用未扣除的件数（或把扣除后的件数作为一个变量提供），或去掉 smallNumbers",
          en:
            "drop minus and use the gross count (or supply the net count as one variable), or leave smallNumbers out"
        ))
    }
    return nil
  }
}
