import CompositeIndex
import Testing

@testable import IndexFiles

@Suite struct TableReaderTests {
  /// All rows, as the fields' texts, and what was said on the way.
  private func read(_ text: String) -> (rows: [[String]], said: [String], table: TableReader) {
    var table = TableReader(Array(text.utf8), file: "a.csv")
    var rows: [[String]] = []
    while table.next() { rows.append((0..<table.fieldCount).map { table.text($0) }) }
    let said = table.problems.map { problem in
      let place = problem.place ?? SourcePlace(file: "?", line: 0)
      return "\(problem.code.rawValue) \(place.line):\(place.column)+\(place.length)"
    }
    return (rows, said, table)
  }

  @Test(arguments: [
    "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4", "a;b\n1;2\n3;4\n",
    "a\tb\n1\t2\n3\t4",
    "\u{FEFF}a,b\n1,2\n3,4", "\n\n a , b \n\n1,2\n,\n3,4\n\n , \u{3000}\n",
    "sep=;\na;b\n1;2\n3;4\n",
    "\"a\",\"b\"\n\"1\",2\n3,\"4\"\n", "\"a\";\"b\"\n1;2\n3;4",
  ])
  func everyWayToWriteATableReadsTheSame(text: String) {
    let (rows, said, table) = read(text)
    #expect(table.columns.map(\.name) == ["a", "b"])
    #expect(rows == [["1", "2"], ["3", "4"]])
    #expect(said == [])
  }

  @Test func theDelimiterIsSoughtOutsideQuotes() {
    let (rows, _, table) = read("\"a,b,c\";d\n1;2\n")
    #expect(table.delimiter == UInt8(ascii: ";"))
    #expect(rows == [["1", "2"]])
  }

  @Test func quotedFieldsHoldDelimitersQuotesAndLines() {
    let (rows, said, table) = read("a,b\n\"1,\"\"x\"\"\n\",\"\"\r\n3,4\n")
    #expect(rows == [["1,\"x\"\n", ""], ["3", "4"]])
    #expect(said == [])
    #expect(table.columns.count == 2)
  }

  @Test func placesCountScalarsAndLinesInsideQuotes() {
    var table = TableReader(Array("单元,值\n\"𠀀\n乙\",丙丁,\n甲,x\n".utf8), file: "a.csv")
    #expect(table.columns[1].place == SourcePlace(file: "a.csv", line: 1, column: 4, length: 1))
    let hasRow = table.next()
    #expect(hasRow)
    #expect(table.line == 4)
    #expect(table.place(of: 1) == SourcePlace(file: "a.csv", line: 4, column: 3, length: 1))
    #expect(table.endOfRecord == SourcePlace(file: "a.csv", line: 4, column: 4, length: 0))
    #expect(
      table.problems.first?.place == SourcePlace(file: "a.csv", line: 3, column: 7, length: 0))
    let hasAnother = table.next()
    #expect(!hasAnother)

    var wide = TableReader(Array("a,b\n\"𠀀\n乙\",丙丁\n".utf8), file: "a.csv")
    let hasWideRow = wide.next()
    #expect(hasWideRow)
    #expect(wide.line == 2)
    #expect(wide.place(of: 0) == SourcePlace(file: "a.csv", line: 2, column: 1, length: 2))
    #expect(wide.place(of: 1) == SourcePlace(file: "a.csv", line: 3, column: 4, length: 2))
    #expect(wide.isQuoted(0) && !wide.isQuoted(1))
    #expect(wide.column(of: 1) == 4)
  }

  /// One broken table, with what has to be said of it and the rows that are left.
  struct Broken: Sendable, CustomTestStringConvertible {
    let text: String
    let rows: Int
    let said: [String]
    var testDescription: String { text }

    init(_ text: String, rows: Int, _ said: String...) {
      self.text = text
      self.rows = rows
      self.said = said
    }
  }

  @Test(arguments: [
    Broken("", rows: 0, "E123 1:1+0"),
    Broken("\n\n , \n", rows: 0, "E123 1:1+0"),
    Broken("a,b\n1\n2,3,4\n5,6\n", rows: 1, "E110 2:2+0", "E110 3:5+1"),
    Broken("a,b,c\n地区,\"x,y\"\n", rows: 0, "E110 2:9+0"),
    Broken("a,b\n1,2,3,4\n", rows: 0, "E110 2:5+3"),
    Broken("a,b,a\n1,2,3\n", rows: 1, "E111 1:5+1"),
    Broken("a, a \n1,2\n", rows: 1, "E111 1:3+3"),
    Broken("a,,c\n1,2,3\n", rows: 1, "E124 1:3+0"),
    Broken("地区，年份，值\n陕西,2023,1\n", rows: 0, "E131 1:3+1"),
    Broken("a,b\n\"1,2\n3,4\n", rows: 1, "E103 2:1+1"),
    Broken("a,b\n1,\"2\n3,\"x\",\n5,6\n", rows: 1, "E103 2:3+1", "E110 3:7+0"),
    Broken("a,b\n1,\"2\n3,\"x\"\n5,6\n", rows: 2, "E103 2:3+1"),
    Broken("a,b\n1,x\"y\n3,4\n", rows: 2, "E104 2:4+1"),
    Broken("a,b\n1, \"y\"\n", rows: 1, "E104 2:4+1"),
    Broken("a,b\n\"1\"z,2\n", rows: 1, "E104 2:4+1"),
    Broken("\"a,b\n1,2\n", rows: 0, "E103 1:1+1"),
  ])
  func problemsHavePlaces(broken: Broken) {
    let (rows, said, _) = read(broken.text)
    #expect(said == broken.said)
    #expect(rows.count == broken.rows)
  }

  @Test func aRaggedRowNamesWhatIsMissing() throws {
    let (_, _, table) = read("代码,价格放心,信用建设\n610000,81\n")
    let problem = try #require(table.problems.first)
    #expect(problem.message.zh == "第 2 行有 2 个字段，应为 3 个（少 1 个：缺 \"信用建设\"）")
    #expect(problem.message.en == "Line 2 has 2 fields instead of 3: 1 too few (\"信用建设\" missing)")
  }

  @Test func aSplitThousandsSeparatorIsRecognised() throws {
    let (_, _, table) = read("a,b\nx,1,234.5\n")
    #expect(try #require(table.problems.first?.note).en.contains("thousands separator"))
  }

  @Test func anEndlessQuoteIsFoundWithoutReadingEverythingAgain() {
    let rows = String(repeating: "\"x,1\n", count: 30_000)
    let (read, _, table) = read("a,b\n" + rows)
    #expect(read.isEmpty)
    #expect(table.problems.count + table.furtherProblems == 30_000)
    #expect(table.problems.allSatisfy { $0.code == .unclosedQuote && $0.place?.column == 1 })
  }

  @Test func aQuoteEndsAtOneMebibyte() throws {
    let long = "a,b\n\"" + String(repeating: "x", count: 1 << 20) + "\",2\n3,4\n"
    let (rows, said, table) = read(long)
    #expect(said == ["E103 2:1+1"])
    #expect(rows == [["3", "4"]])
    #expect(try #require(table.problems.first?.note).en.contains("1 MiB"))
  }

  @Test func noDamageBringsTheReaderDown() {
    let valid = Array("单元,年份,\"值,1\"\r\n610000,2023,\"1,234\"\n陕西;\t,2024,\"a\"\"b\nc\"\n,,\n".utf8)
    var random = TestRandom(seed: 7)
    for _ in 0..<4000 {
      let bytes = random.damaged(valid, marks: Array(",;\t\"\r\n \u{FF0C}".utf8))
      var table = TableReader(bytes, file: "a.csv")
      while table.next() {
        #expect(table.fieldCount == table.columns.count)
        for field in 0..<table.fieldCount {
          #expect(table.place(of: field).line <= bytes.count + 1)
          _ = table.trimmedText(field)
        }
      }
      #expect(table.problems.allSatisfy { ($0.place?.column ?? 0) >= 1 })
    }
  }
}
