internal import CompositeIndex

/// Figures of one unit that the data have and the scheme does not score (举报量, 挽回经济损失 …).
///
/// They have no defensible direction, but leaving them out of a portrait would hide what was published.
struct ContextFigures {
  private let assessment: Assessment
  private let row: Int

  init(_ assessment: Assessment, row: Int) {
    self.assessment = assessment
    self.row = row
  }

  /// One sentence that lists them; `nil` where every figure is scored.
  var text: LocalizedText? {
    let figures = unscored
    guard !figures.isEmpty else { return nil }
    func list(_ language: Language) -> String {
      Sentences(language).list(figures.map { words($0, language) })
    }
    return LocalizedText(
      zh: "数据中另有不计分的数：\(list(.zh))。",
      en: "The data also hold figures that are not scored: \(list(.en)).")
  }

  private var unscored: [Observation] {
    let scheme = assessment.scheme
    var used = Set(
      scheme.indicators.flatMap { $0.said.value.of + $0.said.value.minus + $0.said.value.per })
    used.formUnion(scheme.said.vetoes.map(\.of))
    used.formUnion(scheme.said.bonus?.items.map(\.of) ?? [])
    if let published = scheme.said.published { used.insert(published.of) }
    let dataset = assessment.dataset
    return dataset.observations.filter { figure in
      Int(figure.unit) == assessment.units[row]
        && assessment.window.contains(dataset.periods[Int(figure.period)])
        && !used.contains(dataset.variables[Int(figure.variable)].id)
    }
  }

  private func words(_ figure: Observation, _ language: Language) -> String {
    let dataset = assessment.dataset
    let variable = dataset.variables[Int(figure.variable)]
    let value = QualifierWords.text(
      FigureText.figure(figure.value), dataset.label(figure.qualifier), unit: variable.unit,
      language)
    return "\(variable.name[language]) \(value)"
  }
}
