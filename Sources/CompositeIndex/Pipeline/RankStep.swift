internal import IndexKernel

extension TieRule {
  var sharing: TieSharing {
    switch self {
    case .competition: .competition
    case .dense: .dense
    case .average: .average
    case .ordinal: .ordinal
    }
  }
}

extension Assessment {
  /// Ranks on unrounded scores, notes ties, and finds bands.
  mutating func rankAndBand() {
    ranks = IndexKernel.ranks(
      index, tolerance: Self.tieTolerance, ties: scheme.said.methodology.ties.sharing)
    bands = index.map { score in
      // Scores that count as equal never stand on two sides of a boundary.
      score.isNaN ? nil : scheme.said.bands.firstIndex { $0.from <= score + Self.tieTolerance }
    }
    let shared = IndexKernel.ranks(index, tolerance: Self.tieTolerance, ties: .competition)
    var groups: [[Int]] = []
    for row in ranking {
      if let first = groups.last?.first, shared[first] == shared[row] {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    for group in groups where group.count > 1 {
      findings.append(Finding(.tie(rank: ranks[group[0]], units: group.map { units[$0] })))
    }
  }

  /// The rank of every row at one node; NaN where it has no score or is not ranked.
  ///
  /// At the root it is the rank by the index, after bonus and veto.
  public func ranks(at node: Int) -> [Double] {
    if node == ResolvedScheme.root { return ranks }
    let column = units.indices.map { exclusions[$0] == nil ? scores[$0, node] : .nan }
    return IndexKernel.ranks(
      column, tolerance: Self.tieTolerance, ties: scheme.said.methodology.ties.sharing)
  }

  /// Compares the index with a published total where the scheme names one.
  mutating func compareWithPublished(_ window: [Int]) {
    guard let rule = scheme.said.published, let variable = lookup.variable(rule.of) else { return }
    for row in units.indices where !index[row].isNaN {
      guard let total = figure(variable, row: row, window) else { continue }
      // 1e-9 keeps a difference of exactly the tolerance on the right side of binary noise.
      let agrees = abs(index[row] - total) <= rule.tolerance + 1e-9
      findings.append(
        Finding(
          .published(total: total, computed: index[row], agrees: agrees), unit: units[row]))
    }
  }
}
