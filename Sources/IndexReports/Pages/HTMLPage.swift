public import CompositeIndex

/// A whole HTML file that needs nothing beside itself: no server, no network, no other file.
///
/// Its policy forbids everything that would leave the file; scripts and styles stand in it.
public struct HTMLPage: Sendable {
  /// The language of the page; parts in another one say so themselves.
  public var language: Language
  /// What the window is called.
  public var title: String
  /// Class names of the body.
  public var classes: String
  /// Stylesheets in order, after the one that all pages share.
  public var styles: [String] = []
  /// Markup of the body.
  public var body: String
  /// Scripts in order, at the end of the body.
  public var scripts: [String] = []
  /// Whether scripts may run WebAssembly.
  public var runsWebAssembly = false

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - title: plain text.
  ///   - banner: what the window is called before that, such as that data are made up; may be `nil`.
  ///   - classes: names of CSS classes for the body.
  ///   - body: finished markup.
  public init(
    language: Language, title: String, banner: String? = nil, classes: String = "", body: String
  ) {
    self.language = language
    self.title = [banner, title].compactMap(\.self).joined(separator: " ")
    self.classes = classes
    self.body = body
  }

  /// A document as a page of its own, for `--format html`.
  public init(_ document: Document) {
    let title = document.blocks.lazy.compactMap { block in
      if case .heading(let text, _) = block { text } else { nil }
    }.first
    self.init(
      language: document.language, title: title ?? "cei", banner: document.caption,
      classes: "document",
      body: HTMLElement.main(HTMLFormat().render(document)))
    styles = [PrintedPages.style(document.language, header: nil, banner: document.caption)]
  }

  /// The file.
  public var text: String {
    let shared = Palette.css + "\n" + EmbeddedAssets.pageCSS
    let styles = ([shared] + styles).map { "<style>\n\($0)\n</style>\n" }
    let scripts = scripts.map { "<script>\n\($0)\n</script>\n" }
    let classes = classes.isEmpty ? "" : " class=\"\(classes)\""
    return """
      <!doctype html>
      <html lang="\(Self.code(language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(Tool.name) \(Tool.version)">
      <title>\(HTMLText.escape(title))</title>
      \(styles.joined())</head>
      <body\(classes)>
      \(body)\(scripts.joined())</body>
      </html>

      """
  }

  private var policy: String {
    let wasm = runsWebAssembly ? " 'wasm-unsafe-eval'" : ""
    let own = scripts.isEmpty ? "" : "script-src 'unsafe-inline'\(wasm); "
    return "default-src 'none'; style-src 'unsafe-inline'; \(own)img-src data: blob:"
  }

  /// The `lang` attribute of a language.
  public static func code(_ language: Language) -> String {
    switch language {
    case .zh: "zh-Hans"
    case .en: "en"
    }
  }
}

/// Elements that pages are built of.
enum HTMLElement {
  static func main(_ content: String) -> String { "<main>\n\(content)</main>\n" }
}
