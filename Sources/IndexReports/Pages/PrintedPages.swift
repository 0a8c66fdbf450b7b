internal import CompositeIndex

/// What stands in the margins of printed pages: the title, the banner of made-up data, page numbers.
enum PrintedPages {
  /// The rules of the pages of one language.
  ///
  /// - Parameters:
  ///   - header: at the left of the head; may be `nil`.
  ///   - banner: at its right, on every page; `nil` for data that are not made up.
  ///   - name: of the kind of page; all pages unless given.
  static func style(
    _ language: Language, header: String?, banner: String?, name: String = ""
  ) -> String {
    let number = LocalizedText(
      zh: #""第 " counter(page) " 页 / 共 " counter(pages) " 页""#,
      en: #""Page " counter(page) " of " counter(pages)"#)
    func box(_ place: String, _ content: String) -> String {
      "  @\(place) { content: \(content); font: 8pt \(font); color: #595959; }\n"
    }
    let kind = name.isEmpty ? "" : " " + name
    return "@page\(kind) {\n" + (header.map { box("top-left", quoted($0)) } ?? "")
      + (banner.map { box("top-right", quoted($0)) } ?? "")
      + box("bottom-center", number[language]) + "}"
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
