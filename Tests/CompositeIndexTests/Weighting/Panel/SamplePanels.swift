@testable import CompositeIndex

/// Opinions and panels for tests.
enum SamplePanels {
  /// Four experts on a to d, by the numbers above the diagonal.
  static let matrices = [
    PairwiseMatrix(upper: [[2, 3, 5], [2, 4], [3]]),
    PairwiseMatrix(upper: [[1.0 / 2, 2, 4], [5, 3], [1]]),
    PairwiseMatrix(upper: [[3, 1.0 / 2, 2], [1.0 / 3, 1], [6]]),
    PairwiseMatrix(upper: [[1, 4, 7], [3, 5], [2]]),
  ]

  /// The second expert counts double.
  static let importance = [0.2, 0.4, 0.2, 0.2]

  /// Weights of four criteria that no two experts see alike.
  static let judgements: [Judgement] = matrices.map { .pairwise($0) }

  /// Comparisons with gaps, comparisons, points with a zero, an order.
  static let mixed: [Judgement] = [
    .pairwise(PairwiseMatrix(upper: [[2, 0, 5], [2, 0], [3]])), .pairwise(matrices[1]),
    .budget([50, 30, 20, 0]), .ranking([1, 2, 3, 4]),
  ]

  /// One opinion for each judgement, of experts E0, E1 …
  static func opinions(
    _ judgements: [Judgement], by methods: JudgementMethods = JudgementMethods()
  ) throws -> [NodeOpinion] {
    try judgements.enumerated().map { number, judgement in
      try NodeJudgement(node: "index", criteria: names(judgement.count), judgement: judgement)
        .opinion(of: "E\(number)", by: methods)
    }
  }

  /// a, b, c …
  static func names(_ count: Int) -> [String] { (0..<count).map { "c\($0)" } }

  /// A panel with one node, one list of judgements for each round, experts E0, E1 …
  static func panel(
    _ rounds: [[Judgement]], weights: [Double]? = nil, stops: [String?] = []
  ) throws -> Panel {
    let experts = (0..<(rounds.map(\.count).max() ?? 0)).map { number in
      Panel.Expert(id: "E\(number)", weight: weights?[number] ?? 1)
    }
    return Panel(
      id: "panel", experts: experts,
      rounds: try rounds.enumerated().map { number, judgements in
        PanelRound(
          number: number + 1,
          stop: try (stops.indices.contains(number) ? stops[number] : nil)
            .map { try DelphiStopRule($0) },
          responses: judgements.enumerated().map { expert, judgement in
            response(
              "E\(expert)",
              [
                NodeJudgement(
                  node: "index", criteria: names(judgement.count), judgement: judgement)
              ])
          })
      })
  }

  /// One expert's answer.
  static func response(_ expert: String, _ judgements: [NodeJudgement]) -> PanelRound.Response {
    PanelRound.Response(
      expert: expert, judgements: judgements,
      input: InputFile(role: .judgements, name: "\(expert).json", sha256: ""))
  }

  /// Twenty-four experts on some criteria, of whom those a modulus apart say the same; as whole
  /// numbers, so that other software can be given exactly the same.
  static func grid(experts: Int = 24, criteria: Int = 5, modulus: Int = 17) -> [[Double]] {
    (0..<experts).map { k in
      (0..<criteria).map { c in
        let number: Int = k * k * 7 + c * 13 + k * c * 5
        return Double(number % modulus + 1)
      }.shares
    }
  }
}

extension Judgement {
  /// How many criteria it is about.
  var count: Int {
    switch self {
    case .pairwise(let matrix): matrix.order
    case .budget(let values), .direct(let values): values.count
    case .ranking(let ranks): ranks.count
    case .bestWorst(let comparisons): comparisons.bestToOthers.count
    }
  }
}
