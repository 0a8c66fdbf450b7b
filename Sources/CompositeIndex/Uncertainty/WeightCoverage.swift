internal import IndexKernel

extension CoverageRule {
  /// The rule of the aggregation step under changing weights; `nil` where nobody can have too little.
  init?(_ assessment: Assessment) {
    let scheme = assessment.scheme
    let leaves = scheme.indicators.map(\.node)
    self.init(
      floor: scheme.said.methodology.coverage.unit,
      parents: scheme.nodes.map { $0.parent ?? -1 }, leaves: leaves, units: assessment.units.count,
      isObserved: leaves.indices.flatMap { position in
        assessment.units.indices.map { row in
          !assessment.scores[row, leaves[position]].isNaN
            && !assessment.isImputed(row: row, indicator: position)
        }
      })
  }
}
