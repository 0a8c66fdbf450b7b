import CompositeIndex
import Testing

@testable import IndexFiles

@Suite struct NumberReaderTests {
  @Test(arguments: [
    "0", "-0", "12", "-12.5", ".5", "5.", "007", "1.2e5", "1E-3", "1e+2", "123456789012345678",
    "0.1", "9007199254740993", "1.7976931348623157e308", "5e-324", "0.30000000000000004",
    "3.14159265358979323846264338327950288", "100000000000000000000000", "8.41E+21", "1e23",
    "2.2250738585072011e-308", "6.02214076e23", "0.000001", "4.35", "0.285", "1.005",
  ])
  func plainDecimalsAreRoundedToTheNearest(text: String) {
    // The standard library's reading, which is the C library's `strtod`.
    #expect(NumberReader.read(text) == .number(Double(text) ?? .nan, bent: []))
  }

  @Test func theFastPathAgreesWithTheStandardLibrary() {
    var random = TestRandom(seed: 11)
    for _ in 0..<20_000 {
      var text = random.below(2) == 0 ? "-" : ""
      for _ in 0...random.below(19) { text += String(random.below(10)) }
      if random.below(4) > 0 {
        text += "."
        for _ in 0..<random.below(12) { text += String(random.below(10)) }
      }
      if random.below(4) == 0 { text += "e\(random.below(60) - 30)" }
      let read = NumberReader.read(text).number
      #expect(read?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("９２．１", 92.1, NumberBending.fullWidth), ("９2.1", 92.1, .fullWidth),
      ("1,234", 1234, .grouped), ("12,345,678.90", 12_345_678.9, .grouped),
      ("-1,234", -1234, .grouped),
      ("１，２３４", 1234, [.fullWidth, .grouped]), ("1，234", 1234, [.fullWidth, .grouped]),
      ("12%", 12, .percent), ("12.5 %", 12.5, .percent), ("８８．０％", 88, [.fullWidth, .percent]),
      ("'12", 12, .apostrophe), (" 12", 12, .spaces), ("12\u{A0}", 12, .spaces),
      ("\u{3000}12\u{3000}", 12, .spaces), ("\u{FEFF}12", 12, .spaces), ("+12", 12, .sign),
      ("−12", -12, .sign), ("－１２", -12, .fullWidth),
      ("' １,234％ ", 1234, [.fullWidth, .grouped, .percent, .apostrophe, .spaces]),
      ("１ｅ３", 1000, .fullWidth),
    ] as [(String, Double, NumberBending)])
  func bentNumbersAreReadAndSaidToBe(text: String, number: Double, bent: NumberBending) {
    #expect(NumberReader.read(text) == .number(number, bent: bent))
  }

  @Test(arguments: [
    "", " ", "\u{3000}", "—", "——", "-", "–", "…", "……", "暂无", " 暂无 ", "N/A", "NA", "n/a", "null",
    "无数据", "未公布",
  ])
  func marksForNothingAreMissing(text: String) {
    #expect(NumberReader.read(text) == .missing)
    #expect(
      NumberReader.read(text).diagnostic(of: text, at: SourcePlace(file: "a", line: 1)) == nil)
  }

  @Test(
    arguments: [
      ("#N/A", NumberProblem.spreadsheetError), ("#REF!", .spreadsheetError),
      ("#VALUE!", .spreadsheetError),
      ("#DIV/0!", .spreadsheetError), ("#NAME?", .spreadsheetError), ("#####", .spreadsheetError),
      ("#div/0!", .spreadsheetError), ("inf", .notFinite), ("-Infinity", .notFinite),
      ("NaN", .notFinite),
      ("1e999", .notFinite), ("-1e999", .notFinite), ("１e999", .notFinite), ("1,23", .badGrouping),
      ("12,34,567", .badGrouping), ("1234,567", .badGrouping), ("0,123", .badGrouping),
      (",123", .badGrouping),
      ("1,234,", .badGrouping), ("1，23", .badGrouping), ("12万", .hasUnit), ("3.5亿", .hasUnit),
      ("120件", .hasUnit), ("1.2万余", .hasUnit), ("1,234户", .hasUnit), ("5kg", .hasUnit),
      ("0x10", .notANumber), ("1_000", .notANumber),
      ("1.2.3", .notANumber), ("--1", .notANumber), ("1e", .hasUnit), ("e5", .notANumber),
      (".", .notANumber),
      ("约12", .notANumber), ("12 3", .notANumber), ("2023-04", .notANumber), ("12-", .notANumber),
      ("'", .notANumber),
      ("%", .notANumber), ("１/２", .notANumber), ("好", .notANumber), ("三", .notANumber),
      ("½", .notANumber), ("٣", .notANumber), ("1,234e5", .notANumber),
    ] as [(String, NumberProblem)])
  func whatIsNoNumberSaysWhy(text: String, problem: NumberProblem) {
    #expect(NumberReader.read(text) == .unreadable(problem))
  }

  @Test(arguments: [
    ("12万", "120000"), ("3.5亿", "350000000"), ("120件", "120"), ("1.23456万", "12345.6"),
    ("0.5万件", "5000"), ("2千", "2000"), ("1.1万余", "11000"), ("-3.5万", "-35000"), ("１２万", "120000"),
    ("1.5万亿", "1500000000000"), ("0.00001万", "0.1"),
  ])
  func unitsAreConvertedInTheAdvice(text: String, plain: String) throws {
    let said = NumberReader.read(text).diagnostic(of: text, at: SourcePlace(file: "a", line: 1))
    #expect(said?.code == .unreadableNumber)
    #expect(said?.fix?.zh == "换算后写成 \(plain)")
  }

  @Test func aBentNumberComesWithItsPlainForm() {
    let place = SourcePlace(file: "my.csv", line: 17, column: 11, length: 4)
    let said = NumberReader.read("９2.1").diagnostic(of: "９2.1", at: place)
    #expect(said?.severity == .warning)
    #expect(said?.code == .bentNumber)
    #expect(said?.fix?.zh == "92.1")
    #expect(said?.message.zh == "'９2.1' 含全角字符，按 92.1 读取")
    #expect(said?.place == place)
  }

  @Test func noTextBringsTheReaderDown() {
    let pieces = [
      "1", "２", ",", "，", ".", "．", "-", "−", "+", "%", "％", "'", " ", "\u{3000}", "e", "E", "万",
      "#", "…", "x", "\u{301}",
    ]
    var random = TestRandom(seed: 5)
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<random.below(9) { text += pieces[random.below(pieces.count)] }
      let reading = NumberReader.read(text)
      _ = reading.diagnostic(of: text, at: SourcePlace(file: "a", line: 1))
      if case .number(let number, let bent) = reading {
        #expect(number.isFinite)
        #expect(NumberReader.plainForm(of: text).flatMap { Double($0) } == number)
        #expect(bent.isEmpty == (PlainDecimal.isPlain(text)), "\(text)")
      }
    }
  }
}

extension PlainDecimal {
  /// Whether a text is read without bending.
  fileprivate static func isPlain(_ text: String) -> Bool {
    unsafe Array(text.utf8).withUnsafeBufferPointer { unsafe read($0) != nil }
  }
}
