internal import CompositeIndex

/// The report that is filed: one HTML file for the screen and for A4 paper, complete without scripts.
public struct ReportPage {
  /// What it is made of.
  public let input: ReportInput

  /// Makes a report.
  public init(_ input: ReportInput) {
    var input = input
    // One unit alone has no rank that could be off.
    if Portrait(input.assessment) != nil { input.intervals = nil }
    self.input = input
  }

  /// The file.
  public var text: String {
    let language = input.languages.first ?? .zh
    let sections = sections
    let halves = input.languages.map { half($0, sections) }
    let symbols = "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" class=\"symbols\">"
    var page = HTMLPage(
      language: language, title: ReportTitle(input).text[language], banner: banner(language),
      classes: "report \(input.theme.rawValue)",
      body: symbols + "\(Ink.definitions)</svg>\n" + languageSwitch
        + HTMLElement.main(halves.joined()))
    page.styles =
      ["\(Ink.stylesheet)", EmbeddedAssets.reportCSS]
      + (input.theme == .gongwen ? [EmbeddedAssets.gongwenCSS] : [])
      + input.languages.map { language in
        PrintedPages.style(
          language, header: ReportTitle(input).text[language],
          banner: banner(language),
          name: language.rawValue, isOfficial: input.theme == .gongwen)
      }
    return page.text
  }

  /// Links to the languages of the page, always in sight on the screen; nothing for one language.
  private var languageSwitch: String {
    if input.languages.count < 2 { return "" }
    let names = LocalizedText(zh: "中文", en: "English")
    let links = input.languages.map { language in
      let code = HTMLPage.code(language)
      return "<a href=\"#\(language.rawValue)\" lang=\"\(code)\" hreflang=\"\(code)\">"
        + "\(names[language])</a>"
    }
    return
      "<nav class=\"languages\" aria-label=\"语言 / Language\">\(links.joined(separator: "\n"))</nav>\n"
  }

  /// The report in one language.
  private func half(_ language: Language, _ sections: [any ReportSection]) -> String {
    var body = PageBody(language: language, of: input.assessment)
    for section in sections { section.add(to: &body) }
    return body.finished(ReportTitle(input).head(language))
  }

  private func banner(_ language: Language) -> String? {
    RankingHeader([input.assessment]).banner(language)
  }

  /// What takes long is computed once for all languages.
  private var sections: [any ReportSection] {
    let ranking: [any ReportSection] =
      input.row == nil
      ? [
        ReportSentences(input), ReportRanking(input), ReportDimensions(input),
        ReportCertainty(input), ReportStability(input), ReportFramework(input),
      ] : []
    let profiles = input.hasProfiles || input.row != nil ? ReportProfiles(input) : nil
    let pages: [any ReportSection] = profiles.map { [$0] } ?? []
    let missing = ReportMissing(input)
    let basis: [any ReportSection] = [
      ReportMethods(input, reach: profiles?.reach), ReportSources(input), ReportReproduction(input),
    ]
    // One unit has few gaps: they stand below the head, where there is room on paper.
    return input.row == nil
      ? ranking + pages + [missing] + basis
      : [missing] + pages + basis
  }
}

/// One part of a report.
protocol ReportSection {
  /// Adds the part, or nothing where there is nothing to say.
  func add(to body: inout PageBody)
}
