extension ExactProbabilities {
  /// The units of a comparison table over the corners of a set of weights.
  ///
  /// - Parameters:
  ///   - table: at least two units.
  ///   - weights: a set with corners: `simplex`, `floor`, `order`.
  /// - Throws: `E440` for a set that is no simplex: its probabilities have no exact form here.
  public init(_ table: ComparisonTable, _ weights: WeightSet) throws(Diagnostics) {
    guard let vertices = weights.vertices else {
      throw Diagnostics([.noCorners(weights.choice)])
    }
    guard table.count > 1 else { throw Diagnostics([.fewerThanTwoRanked]) }
    self.init(
      vertexScores: table.values.map { row in
        vertices.map { corner in compensatedSum(zip(corner, row).lazy.map { $0 * $1 }) }
      })
  }
}

extension Diagnostic {
  static func noCorners(_ choice: WeightChoice) -> Diagnostic {
    Diagnostic(
      .error, .badWeightSet,
      LocalizedText(
        zh: "权重范围 \(choice.text) 没有精确概率",
        en: "there are no exact probabilities within \(choice.text)"),
      fix: LocalizedText(
        zh: "用 simplex、floor:2 或 order；其他范围用 cei robust 抽样",
        en: "use simplex, floor:2 or order; cei robust samples other sets"))
  }
}
