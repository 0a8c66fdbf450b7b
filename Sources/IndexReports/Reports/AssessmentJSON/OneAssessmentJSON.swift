internal import CompositeIndex

/// One period's result: rows as sorted, then those that are not ranked.
struct OneAssessmentJSON {
  private let assessment: Assessment
  private let changes: RankChanges?
  private let options: RankingOptions
  private let intervals: RankIntervals?
  private let differences: DifferencesJSON?
  private let exclusions: RankingExclusions
  private let columns: [FigureColumn]
  private let hasBonus: Bool

  init(_ report: RankingReport, number: Int) {
    let assessment = report.assessments[number]
    self.assessment = assessment
    options = report.options
    intervals = report.intervals(number)
    differences = report.differences(number).map { DifferencesJSON($0) }
    changes = report.comparison(number).map { RankChanges(assessment, $0) }
    exclusions = RankingExclusions(assessment)
    columns = assessment.scheme.indicators.indices.map { FigureColumn(assessment, indicator: $0) }
    hasBonus = assessment.scheme.said.bonus != nil
  }

  var value: JSONOutput {
    var all = options
    all.top = nil
    let ranked = RankingRows(assessment, changes, all, .zh).shown
    return [
      "period": .string(orNull: assessment.period.map(\.label)),
      "window": .array(assessment.window.map { .string($0.label) }),
      "sort": .string(options.sort.rawValue),
      "order": .string(orNull: options.order?.rawValue),
      "comparable": changes.map { .bool($0.isComparable) } ?? .null,
      "notComparable": .array((changes?.obstacles ?? []).map { .text($0) }),
      "priors": .array(
        assessment.scheme.indicators.enumerated().flatMap { number, indicator in
          (assessment.priors[number] ?? []).map { prior in
            .object(
              [.init("id", .string(indicator.said.id))]
                + PreparationJSON.prior(prior, times: indicator.said.value.times))
          }
        }),
      "treatments": .array(
        assessment.treatments.enumerated().map { number, result in
          TreatmentJSON.value(result, id: assessment.scheme.indicators[number].said.id)
        }),
      "fitted": .array(
        assessment.fitted.enumerated().map { number, fit in
          FittedJSON.value(fit, id: assessment.scheme.indicators[number].said.id)
        }),
      "intervals": intervals.map { IntervalJSON($0).value } ?? .null,
      "differences": differences?.value ?? .null,
      "summary": summary,
      "rows": .array((ranked + assessment.unranked).map(row)),
    ]
  }

  private var summary: JSONOutput {
    let summary = RankingSummary(assessment)
    func codes(_ rows: [Int]) -> JSONOutput {
      .array(rows.map { .string(assessment.unit($0).code) })
    }
    let bands = zip(assessment.scheme.said.bands, BandWords(assessment).counts)
    return [
      "units": .integer(assessment.units.count), "ranked": .integer(summary.ranked.count),
      "mean": .number(summary.mean), "aboveMean": .integer(summary.aboveMean),
      "first": codes(summary.first), "last": codes(summary.last),
      "printed": [
        "mean": .string(NumberFormat.fixed(summary.mean)),
        "spread": .string(NumberFormat.fixed(units: summary.spread)),
      ],
      "dimensions": .array(
        summary.dimensions.map { node, mean in
          [
            "id": .string(assessment.scheme.nodes[node].id), "mean": .number(mean),
            "printed": .string(NumberFormat.fixed(mean)),
          ]
        }),
      "bands": .array(
        bands.map { band, count in
          ["from": .number(band.from), "name": .text(band.name), "count": .integer(count)]
        }),
      "text": .text(summary.text),
    ]
  }

  private func row(_ row: Int) -> JSONOutput {
    let unit = assessment.unit(row)
    let score = assessment.index[row]
    return [
      "code": .string(unit.code), "name": .text(unit.name), "kind": .string(unit.kind),
      "rank": .number(assessment.ranks[row]),
      "rankLow": .number(orNull: intervals?.ends(row: row)?.best),
      "rankHigh": .number(orNull: intervals?.ends(row: row)?.worst), "score": .number(score),
      "printed": .string(orNull: score.isNaN ? nil : NumberFormat.fixed(score)),
      "base": .number(assessment.baseIndex[row]),
      "bonus": hasBonus ? .number(assessment.bonus[row]) : .null,
      "coverage": .number(assessment.coverage[row]),
      "band": .text(assessment.band(row)?.name),
      "status": .string(assessment.exclusions[row] == nil ? "ranked" : "not-ranked"),
      "reason": .text(exclusions.reason(row)),
      "change": changes.flatMap { $0.isComparable ? $0.gained(row: row) : nil }
        .map { .number($0) } ?? .null,
      "screening": assessment.screening.isEmpty
        ? .null : ScreeningJSON.value(assessment.screening[row]),
      "difference": differences?.row(row) ?? .null, "nodes": nodes(row),
      "indicators": .array(
        assessment.scheme.indicators.enumerated().map { number, indicator in
          .object(
            [
              .init("id", .string(indicator.said.id)),
              .init("value", .number(assessment.values[row, number])),
              .init("score", .number(assessment.scores[row, indicator.node])),
              .init("figures", columns[number].figures(row)),
            ] + PreparationJSON(assessment).members(row: row, indicator: number))
        }),
    ]
  }

  /// Scores, weights as applied among siblings, and contributions to the index before rules.
  private func nodes(_ row: Int) -> JSONOutput {
    let nodes = assessment.scheme.nodes
    let parts = assessment.contributions(row: row)
    var applied = [Double](repeating: 1, count: nodes.count)
    for (number, node) in nodes.enumerated() where !node.children.isEmpty {
      for (child, weight) in zip(node.children, assessment.usedWeights(of: number, row: row)) {
        applied[child] = weight
      }
    }
    return .array(
      nodes.indices.map { number in
        [
          "id": .string(nodes[number].id), "score": .number(assessment.scores[row, number]),
          "weight": .number(applied[number]),
          "contribution": assessment.scheme.isWithinComparison(number)
            ? .null : .number(parts[number]),
        ]
      })
  }
}
