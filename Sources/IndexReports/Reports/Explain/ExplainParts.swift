internal import CompositeIndex

/// Contributions as printed: at four decimals, every level adding up to the one above it.
struct ExplainParts {
  /// Decimals of a contribution.
  static let digits = 4

  /// Printed contributions by node, in units of the last digit; `nil` for nodes without one.
  private(set) var nodes: [Int?]
  /// Points added by the bonus rule, as printed; 0 where there are none.
  private(set) var bonus = 0
  /// Points taken by caps, as printed; 0 where there are none.
  private(set) var caps = 0
  /// What the parts add up to: the score, or for a unit that is not ranked what it would be.
  let total: Int?

  init(_ assessment: Assessment, row: Int) {
    let scheme = assessment.scheme
    let base = assessment.baseIndex[row]
    nodes = [Int?](repeating: nil, count: scheme.nodes.count)
    guard !base.isNaN else {
      total = nil
      return
    }
    let index = assessment.index[row].isNaN ? base : assessment.index[row]
    let units = Self.total(index)
    total = units
    let added = assessment.index[row].isNaN ? 0 : assessment.bonus[row]
    let taken = index - base - added
    let fitted = LargestRemainder.fit(
      parts: [base, added, abs(taken) < GapAnalysis.noise ? 0 : taken], units: units,
      digits: Self.digits)
    nodes[ResolvedScheme.root] = fitted[0]
    (bonus, caps) = (fitted[1], fitted[2])
    let contributions = assessment.contributions(row: row)
    for number in scheme.nodes.indices {
      // A score from comparing units has no parts.
      guard let whole = nodes[number], !scheme.comparesUnits(at: number) else { continue }
      let used = assessment.usedWeights(of: number, row: row)
      let children = zip(scheme.nodes[number].children, used).filter { $0.1 > 0 }.map(\.0)
      let parts = LargestRemainder.fit(
        parts: children.map { contributions[$0] }, units: whole, digits: Self.digits)
      for (child, part) in zip(children, parts) { nodes[child] = part }
    }
  }

  /// A score at four decimals that rounds to what is printed at two: 75.98497 is 75.98, and so its
  /// four decimals are 75.9849 and not 75.9850.
  private static func total(_ score: Double) -> Int {
    let fine = NumberFormat.units(score, digits: digits)
    let coarse = NumberFormat.units(score)
    let magnitude = (abs(fine) + 50) / 100
    let rounded = fine < 0 ? -magnitude : magnitude
    return rounded == coarse ? fine : fine + (rounded > coarse ? -1 : 1)
  }

  /// A printed contribution.
  func text(_ node: Int) -> String {
    nodes[node].map { NumberFormat.fixed(units: $0, digits: Self.digits) } ?? NumberFormat.missing
  }
}
