internal import CompositeIndex

/// The tree with its weights, and what really counts.
struct ReportFramework: ReportSection {
  private let audit: Audit

  init(_ input: ReportInput) { audit = Audit(input.assessment, options: Audit.Options()) }

  func add(to body: inout PageBody) {
    body.section("framework", LocalizedText(zh: "指标体系", en: "The scheme"))
    body.figure(
      IcicleFigure(audit).figure(
        body.language, identifier: "framework-\(body.language.rawValue)"))
  }
}
