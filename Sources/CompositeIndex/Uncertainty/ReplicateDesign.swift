extension UncertaintyAnalysis {
  /// What was drawn in one replicate.
  public struct Drawn: Sendable {
    /// From 0.
    public let replicate: Int
    /// The choice of every factor that is a list, in the order of the factors; `nil` for the others.
    public let choices: [String?]
    /// Local shares by node of the base; NaN where the replicate has no such node.
    public let weights: [Double]
  }

  /// Draws every replicate of the run again, for files.
  ///
  /// - Parameters:
  ///   - body: called in the order of replicates.
  public func design(_ body: (Drawn) -> Void) {
    var replicate = model.replicate()
    let factors = model.factors
    let lists = factors.indices.filter { !factors[$0].alternatives.isEmpty }
    for number in 0..<replicates {
      var sources = Self.sources(model, seed: seed, replicate: number)
      replicate.draw(&sources)
      var choices = [String?](repeating: nil, count: factors.count)
      for (list, level) in zip(lists, replicate.levels) {
        choices[list] = factors[list].alternatives[level].label
      }
      let world = model.worlds[replicate.world]
      var weights = [Double](repeating: .nan, count: model.base.scheme.nodes.count)
      for (node, base) in world.baseNodes.enumerated() { weights[base] = replicate.weights[node] }
      body(Drawn(replicate: number, choices: choices, weights: weights))
    }
  }

  /// Figures that are handed out at most.
  static let mostFigures = 10_000_000

  /// Draws the figures of every replicate of the run again, for files.
  ///
  /// - Parameter body: called in the order of replicates, by row and by indicator within them, for
  ///   every figure that moves: with adjustments and imputations, before treatment.
  /// - Throws: where no factor draws figures, or there are more than a file should hold.
  public func figures(
    _ body: (_ replicate: Int, _ row: Int, _ indicator: String, _ value: Double) -> Void
  ) throws(Diagnostics) {
    try model.requireDrawnFigures()
    let cells = model.data.map { $0?.movingCells ?? 0 }.max() ?? 1
    guard replicates <= Self.mostFigures / cells else {
      throw Diagnostics([
        UncertaintyProblem.tooManyReplicates(replicates, most: Self.mostFigures / cells)
      ])
    }
    var replicate = model.replicate()
    for number in 0..<replicates {
      var sources = Self.sources(model, seed: seed, replicate: number)
      replicate.figures(&sources) { body(number, $0, $1, $2) }
    }
  }

  /// A unit's rank in a replicate; `nil` where it is not ranked.
  public func rank(_ unit: Int, in replicate: Int) -> Double? {
    let place = places[replicate * model.rows.count + unit]
    return place > 0 ? Double(place) / 2 : nil
  }

  /// A unit's index in a replicate; NaN where it is not ranked.
  public func score(_ unit: Int, in replicate: Int) -> Double {
    scores[replicate * model.rows.count + unit]
  }
}

extension UncertainModel {
  /// - Throws: where no factor draws figures.
  public func requireDrawnFigures() throws(Diagnostics) {
    if data.allSatisfy({ $0 == nil }) { throw Diagnostics([UncertaintyProblem.noFigures()]) }
  }
}
