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

  /// A number in a closed range that may be left out; `otherwise` says what is done then.
  public init(
    _ name: String, _ path: any WritableKeyPath<Owner, Double?> & Sendable,
    in range: ClosedRange<Double>, otherwise: LocalizedText, _ summary: LocalizedText
  ) {
    description = ParameterDescription(
      name: name, kind: .number(range), standard: nil, otherwise: otherwise, summary: summary)
    store = { owner, value in
      guard case .number(let number) = value, range.contains(number) else { return false }
      owner[keyPath: path] = number
      return true
    }
  }

  /// A whole number in a closed range.
  public init(
    _ name: String, _ path: any WritableKeyPath<Owner, Int> & Sendable,
    in range: ClosedRange<Int>, default standard: Int?, _ summary: LocalizedText
  ) {
    description = ParameterDescription(
      name: name, kind: .whole(range), standard: standard.map { .number(Double($0)) },
      summary: summary)
    store = { owner, value in
      guard let number = value.whole(in: range) else { return false }
      owner[keyPath: path] = number
      return true
    }
  }

  /// A whole number in a closed range that may be left out; `otherwise` says what is done then.
  public init(
    _ name: String, _ path: any WritableKeyPath<Owner, Int?> & Sendable,
    in range: ClosedRange<Int>, otherwise: LocalizedText, _ summary: LocalizedText
  ) {
    description = ParameterDescription(
      name: name, kind: .whole(range), standard: nil, otherwise: otherwise, summary: summary)
    store = { owner, value in
      guard let number = value.whole(in: range) else { return false }
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

  /// A text that the author chooses, never empty: the code of a unit, the name of an attribute.
  public init(
    _ name: String, _ path: any WritableKeyPath<Owner, String> & Sendable,
    default standard: String?, _ summary: LocalizedText
  ) {
    description = ParameterDescription(
      name: name, kind: .text, standard: standard.map(ParameterValue.text), summary: summary)
    store = { owner, value in
      guard case .text(let text) = value, !text.isEmpty else { return false }
      owner[keyPath: path] = text
      return true
    }
  }

  /// A text that may be left out; `otherwise` says what is done then.
  public init(
    _ name: String, _ path: any WritableKeyPath<Owner, String?> & Sendable,
    otherwise: LocalizedText, _ summary: LocalizedText
  ) {
    description = ParameterDescription(
      name: name, kind: .text, standard: nil, otherwise: otherwise, summary: summary)
    store = { owner, value in
      guard case .text(let text) = value, !text.isEmpty else { return false }
      owner[keyPath: path] = text
      return true
    }
  }

  /// A list of different texts, never empty; one text alone is a list of one.
  public init(
    _ name: String, _ path: any WritableKeyPath<Owner, [String]> & Sendable,
    default standard: [String]?, _ summary: LocalizedText
  ) {
    description = ParameterDescription(
      name: name, kind: .texts, standard: standard.map(ParameterValue.texts), summary: summary)
    store = { owner, value in
      let texts: [String]
      switch value {
      case .text(let text): texts = [text]
      case .texts(let several): texts = several
      default: return false
      }
      guard !texts.isEmpty, !texts.contains(""), Set(texts).count == texts.count else {
        return false
      }
      owner[keyPath: path] = texts
      return true
    }
  }
}

extension ParameterValue {
  /// The whole number that it is, if it is one in a range.
  func whole(in range: ClosedRange<Int>) -> Int? {
    guard case .number(let number) = self, let whole = Int(exactly: number),
      range.contains(whole)
    else { return nil }
    return whole
  }
}
