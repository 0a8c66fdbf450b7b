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

  /// Shares of the siblings of what the node leaves to them, by child of the parent; 0 at its own.
  let others: [Double]
  /// The nodes from the parent up to the root.
  let path: [Int]
  /// Bonus, caps and exclusions as they are for every row that gets an index.
  let rules: Rules
  /// What coverage rests on.
  let presence: Presence

  /// Prepares the walk.
  ///
  /// - Parameter node: any node but the root.
  /// - Throws: `E411` for the root or an only child, for fewer than two ranked units, and where the
  ///   node is weighed by a method whose changes cannot be located with certainty.
  public init(_ assessment: Assessment, node: Int) throws(Diagnostics) {
    let scheme = assessment.scheme
    if let problem = Self.problem(assessment, node: node) { throw Diagnostics([problem]) }
    let parent = scheme.nodes[node].parent ?? ResolvedScheme.root
    let children = scheme.nodes[parent].children
    let rest = children.filter { $0 != node }
    let sum = rest.reduce(0) { $0 + scheme.nodes[$1].weight }
    others = children.map { child in
      if child == node { return 0 }
      return sum > 0 ? scheme.nodes[child].weight / sum : 1 / Double(rest.count)
    }
    var path = [parent]
    while let next = path.last.flatMap({ scheme.nodes[$0].parent }) { path.append(next) }
    self.assessment = assessment
    self.node = node
    self.parent = parent
    self.path = path
    weight = scheme.nodes[node].weight
    sharesEqually = sum <= 0
    rules = Rules(assessment)
    presence = Presence(assessment, path: path)
  }

  /// The local weights of the parent's children, in their order, with the node at a share.
  func weights(at share: Double) -> [Double] {
    let children = assessment.scheme.nodes[parent].children
    return zip(children, others).map { $0 == node ? share : $1 * (1 - share) }
  }

  /// Why a node cannot walk; `nil` where it can.
  static func problem(_ assessment: Assessment, node: Int) -> Diagnostic? {
    let scheme = assessment.scheme
    guard let parent = scheme.nodes[node].parent else { return .rootHasNoWeight(scheme) }
    if scheme.nodes[parent].children.count < 2 { return .onlyChild(scheme, node) }
    if assessment.ranking.count < 2 { return .fewerThanTwoRanked }
    if scheme.nodes[parent].aggregation is Condorcet { return .walkNotCertain(scheme, parent) }
    return nil
  }
}

extension Diagnostic {
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
