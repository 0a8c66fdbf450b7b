internal import CompositeIndex

/// A scheme as it was applied: every default filled in.
struct MethodologyJSON {
  private let scheme: ResolvedScheme

  init(_ scheme: ResolvedScheme) { self.scheme = scheme }

  /// Every choice that is not a weight.
  var value: JSONOutput {
    let said = scheme.said
    let method = said.methodology
    return [
      "missing": .string(method.missing.rawValue),
      "coverage": [
        "unit": .number(method.coverage.unit), "node": .number(method.coverage.node),
      ],
      "periods": periods(method.periods),
      "screen": screening(method.screening),
      "frozen": method.frozen.map {
        [
          "file": .string($0.file), "scheme": .string($0.scheme), "period": .string($0.period),
        ]
      } ?? .null,
      "ties": .string(method.ties.rawValue),
      "tieTolerance": .number(Assessment.tieTolerance),
      "grades": .array(method.grades.map { .string($0) }),
      "bands": .array(
        said.bands.map { ["from": .number($0.from), "name": .text($0.name)] }),
      "vetoes": .array(said.vetoes.map(veto)),
      "bonus": said.bonus.map(bonus) ?? .null,
      "published": said.published.map {
        ["of": .string($0.of), "tolerance": .number($0.tolerance)]
      } ?? .null,
    ]
  }

  private func screening(_ rule: Screening) -> JSONOutput {
    [
      "availability": .number(rule.availability), "nonZero": .number(rule.nonZero),
      "dimensionAvailability": .number(rule.dimensionAvailability),
      "dimensionNonZero": .number(rule.dimensionNonZero),
      "keep": .array(rule.keep.map { .string($0) }),
      "leaveOut": .array(rule.leaveOut.map { .string($0) }), "data": .string(rule.data.rawValue),
    ]
  }

  /// All nodes, a parent before its children.
  var tree: JSONOutput {
    .array(
      scheme.nodes.map { node in
        [
          "id": .string(node.id), "name": .text(node.name),
          "parent": .string(orNull: node.parent.map { scheme.nodes[$0].id }),
          "weight": .number(node.weight), "effectiveWeight": .number(node.effectiveWeight),
          "aggregation": node.children.isEmpty ? .null : Self.choice(aggregation(of: node)),
        ]
      })
  }

  /// All indicators, as computed and normalised.
  var indicators: JSONOutput {
    .array(
      scheme.indicators.map { indicator in
        let formula = indicator.said.value
        return [
          "id": .string(indicator.said.id), "name": .text(indicator.said.name),
          "unit": .text(indicator.said.unit),
          "direction": .string(indicator.direction.rawValue),
          "value": [
            "of": .array(formula.of.map { .string($0) }),
            "minus": .array(formula.minus.map { .string($0) }),
            "per": .array(formula.per.map { .string($0) }), "times": .number(formula.times),
            "scope": .array(formula.scopes.map { .string($0) }),
            "lag": .integer(formula.lag ?? scheme.said.methodology.periods.lag),
          ],
          "smallNumbers": Self.choice(indicator.smallNumbers.choice),
          "impute": Self.choice(indicator.imputation.choice),
          "treat": Self.choice(indicator.treatment.choice),
          "normalise": Self.choice(indicator.choice),
          "usesReferenceSet": .bool(indicator.usesReferenceSet),
        ]
      })
  }

  private func aggregation(of node: ResolvedScheme.Node) -> MethodChoice {
    let method = scheme.said.methodology
    let said =
      method.aggregationByNode.first { $0.node == node.id }?.method ?? method.aggregation
    let known = Catalogue.families.first { $0.name == "aggregation" }?.methods
      .first { $0.name == said.name }
    let settings = (known?.parameters ?? []).compactMap { parameter in
      (said.parameters.first { $0.name == parameter.name }?.value ?? parameter.standard).map {
        MethodChoice.Setting(name: parameter.name, value: $0)
      }
    }
    return MethodChoice(said.name, settings)
  }

  /// A method's name with its parameters.
  static func choice(_ choice: MethodChoice) -> JSONOutput {
    .object(
      [JSONOutput.Member("method", .string(choice.name))]
        + choice.parameters.map { JSONOutput.Member($0.name, parameter($0.value)) })
  }

  private static func parameter(_ value: ParameterValue) -> JSONOutput {
    switch value {
    case .number(let number): .number(number)
    case .flag(let flag): .bool(flag)
    case .text(let text): .string(text)
    case .texts(let texts): .array(texts.map { .string($0) })
    case .steps(let steps): .array(steps.map(step))
    }
  }

  /// One step; the lowest has no `from`.
  static func step(_ step: ScoreStep) -> JSONOutput {
    ["from": .number(step.from), "score": .number(step.score)]
  }

  private func periods(_ rule: PeriodRule) -> JSONOutput {
    let lag = JSONOutput.integer(rule.lag)
    return switch rule.choice {
    case .last: ["rule": "last", "lag": lag]
    case .exactly(let period):
      ["rule": "exactly", "period": .string(period.label), "lag": lag]
    case .latest(let from, let to):
      [
        "rule": "latest", "from": .string(orNull: from?.label), "to": .string(orNull: to?.label),
        "lag": lag,
      ]
    case .each: ["rule": "each", "lag": lag]
    }
  }

  private func veto(_ rule: VetoRule) -> JSONOutput {
    let (word, limit): (String, Double) =
      switch rule.condition {
      case .above(let limit): ("above", limit)
      case .below(let limit): ("below", limit)
      case .atLeast(let limit): ("atLeast", limit)
      case .atMost(let limit): ("atMost", limit)
      }
    let cap: Double? = if case .cap(let cap) = rule.consequence { cap } else { nil }
    return [
      "id": .string(rule.id), "name": .text(rule.name), "of": .string(rule.of),
      "condition": .string(word), "limit": .number(limit), "cap": .number(orNull: cap),
    ]
  }

  private func bonus(_ rule: BonusRule) -> JSONOutput {
    [
      "max": .number(rule.max),
      "items": .array(
        rule.items.map { item in
          [
            "id": .string(item.id), "name": .text(item.name), "of": .string(item.of),
            "points": .number(item.points), "max": .number(item.max),
          ]
        }),
    ]
  }
}
