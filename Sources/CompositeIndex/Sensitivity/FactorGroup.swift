internal import IndexKernel

/// What is varied as one: a factor, or factors that refuse some of each other's alternatives.
///
/// Groups are independent of each other: every combination of what each may be is admissible. The
/// levels of a group of alternatives are equally likely.
public struct FactorGroup: Sendable {
  /// The factors by their number in the model, in rising order.
  public let factors: [Int]
  /// For a group with levels, each as the choice of every factor of the group; empty where the group
  /// is continuous or has more draws than can be listed.
  public let levels: [[Int]]
  /// The coordinates of evenly spread points that are the group's first numbers.
  let coordinates: [Int]

  /// Whether all the group may be can be listed.
  public var isDiscrete: Bool { !levels.isEmpty }

  /// The groups of a model.
  static func all(of model: UncertainModel) -> [FactorGroup] {
    let lists = model.listFactors
    let places = FactorCoordinates(model.base.scheme)
    let coordinates = model.factors.indices.map { factor in
      places.of(
        model.factors[factor], wanted: model.leadingUniforms(factor),
        nodes: model.weightNodes(factor))
    }
    let blocks = FactorBlocks(admissible: model.worlds.map(\.levels), count: lists.count)
    var groups = zip(blocks.blocks, blocks.levels).map { block, levels in
      let factors = block.map { lists[$0] }
      // One number for the whole group, the most even one that its factors have.
      let lowest = factors.flatMap { coordinates[$0] }.min()
      return FactorGroup(factors: factors, levels: levels, coordinates: lowest.map { [$0] } ?? [])
    }
    if lists.isEmpty { groups = [] }
    for factor in model.factors.indices where !lists.contains(factor) {
      let experts = model.experts(factor)
      groups.append(
        FactorGroup(
          factors: [factor], levels: (0..<experts.count).map { [$0] },
          coordinates: coordinates[factor]))
    }
    return groups.sorted { $0.factors[0] < $1.factors[0] }
  }
}

extension UncertainModel {
  /// The factors that are lists of alternatives.
  var listFactors: [Int] { factors.indices.filter { !factors[$0].alternatives.isEmpty } }

  /// The experts one of whom is drawn by a factor; none for other factors.
  public func experts(_ factor: Int) -> [ExpertWeights] {
    if case .weights(.experts(let experts, .one), _) = factors[factor].source {
      experts
    } else {
      []
    }
  }

  /// What a level of a factor is called.
  public func levelLabel(_ factor: Int, _ level: Int) -> String {
    let experts = experts(factor)
    return experts.isEmpty ? factors[factor].alternatives[level].label : experts[level].name
  }
}

/// The uniform numbers with which the lists' choices are drawn one after the other, each among those
/// that are still possible, so that given choices come out.
struct ChoiceNumbers: Sendable {
  private let model: UncertainModel
  private let counts: [Int]
  /// By world; empty where nothing is refused.
  private let byWorld: [[Double]]

  init(_ model: UncertainModel) {
    self.model = model
    let counts = model.listFactors.map { model.factors[$0].alternatives.count }
    self.counts = counts
    let levels = model.worlds.map(\.levels)
    guard levels.count < counts.reduce(1, *) else {
      byWorld = []
      return
    }
    byWorld = levels.map { wanted in
      var left = levels
      return wanted.indices.map { list in
        let possible = Set(left.map { $0[list] }).sorted()
        left.removeAll { $0[list] != wanted[list] }
        let place = possible.firstIndex(of: wanted[list]) ?? 0
        return (Double(place) + 0.5) / Double(possible.count)
      }
    }
  }

  /// - Parameter levels: an admissible choice for each list.
  func uniforms(_ levels: [Int]) -> [Double] {
    if byWorld.isEmpty { return zip(levels, counts).map { (Double($0) + 0.5) / Double($1) } }
    return byWorld[model.world(levels) ?? 0]
  }
}
