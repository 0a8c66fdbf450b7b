internal import IndexKernel

extension CoverageRule {
  /// The rule of the aggregation step under changing weights; `nil` where nobody can have too little.
  init?(_ assessment: Assessment) {
    let scheme = assessment.scheme
    self.init(
      floor: scheme.said.methodology.coverage.unit,
      parents: scheme.nodes.map { $0.parent ?? -1 }, leaves: scheme.indicators.map(\.node),
      units: assessment.units.count, isObserved: assessment.observedLeaves)
  }
}

extension Assessment {
  /// Whether a leaf has a score whose value was not filled in: `indicator * units + row`.
  var observedLeaves: [Bool] {
    scheme.indicators.indices.flatMap { position in
      units.indices.map { row in
        !scores[row, scheme.indicators[position].node].isNaN
          && !isImputed(row: row, indicator: position)
      }
    }
  }

  /// Rows that can be ranked with some weights: neither screened out, nor vetoed, nor without data.
  var mayRankWithOtherWeights: [Bool] {
    exclusions.map { exclusion in
      switch exclusion {
      case nil, .coverage, .nodesMissing: true
      case .noData, .noScore, .screened, .veto: false
      }
    }
  }
}
