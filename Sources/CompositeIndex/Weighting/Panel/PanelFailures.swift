extension PanelAnalysis {
  /// One expert's comparisons under one node that contradict each other more than is accepted.
  public struct Failure: Sendable {
    /// The node's id.
    public let node: String
    /// The expert's id.
    public let expert: String
    /// What was measured.
    public let measure: Measure
    /// The ratio, above what is accepted.
    public let ratio: Double
    /// What is accepted: CR is to be below, a best–worst ratio at most this.
    public let limit: Double

    /// What was measured.
    public enum Measure: Hashable, Sendable {
      /// The consistency ratio CR of comparisons of pairs.
      case consistencyRatio
      /// The input-based ratio of best–worst comparisons.
      case bestWorst
    }
  }

  /// The judgements that the result rests on and that do not pass, nodes in the order of the scheme,
  /// experts in the panel's.
  public var failures: [Failure] {
    latest.flatMap { node in
      node.opinions.compactMap { opinion in
        if let consistency = opinion.consistency,
          !consistency.passes(limit: options.consistencyLimit)
        {
          return Failure(
            node: node.node, expert: opinion.expert, measure: .consistencyRatio,
            ratio: consistency.ratio, limit: options.consistencyLimit)
        }
        guard let consistency = opinion.bestWorstConsistency, consistency.passes == false,
          let limit = consistency.limit
        else { return nil }
        return Failure(
          node: node.node, expert: opinion.expert, measure: .bestWorst, ratio: consistency.ratio,
          limit: limit)
      }
    }
  }

  /// The files that the result rests on: what the panel says about itself, and the judgements that
  /// were used, in the order of ``Panel/inputs``.
  public var inputs: [InputFile] {
    let files = latest.flatMap { node -> [InputFile] in
      let number = rounds.last { round in
        round.number <= result.number && round.nodes.contains { $0.node == node.node }
      }?.number
      let responses = panel.rounds.first { $0.number == number }?.responses ?? []
      return responses.filter { response in
        response.judgements.contains { $0.node == node.node }
      }.map(\.input)
    }
    let used = Set(files)
    return panel.inputs.filter { $0.role != .judgements || used.contains($0) }
  }
}
