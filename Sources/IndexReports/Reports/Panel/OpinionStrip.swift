internal import CompositeIndex

/// Where the experts' weights of each criterion lie, in one line of text: `..1.2+3...1....`.
struct OpinionStrip {
  /// Cells of a line.
  static let cells = 31

  private let node: PanelAnalysis.NodeResult
  /// The weight at the right end, a multiple of 10 %.
  private let most: Double

  /// Strips of one node, all on one scale.
  init(_ node: PanelAnalysis.NodeResult) {
    self.node = node
    let greatest = node.spread.map(\.range.upperBound).max() ?? 1
    most = min(1, max(0.1, (greatest * 10 - 1e-9).rounded(.up) / 10))
  }

  /// The heading: the ends where they stand.
  var scale: String {
    let end = NumberFormat.percent(most)
    return "0%" + String(repeating: " ", count: Self.cells - 2 - end.count) + end
  }

  /// The line of one criterion.
  func line(_ criterion: Int) -> String {
    var counts = [Int](repeating: 0, count: Self.cells)
    for opinion in node.opinions { counts[cell(opinion.weights[criterion])] += 1 }
    let consensus = node.consensus[criterion]
    let own = consensus.isFinite ? cell(consensus) : nil
    return counts.enumerated().map { cell, count in
      count > 0 ? "\(min(9, count))" : cell == own ? "+" : "."
    }.joined()
  }

  private func cell(_ weight: Double) -> Int {
    min(Self.cells - 1, max(0, Int((weight / most * Double(Self.cells - 1)).rounded())))
  }
}
