import IndexReports
import Testing

// Half up in decimal, as a person with a pencil would round the written number.
@Test(arguments: [
  (75.985, "75.99"), (1.005, "1.01"), (2.675, "2.68"), (-0.004, "0.00"), (-0.005, "-0.01"),
  (0.1 + 0.2, "0.30"), (1.115, "1.12"), (99.995, "100.00"), (0, "0.00"), (-0.0, "0.00"),
  (86.41, "86.41"), (1e-300, "0.00"), (1234567.891, "1234567.89"), (9.999, "10.00"),
  (0.045, "0.05"), (0.0449999999999999, "0.05"), (0.0449, "0.04"), (-75.985, "-75.99"),
  (1e21, "1000000000000000000000.00"),
])
func scoresRoundHalfUpInDecimal(number: Double, printed: String) {
  #expect(NumberFormat.fixed(number) == printed)
}

@Test func aSharedRankSaysSo() {
  #expect(NumberFormat.rank(12) == "12" && NumberFormat.rank(12, isShared: true) == "12=")
  #expect(NumberFormat.rank(1.5, isShared: true) == "1.5=" && NumberFormat.rank(.nan) == "-")
}

@Test func digitsAndGroupingAreChosen() {
  #expect(NumberFormat.fixed(366_630, digits: 0, grouping: true) == "366,630")
  #expect(NumberFormat.fixed(39_560_000.5, digits: 1, grouping: true) == "39,560,000.5")
  #expect(NumberFormat.fixed(-1234.5, digits: 0, grouping: true) == "-1,235")
  #expect(NumberFormat.fixed(999, digits: 0, grouping: true) == "999")
  #expect(NumberFormat.fixed(0.5, digits: 0) == "1")
  #expect(NumberFormat.fixed(0.49, digits: 0) == "0")
  #expect(NumberFormat.fixed(1.0 / 3, digits: 4) == "0.3333")
}

@Test func whatIsNoNumberIsADash() {
  #expect(NumberFormat.fixed(nil) == "-")
  #expect(NumberFormat.fixed(.nan) == "-")
  #expect(NumberFormat.fixed(.infinity) == "-")
  #expect(NumberFormat.percent(nil) == "-")
  #expect(NumberFormat.change(nil) == "-")
  #expect(NumberFormat.shortest(.nan) == nil)
}

@Test func signsStandWhereSomethingIsPrinted() {
  #expect(NumberFormat.signed(1.2) == "+1.20")
  #expect(NumberFormat.signed(-1.2) == "-1.20")
  #expect(NumberFormat.signed(0.004) == "0.00")
  #expect(NumberFormat.change(2) == "+2")
  #expect(NumberFormat.change(-1) == "-1")
  #expect(NumberFormat.change(0) == "=")
}

@Test func sharesReadAsPercentages() {
  #expect(NumberFormat.percent(0.94) == "94%")
  // 0.29 * 100 is 28.999999999999996.
  #expect(NumberFormat.percent(0.29) == "29%")
  #expect(NumberFormat.percent(0.205, digits: 1) == "20.5%")
}

@Test(arguments: [
  (12, "12"), (0.1, "0.1"), (-0.0, "0"), (1e-7, "1e-7"), (1.5e-7, "1.5e-7"), (1e21, "1e21"),
  (1e20, "100000000000000000000"), (123456.789, "123456.789"), (0.1 + 0.2, "0.30000000000000004"),
  (.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e308"),
  (0.000001, "0.000001"),
  (-2.5, "-2.5"), (1e16, "10000000000000000"),
])
func theShortestFormIsPlain(number: Double, text: String) {
  #expect(NumberFormat.shortest(number) == text)
}

@Test func theShortestFormReadsBackAsTheSameNumber() {
  // A multiplicative walk over bit patterns; every finite one must survive.
  var bits: UInt64 = 0x9E37_79B9_7F4A_7C15
  for _ in 0..<5_000 {
    bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let number = Double(bitPattern: bits)
    guard number.isFinite else { continue }
    #expect(NumberFormat.shortest(number).flatMap(Double.init) == number)
  }
}

@Test func unitsCountTheLastPrintedDigit() {
  #expect(NumberFormat.units(75.985) == 7599)
  #expect(NumberFormat.units(-0.005) == -1)
  #expect(NumberFormat.units(12, digits: 0) == 12)
  #expect(NumberFormat.units(.nan) == 0)
  #expect(NumberFormat.fixed(units: 7599) == "75.99")
  #expect(NumberFormat.fixed(units: -5) == "-0.05")
  #expect(NumberFormat.fixed(units: 0) == "0.00")
  #expect(NumberFormat.fixed(units: 12, digits: 0) == "12")
  #expect(NumberFormat.signed(units: 82) == "+0.82")
  #expect(NumberFormat.grouped(-1_000) == "-1,000")
  #expect(NumberFormat.grouped(242_705) == "242,705")
}
