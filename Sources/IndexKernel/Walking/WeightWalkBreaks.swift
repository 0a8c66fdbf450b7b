extension WeightWalk {
  /// The shares strictly between 0 and 1 at which something may jump: a unit falls below a floor, or
  /// a method that counts wins or weights at a half tips over. In rising order, without repetition.
  ///
  /// Every one is the root of an equation that is linear in the share.
  func findBreaks() -> [Double] {
    var shares: [Double] = []
    if hasGaps {
      for unit in 0..<base.units { add(floorBreak(unit), to: &shares) }
    }
    switch base.plan.nodes[parent].combination {
    case .copeland: addPairBreaks(to: &shares)
    case .median: addMedianBreaks(to: &shares)
    default: break
    }
    sortWithoutRepetition(&shares)
    guard let presence else { return shares }
    var space = WalkSpace(base)
    var all = shares
    for piece in 0...shares.count {
      let low = piece > 0 ? shares[piece - 1] : 0
      let high = piece < shares.count ? shares[piece] : 1
      // Inside a piece the scores that are there stay there, and coverage is a line.
      evaluate(at: low + (high - low) / 2, &space)
      let (none, whole) = (weights(at: 0), weights(at: 1))
      for unit in 0..<base.units {
        let own = presence.coverage(unit, local: whole, scores: space.run.scores)
        let rest = presence.coverage(unit, local: none, scores: space.run.scores)
        add(root(own: own - presence.least, rest: rest - presence.least), to: &all)
      }
    }
    sortWithoutRepetition(&all)
    return all
  }

  /// Whether a place has a weight anywhere inside the walk.
  func isCounted(_ place: Int) -> Bool { place == ownPlace || others[place] > 0 }

  func score(_ unit: Int, place: Int) -> Double {
    base.scores[children[place] * base.units + unit]
  }

  private var hasGaps: Bool {
    if !(base.plan.floor - 1e-9 <= 1) { return false }
    for child in children {
      for unit in 0..<base.units where base.scores[child * base.units + unit].isNaN { return true }
    }
    return false
  }

  private func add(_ share: Double, to shares: inout [Double]) {
    if share > 0, share < 1 { shares.append(share) }
  }

  /// Where own·t + rest·(1 − t) is zero.
  private func root(own: Double, rest: Double) -> Double {
    own == rest ? .nan : rest / (rest - own)
  }

  /// The sum over the siblings that count of their shares times something.
  private func rest(_ value: (Int) -> Double) -> Double {
    var sum = 0.0
    for place in others.indices where others[place] > 0 { sum += others[place] * value(place) }
    return sum
  }

  /// Where the weight of what a unit has is just enough.
  private func floorBreak(_ unit: Int) -> Double {
    let floor = base.plan.floor - 1e-9
    let own = score(unit, place: ownPlace).isNaN ? 0.0 : 1
    return root(own: own - floor, rest: rest { score(unit, place: $0).isNaN ? 0 : 1 } - floor)
  }

  /// Where one unit's lead over another is nothing, or at the edge of counting as nothing.
  private func addPairBreaks(to shares: inout [Double]) {
    for first in 0..<base.units {
      for second in (first + 1)..<max(first + 1, base.units) {
        for side in [-1.0, 0, 1] {
          let least = side * 2 * OutrankingSpace.shareTolerance
          func lead(_ place: Int) -> Double {
            let difference = score(first, place: place) - score(second, place: place)
            let sign =
              difference > OutrankingSpace.tolerance
              ? 1.0 : (difference < -OutrankingSpace.tolerance ? -1 : 0)
            return sign - least * (difference.isNaN ? 0 : 1)
          }
          add(root(own: lead(ownPlace), rest: rest(lead)), to: &shares)
        }
      }
    }
  }

  /// Where the weight of a unit's lower children is half of all.
  private func addMedianBreaks(to shares: inout [Double]) {
    var present: [Int] = []
    for unit in 0..<base.units {
      present.removeAll(keepingCapacity: true)
      for place in children.indices where isCounted(place) && !score(unit, place: place).isNaN {
        present.append(place)
      }
      present.sort {
        let (left, right) = (score(unit, place: $0), score(unit, place: $1))
        return left < right || (left == right && $0 < $1)
      }
      for count in present.indices {
        func excess(_ place: Int) -> Double {
          for position in present.indices where present[position] == place {
            return position < count ? 0.5 : -0.5
          }
          return 0
        }
        add(root(own: excess(ownPlace), rest: rest(excess)), to: &shares)
      }
    }
  }
}
