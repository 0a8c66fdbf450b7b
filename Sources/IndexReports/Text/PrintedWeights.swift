internal import CompositeIndex

/// The weights of a tree as they are printed: those of siblings add up to 100, those in the index to what
/// is printed for their parent, and so those of the indicators to 100.
struct PrintedWeights {
  /// Weights among siblings, in units of the last digit of a per cent, by node.
  let local: [Int]
  /// Weights in the index, by node.
  let effective: [Int]
  private let digits: Int

  /// Fits from the root down.
  ///
  /// - Parameters:
  ///   - used: weights in the index as used for a unit, by node; the scheme's unless given, and
  ///     for a unit that has no index.
  ///   - digits: decimals of the per cents.
  init(_ scheme: ResolvedScheme, used: [Double]? = nil, digits: Int) {
    self.digits = digits
    let isUsed = used.map { weights in
      scheme.nodes[ResolvedScheme.root].children.contains { weights[$0] > 0 }
    }
    let nominal = scheme.nodes.map(\.effectiveWeight)
    let weights = isUsed == true ? used ?? nominal : nominal
    var local = [Int](repeating: 0, count: scheme.nodes.count)
    var effective = local
    let whole = NumberFormat.units(100, digits: digits)
    (local[ResolvedScheme.root], effective[ResolvedScheme.root]) = (whole, whole)
    // Parents stand before their children.
    for number in scheme.nodes.indices {
      let children = scheme.nodes[number].children
      let total = children.reduce(0) { $0 + weights[$1] }
      guard total > 0 else { continue }
      func fit(_ units: Int) -> [Int] {
        let scale = Double(units) / Double(whole) * 100
        return LargestRemainder.fit(
          parts: children.map { weights[$0] / total * scale }, units: units, digits: digits)
      }
      for (child, units) in zip(children, fit(whole)) { local[child] = units }
      for (child, units) in zip(children, fit(effective[number])) { effective[child] = units }
    }
    (self.local, self.effective) = (local, effective)
  }

  /// A node's weight in the index: `13.34%`.
  func text(_ node: Int) -> String {
    NumberFormat.fixed(units: effective[node], digits: digits) + "%"
  }

  /// A node's weight among its siblings.
  func localText(_ node: Int) -> String {
    NumberFormat.fixed(units: local[node], digits: digits) + "%"
  }
}
