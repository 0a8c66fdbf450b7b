internal import IndexKernel

/// Draws weights of the nodes of a scheme: which groups, around which shares, in which way.
struct WeightDraw: Sendable {
  let spread: WeightSpread
  let groups: [WeightGroup]
  /// Whether the one group is that of all leaves, so that shares of inner nodes are sums.
  let isOfLeaves: Bool
  /// Every expert's shares, group after group as in `groups`; empty for other spreads.
  private let opinions: [[Double]]

  /// - Throws: a place that is not in the tree, numbers that cannot be, sets that leave no weights or do
  ///   not fit, experts that do not fit.
  init(_ spread: WeightSpread, at place: WeightPlace, of scheme: ResolvedScheme) throws(Diagnostics)
  {
    self.spread = spread
    isOfLeaves = place == .leaves
    var problems = UncertaintyProblem.numbers(of: spread)
    guard problems.isEmpty else { throw Diagnostics(problems) }
    let groups = try WeightGroup.all(spread, at: place, of: scheme)
    self.groups = groups
    problems = UncertaintyProblem.floor(spread, groups.map(\.nodes.count).max() ?? 0)
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

  /// How many uniform numbers one draw takes at least, in the order in which they matter.
  var uniforms: Int {
    switch spread {
    case .experts(_, .one): 1
    case .experts(let experts, .bootstrapMean): experts.count
    case .jitter, .dirichlet, .within: groups.reduce(0) { $0 + $1.uniforms }
    }
  }

  /// Steps of the longest walk of one draw; 0 where everything is drawn directly.
  var steps: Int { groups.map(\.steps).max() ?? 0 }

  /// Roughly the operations of the walks of one draw.
  var effort: Int { groups.reduce(0) { $0 + $1.steps * $1.room } }

  /// Numbers that the room for a draw must hold.
  var room: Int { max(groups.map(\.room).max() ?? 0, opinions.count) }

  /// Draws all groups.
  ///
  /// - Parameters:
  ///   - shares: by node; the members of groups are written.
  ///   - room: at least ``room`` numbers.
  func draw(
    into shares: inout [Double], room: inout [Double], _ source: inout some UniformSource
  ) {
    if !opinions.isEmpty { return drawOpinion(into: &shares, &room, &source) }
    for group in groups {
      group.draw(into: &room, &source)
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
}
