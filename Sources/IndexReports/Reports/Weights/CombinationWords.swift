internal import CompositeIndex

/// How weights from data were combined with weights from judgement.
struct CombinationWords {
  private let combination: WeightsFromData.Combination
  private let partner: LocalizedText

  init(_ combination: WeightsFromData.Combination, _ partner: LocalizedText?) {
    self.combination = combination
    self.partner = partner ?? LocalizedText(zh: "判断", en: "judgement")
  }

  /// What a way to combine is called in running text.
  static func name(_ name: String) -> LocalizedText {
    switch name {
    case "linear": LocalizedText(zh: "线性组合", en: "a linear combination")
    case "multiplicative": LocalizedText(zh: "乘法组合", en: "a multiplicative combination")
    case "game-theory": LocalizedText(zh: "博弈论组合", en: "a game-theory combination")
    default: LocalizedText(zh: " \(name) 组合", en: name)
    }
  }

  /// With whose weights, how, and how much each side counts.
  var text: LocalizedText {
    let summary = summary
    let settings = WeightsHeader.settings(combination.choice, of: combination.method)
    let name = combination.method.name + (settings.isEmpty ? "" : ", \(settings)")
    var text = LocalizedText(
      zh: "与\(partner[.zh])。\(summary.zh)（\(name.replacingComma)）",
      en: "with \(partner[.en]). \(summary.en) (\(name))")
    let shares = combination.result.shares.map { NumberFormat.percent($0, digits: 1) }
    if shares.count == 2 {
      text.zh += "。判断占 \(shares[0])，数据占 \(shares[1])。"
      text.en += " Judgement counts \(shares[0]), the data \(shares[1])."
    }
    return text
  }

  /// What the method does with the settings that it has.
  private var summary: LocalizedText {
    let positive = MethodChoice.Setting(name: "form", value: .text("positive"))
    guard combination.choice.parameters.contains(positive) else {
      return combination.method.summary
    }
    return LocalizedText(
      zh: "博弈论组合赋权（改进）：系数与各组权重同全部各组的内积之和成正比，不会为负。",
      en:
        "Game-theory combination, improved: each set counts in proportion to the sum of its inner "
        + "products with all, which is never negative.")
  }

  /// Why the combination should be read with care.
  var doubts: [LocalizedText] {
    var doubts: [LocalizedText] = []
    let result = combination.result
    let sides = [
      LocalizedText(zh: "判断", en: "judgement"), LocalizedText(zh: "数据", en: "the data"),
    ]
    let others = LocalizedText(
      zh: "改用 --parameter combine.form=positive，或 linear、multiplicative。",
      en: "Use --parameter combine.form=positive, or linear or multiplicative.")
    for set in result.subtracted where sides.indices.contains(set) {
      let coefficient = NumberFormat.fixed(result.solution[set])
      doubts.append(
        LocalizedText(
          zh: "这样的组合没有依据，不要采用：方程组给\(sides[set].zh)权重的系数是负的（\(coefficient)），等于要减去它；"
            + "程序按通行做法取了绝对值。\(others.zh)",
          en:
            "Nothing justifies this combination; do not use it: the equations give the weights of "
            + "\(sides[set].en) a negative coefficient (\(coefficient)), which would subtract them; as "
            + "is usual it was taken as positive. \(others.en)"))
    }
    for set in result.solution.indices
    where result.solution[set] == 0 && sides.indices.contains(set) {
      let always =
        set == 0
        ? LocalizedText(
          zh: "（判断为等权时总是如此）", en: " (always so where judgement weighs all the same)")
        : LocalizedText("")
      doubts.append(
        LocalizedText(
          zh: "博弈论组合的方程组给\(sides[set].zh)的系数是 0：\(sides[set].zh)完全不起作用\(always.zh)。\(others.zh)",
          en:
            "The equations of the game-theory combination give the weights of \(sides[set].en) the "
            + "coefficient 0, so that they do not count at all\(always.en). \(others.en)"))
    }
    return doubts
  }
}

extension String {
  /// With Chinese commas between settings.
  fileprivate var replacingComma: String {
    split(separator: ", ").joined(separator: "，")
  }
}
