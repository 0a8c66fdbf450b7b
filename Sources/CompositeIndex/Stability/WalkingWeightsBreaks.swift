internal import IndexKernel

extension WalkingWeights {
  /// The shares strictly between 0 and 1 at which something may jump: a unit falls below a floor, or
  /// a method that counts wins or weights at a half tips over. In rising order, without repetition.
  ///
  /// Every one is the root of an equation that is linear in the share.
  var breaks: [Double] {
    var shares = floorBreaks
    let aggregation = assessment.scheme.nodes[parent].aggregation
    if aggregation is Copeland { shares += pairBreaks }
    if aggregation is WeightedMedian { shares += medianBreaks }
    shares = Set(shares.filter { $0 > 0 && $0 < 1 }).sorted()
    let pieces = zip([0] + shares, shares + [1])
    shares += pieces.flatMap { coverageBreaks(between: $0.0, and: $0.1) }
    return Set(shares.filter { $0 > 0 && $0 < 1 }).sorted()
  }

  /// The children of the parent, by place, that have a weight anywhere inside the walk.
  var countedPlaces: [Int] {
    let children = assessment.scheme.nodes[parent].children
    return children.indices.filter { children[$0] == node || others[$0] > 0 }
  }

  func score(_ row: Int, place: Int) -> Double {
    assessment.scores[row, assessment.scheme.nodes[parent].children[place]]
  }

  /// Where own·t + rest·(1 − t) is zero.
  private static func root(own: Double, rest: Double) -> Double {
    own == rest ? .nan : rest / (rest - own)
  }

  /// The sum over the siblings that count of their shares times something.
  private func rest(_ value: (Int) -> Double) -> Double {
    countedPlaces.reduce(0) { others[$1] > 0 ? $0 + others[$1] * value($1) : $0 }
  }

  private var ownPlace: Int {
    assessment.scheme.nodes[parent].children.firstIndex(of: node) ?? 0
  }

  private var floorBreaks: [Double] {
    let floor = assessment.nodeFloor
    guard floor <= 1 else { return [] }
    return assessment.units.indices.map { row in
      let own = score(row, place: ownPlace).isNaN ? 0.0 : 1
      return Self.root(
        own: own - floor, rest: rest { score(row, place: $0).isNaN ? 0 : 1 } - floor)
    }
  }

  /// Inside a stretch the scores that are there stay there, and coverage is a line.
  private func coverageBreaks(between low: Double, and high: Double) -> [Double] {
    let columns = columns(at: low + (high - low) / 2)
    func line(_ row: Int, at share: Double) -> Double {
      presence.coverage(row: row, weights: weights(at: share)) { columns[$0][row].isNaN }
        - rules.floor
    }
    return assessment.units.indices.map { Self.root(own: line($0, at: 1), rest: line($0, at: 0)) }
  }

  /// Where one unit's lead over another is nothing, or at the edge of counting as nothing.
  private var pairBreaks: [Double] {
    let rows = assessment.units.indices
    return rows.flatMap { first in
      rows.filter { $0 > first }.flatMap { second -> [Double] in
        func sign(_ place: Int) -> Double {
          let difference = score(first, place: place) - score(second, place: place)
          if difference > Assessment.tieTolerance { return 1 }
          return difference < -Assessment.tieTolerance ? -1 : 0
        }
        func isCommon(_ place: Int) -> Double {
          score(first, place: place).isNaN || score(second, place: place).isNaN ? 0 : 1
        }
        return [-1, 0, 1].map { side in
          let least = side * 2 * OutrankingSpace.shareTolerance
          return Self.root(
            own: sign(ownPlace) - least * isCommon(ownPlace),
            rest: rest { sign($0) - least * isCommon($0) })
        }
      }
    }
  }

  /// Where the weight of a unit's lower children is half of all.
  private var medianBreaks: [Double] {
    assessment.units.indices.flatMap { row in
      let present = countedPlaces.filter { !score(row, place: $0).isNaN }
        .sorted { (score(row, place: $0), $0) < (score(row, place: $1), $1) }
      return present.indices.map { count in
        let lower = Set(present.prefix(count))
        func excess(_ place: Int) -> Double {
          present.contains(place) ? (lower.contains(place) ? 0.5 : -0.5) : 0
        }
        return Self.root(own: excess(ownPlace), rest: rest(excess))
      }
    }
  }
}
