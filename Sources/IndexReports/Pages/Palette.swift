/// The colours of pages, as the CSS variables that their stylesheets use. What only one
/// page shows, its own stylesheet says.
///
/// What drawings show too has the colour of their inks (``Ink/stylesheet``), on light ground; on dark
/// ground there are lighter ones.
enum Palette {
  /// Light unless the screen asks for dark, or the page has chosen (`data-theme`); paper is light.
  static let css = """
    :root { \(light) color-scheme: light dark; }
    @media screen {
      :root[data-theme="light"] { color-scheme: light; }
      :root[data-theme="dark"] { \(dark) color-scheme: dark; }
    }
    @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { \(dark) } }
    """

  static let light = rules([
    ("paper", Ink.surface.colour), ("ink", Ink.text.colour), ("muted", Ink.muted.colour),
    ("rule", "#d0d4d8"), ("faint", "#f4f6f8"), ("link", "#1d4f85"), ("up", Ink.up.colour),
    ("down", Ink.down.colour), ("warning", "#8a3b00"), ("banner", "#fff3d6"),
    ("edge", "#767c83"),
  ])

  static let dark = rules([
    ("paper", "#15181b"), ("ink", "#e8eaec"), ("muted", "#aab1b8"), ("rule", "#3b4248"),
    ("faint", "#1f2428"), ("link", "#8fbdec"), ("up", "#ff9d5c"), ("down", "#6cbcf0"),
    ("warning", "#ffb37a"), ("banner", "#3a2f12"),
  ])

  private static func rules(_ colours: [(name: String, value: String)]) -> String {
    colours.map { "--\($0.name): \($0.value);" }.joined(separator: " ")
  }
}

extension Ink {
  /// The colour that the stylesheet gives to fills, or else to lines: `#` and hexadecimal digits.
  var colour: String {
    let rules = "\(Self.stylesheet)".split(separator: "\n")
    let start = ".\(name){"
    let rule = rules.first { $0.hasPrefix(start) } ?? ""
    let value = rule.drop { $0 != "#" }
    return String(value.prefix { $0 == "#" || $0.isHexDigit })
  }
}
