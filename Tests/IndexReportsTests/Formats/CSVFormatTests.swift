import IndexReports
import Testing

@Test func fieldsAreQuotedWhereTheyMustBe() {
  let text = CSVFormat().render(
    header: ["unit", "note"],
    rows: [["陕西", "a,b"], ["say \"hi\"", "two\nlines"], ["=1+1", ""], [" x", "<b>"]])
  #expect(
    text
      == "unit,note\n陕西,\"a,b\"\n\"say \"\"hi\"\"\",\"two\nlines\"\n=1+1,\n\" x\",<b>\n")
}

@Test func aRowOfOneEmptyFieldIsNotAnEmptyLine() {
  #expect(CSVFormat().render(header: ["a"], rows: [[""]]) == "a\n\"\"\n")
}

@Test func spreadsheetsGetAMarkAndRunNothing() {
  let text = CSVFormat(excel: true).render(
    header: ["名称", "v"],
    rows: [
      ["=1+1", "-2.5"], ["+x", "+3"], ["@x", "-1e-7"], ["-x", "12%"], ["\tx", "-5%"], ["a-b", "="],
      ["＝1+1", "－1"],
    ])
  #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
  #expect(
    text.unicodeScalars.dropFirst().elementsEqual(
      "名称,v\r\n'=1+1,-2.5\r\n'+x,+3\r\n'@x,-1e-7\r\n'-x,12%\r\n'\tx,-5%\r\na-b,'=\r\n'＝1+1,'－1\r\n"
        .unicodeScalars))
}

@Test func tablesBecomeKeysAndRows() {
  var table = Table(columns: [Table.Column("名次", key: "rank"), Table.Column("地区", key: "unit")])
  table.add("1", "北京")
  table.rows.append(Table.Row(["2"]))
  #expect(CSVFormat().render(table) == "rank,unit\n1,北京\n2,\n")
}
