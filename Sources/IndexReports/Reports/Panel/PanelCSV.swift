internal import CompositeIndex

/// Each part of a panel's report as one rectangular table, numbers in full precision.
struct PanelCSV {
  private let report: PanelReport
  private let language: Language
  private var analysis: PanelAnalysis { report.analysis }

  init(_ report: PanelReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  typealias Sheet = (header: [String], rows: [[String]])

  private func number(_ value: Double?) -> String { NumberFormat.shortest(value) ?? "" }
  private func name(_ id: String) -> String { report.names.name(id)[language] }

  /// One row for each criterion of the shown round.
  var overview: Sheet {
    let header = [
      "node", "criterion", "name", "round", "experts", "consensus", "median", "lowerQuartile",
      "upperQuartile", "iqrBefore", "iqr", "verdict", "kendallW", "p", "consensusShare",
      "changesAtTop",
    ]
    let rows = report.nodes.flatMap { node in
      let movers = CriterionMovers(report).all(node)
      return node.criteria.enumerated().map { criterion, id -> [String] in
        let (spread, movement) = (node.spread[criterion], node.movement?[criterion])
        let hasGroup = node.opinions.count > 1
        return [
          node.node, id, name(id), "\(analysis.result.number)", "\(node.opinions.count)",
          number(node.consensus[criterion]), number(spread.median), number(spread.lowerQuartile),
          number(spread.upperQuartile), number(movement?.interquartileRange.before),
          number(spread.interquartileRange), movement?.verdict?.rawValue ?? "",
          number(hasGroup ? node.agreement.kendallW : nil),
          number(hasGroup ? node.agreement.probability : nil),
          number(hasGroup ? node.agreement.consensus : nil),
          hasGroup ? movers[criterion].joined(separator: "; ") : "",
        ]
      }
    }
    return (header, rows)
  }

  /// One row for each expert and criterion of the shown round.
  var experts: Sheet {
    let header = [
      "node", "expert", "importance", "criterion", "name", "weight", "consensus", "without",
      "method", "replaced", "consistencyRatio", "bestWorstRatio", "cluster",
    ]
    let rows = report.nodes.flatMap { node in
      node.opinions.enumerated().flatMap { number, opinion in
        node.criteria.enumerated().map { criterion, id -> [String] in
          let cluster = node.agreement.clusters.firstIndex { $0.contains(number) }
          let without =
            node.without.indices.contains(number) ? node.without[number][criterion] : nil
          return [
            node.node, opinion.expert, self.number(node.importance[number]), id, name(id),
            self.number(opinion.weights[criterion]), self.number(node.consensus[criterion]),
            self.number(without), opinion.method, opinion.isReplaced ? "true" : "false",
            self.number(opinion.consistency.flatMap { $0.isTestable ? $0.ratio : nil }),
            self.number(opinion.bestWorstConsistency?.ratio),
            cluster.map { PanelExperts.name(ofGroup: $0) } ?? "",
          ]
        }
      }
    }
    return (header, rows)
  }

  /// One row for each row of a matrix, as many columns as the largest has criteria.
  var matrices: Sheet {
    let nodes = report.nodes
    let widest =
      nodes.filter { $0.opinions.contains { $0.matrix != nil } }.map(\.criteria.count)
      .max() ?? 0
    let header =
      ["node", "expert", "criterion", "name"] + (1...max(1, widest)).map { "c\($0)" } + [
        "weight", "consensus", "order", "missing", "lambdaMax", "ci", "ri", "cr", "passes",
      ]
    var rows: [[String]] = []
    func add(
      _ node: PanelAnalysis.NodeResult, _ who: String, _ matrix: PairwiseMatrix,
      _ weights: [Double], _ consistency: Consistency?
    ) {
      for (row, id) in node.criteria.enumerated() {
        let cells = (0..<max(1, widest)).map { column in
          column < matrix.order ? number(matrix[row, column]) : ""
        }
        let tested = consistency.flatMap { $0.isTestable ? $0 : nil }
        let passes = tested.map { $0.passes(limit: analysis.options.consistencyLimit) }
        rows.append(
          [node.node, who, id, name(id)] + cells + [
            number(weights[row]), number(node.consensus[row]), "\(matrix.order)",
            consistency.map { "\($0.missing)" } ?? "",
            number(consistency?.lambdaMax), number(consistency?.index),
            number(tested?.randomIndex), number(tested?.ratio),
            passes.map { $0 ? "true" : "false" } ?? "",
          ])
      }
    }
    for node in nodes {
      for opinion in node.opinions {
        if let matrix = opinion.matrix {
          add(node, opinion.expert, matrix, opinion.weights, opinion.consistency)
        }
      }
      if let matrix = node.groupMatrix, node.opinions.count > 1 {
        add(node, "", matrix, node.groupMatrixWeights, node.groupConsistency)
      }
    }
    return (header, rows)
  }

  /// One row for each criterion and round.
  var rounds: Sheet {
    let header = [
      "node", "criterion", "name", "round", "experts", "consensus", "mean", "standardDeviation",
      "cv", "median", "lowerQuartile", "upperQuartile", "iqr", "medianMoved", "verdict", "stopMet",
    ]
    let rows = analysis.rounds.flatMap { round in
      round.nodes.flatMap { node in
        node.criteria.enumerated().map { criterion, id -> [String] in
          let (spread, movement) = (node.spread[criterion], node.movement?[criterion])
          return [
            node.node, id, name(id), "\(round.number)", "\(node.opinions.count)",
            number(node.consensus[criterion]), number(spread.mean),
            number(spread.standardDeviation), number(spread.coefficientOfVariation),
            number(spread.median), number(spread.lowerQuartile), number(spread.upperQuartile),
            number(spread.interquartileRange), number(movement?.median.difference),
            movement?.verdict?.rawValue ?? "", round.stop.map { $0.isMet ? "true" : "false" } ?? "",
          ]
        }
      }
    }
    return (header, rows)
  }

  /// One row for each unit and each set of weights.
  var consequences: Sheet {
    let header = [
      "weights", "expert", "code", "name", "score", "rank", "consensusRank", "tau", "changesAtTop",
      "largestMove", "distance",
    ]
    guard let consequences = report.outcome?.consequences else { return (header, []) }
    let rows = (consequences.voices + consequences.without).flatMap { ranking in
      consequences.units.indices.map { unit -> [String] in
        [
          ranking.voice.key, ranking.voice.expert ?? "", consequences.units[unit].code,
          consequences.units[unit].name[language], number(ranking.scores[unit]),
          number(ranking.ranks[unit]), number(consequences.consensus.ranks[unit]),
          number(ranking.tau), "\(ranking.changesAtTop)", number(ranking.largestMove),
          number(ranking.distance),
        ]
      }
    }
    return (header, rows)
  }
}
