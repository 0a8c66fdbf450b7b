import IndexKernel
import Testing

@Suite struct WeightTextTests {
  private func read(_ text: String) -> Int32? { WeightText.read(Array(text.utf8)) }

  private func write(_ weight: Int32) -> String {
    String(decoding: WeightText.write(weight), as: UTF8.self)
  }

  @Test(
    arguments: [
      ("25", 2500), ("25%", 2500), ("25.5 %", 2550), ("1/4", 2500), ("0.25", 25), ("0", 0),
      ("100", 10_000), ("100.000%", 10_000), (".5", 50), ("25.", 2500), ("007", 700),
      (" 16.67\t", 1667), ("1 / 3", 3333), ("2/3", 6667), ("0/5", 0), ("5/5", 10_000),
    ] as [(String, Int32)])
  func whatPeopleTypeIsAWeight(text: String, weight: Int32) {
    #expect(read(text) == weight)
  }

  @Test(
    arguments: [
      ("２５", 2500), ("２５％", 2500), ("２５．５　％", 2550), ("１／４", 2500), ("25。5", 2550),
      ("\u{FEFF}25\u{A0}%", 2500), ("1⁄4", 2500), ("1∕4", 2500),
    ] as [(String, Int32)])
  func fullWidthTextIsTheSame(text: String, weight: Int32) {
    #expect(read(text) == weight)
  }

  @Test(
    arguments: [
      "", " ", "-5", "－5", "+5", "100.001", "100.0000000000000000001", "101", "5/4", "1/0", "0/0",
      "1/", "/4", "1/4%", "1.5/4", "1/4.0", "25,5", "2 5", "25%%", "%", ".", "1e1", "x", "二十五",
      "25％％", "99999999999999999999", "1/99999999999999999999", "1.2.3", "🙂", "0x10", "nan",
    ])
  func anythingElseIsNone(text: String) {
    #expect(read(text) == nil)
  }

  @Test(
    arguments: [[0xFF], [0x32, 0xEF], [0x32, 0xEF, 0xBC], [0xEF, 0x32, 0x35], [0xC2]] as [[UInt8]])
  func brokenUTF8IsNone(bytes: [UInt8]) {
    #expect(WeightText.read(bytes) == nil)
  }

  /// 16.665 % is exactly half way between 16.66 and 16.67; no binary number is.
  @Test(
    arguments: [
      ("16.665", 1667), ("16.6649999999999999999999", 1666), ("16.66500000000000000001", 1667),
      ("0.005", 1), ("0.00499", 0), ("99.995", 10_000), ("1.005", 101), ("8.575", 858),
      // 1/16 = 6.25 %; 1/32 = 3.125 % and 3/32 = 9.375 % are half way.
      ("1/16", 625), ("1/32", 313), ("3/32", 938), ("1/20001", 0), ("1/20000", 1),
    ] as [(String, Int32)])
  func halvesRoundUpInDecimal(text: String, weight: Int32) {
    #expect(read(text) == weight)
  }

  @Test func threeDecimalsRoundLikeWholeNumbers() {
    for thousandths in 0...100_000 where thousandths % 7 == 0 || thousandths % 10 == 5 {
      let tail = String(1000 + thousandths % 1000).dropFirst()
      #expect(read("\(thousandths / 1000).\(tail)") == Int32((thousandths + 5) / 10))
    }
  }

  /// The weight w of a/b has (2w − 1) b ≤ 20,000 a < (2w + 1) b: that is what half up means.
  @Test func fractionsAreNeverFurtherThanHalfAStep() throws {
    for below in 1...90 {
      for above in 0...below {
        let weight = Int(try #require(read("\(above)/\(below)")))
        #expect((2 * weight - 1) * below <= 20_000 * above)
        #expect(20_000 * above < (2 * weight + 1) * below)
      }
    }
  }

  @Test func everyWeightIsReadAsWritten() {
    for weight in Int32(0)...10_000 { #expect(WeightText.read(WeightText.write(weight)) == weight) }
  }

  @Test(
    arguments: [
      (0, "0.00"), (5, "0.05"), (50, "0.50"), (1667, "16.67"), (2500, "25.00"), (10_000, "100.00"),
    ] as [(Int32, String)])
  func twoDecimalsAreWritten(weight: Int32, text: String) {
    #expect(write(weight) == text)
  }

  @Test(
    arguments: [
      ("25", true), ("16.67%", true), ("16.670000", true), ("1/4", true), ("1/16", true),
      ("100.00", true),
      ("0.001", false), ("33.333", false), ("16.675", false), ("1/3", false), ("1/32", false),
      ("x", false),
    ] as [(String, Bool)])
  func whatIsFinerThanWeightsAreIsTold(text: String, isWhole: Bool) {
    #expect(WeightText.isWhole(Array(text.utf8)) == isWhole)
  }
}
