internal import IndexKernel

/// Which rivals to let stay ahead so that a unit reaches a rank with the smallest change of weights.
///
/// A search over hitting sets (Chinneck, 2008, Feasibility and Infeasibility in Optimization,
/// chapter 7), with the distance in place of a level: the rivals that bind at the nearest weights keep anything nearer away, so at least one of them has to be let go;
/// certificates that share no rival bound how many more have to go.
struct OvertakingSearch {
  private let table: ComparisonTable
  private let set: WeightSet
  private let unit: Int
  private let norm: WeightNorm
  private let rivals: [Int]
  private let slopes: [[Double]]
  private var best = (distance: Double.infinity, letGo: [Int]?.none)
  private var most = 0

  /// What counts as nearer.
  private static let step = 1e-12

  init(_ table: ComparisonTable, _ set: WeightSet, _ unit: Int, _ norm: WeightNorm) {
    self.table = table
    self.set = set
    self.unit = unit
    self.norm = norm
    let own = table.values[unit]
    rivals = table.values.indices.filter { $0 != unit }
    slopes = rivals.map { rival in own.indices.map { own[$0] - table.values[rival][$0] } }
  }

  /// The nearest weights under which the unit leads some rivals (numbers in the table) by so many of
  /// the table's units; `nil` where there are none.
  func nearest(_ passed: [Int], lead: Double) -> [Double]? {
    let functions = rivals.indices.filter { passed.contains(rivals[$0]) }.map { slopes[$0] }
    return NearestWeights(norm, set, where: functions, atLeast: lead).refined()
  }

  /// The rivals to pass or to stay ahead of.
  ///
  /// - Parameter some: rivals that are enough for the rank, and possible.
  mutating func run(rank: Int, some: [Int]) -> [Int]? {
    most = rank - 1
    let all = NearestWeights(norm, set, where: slopes, atLeast: 0)
    var start = all
    start.letGo(rivals.indices.filter { !some.contains(rivals[$0]) })
    if start.weights != nil {
      best = (start.distance, rivals.indices.filter { !some.contains(rivals[$0]) })
    }
    explore(all, letGo: [], frozen: [Bool](repeating: false, count: rivals.count))
    return best.letGo.map { gone in
      rivals.indices.filter { !gone.contains($0) }.map { rivals[$0] }
    }
  }

  private mutating func note(_ state: NearestWeights) {
    guard let weights = state.weights else { return }
    let distance = state.distance
    guard distance < best.distance - Self.step else { return }
    let broken = rivals.indices.filter { rival in
      !state.counts[rival]
        && zip(slopes[rival], weights).reduce(0) { $0 + $1.0 * $1.1 } < 0
    }
    if broken.count <= most { best = (distance, broken) }
  }

  private mutating func explore(_ state: NearestWeights, letGo: [Int], frozen: [Bool]) {
    note(state)
    guard letGo.count < most, let branch = branch(state, letGo.count, frozen) else { return }
    var frozen = frozen
    for rival in branch {
      var next = state
      next.letGo([rival])
      explore(next, letGo: letGo + [rival], frozen: frozen)
      frozen[rival] = true
    }
  }

  /// The rivals of the shortest certificate; `nil` where nothing nearer lies below.
  private mutating func branch(
    _ state: NearestWeights, _ gone: Int, _ frozen: [Bool]
  ) -> [Int]? {
    var rest = state
    var bound = gone
    var shortest: [Int]?
    while rest.distance > best.distance - Self.step || rest.weights == nil {
      let certificate = rest.binding.filter { !frozen[$0] }
      if certificate.isEmpty { return nil }
      if shortest.map({ certificate.count < $0.count }) ?? true { shortest = certificate }
      bound += 1
      if bound > most { return nil }
      rest.letGo(certificate)
      note(rest)
    }
    return shortest
  }

  /// Weights just beyond a tie: the nearest that give a lead of twice the tie tolerance (points).
  ///
  /// - Returns: the tie's own weights where no admissible weights give a lead.
  func beyond(_ passed: [Int], _ tie: [Double]) -> (weights: [Double], isStrict: Bool) {
    let score = table.scores(tie)[unit]
    var lead = table.step(at: score, points: ReversalMargin.lead)
    for _ in 0..<60 {
      guard let weights = nearest(passed, lead: lead) else { return (tie, false) }
      let scores = table.scores(weights)
      // What a linear program's tolerance lets slip could be all of so small a lead.
      if set.contains(weights, tolerance: 1e-12),
        passed.allSatisfy({ scores[unit] - scores[$0] > 1.2 * Assessment.tieTolerance })
      {
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
