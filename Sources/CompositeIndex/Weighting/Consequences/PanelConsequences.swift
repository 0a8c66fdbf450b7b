/// What the disagreement of a panel does to a ranking.
public struct PanelConsequences: Sendable {
  /// A ranking under somebody's weights.
  public struct Ranking: Sendable {
    /// Whose.
    public let voice: Voice
    /// The weight of every node among its siblings, in the order of the scheme's nodes.
    public let weights: [Double]
    /// The index of every unit, in the order of ``PanelConsequences/units``; NaN where there is none.
    public let scores: [Double]
    /// The rank of every unit, 1 for the highest index, ties as the scheme says; NaN where it is not
    /// ranked.
    public let ranks: [Double]
    /// Kendall's tau-b with the ranking under the group's weights, over units ranked in both; NaN
    /// with fewer than two.
    public let tau: Double
    /// How many of the units in the first places of the group's ranking have another place here, or
    /// none.
    public let changesAtTop: Int
    /// The largest difference from a rank of the group's ranking, over units ranked in both.
    public let largestMove: Double
    /// Half the sum of absolute differences from the group's weights of the leaves in the index: 0 to
    /// 1.
    public let distance: Double
  }

  /// What becomes of the first places where the group takes over one expert's weight of one criterion,
  /// the others under the same node keeping their ratios.
  public struct CriterionEffect: Sendable {
    /// The id of the node above.
    public let node: String
    /// The criterion's id.
    public let criterion: String
    /// The group's weight.
    public let weight: Double
    /// One for each expert, in the panel's order.
    public let experts: [Effect]

    /// One expert's weight and what it does.
    public struct Effect: Hashable, Sendable {
      /// The expert's id.
      public let expert: String
      /// The expert's weight; `nil` where the expert did not judge the node.
      public let weight: Double?
      /// Changes in the first places as in ``Ranking/changesAtTop``; 0 where the expert did not judge
      /// the node.
      public let changesAtTop: Int
    }
  }

  /// The judgement whose smallest change gives the ranking another leader.
  public struct LeaderChange: Sendable {
    /// The expert whose judgement it is; `nil` for the group's matrix.
    public let expert: String?
    /// The node's id.
    public let node: String
    /// The compared criteria.
    public let criteria: (first: String, second: String)
    /// How many times as important the first is as the second, as judged.
    public let said: Double
    /// The value nearest to it, in ratio, with which another unit leads.
    public let needed: Double
    /// Who leads then: an index into ``PanelConsequences/units``.
    public let leader: Int
  }

  /// The units ranked under the scheme's own weights or under the group's, in the order of the
  /// assessment. Who has a rank under one expert's weights alone is not among them.
  public let units: [Unit]
  /// How many first places ``Ranking/changesAtTop`` looks at.
  public let top: Int
  /// Under the scheme's own weights.
  public let scheme: Ranking
  /// Under the group's weights.
  public let consensus: Ranking
  /// Under every expert's, in the panel's order.
  public let experts: [Ranking]
  /// Under the group's without each, in the panel's order; empty with one expert.
  public let without: [Ranking]
  /// The same criterion by criterion, in the order of the nodes; criteria alone under their node are
  /// left out.
  public let byCriterion: [CriterionEffect]
  /// Among all comparisons of all experts the one whose smallest change moves the leader under the
  /// group's weights; `nil` where none was found.
  ///
  /// A comparison stays between 1/9 and 9. Looked at are 32 sizes of change up to a factor of 81,
  /// 8 with more than 2,000 comparisons: a leader that comes and goes between two of them is not seen.
  public let leaderChange: LeaderChange?
  /// The same among the comparisons of the group's matrices; `nil` also where the group's weights do
  /// not come from them.
  public let groupLeaderChange: LeaderChange?
  /// Whether such changes were looked for; `false` with the median of more than 200 experts at a node,
  /// where one seldom moves it.
  public let isLeaderChangeSought: Bool

  /// Ranks under everybody's weights.
  ///
  /// - Parameters:
  ///   - assessment: a ranking by the scheme that the panel judged.
  ///   - analysis: the panel's weights.
  ///   - top: how many first places count as the top, at least 1.
  ///   - threads: the most threads that work, `nil` for as many as there are processors; the result does
  ///     not depend on it.
  /// - Throws: the judged nodes that are not in the assessment's scheme with the same children.
  public init(
    assessment: Assessment, analysis: PanelAnalysis, top: Int = 5, threads: Int? = nil
  ) throws(Diagnostics) {
    let problems = analysis.latest.compactMap { $0.mismatch(with: assessment.scheme) }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    let ids = analysis.experts
    let comparison = VoiceComparison(assessment: assessment, analysis: analysis, top: top)
    let voices: [Voice] =
      [.scheme] + ids.map { .expert($0) } + (ids.count > 1 ? ids.map { .without($0) } : [])
    let rankings = inParallel(
      voices.count, threads: threads, space: { Reweighting(assessment) }
    ) { space, number in comparison.ranking(of: voices[number], by: &space) }
    units = comparison.rows.map { assessment.unit($0) }
    self.top = top
    scheme = rankings[0]
    consensus = comparison.consensus
    experts = Array(rankings[1...ids.count])
    without = Array(rankings[(ids.count + 1)...])
    byCriterion = comparison.effects(threads: threads)
    let search = LeaderSearch(assessment: assessment, analysis: analysis, comparison: comparison)
    isLeaderChangeSought = search.isComplete
    (leaderChange, groupLeaderChange) = search.changes(threads: threads)
  }
}

extension PanelAnalysis {
  /// The experts who judged anything that the result rests on, in the panel's order.
  var experts: [String] {
    let heard = Set(latest.flatMap(\.opinions).map(\.expert))
    return panel.experts.map(\.id).filter(heard.contains)
  }
}

extension PanelAnalysis.NodeResult {
  /// What is wrong where the scheme has no such node, or one with other children.
  fileprivate func mismatch(with scheme: ResolvedScheme) -> Diagnostic? {
    let children = scheme.node(node).map { scheme.nodes[$0].children.map { scheme.nodes[$0].id } }
    if let children, Set(children) == Set(criteria) { return nil }
    let known = children?.joined(separator: ", ") ?? ""
    return Diagnostic(
      .error, .otherCriteria,
      LocalizedText(
        zh: "专家判断的是 \(criteria.joined(separator: "、"))，与评价所用方案的指标不同，无法据此排名",
        en:
          "the panel judges \(criteria.joined(separator: ", ")), which are not the criteria of the "
          + "scheme that ranks"),
      context: node.isEmpty ? nil : LocalizedText(zh: "节点 \(node)", en: "node \(node)"),
      fix: LocalizedText(
        zh: "用 -w 指定专家组所判断的方案", en: "name the scheme that the panel judged with -w"),
      note: known.isEmpty
        ? nil : LocalizedText(zh: "方案中的指标：\(known)", en: "criteria of the scheme: \(known)"))
  }
}
