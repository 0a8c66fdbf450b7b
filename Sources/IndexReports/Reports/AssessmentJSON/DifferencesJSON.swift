internal import CompositeIndex

/// Real differences for other programs.
struct DifferencesJSON {
  private let differences: RealDifferences
  private let reach: WeightReach?
  private let best: Int?
  private let words: DifferenceWords
  private let places: [Int: Int]
  private let groups: [Int]
  private let errors: [Double]

  init(_ asked: AskedDifferences) {
    differences = asked.differences
    reach = asked.reach
    best = asked.best
    words = DifferenceWords(differences, reach)
    places = Dictionary(
      uniqueKeysWithValues: differences.rows.enumerated().map { ($1, $0) })
    groups = differences.groupNumbers
    errors = differences.standardErrors
  }

  var value: JSONOutput {
    let isExact = differences.basis == .derivative
    return [
      "coverage": .number(differences.coverage),
      "knownShare": .number(differences.knownShare),
      "basis": .string(isExact ? "derivative" : "drawn"),
      "seed": .integer(Int(clamping: differences.seed)), "draws": .integer(differences.draws),
      "criticalValue": .number(orNull: differences.simultaneous?.criticalValues.first),
      "weightShare": .number(orNull: reach?.share),
      "weightBasis": .string(orNull: reach.map { $0.basis == .exact ? "exact" : "sampled" }),
      "topBest": best.map { .integer($0) } ?? .null,
      "groups": .array(
        differences.groups.map { group in
          .array(group.map { .string(code($0)) })
        }),
      "errors": .array(differences.errors.uses.map(use)),
      "rates": .array(differences.assessment.scheme.indicators.indices.compactMap(rates)),
      "rules": .array(
        ([words.thin].compactMap(\.self) + words.rules + [words.figures]).map { .text($0) }),
      "text": .text(words.summary),
    ]
  }

  private func code(_ place: Int) -> String {
    differences.assessment.unit(differences.rows[place]).code
  }

  private func use(_ use: MeasurementError.Use) -> JSONOutput {
    [
      "id": .string(differences.assessment.scheme.indicators[use.indicator].said.id),
      "kinds": .array(
        use.counts.map {
          ["kind": .string($0.kind.rawValue), "values": .integer($0.values)]
        }),
    ]
  }

  /// Units up to which all pairs of rates are written.
  private static let mostPairs = 200

  /// Exact comparisons of the true rates of an indicator that the scheme steadies.
  private func rates(_ indicator: Int) -> JSONOutput? {
    let assessment = differences.assessment
    guard let rates = RateComparison(assessment, indicator: indicator) else { return nil }
    let resolved = assessment.scheme.indicators[indicator]
    let pairs: JSONOutput =
      rates.rows.count > Self.mostPairs
      ? .null
      : .array(
        rates.rows.indices.map { own in
          .array(
            rates.rows.indices.map { other in
              own == other ? .null : .number(rates.isHigher(own, than: other))
            })
        })
    return [
      "id": .string(resolved.said.id),
      "codes": .array(rates.rows.map { .string(assessment.unit($0).code) }),
      "expectedRanks": .array(
        rates.expectedRanks(resolved.direction).map { .number($0) }),
      "higherThan": pairs,
    ]
  }

  /// What is known of one row; null where it is not ranked.
  func row(_ row: Int) -> JSONOutput {
    guard let place = places[row] else { return .null }
    let (set, together) = (
      differences.marginal.sets[place], differences.simultaneous?.sets[place]
    )
    let values = differences.marginal.criticalValues
    let ends = reach?.ends(row: row)
    return [
      "standardError": .number(errors[place]), "group": .integer(groups[place]),
      "rankLow": .integer(set.lowerBound), "rankHigh": .integer(set.upperBound),
      "criticalValue": .number(values[place]),
      "simultaneousLow": together.map { .integer($0.lowerBound) } ?? .null,
      "simultaneousHigh": together.map { .integer($0.upperBound) } ?? .null,
      "weightsLow": .number(orNull: ends?.best), "weightsHigh": .number(orNull: ends?.worst),
      "mayBeAmongBest": best.flatMap { best in
        together.map { .bool($0.lowerBound <= best) }
      } ?? .null,
      "text": .text(words.sentence(place)),
    ]
  }
}
