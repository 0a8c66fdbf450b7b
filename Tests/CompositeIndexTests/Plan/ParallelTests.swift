import Testing

@testable import CompositeIndex

struct ParallelTests {
  /// Results are squares of their numbers, in order, for any number of threads.
  @Test(arguments: [nil, 1, 2, 3, 4, 7, 100])
  func resultsComeInOrderWhateverTheThreads(threads: Int?) {
    #expect(inParallel(50, threads: threads) { $0 * $0 } == (0..<50).map { $0 * $0 })
    #expect(inParallel(0, threads: threads) { $0 }.isEmpty)
  }

  /// A space is made at most once for a thread, and each piece finds one.
  @Test func everyThreadHasASpaceOfItsOwn() {
    let results = inParallel(20, threads: 3, space: { 0 }) { seen, number in
      seen += 1
      return (number: number, seen: seen)
    }
    #expect(results.map(\.number) == Array(0..<20))
    #expect(results.allSatisfy { $0.seen >= 1 && $0.seen <= 20 })
    #expect(results.count { $0.seen == 1 } <= 3)
  }
}
