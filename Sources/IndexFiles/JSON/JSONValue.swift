public import CompositeIndex

/// A JSON value that knows where it was written.
public struct JSONValue: Hashable, Sendable {
  /// Where the value stands: the whole token of a scalar, the opening bracket of a container.
  public var place: SourcePlace
  /// What the value is.
  public var kind: Kind

  /// The six kinds of JSON values.
  public enum Kind: Hashable, Sendable {
    /// Members in the order of the file; keys are unique.
    case object([JSONMember])
    /// Elements in the order of the file.
    case array([JSONValue])
    /// A text, with escapes resolved.
    case string(String)
    /// A finite number and the characters that it was written with.
    case number(Double, text: String)
    /// `true` or `false`.
    case bool(Bool)
    /// `null`.
    case null
  }

  /// Makes a value.
  public init(_ kind: Kind, at place: SourcePlace) {
    self.kind = kind
    self.place = place
  }
}

/// One key of an object with its value.
public struct JSONMember: Hashable, Sendable {
  /// The key, with escapes resolved.
  public var key: String
  /// Where the key stands, with its quotes.
  public var keyPlace: SourcePlace
  /// What the key holds.
  public var value: JSONValue

  /// Makes a member.
  public init(key: String, keyPlace: SourcePlace, value: JSONValue) {
    self.key = key
    self.keyPlace = keyPlace
    self.value = value
  }
}

extension JSONValue {
  /// The value of a key; `nil` where there is no such key or this is no object.
  public subscript(key: String) -> JSONValue? {
    member(key)?.value
  }

  /// The member with a key; `nil` where there is no such key or this is no object.
  public func member(_ key: String) -> JSONMember? {
    members?.first { $0.key == key }
  }

  /// The members of an object in the order of the file; `nil` for anything else.
  public var members: [JSONMember]? {
    if case .object(let members) = kind { members } else { nil }
  }

  /// The elements of an array; `nil` for anything else.
  public var elements: [JSONValue]? {
    if case .array(let elements) = kind { elements } else { nil }
  }

  /// The text of a string; `nil` for anything else.
  public var string: String? {
    if case .string(let text) = kind { text } else { nil }
  }

  /// The number; `nil` for anything else.
  public var number: Double? {
    if case .number(let number, _) = kind { number } else { nil }
  }

  /// The truth value; `nil` for anything else.
  public var bool: Bool? {
    if case .bool(let value) = kind { value } else { nil }
  }

  /// Whether this is `null`.
  public var isNull: Bool { kind == .null }

  /// The name of the kind, for messages: 对象, 数组, 字符串, 数字, 布尔值, null.
  public var kindName: LocalizedText {
    switch kind {
    case .object: LocalizedText(zh: "对象", en: "an object")
    case .array: LocalizedText(zh: "数组", en: "an array")
    case .string: LocalizedText(zh: "字符串", en: "a string")
    case .number: LocalizedText(zh: "数字", en: "a number")
    case .bool: LocalizedText(zh: "布尔值", en: "a truth value")
    case .null: LocalizedText("null")
    }
  }
}
