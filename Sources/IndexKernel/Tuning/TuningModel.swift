/// Everything that a page needs to score units under other weights, as flat values.
///
/// It is made from an assessment and travels as a sequence of numbers; ``Tuner`` works on it.
public struct TuningModel: Sendable {
  /// The tree.
  public var plan: Plan
  /// How many units there are, in the order of their codes.
  public var units: Int
  /// Leaves' scores: `leaf * units + unit`; NaN is missing.
  public var leaves: [Double]
  /// The scheme's shares among siblings, by node.
  public var shares: [Double]
  /// Scores that are set or moved after they are computed.
  public var changes: [Plan.Run.Change]
  /// Points added, by unit.
  public var bonus: [Double]
  /// The most that a unit can have; +∞ for any.
  public var caps: [Double]
  /// Units that can be ranked whatever the weights.
  public var mayRank: [Bool]
  /// The least share of the weight that must be observed; 0 where nothing is asked for.
  public var coverageFloor: Double
  /// Whether a leaf's value is there and was not filled in: `leaf * units + unit`.
  public var isObserved: [Bool]
  /// How equal scores share ranks.
  public var ties: TieSharing
  /// Scores no further apart are equal, in points.
  public var tolerance: Double
  /// Experts' shares among siblings, by node.
  public var experts: [[Double]]
  /// The experts' consensus in the same form; empty where there is none.
  public var consensus: [Double]
  /// What replicates draw; `nil` where ranks have no intervals.
  public var draws: TuningDraws?

  /// Makes a model.
  public init(
    plan: Plan, units: Int, leaves: [Double], shares: [Double], changes: [Plan.Run.Change],
    bonus: [Double], caps: [Double], mayRank: [Bool], coverageFloor: Double, isObserved: [Bool],
    ties: TieSharing, tolerance: Double, experts: [[Double]] = [], consensus: [Double] = [],
    draws: TuningDraws? = nil
  ) {
    self.plan = plan
    self.units = units
    self.leaves = leaves
    self.shares = shares
    self.changes = changes
    self.bonus = bonus
    self.caps = caps
    self.mayRank = mayRank
    self.coverageFloor = coverageFloor
    self.isObserved = isObserved
    self.ties = ties
    self.tolerance = tolerance
    self.experts = experts
    self.consensus = consensus
    self.draws = draws
  }

  /// The nodes of the leaves, in the order of leaves.
  var leafNodes: [Int] {
    var nodes = [Int](repeating: 0, count: plan.leaves)
    for node in plan.nodes.indices where plan.nodes[node].leaf >= 0 {
      nodes[plan.nodes[node].leaf] = node
    }
    return nodes
  }

  /// The rule of too little data; `nil` where nobody can have too little.
  var coverage: CoverageRule? { coverageRule(floor: coverageFloor) }

  /// The same with another floor.
  func coverageRule(floor: Double) -> CoverageRule? {
    CoverageRule(
      floor: floor, parents: plan.nodes.map { $0.parent }, leaves: leafNodes, units: units,
      isObserved: isObserved)
  }

  /// What one replicate computes; `nil` where ranks have no intervals.
  var replicatePlan: ReplicatePlan? {
    draws.flatMap { ReplicatePlan(self, draws: $0.numbers) }
  }
}

extension TuningModel {
  /// Changes with what a sequence holds.
  private static let version = 1

  /// The model as numbers, read again by ``init(_:)``.
  public var numbers: [Double] {
    var writer = NumberSequenceWriter()
    writer.write(Self.version)
    writer.write(units)
    writer.write(plan.nodes.count)
    for node in plan.nodes {
      writer.write(node.parent)
      writer.write(node.leaf)
      writer.write(node.combination)
    }
    writer.write(plan.floor)
    writer.write(leaves)
    writer.write(shares)
    writer.write(changes.count)
    for change in changes {
      writer.write(change.node)
      writer.write(change.unit)
      writer.write(change.value)
      writer.write(change.isDifference)
    }
    writer.write(bonus)
    writer.write(caps)
    writer.write(mayRank)
    writer.write(coverageFloor)
    writer.write(isObserved)
    writer.write(ties.rawValue)
    writer.write(tolerance)
    writer.write(experts.count)
    for expert in experts { writer.write(expert) }
    writer.write(consensus)
    writer.write(draws != nil)
    draws?.write(to: &writer)
    return writer.numbers
  }

  /// Reads a model; `nil` where the numbers are not one.
  public init?(_ numbers: [Double]) {
    var reader = NumberSequenceReader(numbers)
    if reader.whole(0...1000) != Self.version { return nil }
    units = reader.whole(0...1_000_000)
    let count = reader.whole(1...100_000)
    var nodes: [Plan.Node] = []
    var leafCount = 0
    for number in 0..<count {
      // Parents come before their children, and leaves are numbered in some order without gaps.
      let parent = number == 0 ? reader.whole(-1 ... -1) : reader.whole(0...number - 1)
      let leaf = reader.whole(-1...count - 1)
      nodes.append(Plan.Node(parent: parent, leaf: leaf, combination: reader.combination()))
      if leaf >= 0 { leafCount += 1 }
      if !reader.isSound { return nil }
    }
    for node in nodes where node.leaf >= leafCount { return nil }
    plan = Plan(nodes: nodes, floor: reader.number())
    leaves = reader.doubles()
    shares = reader.doubles()
    changes = []
    for _ in 0..<reader.whole(0...10_000_000) {
      changes.append(
        Plan.Run.Change(
          node: reader.whole(0...count - 1), unit: reader.whole(0...max(0, units - 1)),
          value: reader.number(), isDifference: reader.flag()))
      if !reader.isSound { return nil }
    }
    bonus = reader.doubles()
    caps = reader.doubles()
    mayRank = reader.flags()
    coverageFloor = reader.number()
    isObserved = reader.flags()
    ties = TieSharing(rawValue: reader.whole(0...3)) ?? .competition
    tolerance = reader.number()
    experts = []
    for _ in 0..<reader.whole(0...1_000_000) {
      experts.append(reader.doubles())
      if !reader.isSound { return nil }
    }
    consensus = reader.doubles()
    draws = reader.flag() ? TuningDraws(&reader) : nil
    if !reader.isSound || !reader.isAtEnd || !fits { return nil }
  }

  /// Whether all arrays are as long as they should be and shares are shares.
  private var fits: Bool {
    let cells = plan.leaves * units
    if leaves.count != cells || isObserved.count != cells { return false }
    if bonus.count != units || caps.count != units || mayRank.count != units { return false }
    if !isShares(shares) { return false }
    for expert in experts where !isShares(expert) { return false }
    if draws != nil, replicatePlan == nil { return false }
    return consensus.isEmpty || isShares(consensus)
  }

  private func isShares(_ all: [Double]) -> Bool {
    if all.count != plan.nodes.count { return false }
    for node in plan.nodes.indices {
      if !(all[node] >= 0 && all[node] <= 1) { return false }
      var sum = 0.0
      for child in plan.children(of: node) { sum += all[child] }
      if !plan.children(of: node).isEmpty, !(abs(sum - 1) < 1e-6) { return false }
    }
    return true
  }
}

extension NumberSequenceWriter {
  /// Kind and parameter.
  mutating func write(_ combination: Combination) {
    let (kind, parameter): (Int, Double) =
      switch combination {
      case .arithmetic: (0, 0)
      case .geometric: (1, 0)
      case .harmonic: (2, 0)
      case .power(let exponent): (3, exponent)
      case .median: (4, 0)
      case .mazziottaPareto(let sign): (5, sign)
      case .copeland(let score): (6, score == .share ? 0 : 1)
      case .condorcet(let score): (7, score == .share ? 0 : 1)
      }
    write(kind)
    write(parameter)
  }
}

extension NumberSequenceReader {
  mutating func combination() -> Combination {
    let kind = whole(0...7)
    let parameter = number()
    let score = parameter == 0 ? OutrankingScore.share : .netWins
    return switch kind {
    case 0: .arithmetic
    case 1: .geometric
    case 2: .harmonic
    case 3: .power(exponent: parameter)
    case 4: .median
    case 5: .mazziottaPareto(sign: parameter)
    case 6: .copeland(score)
    default: .condorcet(score)
    }
  }
}
