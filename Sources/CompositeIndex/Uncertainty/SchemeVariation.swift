/// A change of a scheme that one alternative of a factor makes.
public enum SchemeVariation: Hashable, Sendable {
  /// None: the scheme as it is said.
  case asSaid
  /// All indicators are normalised so.
  case normalise(MethodChoice)
  /// All nodes are aggregated so.
  case aggregation(MethodChoice)
  /// All indicators are treated so.
  case treat(MethodChoice)
  /// All indicators are imputed so.
  case impute(MethodChoice)
  /// What happens to a node one of whose children is missing.
  case missing(MissingRule)
  /// The variables that divide an indicator.
  case denominator(indicator: String, per: [String])
  /// A node goes, its siblings keep their proportions.
  case without(String)

  /// The scheme with the change.
  ///
  /// - Throws: where a node cannot be left out.
  func applied(to scheme: Scheme) throws(SchemeCutProblem) -> Scheme {
    var changed = scheme
    switch self {
    case .asSaid: break
    case .normalise(let choice):
      changed.methodology.normalise = choice
      for number in changed.indicators.indices { changed.indicators[number].normalise = nil }
    case .aggregation(let choice):
      changed.methodology.aggregation = choice
      changed.methodology.aggregationByNode = []
    case .treat(let choice):
      changed.methodology.treat = choice
      for number in changed.indicators.indices { changed.indicators[number].treat = nil }
    case .impute(let choice):
      changed.methodology.impute = choice
      for number in changed.indicators.indices { changed.indicators[number].impute = nil }
    case .missing(let rule): changed.methodology.missing = rule
    case .denominator(let indicator, let per):
      for number in changed.indicators.indices where changed.indicators[number].id == indicator {
        changed.indicators[number].value.per = per
      }
    case .without(let node): changed = try scheme.dropping(node)
    }
    return changed
  }
}
