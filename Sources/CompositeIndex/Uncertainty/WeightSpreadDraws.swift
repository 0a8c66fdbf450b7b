internal import IndexKernel

extension WeightSpread {
  /// How the kernel draws it; `nil` for experts, who are drawn as people.
  var rule: WeightRule? {
    switch self {
    case .jitter(let share): .jitter(share)
    case .dirichlet(let concentration): .dirichlet(concentration)
    case .simplex: .simplex
    case .order: .order
    case .floor(let share): .floor(share)
    case .box(let share): .box(share)
    case .experts: nil
    }
  }

  /// Draws one group.
  ///
  /// - Parameters:
  ///   - room: the shares, adding up to 1, in the order of the group's nodes.
  func draw(
    _ group: WeightDraw.Group, into room: inout [Double], _ source: inout some UniformSource
  ) {
    rule?.draw(around: group.shares, order: group.order, into: &room, &source)
  }
}
