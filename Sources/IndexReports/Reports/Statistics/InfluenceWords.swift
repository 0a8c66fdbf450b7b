internal import CompositeIndex

/// What is said of influence where it stands beside weights.
enum InfluenceWords {
  /// What the number is called.
  static let name = LocalizedText(zh: "相关比份额", en: "Share of correlation ratios")

  /// What the drawing of the scheme shows, of how many units, and what a difference from the weights
  /// tells: nothing sure where units are few or lack part of the scheme.
  static func note(_ audit: Audit) -> LocalizedText {
    let assessment = audit.assessment
    let count = UnitWords(assessment).count(assessment.ranking.count)
    let lacking = assessment.ranking.count { row in
      assessment.scheme.leafNodes.contains {
        assessment.scheme.nodes[$0].effectiveWeight > 0 && assessment.scores[row, $0].isNaN
      }
    }
    let isFew = Double(assessment.ranking.count) < audit.options.thresholds.units
    let verdict: LocalizedText
    if isFew || lacking > 0 {
      let reasons = [
        isFew ? LocalizedText(zh: "评价对象太少", en: "units are few") : nil,
        lacking > 0
          ? LocalizedText(
            zh: "\(lacking) 个的总分缺部分指标", en: "the index of \(lacking) lacks some indicators") : nil,
      ].compactMap(\.self)
      verdict = LocalizedText(
        zh: "\(reasons.map(\.zh).joined(separator: "，"))，份额只作参考，不能据此说权重是否起作用。",
        en:
          "Shares are for orientation only: \(reasons.map(\.en).joined(separator: ", ")); they do "
          + "not tell whether weights do what they say.")
    } else {
      verdict = LocalizedText(
        zh: "份额与权重相差大，说明权重没有起到本来的作用。",
        en: "Where share and weight differ much, the weight does not do what it says.")
    }
    return LocalizedText(
      zh: "高度为权重；份额是该项相关比（总分的方差中随该项变动的比例）占同级各项相关比之和的百分比，"
        + "按参与排名的 \(count.zh)计算，公式见“方法”。" + verdict.zh,
      en:
        "Heights are weights. Share: the correlation ratio of an item (the part of the index's variance "
        + "that goes with it) in per cent of the sum of those of its level, over the \(count.en) ranked; "
        + "see Methods for the formula. " + verdict.en)
  }

  /// Why an item has no share of its own.
  static func gaps(_ audit: Audit) -> [LocalizedText] {
    let scheme = audit.assessment.scheme
    var notes: [LocalizedText] = []
    if audit.influence.contains(where: { $0.entries.contains { $0.share.isNaN } }) {
      notes.append(
        LocalizedText(
          zh: "-：有该项得分的参评对象太少，或得分全部相同，不计份额。",
          en: "-: too few ranked units have a score there, or all the same one."))
    }
    let hasOnlyChild = scheme.nodes.contains { node in
      node.parent.map { $0 != ResolvedScheme.root && scheme.nodes[$0].children.count == 1 } ?? false
    }
    if hasOnlyChild {
      notes.append(
        LocalizedText(
          zh: "维度只有一项指标的，份额只标在维度上。",
          en: "Where a dimension has only one indicator, the share stands with the dimension."))
    }
    return notes
  }

  /// A share as it is printed: rounded by itself, as shares need not add up; see
  /// docs/decisions/0017-printed-numbers.md.
  static func share(_ share: Double?) -> String { NumberFormat.percent(share, digits: 1) }

  /// What it is and what it is not.
  static let meaning = LocalizedText(
    zh: "相关比 S_i（一阶主效应）是总分的方差中随第 i 项一起变动的比例，用局部线性平滑估计。指标之间相关，"
      + "各项相关比之和不等于 1，因此折成份额才能与权重对照；份额不是方差的分解。",
    en:
      "The correlation ratio S_i (first-order effect) is the part of the index's variance that goes with "
      + "item i, estimated by local-linear smoothing. Items are correlated, so the ratios do not add up "
      + "to 1: only as shares do they compare with weights, and shares are no split of the variance."
  )

  /// How it is computed.
  static let formula = LocalizedText(
    zh: "S_i = Var(E(总分 | x_i)) ÷ Var(总分)；份额_i = S_i ÷ (S_1 + … + S_n)，n 为同级项数",
    en:
      "S_i = Var(E(index | x_i)) / Var(index); share_i = S_i / (S_1 + … + S_n), n items on the level"
  )

  /// Where it comes from.
  static let reference =
    "Paruolo, P., Saisana, M. and Saltelli, A. (2013), Ratings and rankings: voodoo or science?, "
    + "JRSS A 176, section 3"
}
