internal import CompositeIndex

/// A page for each unit, or for the one that the report is about.
struct ReportProfiles: ReportSection {
  private let input: ReportInput
  /// Made once for all languages; `nil` where there are too many units.
  private let pages: ProfilePages?
  private let rows: [Int]

  /// What the pages say that ranks can reach; `nil` without pages.
  var reach: ReachableRanks? { pages?.reach }

  init(_ input: ReportInput) {
    self.input = input
    let all = ProfilePages.rows(of: input.assessment)
    guard input.row != nil || all.count <= DrawnUnits.most else {
      (pages, rows) = (nil, all)
      return
    }
    pages = ProfilePages(
      input.assessment, history: input.history, intervals: input.intervals)
    rows = input.row.map { [$0] } ?? all
  }

  func add(to body: inout PageBody) {
    guard let pages else {
      addAbsence(to: &body)
      return
    }
    for row in rows {
      add(
        pages.page(row: row, body.language), name: input.assessment.unit(row).name,
        isRanked: !input.assessment.ranks[row].isNaN, to: &body)
    }
  }

  /// Says why there are no pages and how to get one.
  private func addAbsence(to body: inout PageBody) {
    let count = UnitWords(rows.map { input.assessment.unit($0) }).count(rows.count)
    body.section("profiles", LocalizedText(zh: "各评价对象的单页", en: "Pages of the units"))
    body.paragraph(
      LocalizedText(
        zh: "\(count.zh)多于 \(DrawnUnits.most) 个，本报告不附各自的单页；任何一个的单页用 cei report --unit 名称 生成。",
        en:
          "No page for each of \(count.en): more than \(DrawnUnits.most). cei report --unit NAME makes "
          + "the page of any one of them."))
  }

  private func add(
    _ page: ProfilePage, name: LocalizedText, isRanked: Bool, to body: inout PageBody
  ) {
    body.section(
      page.identifier, LocalizedText(page.heading),
      classes: isRanked ? "profile" : "profile brief", link: name)
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
    if page.indicators.isEmpty { return }
    body.raw("<div class=\"indicators\">\n")
    page.indicators.forEach { body.block($0) }
    body.raw("</div>\n")
  }
}
