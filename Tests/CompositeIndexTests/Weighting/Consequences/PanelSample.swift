import Testing

@testable import CompositeIndex

/// A made-up index of three dimensions with a made-up panel that judges it.
struct PanelSample {
  static let tree: [(String, [String])] = [
    ("index", ["a", "b", "c"]), ("a", ["a1", "a2", "a3"]), ("b", ["b1", "b2", "b3", "b4"]),
    ("c", ["c1", "c2", "c3", "c4", "c5"]),
  ]
  static let shares: [(String, Double)] = [
    ("a", 40), ("b", 35), ("c", 25), ("a1", 30), ("a2", 40), ("a3", 30), ("b1", 30), ("b2", 25),
    ("b3", 25), ("b4", 20), ("c1", 20), ("c2", 20), ("c3", 20), ("c4", 20), ("c5", 20),
  ]
  static let leaves = tree.dropFirst().flatMap(\.1)

  /// The scheme; indicators are scores from 0 to 100 as they stand.
  static func scheme(_ change: (inout Scheme) -> Void = { _ in }) -> Scheme {
    var scheme = Sample.tree(
      tree, weights: shares, indicators: leaves.map { Sample.score($0) })
    change(&scheme)
    return scheme
  }

  /// Units with scores around levels of their own.
  ///
  /// - Parameter missing: one in so many figures is left out; 0 for none.
  static func data(units: Int = 31, missing: Int = 0, seed: UInt64 = 1) -> Dataset {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<units).map { unit in
      let level = Double.random(in: 40...60, using: &random)
      let values = leaves.map { _ -> Double? in
        let value = level + Double.random(in: -35...35, using: &random)
        return missing > 0 && Int.random(in: 0..<missing, using: &random) == 0 ? nil : value
      }
      return ("u\(100 + unit)", values)
    }
    return Sample.table(leaves, rows)
  }

  /// Experts who compare pairs at every node.
  static func panel(
    _ experts: Int, seed: Int = 1, noise: Double = 0.8,
    nodes: [(String, [String])] = PanelSample.tree
  ) -> Panel {
    var random = RandomJudgements(seed: seed)
    let ids = (1...experts).map { "E\($0)" }
    return panel(
      ids.map { id in
        (
          id,
          nodes.map { node, criteria in
            let matrix = random.matrix(order: criteria.count, noise: noise)
            return NodeJudgement(
              node: node, criteria: criteria, judgement: .pairwise(matrix.onScale))
          }
        )
      })
  }

  /// A panel of one round.
  static func panel(_ answers: [(String, [NodeJudgement])]) -> Panel {
    Panel(
      id: "panel", experts: answers.map { Panel.Expert(id: $0.0) },
      rounds: [
        PanelRound(
          number: 1,
          responses: answers.map {
            PanelRound.Response(
              expert: $0.0, judgements: $0.1,
              input: InputFile(role: .judgements, name: $0.0 + ".json", sha256: ""))
          })
      ])
  }

  static func analysis(
    _ panel: Panel, group: (any GroupAggregation)? = nil,
    prioritisation: (any Prioritisation)? = nil
  ) throws -> PanelAnalysis {
    try PanelAnalysis(
      panel,
      options: PanelAnalysis.Options(
        methods: JudgementMethods(prioritisation: prioritisation), group: group),
      nodes: tree.map(\.0))
  }
}

extension PairwiseMatrix {
  /// Every judgement at the nearest value of Saaty's scale.
  var onScale: PairwiseMatrix {
    var matrix = self
    for pair in pairs { matrix[pair.row, pair.column] = SaatyScale.nearest(to: pair.value) }
    return matrix
  }
}
