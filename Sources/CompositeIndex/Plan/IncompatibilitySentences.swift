extension SchemeProblem {
  /// A mean over scores for which it is not defined: both choices, and two ways out.
  static func incompatible(
    _ aggregation: String, _ domain: ScoreDomain, node: String, child: String, choice: String,
    range: ClosedRange<Double>, ways: [LocalizedText], _ scheme: Scheme
  ) -> Diagnostic {
    let (need, words) = (domain.words, range.words)
    return refusal(
      LocalizedText(
        zh: "\"\(node)\" 用 \(aggregation) 合成，要求得分\(need.zh)；"
          + "但 \"\(child)\" 用 \(choice)，得分\(words.zh)",
        en: "\"\(node)\" is aggregated by \(aggregation), which needs scores \(need.en), "
          + "but \"\(child)\" by \(choice) has scores \(words.en)"),
      ways: ways, at: "methodology.aggregation.\(node)", scheme)
  }

  /// Points (a bonus, a cap) on a scale of wins minus losses.
  static func pointsOnWins(
    _ aggregation: String, _ root: String, at path: String, _ scheme: Scheme
  ) -> Diagnostic {
    let rule = path == "bonus" ? "bonus" : "veto"
    let word =
      path == "bonus"
      ? LocalizedText(zh: "加分", en: "bonus points")
      : LocalizedText(
        zh: "否决封顶", en: "the cap of a veto")
    return refusal(
      LocalizedText(
        zh: "\"\(root)\" 用 \(aggregation) 的 net-wins 计分，单位是净胜场而不是分；"
          + "\(word.zh)（\(rule)）以分计，二者不能并用",
        en: "\"\(root)\" by \(aggregation) with net-wins counts wins, not points, "
          + "but \(word.en) (\(rule)) are in points"),
      ways: [
        LocalizedText(
          zh: "\(aggregation) 改用 \"scale\": \"share\"（0 至 100 分）",
          en: "give \(aggregation) \"scale\": \"share\" (0 to 100 points)"),
        LocalizedText(zh: "去掉\(word.zh)规则", en: "leave out the \(rule) rule"),
      ], at: path, scheme)
  }

  /// A cap that no index can exceed.
  static func capNeverBites(
    _ veto: VetoRule, _ cap: Double, highest: Double, _ aggregation: String, _ root: String,
    _ scheme: Scheme
  ) -> Diagnostic {
    let (most, limit) = (Numerals.short(highest), Numerals.short(cap))
    return refusal(
      LocalizedText(
        zh: "否决 \"\(veto.id)\" 封顶于 \(limit) 分，但 \"\(root)\" 用 \(aggregation) 合成，"
          + "最高只有 \(most) 分，封顶不起作用",
        en:
          "veto \"\(veto.id)\" caps at \(limit), but \"\(root)\" by \(aggregation) reaches \(most) "
          + "at most, so the cap never acts"),
      ways: [
        LocalizedText(zh: "把封顶设在 \(most) 分以下", en: "cap below \(most)"),
        LocalizedText(
          zh: "改为 \"then\": \"exclude\"（不参与排名）",
          en: "exclude the unit instead (\"then\": \"exclude\")"),
      ], at: "veto", scheme)
  }

  static func refusal(
    _ message: LocalizedText, ways: [LocalizedText], at path: String, _ scheme: Scheme
  ) -> Diagnostic {
    Diagnostic(
      .error, .incompatibleMethods, message, at: scheme.place(of: path),
      fix: LocalizedText(
        zh: ways.map(\.zh).joined(separator: "；或 "),
        en: ways.map(\.en).joined(separator: "; or ")))
  }
}

extension ScoreDomain {
  /// What scores must be: `大于 0`.
  fileprivate var words: LocalizedText {
    switch self {
    case .real: LocalizedText(zh: "为任意数", en: "of any sign")
    case .nonNegative: LocalizedText(zh: "不小于 0", en: "of 0 or more")
    case .positive: LocalizedText(zh: "大于 0", en: "above 0")
    }
  }
}

extension ClosedRange<Double> {
  /// `可能为 0 至 100`; an open end is said so.
  fileprivate var words: LocalizedText {
    let (low, high) = (Numerals.short(lowerBound), Numerals.short(upperBound))
    if lowerBound == -.infinity {
      return LocalizedText(zh: "可能小于 0（没有下限）", en: "that may be negative (no lower end)")
    }
    return upperBound == .infinity
      ? LocalizedText(zh: "可能低至 \(low)", en: "down to \(low)")
      : LocalizedText(zh: "可能为 \(low) 至 \(high)", en: "from \(low) to \(high)")
  }
}
