internal import ArgumentParser

/// Parts of the answer of `cei stability`, named one by one or with commas between.
struct StabilityParts: ExpressibleByArgument {
  /// One part.
  enum Part: String, CaseIterable {
    /// How far one weight may move.
    case intervals
    /// Every place at which two units swap while one weight moves.
    case crossings
    /// Who is ahead of whom, with which probability, if all weights of a set are equally likely.
    case probabilities
    /// The best and the worst rank of every unit over all admissible weights.
    case ranks
    /// The smallest change of weights that lets one unit pass another one, or reach a rank.
    case reversal
    /// Who is ahead of whom under all admissible weights.
    case dominance
  }

  /// The parts, in the order in which they were typed.
  let parts: [Part]

  init?(argument: String) {
    if argument == "all" {
      // A reversal needs to be told who and whom.
      parts = Part.allCases.filter { $0 != .reversal }
      return
    }
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let known = words.compactMap { Part(rawValue: String($0)) }
    guard known.count == words.count else { return nil }
    parts = known
  }

  static var allValueStrings: [String] { Part.allCases.map(\.rawValue) + ["all"] }
}
