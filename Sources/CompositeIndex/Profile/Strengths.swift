/// What one unit does best and worst, among its own indicators.
///
/// The rule can be said in a sentence and checked by hand. An indicator's percentile rank is the
/// share of the other ranked units with a lower score there, those with an equal score counting half.
/// The unit's own highest percentile ranks are strengths and its own lowest ones weaknesses, whatever
/// the unit's level: it is told where to look first, not whether it is good. A place among the first
/// few of all is always a strength.
///
/// Only what was observed counts: imputed scores, indicators without weight and indicators on which
/// all units are level are passed over.
public struct Strengths: Sendable {
  /// The numbers of the rule.
  public struct Rule: Hashable, Sendable {
    /// How many indicators are picked at either end; more where percentile ranks are equal, and never
    /// more than half of the unit's indicators.
    public var most: Int
    /// Places from 1 that are always a strength: so many units at most have this score or a higher
    /// one, and more than half of the others a lower one.
    public var leading: Int
    /// The least coverage, between 0 and 1, below which nothing is picked.
    public var coverage: Double

    /// Makes a rule; the usual one unless something else is said.
    public init(most: Int = 5, leading: Int = 3, coverage: Double = 0.65) {
      self.most = most
      self.leading = leading
      self.coverage = coverage
    }
  }

  /// One indicator of the unit.
  public struct Entry: Hashable, Sendable {
    /// The leaf.
    public let node: Int
    /// The competition rank (1, 2, 2, 4) among the ranked units that have a score.
    public let rank: Int
    /// How many units share it, this one included.
    public let level: Int
    /// How many ranked units have a score.
    public let count: Int
    /// The percentile rank, from 0 (all others are better) to 100.
    public let percentile: Double

    /// The place that the unit would have if all that are level stood before it.
    public var lastPlace: Int { rank + level - 1 }
  }

  /// The rule.
  public let rule: Rule
  /// Whether enough is there to pick anything: the unit is ranked and reaches the rule's coverage.
  public let isJudged: Bool
  /// The indicators that can be picked, in display order; empty where nothing is.
  public let entries: [Entry]
  /// The strengths, the highest percentile rank first, then in display order.
  public let strengths: [Entry]
  /// The weaknesses, the lowest percentile rank first, then in display order.
  public let weaknesses: [Entry]

  init(_ entries: [Entry], isJudged: Bool, rule: Rule) {
    self.rule = rule
    self.isJudged = isJudged
    self.entries = isJudged ? entries : []
    let most = min(rule.most, entries.count / 2)
    guard isJudged, most > 0 else {
      strengths = []
      weaknesses = []
      return
    }
    let ordered = entries.map(\.percentile).sorted()
    let (low, high) = (ordered[most - 1], ordered[ordered.count - most])
    func leads(_ entry: Entry) -> Bool {
      entry.lastPlace <= rule.leading && entry.percentile > 50
    }
    // Where both ends meet in one percentile rank, those that have it are neither.
    strengths = Self.sorted(
      entries.filter { leads($0) || ($0.percentile >= high && $0.percentile > low) },
      by: { -$0.percentile })
    weaknesses = Self.sorted(
      entries.filter { $0.percentile <= low && $0.percentile < high && !leads($0) },
      by: \.percentile)
  }

  private static func sorted(_ entries: [Entry], by key: (Entry) -> Double) -> [Entry] {
    entries.enumerated().sorted { left, right in
      (key(left.element), left.offset) < (key(right.element), right.offset)
    }.map(\.element)
  }
}

/// Where every ranked unit stands on every indicator: made once for the profiles of all units.
public struct Standings: Sendable {
  /// The result.
  public let assessment: Assessment
  /// The scores of the ranked units at every node, ascending; empty for inner nodes.
  private let columns: [[Double]]

  /// Sorts the scores of all leaves.
  public init(_ assessment: Assessment) {
    self.assessment = assessment
    let ranked = assessment.ranking
    columns = assessment.scheme.nodes.indices.map { node in
      guard assessment.scheme.nodes[node].children.isEmpty else { return [] }
      return ranked.map { assessment.scores[$0, node] }.filter { !$0.isNaN }.sorted()
    }
  }

  /// What a unit does best and worst.
  public func strengths(row: Int, rule: Strengths.Rule = Strengths.Rule()) -> Strengths {
    let entries = assessment.scheme.leafNodes.compactMap { entry(row, $0) }
    return Strengths(
      entries,
      isJudged: !assessment.ranks[row].isNaN
        && assessment.coverage[row] >= rule.coverage - 1e-9, rule: rule)
  }

  /// Where a unit stands on an indicator; `nil` where it lacks a score of its own, the indicator has
  /// no weight, or nobody is better or worse than anybody.
  private func entry(_ row: Int, _ node: Int) -> Strengths.Entry? {
    let score = assessment.scores[row, node]
    let column = columns[node]
    guard !score.isNaN, !assessment.ranks[row].isNaN, column.count > 1,
      assessment.scheme.nodes[node].effectiveWeight > 0,
      !assessment.isImputed(row: row, node: node)
    else { return nil }
    let tolerance = Assessment.tieTolerance
    let worse = column.firstIndexWhere { $0 >= score - tolerance }
    let upTo = column.firstIndexWhere { $0 > score + tolerance }
    let level = upTo - worse
    guard level < column.count else { return nil }
    return Strengths.Entry(
      node: node, rank: column.count - upTo + 1, level: level, count: column.count,
      percentile: 100 * (Double(worse) + Double(level - 1) / 2) / Double(column.count - 1))
  }
}
