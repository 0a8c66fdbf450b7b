internal import CompositeIndex

extension StatisticsReport {
  /// The chosen section, or everything; numbers in full precision.
  public var json: JSONOutput {
    var members: [JSONOutput.Member] = [
      .init("report", "statistics"), .init("schemaVersion", 1),
    ]
    members += ReportHeading.members(assessment)
    members += [
      .init("units", .integer(assessment.units.count)),
      .init("correlationMethod", .string(audit.options.method.rawValue)),
      .init("tableStep", .string(audit.options.tableStep.rawValue)),
      .init("columnStep", .string(audit.options.columnStep.rawValue)),
      .init("thresholds", thresholds),
    ]
    func includes(_ part: Section) -> Bool { section == nil || shows(part) }
    if includes(.indicators) { members.append(.init("indicators", indicators)) }
    if includes(.denominators) { members.append(.init("denominators", denominators)) }
    if includes(.correlations) { members.append(.init("correlations", correlations)) }
    if includes(.reliability) { members.append(.init("reliability", reliability)) }
    if includes(.components) { members.append(.init("components", components)) }
    if includes(.influence) { members.append(.init("influence", influence)) }
    if includes(.funnel) { members.append(.init("funnels", funnelsJSON)) }
    members.append(.init("warnings", .array(audit.warnings.map(warning))))
    return .object(members)
  }

  private func id(_ node: Int) -> JSONOutput { .string(scheme.nodes[node].id) }
  private func numbers(_ values: [Double]) -> JSONOutput { .array(values.map { .number($0) }) }

  private var thresholds: JSONOutput {
    .object(
      AuditThresholds.settings.map { setting in
        .init(setting.name, .number(audit.options.thresholds[keyPath: setting.path]))
      })
  }

  private var indicators: JSONOutput {
    .array(
      zip(scheme.indicators, audit.indicators).map { indicator, figures in
        [
          "indicator": .string(indicator.said.id),
          "min": .number(figures.quantiles.minimum), "max": .number(figures.quantiles.maximum),
          "mean": .number(figures.moments.mean), "median": .number(figures.quantiles.median),
          "sd": .number(figures.moments.deviation), "skewness": .number(figures.moments.skewness),
          "kurtosis": .number(figures.moments.kurtosis), "available": .integer(figures.available),
          "nonZero": .integer(figures.nonZero), "unique": .integer(figures.unique),
          "same": .integer(figures.same), "availability": .number(figures.availability),
          "nonZeroShare": .number(figures.nonZeroShare),
          "uniqueShare": .number(figures.uniqueShare), "sameShare": .number(figures.sameShare),
          "outliers": .array(figures.outliers.map { .string(assessment.unit($0).code) }),
          "flags": .array(figures.flags.map { .string($0.rawValue) }),
        ]
      })
  }

  private var denominators: JSONOutput {
    func figures(_ correlation: Correlation) -> JSONOutput {
      [
        "coefficient": .number(correlation.coefficient),
        "probability": .number(correlation.probability), "count": .integer(correlation.count),
      ]
    }
    return .array(
      audit.denominators.map { entry in
        [
          "indicator": .string(scheme.indicators[entry.indicator].said.id),
          "variable": .string(entry.variable), "isOwn": .bool(entry.isOwn),
          "figure": figures(entry.figure), "value": figures(entry.value),
          "followsSize": .bool(audit.followsSize(entry)),
        ]
      })
  }

  private var correlations: JSONOutput {
    let tables = audit.correlations
    return .array((tables.indicators + tables.ancestors + tables.levels).map(pair))
  }

  private func pair(_ pair: CorrelationTable.Pair) -> JSONOutput {
    [
      "relation": .string(pair.relation.rawValue), "first": id(pair.first),
      "second": id(pair.second), "coefficient": .number(pair.correlation.coefficient),
      "probability": .number(pair.correlation.probability),
      "count": .integer(pair.correlation.count),
    ]
  }

  private var reliability: JSONOutput {
    .array(
      audit.reliability.map { entry in
        [
          "node": id(entry.node), "alpha": .number(entry.alpha),
          "completeAlpha": .number(entry.completeAlpha),
          "completeUnits": .integer(entry.completeUnits),
          "without": .object(
            zip(entry.children, entry.without).map {
              .init(scheme.nodes[$0].id, .number($1))
            }),
        ]
      })
  }

  private var components: JSONOutput {
    .array(
      audit.components.map { entry in
        [
          "node": id(entry.node), "children": .array(entry.children.map(id)),
          "constants": .array(entry.constants.map(id)), "units": .integer(entry.units),
          "eigenvalues": numbers(entry.eigenvalues), "explained": numbers(entry.explained),
          "cumulated": numbers(entry.cumulated), "kaiser": .integer(entry.kaiser),
          "vectors": .array(entry.vectors.map(numbers)),
          "loadings": .array(entry.loadings.map(numbers)),
        ]
      })
  }

  private var influence: JSONOutput {
    .array(
      audit.influence.map { level in
        [
          "depth": .integer(orNull: level.depth),
          "nodes": .array(
            level.entries.map { entry in
              let r = entry.correlation.coefficient
              return [
                "node": id(entry.node), "weight": .number(entry.weight), "r": .number(r),
                "rSquared": .number(r * r), "ratio": .number(entry.ratio.value),
                "bandwidth": .number(orNull: entry.ratio.bandwidth),
                "linearShare": .number(entry.linearShare), "share": .number(entry.share),
                "factor": .number(entry.factor), "verdict": .string(entry.verdict.rawValue),
                "count": .integer(entry.ratio.count),
              ]
            }),
        ]
      })
  }

  private func warning(_ warning: AuditWarning) -> JSONOutput {
    let sentence = JSONOutput.text(AuditWords(self).sentence(warning))
    switch warning {
    case .fewUnits(let count):
      return ["kind": "few-units", "count": .integer(count), "text": sentence]
    case .thinPairs(let count, let least):
      return [
        "kind": "thin-pairs", "count": .integer(count), "least": .integer(least), "text": sentence,
      ]
    case .constant(let node, let value):
      return ["kind": "constant", "node": id(node), "value": .number(value), "text": sentence]
    case .redundant(let pair):
      return ["kind": "redundant", "pair": self.pair(pair), "text": sentence]
    case .conflict(let pair):
      return ["kind": "conflict", "pair": self.pair(pair), "text": sentence]
    case .againstParent(let pair):
      return ["kind": "against-parent", "pair": self.pair(pair), "text": sentence]
    }
  }
}
