/// What methods need of the data and of the periods, looked at before anything is computed.
struct DataRequirements {
  let scheme: ResolvedScheme
  let dataset: Dataset

  /// Every choice that cannot work with these data, each said once.
  func problems(_ windows: [PeriodWindows.Window]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for indicator in scheme.indicators {
      let own = indicator.said.impute != nil
      let path = own ? "indicators.\(indicator.said.id).impute" : "methodology.impute"
      let imputation = indicator.imputation
      var found: [Diagnostic] = []
      if type(of: imputation.method).usesOtherPeriods,
        windows.contains(where: { $0.single == nil })
      {
        found.append(mixedPeriods(imputation.choice.name, path))
      }
      if let attribute = imputation.method.attribute,
        !dataset.units.contains(where: { $0.attribute(attribute) != nil })
      {
        found.append(unknownAttribute(attribute, path))
      }
      let rates = indicator.smallNumbers.method
      if let attribute = rates.attribute,
        !dataset.units.contains(where: { $0.attribute(attribute) != nil })
      {
        found.append(
          unknownAttribute(attribute, "indicators.\(indicator.said.id).smallNumbers"))
      }
      // What the methodology says concerns many indicators and is said once.
      for problem in found where !problems.contains(problem) { problems.append(problem) }
    }
    return problems
  }

  private func mixedPeriods(_ method: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, .incompatibleMethods,
      LocalizedText(
        zh: "插补方法 \(method) 要取其他时期的数据，而时期规则 latest 已从多个时期各取最新数据，两者不能同时使用",
        en: "the imputation \(method) takes figures of other periods, but the period rule latest "
          + "takes each figure from its own period; the two do not go together"),
      at: scheme.said.place(of: path),
      fix: LocalizedText(
        zh: "用 --period 指定一个时期（或 \"rule\": \"last\"）；或改用不跨时期的插补方法，如 mean",
        en: "name one period with --period (or \"rule\": \"last\"), or impute within the period, "
          + "for example by mean"))
  }

  /// The attributes that any unit has, in the order of the file.
  private var attributes: [String] {
    var names: [String] = []
    for attribute in dataset.units.flatMap(\.attributes)
    where !attribute.value.isEmpty && !names.contains(attribute.name) {
      names.append(attribute.name)
    }
    return names
  }

  private func unknownAttribute(_ name: String, _ path: String) -> Diagnostic {
    let known = attributes
    let guess = NearestName.suggestion(for: name, in: known)
    let fix: LocalizedText =
      if let guess {
        LocalizedText(zh: "是否想写 \"\(guess)\"？", en: "did you mean \"\(guess)\"?")
      } else if known.isEmpty {
        LocalizedText(
          zh: "在数据包的 units.csv 中加一列 \(name)，或去掉 \"group\"",
          en: "add a column \(name) to the package's units.csv, or leave \"group\" out")
      } else {
        LocalizedText(
          zh: "改用已有的属性，或在 units.csv 中加一列 \(name)",
          en: "use an attribute that is there, or add a column \(name) to units.csv")
      }
    return Diagnostic(
      .error, .unknownAttribute,
      LocalizedText(
        zh: "没有一个评价对象有属性 \"\(name)\"", en: "no unit has the attribute \"\(name)\""),
      at: scheme.said.place(of: path + ".group"), fix: fix,
      note: known.isEmpty
        ? LocalizedText(zh: "数据中的评价对象没有任何属性", en: "units of these data have no attributes")
        : LocalizedText(
          zh: "数据中有：\(known.joined(separator: "、"))",
          en: "the data have: \(known.joined(separator: ", "))"))
  }
}
