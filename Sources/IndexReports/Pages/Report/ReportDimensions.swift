internal import CompositeIndex

/// The scores behind the index: by dimension, then by the indicators of every dimension.
struct ReportDimensions: ReportSection {
  private let input: ReportInput

  init(_ input: ReportInput) { self.input = input }

  func add(to body: inout PageBody) {
    let assessment = input.assessment
    if assessment.ranking.isEmpty || Portrait(assessment) != nil { return }
    let nodes = DimensionHeatFigure.nodes(assessment)
    body.section(
      "dimensions", LocalizedText(zh: "维度与指标得分", en: "Scores by dimension and indicator"))
    for (number, node) in nodes.enumerated() {
      let figures = DimensionHeatFigure(assessment, node: node).figures(
        body.language, identifier: "scores-\(number)-\(body.language.rawValue)")
      for figure in figures { body.figure(figure) }
    }
  }
}
