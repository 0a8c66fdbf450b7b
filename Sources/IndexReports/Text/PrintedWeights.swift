#if !arch(wasm32)
  internal import CompositeIndex
  internal import IndexKernel
#endif

/// Weights as they are printed everywhere: per cent with two decimals. Those of siblings add up to 100.00,
/// those in the index to what is printed for their parent, and so those of the indicators to 100.00.
///
/// Embedded Swift: the tuning page prints the same; see docs/decisions/0017-printed-numbers.md.
struct PrintedWeights {
  /// 100% in the units that are printed.
  static let whole = 10_000

  /// Weights among siblings, in hundredths of a per cent, by node.
  let local: [Int]
  /// Weights in the index, by node.
  let effective: [Int]

  /// Fits from the root down.
  ///
  /// - Parameters:
  ///   - weights: among siblings, of any sum, by node.
  init(_ plan: Plan, _ weights: [Double]) {
    var local = weights.map { _ in Self.whole }
    var effective = local
    // Parents stand before their children.
    for number in weights.indices {
      let children = Array(plan.children(of: number))
      let siblings = children.map { weights[$0] }
      let (shares, parts) = (
        Self.fit(siblings, to: Self.whole), Self.fit(siblings, to: effective[number])
      )
      for (place, child) in children.enumerated() {
        (local[child], effective[child]) = (shares[place], parts[place])
      }
    }
    (self.local, self.effective) = (local, effective)
  }

  /// Weights of siblings in the units that are printed.
  ///
  /// - Returns: whole numbers that add up to `units`; zeros where all weights are 0.
  static func fit(_ weights: [Double], to units: Int) -> [Int] {
    let total = weights.reduce(0, +)
    guard total > 0 else { return weights.map { _ in 0 } }
    return LargestRemainder.fit(
      parts: weights.map { $0 / total * Double(units) }, units: units, digits: 0)
  }

  /// A weight in the index: `13.34%`.
  func text(_ node: Int) -> String { Self.text(units: effective[node]) }

  /// A weight among siblings.
  func localText(_ node: Int) -> String { Self.text(units: local[node]) }

  /// A printed weight with its sign.
  static func text(units: Int) -> String { NumberFormat.fixed(units: units) + "%" }
}

#if !arch(wasm32)
  extension PrintedWeights {
    /// The weights of a scheme.
    init(_ scheme: ResolvedScheme) {
      self.init(scheme.plan, scheme.nodes.map(\.weight))
    }

    /// The weights as used for a unit; the scheme's for one that has no index.
    init(_ assessment: Assessment, row: Int) {
      let scheme = assessment.scheme
      let nodes = scheme.nodes.indices
      let hasIndex = assessment.usedWeights(of: ResolvedScheme.root, row: row).contains { $0 > 0 }
      let isUsed = nodes.map { !hasIndex || !assessment.scores[row, $0].isNaN }
      self.init(scheme.plan, nodes.map { isUsed[$0] ? scheme.nodes[$0].weight : 0 })
    }
  }
#endif
