internal import CompositeIndex

/// How weights from data were combined with weights from judgement.
struct CombinationWords {
  private let combination: WeightsFromData.Combination
  private let partner: LocalizedText

  init(_ combination: WeightsFromData.Combination, _ partner: LocalizedText?) {
    self.combination = combination
    self.partner = partner ?? LocalizedText(zh: "判断", en: "judgement")
  }

  /// With whose weights, how, and how much each side counts.
  var text: LocalizedText {
    let summary = combination.method.summary
    let settings = WeightsHeader.settings(combination.choice)
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
    let result = combination.result
    let sides = [LocalizedText(zh: "判断", en: "judgement"), LocalizedText(zh: "数据", en: "the data")]
    for set in result.subtracted where sides.indices.contains(set) {
      doubts.append(
        LocalizedText(
          zh: "博弈论组合的方程组给\(sides[set].zh)的权重的系数是负的，已按通行做法取绝对值：这样的组合没有依据。"
            + "改用 --parameter combine.form=positive，或 linear、multiplicative。",
          en:
            "The equations of the game-theory combination subtract the weights of \(sides[set].en); as "
            + "is usual the coefficient was taken as positive, which nothing justifies. Use "
            + "--parameter combine.form=positive, or linear or multiplicative."))
    }
    for set in result.solution.indices
    where result.solution[set] == 0 && sides.indices.contains(set) {
      doubts.append(
        LocalizedText(
          zh: "博弈论组合的方程组给\(sides[set].zh)的系数是 0：\(sides[set].zh)完全不起作用"
            + (set == 0 ? "（判断为等权时总是如此）" : "")
            + "。改用 --parameter combine.form=positive，或 linear、multiplicative。",
          en:
            "The equations of the game-theory combination give the weights of \(sides[set].en) the "
            + "coefficient 0, so that they do not count at all"
            + (set == 0 ? " (always so where judgement weighs all the same)" : "")
            + ". Use --parameter combine.form=positive, or linear or multiplicative."))
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
