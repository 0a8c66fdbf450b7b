/// Says who leads where the weights under one node are others than the group's.
struct LeaderJudge: Sendable {
  /// The row that leads under the group's weights, the first of several.
  let leader: Int?
  /// The group's weights.
  let weights: [Double]
  /// The rows that are compared.
  let rows: [Int]
  private let scheme: ResolvedScheme
  private var space: Reweighting

  init(_ assessment: Assessment, _ weights: [Double], ranks: [Double], rows: [Int]) {
    self.weights = weights
    self.rows = rows
    scheme = assessment.scheme
    space = Reweighting(assessment)
    let best = ranks.filter { !$0.isNaN }.min()
    leader = ranks.firstIndex { $0 == best }.map { rows[$0] }
  }

  /// The row that leads instead, the first of several; `nil` where nobody is ahead of the leader.
  ///
  /// - Parameter values: weights of the node's criteria.
  mutating func newLeader(at node: PanelAnalysis.NodeResult, _ values: [Double]) -> Int? {
    guard let leader else { return nil }
    var changed = weights
    scheme.place(values, of: node.criteria, under: node.node, into: &changed)
    let index = space.rank(changed).index
    var best: Int?
    for row in rows where !index[row].isNaN {
      if best.map({ index[row] > index[$0] }) ?? true { best = row }
    }
    guard let best, best != leader, !(index[leader] >= index[best] - Assessment.tieTolerance)
    else { return nil }
    return best
  }
}
