internal import CompositeIndex

extension FindingSentences {
  /// About what happened to values before they were normalised.
  func preparationPhrase(_ finding: Finding) -> FindingPhrase {
    let node = name(ofNode: finding.node)
    let unit = name(ofUnit: finding.unit)
    let id = finding.node ?? ""
    switch finding.kind {
    case .screened(let screening):
      return screened(screening, unit)
    case .imputed(let method, let value):
      return FindingPhrase(
        18, warning: true, key: "imputed \(id) \(method)", item: unit,
        detail: LocalizedText(FigureText.value(value)),
        zh: { "“\(node[.zh])”缺数据，按 \(method) 插补（括号内为插补值）：\($0)。" },
        en: { "\(node[.en]) is missing and imputed by \(method) (value in brackets): \($0)." })
    case .notImputed(let method):
      return FindingPhrase(
        19, warning: true, key: "notImputed \(id) \(method)", item: unit,
        zh: { "“\(node[.zh])”缺数据，\(method) 无从插补，仍为缺失：\($0)。" },
        en: { "\(node[.en]) is missing, and \(method) has nothing to go by: \($0)." })
    case .steadied(let prior, let times, let others):
      return steadied(prior, times, others, node)
    case .imputationError(let method, let validation):
      return imputationError(method, validation, node, id)
    case .screenedUnitUnknown(let code, let nearest):
      return FindingPhrase(
        15, warning: true, key: "screening names nobody", item: LocalizedText(code),
        detail: nearest.map {
          LocalizedText(zh: "是否想写 \($0)？", en: "did you mean \($0)?")
        },
        zh: { "数据筛选的 keep、leaveOut 中有数据里没有的代码：\($0)。" },
        en: { "keep or leaveOut of the screening names codes that the data do not have: \($0)." })
    case .adjusted(let rate, let times):
      let (own, adjusted) = (
        FigureText.value(rate.own * times), FigureText.value(rate.adjusted * times)
      )
      let weight = NumberFormat.percent(rate.weight)
      return FindingPhrase(
        33, key: "adjusted \(id)", item: unit,
        detail: LocalizedText(
          zh: "\(own) → \(adjusted)，自身权重 \(weight)",
          en: "\(own) -> \(adjusted), own weight \(weight)"),
        zh: { "“\(node[.zh])”自身权重不足九成的：\($0)。" },
        en: { "\(node[.en]), own weight below 90%: \($0)." })
    case .beyondChance(let rate, let limit, let dispersion):
      let (own, bound) = (FigureText.value(rate), FigureText.value(limit))
      let phi = NumberFormat.fixed(dispersion, digits: 1)
      let isHigh = rate > limit
      let (zhAside, enAside) =
        dispersion > 1
        ? ("，已计入过度离散 φ = \(phi)", ", over-dispersion of \(phi) allowed for") : ("", "")
      return FindingPhrase(
        34, key: "beyondChance \(id) \(isHigh)", item: unit,
        detail: LocalizedText(zh: "\(own)，界限 \(bound)", en: "\(own), limit \(bound)"),
        zh: { "“\(node[.zh])”\(isHigh ? "高" : "低")得不像偶然（超出 99.8% 漏斗界限\(zhAside)）：\($0)。" },
        en: {
          "\(node[.en]) is \(isHigh ? "higher" : "lower") than chance would make it (beyond the 99.8% funnel limit\(enAside)): \($0)."
        })
    case .treated(let method, let transform, let changed):
      let how = transform.isEmpty ? method : transform
      return FindingPhrase(
        32, key: "treated \(how)", items: .indicators, item: node,
        detail: LocalizedText(
          zh: "\(changed) 个值", en: changed == 1 ? "1 value" : "\(changed) values"),
        zh: { "异常值已按 \(how) 处理：\($0)。" },
        en: { "Extreme values were treated by \(how): \($0)." })
    case .stillExtreme(let method, let skewness, let kurtosis):
      let (skew, tail) = (FigureText.value(skewness), FigureText.value(kurtosis))
      return FindingPhrase(
        14, warning: true, key: "stillExtreme \(method)", items: .indicators, item: node,
        detail: LocalizedText(
          zh: "偏度 \(skew)、峰度 \(tail)", en: "skewness \(skew), kurtosis \(tail)"),
        zh: { "按 \(method) 处理后偏度和峰度仍然超限：\($0)。" },
        en: { "Still too skewed after \(method): \($0)." })
    default:
      return unforeseen(finding)
    }
  }

  private func steadied(
    _ prior: RatePrior, _ times: Double, _ others: Int, _ node: LocalizedText
  ) -> FindingPhrase {
    let mean = FigureText.value(prior.mean * times)
    let key = "steadied \(node.en) \(prior.group)"
    let (zhWhose, enWhose) =
      prior.group.isEmpty
      ? ("全体比率", "the rate of all units") : ("“\(prior.group)”的比率", "the rate of \(prior.group)")
    if prior.variance == 0 {
      return FindingPhrase(
        15, warning: true, key: key, items: .indicators, item: node,
        zh: { "\($0)：各地之差不超出偶然，全部取\(zhWhose) \(mean)，不分高低。" },
        en: { "\($0): units differ no more than by chance, and all get \(enWhose), \(mean)." })
    }
    let rest = UnitWords(assessment).count(others)
    return FindingPhrase(
      33, key: key, items: .indicators, item: node,
      zh: { "\($0)：比率已按件数多少向\(zhWhose) \(mean) 收缩；\(rest.zh)自身权重在九成以上，几乎未变。" },
      en: {
        "\($0): rates are drawn towards \(enWhose), \(mean), the more the fewer the cases; \(rest.en) keep 90% or more of their own."
      })
  }

  /// A method that foretells worse than the mean is no gain, and that is a warning.
  private func imputationError(
    _ method: String, _ validation: ImputationValidation, _ node: LocalizedText, _ id: String
  ) -> FindingPhrase {
    let own = FigureText.value(validation.error)
    let mean = FigureText.value(validation.errorOfMean)
    let isWorse = validation.error >= validation.errorOfMean
    return FindingPhrase(
      isWorse ? 20 : 34, warning: isWorse, key: "imputationError \(method) \(isWorse)",
      items: .indicators, item: node,
      detail: LocalizedText(zh: "\(own)，用均值 \(mean)", en: "\(own), by the mean \(mean)"),
      zh: {
        isWorse
          ? "\(method) 插补的留一误差不小于用均值插补：\($0)。" : "\(method) 插补的留一误差：\($0)。"
      },
      en: {
        isWorse
          ? "Imputing by \(method) foretells no better than the mean (leave-one-out errors): \($0)."
          : "Leave-one-out errors of imputing by \(method): \($0)."
      })
  }

  private func screened(_ screening: UnitScreening, _ unit: LocalizedText) -> FindingPhrase {
    let why = ScreeningWords(scheme: assessment.scheme).reason(screening)
    return screening.isKept
      ? FindingPhrase(
        17, warning: true, key: "screening keeps", item: unit, detail: why,
        zh: { "数据不足，但方案指定保留：\($0)。" },
        en: { "Too little data, but the scheme keeps them: \($0)." })
      : FindingPhrase(
        16, warning: true, key: "screening leaves out", item: unit, detail: why,
        zh: { "未通过数据筛选，不参与计算：\($0)。" },
        en: { "Left out by screening: \($0)." })
  }
}

/// Says why screening leaves a unit out.
struct ScreeningWords {
  let scheme: ResolvedScheme

  /// The parts that fall short, as a clause.
  func reason(_ screening: UnitScreening) -> LocalizedText {
    if screening.forced == false {
      return LocalizedText(zh: "方案指定剔除", en: "named by the scheme")
    }
    var (zh, en): ([String], [String]) = ([], [])
    for part in screening.lowData {
      let share = NumberFormat.percent(part.availability)
      let name = name(part)
      zh.append((name.map { "“\($0[.zh])”中" } ?? "") + "有数据的指标占 \(share)")
      en.append("\(share) of \(name.map { $0[.en] } ?? "all indicators") there")
    }
    for part in screening.lowNonZero {
      let share = part.nonZero.isNaN ? "-" : NumberFormat.percent(part.nonZero)
      let name = name(part)
      zh.append((name.map { "“\($0[.zh])”中" } ?? "") + "非零值占 \(share)")
      en.append("\(share) of \(name.map { $0[.en] } ?? "all values") not 0")
    }
    return LocalizedText(zh: zh.joined(separator: "，"), en: en.joined(separator: ", "))
  }

  /// The dimension's name; `nil` for all indicators.
  private func name(_ part: Completeness) -> LocalizedText? {
    part.dimension.flatMap { scheme.node($0) }.map { scheme.nodes[$0].name }
  }
}
