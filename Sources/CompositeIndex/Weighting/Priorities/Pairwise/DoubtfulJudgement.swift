/// A judgement that the others contradict, with what they say instead.
public struct DoubtfulJudgement: Hashable, Sendable {
  /// The first criterion.
  public let row: Int
  /// The second criterion, with the larger number.
  public let column: Int
  /// How many times as important the first is as the second, as judged.
  public let said: Double
  /// The same as the other judgements imply: the ratio of their least-squares weights. Where all
  /// pairs are judged it is the geometric mean of aᵢₖ aₖⱼ over the other criteria k.
  public let implied: Double
  /// The value on Saaty's scale that is nearest to the implied one in logarithm.
  public let suggested: Double
  /// The consistency ratio with the suggested value in the place of the judgement.
  public let ratioAfter: Double

  /// ln of what was said less ln of what is implied.
  public var deviation: Double { Elementary.ln(said) - Elementary.ln(implied) }

  /// Whether the suggested value is what was said (within 1 %): there is nothing to change.
  public var isConfirmed: Bool { abs(suggested / said - 1) <= 0.01 }

  /// Deviations this near to each other, relative, count as equal.
  private static let tieTolerance = 1e-9

  /// The judgements that the others contradict most, the worst first.
  ///
  /// In order of the deviation. Among equals, as always with three criteria, the one whose
  /// suggested value leaves the least ratio comes first, then the one whose implied value is less
  /// extreme. Judgements on which two parts hang together alone are not listed: nothing is implied.
  ///
  /// - Parameters:
  ///   - matrix: connected.
  ///   - count: how many at most.
  ///   - source: where RI is taken from.
  public static func list(
    in matrix: PairwiseMatrix, first count: Int = 3, source: RandomIndex = .saaty
  ) -> [DoubtfulJudgement] {
    list(in: matrix, fit: LogarithmicFit(matrix), first: count, source: source)
  }

  static func list(
    in matrix: PairwiseMatrix, fit: LogarithmicFit, first count: Int, source: RandomIndex
  ) -> [DoubtfulJudgement] {
    var suspects: [(pair: PairwiseMatrix.Pair, implied: Double, deviation: Double)] = []
    for pair in matrix.pairs {
      guard let implied = fit.impliedLogarithm(pair.row, pair.column) else { continue }
      let said = fit.logarithms[pair.row * fit.order + pair.column]
      let deviation = abs(said - implied)
      if deviation > 1e-9 { suspects.append((pair, implied, deviation)) }
    }
    suspects.sort {
      ($1.deviation, $0.pair.row, $0.pair.column) < ($0.deviation, $1.pair.row, $1.pair.column)
    }
    guard count > 0, let last = suspects.prefix(count).last else { return [] }
    let floor = last.deviation * (1 - tieTolerance)
    let exchange = Exchange(matrix, fit: fit, source: source)
    let judged = suspects.prefix { $0.deviation >= floor }.map { suspect in
      let implied = Elementary.exponential(suspect.implied)
      let suggested = SaatyScale.nearest(to: implied)
      return (
        suspect.deviation,
        DoubtfulJudgement(
          row: suspect.pair.row, column: suspect.pair.column, said: suspect.pair.value,
          implied: implied, suggested: suggested,
          ratioAfter: exchange.ratio(suspect.pair.row, suspect.pair.column, to: suggested))
      )
    }
    return Array(ordered(judged).prefix(count))
  }

  /// Orders runs of equal deviations, which come one after the other.
  private static func ordered(
    _ judged: [(deviation: Double, judgement: DoubtfulJudgement)]
  ) -> [DoubtfulJudgement] {
    var result: [DoubtfulJudgement] = []
    var start = 0
    while start < judged.count {
      let floor = judged[start].deviation * (1 - tieTolerance)
      let run = judged[start...].prefix { $0.deviation >= floor }.map(\.judgement)
      result += run.sorted { $0.precedes($1) }
      start += run.count
    }
    return result
  }

  private func precedes(_ other: DoubtfulJudgement) -> Bool {
    if abs(ratioAfter - other.ratioAfter) > 1e-12 { return ratioAfter < other.ratioAfter }
    let (own, others) = (abs(Elementary.ln(implied)), abs(Elementary.ln(other.implied)))
    if abs(own - others) > 1e-9 { return own < others }
    return (row, column) < (other.row, other.column)
  }
}
