internal import CompositeIndex

extension FindingSentences {
  /// A finding in words.
  func phrase(_ finding: Finding) -> FindingPhrase {
    switch finding.kind {
    case .changed, .published, .tie, .periodsWithoutFigures, .bonus, .vetoed, .vetoNotChecked,
      .rankHingesOn, .condorcetWinner, .noCondorcetWinner:
      resultPhrase(finding)
    case .readyValue, .variableNotInData, .referenceUndefined, .referenceSet, .narrowRange,
      .frozen:
      indicatorPhrase(finding)
    case .screened, .screenedUnitUnknown, .imputed, .notImputed, .imputationError, .steadied,
      .adjusted, .treated, .stillExtreme, .beyondChance:
      preparationPhrase(finding)
    case .clamped, .noScore, .renormalised, .belowNodeFloor: scorePhrase(finding)
    case .denominatorLag, .denominatorMissing, .denominatorNotPositive, .qualified,
      .scopeLeftOut, .gradeLeftOut, .exclusionNotPublished, .exclusionExceeds:
      figurePhrase(finding)
    }
  }

  /// About a node's score.
  private func scorePhrase(_ finding: Finding) -> FindingPhrase {
    let node = name(ofNode: finding.node)
    let unit = name(ofUnit: finding.unit)
    let id = finding.node ?? ""
    switch finding.kind {
    case .clamped(let value, let score):
      let figure = FigureText.value(value)
      let end = NumberFormat.fixed(score)
      return FindingPhrase(
        53, key: "clamped \(id) \(end)", item: unit,
        detail: LocalizedText(figure),
        zh: { "“\(node[.zh])”超出量程，得分限在 \(end) 分（括号内为实际值）：\($0)。" },
        en: { "\(node[.en]) (value) is beyond the scale and scores \(end): \($0)." })
    case .noScore(let value):
      let figure = value.isFinite ? FigureText.value(value) : "-"
      return FindingPhrase(
        20, warning: true, key: "noScore \(id)", item: unit,
        detail: LocalizedText(figure),
        zh: { "“\(node[.zh])”的数值无法按所选方法得分，按缺失处理：\($0)。" },
        en: { "The method gives \(node[.en]) no score here, so it is missing: \($0)." })
    case .renormalised(let share):
      let percent = NumberFormat.percent(share)
      return FindingPhrase(
        22, warning: true, key: "renormalised \(id)", item: unit,
        detail: LocalizedText(percent),
        zh: { "“\(node[.zh])”缺部分指标，权重分给有数据的指标（括号内为有数据的权重）：\($0)。" },
        en: {
          "Part of \(node[.en]) is missing, its weight goes to the rest (share present in brackets): \($0)."
        })
    case .belowNodeFloor(let share, let floor):
      let percent = CoverageText.share(share, floor: floor)
      let least = CoverageText.floor(floor)
      return FindingPhrase(
        21, warning: true, key: "floor \(id) \(least)", item: unit,
        detail: LocalizedText(percent),
        zh: { "“\(node[.zh])”有数据的权重不足 \(least)，按缺失处理：\($0)。" },
        en: { "\(node[.en]) is missing, having less than \(least) of its weight: \($0)." })
    default:
      return unforeseen(finding)
    }
  }

  /// About the raw figures behind an indicator.
  private func figurePhrase(_ finding: Finding) -> FindingPhrase {
    let node = name(ofNode: finding.node)
    let unit = name(ofUnit: finding.unit)
    let id = finding.node ?? ""
    switch finding.kind {
    case .denominatorLag(let figure, let denominator):
      return FindingPhrase(
        51, key: "lag \(id)", item: unit,
        detail: LocalizedText("\(figure.label)/\(denominator.label)"),
        zh: { "“\(node[.zh])”的分子与分母不同年（分子/分母）：\($0)。" },
        en: { "\(node[.en]): figure and denominator are of different years: \($0)." })
    case .denominatorMissing(let variable, let figure):
      let divisor = name(ofVariable: variable)
      return FindingPhrase(
        23, warning: true, key: "noDenominator \(id) \(variable)", item: unit,
        detail: PeriodWords.text(figure),
        zh: { "“\(node[.zh])”缺少允许年差内的分母“\(divisor[.zh])”，按缺失处理：\($0)。" },
        en: { "\(node[.en]) is missing for lack of \(divisor[.en]) within the lag: \($0)." })
    case .denominatorNotPositive(let value):
      return FindingPhrase(
        24, warning: true, key: "denominator \(id)", item: unit,
        detail: LocalizedText(FigureText.figure(value)),
        zh: { "“\(node[.zh])”的分母不大于 0，按缺失处理：\($0)。" },
        en: { "\(node[.en]) is missing because its denominator is not above 0: \($0)." })
    case .qualified(let qualifier, let value):
      let figure = FigureText.figure(value)
      return FindingPhrase(
        52, key: "qualified \(id)", item: unit,
        detail: LocalizedText(
          zh: QualifierWords.text(figure, qualifier, .zh),
          en: QualifierWords.text(figure, qualifier, .en)),
        zh: { "“\(node[.zh])”的原始数据不是确数，按所载数值计：\($0)。" },
        en: { "\(node[.en]) rests on figures the source does not state exactly: \($0)." })
    case .scopeLeftOut(let scope):
      return FindingPhrase(
        25, warning: true, key: "scope \(id) \(scope)", item: unit,
        zh: { "“\(node[.zh])”有口径为“\(scope)”的数据，口径不符，未采用：\($0)。" },
        en: {
          "\(node[.en]): figures of another scope (\(SourceWords.text(scope, .en))) are left out: \($0)."
        })
    case .gradeLeftOut(let grade):
      return FindingPhrase(
        26, warning: true, key: "grade \(id) \(grade)", item: unit,
        zh: { "“\(node[.zh])”有来源等级为 \(grade) 的数据，等级不够，未采用：\($0)。" },
        en: { "\(node[.en]): figures of source grade \(grade) are left out: \($0)." })
    case .exclusionNotPublished(let variable):
      let name = name(ofVariable: variable)
      return FindingPhrase(
        50, key: "exclusion \(id) \(variable)", item: unit,
        zh: { "“\(node[.zh])”应扣除的“\(name[.zh])”未公布，按未扣除的数计：\($0)。" },
        en: { "\(node[.en]) is gross, as \(name[.en]) is not published: \($0)." })
    case .exclusionExceeds(let figure, let excluded):
      let (gross, minus) = (FigureText.value(figure), FigureText.value(excluded))
      return FindingPhrase(
        28, warning: true, key: "exceeds \(id)", item: unit,
        detail: LocalizedText(zh: "\(gross) 扣除 \(minus)", en: "\(minus) of \(gross)"),
        zh: { "“\(node[.zh])”扣除的数大于原数，结果为负，请核对：\($0)。" },
        en: { "\(node[.en]): more is subtracted than there is; check the figures: \($0)." })
    default:
      return unforeseen(finding)
    }
  }

  /// About one indicator over all units.
  private func indicatorPhrase(_ finding: Finding) -> FindingPhrase {
    let node = name(ofNode: finding.node)
    switch finding.kind {
    case .variableNotInData(let variable) where finding.node == nil:
      return FindingPhrase(
        13, warning: true, key: "variable of a rule", items: .indicators,
        item: name(ofVariable: variable),
        zh: { "数据中没有否决项或加分项所用的变量：\($0)。" },
        en: { "The data lack these variables of veto or bonus rules: \($0)." })
    case .variableNotInData(let variable):
      return FindingPhrase(
        10, warning: true, key: "variable", items: .indicators, item: node,
        detail: name(ofVariable: variable),
        zh: { "数据中没有下列指标所需的变量：\($0)。" },
        en: { "The data lack the variables of these indicators: \($0)." })
    case .readyValue:
      return FindingPhrase(
        31, key: "ready", items: .indicators, item: node,
        zh: { "表中已有下列指标的值，直接采用，未由原始数据计算：\($0)。" },
        en: { "The table brings these indicators ready-made; they are used as they stand: \($0)." })
    case .referenceUndefined(let count, let reason):
      return undefined(count, reason, finding)
    case .referenceSet(let method, let count):
      let set = referenceSet(finding.node)
      let term = MethodTerms.name(method, of: "normalisation")
      return FindingPhrase(
        30, key: "reference \(method) \(count) \(set.zh)", items: .indicators, item: node,
        zh: { "\(term.zh)的得分取决于参照集（\(set.zh)），增减任何一个都会改变得分：\($0)。" },
        en: { "Scores by \(term.en) depend on the reference set (\(set.en)): \($0)." })
    case .frozen(let file, let scheme, let period, let count):
      let en =
        count == 1
        ? "the scores of 1 indicator do" : "the scores of \(count) indicators do"
      return FindingPhrase(
        14, warning: count == 0, key: "frozen",
        zh: { _ in
          count == 0
            ? "没有需要从数据中学习参数的指标，基期文件 \(file) 未起作用。"
            : "沿用基期参数（\(file)：方案 \(scheme)，\(period)），\(count) 项指标的得分不取决于本次参评的地区。"
        },
        en: { _ in
          count == 0
            ? "No indicator learns from the data, so the base \(file) has no effect."
            : "Parameters are those of \(file) (scheme \(scheme), \(period)): "
              + "\(en) not depend on the units compared here."
        })
    case .narrowRange(let low, let high):
      let range = "\(FigureText.value(low))-\(FigureText.value(high))"
      return FindingPhrase(
        12, warning: true, key: "narrow", items: .indicators, item: node,
        detail: LocalizedText(range),
        zh: { "数值几乎相同，标准化会放大微小差别：\($0)。" },
        en: { "Values hardly differ, and the normalisation magnifies it: \($0)." })
    default:
      return unforeseen(finding)
    }
  }

  /// Why an indicator's normalisation has no scores.
  private func undefined(
    _ count: Int, _ reason: UndefinedReason, _ finding: Finding
  ) -> FindingPhrase {
    let node = name(ofNode: finding.node)
    func phrase(
      _ key: String, _ detail: LocalizedText, zh: @escaping (String) -> String,
      en: @escaping (String) -> String
    ) -> FindingPhrase {
      FindingPhrase(
        11, warning: true, key: "undefined \(key)", items: .indicators, item: node,
        detail: detail, zh: zh, en: en)
    }
    switch reason {
    case .noValues, .constant:
      return phrase(
        "", LocalizedText(zh: "\(count) 个数值", en: count == 1 ? "1 value" : "\(count) values"),
        zh: { "数值全部相同或少于两个，无法标准化，按缺失处理：\($0)。" },
        en: { "All values are equal or fewer than two, so there is no score: \($0)." })
    case .notPositive(let best):
      return phrase(
        "not positive", LocalizedText(FigureText.value(best)),
        zh: { "最好的值不大于 0，不能作比，按缺失处理：\($0)。" },
        en: { "The best value is not above 0, so there is no fraction of it: \($0)." })
    case .noBetterThanWorst(let reference):
      return phrase(
        "no better", LocalizedText(FigureText.value(reference)),
        zh: { "参照值不优于最差的值，没有距离可言，按缺失处理：\($0)。" },
        en: { "The reference is no better than the worst value, so there is no score: \($0)." })
    case .unitWithoutValue(let code):
      let name = name(ofCode: code)
      return phrase(
        "unit", name, zh: { "参照地区没有数据，无法标准化，按缺失处理：\($0)。" },
        en: { "The reference unit has no value, so there is no score: \($0)." })
    }
  }

  /// The units whose values an indicator's scores depend on.
  private func referenceSet(_ node: String?) -> LocalizedText {
    guard
      let column = assessment.scheme.indicators.firstIndex(where: { $0.said.id == node })
    else { return LocalizedText("") }
    let rows = assessment.units.indices.filter { !assessment.treated[$0, column].isNaN }
    return words.list(rows.map { assessment.unit($0).name }, first: Self.named)
  }

  /// A kind that belongs to another group; its sentence lists the unit alone.
  func unforeseen(_ finding: Finding) -> FindingPhrase {
    FindingPhrase(99, key: "other", item: name(ofUnit: finding.unit), zh: { $0 }, en: { $0 })
  }
}
