extension Tuner {
  /// See `docs/kernel.md`, array 12.
  var summary: [Double] {
    let agreement = RankAgreement(from: baseline, to: ranks)
    var first = [Double.nan, .nan]
    if agreement.hasFirst(top) {
      first = [agreement.hasSameTop(top) ? 1 : 0, agreement.hasSameOrder(top: top) ? 1 : 0]
    }
    return [
      Double(agreement.risen), Double(agreement.fallen), Double(agreement.mostMoved),
      agreement.places, agreement.tau,
    ] + first
  }

  /// See `docs/kernel.md`, array 32.
  var changedScores: [Double] {
    var all: [Double] = []
    for change in model.changes {
      all += [
        Double(change.node), Double(change.unit), scores[change.node * model.units + change.unit],
      ]
    }
    return all
  }

  /// How many places a unit rose since the baseline; NaN where it is not ranked both times.
  public var moves: [Double] {
    var moves: [Double] = []
    let ranks = ranks
    for unit in ranks.indices { moves.append(baseline[unit] - ranks[unit]) }
    return moves
  }

  /// Experts' weights as ten-thousandths, expert after expert, by node.
  var expertWeights: [Double] {
    var all: [Double] = []
    for expert in model.experts { all += Self.numbers(weights.rounded(expert)) }
    return all
  }

  /// Experts' shares as they are, expert after expert, by node.
  var expertShares: [Double] {
    var all: [Double] = []
    for expert in model.experts { all += expert }
    return all
  }

  /// Kendall's tau-b of every expert's ranking with the one at hand.
  var expertTau: [Double] {
    var all: [Double] = []
    for expert in expertRanks { all.append(RankAgreement(from: expert, to: ranks).tau) }
    return all
  }

  /// How many of the first units every expert would exchange.
  var expertExchanges: [Double] {
    var all: [Double] = []
    for expert in expertRanks {
      all.append(Double(RankAgreement(from: expert, to: ranks).exchanged(top: top)))
    }
    return all
  }

  /// Sorts units into classes of the index.
  ///
  /// - Parameter printed: the index by unit as printed, in hundredths of a point; `nil` for none.
  public mutating func sortIntoClasses(
    _ printed: [Int32?], count: Int, rule: ScoreClasses.Rule
  ) {
    scoreClasses = ScoreClasses(printed, count: count, rule: rule)
  }

  /// Classes by unit, spread over five steps; NaN for units without an index.
  var classes: [Double] {
    guard let scoreClasses else { return [] }
    var all: [Double] = []
    for number in scoreClasses.classes {
      all.append(number < 0 ? .nan : Double(scoreClasses.step(Int(number))))
    }
    return all
  }

  /// The lowest and the highest score of every class, one after the other, in points.
  var classLimits: [Double] {
    guard let scoreClasses else { return [] }
    var all: [Double] = []
    for range in scoreClasses.ranges {
      all += [Double(range.lowerBound) / 100, Double(range.upperBound) / 100]
    }
    return all
  }

  /// The step of the scale of every class.
  var classSteps: [Double] {
    guard let scoreClasses else { return [] }
    var all: [Double] = []
    for number in scoreClasses.ranges.indices { all.append(Double(scoreClasses.step(number))) }
    return all
  }

  /// How many units every class has.
  var classCounts: [Int] { scoreClasses?.counts ?? [] }
}
