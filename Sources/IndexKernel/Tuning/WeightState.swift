/// Weights that are set by hand: whole ten-thousandths that add up to 10,000 among siblings, always.
///
/// A gesture starts from weights that are kept; whatever is moved during it is computed from them, so
/// that a weight dragged to the end and back leaves all others as they were, those with nothing too.
public struct WeightState: Hashable, Sendable {
  /// What siblings add up to.
  public static let whole: Int32 = 10_000

  /// By node; the root's is the whole.
  public private(set) var weights: [Int32]
  /// By node.
  public private(set) var isLocked: [Bool]
  /// The tree's shares as ten-thousandths.
  public let initial: [Int32]

  /// The tree's own shares among siblings, by node.
  private let shares: [Double]
  /// Numbers that siblings were given from outside, by node.
  private var given: [Double?]
  /// They as shares, and rounded.
  private var givenShares: [Double]
  private var givenWeights: [Int32]
  /// Siblings, group by group.
  private let groups: [[Int]]
  /// The number of a node's group; −1 for the root.
  private let group: [Int]
  /// The weights when the gesture began.
  private var start: [Int32]

  /// Starts with the shares of a tree, rounded to ten-thousandths by the largest remainder.
  ///
  /// - Parameter shares: by node, among siblings, adding up to 1 there.
  public init(_ plan: Plan, shares: [Double]) {
    var groups: [[Int]] = []
    var group = [Int](repeating: -1, count: plan.nodes.count)
    for node in plan.nodes.indices {
      let children = Array(plan.children(of: node))
      if children.isEmpty { continue }
      for child in children { group[child] = groups.count }
      groups.append(children)
    }
    var weights = [Int32](repeating: Self.whole, count: plan.nodes.count)
    for siblings in groups { Self.round(shares, of: siblings, into: &weights) }
    self.groups = groups
    self.group = group
    self.shares = shares
    given = [Double?](repeating: nil, count: plan.nodes.count)
    givenShares = shares
    givenWeights = weights
    self.weights = weights
    initial = weights
    start = weights
    isLocked = [Bool](repeating: false, count: plan.nodes.count)
  }

  /// Keeps the weights as the start of a gesture; numbers that were given and are moved away from
  /// are forgotten.
  public mutating func begin() {
    start = weights
    for siblings in groups where !standsAsGiven(siblings) {
      for node in siblings { given[node] = nil }
    }
  }

  /// Locks or frees a weight, which begins a new gesture; the root has none.
  public mutating func setLocked(_ node: Int, _ locked: Bool) {
    if group[node] < 0 { return }
    isLocked[node] = locked
    begin()
  }

  /// Moves one weight from the start of the gesture.
  ///
  /// Locked siblings stay; the others keep their proportions (equal ones where they have nothing) and
  /// share what is left, by the largest remainder, the first of equal remainders first.
  ///
  /// - Parameter wanted: ten-thousandths; held between 0 and what locks leave.
  /// - Returns: what the weight became.
  @discardableResult
  public mutating func move(_ node: Int, to wanted: Int32) -> Int32 {
    if group[node] < 0 || isLocked[node] { return weights[node] }
    var room = Self.whole
    var free: [Int] = []
    for sibling in groups[group[node]] where sibling != node {
      if isLocked[sibling] {
        room -= start[sibling]
        weights[sibling] = start[sibling]
      } else {
        free.append(sibling)
      }
    }
    let own = free.isEmpty ? room : min(max(0, wanted), room)
    weights[node] = own
    divide(room - own, among: free)
    return own
  }

  /// Takes over weights of all nodes.
  ///
  /// - Returns: whether they could be: none negative, siblings adding up to the whole. If not, nothing
  ///   changes.
  public mutating func set(_ all: [Int32]) -> Bool {
    if all.count != weights.count { return false }
    for siblings in groups {
      var sum: Int64 = 0
      for node in siblings {
        if all[node] < 0 { return false }
        sum += Int64(all[node])
      }
      if sum != Int64(Self.whole) { return false }
    }
    for siblings in groups {
      for node in siblings {
        weights[node] = all[node]
        given[node] = nil
      }
    }
    return true
  }

  /// Takes over numbers from outside, of a file or an expert, for whole groups of siblings.
  ///
  /// Only ratios count. What is shown is rounded as the tree's own shares are; scores come from the
  /// numbers divided by their sum, as if a scheme had said them.
  ///
  /// - Parameter values: by node; NaN where nothing is said, the root's does not matter.
  /// - Returns: whether they could be: no group said in part, nothing negative, not only zeros. If
  ///   not, nothing changes.
  public mutating func setShares(_ values: [Double]) -> Bool {
    if values.count != weights.count { return false }
    var said: [[Int]] = []
    for siblings in groups {
      let count = siblings.reduce(0) { $0 + (values[$1].isNaN ? 0 : 1) }
      if count == 0 { continue }
      let sum = siblings.reduce(0.0) { $0 + values[$1] }
      guard count == siblings.count, sum > 0, sum.isFinite else { return false }
      for node in siblings where values[node] < 0 { return false }
      said.append(siblings)
    }
    for siblings in said { give(values, to: siblings) }
    return true
  }

  private mutating func give(_ values: [Double], to siblings: [Int]) {
    let sum = siblings.reduce(0.0) { $0 + values[$1] }
    var isOwn = true
    for node in siblings {
      givenShares[node] = values[node] / sum
      if givenShares[node] != shares[node] { isOwn = false }
    }
    Self.round(givenShares, of: siblings, into: &givenWeights)
    for node in siblings {
      given[node] = isOwn ? nil : values[node]
      weights[node] = givenWeights[node]
    }
  }

  /// Whether siblings were given numbers from outside and have not been moved since.
  private func standsAsGiven(_ siblings: [Int]) -> Bool {
    for node in siblings where given[node] == nil || weights[node] != givenWeights[node] {
      return false
    }
    return true
  }

  /// The numbers that siblings were given and stand at, by node; NaN for others.
  public var standing: [Double] {
    var standing = [Double](repeating: .nan, count: weights.count)
    for siblings in groups where standsAsGiven(siblings) {
      for node in siblings { standing[node] = given[node] ?? .nan }
    }
    return standing
  }

  /// Shares among siblings, by node: the given ones where a group stands as it was given, the tree's
  /// own where it stands as at first, otherwise per cents with two decimals divided by their sum, as
  /// they are read from a file that says them.
  ///
  /// - Parameter shares: as many numbers as nodes; all are written.
  public func write(to shares: inout [Double]) {
    for node in self.shares.indices { shares[node] = self.shares[node] }
    for siblings in groups {
      if standsAsGiven(siblings) {
        for node in siblings { shares[node] = givenShares[node] }
        continue
      }
      var isTouched = false
      for node in siblings where weights[node] != initial[node] { isTouched = true }
      if !isTouched { continue }
      var sum = 0.0
      for node in siblings { sum += Double(weights[node]) / 100 }
      for node in siblings { shares[node] = Double(weights[node]) / 100 / sum }
    }
  }

  /// What codes of weights must agree on: the groups of the tree and the weights that they start from.
  var treeBytes: [UInt8] {
    var bytes: [UInt8] = []
    for node in initial.indices {
      for number in [UInt32(truncatingIfNeeded: group[node]), UInt32(initial[node])] {
        bytes.append(UInt8(number >> 8 & 0xFF))
        bytes.append(UInt8(number & 0xFF))
      }
    }
    return bytes
  }

  /// Shares of experts as ten-thousandths.
  func rounded(_ shares: [Double]) -> [Int32] {
    var weights = self.weights
    for siblings in groups { Self.round(shares, of: siblings, into: &weights) }
    return weights
  }

  private mutating func divide(_ total: Int32, among free: [Int]) {
    var sum: Int64 = 0
    for node in free { sum += Int64(start[node]) }
    var quotas: [Int64] = []
    for node in free { quotas.append(sum > 0 ? Int64(start[node]) : 1) }
    if sum == 0 { sum = Int64(free.count) }
    var left = total
    var remainders: [Int64] = []
    for (position, node) in free.enumerated() {
      let product = Int64(total) * quotas[position]
      weights[node] = Int32(product / sum)
      left -= weights[node]
      remainders.append(product % sum)
    }
    while left > 0 {
      var largest = 0
      for position in remainders.indices where remainders[position] > remainders[largest] {
        largest = position
      }
      weights[free[largest]] += 1
      remainders[largest] = -1
      left -= 1
    }
  }

  private static func round(
    _ shares: [Double], of siblings: [Int], into weights: inout [Int32]
  ) {
    var left = whole
    var remainders: [Double] = []
    for node in siblings {
      let exact = shares[node] * Double(whole)
      // 0.29 × 10,000 is 2,899.999…: what is whole but for noise is whole.
      let floor = (exact + 1e-7).rounded(.down)
      weights[node] = Int32(floor)
      left -= weights[node]
      remainders.append(exact - floor)
    }
    while left > 0 {
      var largest = 0
      for position in remainders.indices where remainders[position] > remainders[largest] {
        largest = position
      }
      weights[siblings[largest]] += 1
      remainders[largest] -= 1
      left -= 1
    }
  }
}
