internal import IndexKernel

/// Draws weights of the nodes of a scheme: which groups, around which shares, in which way.
struct WeightDraw: Sendable {
  /// One group that adds up to 1.
  struct Group: Sendable {
    /// Its members by the number of their node.
    var nodes: [Int]
    /// Their shares in the scheme.
    var shares: [Double]
    /// Positions from the largest share to the smallest, equal ones in display order.
    var order: [Int]

    init(_ nodes: [Int], shares: [Double]) {
      self.nodes = nodes
      self.shares = shares
      order = shares.indices.sorted { (-shares[$0], $0) < (-shares[$1], $1) }
    }
  }

  let spread: WeightSpread
  let groups: [Group]
  /// Whether the one group is that of all leaves, so that shares of inner nodes are sums.
  let isOfLeaves: Bool
  /// Every expert's shares, group after group as in `groups`; empty for other spreads.
  private let opinions: [[Double]]

  /// - Throws: a place that is not in the tree, floors that leave no weights, experts that do not fit.
  init(_ spread: WeightSpread, at place: WeightPlace, of scheme: ResolvedScheme) throws(Diagnostics)
  {
    self.spread = spread
    isOfLeaves = place == .leaves
    let groups = try Self.groups(place, scheme)
    self.groups = groups
    var problems = UncertaintyProblem.spread(spread, groups.map(\.nodes.count).max() ?? 0)
    var opinions: [[Double]] = []
    if case .experts(let experts, _) = spread {
      if experts.isEmpty { problems.append(UncertaintyProblem.noExperts()) }
      for expert in experts {
        do throws(Diagnostics) {
          opinions.append(try Opinion(expert, scheme).shares(of: groups, leaves: isOfLeaves))
        } catch {
          problems += error.all
        }
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    self.opinions = opinions
  }

  private static func groups(
    _ place: WeightPlace, _ scheme: ResolvedScheme
  ) throws(Diagnostics) -> [Group] {
    var parents = scheme.nodes.indices.filter { !scheme.nodes[$0].children.isEmpty }
    switch place {
    case .leaves:
      let leaves = scheme.leafNodes
      return [Group(leaves, shares: leaves.map { scheme.nodes[$0].effectiveWeight })]
    case .everyGroup: break
    case .under(let ids):
      var problems: [Diagnostic] = []
      parents = []
      for id in ids {
        if let number = scheme.node(id), !scheme.nodes[number].children.isEmpty {
          parents.append(number)
        } else {
          problems.append(UncertaintyProblem.noGroup(id, scheme))
        }
      }
      guard problems.isEmpty else { throw Diagnostics(problems) }
    }
    return parents.compactMap { parent in
      let children = scheme.nodes[parent].children
      return children.count < 2
        ? nil : Group(children, shares: children.map { scheme.nodes[$0].weight })
    }
  }

  /// How many uniform numbers one draw takes at least, in the order in which they matter.
  var uniforms: Int {
    switch spread {
    case .experts(_, .one): 1
    case .experts(let experts, .bootstrapMean): experts.count
    case .jitter, .dirichlet, .simplex, .order, .floor, .box:
      groups.reduce(0) { $0 + $1.nodes.count }
    }
  }

  /// The most members of a group: the size of the room for a draw.
  var widest: Int { groups.map(\.nodes.count).max() ?? 0 }

  /// Draws all groups.
  ///
  /// - Parameters:
  ///   - shares: by node; the members of groups are written.
  ///   - room: numbers for at least ``widest`` members, or as many as there are experts.
  func draw(
    into shares: inout [Double], room: inout [Double], _ source: inout some UniformSource
  ) {
    if !opinions.isEmpty { return drawOpinion(into: &shares, &room, &source) }
    for group in groups {
      spread.draw(group, into: &room, &source)
      for (position, node) in group.nodes.enumerated() { shares[node] = room[position] }
    }
  }

  private func drawOpinion(
    into shares: inout [Double], _ room: inout [Double], _ source: inout some UniformSource
  ) {
    let count = opinions.count
    for expert in 0..<count { room[expert] = 0 }
    if case .experts(_, .one) = spread {
      room[min(count - 1, Int(source.uniform() * Double(count)))] = 1
    } else {
      for _ in 0..<count { room[min(count - 1, Int(source.uniform() * Double(count)))] += 1 }
      for expert in 0..<count { room[expert] /= Double(count) }
    }
    var position = 0
    for group in groups {
      for node in group.nodes {
        var sum = 0.0
        for expert in 0..<count where room[expert] > 0 {
          sum += room[expert] * opinions[expert][position]
        }
        shares[node] = sum
        position += 1
      }
    }
  }

  /// Numbers that the room for a draw must hold.
  var room: Int { max(widest, opinions.count) }
}
