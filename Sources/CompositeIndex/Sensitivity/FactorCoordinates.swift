internal import IndexKernel

/// Which coordinates of the evenly spread points belong to a factor.
///
/// They follow from the factor's name and the scheme alone, so that another factor leaves them, and
/// with them this factor's draws, as they are. Low coordinates are the most even ones: they go to
/// lists and to the first weights. What has no coordinate has random numbers of its own.
struct FactorCoordinates {
  /// Coordinates of a sample; there are two samples.
  static let most = SobolSequence.most / 2

  /// The dimension of the points that a coordinate is in sample A or B: both get low ones.
  static func dimension(_ coordinate: Int, inB: Bool) -> Int { 2 * coordinate + (inB ? 1 : 0) }

  /// The weights of all groups, in the order of their numbers, by node.
  private let members: [Int: Int]
  /// The indicators that are divided by something, in display order.
  private let divided: [String]

  /// Lists and the draw of imputations have one each.
  private static let single = [
    "normalise": 1, "aggregation": 2, "treat": 8, "missing": 9, "impute": 10, "leaveOut": 11,
    "imputations": 12,
  ]
  /// The numbers of `weights`, around them.
  private static let weights = [0] + Array(3..<8) + Array(13..<32)
  /// The members of groups with a spread of their own, `weights@NODE`.
  private static let groups = 32..<56
  /// What indicators are divided by, `denominators.ID`.
  private static let denominators = 56..<most

  init(_ scheme: ResolvedScheme) {
    let nodes = scheme.nodes.map(\.children).filter { $0.count > 1 }.flatMap { $0 }
    members = Dictionary(
      zip(nodes, nodes.indices.map { $0 }), uniquingKeysWith: { first, _ in first })
    divided = scheme.indicators.filter { !$0.said.value.per.isEmpty }.map(\.said.id)
  }

  /// The coordinates of a factor's first numbers, as many as are worth it or fewer.
  ///
  /// - Parameters:
  ///   - wanted: how many numbers are worth spreading evenly.
  ///   - nodes: the nodes whose weights it draws, in the order of its numbers.
  func of(_ factor: UncertaintyFactor, wanted: Int, nodes: [Int]) -> [Int] {
    guard case .weights(_, let place) = factor.source else {
      return Array(single(factor.name).prefix(wanted))
    }
    if case .under = place, factor.name != "weights" {
      let places = nodes.map { Self.groups.lowerBound + (members[$0] ?? Self.groups.count) }
      return Array(places.prefix { $0 < Self.groups.upperBound }.prefix(wanted))
    }
    return Array(Self.weights.prefix(wanted))
  }

  private func single(_ name: String) -> [Int] {
    if let number = Self.single[name] { return [number] }
    let parts = name.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, parts[0] == "denominators",
      let number = divided.firstIndex(of: String(parts[1])),
      number < Self.denominators.count
    else { return [] }
    return [Self.denominators.lowerBound + number]
  }
}
