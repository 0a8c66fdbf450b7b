/// The group's weights of one node along the change of one comparison.
struct JudgementCurve: Sendable {
  /// The node.
  let node: PanelAnalysis.NodeResult
  /// The compared criteria.
  let pair: PairwiseMatrix.Pair
  /// Whose comparisons move along.
  let owners: [Owner]
  /// The group's weights where the logarithm that moves has moved by so much.
  let weights: @Sendable (Double) -> [Double]

  /// Somebody whose comparison moves along.
  struct Owner: Sendable {
    /// The expert's id; `nil` for the group's matrix.
    let expert: String?
    /// What was judged.
    let said: Double
    /// How far the curve moves where the logarithm of this judgement moves by 1.
    let speed: Double

    /// How far the logarithm may rise or fall with the judgement between 1/9 and 9.
    func reach(rises: Bool) -> Double {
      let logarithm = Elementary.ln(said)
      return max(0, rises ? Self.end - logarithm : Self.end + logarithm)
    }

    private static let end = Elementary.ln(SaatyScale.greatest)
  }

  /// How far anybody's reach leads along the curve.
  func reach(rises: Bool) -> Double {
    owners.map { $0.speed * $0.reach(rises: rises) }.max() ?? 0
  }
}

extension PanelAnalysis.NodeResult {
  /// One curve for each comparison of the node.
  ///
  /// Where the comparisons of all experts are put together first, a change of anybody's is the same
  /// change of the group's, only smaller: there is one curve for each pair. Otherwise there is one for
  /// each expert and pair.
  ///
  /// - Parameter counts: which opinions are worth a look; `nil` for all.
  func judgementCurves(
    _ options: PanelAnalysis.Options, where counts: [Bool]?
  ) -> [JudgementCurve] {
    if let shared = sharedCurves(options) { return shared }
    let sums = (options.group as? any SummedAggregation).map { group in
      ExpertSums(zip(opinions, importance).map { group.terms(of: $0, importance: $1) })
    }
    guard canBeFollowed(options) else { return [] }
    return opinions.indices.filter { opinions[$0].matrix != nil && counts?[$0] ?? true }
      .flatMap { ownCurves(of: $0, sums?.without($0), options) }
  }

  /// Whether a change of one comparison is followed to the group's weights.
  ///
  /// Without sums every step looks at everybody again, and among so many hardly anybody moves a
  /// median.
  func canBeFollowed(_ options: PanelAnalysis.Options) -> Bool {
    options.group is any SummedAggregation || opinions.count <= Self.mostWithoutSums
  }

  /// The largest panel whose comparisons are followed under a rule that needs more than sums.
  private static let mostWithoutSums = 200

  /// The curves of one expert's comparisons.
  ///
  /// - Parameter others: the sums over the other experts, where the group needs no more.
  private func ownCurves(
    of place: Int, _ others: [Double]?, _ options: PanelAnalysis.Options
  ) -> [JudgementCurve] {
    let (opinion, weight) = (opinions[place], importance[place])
    guard let matrix = opinion.matrix else { return [] }
    let prioritisation = options.methods.prioritisation(for: matrix)
    return matrix.pairs.map { pair in
      JudgementCurve(
        node: self, pair: pair,
        owners: [JudgementCurve.Owner(expert: opinion.expert, said: pair.value, speed: 1)]
      ) { t in
        var changed = opinion
        let matrix = matrix.stretching(row: pair.row, column: pair.column, by: t)
        changed.matrix = matrix
        changed.weights = prioritisation.weights(of: matrix)
        if let others, let group = options.group as? any SummedAggregation {
          let own = group.terms(of: changed, importance: weight)
          return group.weights(
            ofSums: zip(others, own).map { $0 + $1 }, criteria: criteria.count,
            by: options.methods.prioritisation)
        }
        var all = opinions
        all[place] = changed
        return options.group.weights(
          of: all, importance: importance, by: options.methods.prioritisation)
      }
    }
  }

  /// The curves that all experts share; `nil` where the group's weights do not come from its matrix.
  private func sharedCurves(_ options: PanelAnalysis.Options) -> [JudgementCurve]? {
    guard let group = options.group as? AggregationOfJudgements, let groupMatrix else { return nil }
    let terms = zip(opinions, importance).map { group.terms(of: $0, importance: $1) }
    let sums = ExpertSums(terms).all
    let pooled = PooledJudgements(sums: sums, order: criteria.count)
    // Parts that nobody connects share by the experts' weights, which a change moves, too.
    guard pooled.matrix.components.count == 1 else { return nil }
    // Weights given as such enter with their ratios and are no comparisons of the group's matrix.
    let isGroups = opinions.allSatisfy { $0.matrix != nil }
    return groupMatrix.pairs.map { pair in
      let own = zip(opinions, importance).compactMap { opinion, weight in
        opinion.matrix.flatMap { matrix -> JudgementCurve.Owner? in
          let said = matrix[pair.row, pair.column]
          return said.isNaN
            ? nil : JudgementCurve.Owner(expert: opinion.expert, said: said, speed: weight)
        }
      }
      // A change of the group's judgement is that of all who made it.
      let whole = own.reduce(0) { $0 + $1.speed }
      let groups = JudgementCurve.Owner(expert: nil, said: pair.value, speed: whole)
      let number = PooledJudgements.number(of: pair.row, pair.column, order: criteria.count)
      return JudgementCurve(node: self, pair: pair, owners: own + (isGroups ? [groups] : [])) { s in
        var sums = sums
        sums[2 * number] += s
        return group.weights(
          ofSums: sums, criteria: criteria.count, by: options.methods.prioritisation)
      }
    }
  }
}
