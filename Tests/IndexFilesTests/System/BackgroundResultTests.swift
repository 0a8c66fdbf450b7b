import Testing

@testable import IndexFiles

@Suite struct BackgroundResultTests {
  @Test func theValueIsThatOfTheWork() {
    // 0 + 1 + … + 999 = 999 · 1000 / 2.
    let sum = BackgroundResult { (0..<1000).reduce(0, +) }
    #expect(sum.value() == 499_500)
    #expect(sum.value() == 499_500)
  }

  @Test func manyAtOnceKeepTheirOwnValues() {
    let squares = (0..<50).map { number in BackgroundResult { number * number } }
    #expect(squares.map { $0.value() } == (0..<50).map { $0 * $0 })
  }

  @Test func aResultNobodyAsksForIsFinishedQuietly() {
    for number in 0..<20 { _ = BackgroundResult { String(repeating: "x", count: number) } }
  }
}
