/// What another assessment learnt, kept for this one: base-year goalposts (基期参数).
///
/// Scores by frozen parameters do not depend on the units compared here, and are comparable with
/// those of the base. Caps and shifts that a treatment learnt are kept with the normalisation; what
/// fills gaps or steadies small numbers is learnt anew.
public struct FrozenParameters: Hashable, Sendable {
  /// One indicator of the base.
  public struct Indicator: Hashable, Sendable {
    /// The indicator's id.
    public var id: String
    /// Which end was good.
    public var direction: Direction
    /// How extreme values were treated before.
    public var treat: MethodChoice
    /// What that treatment learnt.
    public var treatment: FittedTreatment
    /// The normalisation with its parameters.
    public var normalise: MethodChoice
    /// What the normalisation learnt.
    public var fitted: FittedNormalisation

    /// Makes an indicator of a base.
    public init(
      id: String, direction: Direction, treat: MethodChoice = MethodChoice("none"),
      treatment: FittedTreatment = .unchanged, normalise: MethodChoice,
      fitted: FittedNormalisation
    ) {
      self.id = id
      self.direction = direction
      self.treat = treat
      self.treatment = treatment
      self.normalise = normalise
      self.fitted = fitted
    }
  }

  /// The file's name, which does not depend on the working directory.
  public var file: String
  /// The id of the scheme that the base was assessed by.
  public var scheme: String
  /// The base period, or the window of periods that its figures came from.
  public var period: String
  /// The indicators of the base.
  public var indicators: [Indicator]

  /// Makes parameters of a base.
  public init(file: String, scheme: String, period: String, indicators: [Indicator]) {
    self.file = file
    self.scheme = scheme
    self.period = period
    self.indicators = indicators
  }
}

extension FrozenParameters {
  /// What an assessment learnt.
  ///
  /// - Parameter file: what to call it in messages.
  public init(_ base: Assessment, file: String) {
    let window = base.window.map(\.label)
    let ends = [window.last, window.first].compactMap { $0 }
    self.init(
      file: file, scheme: base.scheme.said.id,
      period: base.period?.label ?? ends.joined(separator: "-"),
      indicators: base.scheme.indicators.enumerated().map { number, indicator in
        Indicator(
          id: indicator.said.id, direction: indicator.direction,
          treat: indicator.treatment.choice, treatment: base.treatments[number].fitted,
          normalise: indicator.choice, fitted: base.fitted[number])
      })
  }
}
