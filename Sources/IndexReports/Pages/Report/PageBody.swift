internal import CompositeIndex

/// The body of a report in one language while it is written: sections with their names for the table of
/// contents, blocks, tables and figures.
struct PageBody {
  /// The language of everything in it.
  let language: Language
  /// What every download says of where it is from.
  private let origin: FileOrigin
  private var contents: [(id: String, title: String, isProfile: Bool)] = []
  private var markup = ""
  private var isOpen = false
  /// What stands above, by which a table without a caption is called.
  private var above = ""
  private let format = HTMLFormat(shift: 1)

  init(language: Language, of assessment: Assessment) {
    self.language = language
    origin = FileOrigin(assessment, language)
  }

  /// Begins a section.
  ///
  /// - Parameters:
  ///   - name: unique in the report: ASCII letters, digits and `-`.
  ///   - classes: names of CSS classes; `sheet` and `profile` begin a page on paper, those that are `brief` share it.
  ///   - link: what a unit's page is called in the table of contents; `nil` for other sections.
  mutating func section(
    _ name: String, _ title: LocalizedText, classes: String = "", link: LocalizedText? = nil
  ) {
    close()
    let id = identifier(name)
    contents.append((id, (link ?? title)[language], link != nil))
    let attribute = classes.isEmpty ? "" : " class=\"\(classes)\""
    markup += "<section id=\"\(id)\"\(attribute)>\n"
    markup += "<h2>\(HTMLText.escape(title[language]))</h2>\n"
    isOpen = true
    above = title[language]
  }

  /// Adds a heading inside a section.
  mutating func heading(_ text: LocalizedText, level: Int = 3) {
    markup += "<h\(level)>\(HTMLText.escape(text[language]))</h\(level)>\n"
    above = text[language]
  }

  /// Adds running text.
  mutating func paragraph(_ text: LocalizedText?) {
    if let text { block(.paragraph(text[language])) }
  }

  /// Adds why something is not there.
  mutating func remark(_ text: LocalizedText?) {
    if let text {
      markup += HTMLText.element("p", "note muted", HTMLText.escape(text[language])) + "\n"
    }
  }

  /// Adds a part of a document; headings one level below those of the page.
  mutating func block(_ block: Document.Block) {
    if case .heading(let text, _) = block { above = text }
    if let text = format.render(block, label: above) { markup += text + "\n" }
  }

  /// Adds a table with its download.
  ///
  /// - Parameters:
  ///   - name: of the downloaded file, without its ending.
  ///   - csv: what is downloaded; the table as shown unless given.
  mutating func table(
    _ table: Table, name: String, csv: (header: [String], rows: [[String]])? = nil
  ) {
    let table = table.withoutEmptyColumns
    block(.table(table))
    let file =
      csv
      ?? (
        table.columns.map(\.title),
        table.rows.map { row in table.columns.indices.map { row[$0].text } }
      )
    let link = DataLink.csv(
      name, header: file.header, rows: file.rows, origin: origin, language)
    markup += "<p class=\"downloads\">\(link.markup)</p>\n"
  }

  /// Adds a figure.
  mutating func figure(_ figure: Figure) {
    markup += FigureMarkup(figure, language, origin: origin).markup
  }

  /// Adds finished markup.
  mutating func raw(_ text: String) { markup += text }

  /// A name that is unique in a page of two languages.
  func identifier(_ name: String) -> String { "\(language.rawValue)-\(name)" }

  private mutating func close() {
    if isOpen { markup += "</section>\n" }
    isOpen = false
  }

  /// The whole half of the page: its head, its table of contents, its sections.
  func finished(_ head: String) -> String {
    let end = isOpen ? "</section>\n" : ""
    return
      "<div id=\"\(language.rawValue)\" class=\"half \(language.rawValue)\" lang=\"\(HTMLPage.code(language))\">\n"
      + head + navigation + markup + end + "</div>\n"
  }

  private var navigation: String {
    func list(_ items: [(id: String, title: String, isProfile: Bool)], _ name: String) -> String {
      if items.isEmpty { return "" }
      let links = items.map {
        "<li><a href=\"#\($0.id)\">\(HTMLText.escape($0.title))</a></li>"
      }
      return "<ul class=\"\(name)\">\(links.joined(separator: "\n"))</ul>\n"
    }
    let title = LocalizedText(zh: "目录", en: "Contents")[language]
    return "<nav aria-label=\"\(title)\">\n" + list(contents.filter { !$0.isProfile }, "chapters")
      + list(contents.filter(\.isProfile), "profiles") + "</nav>\n"
  }
}
