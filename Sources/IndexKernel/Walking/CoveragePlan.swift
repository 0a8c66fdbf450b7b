/// What decides who has too little data, whatever the weights.
public struct CoveragePlan: Sendable {
  /// The least share of the weight with which a unit is ranked.
  public let floor: Double
  /// Which figures are observed and neither missing nor imputed: `leaf * units + unit`.
  public let observed: [Bool]

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - floor: between 0 and 1.
  ///   - observed: leaf after leaf, one for each unit.
  public init(floor: Double, observed: [Bool]) {
    self.floor = floor
    self.observed = observed
  }

  /// The floor below which a unit is out; rounding must not push a share that is exactly the floor
  /// below it.
  var least: Double { floor - 1e-9 }

  /// Whether nobody can have too little.
  var isIdle: Bool {
    if floor <= 0 { return true }
    for isThere in observed where !isThere { return false }
    return true
  }
}

/// How much of the weight is there, unit by unit, while a weight moves.
struct WalkPresence: Sendable {
  /// The least share.
  let least: Double
  /// The share of a child's weight that is there: `place * units + unit`.
  private let below: [Double]
  /// Effective weight that is there beside the path: `level * units + unit`; 0 at the parent.
  private let beside: [Double]
  /// The parent's effective weight.
  private let weight: Double
  private let path: [Int]
  private let units: Int
  private let places: Int

  init(_ base: WalkingPlan, _ coverage: CoveragePlan, path: [Int]) {
    let (plan, units) = (base.plan, base.units)
    let shares = Self.shares(base, coverage)
    let effective = plan.effectiveWeights(base.weights)
    let children = plan.children(of: path[0])
    var below: [Double] = []
    for child in children {
      for unit in 0..<units { below.append(shares[child * units + unit]) }
    }
    var beside = [Double](repeating: 0, count: path.count * units)
    for level in 1..<max(1, path.count) {
      for unit in 0..<units {
        var sum = 0.0
        for child in plan.children(of: path[level]) where child != path[level - 1] {
          sum += effective[child] * shares[child * units + unit]
        }
        beside[level * units + unit] = sum
      }
    }
    least = coverage.least
    self.below = below
    self.beside = beside
    weight = effective[path[0]]
    self.path = path
    self.units = units
    places = children.count
  }

  /// The share of a node's weight that is there: `node * units + unit`.
  private static func shares(_ base: WalkingPlan, _ coverage: CoveragePlan) -> [Double] {
    let (plan, units) = (base.plan, base.units)
    var shares = [Double](repeating: 0, count: plan.nodes.count * units)
    for node in plan.nodes.indices.reversed() {
      let leaf = plan.nodes[node].leaf
      for unit in 0..<units where !base.scores[node * units + unit].isNaN {
        var share = 0.0
        if leaf >= 0 {
          share = coverage.observed[leaf * units + unit] ? 1 : 0
        } else {
          for child in plan.children(of: node) {
            share += base.weights[child] * shares[child * units + unit]
          }
        }
        shares[node * units + unit] = share
      }
    }
    return shares
  }

  /// The share of the total weight that is there.
  ///
  /// - Parameters:
  ///   - local: the weights of the parent's children.
  ///   - scores: node after node, for the path as the weights make them; a node of the path without
  ///     a score counts nothing, but for the root.
  func coverage(_ unit: Int, local: [Double], scores: [Double]) -> Double {
    var sum = 0.0
    var level = path.count - 1
    while level >= 0 {
      if level < path.count - 1, scores[path[level] * units + unit].isNaN { break }
      sum += beside[level * units + unit]
      if level == 0 {
        var own = 0.0
        for place in 0..<places { own += local[place] * below[place * units + unit] }
        sum += weight * own
      }
      level -= 1
    }
    return sum
  }
}
