/// Sums of numbers over experts, and over all experts but one.
///
/// Those before and those after the expert are added, so that nothing is subtracted: no digit is
/// lost however much one expert counts, and logarithms of 0 may be among the numbers.
struct ExpertSums {
  /// Sums over the experts before each, and last over all.
  private let before: [[Double]]
  /// Sums over the experts after each.
  private let after: [[Double]]

  /// Adds up.
  ///
  /// - Parameter terms: for each expert as many numbers.
  init(_ terms: [[Double]]) {
    let nothing = [Double](repeating: 0, count: terms.first?.count ?? 0)
    before = terms.reduce(into: [nothing]) { sums, own in
      sums.append(Self.sum(sums[sums.count - 1], own))
    }
    after = terms.dropFirst().reversed().reduce(into: [nothing]) { sums, own in
      sums.append(Self.sum(sums[sums.count - 1], own))
    }.reversed()
  }

  /// The sums over all experts.
  var all: [Double] { before[before.count - 1] }

  /// The sums over all experts but one.
  func without(_ expert: Int) -> [Double] { Self.sum(before[expert], after[expert]) }

  private static func sum(_ first: [Double], _ second: [Double]) -> [Double] {
    zip(first, second).map { $0 + $1 }
  }
}
