/// Experts who judge the weights of a scheme, in one round or several.
public struct Panel: Sendable {
  /// The panel's id.
  public var id: String
  /// The display title.
  public var title: LocalizedText
  /// Whether the judgements are made up.
  public var synthetic: Bool
  /// The scheme that is judged; `nil` where the files name criteria of their own.
  public var scheme: String?
  /// The SHA-256 of the judged scheme's file, as the panel's files say it; empty where they do not.
  public var schemeHash: String
  /// The experts, by id in the order of the panel's file (or of their first judgement).
  public var experts: [Expert]
  /// The rounds from the first to the last.
  public var rounds: [PanelRound]
  /// Every file that was read.
  public var inputs: [InputFile]

  /// One expert.
  public struct Expert: Hashable, Sendable {
    /// An anonymous id.
    public var id: String
    /// How much the expert's judgements count, above 0; only ratios matter.
    public var weight: Double

    /// Makes an expert.
    public init(id: String, weight: Double = 1) {
      self.id = id
      self.weight = weight
    }
  }

  /// Makes a panel.
  public init(
    id: String, title: LocalizedText = LocalizedText(""), synthetic: Bool = false,
    scheme: String? = nil, schemeHash: String = "", experts: [Expert], rounds: [PanelRound],
    inputs: [InputFile] = []
  ) {
    self.id = id
    self.title = title
    self.synthetic = synthetic
    self.scheme = scheme
    self.schemeHash = schemeHash
    self.experts = experts
    self.rounds = rounds
    self.inputs = inputs
  }
}

/// What the experts said in one round.
public struct PanelRound: Sendable {
  /// The round's number, from 1.
  public var number: Int
  /// When the panel stops, as its file declares it for this round; `nil` where it does not.
  public var stop: DelphiStopRule?
  /// One for each expert who answered, in the order of the panel's experts.
  public var responses: [Response]

  /// One expert's judgements.
  public struct Response: Sendable {
    /// The expert's id.
    public var expert: String
    /// What was said of each node, in the order of the scheme.
    public var judgements: [NodeJudgement]
    /// The file with its hash.
    public var input: InputFile

    /// Makes a response.
    public init(expert: String, judgements: [NodeJudgement], input: InputFile) {
      self.expert = expert
      self.judgements = judgements
      self.input = input
    }
  }

  /// Makes a round.
  public init(number: Int, stop: DelphiStopRule? = nil, responses: [Response]) {
    self.number = number
    self.stop = stop
    self.responses = responses
  }
}

/// When a panel may stop: conditions that must all hold for every criterion, such as
/// `IQR<=10 && delta_median<=5`.
public struct DelphiStopRule: Hashable, Sendable {
  /// What is looked at; weights are in percentage points of their node.
  public enum Measure: String, CaseIterable, Sendable {
    /// The interquartile range of the experts' weights.
    case iqr = "IQR"
    /// The coefficient of variation of the experts' weights, in per cent.
    case cv = "CV"
    /// How far the median moved since the round before, without sign.
    case medianChange = "delta_median"
    /// Kendall's W of the experts' weights at the node; here a higher value is wanted.
    case kendallW = "W"
    /// Shannon consensus at the node, in per cent; here a higher value is wanted.
    case consensus = "consensus"

    /// In which limits and values are given.
    public var unit: Unit {
      switch self {
      case .iqr, .medianChange: .percentagePoints
      case .cv, .consensus: .percent
      case .kendallW: .ratio
      }
    }

    /// The unit of a measure.
    public enum Unit: String, CaseIterable, Sendable {
      /// 10 is 10 per cent of the node's weight.
      case percentagePoints = "percentage-points"
      /// 50 is a half.
      case percent
      /// From 0 to 1.
      case ratio
    }
  }

  /// One condition.
  public struct Condition: Hashable, Sendable {
    /// What is looked at.
    public var measure: Measure
    /// Whether the value must be at most the limit; otherwise at least.
    public var isUpper: Bool { measure.isSmallWanted }
    /// The limit.
    public var limit: Double

    /// Makes a condition.
    public init(measure: Measure, limit: Double) {
      self.measure = measure
      self.limit = limit
    }
  }

  /// The conditions in the order of the text.
  public var conditions: [Condition]
  /// The rule as written.
  public var text: String

  /// Makes a rule.
  public init(conditions: [Condition], text: String) {
    self.conditions = conditions
    self.text = text
  }
}
