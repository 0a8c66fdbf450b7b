import Testing

@testable import IndexKernel

struct ScoreClassesTests {
  /// 60 to 85 in five classes of 5 points: 60.00–64.99, 65.00–69.99, …, 80.00–85.00.
  @Test func equalIntervalsDivideTheRangeOfThePrintedScores() {
    let classes = ScoreClasses([6000, 6499, 6500, 7000, 7999, 8000, 8500, nil])
    #expect(classes.ranges == [6000...6499, 6500...6999, 7000...7499, 7500...7999, 8000...8500])
    #expect(classes.classes == [0, 0, 1, 2, 3, 4, 4, -1])
    #expect(classes.counts == [2, 1, 1, 1, 2])
  }

  /// Ten scores, two in each class.
  @Test func quantilesHoldEquallyManyUnits() {
    let classes = ScoreClasses((0..<10).map { 5000 + 100 * $0 * $0 }, rule: .quantile)
    #expect(classes.counts == [2, 2, 2, 2, 2])
    // 50 51 | 54 59 | 66 75 | 86 99 | 114 131
    #expect(classes.ranges == [5000...5399, 5400...6599, 6600...8599, 8600...11399, 11400...13100])
  }

  @Test func equalScoresStayInOneClass() {
    let classes = ScoreClasses([7000, 7000, 7000, 7000, 7000, 7000, 7000, 8000], rule: .quantile)
    // Every class would begin at 70, so that there is only one.
    #expect(classes.ranges == [7000...8000])
    #expect(classes.counts == [8])
  }

  @Test func scoresThatAllPrintTheSameMakeOneClass() {
    let classes = ScoreClasses([7000, 7000, 7000])
    #expect(classes.ranges == [7000...7000])
    #expect(classes.counts == [3])
    #expect(classes.step(0) == 2)
  }

  @Test func withoutScoresThereAreNoClasses() {
    let classes = ScoreClasses([nil, nil])
    #expect(classes.ranges.isEmpty)
    #expect(classes.classes == [-1, -1])
  }

  @Test(arguments: [1, 2, 3, 5, 7, 31, 300], [ScoreClasses.Rule.equalInterval, .quantile])
  func everyScoreLiesInItsClassAndCountsAddUp(count: Int, rule: ScoreClasses.Rule) {
    for seed in 1...20 {
      // A small congruential sequence; only its spread matters.
      var state = UInt64(seed)
      let scores = (0..<count).map { _ -> Int32 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return 4000 + Int32(state >> 40) % 6001
      }
      let classes = ScoreClasses(scores, rule: rule)
      #expect(classes.counts.reduce(0, +) == count)
      #expect((1...5).contains(classes.ranges.count))
      for (score, number) in zip(scores, classes.classes) {
        #expect(classes.ranges[Int(number)].contains(score))
      }
      for (left, right) in zip(classes.ranges, classes.ranges.dropFirst()) {
        #expect(left.upperBound + 1 == right.lowerBound)
      }
    }
  }

  @Test func stepsOfFewerClassesRiseAndStayOnTheScale() {
    for count in 1...5 {
      let scores = (0..<count).map { Int32(6000 + 100 * $0) }
      let classes = ScoreClasses(scores, count: count)
      #expect(classes.ranges.count == count)
      let steps = (0..<count).map { classes.step($0) }
      #expect(steps == Set(steps).sorted())
      #expect(steps.allSatisfy { (0...4).contains($0) })
    }
  }
}
