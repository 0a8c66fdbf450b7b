/// Weights of 0 that some experts give to a criterion which others give more, where the aggregation
/// cannot take them in as one opinion among others.
public struct ZeroWeights: Hashable, Sendable {
  /// What becomes of a 0.
  public enum Effect: String, CaseIterable, Sendable {
    /// It has no ratio to other weights and is left out, so that the group's weight may be above every
    /// expert's.
    case leftOut = "left-out"
    /// The group's weight is 0, whatever the others say.
    case decides
  }

  /// The criterion, by its place.
  public let criterion: Int
  /// Who gives it 0, in the order of the opinions.
  public let experts: [String]
  /// What becomes of that.
  public let effect: Effect

  /// The criteria to which some give 0 and others do not.
  static func list(in opinions: [NodeOpinion], effect: Effect?) -> [ZeroWeights] {
    guard let effect, let criteria = opinions.first?.criteria.indices else { return [] }
    return criteria.compactMap { criterion in
      let experts = opinions.filter { $0.weights[criterion] == 0 }.map(\.expert)
      guard !experts.isEmpty, experts.count < opinions.count else { return nil }
      return ZeroWeights(criterion: criterion, experts: experts, effect: effect)
    }
  }
}
