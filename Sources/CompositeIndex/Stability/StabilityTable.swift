internal import IndexKernel

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
    let units = assessment.ranking.count
    let pairs = units * (units - 1) / 2 * nodes.count
    guard pairs <= Self.mostPairs else {
      throw Diagnostics([.tooManyPairs(units, weights: nodes.count, most: Self.mostPairs)])
    }
    let plan = assessment.walkingPlan
    let criteria = inParallel(nodes.count) { number in
      Criterion(assessment, node: nodes[number], in: plan, events: events)
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

extension StabilityTable {
  /// So many pairs of units are walked at most, all weights together; their crossings take up to
  /// about 2 GB.
  static let mostPairs = 20_000_000
}

extension Diagnostic {
  static func tooManyPairs(_ units: Int, weights: Int, most: Int) -> Diagnostic {
    let pairs = units * (units - 1) / 2 * weights
    return Diagnostic(
      .error, .noStability,
      LocalizedText(
        zh: "\(units) 个评价对象两两配对、\(weights) 个权重逐一变动，共 \(pairs / 10_000) 万对，"
          + "超过 \(most / 10_000) 万对，不逐一求解",
        en:
          "\(units) units moved by \(weights) weights are \(pairs / 1_000_000) million pairs, more than the "
          + "\(most / 1_000_000) million that are solved"),
      fix: LocalizedText(
        zh: "用 --at 选子节点较少的节点，或用 cei robust 抽样",
        en: "name a node with fewer children with --at, or sample with cei robust"))
  }
}

extension StabilityTable.Criterion {
  init(
    _ assessment: Assessment, node: Int, in plan: WalkingPlan, events: [StabilityEvent]
  ) {
    self.node = node
    do throws(Diagnostics) {
      let walked = try WalkedWeights(WalkingWeights(assessment, node: node, in: plan))
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
