extension Tuner {
  /// An array by its number in `docs/kernel.md`; empty for numbers that have none.
  public func array(_ number: Int) -> [Double] {
    switch number {
    case 0: Self.numbers(weights.weights)
    case 1: Self.flags(weights.isLocked)
    case 3: shares
    case 4: index
    case 5: ranks
    case 6: best
    case 7: worst
    case 8: bandLow
    case 9: bandHigh
    case 10: Self.numbers(order)
    case 11: moves
    case 12: summary
    case 13: classes
    case 14: classLimits
    case 15: Self.numbers(classCounts)
    case 17: expertWeights
    case 18: expertTau
    case 19: expertExchanges
    case 20: baseline
    case 21: model.consensus.isEmpty ? [] : Self.numbers(weights.rounded(model.consensus))
    case 22: printedBands.map { $0?.percents.lower ?? .nan }
    case 23: printedBands.map { $0?.percents.upper ?? .nan }
    case 24: printedBands.map { Double($0?.digits ?? 2) }
    case 26: classSteps
    case 27: weights.standing
    case 28: checked.sums
    case 29: checked.targets
    case 30: expertShares
    case 31: model.consensus
    case 32: changedScores
    case 33: coverages
    case 34: uncapped
    case 35: lackingNodes
    default: []
    }
  }

  static func numbers(_ all: [Int]) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(all.count)
    for number in all { numbers.append(Double(number)) }
    return numbers
  }

  static func numbers(_ all: [Int32]) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(all.count)
    for number in all { numbers.append(Double(number)) }
    return numbers
  }

  private static func flags(_ all: [Bool]) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(all.count)
    for flag in all { numbers.append(flag ? 1 : 0) }
    return numbers
  }
}
