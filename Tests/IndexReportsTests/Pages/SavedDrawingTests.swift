import Testing

@testable import IndexReports

struct SavedDrawingTests {
  private static func text(_ file: String) -> String {
    String(decoding: SavedDrawing.bytes(Array(file.utf8)), as: UTF8.self)
  }

  @Test func savedDrawingsKeepTheRulesOfTheirOwnInks() {
    let style = ".figure{color:red}\n.i-text{fill:#1a1a1a}\n.i-muted{fill:#595959}\n"
    let body = #"<rect x="1" class="i-muted"/><text>class="i-text"</text></svg>"#
      .replacing("\"i-text\"", with: "&quot;i-text&quot;")
    #expect(
      Self.text("<svg><style>\(style)</style>\(body)")
        == "<svg><style>.figure{color:red}.i-muted{fill:#595959}</style>\(body)")
  }

  @Test func filesWithoutRulesStayAsTheyAre() {
    #expect(Self.text("<svg><text>1 &lt; 2</text></svg>") == "<svg><text>1 &lt; 2</text></svg>")
  }

  /// Two lines of 18 pixels above a drawing of 300 by 40.
  @Test func linesAboveADrawingMakeRoomForThemselves() {
    var drawing = Drawing(width: 300, height: 40, title: "a", description: "b", identifier: "c")
    drawing.text("x", x: 0, y: 10)
    drawing.finish()
    let file = String(
      decoding: SavedDrawing.bytes(drawing.file(under: ["甲", "乙<"])), as: UTF8.self)
    #expect(file.contains("viewBox=\"0 -36 300 76\""))
    #expect(file.contains("y=\"-24\" font-size=\"13\" font-weight=\"700\">甲</text>"))
    #expect(file.contains("y=\"-6\" font-size=\"13\" font-weight=\"700\">乙&lt;</text>"))
    // Title and description need no names in a file that has nothing else before them.
    #expect(file.contains("><title>a</title><desc>b</desc><style>"))
    #expect(!file.contains("aria-labelledby"))
  }

  /// Every ink that a chart uses has its rule in the saved file: none is taken for another's.
  @Test func everyInkKeepsItsRule() {
    for ink in Ink.allCases {
      var drawing = Drawing(
        width: 10, height: 10, title: "a", description: "b", identifier: "c")
      drawing.rectangle(x: 0, y: 0, width: 5, height: 5, ink)
      drawing.finish()
      let file = String(decoding: SavedDrawing.bytes(drawing.file(under: [])), as: UTF8.self)
      let rules = Ink.allCases.filter { file.contains(".\($0.name){") }
      #expect(rules == [ink])
    }
  }

  /// A file that is saved has no page around it; names, texts and values that look like attributes stay.
  @Test func savedDrawingsLeaveOutWhatPagesNeed() {
    let row =
      #"<g data-part="row" data-key="61" tabindex="0" role="img" aria-label="a &gt; b">"#
    #expect(
      Self.text(
        "<svg><style>.figure{}</style>\(Ink.definitions)\(row)<text x=\"a data-key= b\"> data-key=\"6\"</text></g></svg>"
      )
        == "<svg><style>.figure{}</style><g role=\"img\">"
        + "<text x=\"a data-key= b\"> data-key=\"6\"</text></g></svg>")
  }

  /// `%3C` is `<` (RFC 3986, section 2.1); Python: `urllib.parse.unquote` gives the text back.
  @Test func addressesEscapeWhatEndsThem() {
    let text = PercentEncoding.text(Array("<a b='1' c=\"2\">&lt;100%#\n陕</a>".utf8))
    #expect(text == "%3Ca b=%271%27 c=\"2\">%26lt;100%25%23%0A陕%3C/a>")
  }
}
