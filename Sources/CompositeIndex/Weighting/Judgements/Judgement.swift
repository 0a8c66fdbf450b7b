/// What one expert said of the criteria under one node.
public enum Judgement: Hashable, Sendable {
  /// Comparisons of pairs, possibly not of all.
  case pairwise(PairwiseMatrix)
  /// Points given out, one number for each criterion; not negative, adding up to 100.
  case budget([Double])
  /// Ranks by importance, 1 for the most important; equal ranks are ties (competition ranks).
  case ranking([Int])
  /// The best and the worst criterion against all others.
  case bestWorst(BestWorstJudgement)
  /// Weights as such: not negative, not all 0; only their ratios count.
  case direct([Double])
}

/// Comparisons of the best criterion with all others, and of all others with the worst.
///
/// Rezaei, J. (2015), Best-worst multi-criteria decision-making method, Omega 53.
public struct BestWorstJudgement: Hashable, Sendable {
  /// The most important criterion.
  public var best: Int
  /// The least important criterion.
  public var worst: Int
  /// How many times as important the best is as each criterion, from 1 to 9; 1 at the best itself.
  public var bestToOthers: [Double]
  /// How many times as important each criterion is as the worst, from 1 to 9; 1 at the worst itself.
  public var othersToWorst: [Double]

  /// Makes a judgement.
  public init(best: Int, worst: Int, bestToOthers: [Double], othersToWorst: [Double]) {
    self.best = best
    self.worst = worst
    self.bestToOthers = bestToOthers
    self.othersToWorst = othersToWorst
  }
}

/// A judgement with the node that it is about.
public struct NodeJudgement: Hashable, Sendable {
  /// The node's id; empty where the file names criteria of its own and no scheme.
  public var node: String
  /// The ids of the criteria, in the order of the scheme (or of the file where there is none).
  public var criteria: [String]
  /// What was said.
  public var judgement: Judgement
  /// Where it was said.
  public var place: SourcePlace?

  /// Makes a judgement.
  public init(node: String, criteria: [String], judgement: Judgement, place: SourcePlace? = nil) {
    self.node = node
    self.criteria = criteria
    self.judgement = judgement
    self.place = place
  }
}
