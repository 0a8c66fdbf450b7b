import CompositeIndex
import IndexReports
import Testing

@Test func pipesStandBelowEachOther() {
  var table = Table(columns: [Table.Column("地区"), Table.Column("得分", .right)])
  table.add("内蒙古", "82.70")
  table.add("A|B", "9.6")
  table.addSubtotal("计", "1")
  #expect(
    MarkdownFormat().render(table) == """
      | 地区   |  得分 |
      | ------ | ----: |
      | 内蒙古 | 82.70 |
      | A\\|B   |   9.6 |
      | **计** | **1** |
      """)
}

@Test func markupInDataShowsAsText() {
  var table = Table(columns: [Table.Column("n")])
  table.add("<b>&amp;</b>")
  table.add("*a* `b` [c](d) e_f")
  #expect(
    MarkdownFormat().render(table) == """
      | n                            |
      | ---------------------------- |
      | &lt;b&gt;&amp;amp;&lt;/b&gt; |
      | \\*a\\* \\`b\\` \\[c\\](d) e\\_f    |
      """)
}

@Test func documentsKeepTheirShape() {
  var document = Document(language: .zh, caption: "〔示例〕", footnotes: ["# 不是标题"])
  document.heading(LocalizedText("题"), level: 2)
  document.paragraph(LocalizedText("1. 不是列表"))
  document.keyValues([.init("数据", "demo")])
  document.notes([.init("缺三项", .warning)])
  document.lines(["```", "  ##"])
  #expect(
    MarkdownFormat().render(document) == """
      > 〔示例〕

      ## 题

      1\\. 不是列表

      - 数据：demo

      - **!** 缺三项

      ````
      ```
        ##
      ````

      \\# 不是标题

      """)
}
