/// How far every weight of a group may move before something changes.
public struct StabilityTable: Sendable {
  /// One criterion: a weight that is walked.
  public struct Criterion: Sendable {
    /// The node.
    public let node: Int
    /// The walk, or why there is none.
    public let walked: Result<WalkedWeights, Diagnostics>
    /// The intervals in the order of the table's events; empty where there is no walk.
    public let intervals: [StabilityInterval]
    /// Mean size of a move in places if the weight became 0; NaN where there is no walk.
    public let influence: Double
  }

  /// The result with the weights as they are.
  public let assessment: Assessment
  /// What should stay as it is.
  public let events: [StabilityEvent]
  /// The weights, in display order.
  public let criteria: [Criterion]

  /// Walks every weight of some groups.
  ///
  /// - Parameters:
  ///   - parents: nodes with children.
  ///   - events: what should stay; ranks of rows that are ranked, tops of fewer units than are.
  /// - Throws: what makes all walks impossible: only children, fewer than two ranked units, and a
  ///   single group whose method cannot be walked.
  public init(
    _ assessment: Assessment, at parents: [Int], events: [StabilityEvent]
  ) throws(Diagnostics) {
    let scheme = assessment.scheme
    let nodes = parents.flatMap { parent in
      scheme.nodes[parent].children.count > 1 ? scheme.nodes[parent].children : []
    }
    let sole = parents.flatMap { scheme.nodes[$0].children }
    if nodes.isEmpty, let only = sole.first { throw Diagnostics([.onlyChild(scheme, only)]) }
    let criteria = inParallel(nodes.count) { number in
      Criterion(assessment, node: nodes[number], events: events)
    }
    let problems = criteria.compactMap { criterion -> Diagnostics? in
      if case .failure(let problems) = criterion.walked { problems } else { nil }
    }
    if problems.count == criteria.count, let first = problems.first { throw first }
    self.assessment = assessment
    self.events = events
    self.criteria = criteria
  }
}

extension StabilityTable.Criterion {
  init(_ assessment: Assessment, node: Int, events: [StabilityEvent]) {
    self.node = node
    do throws(Diagnostics) {
      let walked = try WalkedWeights(WalkingWeights(assessment, node: node))
      self.walked = .success(walked)
      intervals = events.map { walked.interval($0) }
      influence = walked.meanShiftWithout
    } catch {
      walked = .failure(error)
      intervals = []
      influence = .nan
    }
  }
}
