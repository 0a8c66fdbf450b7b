internal import IndexKernel

/// Which rivals to pass so that a unit reaches a rank with the smallest change of weights.
///
/// Depth first: the nearest weights under which the rivals chosen so far are not ahead; a rival that
/// is ahead there is either passed, too, or let go ahead. The distance only grows with rivals chosen,
/// which prunes; so does the distance at which each rival alone is passed.
struct OvertakingSearch {
  private let table: ComparisonTable
  private let set: WeightSet
  private let unit: Int
  private let norm: WeightNorm
  private let differences: [[Double]]
  private var alone: [Double] = []
  private var best = (distance: Double.infinity, required: [Int]?.none)

  init(_ table: ComparisonTable, _ set: WeightSet, _ unit: Int, _ norm: WeightNorm) {
    self.table = table
    self.set = set
    self.unit = unit
    self.norm = norm
    let own = table.values[unit]
    differences = table.values.map { row in row.indices.map { own[$0] - row[$0] } }
  }

  /// The nearest weights under which the unit leads some rivals by so many of the table's units.
  func nearest(_ rivals: [Int], lead: Double) -> [Double]? {
    set.nearest(norm, where: rivals.map { differences[$0] }, atLeast: lead)
  }

  /// The rivals to pass; `nil` where no admissible weights give the rank.
  mutating func run(rank: Int) -> [Int]? {
    let own = set.space.nominal
    alone = differences.indices.map { rival in
      rival == unit
        ? 0 : nearest([rival], lead: 0).map { norm.distance($0, own) } ?? .infinity
    }
    explore([], letGo: [], most: rank - 1)
    return best.required
  }

  private mutating func explore(_ required: [Int], letGo: [Int], most: Int) {
    guard let weights = required.isEmpty ? start : nearest(required, lead: 0) else { return }
    let distance = norm.distance(weights, set.space.nominal)
    // Rounding must not make two equal ways out of one.
    guard distance < best.distance - 1e-13 else { return }
    let scores = table.scores(weights)
    let ahead = scores.indices.filter {
      $0 != unit && !required.contains($0) && scores[$0] > scores[unit] + Assessment.tieTolerance
    }
    if ahead.count <= most {
      best = (distance, required)
      return
    }
    let open = ahead.filter { !letGo.contains($0) }
    // So many of those still open have to be passed as well; the cheapest ones bound the distance.
    let more = ahead.count - most
    guard more <= open.count else { return }
    let cheapest = open.map { alone[$0] }.sorted()
    guard max(distance, cheapest[more - 1]) < best.distance - 1e-13 else { return }
    guard let next = open.min(by: { (alone[$0], $0) < (alone[$1], $1) }) else { return }
    explore(required + [next], letGo: letGo, most: most)
    if letGo.count < most { explore(required, letGo: letGo + [next], most: most) }
  }

  /// The admissible weights nearest to the scheme's own: these, where they are admissible.
  private var start: [Double]? {
    self.set.contains(set.space.nominal, tolerance: 1e-12)
      ? set.space.nominal : set.nearest(norm, where: [], atLeast: 0)
  }

  /// Weights just beyond a tie: the nearest that give a lead of twice the tie tolerance (points).
  ///
  /// - Returns: the tie's own weights where no admissible weights give a lead.
  func beyond(_ rivals: [Int], _ tie: [Double]) -> (weights: [Double], isStrict: Bool) {
    let score = table.scores(tie)[unit]
    var lead = table.step(at: score, points: ReversalMargin.lead)
    for _ in 0..<60 {
      guard let weights = nearest(rivals, lead: lead) else { return (tie, false) }
      let scores = table.scores(weights)
      if rivals.allSatisfy({ scores[unit] - scores[$0] > 1.2 * Assessment.tieTolerance }) {
        return (weights, true)
      }
      lead *= 1.5
    }
    return (tie, false)
  }
}

extension ComparisonTable {
  /// What so many points more are in the table's own units, from a score.
  func step(at score: Double, points: Double) -> Double {
    if exponent == 1 { return points }
    let wide = max(abs(score), 1) * 1e-6
    return abs(mean.transform(score + wide) - mean.transform(score)) / wide * points
  }
}
