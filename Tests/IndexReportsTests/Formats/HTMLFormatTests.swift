import CompositeIndex
import Testing

@testable import IndexReports

/// Documents as HTML, every expected line written by hand.
@Suite struct HTMLFormatTests {
  private func html(_ block: Document.Block, shift: Int = 0) -> String {
    HTMLFormat(shift: shift).render(Document(language: .en, blocks: [block]))
  }

  @Test func headingsKeepTheirLevelAndMayBeShifted() {
    #expect(html(.heading("Index", level: 1)) == "<h1>Index</h1>\n")
    #expect(html(.heading("Index", level: 1), shift: 2) == "<h3>Index</h3>\n")
    #expect(html(.heading("Deep", level: 5), shift: 4) == "<h6>Deep</h6>\n")
  }

  @Test func whateverATextHoldsItStaysText() {
    let text = #"<img src=x onerror=alert(1)> "></script> 'a' & b"#
    let safe =
      "&lt;img src=x onerror=alert(1)&gt; &quot;&gt;&lt;/script&gt; &#39;a&#39; &amp; b"
    #expect(html(.paragraph(text)) == "<p>\(safe)</p>\n")
    #expect(html(.lines([text])) == "<pre tabindex=\"0\">\n\(safe)\n</pre>\n")
    #expect(HTMLText.escape("a\u{0}\u{202E}b\nc") == "a?b c")
  }

  @Test func linesThatScrollAreNamedByTheHeadingAboveThem() {
    let document = Document(
      language: .en, blocks: [.heading("Gap of \"A\"", level: 2), .blank, .lines(["a  b", "c"])])
    #expect(
      HTMLFormat().render(document) == """
        <h2>Gap of &quot;A&quot;</h2>
        <pre tabindex="0" role="region" aria-label="Gap of &quot;A&quot;">
        a  b
        c
        </pre>

        """)
  }

  @Test func namesAndValuesAreADescriptionList() {
    let pairs = [Document.KeyValue("Data", "demo"), .init("Missing", "2", .warning)]
    #expect(
      html(.keyValues(pairs)) == """
        <dl class="facts"><div><dt>Data</dt><dd>demo</dd></div>
        <div><dt>Missing</dt><dd class="warning">2</dd></div></dl>

        """)
  }

  @Test func remarksThatNeedAttentionSaySoInWords() {
    #expect(
      html(.notes([.init("tie"), .init("gap", .warning)])) == """
        <ul class="notes"><li>tie</li>
        <li class="warning"><strong>!</strong> gap</li></ul>

        """)
  }

  @Test func tablesHaveCaptionScopesAlignmentAndSubtotals() {
    var table = Table(
      caption: "Scores",
      columns: [
        Table.Column("Rank", .right), Table.Column("Region"), Table.Column("Change", .right),
      ], footnotes: ["Made up."])
    table.add("1", "甲", Table.Cell("+2", .up))
    table.addSubtotal("", "Mean")
    #expect(
      html(.table(table)) == """
        <div class="scroll" tabindex="0" role="region" aria-label="Scores"><table>
        <caption>Scores</caption>
        <thead><tr><th scope="col" class="right">Rank</th><th scope="col">Region</th>\
        <th scope="col" class="right">Change</th></tr></thead>
        <tbody>
        <tr><td class="right">1</td><th scope="row">甲</th><td class="right up">+2</td></tr>
        <tr class="subtotal"><td class="right"></td><th scope="row">Mean</th>\
        <td class="right"></td></tr>
        </tbody>
        </table></div>
        <p class="footnote">Made up.</p>

        """)
  }

  @Test func emptyLinesAreNothingAndTheBannerComesFirst() {
    let document = Document(
      language: .zh, caption: "〔示例数据·虚构〕", blocks: [.blank, .paragraph("一")], footnotes: ["二"])
    #expect(
      HTMLFormat().render(document) == """
        <p class="banner">〔示例数据·虚构〕</p>
        <p>一</p>
        <p class="footnote">二</p>

        """)
  }
}
