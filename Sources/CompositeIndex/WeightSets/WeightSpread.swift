/// How weights are uncertain; every draw adds up to 1 within its group.
public enum WeightSpread: Hashable, Sendable {
  /// Each weight times a number uniform between 1 − share and 1 + share, then rescaled; a share of
  /// 0.25 is the usual ±25 %.
  case jitter(Double)
  /// Dirichlet around the scheme's weights; the larger the concentration, the closer.
  case dirichlet(Double)
  /// Uniformly over the admissible weights; a box is of at most 100 %.
  case within(WeightChoice)
  /// What actual people said.
  case experts([ExpertWeights], drawing: ExpertDrawing)

  /// Whether it names nodes: groups none of whose members it names stay as the scheme has them.
  public var namesNodes: Bool {
    switch self {
    case .within(.order(let ids)): !ids.isEmpty
    case .within(.constraints): true
    case .jitter, .dirichlet, .within, .experts: false
    }
  }

  /// The words for it, as they are typed (``WeightWords``); for experts their number.
  public var words: String {
    switch self {
    case .jitter(let share): "jitter:" + Numerals.short(share * 100)
    case .dirichlet(let concentration): "dirichlet:" + Numerals.short(concentration)
    case .within(let choice): choice.text
    case .experts(let experts, .one): "experts (\(experts.count))"
    case .experts(let experts, .bootstrapMean): "experts-mean (\(experts.count))"
    }
  }
}

/// How experts' weights are drawn.
public enum ExpertDrawing: Hashable, Sendable {
  /// One expert's weights, each expert equally likely.
  case one
  /// The mean of as many experts as there are, drawn with replacement.
  case bootstrapMean
}

/// What one person thinks of the weights.
public struct ExpertWeights: Hashable, Sendable {
  /// Who it is.
  public var name: String
  /// Weights by node; groups of siblings that are not named are as the scheme says.
  public var weights: [Scheme.Weight]

  /// Makes an opinion.
  public init(name: String, weights: [Scheme.Weight]) {
    self.name = name
    self.weights = weights
  }
}
