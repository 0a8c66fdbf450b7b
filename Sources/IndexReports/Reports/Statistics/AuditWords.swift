internal import CompositeIndex

/// What flags, verdicts and warnings mean, and what to do about them.
struct AuditWords {
  private let report: StatisticsReport

  init(_ report: StatisticsReport) {
    self.report = report
  }

  /// One word for a table.
  static func word(_ flag: IndicatorStatistics.Flag) -> LocalizedText {
    switch flag {
    case .availability: LocalizedText(zh: "缺数", en: "gaps")
    case .zeros: LocalizedText(zh: "多零", en: "zeros")
    case .unique: LocalizedText(zh: "值少", en: "few values")
    case .shape: LocalizedText(zh: "偏斜", en: "skewed")
    case .constant: LocalizedText(zh: "无差异", en: "constant")
    }
  }

  /// What a flag means, by which threshold, and what to do.
  func explanation(_ flag: IndicatorStatistics.Flag) -> LocalizedText {
    let limits = report.audit.options.thresholds
    func share(_ value: Double) -> String { NumberFormat.percent(value, digits: 0) }
    switch flag {
    case .availability:
      return LocalizedText(
        zh: "有数据的不足 \(share(limits.availability))：补数据，或考虑删去该指标；缺数据者的名次取决于缺失如何处理。",
        en:
          "fewer than \(share(limits.availability)) have a value: supply data or think of leaving "
          + "it out; ranks of those without hang on how gaps are handled.")
    case .zeros:
      return LocalizedText(
        zh: "不为 0 的不足 \(share(limits.nonZero))：核实是真为零还是没有上报，没有上报的应留空。",
        en: "fewer than \(share(limits.nonZero)) of the values are not 0: check whether the others "
          + "are true zeros; what was not reported should be left empty.")
    case .unique:
      return LocalizedText(
        zh: "不同取值不足 \(share(limits.unique))：大量并列，难分高低；换更细的数据，或按等级打分。",
        en: "fewer than \(share(limits.unique)) of the values are different: many ties; use finer "
          + "data or score it in bands.")
    case .shape:
      let (skewness, kurtosis) = (
        NumberFormat.shortest(limits.skewness) ?? "", NumberFormat.shortest(limits.kurtosis) ?? ""
      )
      return LocalizedText(
        zh: "偏度绝对值达 \(skewness) 且峰度达 \(kurtosis)：少数对象拉开全部差距，其余挤在一起；"
          + "先核实离群值，再考虑缩尾、取对数，或用固定上下限的标准化。",
        en: "skewness of \(skewness) or more with kurtosis of \(kurtosis) or more: a few units "
          + "stretch the scale and the rest are squeezed together; check the outliers, then think of "
          + "winsorising, logarithms or fixed goalposts.")
    case .constant:
      return LocalizedText(
        zh: "所有取值相同：分不出高低，对排名不起作用；换指标或换更细的数据。",
        en: "all values are the same: it tells nobody apart and moves no rank; replace it or use "
          + "finer data.")
    }
  }

  /// A share of influence beside a weight, in a word.
  static func word(_ verdict: Influence.Verdict) -> LocalizedText {
    switch verdict {
    case .farMore: LocalizedText(zh: "远超权重", en: "far more")
    case .more: LocalizedText(zh: "超过权重", en: "more")
    case .asWeighted: LocalizedText(zh: "与权重相当", en: "as weighted")
    case .less: LocalizedText(zh: "低于权重", en: "less")
    case .farLess: LocalizedText(zh: "远低于权重", en: "far less")
    case .against: LocalizedText(zh: "与总分反向", en: "against the index")
    case .unweighted: LocalizedText(zh: "没有权重", en: "no weight")
    case .thin: LocalizedText(zh: "数据太少", en: "too few units")
    case .undefined: LocalizedText(zh: "无法计算", en: "not defined")
    }
  }

  /// How alike the children of a node are, in a word.
  static func word(alpha: Double) -> LocalizedText {
    switch alpha {
    case 0.9...: LocalizedText(zh: "很高，可能重复", en: "very high: repetitive?")
    case 0.7...: LocalizedText(zh: "一致", en: "consistent")
    case 0.6...: LocalizedText(zh: "尚可", en: "passable")
    case 0...: LocalizedText(zh: "低，各说各的", en: "low: different things")
    case ..<0: LocalizedText(zh: "负，相互抵消", en: "negative: cancelling")
    default: LocalizedText(zh: "无法计算", en: "not defined")
    }
  }

  /// A warning, with what to do.
  func sentence(_ warning: AuditWarning) -> LocalizedText {
    switch warning {
    case .fewUnits(let count):
      let units = UnitWords(report.assessment).count(count)
      return LocalizedText(
        zh: "只有 \(units.zh)有总分，相关、信度和影响大多出于偶然，只作参考。",
        en:
          "Only \(units.en) \(count == 1 ? "has" : "have") an index: correlations, reliability and "
          + "influence are mostly chance.")
    case .thinPairs(let count, let least):
      let units = UnitWords(report.assessment).count(least)
      return LocalizedText(
        zh: "同组指标中有 \(count) 对共有数据不足 \(units.zh)，没有检查是否重复或相互抵消。",
        en: "\(count) \(count == 1 ? "pair" : "pairs") of one group have fewer than \(units.en) "
          + "in common and could not be checked for repetition and conflict.")
    case .constant(let node, let value):
      let text = NumberFormat.shortest(value) ?? ""
      return LocalizedText(
        zh: "“\(report.name(node, .zh))”全部为 \(text)，对排名不起作用。",
        en: "\(report.name(node, .en)) is \(text) everywhere and moves no rank.")
    case .redundant(let pair):
      let (names, strength) = (names(pair), strength(pair.correlation))
      return LocalizedText(
        zh: "\(names.zh)高度相关（\(strength.zh)），存在重复计分，建议合并、删去其一或各减权重。",
        en:
          "\(names.en) say nearly the same (\(strength.en)) and count twice: merge them, drop one, "
          + "or give each less weight.")
    case .conflict(let pair):
      let (names, strength) = (names(pair), strength(pair.correlation))
      return LocalizedText(
        zh: "\(names.zh)同在一组却此高彼低（\(strength.zh)），合成时相互抵消：检查方向是否写反，或分到不同维度。",
        en:
          "\(names.en) are in one group and pull against each other (\(strength.en)): check their "
          + "directions, or put them into different dimensions.")
    case .againstParent(let pair):
      let strength = strength(pair.correlation)
      return LocalizedText(
        zh: "“\(report.name(pair.first, .zh))”越高，“\(report.name(pair.second, .zh))”反而越低"
          + "（\(strength.zh)）：检查方向和数据，或说明保留的理由。",
        en:
          "The higher \(report.name(pair.first, .en)), the lower \(report.name(pair.second, .en)) "
          + "(\(strength.en)): check direction and data, or say why it stays.")
    }
  }

  private func names(_ pair: CorrelationTable.Pair) -> LocalizedText {
    LocalizedText(
      zh: "“\(report.name(pair.first, .zh))”与“\(report.name(pair.second, .zh))”",
      en: "\(report.name(pair.first, .en)) and \(report.name(pair.second, .en))")
  }

  /// `r = 0.93，p < 0.001`.
  func strength(_ correlation: Correlation) -> LocalizedText {
    let r = "r = " + CorrelationText.coefficient(correlation.coefficient)
    guard !correlation.probability.isNaN else { return LocalizedText(r) }
    let isChance = correlation.probability > 0.05
    let p = "p " + CorrelationText.probability(correlation.probability)
    return LocalizedText(
      zh: "\(r)，\(p)" + (isChance ? "，可能出于偶然" : ""),
      en: "\(r), \(p)" + (isChance ? ", perhaps by chance" : ""))
  }
}

/// Correlations as people read them.
enum CorrelationText {
  /// Two decimals; what rounds to 1 without being it reads 0.99.
  static func coefficient(_ r: Double) -> String {
    guard abs(r) < 1 - 1e-9 else { return NumberFormat.fixed(r) }
    return NumberFormat.fixed(max(-0.99, min(0.99, r)))
  }

  /// `= 0.03`, `< 0.001`.
  static func probability(_ p: Double) -> String {
    p < 0.001 ? "< 0.001" : "= " + number(p)
  }

  /// For a column: `0.030`, `<0.001`.
  static func cell(_ p: Double) -> String { p < 0.001 ? "<0.001" : number(p) }

  private static func number(_ p: Double) -> String { NumberFormat.fixed(p, digits: 3) }
}
