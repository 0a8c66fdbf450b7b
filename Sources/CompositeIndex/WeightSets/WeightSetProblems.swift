/// The sentences about sets of weights.
extension Diagnostic {
  static func badWeightSet(_ text: String) -> Diagnostic {
    let names = ["simplex", "floor", "order", "box"]
    let typed = WeightWords.word(of: text)
    let guess = NearestName.suggestion(for: typed, in: names).map {
      LocalizedText(zh: "（是否想写 \($0)？）", en: " (did you mean \($0)?)")
    }
    return Diagnostic(
      .error, .badWeightSet,
      LocalizedText(
        zh: "看不懂权重集合 \"\(text)\"", en: "\"\(text)\" is no set of weights"),
      fix: LocalizedText(
        zh: "写成 simplex、floor:2、order、box:25 或 @文件.json（数字为百分数）" + (guess?[.zh] ?? ""),
        en: "write simplex, floor:2, order, box:25 or @FILE.json (numbers in per cent)"
          + (guess?[.en] ?? "")))
  }

  static func weightSetOutOfRange(_ text: String, _ number: Double, _ most: Double) -> Diagnostic {
    let isNegative = number < 0
    return Diagnostic(
      .error, .badWeightSet,
      LocalizedText(
        zh: isNegative ? "\"\(text)\" 是负数" : "\"\(text)\" 超过 \(Numerals.short(most))%",
        en: isNegative ? "\"\(text)\" is negative" : "\"\(text)\" is above \(Numerals.short(most))%"
      ),
      fix: LocalizedText(
        zh: "写成不小于 0 的百分数，例如 \(text.prefix { $0 != ":" }):5",
        en: "write per cent, 0 or more, such as \(text.prefix { $0 != ":" }):5"))
  }

  static func floorTooHigh(_ percent: Double, _ count: Int) -> Diagnostic {
    let most = Numerals.short(100 / Double(count))
    return Diagnostic(
      .error, .noAdmissibleWeights,
      LocalizedText(
        zh: "\(count) 项权重各不低于 \(Numerals.short(percent))%，合计超过 100%：没有这样的权重",
        en:
          "\(count) weights of at least \(Numerals.short(percent))% each exceed 100%: there are none"
      ), fix: LocalizedText(zh: "下限不能高于 \(most)%", en: "the floor can be \(most)% at most"))
  }

  static func noAdmissibleWeights(_ guilty: [WeightConstraint]) -> Diagnostic {
    func label(_ constraint: WeightConstraint) -> String {
      if let name = constraint.name { return "“\(name)”" }
      return constraint.place.map { "\($0.file):\($0.line)" } ?? "?"
    }
    func plain(_ constraint: WeightConstraint) -> String {
      if let name = constraint.name { return "\"\(name)\"" }
      return constraint.place.map { "\($0.file):\($0.line)" } ?? "?"
    }
    return Diagnostic(
      .error, .noAdmissibleWeights,
      LocalizedText(
        zh: guilty.isEmpty
          ? "没有任何权重满足这些约束"
          : "这些约束不能同时成立，没有这样的权重："
            + guilty.map(label).joined(separator: "、"),
        en: guilty.isEmpty
          ? "no weights keep to these conditions"
          : "these conditions cannot hold "
            + "together, so there are no such weights: " + guilty.map(plain).joined(separator: ", ")
      ),
      at: guilty.first?.place,
      fix: LocalizedText(zh: "放宽或删去其中一条", en: "loosen or drop one of them"),
      note: LocalizedText(
        zh: "权重不为负、合计 100%，这两条总是成立",
        en: "weights are never negative and always add up to 100%"))
  }

  static func notAmongWeights(
    _ id: String, _ known: [String], at place: SourcePlace?
  ) -> Diagnostic {
    let guess = NearestName.suggestion(for: id, in: known)
    let list = known.prefix(20)
    return Diagnostic(
      .error, .badWeightSet,
      LocalizedText(
        zh: "\"\(id)\" 不在可变的权重之中", en: "\"\(id)\" is none of the weights that vary"),
      at: place,
      fix: guess.map { LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?") }
        ?? LocalizedText(
          zh: "可用：" + list.joined(separator: "、") + (known.count > 20 ? " 等" : ""),
          en: "available: " + list.joined(separator: ", ") + (known.count > 20 ? " and more" : "")))
  }

  static func namedTwice(_ id: String) -> Diagnostic {
    Diagnostic(
      .error, .badWeightSet,
      LocalizedText(zh: "次序中 \"\(id)\" 写了两次", en: "\"\(id)\" stands twice in the order"),
      fix: LocalizedText(zh: "只留一个", en: "keep one of them"))
  }

  static func notInOrder(_ ids: [String]) -> Diagnostic {
    Diagnostic(
      .error, .badWeightSet,
      LocalizedText(
        zh: "次序中缺少 " + ids.prefix(10).joined(separator: "、"),
        en: "the order lacks " + ids.prefix(10).joined(separator: ", ")),
      fix: LocalizedText(
        zh: "写全各项，或只写 order（按方案的权重）", en: "name all, or write order alone (by the scheme)"))
  }
}
