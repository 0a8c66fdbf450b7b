/// A method of one step, defined once: the listing, JSON reading, documentation and the
/// conformance tests follow from what it says about itself.
public protocol Method: Sendable {
  /// The name in scheme files.
  static var name: String { get }
  /// One sentence.
  static var summary: LocalizedText { get }
  /// The mathematics in plain text.
  static var formula: String { get }
  /// Author, year, section.
  static var reference: String { get }
  /// What can be set.
  static var parameters: [Parameter<Self>] { get }
  /// The method with its defaults; required numbers are NaN until set.
  init()
}

/// One parameter of a method.
public struct Parameter<Owner>: Sendable {
  /// What a parameter looks like to people and to JSON readers.
  public let description: ParameterDescription
  let store: @Sendable (inout Owner, ParameterValue) -> Bool

  /// A number in a closed range.
  public init(
    _ name: String, _ path: any WritableKeyPath<Owner, Double> & Sendable,
    in range: ClosedRange<Double>, default standard: Double?, _ summary: LocalizedText
  ) {
    description = ParameterDescription(
      name: name, kind: .number(range), standard: standard.map(ParameterValue.number),
      summary: summary)
    store = { owner, value in
      guard case .number(let number) = value, range.contains(number) else { return false }
      owner[keyPath: path] = number
      return true
    }
  }

  /// A yes or no.
  public init(
    _ name: String, _ path: any WritableKeyPath<Owner, Bool> & Sendable, default standard: Bool,
    _ summary: LocalizedText
  ) {
    description = ParameterDescription(
      name: name, kind: .flag, standard: .flag(standard), summary: summary)
    store = { owner, value in
      guard case .flag(let flag) = value else { return false }
      owner[keyPath: path] = flag
      return true
    }
  }

  /// One word of a list.
  public init<Word: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Owner, Word> & Sendable, default standard: Word,
    _ summary: LocalizedText
  ) {
    description = ParameterDescription(
      name: name, kind: .choice(Word.allCases.map(\.rawValue)),
      standard: .text(standard.rawValue), summary: summary)
    store = { owner, value in
      guard case .text(let text) = value, let word = Word(rawValue: text) else { return false }
      owner[keyPath: path] = word
      return true
    }
  }

  /// A table of steps, ascending.
  public init(
    _ name: String, _ path: any WritableKeyPath<Owner, [ScoreStep]> & Sendable,
    _ summary: LocalizedText
  ) {
    description = ParameterDescription(name: name, kind: .steps, standard: nil, summary: summary)
    store = { owner, value in
      guard case .steps(let steps) = value, !steps.isEmpty,
        steps.allSatisfy({ $0.score.isFinite && !$0.from.isNaN }),
        zip(steps, steps.dropFirst()).allSatisfy({ $0.from < $1.from })
      else { return false }
      owner[keyPath: path] = steps
      return true
    }
  }
}

/// What a parameter looks like to people and to JSON readers.
public struct ParameterDescription: Hashable, Sendable {
  /// The values it takes.
  public enum Kind: Hashable, Sendable {
    case number(ClosedRange<Double>)
    case flag
    case choice([String])
    /// A list of `{ "from": value, "score": score }`, ascending in `from`.
    case steps
  }

  /// The name in scheme files.
  public var name: String
  /// The values it takes.
  public var kind: Kind
  /// The default; `nil` where the author must say it.
  public var standard: ParameterValue?
  /// One sentence.
  public var summary: LocalizedText
}

/// What a catalogue says of one method.
public struct MethodDescription: Hashable, Sendable {
  /// The name in scheme files.
  public var name: String
  /// One sentence.
  public var summary: LocalizedText
  /// The mathematics in plain text.
  public var formula: String
  /// Author, year, section.
  public var reference: String
  /// What can be set.
  public var parameters: [ParameterDescription]
}

extension Method {
  /// What the catalogue says of this method.
  public static var description: MethodDescription {
    MethodDescription(
      name: name, summary: summary, formula: formula, reference: reference,
      parameters: parameters.map(\.description))
  }
}

/// What can be wrong with a method's settings.
enum MethodProblem: Hashable {
  case unknownParameter(String)
  case outOfRange(ParameterDescription)
  case missing(ParameterDescription)
}

extension Method {
  /// Sets the parameters of a choice; problems are added to the list, and the rest still set.
  static func configured(by choice: MethodChoice, problems: inout [MethodProblem]) -> Self {
    var method = Self()
    var given: Set<String> = []
    for setting in choice.parameters {
      guard let parameter = parameters.first(where: { $0.description.name == setting.name })
      else {
        problems.append(.unknownParameter(setting.name))
        continue
      }
      given.insert(setting.name)
      if !parameter.store(&method, setting.value) {
        problems.append(.outOfRange(parameter.description))
      }
    }
    for parameter in parameters
    where parameter.description.standard == nil && !given.contains(parameter.description.name) {
      problems.append(.missing(parameter.description))
    }
    return method
  }
}
