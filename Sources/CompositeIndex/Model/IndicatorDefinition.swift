/// Which end of an indicator is good.
public enum Direction: String, CaseIterable, Sendable {
  case higherIsBetter = "higher-is-better"
  case lowerIsBetter = "lower-is-better"
}

/// One indicator as its author said it.
public struct IndicatorDefinition: Hashable, Sendable {
  /// The key.
  public var id: String
  /// The display name.
  public var name: LocalizedText
  /// How it is computed from raw figures.
  public var value: ValueFormula
  /// The unit of measurement as displayed.
  public var unit: LocalizedText
  /// Which end is good; `nil` where the author left it out, which is an error.
  public var direction: Direction?
  /// How a rate that rests on few cases is steadied; `nil` for not at all.
  public var smallNumbers: MethodChoice?
  /// The imputation; `nil` for the methodology's.
  public var impute: MethodChoice?
  /// The treatment; `nil` for the methodology's.
  public var treat: MethodChoice?
  /// The normalisation; `nil` for the methodology's.
  public var normalise: MethodChoice?
  /// Where goalposts come from and the like.
  public var note: LocalizedText

  /// Makes an indicator.
  public init(
    id: String, name: LocalizedText, value: ValueFormula? = nil,
    unit: LocalizedText = LocalizedText(""), direction: Direction?, normalise: MethodChoice? = nil,
    note: LocalizedText = LocalizedText("")
  ) {
    self.id = id
    self.name = name
    self.value = value ?? ValueFormula(of: [id])
    self.unit = unit
    self.direction = direction
    self.normalise = normalise
    self.note = note
  }
}

extension IndicatorDefinition {
  /// Whether the cases are a part of what they are counted over: then they are binomial.
  var isShare: Bool {
    [unit.zh, unit.en].contains { $0.hasPrefix("%") || $0.hasPrefix("\u{FF05}") }
  }
}

/// (Σ of − Σ minus) ÷ Σ per × times, all by variable id.
public struct ValueFormula: Hashable, Sendable {
  /// Variables that are added; all must be there.
  public var of: [String]
  /// Variables that are subtracted where they are published.
  public var minus: [String]
  /// Variables whose sum divides; empty for none. All must be there and the sum not zero.
  public var per: [String]
  /// The factor, for example 10,000 for "per 10,000 residents".
  public var times: Double
  /// Accepted scopes of `of` and `minus`; empty accepts one scope, whichever it is.
  public var scopes: [String]
  /// Largest distance in years between figure and denominator; `nil` for the methodology's.
  public var lag: Int?

  /// Makes a formula.
  public init(
    of: [String], minus: [String] = [], per: [String] = [], times: Double = 1,
    scopes: [String] = [], lag: Int? = nil
  ) {
    self.of = of
    self.minus = minus
    self.per = per
    self.times = times
    self.scopes = scopes
    self.lag = lag
  }
}

/// A method by name, with parameters as said.
public struct MethodChoice: Hashable, Sendable {
  /// The method's name in its family's catalogue.
  public var name: String
  /// Parameters in the file's order.
  public var parameters: [Setting]

  /// One parameter as said.
  public struct Setting: Hashable, Sendable {
    /// The parameter's name.
    public var name: String
    /// Its value.
    public var value: ParameterValue

    /// Makes a setting.
    public init(name: String, value: ParameterValue) {
      self.name = name
      self.value = value
    }
  }

  /// Makes a choice.
  public init(_ name: String, _ parameters: [Setting] = []) {
    self.name = name
    self.parameters = parameters
  }
}

/// A parameter's value as said.
public enum ParameterValue: Hashable, Sendable {
  case number(Double)
  case flag(Bool)
  case text(String)
  case texts([String])
  case steps([ScoreStep])
}

/// One line of a table that turns values into scores.
public struct ScoreStep: Hashable, Sendable {
  /// The smallest value of the step; −∞ for the lowest.
  public var from: Double
  /// The score.
  public var score: Double

  /// Makes a step.
  public init(from: Double = -.infinity, score: Double) {
    self.from = from
    self.score = score
  }
}
