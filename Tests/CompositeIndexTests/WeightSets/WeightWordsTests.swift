import Testing

@testable import CompositeIndex

/// The words for uncertain and admissible weights.
struct WeightWordsTests {
  @Test func wordsMeanWhatTheTableSays() {
    #expect(WeightWords("simplex") == .spread(.within(.simplex)))
    #expect(WeightWords("floor:2") == .spread(.within(.floor(percent: 2))))
    #expect(WeightWords("floor：2%") == .spread(.within(.floor(percent: 2))))
    #expect(WeightWords("order") == .spread(.within(.order([]))))
    #expect(WeightWords("order:a, b>c、d") == .spread(.within(.order(["a", "b", "c", "d"]))))
    #expect(WeightWords("box:25") == .spread(.within(.box(percent: 25))))
    #expect(WeightWords("box") == WeightWords("box:25"))
    #expect(WeightWords("@a:b.json") == .conditions(path: "a:b.json"))
    #expect(WeightWords("jitter") == .spread(.jitter(0.25)))
    #expect(WeightWords("dirichlet") == .spread(.dirichlet(100)))
    #expect(WeightWords("experts:x.json") == .experts(path: "x.json", .one))
    #expect(WeightWords("experts-mean:x") == .experts(path: "x", .bootstrapMean))
  }

  @Test(arguments: [
    "", "@", "simplex:2", "floor", "jitter:x", "box:inf", "experts", "experts:", "Box:2",
  ])
  func whatIsNoWordIsNotRead(_ text: String) {
    #expect(WeightWords(text) == nil)
  }

  @Test func everyWordThatIsProposedCanBeRead() throws {
    for text in WeightWords.all {
      let words = try #require(WeightWords(text))
      // What is typed is what is shown.
      if case .spread(let spread) = words { #expect(spread.words == text) }
    }
  }
}
