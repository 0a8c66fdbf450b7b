import CompositeIndex
import IndexFiles
import Testing

@Suite struct JSONParserTests {
  private func parse(_ text: String) -> (value: JSONValue?, problems: [Diagnostic]) {
    JSONParser.parse(Array(text.utf8), file: "a.json")
  }

  // MARK: What is right

  @Test func everyPartKnowsItsPlace() throws {
    let (value, problems) = parse("{ \"名\": [1.50, \"𠀀x\", null],\r\n  \"b\": true }\n")
    #expect(problems.isEmpty)
    let root = try #require(value)
    #expect(root.place == SourcePlace(file: "a.json", line: 1, column: 1, length: 1))
    let name = try #require(root.member("名"))
    #expect(name.keyPlace == SourcePlace(file: "a.json", line: 1, column: 3, length: 3))
    #expect(name.value.place.column == 8)
    let parts = try #require(name.value.elements)
    #expect(parts.map(\.place.column) == [9, 15, 21])
    #expect(parts.map(\.place.length) == [4, 4, 4])
    #expect(parts[0].kind == .number(1.5, text: "1.50"))
    #expect(parts[1].string == "𠀀x")
    #expect(parts[2].isNull)
    let second = try #require(root.member("b"))
    #expect(second.keyPlace == SourcePlace(file: "a.json", line: 2, column: 3, length: 3))
    #expect(second.value.bool == true)
    #expect(root.members?.map(\.key) == ["名", "b"])
  }

  @Test func aByteOrderMarkTakesNoColumn() throws {
    let (value, problems) = parse("\u{FEFF}[7]")
    #expect(problems.isEmpty)
    #expect(value?.elements?.first?.place.column == 2)
  }

  @Test func aLoneCarriageReturnEndsALine() {
    #expect(parse("[1,\r2]").value?.elements?[1].place.line == 2)
  }

  @Test(arguments: [
    (#""\u4e2d\u6587""#, "中文"), (#""\ud840\udc00""#, "𠀀"),
    (#""a\n\t\"\\\/\b\f\r""#, "a\n\t\"\\/\u{8}\u{C}\r"),
    (#""\u0041é""#, "Aé"), ("\"\"", ""), ("\"\u{2028}\"", "\u{2028}"),
  ])
  func stringsAreUnescaped(written: String, meant: String) {
    let (value, problems) = parse(written)
    #expect(problems.isEmpty)
    #expect(value?.string == meant)
  }

  @Test(arguments: [
    ("0", 0), ("-0", -0.0), ("-12", -12), ("1e3", 1000), ("1E-2", 0.01), ("0.1", 0.1),
    ("9007199254740993", 9007199254740992), ("2.2250738585072014e-308", 2.2250738585072014e-308),
    ("1.7976931348623157e308", 1.7976931348623157e308),
  ])
  func numbersKeepValueAndText(text: String, number: Double) {
    let (value, problems) = parse(text)
    #expect(problems.isEmpty)
    #expect(value?.kind == .number(number, text: text))
  }

  // MARK: What is wrong

  /// One broken text, with what has to be said of it.
  struct Broken: Sendable, CustomTestStringConvertible {
    let text: String
    let said: [String]
    let isUnderstood: Bool
    var testDescription: String { text }

    init(_ text: String, _ said: String..., understood: Bool = false) {
      self.text = text
      self.said = said
      isUnderstood = understood
    }
  }

  @Test(arguments: [
    Broken("", "E150 1:1+0"),
    Broken(" \n ", "E150 2:2+0"),
    Broken("{", "E150 1:1+1"),
    Broken("{\n \"a\": [1,\n 2", "E150 2:7+1"),
    Broken("[1, 2,]", "E156 1:6+1", understood: true),
    Broken("{\"a\": 1,\n}", "E156 1:8+1", understood: true),
    Broken("[1 2\n 3]", "E150 1:3+0", "E150 1:5+0", understood: true),
    Broken("{\"a\": 1\n \"b\": 2}", "E150 1:8+0", understood: true),
    Broken("{\"a\" 1}", "E150 1:5+0", understood: true),
    Broken("{\"a\"= 1}", "E150 1:5+0", understood: true),
    Broken("{\"a\"}", "E150 1:5+1"),
    Broken("{\"a\": }", "E150 1:7+1"),
    Broken("{\"a\":", "E150 1:6+0"),
    Broken("[1,,2]", "E150 1:4+1", understood: true),
    Broken("[,1]", "E150 1:2+1", understood: true),
    Broken("// x\n{}", "E157 1:1+4", understood: true),
    Broken("{} # 说明", "E157 1:4+4", understood: true),
    Broken("[1, /* 一 */ 2]", "E157 1:5+7", understood: true),
    Broken("[1, /* 一\n */ 2]", "E157 1:5+2", understood: true),
    Broken("[1] /* 一", "E157 1:5+2", understood: true),
    Broken("{\"a\": 1,\n \"a\": 2}", "E151 2:2+3", understood: true),
    Broken("{'a': 'b'}", "E150 1:2+3", "E150 1:7+3", understood: true),
    Broken("{权重: 1}", "E150 1:2+2", understood: true),
    Broken("{“权重”：1，\n\"b\":2}", "E150 1:2+4", "E150 1:6+1", "E150 1:8+1", understood: true),
    Broken("[true, True, None, foo]", "E150 1:8+4", "E150 1:14+4", "E150 1:20+3", understood: true),
    Broken("[NaN, -Infinity, 1e999, 1]", "E122 1:2+3", "E122 1:7+9", "E122 1:18+5"),
    Broken(
      "[007, +1, .5, 5.]", "E150 1:2+3", "E150 1:7+2", "E150 1:11+2", "E150 1:15+2",
      understood: true),
    Broken("[0x10, 1_000, 12%, 1e]", "E150 1:2+4", "E150 1:8+5", "E150 1:15+3", "E150 1:20+2"),
    Broken("[\"a\tb\"]", "E150 1:4+1", understood: true),
    Broken(
      #"["\x", "\u12", "\ud800"]"#, "E150 1:3+2", "E150 1:9+4", "E150 1:17+6", understood: true),
    Broken("[\"地区\", \"abc]\n, \"x\"]", "E150 1:8+5"),
    Broken("{\"a\": \"x\n\"b\": 1, \"c\" 2}", "E150 1:7+2", "E150 2:12+0"),
    Broken("{\"a\": [1, 2}", "E150 1:12+1"),
    Broken("[1}", "E150 1:3+1"),
    Broken("[1] 2", "E150 1:5+1"),
    Broken("{}}", "E150 1:3+1"),
    Broken("[1, @@ 3, @]\n", "E150 1:5+1"),
    Broken("[1, @,\n @]\n", "E150 1:5+1", "E150 2:2+1"),
    Broken("{{\"a\": 1}: 2}", "E150 1:2+1"),
    Broken("[1,\u{3000}2]", "E150 1:4+1", understood: true),
  ])
  func problemsHavePlaces(broken: Broken) {
    let (value, problems) = parse(broken.text)
    let said = problems.map { problem in
      let place = problem.place ?? SourcePlace(file: "?", line: 0)
      return "\(problem.code.rawValue) \(place.line):\(place.column)+\(place.length)"
    }
    #expect(said == broken.said.sorted { order($0) < order($1) })
    #expect((value != nil) == broken.isUnderstood)
  }

  /// The line and column in `E150 2:7+1`, as one number.
  private func order(_ said: String) -> Int {
    let numbers = said.dropFirst(5).split { $0 == ":" || $0 == "+" }.compactMap { Int($0) }
    return numbers[0] * 1000 + numbers[1]
  }

  @Test func nestingEndsAt64Levels() {
    let deep = { (levels: Int) in
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(parse(deep(64)).problems.isEmpty)
    let (value, problems) = parse(deep(65))
    #expect(value == nil)
    #expect(problems.map(\.code) == [.jsonTooDeep])
    #expect(problems.first?.place?.column == 65)
    #expect(
      parse(String(repeating: "[{\"a\":", count: 100_000)).problems.map(\.code) == [.jsonTooDeep])
  }

  @Test func bytesThatAreNotUTF8AreShown() {
    let bytes = Array("{\n \"名".utf8) + [0xB3, 0x41] + Array("\": 1}".utf8)
    let (value, problems) = JSONParser.parse(bytes, file: "a.json")
    #expect(value == nil)
    #expect(problems.map(\.code) == [.undecodableText])
    #expect(problems.first?.place == SourcePlace(file: "a.json", line: 2, column: 4, length: 1))
  }

  @Test func aRepeatedKeyNamesTheFirstPlaceAndKeepsIt() {
    let (value, problems) = parse("{\"a\": 1,\n \"a\": 2}")
    #expect(value?["a"]?.number == 1)
    #expect(problems.first?.note?.en == "It first stands at line 1, column 2")
  }

  @Test func aMistypedNumberComesWithItsPlainForm() {
    #expect(parse("[007.50]").problems.first?.fix?.en == "7.50")
    #expect(parse("[.5]").value?.elements?.first?.number == 0.5)
  }

  // MARK: Robustness

  @Test func noDamageBringsTheParserDown() {
    let valid = Array(
      #"{"scheme":"甲","w":[1,2.5e3,{"x":null,"y":"a\u4e2d\n"}],"t":{"zh":"一","en":"one"},"b":true}"#
        .utf8)
    var random = TestRandom(seed: 20_260_307)
    for _ in 0..<4000 {
      let bytes = random.damaged(valid, marks: Array("{}[]\",:'/*#\\u\n".utf8))
      let (value, problems) = JSONParser.parse(bytes, file: "a.json")
      #expect(value != nil || !problems.isEmpty)
      let places = problems.compactMap(\.place)
      #expect(places.count == problems.count)
      #expect(places.allSatisfy { $0.line >= 1 && $0.column >= 1 })
    }
  }
}
