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
  /// How many judgements of the matrix contradict the others as much as this one, itself among them:
  /// 1 where it stands out. More cannot be told apart, and a change of any of them helps as much;
  /// with three criteria it is always all three.
  public let tied: Int

  /// ln of what was said less ln of what is implied.
  public var deviation: Double { Elementary.ln(said) - Elementary.ln(implied) }

  /// Whether the suggested value is what was said (within 1 %): there is nothing to change.
  public var isConfirmed: Bool { abs(suggested / said - 1) <= 0.01 }

  /// The judgements that the others contradict most, the worst first.
  ///
  /// In order of the deviation. Among equals, as always with three criteria, the one whose implied
  /// value is nearest to 1 comes first. Judgements on which two parts hang together alone are not
  /// listed: nothing is implied.
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
    let exchange = Exchange(matrix, fit: fit, source: source)
    return Suspect.list(in: matrix, fit: fit).prefix(max(0, count)).map { suspect in
      let implied = Elementary.exponential(suspect.implied)
      let suggested = SaatyScale.nearest(to: implied)
      return DoubtfulJudgement(
        row: suspect.pair.row, column: suspect.pair.column, said: suspect.pair.value,
        implied: implied, suggested: suggested,
        ratioAfter: exchange.ratio(suspect.pair.row, suspect.pair.column, to: suggested),
        tied: suspect.tied)
    }
  }
}

/// A judgement with ln of what the others imply.
private struct Suspect {
  let pair: PairwiseMatrix.Pair
  let implied: Double
  let deviation: Double
  var tied = 1

  /// Deviations below this are rounding, and those this near to each other, relative, are equal.
  private static let tolerance = 1e-9

  static func list(in matrix: PairwiseMatrix, fit: LogarithmicFit) -> [Suspect] {
    let suspects = matrix.pairs.compactMap { pair -> Suspect? in
      guard let implied = fit.impliedLogarithm(pair.row, pair.column) else { return nil }
      let said = fit.logarithms[pair.row * fit.order + pair.column]
      let suspect = Suspect(pair: pair, implied: implied, deviation: abs(said - implied))
      return suspect.deviation > tolerance ? suspect : nil
    }
    return tiesByImplied(suspects.sorted(by: deviation))
  }

  private static func deviation(_ first: Suspect, _ second: Suspect) -> Bool {
    if first.deviation != second.deviation { return first.deviation > second.deviation }
    return (first.pair.row, first.pair.column) < (second.pair.row, second.pair.column)
  }

  /// Orders runs of equal deviations, which come one after the other.
  private static func tiesByImplied(_ suspects: [Suspect]) -> [Suspect] {
    var result: [Suspect] = []
    while result.count < suspects.count {
      let rest = suspects[result.count...]
      let floor = rest[result.count].deviation * (1 - tolerance)
      let run = rest.prefix { $0.deviation >= floor }.sorted { first, second in
        let (own, other) = (abs(first.implied), abs(second.implied))
        if abs(own - other) > tolerance { return own < other }
        return (first.pair.row, first.pair.column) < (second.pair.row, second.pair.column)
      }
      result += run.map { suspect in
        var suspect = suspect
        suspect.tied = run.count
        return suspect
      }
    }
    return result
  }
}
