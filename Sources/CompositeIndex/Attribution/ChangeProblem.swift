/// What can stand in the way of splitting a change; the sentences, in one place.
enum ChangeProblem {
  static func impossible(
    _ unit: Unit, _ combinations: [[ChangeSwitch]], _ reason: Diagnostic?
  ) -> Diagnostic {
    let first = combinations.first ?? []
    let parts = ChangeSwitch.allCases.map { part in
      let isAfter = first.contains(part)
      return LocalizedText(
        zh: "\(part.name[.zh])取\(isAfter ? "后者" : "前者")",
        en: "\(part.name[.en]) of the \(isAfter ? "second" : "first")")
    }
    return Diagnostic(
      .error, .changeNotSplit,
      LocalizedText(
        zh: "\(unit.name[.zh])的变动不能分解：\(parts.map(\.zh).joined(separator: "、"))时算不出它的名次",
        en: "the change of \(unit.name[.en]) cannot be split: it has no rank with "
          + parts.map(\.en).joined(separator: ", ")),
      fix: LocalizedText(
        zh: "不加 --why 只比较结果；或使两边的方案都能用于两份数据",
        en: "compare without --why, or make both schemes work on both sets of data"),
      note: reason?.message)
  }

  static func notReproduced(_ unit: Unit, _ isBefore: Bool) -> Diagnostic {
    Diagnostic(
      .error, .changeNotSplit,
      LocalizedText(
        zh: "\(unit.name[.zh])的变动不能分解：两份数据合在一起重算，得不到\(isBefore ? "前者" : "后者")原来的结果",
        en:
          "the change of \(unit.name[.en]) cannot be split: computed again from both sets of data "
          + "together, the \(isBefore ? "first" : "second") result comes out differently"),
      fix: LocalizedText(
        zh: "选同样长短的单个时期（--period）", en: "choose single periods of one length with --period"))
  }
}

extension ChangeSwitch {
  /// The name as people read it.
  public var name: LocalizedText {
    switch self {
    case .own: LocalizedText(zh: "自身数据", en: "own data")
    case .others: LocalizedText(zh: "他人数据", en: "others' data")
    case .weights: LocalizedText(zh: "权重", en: "weights")
    case .method: LocalizedText(zh: "方法", en: "method")
    case .unitSet: LocalizedText(zh: "范围", en: "unit set")
    }
  }
}
