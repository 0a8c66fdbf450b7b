internal import IndexKernel

extension UncertainModel {
  /// Room in which replicates are evaluated; nothing is allocated while only weights move.
  ///
  /// What comes out depends on the sources alone, not on what was evaluated before.
  public struct Replicate: Sendable {
    private let model: UncertainModel
    /// The room of the world at hand.
    private var run: Plan.Run
    /// The world whose leaves are in it; −1 before the first.
    private var loaded = -1
    /// The rooms of other worlds that have been met.
    private var parked: [Plan.Run?]
    private var room: [Double]
    private var effective: [Double]
    private var isRanked: [Bool]
    private var space = UncertainData.Space()
    private let lists: [Int]
    private let drawsWeights: Bool
    /// Number of the world of the last replicate.
    public private(set) var world = 0
    /// The choices of the last replicate, one for each list.
    public private(set) var levels: [Int]
    /// The weights drawn, by node of the base: shares within the group that was drawn.
    public private(set) var drawn: [Double]
    /// The weights applied, by node of the world: local shares.
    public private(set) var weights: [Double] = []
    /// The index of the followed units after bonus and caps; NaN where there is none.
    public private(set) var scores: [Double]
    /// Ranks of the followed units among each other; NaN for those without a score.
    public private(set) var ranks: [Double]

    /// Worlds beyond this number share their room.
    private static let mostRuns = 64

    init(_ model: UncertainModel) {
      self.model = model
      parked = [Plan.Run?](repeating: nil, count: model.worlds.count)
      run = Plan.Run(model.worlds[0].plan, units: 0)
      lists = model.factors.indices.filter { !model.factors[$0].alternatives.isEmpty }
      let widest = model.draws.map { $0?.room ?? 0 }.max() ?? 0
      room = [Double](repeating: 0, count: max(widest, lists.count))
      let nodes = model.base.scheme.nodes.count
      effective = [Double](repeating: 0, count: nodes)
      isRanked = [Bool](repeating: false, count: model.base.units.count)
      drawsWeights = model.draws.contains { $0 != nil }
      levels = [Int](repeating: 0, count: lists.count)
      drawn = model.base.scheme.nodes.map(\.weight)
      scores = [Double](repeating: .nan, count: model.rows.count)
      ranks = scores
    }

    /// Evaluates one replicate.
    ///
    /// - Parameter sources: uniform numbers, one source for each factor of the model.
    public mutating func evaluate(_ sources: inout [FactorSource]) {
      draw(&sources)
      prepareRun(&sources)
      run.score(weights: weights)
      rank()
    }

    /// Evaluates a world as it stands: its own weights, the figures as they are.
    mutating func evaluate(world number: Int) {
      world = number
      weights = model.worlds[number].weights
      var none: [FactorSource] = []
      prepareRun(&none, drawsData: false)
      run.score(weights: weights)
      rank()
    }

    /// Draws choices and weights, which is all that a design shows.
    mutating func draw(_ sources: inout [FactorSource]) {
      if !lists.isEmpty {
        for list in lists.indices { room[list] = sources[lists[list]].uniform() }
        world = model.worldNumber(model.choices.draw(&levels, room))
      }
      // Number by number: assigning the array would make a copy at the first change.
      let own = model.worlds[world].weights
      if weights.count == own.count {
        for node in own.indices { weights[node] = own[node] }
      } else {
        weights = own
      }
      if drawsWeights { drawWeights(&sources) }
    }

    /// Draws choices, weights and figures without a score.
    ///
    /// - Parameter body: called for every figure that moves, as it is before treatment: the row of the
    ///   base, the indicator's id and the value.
    mutating func figures(
      _ sources: inout [FactorSource],
      _ body: (_ row: Int, _ indicator: String, _ value: Double) -> Void
    ) {
      draw(&sources)
      guard let data = model.data[world] else { return }
      data.drawFigures(&space, &sources)
      data.moving(space, body)
    }

    private mutating func drawWeights(_ sources: inout [FactorSource]) {
      var isOfLeaves = false
      for number in model.draws.indices {
        guard let draw = model.draws[number] else { continue }
        draw.draw(into: &drawn, room: &room, &sources[number])
        isOfLeaves = draw.isOfLeaves
      }
      model.worlds[world].apply(
        drawn, ofLeaves: isOfLeaves, to: &weights, effective: &effective)
    }

    /// Gets the world's room, with the leaves' scores in it.
    private mutating func prepareRun(
      _ sources: inout [FactorSource], drawsData: Bool = true
    ) {
      let data = model.data[world]
      if loaded != world { change(to: world) }
      if let data, drawsData {
        data.draw(&space, &sources)
        run.load(leaves: space.scores)
      } else if data != nil {
        run.load(leaves: model.worlds[world].leaves)
      }
    }

    private mutating func change(to world: Int) {
      var next = parked[world]
      parked[world] = nil
      if next == nil {
        let place = model.worlds[world]
        next = Plan.Run(
          place.plan, units: isRanked.count, changes: place.assessment.planChanges)
        next?.load(leaves: place.leaves)
      }
      guard var room = next else { return }
      next = nil
      swap(&run, &room)
      if loaded >= 0, parked.count <= Self.mostRuns { parked[loaded] = room }
      loaded = world
    }

    private mutating func rank() {
      let place = model.worlds[world]
      let ties = model.base.scheme.said.methodology.ties.sharing
      if let rule = place.coverage {
        for row in isRanked.indices { isRanked[row] = place.mayRank[row] }
        run.plan.writeEffectiveWeights(weights, to: &effective)
        rule.apply(effective: effective, scores: run.scores, isRanked: &isRanked)
        run.rank(
          bonus: place.bonus, caps: place.caps, isRanked: isRanked,
          tolerance: Assessment.tieTolerance, ties: ties)
      } else {
        run.rank(
          bonus: place.bonus, caps: place.caps, isRanked: place.mayRank,
          tolerance: Assessment.tieTolerance, ties: ties)
      }
      for (position, row) in model.rows.enumerated() {
        ranks[position] = run.ranks[row]
        scores[position] = run.index[row]
      }
    }
  }
}
