internal import IndexKernel

/// The ranking of an assessment under other weights, again and again.
///
/// Scores of the leaves do not depend on weights. Inner nodes are scored by the kernel; a row that
/// has too little data under the new weights is not ranked. Where a row that was not ranked would be
/// under the new weights, the engine's own steps are run again from aggregation on.
struct Reweighting: Sendable {
  private let assessment: Assessment
  private let coverage: CoverageRule?
  /// Rows that are not ranked only because too little is there.
  private let waiting: [Int]
  private let isEligible: [Bool]
  private var run: Plan.Run
  private var effective: [Double]
  private var isRanked: [Bool]

  /// Takes an assessment.
  init(_ assessment: Assessment) {
    self.assessment = assessment
    coverage = CoverageRule(assessment)
    let waiting = assessment.units.indices.filter { row in
      switch assessment.exclusions[row] {
      case .coverage, .nodesMissing: true
      case nil, .noData, .noScore, .screened, .veto: false
      }
    }
    self.waiting = waiting
    isEligible = assessment.units.indices.map {
      assessment.exclusions[$0] == nil || waiting.contains($0)
    }
    run = assessment.planRun
    effective = assessment.scheme.localWeights
    isRanked = assessment.isRanked
  }

  /// The index and the rank of every row of the assessment; NaN where it is not ranked.
  ///
  /// - Parameter weights: one for each node, siblings adding up to 1.
  mutating func rank(_ weights: [Double]) -> (index: [Double], ranks: [Double]) {
    run.score(weights: weights)
    for row in isRanked.indices { isRanked[row] = isEligible[row] }
    run.plan.writeEffectiveWeights(weights, to: &effective)
    coverage?.apply(effective: effective, scores: run.scores, isRanked: &isRanked)
    let root = ResolvedScheme.root * run.units
    for row in waiting where isRanked[row] && !run.scores[root + row].isNaN {
      return inFull(weights)
    }
    run.rank(
      bonus: assessment.bonus, caps: assessment.caps, isRanked: isRanked,
      tolerance: Assessment.tieTolerance, ties: assessment.scheme.said.methodology.ties.sharing)
    return (run.index, run.ranks)
  }

  /// By the steps of the pipeline that depend on weights, which know bonus and vetoes of every row.
  private func inFull(_ weights: [Double]) -> (index: [Double], ranks: [Double]) {
    guard let result = try? assessment.weighing(weights) else {
      // A scheme that refuses its data under these weights ranks nobody.
      let nobody = [Double](repeating: .nan, count: run.units)
      return (nobody, nobody)
    }
    return (result.index, result.ranks)
  }
}

extension Assessment {
  /// The same leaves under other weights: aggregated, with rules, ranks and bands.
  ///
  /// - Parameter weights: one for each node, siblings adding up to 1.
  /// - Throws: missing cells of leaves that had no weight before, where the scheme refuses them.
  func weighing(_ weights: [Double]) throws(Diagnostics) -> Assessment {
    var result = self
    result.scheme = scheme.weighing(weights)
    result.findings = []
    try result.aggregate()
    result.applyRules(window.compactMap { dataset.periods.firstIndex(of: $0) })
    result.rankAndBand()
    return result
  }
}
