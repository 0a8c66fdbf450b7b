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
    if !combination.result.subtracted.isEmpty {
      doubts.append(
        LocalizedText(
          zh: "博弈论组合的方程组给其中一组权重的系数是负的，已按通行做法取绝对值：这样的组合没有依据。"
            + "改用 --parameter form=positive，或 linear、multiplicative。",
          en:
            "The equations of the game-theory combination subtract one of the sets; as is usual its "
            + "coefficient was taken as positive, which nothing justifies. Use --parameter "
            + "form=positive, or linear or multiplicative."))
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
