internal import IndexKernel

/// Competition ranks of scores, those within the tie tolerance sharing the better one.
func competitionRanks(_ scores: [Double]) -> [Double] {
  IndexKernel.ranks(scores, tolerance: Assessment.tieTolerance, ties: .competition)
}

extension ResolvedScheme {
  /// The power mean of a node and its exponent; `nil` for leaves and other methods.
  func powerMean(of node: Int) -> (mean: Combination, exponent: Double)? {
    guard let combination = nodes[node].aggregation?.combination else { return nil }
    return switch combination {
    case .arithmetic: (combination, 1)
    case .geometric: (combination, 0)
    case .harmonic: (combination, -1)
    case .power(let exponent): (combination, exponent)
    default: nil
    }
  }
}

extension ComparisonTable {
  /// The table of an assessment.
  ///
  /// - Parameters:
  ///   - space: which weights vary.
  ///   - judged: whose ranking is asked about, the space's node or one above it; the space's node
  ///     unless given.
  /// - Throws: why the question is not linear, with ways out: another method on the way, units that
  ///   lack a score, a bonus or a cap that cannot be carried over, scores that were set, and units
  ///   whose being ranked depends on the weights.
  public init(
    _ assessment: Assessment, _ wanted: WeightSpace, judged: Int? = nil
  ) throws(Diagnostics) {
    let scheme = assessment.scheme
    let judged = judged ?? wanted.node
    let path = Self.path(from: wanted.node, to: judged, scheme)
    let means = try Self.mean(wanted, path, scheme)
    let rows = assessment.units.indices.filter { row in
      assessment.exclusions[row] == nil && !assessment.scores[row, judged].isNaN
    }
    let sign: Double = means.mean.transform(2) > means.mean.transform(1) ? 1 : -1
    func value(_ row: Int, _ node: Int) -> Double {
      sign * means.mean.transform(assessment.scores[row, node])
    }
    let unusable = zip(wanted.coordinates, wanted.nominal).filter { node, weight in
      weight == 0 && rows.contains { !value($0, node).isFinite }
    }.map(\.0)
    let space = unusable.isEmpty ? wanted : wanted.without(unusable)
    try Self.refuseMissing(assessment, rows, space)
    // Every step up multiplies by a share and adds what the siblings bring.
    let columns = try Self.columns(assessment, rows, space, path, value)
    let bonus = try Self.bonus(assessment, rows, judged, means.exponent)
    self.space = space
    self.judged = judged
    self.rows = rows
    values = zip(columns, bonus).map { row, points in row.map { $0 + points } }
    exponent = means.exponent
    mean = means.mean
    self.sign = sign
    coverage = Self.coverage(assessment, space, rows)
    ties = scheme.said.methodology.ties
    try refuseCaps(assessment)
    try refuseSetScores(assessment)
  }

  /// The nodes above one, up to and with another one.
  private static func path(from node: Int, to top: Int, _ scheme: ResolvedScheme) -> [Int] {
    var path: [Int] = []
    var next = node
    while next != top, let parent = scheme.nodes[next].parent {
      path.append(parent)
      next = parent
    }
    return path
  }

  /// The one mean of all nodes that the question runs through.
  private static func mean(
    _ space: WeightSpace, _ path: [Int], _ scheme: ResolvedScheme
  ) throws(Diagnostics) -> (mean: Combination, exponent: Double) {
    let inside =
      space.isLeaves
      ? scheme.nodes.indices.filter {
        !scheme.nodes[$0].children.isEmpty && scheme.isUnder($0, space.node)
      } : []
    let all = [space.node] + inside + path
    let other = all.filter { scheme.powerMean(of: $0) == nil }
    guard other.isEmpty, let first = scheme.powerMean(of: space.node) else {
      throw Diagnostics([.noPowerMean(other, space, scheme)])
    }
    let different = all.filter { scheme.powerMean(of: $0)?.exponent != first.exponent }
    guard different.isEmpty else {
      throw Diagnostics([.mixedMeans(different, space, isAbove: !path.isEmpty, scheme)])
    }
    return first
  }

  private static func refuseMissing(
    _ assessment: Assessment, _ rows: [Int], _ space: WeightSpace
  ) throws(Diagnostics) {
    let incomplete = rows.filter { row in
      space.coordinates.contains { assessment.scores[row, $0].isNaN }
    }
    if !incomplete.isEmpty { throw Diagnostics([.incompleteUnits(incomplete, space, assessment)]) }
  }

  private static func columns(
    _ assessment: Assessment, _ rows: [Int], _ space: WeightSpace, _ path: [Int],
    _ value: (Int, Int) -> Double
  ) throws(Diagnostics) -> [[Double]] {
    let scheme = assessment.scheme
    var columns = rows.map { row in space.coordinates.map { value(row, $0) } }
    var lower = space.node
    for node in path {
      let siblings = scheme.countedChildren(of: node).filter { $0 != lower }
      let incomplete = rows.filter { row in
        siblings.contains { assessment.scores[row, $0].isNaN }
      }
      if !incomplete.isEmpty {
        throw Diagnostics([.incompleteUnits(incomplete, space, assessment)])
      }
      let share = scheme.nodes[lower].weight
      for (position, row) in rows.enumerated() {
        let rest = siblings.reduce(0.0) { $0 + scheme.nodes[$1].weight * value(row, $1) }
        for coordinate in columns[position].indices {
          columns[position][coordinate] = share * columns[position][coordinate] + rest
        }
      }
      lower = node
    }
    return columns
  }

  /// Points to add to every coordinate.
  private static func bonus(
    _ assessment: Assessment, _ rows: [Int], _ judged: Int, _ exponent: Double
  ) throws(Diagnostics) -> [Double] {
    let none = rows.map { _ in 0.0 }
    guard judged == ResolvedScheme.root, rows.contains(where: { assessment.bonus[$0] != 0 }) else {
      return none
    }
    guard exponent == 1 else { throw Diagnostics([.bonusNotLinear(assessment)]) }
    return rows.map { assessment.bonus[$0] }
  }
}
