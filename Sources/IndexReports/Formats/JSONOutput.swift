public import CompositeIndex

/// A JSON value to be written. Members keep the order in which they were given.
public enum JSONOutput: Hashable, Sendable {
  /// `null`: there is no value.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number in its shortest form; NaN and infinities are written as `null`.
  case number(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONOutput])
  /// Members in order; names should not repeat.
  case object([Member])

  /// A name with its value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONOutput

    /// Makes a member.
    public init(_ name: String, _ value: JSONOutput) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONOutput {
  /// A number, `null` where there is none.
  public static func number(orNull number: Double?) -> JSONOutput {
    number.map { .number($0) } ?? .null
  }

  /// A whole number, `null` where there is none.
  public static func integer(orNull number: Int?) -> JSONOutput {
    number.map { .integer($0) } ?? .null
  }

  /// A text, `null` where there is none.
  public static func string(orNull text: String?) -> JSONOutput {
    text.map { .string($0) } ?? .null
  }

  /// A text in both languages: `{ "zh": …, "en": … }`; `null` where there is none.
  public static func text(_ text: LocalizedText?) -> JSONOutput {
    text.map { ["zh": .string($0.zh), "en": .string($0.en)] } ?? .null
  }
}

extension JSONOutput: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  /// An object, its members in the order of the literal.
  public init(dictionaryLiteral members: (String, JSONOutput)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }

  /// An array.
  public init(arrayLiteral elements: JSONOutput...) {
    self = .array(elements)
  }
}

extension JSONOutput: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .string(text) }
  /// A whole number.
  public init(integerLiteral number: Int) { self = .integer(number) }
  /// A number.
  public init(floatLiteral number: Double) { self = .number(number) }
  /// `true` or `false`.
  public init(booleanLiteral bool: Bool) { self = .bool(bool) }
  /// `null`.
  public init(nilLiteral: ()) { self = .null }
}
