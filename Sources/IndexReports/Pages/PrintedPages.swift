internal import CompositeIndex

/// What stands in the margins of printed pages: the title, the banner of made-up data and scenarios, page numbers.
enum PrintedPages {
  /// The rules of the pages of one language.
  ///
  /// - Parameters:
  ///   - header: at the left of the head; may be `nil`.
  ///   - banner: at its right, on every page; may be `nil`.
  ///   - name: of the kind of page; all pages unless given.
  ///   - isOfficial: whether numbers are those of an official document.
  static func style(
    _ language: Language, header: String?, banner: String?, name: String = "",
    isOfficial: Bool = false
  ) -> String {
    let number = LocalizedText(
      zh: #""第 " counter(page) " 页 / 共 " counter(pages) " 页""#,
      en: #""Page " counter(page) " of " counter(pages)"#)
    func box(_ place: String, _ content: String) -> String {
      "  @\(place) { content: \(content); font: 8pt \(font); color: \(Ink.muted.colour); }\n"
    }
    let kind = name.isEmpty ? "" : " " + name
    return "@page\(kind) {\n" + (header.map { box("top-left", quoted($0)) } ?? "")
      + (banner.map { box("top-right", quoted($0)) } ?? "")
      + (isOfficial ? "}\n" + officialNumbers(kind) : box("bottom-center", number[language]) + "}")
  }

  /// Page numbers by GB/T 9704-2012, section 7.5: fourth size (14 pt) of SimSun between dashes, 7 mm below
  /// the text, odd ones at the right and even ones at the left, one character from the edge.
  private static func officialNumbers(_ kind: String) -> String {
    [("right", "right"), ("left", "left")].map { page, side in
      let name = kind.isEmpty ? " :\(page)" : "\(kind):\(page)"
      return "@page\(name) {\n  @bottom-\(side) { content: \"\\2014  \" counter(page) \" \\2014\"; "
        + "font: 14pt \"SimSun\", \"NSimSun\", \"STSong\", \"Noto Serif SC\", \"Noto Serif CJK SC\", serif; "
        + "vertical-align: top; padding-top: 7mm; padding-\(side): 14pt; }\n}"
    }.joined(separator: "\n")
  }

  /// Boxes in the margin do not take the font of the body.
  private static let font =
    #""Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif"#

  /// Any text as a CSS string that ends neither the string nor the element around it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in TerminalText.safe(text).unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&": result += "\\" + String(scalar.value, radix: 16) + " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
