public import CompositeIndex

extension SensitivityReport {
  /// The section asked for; the indices of every output unless one is. Numbers in full precision.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    switch section {
    case .tornado: tornadoCSV
    case .indicators: indicatorCSV(language)
    case nil, .factors, .all: indexCSV
    }
  }

  private func number(_ number: Double?) -> String { NumberFormat.shortest(number) ?? "" }

  private var groupNames: [String] {
    analysis.groups.map { group in
      group.factors.map { model.factors[$0].name }.joined(separator: "+")
    }
  }

  private var indexCSV: (header: [String], rows: [[String]]) {
    let header = [
      "method", "output", "unit", "factor", "first", "first_low", "first_high", "total",
      "total_low", "total_high", "variance",
    ]
    func sampled(_ output: String, _ unit: String, _ indices: SobolIndices) -> [[String]] {
      zip(groupNames, indices.entries).map { name, entry in
        [
          "sobol", output, unit, name, number(entry.first),
          number(entry.firstInterval?.lowerBound), number(entry.firstInterval?.upperBound),
          number(entry.total), number(entry.totalInterval?.lowerBound),
          number(entry.totalInterval?.upperBound), number(indices.variance),
        ]
      }
    }
    func exactly(_ output: String, _ unit: String, _ anova: FunctionalANOVA) -> [[String]] {
      groupNames.indices.map { group in
        [
          "exact", output, unit, groupNames[group], number(anova.first[group]), "", "",
          number(anova.total[group]), "", "", number(anova.variance),
        ]
      }
    }
    let codes = model.rows.map { base.unit($0).code }
    let shown = codes.indices.filter { unit == nil || unit == $0 }
    var rows: [[String]] = []
    if let exact {
      rows += exactly("mean_shift", "", exact.meanShift)
      for number in shown {
        let (code, unit) = (codes[number], exact.units[number])
        rows += exactly("rank", code, unit.rank) + exactly("score", code, unit.score)
      }
    }
    rows += sampled("mean_shift", "", analysis.meanShift)
    for number in shown {
      let (code, unit) = (codes[number], analysis.units[number])
      rows += sampled("rank", code, unit.rank) + sampled("score", code, unit.score)
    }
    return (header, rows)
  }

  private func key(_ level: Tornado.Level) -> String {
    if case .quantile(let share) = level { return NumberFormat.percent(share) }
    return label(level, .en)
  }

  private var tornadoCSV: (header: [String], rows: [[String]]) {
    func line(_ factor: String, _ entry: Tornado.Entry) -> [String] {
      [
        factor, key(entry.level), number(entry.shift),
        number(unit.map { entry.ranks[$0] }), number(unit.map { entry.scores[$0] }),
      ]
    }
    return (
      ["factor", "level", "mean_shift", "unit_rank", "unit_score"],
      tornado.bars.flatMap { bar in bar.entries.map { line(bar.factor.name, $0) } }
        + tornado.weights.map { line("weights", $0) }
    )
  }

  private func indicatorCSV(_ language: Language) -> (header: [String], rows: [[String]]) {
    (
      [
        "indicator", "name", "weight", "covariance_share", "mean_shift", "largest_shift", "tau",
      ],
      influence.entries.map { entry in
        let outcome = try? entry.without.get()
        let node = scheme.nodes[entry.node]
        return [
          node.id, node.name[language], number(entry.weight), number(entry.covarianceShare),
          number(outcome?.meanShift), number(outcome?.largestShift), number(outcome?.tau),
        ]
      }
    )
  }
}
