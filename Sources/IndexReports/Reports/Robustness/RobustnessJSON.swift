internal import CompositeIndex

/// A run for other programs: the same in every language.
struct RobustnessJSON {
  /// Units up to which all pairs are written.
  private static let mostPairs = 200

  private let report: RobustnessReport
  private let analysis: UncertaintyAnalysis
  private let model: UncertainModel
  private let units: RobustUnits

  init(_ report: RobustnessReport) {
    self.report = report
    analysis = report.analysis
    model = report.analysis.model
    units = RobustUnits(report)
  }

  var value: JSONOutput {
    let (base, said) = (model.base, model.base.scheme.said)
    let inputs = base.dataset.inputs + said.inputs
    return [
      "schema": .string(RobustnessReport.schema),
      "tool": ["name": .string(Tool.name), "version": .string(Tool.version)],
      "dataset": .string(base.dataset.id), "synthetic": .bool(base.isSynthetic),
      "scheme": .string(said.id), "version": .string(said.version),
      "period": .string(orNull: base.period?.label),
      "inputs": .array(
        (inputs + report.inputs.filter { !inputs.contains($0) }).map(AssessmentJSON.input)),
      "changes": .array(AssessmentJSON.changes(base)),
      "seed": .integer(Int(clamping: analysis.seed)),
      "replicates": .integer(analysis.replicates), "interval": .number(analysis.interval),
      "top": .integer(report.top), "factors": .array(factors),
      "combinations": [
        "admissible": .integer(model.worlds.count),
        "refused": .array(model.refused.map(refusal)),
      ],
      "convergence": convergence, "meanRankShift": .number(analysis.meanRankShift),
      "exact": exact, "summary": .text(RobustnessWords(report).summary(units)),
      "rows": .array(units.items.map(row)), "aheadOf": pairs,
    ]
  }

  private var factors: [JSONOutput] {
    let words = FactorWords.all(of: model)
    return model.factors.enumerated().map { number, factor in
      let effect = report.effects.indices.contains(number) ? report.effects[number].shift : nil
      return [
        "name": .string(factor.name), "text": .text(words[number].text),
        "spread": .string(orNull: Self.spread(factor)),
        "alternatives": .array(factor.alternatives.map { .string($0.label) }),
        "meanRankShiftAlone": .number(orNull: effect.flatMap { try? $0.get() }),
      ]
    }
  }

  private static func spread(_ factor: UncertaintyFactor) -> String? {
    if case .weights(let spread, _) = factor.source { spread.words } else { nil }
  }

  private func refusal(_ refusal: UncertainModel.Refusal) -> JSONOutput {
    [
      "choices": .array(
        refusal.choices.map { choice in
          [
            "factor": .string(model.factors[choice.factor].name),
            "alternative": .string(
              model.factors[choice.factor].alternatives[choice.level].label),
          ]
        }),
      "reason": .text(refusal.problems.all.first?.message),
    ]
  }

  private var convergence: JSONOutput {
    [
      "converged": analysis.hasConverged.map { .bool($0) } ?? .null,
      "steps": .array(
        analysis.convergence.map { step in
          [
            "replicates": .integer(step.replicates),
            "largestMove": .number(orNull: step.largestMove),
            "endError": .number(step.endError),
            "probabilityError": .number(step.probabilityError),
          ]
        }),
    ]
  }

  private var exact: JSONOutput {
    guard let exact = report.exact else { return .null }
    let distance = exact.distance(of: analysis)
    return [
      "reference": "Varsi (1973)", "largestRankDistance": .number(distance.rank),
      "largestPairDistance": .number(distance.pair),
      "agrees": .bool(max(distance.rank, distance.pair) <= 5),
    ]
  }

  private func row(_ item: RobustUnits.Item) -> JSONOutput {
    let shares = [(1 - analysis.interval) / 2, (1 + analysis.interval) / 2]
    let top = item.ranks.top(report.top)
    let all = max(1, units.items.count)
    var members: [JSONOutput.Member] = [
      .init("code", .string(item.unit.code)), .init("name", .text(item.unit.name)),
      .init("rank", .number(item.rank)), .init("score", .number(item.score)),
      .init("rankLow", .number(item.ends.best)), .init("rankHigh", .number(item.ends.worst)),
      .init("rankLowError", .number(item.ranks.quantileError(shares[0]))),
      .init("rankHighError", .number(item.ranks.quantileError(shares[1]))),
      .init("rankMedian", .number(item.ranks.quantile(0.5))),
      .init("rankMean", .number(item.ranks.mean)),
      .init("rankMeanError", .number(item.ranks.meanError)),
      .init("rankDeviation", .number(item.ranks.deviation)),
      .init("topProbability", .number(top.value)), .init("topError", .number(top.error)),
      .init("notRanked", .integer(item.ranks.notRanked)),
      .init("scoreMean", .number(item.scoreMean)),
      .init(
        "scoreMeanError",
        .number(item.scoreDeviation / Double(item.ranks.ranked).squareRoot())),
      .init("scoreDeviation", .number(item.scoreDeviation)),
      .init(
        "scoreQuantiles",
        .array([shares[0], 0.25, 0.5, 0.75, shares[1]].map { .number(item.scores.at($0)) })),
      .init(
        "scoreQuantileErrors",
        .array([shares[0], 0.25, 0.5, 0.75, shares[1]].map { .number(item.scoreError($0)) })),
      .init(
        "acceptability", .array((1...all).map { .number(item.ranks.acceptability($0)) })),
    ]
    if let exact = report.exact {
      let scores = exact.scores(of: item.number)
      members += [
        .init("exactRankMean", .number(exact.expectedRanks[item.number])),
        .init("exactScoreMean", .number(scores.mean)),
        .init("exactScoreDeviation", .number(scores.deviation)),
        .init(
          "exactScoreQuantiles",
          .array([shares[0], 0.25, 0.5, 0.75, shares[1]].map { .number(scores.quantile($0)) })),
      ]
    }
    return .object(members)
  }

  /// P(row ahead of column) with units as in `rows`, sampled and exact; `null` for more units than a
  /// matrix is good for.
  private var pairs: JSONOutput {
    guard units.items.count <= Self.mostPairs else { return .null }
    func matrix(_ value: (Int, Int) -> Double) -> JSONOutput {
      .array(
        units.items.map { own in
          .array(
            units.items.map { other in
              own.number == other.number ? .null : .number(value(own.number, other.number))
            })
        })
    }
    return [
      "sampled": matrix { analysis.ahead($0, of: $1).value },
      "exact": report.exact.map { exact in matrix { exact.ahead($0, of: $1) } } ?? .null,
    ]
  }
}
