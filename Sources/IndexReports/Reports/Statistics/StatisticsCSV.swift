public import CompositeIndex

extension StatisticsReport {
  /// One section; the indicators where a summary is shown.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    switch section {
    case nil, .indicators, .all: indicatorRows(language)
    case .denominators: denominatorRows(language)
    case .correlations: correlationRows(language)
    case .reliability: reliabilityRows(language)
    case .components: componentRows(language)
    case .influence: influenceRows(language)
    case .funnel: funnelRows(language)
    }
  }

  private func number(_ number: Double?) -> String { NumberFormat.shortest(number) ?? "" }
  private func id(_ node: Int) -> String { scheme.nodes[node].id }

  private func indicatorRows(_ language: Language) -> (header: [String], rows: [[String]]) {
    let header = [
      "indicator", "name", "step", "min", "max", "mean", "median", "sd", "skewness", "kurtosis",
      "available", "nonZero", "unique", "same", "availability", "nonZeroShare", "uniqueShare",
      "sameShare", "outliers", "flags",
    ]
    let rows = zip(scheme.indicators, audit.indicators).map { indicator, figures in
      let (moments, quantiles) = (figures.moments, figures.quantiles)
      return [
        indicator.said.id, name(indicator.node, language), audit.options.tableStep.rawValue,
        number(quantiles.minimum), number(quantiles.maximum), number(moments.mean),
        number(quantiles.median), number(moments.deviation), number(moments.skewness),
        number(moments.kurtosis), "\(figures.available)", "\(figures.nonZero)",
        "\(figures.unique)", "\(figures.same)", number(figures.availability),
        number(figures.nonZeroShare), number(figures.uniqueShare), number(figures.sameShare),
        figures.outliers.map { assessment.unit($0).code }.joined(separator: " "),
        figures.flags.map(\.rawValue).joined(separator: " "),
      ]
    }
    return (header, rows)
  }

  private func denominatorRows(_ language: Language) -> (header: [String], rows: [[String]]) {
    let header = [
      "indicator", "name", "variable", "isOwn", "method", "figure", "figureProbability",
      "figureCount", "value", "valueProbability", "valueCount",
    ]
    let rows = audit.denominators.map { entry in
      let node = scheme.indicators[entry.indicator].node
      return [
        id(node), name(node, language), entry.variable, entry.isOwn ? "true" : "false",
        audit.options.method.rawValue, number(entry.figure.coefficient),
        number(entry.figure.probability), "\(entry.figure.count)",
        number(entry.value.coefficient), number(entry.value.probability), "\(entry.value.count)",
      ]
    }
    return (header, rows)
  }

  private func correlationRows(_ language: Language) -> (header: [String], rows: [[String]]) {
    let header = [
      "relation", "first", "firstName", "second", "secondName", "method", "coefficient",
      "probability", "count",
    ]
    let tables = audit.correlations
    let rows = (tables.indicators + tables.ancestors + tables.levels).map { pair in
      [
        pair.relation.rawValue, id(pair.first), name(pair.first, language), id(pair.second),
        name(pair.second, language), tables.method.rawValue, number(pair.correlation.coefficient),
        number(pair.correlation.probability), "\(pair.correlation.count)",
      ]
    }
    return (header, rows)
  }

  private func reliabilityRows(_ language: Language) -> (header: [String], rows: [[String]]) {
    let header = ["node", "name", "without", "alpha", "completeAlpha", "completeUnits"]
    let rows = audit.reliability.flatMap { entry in
      [
        [
          id(entry.node), name(entry.node, language), "", number(entry.alpha),
          number(entry.completeAlpha), "\(entry.completeUnits)",
        ]
      ]
        + zip(entry.children, entry.without).map { child, alpha in
          [id(entry.node), name(entry.node, language), id(child), number(alpha), "", ""]
        }
    }
    return (header, rows)
  }

  private func componentRows(_ language: Language) -> (header: [String], rows: [[String]]) {
    let header = [
      "node", "name", "component", "eigenvalue", "explained", "cumulated", "child", "vector",
      "loading", "units",
    ]
    let rows = audit.components.flatMap { entry in
      entry.eigenvalues.indices.flatMap { component in
        entry.children.enumerated().map { place, child in
          [
            id(entry.node), name(entry.node, language), "\(component + 1)",
            number(entry.eigenvalues[component]), number(entry.explained[component]),
            number(entry.cumulated[component]), id(child),
            number(entry.vectors[component][place]), number(entry.loadings[component][place]),
            "\(entry.units)",
          ]
        }
      }
    }
    return (header, rows)
  }

  private func influenceRows(_ language: Language) -> (header: [String], rows: [[String]]) {
    let header = [
      "level", "node", "name", "weight", "r", "rSquared", "ratio", "bandwidth", "linearShare",
      "share", "factor", "verdict", "count",
    ]
    let rows = audit.influence.flatMap { level in
      level.entries.map { entry in
        let r = entry.correlation.coefficient
        return [
          level.depth.map { "\($0)" } ?? "indicator", id(entry.node), name(entry.node, language),
          number(entry.weight), number(r), number(r * r), number(entry.ratio.value),
          number(entry.ratio.bandwidth), number(entry.linearShare), number(entry.share),
          number(entry.factor), entry.verdict.rawValue, "\(entry.ratio.count)",
        ]
      }
    }
    return (header, rows)
  }
}
