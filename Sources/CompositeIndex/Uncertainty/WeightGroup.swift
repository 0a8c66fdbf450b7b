internal import IndexKernel

/// Weights that add up to 1 and are drawn together.
struct WeightGroup: Sendable {
  /// How a group is drawn.
  enum Drawing: Sendable {
    /// By a rule of the kernel; `order` has the positions from the largest share to the smallest.
    case rule(WeightRule, order: [Int])
    /// From a set that the kernel has no rule for.
    case walk(HitAndRun)
    /// As people say, together with all groups.
    case opinions
  }

  /// Its members by the number of their node.
  let nodes: [Int]
  /// Their shares in the scheme.
  let shares: [Double]
  let drawing: Drawing

  /// - Throws: a set that does not fit the group or has no weights.
  init(
    _ space: WeightSpace, _ shares: [Double], _ spread: WeightSpread, of scheme: ResolvedScheme
  ) throws(Diagnostics) {
    nodes = space.coordinates
    self.shares = shares
    let order = shares.indices.sorted { (-shares[$0], $0) < (-shares[$1], $1) }
    switch spread {
    case .jitter(let share): drawing = .rule(.jitter(share), order: order)
    case .dirichlet(let concentration): drawing = .rule(.dirichlet(concentration), order: order)
    case .within(.simplex): drawing = .rule(.simplex, order: order)
    case .within(.floor(let percent)): drawing = .rule(.floor(percent / 100), order: order)
    case .within(.order(let ids)):
      let said = ids.isEmpty ? order : try WeightSet.order(ids, space, scheme)
      drawing = .rule(.order, order: said)
    case .within(.box(let percent)) where Self.isFlat(space, scheme):
      drawing = .rule(.box(percent / 100), order: order)
    case .within(let choice):
      drawing = .walk(HitAndRun(try WeightSet(choice, of: space, in: scheme)))
    case .experts: drawing = .opinions
    }
  }

  /// Whether all members are children of the same node: bounds of their shares are bounds of them.
  private static func isFlat(_ space: WeightSpace, _ scheme: ResolvedScheme) -> Bool {
    space.coordinates.allSatisfy { scheme.nodes[$0].parent == space.node }
  }

  /// How many uniform numbers one draw takes at least, in the order in which they matter; none where
  /// no number matters more than the others.
  var uniforms: Int {
    if case .rule = drawing { nodes.count } else { 0 }
  }

  /// Steps of a walk; 0 where the group is drawn directly.
  var steps: Int {
    if case .walk(let walk) = drawing { walk.steps } else { 0 }
  }

  /// Numbers that the room for a draw must hold.
  var room: Int {
    if case .walk(let walk) = drawing { walk.room } else { nodes.count }
  }

  /// Draws once.
  ///
  /// - Parameter room: the first numbers are the shares, adding up to 1, in the order of `nodes`.
  func draw(into room: inout [Double], _ source: inout some UniformSource) {
    switch drawing {
    case .rule(let rule, let order):
      rule.draw(around: shares, order: order, into: &room, &source)
    case .walk(let walk): walk.draw(into: &room, &source)
    case .opinions: break
    }
  }
}
