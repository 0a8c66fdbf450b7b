/// A Saltelli design that was evaluated elsewhere: what the factors were in every row, and what came
/// out.
public struct EvaluatedDesign: Sendable {
  /// The factors' names, in the order of columns.
  public let factors: [String]
  /// Its size.
  public let design: SaltelliDesign
  /// In which order the rows are.
  public let layout: SaltelliDesign.Layout
  /// The names and values of what came out, in the order of columns.
  public let outputs: [(name: String, values: SaltelliOutputs)]

  /// What a factor is in a row.
  public enum Level: Hashable, Sendable {
    /// A number, however it is written.
    case number(Double)
    /// A choice.
    case word(String)
  }

  /// Recognises the order of rows by what the factors are in them, and checks every row.
  ///
  /// - Parameters:
  ///   - factors: the factors' names.
  ///   - levels: row after row what each factor is.
  ///   - outputs: names and values, one for each row; NaN where there is none.
  ///   - layout: the order of rows; recognised unless given.
  /// - Throws: why the rows are no such design.
  public init(
    factors: [String], levels: [[Level]], outputs: [(name: String, values: [Double])],
    layout: SaltelliDesign.Layout? = nil
  ) throws(Problem) {
    guard factors.count > 0 else { throw .noFactors }
    guard !outputs.isEmpty else { throw .noOutputs }
    var refusals: [Refusal] = []
    for layout in layout.map({ [$0] }) ?? SaltelliDesign.Layout.allCases {
      let perPoint = layout.rowsPerPoint(factors: factors.count)
      guard levels.count >= 2 * perPoint, levels.count % perPoint == 0 else { continue }
      let design = SaltelliDesign(base: levels.count / perPoint, factors: factors.count)
      if let row = Self.firstStrangeRow(levels, design, layout) {
        refusals.append(Refusal(layout: layout, row: row))
        continue
      }
      self.factors = factors
      self.design = design
      self.layout = layout
      self.outputs = outputs.map {
        ($0.name, SaltelliOutputs($0.values, design: design, layout: layout))
      }
      return
    }
    // The order that holds for the longest is the one that was meant.
    if let refusal = refusals.max(by: { $0.row < $1.row }) {
      throw .strangeRow(refusal.row, refusal.layout)
    }
    throw .rowCount(levels.count, factors: factors.count)
  }

  private struct Refusal {
    var layout: SaltelliDesign.Layout
    var row: Int
  }

  /// Why rows are no design.
  public enum Problem: Error, Hashable, Sendable {
    /// There is no column for a factor.
    case noFactors
    /// There is no column for an output.
    case noOutputs
    /// So many rows fit no layout.
    case rowCount(Int, factors: Int)
    /// This row (from 0) is not what the layout has there.
    case strangeRow(Int, SaltelliDesign.Layout)
  }

  /// The first row in which a factor is not as the layout demands.
  private static func firstStrangeRow(
    _ levels: [[Level]], _ design: SaltelliDesign, _ layout: SaltelliDesign.Layout
  ) -> Int? {
    var a = [Int](repeating: 0, count: design.base)
    var b = a
    for number in levels.indices {
      let row = design.row(number, in: layout)
      if row.kind == .a { a[row.point] = number }
      if row.kind == .b { b[row.point] = number }
    }
    return levels.indices.first { number in
      let row = design.row(number, in: layout)
      return (0..<design.factors).contains { factor in
        let source = row.takesB(factor) ? b[row.point] : a[row.point]
        return levels[number][factor] != levels[source][factor]
      }
    }
  }
}

extension EvaluatedDesign {
  /// The indices of every output.
  public func indices(_ options: SensitivityOptions) -> [SobolIndices] {
    let counts = options.bootstrap.counts(points: design.base)
    return inParallel(outputs.count, threads: options.threads) { number in
      SobolIndices(
        outputs[number].values, estimator: options.estimator, counts: counts,
        level: options.interval)
    }
  }
}
