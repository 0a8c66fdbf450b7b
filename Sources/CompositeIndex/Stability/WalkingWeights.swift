internal import IndexKernel

/// One weight moved over its whole range, from nothing to all of its group.
///
/// Its siblings keep their proportions and share what is left, as `--set weights.ID=…%` does; where
/// none of them has a weight they share it equally. Every score, floor, bonus and cap follows, so
/// that ``ranks(at:)`` is what an assessment with that weight would say.
public struct WalkingWeights: Sendable {
  /// The result with the weight as it is.
  public let assessment: Assessment
  /// The node whose weight moves.
  public let node: Int
  /// The node above it.
  public let parent: Int
  /// Its share among its siblings as it is, between 0 and 1.
  public let weight: Double
  /// Whether no sibling has a weight, so that they share equally what the node gives up.
  public let sharesEqually: Bool

  let walk: WeightWalk

  /// Prepares the walk.
  ///
  /// - Parameter node: any node but the root.
  /// - Throws: `E444` for the root or an only child, for fewer than two ranked units, and where the
  ///   node is weighed by a method whose changes cannot be located with certainty.
  public init(_ assessment: Assessment, node: Int) throws(Diagnostics) {
    try self.init(assessment, node: node, in: assessment.walkingPlan)
  }

  /// - Parameter plan: that of the assessment.
  init(_ assessment: Assessment, node: Int, in plan: WalkingPlan) throws(Diagnostics) {
    guard let walk = plan.walk(node: node) else {
      throw Diagnostics([.noWalk(plan.obstacle(at: node), assessment.scheme, node)])
    }
    self.assessment = assessment
    self.node = node
    self.walk = walk
    parent = walk.parent
    weight = walk.weight
    sharesEqually = walk.sharesEqually
  }

  /// The index of every row with the node at a share of its group; NaN where a row is not ranked.
  ///
  /// The engine's own arithmetic over the engine's own scores, with floors, bonus and caps.
  public func index(at share: Double) -> [Double] { walk.index(at: share) }

  /// The rank of every row with the node at a share of its group; NaN where a row is not ranked.
  public func ranks(at share: Double) -> [Double] { walk.ranks(at: share) }
}

extension Diagnostic {
  static func noWalk(
    _ obstacle: WalkingPlan.Obstacle?, _ scheme: ResolvedScheme, _ node: Int
  ) -> Diagnostic {
    switch obstacle {
    case .root: rootHasNoWeight(scheme)
    case .onlyChild: onlyChild(scheme, node)
    case .fewerThanTwoRanked: fewerThanTwoRanked
    case .placesUncertain, nil:
      walkNotCertain(scheme, scheme.nodes[node].parent ?? ResolvedScheme.root)
    }
  }

  static func rootHasNoWeight(_ scheme: ResolvedScheme) -> Diagnostic {
    let name = scheme.nodes[ResolvedScheme.root].name
    return Diagnostic(
      .error, .noStability,
      LocalizedText(
        zh: "“\(name[.zh])”是总指数，没有可变动的权重",
        en: "\(name[.en]) is the index itself and has no weight to move"))
  }

  static func onlyChild(_ scheme: ResolvedScheme, _ node: Int) -> Diagnostic {
    let name = scheme.nodes[node].name
    return Diagnostic(
      .error, .noStability,
      LocalizedText(
        zh: "“\(name[.zh])”在上级之下只有它一项，权重总是 100%",
        en: "\(name[.en]) is the only child of its parent: its weight is always 100%"))
  }

  static var fewerThanTwoRanked: Diagnostic {
    Diagnostic(
      .error, .noStability,
      LocalizedText(
        zh: "参与排名的评价对象不足两个，名次无从变动",
        en: "fewer than two units are ranked, so no rank can change"))
  }

  static func walkNotCertain(_ scheme: ResolvedScheme, _ parent: Int) -> Diagnostic {
    let (name, method) = (scheme.nodes[parent].name, scheme.nodes[parent].aggregationName)
    return Diagnostic(
      .error, .noStability,
      LocalizedText(
        zh: "“\(name[.zh])”用 \(method) 合成，其名次随权重跳变，各跳变点无法逐一确认",
        en:
          "\(name[.en]) is aggregated by \(method), whose order jumps with the weights at places that "
          + "cannot be located with certainty"),
      fix: LocalizedText(zh: "改用 copeland 或平均类方法", en: "use copeland or a mean"))
  }
}
