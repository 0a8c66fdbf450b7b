/// Among the shares that are equally good for a unit those nearest to equal shares.
///
/// What all of them have in common follows from the linear program: units that are bound to have the
/// greatest total and criteria that are bound to have their limit. So the answer is the projection of
/// equal shares onto a polytope, and the only one.
struct EvenShares {
  private let own: [Double]
  private let optimum: FavourableProgram.Optimum
  private var conditions: [Projection.Condition] = []
  private var count = 0

  init(_ optimum: FavourableProgram.Optimum, own: [Double], limits: ClosedRange<Double>) {
    self.own = own
    self.optimum = optimum
    conditions.append(
      Projection.Condition(slopes: own.map { _ in 1 }, bound: 1, isEquality: true))
    for place in own.indices {
      var slopes = own.map { _ in 0.0 }
      slopes[place] = 1
      if optimum.fixed.contains(place) {
        conditions.append(
          Projection.Condition(slopes: slopes, bound: optimum.shares[place], isEquality: true))
        continue
      }
      conditions.append(Projection.Condition(slopes: slopes, bound: limits.lowerBound))
      guard limits.upperBound < 1 else { continue }
      slopes[place] = -1
      conditions.append(Projection.Condition(slopes: slopes, bound: -limits.upperBound))
    }
  }

  /// Takes up a unit, in the order of the linear program as long as that lasts.
  mutating func add(_ scores: [Double]) {
    defer { count += 1 }
    let slopes = zip(scores, own).map { -$0 / $1 }
    // The unit itself has the total 1 under any shares.
    if slopes.allSatisfy({ $0 == -1 }) { return }
    conditions.append(
      Projection.Condition(
        slopes: slopes, bound: -optimum.greatest, isEquality: optimum.binding.contains(count)))
  }

  /// The most even shares; `nil` where rounding leaves none.
  func nearest() -> [Double]? {
    let equal = 1 / Double(own.count)
    var projection = Projection(of: own.map { _ in equal }, conditions: conditions)
    return projection.nearest()?.map { max(0, $0) }.shares
  }
}
