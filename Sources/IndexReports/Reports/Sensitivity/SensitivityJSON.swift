internal import CompositeIndex

extension SensitivityReport {
  /// Everything, numbers in full precision. Shares and intervals are of 1.
  public var json: JSONOutput {
    let options = analysis.options
    let own = base.dataset.inputs + scheme.said.inputs
    var members: [JSONOutput.Member] = [.init("schema", "cei/sensitivity/1")]
    members.append(
      .init("tool", ["name": .string(Tool.name), "version": .string(Tool.version)]))
    members += ReportHeading.members(base)
    members += [
      .init(
        "inputs",
        .array((own + inputs.filter { !own.contains($0) }).map(AssessmentJSON.input))),
      .init("changes", .array(AssessmentJSON.changes(base))),
      .init("seed", .integer(Int(clamping: options.seed))), .init("base", .integer(options.base)),
      .init("evaluations", .integer(analysis.evaluations)),
      .init("estimator", .string(options.estimator.rawValue)),
      .init("resamples", .integer(options.resamples)),
      .init("interval", .number(options.interval)),
      .init("factors", .array(zip(model.factors, FactorWords.all(of: model)).map(factor))),
      .init("refused", .array(model.refused.map(refusal))),
      .init(
        "groups",
        .array(
          analysis.groups.map { group in
            [
              "factors": ids(group), "levels": .integer(group.levels.count),
            ]
          })),
      .init("meanShift", Self.indices(analysis.meanShift, groupIds)),
      .init(
        "units",
        .array(
          zip(model.rows, analysis.units).map { row, unit in
            [
              "code": .string(base.unit(row).code), "name": .text(base.unit(row).name),
              "rank": Self.indices(unit.rank, groupIds),
              "score": Self.indices(unit.score, groupIds),
            ]
          })),
      .init("exact", exact.map(exactJSON) ?? .null),
      .init("tornado", .array(tornado.bars.map(bar))),
      .init("weights", .array(tornado.weights.map(entry))),
      .init("indicators", .array(influence.entries.map(indicator))),
    ]
    return .object(members)
  }

  private var groupIds: [JSONOutput] { analysis.groups.map(ids) }

  private func ids(_ group: FactorGroup) -> JSONOutput {
    .array(group.factors.map { .string(model.factors[$0].name) })
  }

  private func factor(_ factor: UncertaintyFactor, _ words: FactorWords) -> JSONOutput {
    [
      "name": .string(factor.name),
      "spread": .string(words.text.en),
      "alternatives": .array(factor.alternatives.map { .string($0.label) }),
    ]
  }

  private func refusal(_ refusal: UncertainModel.Refusal) -> JSONOutput {
    [
      "choices": .array(
        refusal.choices.map { choice in
          [
            "factor": .string(model.factors[choice.factor].name),
            "choice": .string(model.levelLabel(choice.factor, choice.level)),
          ]
        }),
      "because": .array(refusal.problems.all.map { .text($0.message) }),
    ]
  }

  /// The indices of one output.
  ///
  /// - Parameter names: of the groups, as they are to be written.
  static func indices(_ indices: SobolIndices, _ names: [JSONOutput]) -> JSONOutput {
    func ends(_ interval: ClosedRange<Double>?) -> JSONOutput {
      interval.map { [.number($0.lowerBound), .number($0.upperBound)] } ?? .null
    }
    return [
      "mean": .number(indices.mean), "variance": .number(indices.variance),
      "indices": .array(
        zip(names, indices.entries).map { name, entry in
          [
            "factors": name, "first": .number(entry.first),
            "firstInterval": ends(entry.firstInterval), "total": .number(entry.total),
            "totalInterval": ends(entry.totalInterval),
          ]
        }),
    ]
  }

  private func exactJSON(_ exact: MultiverseAnalysis) -> JSONOutput {
    [
      "cells": .integer(exact.cells), "meanShift": anova(exact.meanShift),
      "units": .array(
        zip(model.rows, exact.units).map { row, unit in
          [
            "code": .string(base.unit(row).code), "rank": anova(unit.rank),
            "score": anova(unit.score),
          ]
        }),
    ]
  }

  private func anova(_ anova: FunctionalANOVA) -> JSONOutput {
    [
      "mean": .number(anova.mean), "variance": .number(anova.variance),
      "first": .array(anova.first.map { .number($0) }),
      "total": .array(anova.total.map { .number($0) }),
      "effects": .array(
        anova.effects.map { effect in
          [
            "groups": .array(effect.factors.map { groupIds[$0] }), "share": .number(effect.share),
          ]
        }),
    ]
  }

  private func bar(_ bar: Tornado.Bar) -> JSONOutput {
    [
      "factor": .string(bar.factor.name), "entries": .array(bar.entries.map(entry)),
      "problems": .array((bar.problems?.all ?? []).map { .text($0.message) }),
    ]
  }

  private func entry(_ entry: Tornado.Entry) -> JSONOutput {
    var members: [JSONOutput.Member] = []
    switch entry.level {
    case .choice(let label): members.append(.init("choice", .string(label)))
    case .quantile(let share): members.append(.init("quantile", .number(share)))
    case .weight(let node, let change):
      members += [.init("node", .string(node)), .init("change", .number(change))]
    }
    members += [
      .init("meanShift", .number(entry.shift)),
      .init("ranks", .array(entry.ranks.map { .number($0) })),
      .init("scores", .array(entry.scores.map { .number($0) })),
    ]
    return .object(members)
  }

  private func indicator(_ entry: IndicatorInfluence.Entry) -> JSONOutput {
    let outcome = try? entry.without.get()
    return [
      "node": .string(scheme.nodes[entry.node].id), "weight": .number(entry.weight),
      "covarianceShare": .number(entry.covarianceShare),
      "meanShift": .number(orNull: outcome?.meanShift),
      "largestShift": .number(orNull: outcome?.largestShift),
      "tau": .number(orNull: outcome?.tau),
    ]
  }
}
