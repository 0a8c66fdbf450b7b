internal import CompositeIndex

/// What happened to one value between denomination and normalisation, in words and numbers.
struct PreparationWorking {
  let assessment: Assessment
  let row: Int
  let language: Language

  /// One line for each step that changed the value.
  func steps(indicator: Int) -> [String] {
    let resolved = assessment.scheme.indicators[indicator]
    var steps: [String] = []
    if let rate = assessment.adjustments[indicator]?[row] {
      steps.append(adjustment(rate, resolved.said))
      if let point = Funnel(assessment, indicator: indicator)?.points.first(where: {
        $0.row == row
      }) {
        steps.append(funnel(point, times: resolved.said.value.times))
      }
    }
    if let cell = assessment.imputation(row: row, indicator: indicator) {
      steps.append(imputation(cell, resolved))
    }
    let (before, after) = (assessment.imputed[row, indicator], assessment.treated[row, indicator])
    if !after.isNaN, after != before {
      steps.append(treatment(assessment.treatments[indicator], before, after))
    }
    return steps
  }

  private func text(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en)[language]
  }

  /// `收缩：23.10 + 64% × (31.02 - 23.10) = 28.17`.
  private func adjustment(_ rate: AdjustedRate, _ said: IndicatorDefinition) -> String {
    let times = said.value.times
    let (own, prior) = (FigureText.value(rate.own * times), FigureText.value(rate.prior * times))
    let weight = NumberFormat.percent(rate.weight)
    let working =
      "\(prior) + \(weight) × (\(own) - \(prior)) = "
      + FigureText.value(rate.adjusted * times, unit: said.unit, language)
    let whose =
      rate.group.isEmpty
      ? text("全体的先验 \(prior)", "the prior of all, \(prior)")
      : text("“\(rate.group)”的先验 \(prior)", "the prior of \(rate.group), \(prior)")
    return text("按件数多少向\(whose) 收缩：\(working)", "drawn towards \(whose): \(working)")
  }

  /// Where the unit's own rate lies between the limits of chance.
  private func funnel(_ point: Funnel.Point, times: Double) -> String {
    func range(_ limits: FunnelLimits) -> String {
      text(
        "\(FigureText.value(limits.low * times)) 至 \(FigureText.value(limits.high * times))",
        "\(FigureText.value(limits.low * times)) to \(FigureText.value(limits.high * times))")
    }
    let verdict = FunnelWords.word(point.positionAllowing)[language]
    let (inner, outer) = (range(point.warningAllowing), range(point.alarmAllowing))
    return text(
      "漏斗界限：95% \(inner)，99.8% \(outer)，\(verdict)",
      "funnel limits: 95% \(inner), 99.8% \(outer): \(verdict)")
  }

  private func imputation(_ cell: ImputedCell, _ resolved: ResolvedIndicator) -> String {
    let value = FigureText.value(cell.value, unit: resolved.said.unit, language)
    let from = origin(cell.origin)
    let deviation =
      cell.deviation.isNaN ? "" : text("，标准差 ", ", sd ") + FigureText.value(cell.deviation)
    return text(
      "插补（\(resolved.imputation.choice.name)，\(from)\(deviation)）：\(value)",
      "imputed (\(resolved.imputation.choice.name), \(from)\(deviation)): \(value)")
  }

  private func origin(_ origin: ImputationOrigin) -> String {
    func name(_ node: String) -> String {
      assessment.scheme.node(node).map { assessment.scheme.nodes[$0].name[language] } ?? node
    }
    return switch origin {
    case .units(let count): text("据 \(count) 个已有值", "from \(count) values")
    case .group(let group, let count):
      text("据“\(group)”组 \(count) 个已有值", "from \(count) values of the group \(group)")
    case .siblings(let node, let count):
      text("据本单位“\(name(node))”内 \(count) 项指标", "from its own \(count) indicators in \(name(node))")
    case .period(let period): text("取 \(period.label)", "of \(period.label)")
    case .between(let before, let after):
      text("在 \(before.label) 与 \(after.label) 之间", "between \(before.label) and \(after.label)")
    case .neighbours(let rows):
      text("取最相近的 ", "from the nearest: ")
        + Sentences(language).list(rows.map { assessment.unit($0).name[language] })
    case .regression(let count): text("用 \(count) 项指标回归", "regressed on \(count) indicators")
    case .draws(let count): text("\(count) 次抽取的均值", "mean of \(count) draws")
    }
  }

  /// `限为 100`, then `ln(31.02 - 20.00 + 0.50) = 2.44`.
  private func treatment(_ result: TreatmentResult, _ before: Double, _ after: Double) -> String {
    let fitted = result.fitted
    var parts: [String] = []
    var value = before
    if let bounds = fitted.bounds {
      value = min(bounds.upperBound, max(bounds.lowerBound, before))
      if value != before {
        let (from, to) = (FigureText.value(before), FigureText.value(value))
        parts.append(text("\(from) 限为 \(to)", "\(from) held at \(to)"))
      }
    }
    if let transform = fitted.transform {
      parts.append(
        "\(transform.kind.rawValue) = \(formula(transform, value)) = \(FigureText.value(after))")
    }
    return text("异常值处理：", "extreme values: ")
      + parts.joined(separator: text("；", "; "))
  }

  private func formula(_ transform: ValueTransform, _ value: Double) -> String {
    let (x, origin) = (FigureText.value(value), FigureText.value(transform.origin))
    var argument = transform.isMirrored ? "\(origin) - \(x)" : x
    if !transform.isMirrored, transform.origin != 0 { argument += " - \(origin)" }
    if transform.offset != 0 { argument += " + \(FigureText.value(transform.offset))" }
    let power = FigureText.value(transform.power)
    let result =
      transform.power == 0 ? "ln(\(argument))" : "((\(argument))^\(power) - 1) ÷ \(power)"
    return transform.isMirrored ? "-" + result : result
  }
}
