/// Weights of criteria from the data alone.
public protocol DataWeighting: Method {
  /// What scores the method can work with.
  var domain: ScoreDomain { get }
  /// How it deals with constant criteria.
  static var constants: ConstantCriteria { get }
  /// About how many elementary operations one estimate takes as it is set, but for a search (which
  /// the estimate counts itself); the jackknife is limited by it.
  func work(units: Double, criteria: Double) -> Double
  /// What the method gives every criterion, with the figures that lead to it. What is given need not
  /// add up to 1; ``weights(_:)`` divides it by its sum.
  ///
  /// - Parameter table: at least two units and one criterion that varies, all scores finite and
  ///   within the method's domain.
  func estimate(_ table: WeightingTable) -> DataWeights
}

/// How a method deals with criteria that are the same for all units.
public enum ConstantCriteria: Sendable {
  /// It does not see them; they get 0.
  case leftOut
  /// It sees them and gives them 0 by its own formula.
  case seen
  /// They are criteria like others.
  case weighted
}

extension DataWeighting {
  /// Weights that add up to 1 (1e-12), and what makes them doubtful.
  ///
  /// Constant criteria get 0, equal weights are given where nothing varies; ``Jackknife`` leaves
  /// out the units one by one.
  ///
  /// - Parameter table: what the method sees; rows with a score that is not finite do not count.
  /// - Throws: ``Diagnostic`` (E490) where there is no complete unit or a score is outside the
  ///   method's domain: the message names the first of them.
  public func weights(_ table: WeightingTable) throws(Diagnostic) -> DataWeights {
    let table = table.complete
    if let problem = problem(in: table) { throw problem }
    var result = settled(table)
    result.jackknife = Jackknife(of: self, on: table, found: result)
    result.doubts = doubts(result, table)
    return result
  }

  /// The weights with the doubts that the method itself has.
  func settled(_ table: WeightingTable) -> DataWeights {
    let constants = table.constants
    let all = table.criteria.indices
    if Self.constants == .weighted { return estimate(table).normalised }
    guard constants.count < all.count else {
      return DataWeights(
        weights: .equal(all.count), doubts: [.allConstant])
    }
    var result: DataWeights
    if Self.constants == .leftOut, !constants.isEmpty {
      let seen = all.filter { !constants.contains($0) }
      result = estimate(table.selecting(criteria: seen)).normalised.spread(
        over: all.count, at: seen)
      // There is nothing to tell one criterion apart from.
      if seen.count == 1 { result.doubts.removeAll { $0 == .indistinct } }
    } else {
      result = estimate(table).normalised
    }
    result.doubts += constants.map { .constant(criterion: $0) }
    return result
  }

  /// All doubts, the gravest first.
  private func doubts(_ result: DataWeights, _ table: WeightingTable) -> [DataWeights.Doubt] {
    var doubts = result.doubts
    doubts += result.weights.indices.filter { result.weights[$0] < 0 }
      .map { .negative(criterion: $0) }
    if Self.constants != .weighted { doubts += data(result.jackknife, table) }
    if !doubts.contains(.allConstant), table.isFlat(under: result.weights) {
      doubts.append(.flatIndex)
    }
    doubts += table.opposed(under: result.weights).map { .opposed(criterion: $0) }
    return doubts.enumerated().sorted {
      ($0.element.gravity, $0.offset) < ($1.element.gravity, $1.offset)
    }
    .map(\.element)
  }

  /// What the jackknife says; of three units or fewer it can say nothing.
  private func data(_ jackknife: Jackknife?, _ table: WeightingTable) -> [DataWeights.Doubt] {
    let count = table.units.count
    guard let jackknife else {
      return count < Jackknife.fewestUnits ? [.fewUnits(count, error: .nan)] : []
    }
    let decisive = jackknife.decisive(of: table.criteria.count)
    let few = jackknife.largeError(of: table.criteria.count).map {
      DataWeights.Doubt.fewUnits(count, error: $0)
    }
    return [decisive, few].compactMap(\.self)
  }
}
