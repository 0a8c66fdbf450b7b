internal import ArgumentParser
internal import CompositeIndex

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

  /// `all`: a reversal needs to be told who and whom.
  static let all = StabilityParts(parts: Part.allCases.filter { $0 != .reversal })

  private init(parts: [Part]) { self.parts = parts }

  init?(argument: String) {
    if argument == "all" {
      self = Self.all
      return
    }
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let known = words.compactMap { Part(rawValue: String($0)) }
    guard known.count == words.count else { return nil }
    parts = known
  }

  static var allValueStrings: [String] { Part.allCases.map(\.rawValue) + ["all"] }
}

extension StabilityParts.Part {
  /// What its section is about.
  var title: LocalizedText {
    switch self {
    case .intervals: LocalizedText(zh: "单个权重的稳定区间", en: "intervals for one weight")
    case .crossings: LocalizedText(zh: "换位之处", en: "where units swap")
    case .probabilities:
      LocalizedText(zh: "权重等可能时的名次", en: "ranks if all weights are equally likely")
    case .ranks: LocalizedText(zh: "最好与最差名次", en: "best and worst ranks")
    case .reversal: LocalizedText(zh: "反超所需的权重", en: "the least change of weights")
    case .dominance:
      LocalizedText(zh: "任何权重下都成立的先后", en: "who is ahead under all weights")
    }
  }
}

extension DiagnosticCode {
  /// Whether a question about weights has no exact answer, while others may have one.
  var hasOtherAnswers: Bool {
    switch self {
    case .questionNotLinear, .badWeightSet, .noStability: true
    default: false
    }
  }
}
