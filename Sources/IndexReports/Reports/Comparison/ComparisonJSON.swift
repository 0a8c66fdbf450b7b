internal import CompositeIndex

/// A comparison for other programs.
struct ComparisonJSON {
  private let report: ComparisonReport

  init(_ report: ComparisonReport) { self.report = report }

  var value: JSONOutput {
    let summary = ComparisonSummary(report)
    let caveats = report.caveatWords
    return [
      "schema": .string(ComparisonReport.schema),
      "tool": ["name": .string(Tool.name), "version": .string(Tool.version)],
      "before": side(report.before, report.names.before),
      "after": side(report.after, report.names.after),
      "same": .bool(summary.isSame),
      "summary": [
        "common": .integer(summary.common), "moved": .integer(summary.moved),
        "meanMove": .number(summary.meanMove), "largestMove": .number(summary.largestMove),
        "movers": .array(summary.movers.map { .string($0.unit.code) }),
        "top": .integer(ComparisonSummary.top), "sameTopSet": .bool(summary.sameTopSet),
        "sameTopOrder": .bool(summary.sameTopOrder), "tau": .number(report.comparison.tau),
        "printed": [
          "meanMove": .string(NumberFormat.fixed(summary.meanMove)),
          "tau": .string(NumberFormat.fixed(report.comparison.tau)),
        ],
        "text": .text(summary.isSame ? nil : summary.text),
      ],
      "caveats": .array(
        report.comparison.caveats.map { caveat in
          ["kind": .string(Self.kind(caveat)), "text": .text(caveats.text(caveat))]
        }),
      "rows": .array(ComparisonTable(report).moves.map(row)),
    ]
  }

  private func side(_ assessment: Assessment, _ name: LocalizedText) -> JSONOutput {
    let scheme = assessment.scheme.said
    return [
      "name": .text(name), "dataset": .string(assessment.dataset.id),
      "synthetic": .bool(assessment.isSynthetic), "scheme": .string(scheme.id),
      "version": .string(scheme.version),
      "period": .string(orNull: assessment.period?.label),
      "changes": .array(AssessmentJSON.changes(assessment)),
      "inputs": .array((assessment.dataset.inputs + scheme.inputs).map(AssessmentJSON.input)),
    ]
  }

  private func row(_ move: RankComparison.Move) -> JSONOutput {
    [
      "code": .string(move.unit.code), "name": .text(move.unit.name),
      "rankBefore": .number(orNull: move.before), "rankAfter": .number(orNull: move.after),
      "gained": .number(orNull: move.gained), "scoreBefore": .number(orNull: move.scoreBefore),
      "scoreAfter": .number(orNull: move.scoreAfter),
      "difference": .number(orNull: move.difference),
      "printed": .string(orNull: move.printedDifference.map { NumberFormat.signed(units: $0) }),
      "imputedBefore": imputed(report.before, move.unit),
      "imputedAfter": imputed(report.after, move.unit),
    ]
  }

  private func imputed(_ assessment: Assessment, _ unit: Unit) -> JSONOutput {
    .array(assessment.imputedIndicators(of: unit).map { .string($0) })
  }

  private static func kind(_ caveat: RankComparison.Caveat) -> String {
    switch caveat {
    case .unitSets: "unitSets"
    case .schemes: "schemes"
    case .indicators: "indicators"
    case .indicatorData: "indicatorData"
    case .scopes: "scopes"
    case .assumed: "assumed"
    case .syntheticSide: "synthetic"
    case .published: "published"
    case .noPeers: "noPeers"
    }
  }
}
