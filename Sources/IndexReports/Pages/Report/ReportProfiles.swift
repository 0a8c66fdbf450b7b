internal import CompositeIndex

/// A page for each unit, or for the one that the report is about.
struct ReportProfiles: ReportSection {
  private let pages: ProfilePages
  private let rows: [Int]

  init(_ input: ReportInput) {
    pages = ProfilePages(
      input.assessment, history: input.history, intervals: input.intervals)
    rows = input.row.map { [$0] } ?? pages.rows
  }

  func add(to body: inout PageBody) {
    for row in rows { add(pages.page(row: row, body.language), to: &body) }
  }

  private func add(_ page: ProfilePage, to body: inout PageBody) {
    body.section(
      page.identifier, LocalizedText(page.heading), classes: "profile",
      link: pages.assessment.unit(row(of: page)).name)
    if let banner = page.banner {
      body.raw(HTMLText.element("p", "banner", HTMLText.escape(banner)) + "\n")
    }
    body.raw("<div class=\"beside\">\n<div>\n")
    body.block(.keyValues(page.header))
    body.raw("</div>\n")
    if let history = page.history { body.figure(history) }
    body.raw("</div>\n")
    page.strengths.forEach { body.block($0) }
    if let waterfall = page.waterfall { body.figure(waterfall) }
    page.dimensions.forEach { body.block($0) }
  }

  private func row(of page: ProfilePage) -> Int {
    pages.assessment.units.indices.first { pages.assessment.unit($0).code == page.code } ?? 0
  }
}
