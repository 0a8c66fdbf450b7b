public import CompositeIndex

/// The tables of single replicates, for other programs to compute with.
public struct ReplicateFiles {
  private let analysis: UncertaintyAnalysis
  private let format = CSVFormat()

  /// Tables of a run.
  public init(_ analysis: UncertaintyAnalysis) { self.analysis = analysis }

  /// One line for each replicate: the choices of factors that are lists, and local shares by node.
  public var design: String {
    let model = analysis.model
    let lists = model.factors.indices.filter { !model.factors[$0].alternatives.isEmpty }
    let nodes = model.base.scheme.nodes.indices.dropFirst()
    var text = format.start(
      ["replicate"] + lists.map { model.factors[$0].name }
        + nodes.map { "weight:" + model.base.scheme.nodes[$0].id })
    analysis.design { drawn in
      format.append(
        [String(drawn.replicate + 1)] + lists.map { drawn.choices[$0] ?? "" }
          + nodes.map { node in
            drawn.weights[node].isNaN ? "" : NumberFormat.shortest(drawn.weights[node]) ?? ""
          }, to: &text)
    }
    return text
  }

  /// One line for each replicate and unit: score and rank, empty where it is not ranked.
  public var draws: String {
    let model = analysis.model
    let codes = model.rows.map { model.base.unit($0).code }
    var text = format.start(["replicate", "code", "score", "rank"])
    for replicate in 0..<analysis.replicates {
      let number = String(replicate + 1)
      for (unit, code) in codes.enumerated() {
        let score = NumberFormat.shortest(analysis.score(unit, in: replicate)) ?? ""
        let rank = NumberFormat.shortest(analysis.rank(unit, in: replicate)) ?? ""
        format.append([number, code, score, rank], to: &text)
      }
    }
    return text
  }

  /// One line for each replicate, unit and indicator whose figure is drawn: the figure after
  /// adjustment and imputation, before treatment.
  ///
  /// - Throws: where no factor draws figures, or there are more than a file should hold.
  public func figures() throws(Diagnostics) -> String {
    let codes = analysis.model.base.units.indices.map { analysis.model.base.unit($0).code }
    var text = format.start(["replicate", "code", "indicator", "value"])
    try analysis.figures { replicate, row, indicator, value in
      format.append(
        [String(replicate + 1), codes[row], indicator, NumberFormat.shortest(value) ?? ""],
        to: &text)
    }
    return text
  }
}
