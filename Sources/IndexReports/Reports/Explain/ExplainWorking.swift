internal import CompositeIndex

/// How one indicator's figures become its score, in words and numbers.
struct ExplainWorking {
  let assessment: Assessment
  let row: Int
  let language: Language
  private let weights: (said: PrintedWeights, used: PrintedWeights)

  init(assessment: Assessment, row: Int, language: Language) {
    (self.assessment, self.row, self.language) = (assessment, row, language)
    weights = (PrintedWeights(assessment.scheme), PrintedWeights(assessment, row: row))
  }

  /// The computation of an indicator: raw figures with their places, the value, the score.
  ///
  /// - Parameter sources: numbers of the publications, `[3]`, for figures that have one.
  func steps(indicator: Int, sources: ExplainSources) -> [String] {
    let resolved = assessment.scheme.indicators[indicator]
    let score = assessment.scores[row, resolved.node]
    let observed = assessment.values[row, indicator]
    let value = assessment.treated[row, indicator]
    var steps: [String] = []
    if observed.isNaN {
      steps.append(missing(indicator))
    } else {
      let figures = assessment.figures(indicator: indicator, row: row)
      steps.append(figures.map { figure($0.observation, sources) }.joined(separator: semicolon))
      if let formula = valueFormula(resolved.said, figures, observed) { steps.append(formula) }
    }
    steps +=
      PreparationWorking(assessment: assessment, row: row, language: language)
      .steps(indicator: indicator)
    if !value.isNaN { steps.append(scoring(resolved, assessment.fitted[indicator], value)) }
    let before = value.isNaN ? .nan : assessment.fitted[indicator].score(value)
    if !score.isNaN, score != before {
      steps.append(
        text(
          "情景改动：\(fixed(before)) → \(fixed(score))", "scenario: \(fixed(before)) -> \(fixed(score))"
        ))
    }
    return steps
  }

  private var semicolon: String { text("；", "; ") }

  private func text(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en)[language]
  }

  private func fixed(_ number: Double) -> String { NumberFormat.fixed(number) }

  /// A raw figure: `投诉 366,630 件（2023，市场监管系统，A 级，values.csv:17 [3]）`.
  private func figure(_ number: Int, _ sources: ExplainSources) -> String {
    let dataset = assessment.dataset
    let observation = dataset.observations[number]
    let variable = dataset.variables[Int(observation.variable)]
    let amount = QualifierWords.text(
      FigureText.figure(observation.value), dataset.label(observation.qualifier),
      unit: variable.unit, language)
    let grade = dataset.label(observation.grade)
    var facts = [
      dataset.periods[Int(observation.period)].label,
      SourceWords.text(dataset.label(observation.asOf), language),
      SourceWords.text(dataset.label(observation.scope), language),
      grade.isEmpty ? "" : text("\(grade) 级", "grade \(grade)"),
    ]
    if let place = dataset.citation(of: observation) { facts.append("\(place.file):\(place.line)") }
    if let source = sources.number(of: observation.source) { facts.append("[\(source)]") }
    let aside = facts.filter { !$0.isEmpty }.joined(separator: text("，", ", "))
    let name = variable.name[language]
    return "\(name) \(amount)" + Sentences(language).aside(aside)
  }

  /// `366,630 ÷ 39,528,999 × 10,000 = 92.75 件/万人`; `nil` where the value is the figure itself.
  private func valueFormula(
    _ said: IndicatorDefinition, _ figures: [FigureUse], _ value: Double
  ) -> String? {
    func numbers(_ role: FigureUse.Role) -> [String] {
      figures.filter { $0.role == role }.map {
        FigureText.figure(assessment.dataset.observations[$0.observation].value)
      }
    }
    let (of, minus, per) = (numbers(.of), numbers(.minus), numbers(.per))
    guard of.count + minus.count + per.count > 1 || said.value.times != 1 else { return nil }
    var text = of.joined(separator: " + ") + minus.map { " - " + $0 }.joined()
    if of.count + minus.count > 1, !per.isEmpty || said.value.times != 1 { text = "(\(text))" }
    if let divisor = per.first {
      text += " ÷ " + (per.count > 1 ? "(\(per.joined(separator: " + ")))" : divisor)
    }
    if said.value.times != 1 { text += " × " + FigureText.figure(said.value.times) }
    return text + " = " + FigureText.value(value, unit: said.unit, language)
  }

  private func scoring(
    _ resolved: ResolvedIndicator, _ fitted: FittedNormalisation, _ value: Double
  ) -> String {
    let x = FigureText.value(value)
    let score = fixed(fitted.score(value))
    switch fitted {
    case .line(let line):
      let wording = lineWorking(line, x, resolved)
      guard line.isClamped(value), let bounds = line.bounds else { return wording + " = " + score }
      let (low, high) = (FigureText.figure(bounds.lowerBound), FigureText.figure(bounds.upperBound))
      var free = line
      free.bounds = nil
      return wording + " = \(fixed(free.score(value)))"
        + text("，限于 \(low) 至 \(high)，取 \(score)", ", held within \(low) to \(high): \(score)")
    case .ratio(let ratio):
      let (aim, full) = (end(ratio.reference, resolved), FigureText.figure(ratio.full))
      let share = ratio.direction == .higherIsBetter ? "\(x) ÷ \(aim)" : "\(aim) ÷ \(x)"
      let held =
        fitted.isClamped(value)
        ? text("，限于 0 至 \(full)，取 ", ", held within 0 to \(full): ") : " = "
      return "\(full) × \(share)" + held + score
    case .steps(let steps):
      let from = steps.last { $0.from <= value }?.from ?? -.infinity
      return from == -.infinity
        ? text("\(x) 在最低一档，得 \(score)", "\(x) is in the lowest step: \(score)")
        : text(
          "\(x) 达到 \(FigureText.figure(from)) 一档，得 \(score)",
          "\(x) reaches the step from \(FigureText.figure(from)): \(score)")
    case .standing(let standing): return self.standing(value, standing) + " = " + score
    case .logistic(let curve):
      let power = "\(end(-curve.slope, resolved)) × (\(x) - \(end(curve.midpoint, resolved)))"
      return "\(FigureText.figure(curve.full)) ÷ (1 + e^(\(power))) = " + score
    case .undefined(let reason): return undefined(reason)
    }
  }

  /// A number of a fit: as written in the scheme, or shortened where it was learnt.
  private func end(_ number: Double, _ resolved: ResolvedIndicator) -> String {
    let text =
      resolved.normalisation.usesReferenceSet ? FigureText.value(number) : FigureText.figure(number)
    return text.hasPrefix("-") ? "(\(text))" : text
  }

  private func undefined(_ reason: UndefinedReason) -> String {
    switch reason {
    case .noValues: text("参照组没有数据，无法标准化", "no reference values, so there is no score")
    case .constant:
      text("参照组的值不足两个或全部相同，无法标准化", "too few or equal reference values: no score")
    case .notPositive(let best):
      text(
        "最好的值 \(FigureText.value(best)) 不大于 0，无法标准化",
        "the best value \(FigureText.value(best)) is not above 0: no score")
    case .noBetterThanWorst(let reference):
      text(
        "参照值 \(FigureText.value(reference)) 不优于最差的值，无法标准化",
        "the reference \(FigureText.value(reference)) is no better than the worst: no score")
    case .unitWithoutValue(let code):
      text("参照地区 \(code) 没有数据，无法标准化", "the reference unit \(code) has no value: no score")
    }
  }

  /// `60 + 40 × (92.75 - 500) ÷ (10 - 500)`.
  private func lineWorking(
    _ line: ScoreLine, _ x: String, _ resolved: ResolvedIndicator
  ) -> String {
    let (from, to) = (end(line.fromValue, resolved), end(line.toValue, resolved))
    let start = line.fromScore == 0 ? "" : FigureText.figure(line.fromScore) + " + "
    return start + FigureText.figure(line.toScore - line.fromScore)
      + " × (\(x) - \(from)) ÷ (\(to) - \(from))"
  }

  /// `其余 30 个中 12 个更差、1 个相同：100 × (12 + 1 ÷ 2) ÷ 30`.
  private func standing(_ value: Double, _ standing: Placing) -> String {
    let (worse, equal, others) = standing.count(value)
    let counts = equal > 0 && standing.ties != .min
    let shared = standing.ties == .average ? "\(equal) ÷ 2" : "\(equal)"
    let points = counts ? "\(worse) + \(shared)" : "\(worse)"
    let working =
      switch standing.scale {
      case .share(let full):
        "\(FigureText.figure(full)) × \(counts ? "(\(points))" : points) ÷ \(others)"
      case .places(let first): first == 0 ? points : "\(FigureText.figure(first)) + \(points)"
      }
    return text(
      "其余 \(others) 个中 \(worse) 个更差\(counts ? "、\(equal) 个相同" : "")：",
      "\(worse) of \(others) others are worse\(counts ? ", \(equal) equal" : ""): ") + working
  }

  /// Why an indicator has no value, as far as the data tell.
  func missing(_ indicator: Int) -> String {
    let lacking = assessment.lackingVariables(indicator: indicator, row: row)
    guard !lacking.isEmpty else { return text("数据不可用", "figures cannot be used") }
    var names: [String] = []
    for id in lacking {
      let name =
        assessment.dataset.variables.first { $0.id == id }?.name[language]
        ?? assessment.scheme.said.variables.first { $0.id == id }?.name[language] ?? id
      // A figure may stand above and below the line of the same formula.
      if !names.contains(name) { names.append(name) }
    }
    return text("缺 \(Sentences(.zh).list(names))", "no \(Sentences(.en).list(names))")
  }

  /// `权重 30% × 35% = 10.5%`, with the share after missing siblings gave theirs up.
  func weight(of node: Int) -> String {
    var factors: [String] = []
    var current = node
    while let parent = assessment.scheme.nodes[current].parent {
      let position = assessment.scheme.nodes[parent].children.firstIndex(of: current)
      let used = position.map { assessment.usedWeights(of: parent, row: row)[$0] } ?? 0
      let isSaid = abs(used - assessment.scheme.nodes[current].weight) < 1e-9
      let (now, was) = (short(weights.used.local[current]), short(weights.said.local[current]))
      factors.append(isSaid ? was : text("\(now)（原 \(was)）", "\(now) (was \(was))"))
      current = parent
    }
    let whole = short(weights.used.effective[node])
    return factors.count > 1 ? "\(factors.joined(separator: " × ")) = \(whole)" : factors.joined()
  }

  /// A printed weight without zeros at its end.
  private func short(_ units: Int) -> String {
    var digits = NumberFormat.fixed(units: units)
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return digits + "%"
  }
}

/// The publications that a report refers to, numbered in the order of use.
struct ExplainSources {
  private(set) var used: [Int32] = []

  /// Collects the publications of the figures behind some indicators.
  init(_ assessment: Assessment, row: Int, indicators: [Int]) {
    for indicator in indicators {
      for use in assessment.figures(indicator: indicator, row: row) {
        let source = assessment.dataset.observations[use.observation].source
        if source >= 0, !used.contains(source) { used.append(source) }
      }
    }
  }

  /// The number of a publication, from 1.
  func number(of source: Int32) -> Int? { used.firstIndex(of: source).map { $0 + 1 } }
}
