internal import CompositeIndex

/// How sure the ranks are, and how they moved over the years.
struct ReportCertainty: ReportSection {
  private let input: ReportInput

  init(_ input: ReportInput) { self.input = input }

  func add(to body: inout PageBody) {
    if input.assessment.ranking.count < 2 { return }
    body.section(
      "certainty",
      LocalizedText(zh: "名次稳健性与历年变化", en: "Robustness of ranks and changes over time"))
    if let ranks = AcceptabilityFigure(input.intervals) {
      body.figure(ranks.figure(body.language))
    } else {
      body.remark(AcceptabilityFigure.absence(input.intervals))
    }
    if let years = BumpFigure(input.history) {
      body.figure(years.figure(body.language))
    } else {
      body.remark(BumpFigure.absence(input.history))
    }
  }
}
