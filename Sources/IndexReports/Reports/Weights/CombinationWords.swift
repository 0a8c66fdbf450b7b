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
    let summary = combination.method.summary
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

  /// Why the combination should be read with care.
  var doubts: [LocalizedText] {
    var doubts: [LocalizedText] = []
    if let subtracted = combination.result.subtracted.first {
      let side =
        subtracted == 0
        ? LocalizedText(zh: "判断权重", en: "the weights from judgement")
        : LocalizedText(zh: "数据权重", en: "the weights from the data")
      let coefficient = NumberFormat.fixed(combination.result.solution[subtracted])
      doubts.append(
        LocalizedText(
          zh: "这样的组合没有依据，不要采用：方程组给\(side.zh)的系数是负的（\(coefficient)），等于要减去它；"
            + "程序按通行做法取了绝对值。改用 --parameter form=positive，或 linear、multiplicative。",
          en:
            "Nothing justifies this combination; do not use it: the equations give \(side.en) a "
            + "negative coefficient (\(coefficient)), which would subtract them; as is usual it was "
            + "taken as positive. Use --parameter form=positive, or linear or multiplicative."))
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
