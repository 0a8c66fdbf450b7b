/// A method of one step, defined once: the listing, JSON reading, documentation and the
/// conformance tests follow from what it says about itself.
public protocol Method: Sendable {
  /// The name in scheme files.
  static var name: String { get }
  /// One sentence.
  static var summary: LocalizedText { get }
  /// The mathematics in plain text; the Chinese form in the terms of reports, the English one in the
  /// names of scheme files where they are words.
  static var formula: LocalizedText { get }
  /// Author, year, section.
  static var reference: LocalizedText { get }
  /// What can be set.
  static var parameters: [Parameter<Self>] { get }
  /// Whether it leaves everything as it is.
  static var changesNothing: Bool { get }
  /// The method with its defaults; required numbers are NaN until set.
  init()
}

/// What a catalogue says of one method.
public struct MethodDescription: Hashable, Sendable {
  /// The name in scheme files.
  public var name: String
  /// One sentence.
  public var summary: LocalizedText
  /// The mathematics in plain text; the Chinese form in the terms of reports, the English one in the
  /// names of scheme files where they are words.
  public var formula: LocalizedText
  /// Author, year, section.
  public var reference: LocalizedText
  /// What can be set.
  public var parameters: [ParameterDescription]
}

extension Method {
  /// Most methods do something.
  public static var changesNothing: Bool { false }

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
    where parameter.description.isRequired && !given.contains(parameter.description.name) {
      problems.append(.missing(parameter.description))
    }
    return method
  }
}
