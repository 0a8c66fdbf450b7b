/// How weights are uncertain; every draw adds up to 1 within its group.
public enum WeightSpread: Hashable, Sendable {
  /// Each weight times a number uniform between 1 − share and 1 + share, then rescaled; a share of
  /// 0.25 is the usual ±25 %.
  case jitter(Double)
  /// Dirichlet around the scheme's weights; the larger the concentration, the closer.
  case dirichlet(Double)
  /// All weights that add up to 1, uniformly.
  case simplex
  /// All weights in the order of the scheme's weights, uniformly.
  case order
  /// All weights of at least this share, uniformly.
  case floor(Double)
  /// All weights within this share of the scheme's, uniformly; between 0 and 1.
  case box(Double)
  /// What actual people said.
  case experts([ExpertWeights], drawing: ExpertDrawing)

  /// The word for it, with its number in per cent as it is typed.
  public var words: String {
    switch self {
    case .jitter(let share): "jitter:" + Numerals.short(share * 100)
    case .dirichlet(let concentration): "dirichlet:" + Numerals.short(concentration)
    case .simplex: "simplex"
    case .order: "order"
    case .floor(let share): "floor:" + Numerals.short(share * 100)
    case .box(let share): "box:" + Numerals.short(share * 100)
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
