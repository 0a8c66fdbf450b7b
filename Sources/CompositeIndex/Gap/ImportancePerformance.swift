/// The importance–performance quadrants of GB/T 19038-2009, annex D.
///
/// Importance is an indicator's weight in the index against the equal share; performance is the
/// unit's score against the median of the ranked units.
public enum Quadrant: String, CaseIterable, Sendable {
  /// Important and good: 优势.
  case strength
  /// Important and weak: 改进.
  case improve
  /// Less important and weak: 机会.
  case opportunity
  /// Less important and good: 维持.
  case maintain

  /// The standard's word.
  public var name: LocalizedText {
    switch self {
    case .strength: LocalizedText(zh: "优势", en: "strength")
    case .improve: LocalizedText(zh: "改进", en: "improve")
    case .opportunity: LocalizedText(zh: "机会", en: "opportunity")
    case .maintain: LocalizedText(zh: "维持", en: "maintain")
    }
  }
}

/// One indicator of a unit among its peers.
public struct Standing: Sendable {
  /// The leaf.
  public let node: Int
  /// The unit's score.
  public let score: Double
  /// The median of the ranked units.
  public let median: Double
  /// The best of the ranked units.
  public let best: Double
  /// The unit's rank at this leaf.
  public let rank: Double
  /// How many ranked units have a score here.
  public let count: Int
  /// The weight in the index as applied to the unit.
  public let weight: Double
  /// Where it falls; `nil` without peers.
  public let quadrant: Quadrant?
}

extension Assessment {
  /// Every leaf that counts in the unit's index, in display order.
  public func standings(row: Int) -> [Standing] {
    let weights = effectiveWeights(row: row)
    let leaves = scheme.indicators.map(\.node).filter { !scores[row, $0].isNaN && weights[$0] > 0 }
    let equalShare = 1 / Double(max(1, leaves.count))
    return leaves.map { leaf in
      let column = ranking.map { scores[$0, leaf] }.filter { !$0.isNaN }
      let median = Self.median(column)
      let important = weights[leaf] >= equalShare - 1e-12
      let good = scores[row, leaf] >= median
      let quadrant: Quadrant =
        important ? (good ? .strength : .improve) : (good ? .maintain : .opportunity)
      return Standing(
        node: leaf, score: scores[row, leaf], median: median, best: column.max() ?? .nan,
        rank: ranks(at: leaf)[row], count: column.count, weight: weights[leaf],
        quadrant: column.count > 1 ? quadrant : nil)
    }
  }

  /// The weight of every node in the index as applied to a row, with missing nodes at 0.
  public func effectiveWeights(row: Int) -> [Double] {
    var weights = [Double](repeating: 0, count: scheme.nodes.count)
    weights[ResolvedScheme.root] = 1
    for number in scheme.nodes.indices where !scheme.nodes[number].children.isEmpty {
      for (child, weight) in zip(
        scheme.nodes[number].children, usedWeights(of: number, row: row))
      {
        weights[child] = weights[number] * weight
      }
    }
    return weights
  }
}
