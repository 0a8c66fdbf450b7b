internal import CompositeIndex

/// Reading typed fields; what does not fit is kept as a problem and read as absent.
extension SchemeDecoder {
  static let aString = LocalizedText(zh: "字符串", en: "a string")
  static let aNumber = LocalizedText(zh: "数字", en: "a number")
  static let anObject = LocalizedText(zh: "对象", en: "an object")
  static let aList = LocalizedText(zh: "数组", en: "a list")

  /// An object whose keys are known.
  mutating func object(_ member: JSONMember?, _ shape: SchemeShape) -> JSONValue? {
    guard let value = members(of: member) else { return nil }
    check(value, shape.keys)
    return value
  }

  /// An object whose keys the author chooses.
  mutating func members(of member: JSONMember?) -> JSONValue? {
    guard let member else { return nil }
    guard member.value.members != nil else {
      report(.wrongType(member.key, expected: Self.anObject, found: member.value))
      return nil
    }
    return member.value
  }

  mutating func check(_ value: JSONValue, _ keys: [String]) {
    for member in value.members ?? [] where !keys.contains(member.key) {
      report(.unknownKey(member.key, known: keys, at: member.keyPlace))
    }
  }

  /// The elements of a list, each as a field of its own.
  mutating func list(_ member: JSONMember?) -> [JSONMember]? {
    guard let member else { return nil }
    guard let elements = member.value.elements else {
      report(.wrongType(member.key, expected: Self.aList, found: member.value))
      return nil
    }
    return elements.map { JSONMember(key: member.key, keyPlace: $0.place, value: $0) }
  }

  mutating func string(_ member: JSONMember?) -> String? {
    guard let member else { return nil }
    guard let text = member.value.string else {
      report(.wrongType(member.key, expected: Self.aString, found: member.value))
      return nil
    }
    return text
  }

  /// A name that must say something.
  mutating func name(_ member: JSONMember?) -> String? {
    guard let member else { return nil }
    guard let text = member.value.string, !Blanks.trim(text).isEmpty else {
      report(.wrongType(member.key, expected: Self.aString, found: member.value))
      return nil
    }
    return text
  }

  mutating func number(_ member: JSONMember?) -> Double? {
    guard let member else { return nil }
    guard let number = member.value.number else {
      let plain = member.value.string.flatMap(NumberReader.plainForm).map { LocalizedText($0) }
      report(.wrongType(member.key, expected: Self.aNumber, found: member.value, fix: plain))
      return nil
    }
    return number
  }

  /// One text for both languages, or one each.
  mutating func text(_ member: JSONMember?) -> LocalizedText? {
    guard let member else { return nil }
    if let both = member.value.string { return LocalizedText(both) }
    guard let parts = member.value.members, !parts.isEmpty else {
      let expected = LocalizedText(
        zh: "字符串或 { \"zh\", \"en\" }", en: "a string or { \"zh\", \"en\" }")
      report(.wrongType(member.key, expected: expected, found: member.value))
      return nil
    }
    check(member.value, ["zh", "en"])
    return LocalizedText(
      zh: string(member.value.member("zh")) ?? "", en: string(member.value.member("en")) ?? "")
  }

  /// One name or a list of names.
  mutating func names(_ member: JSONMember?, mayBeEmpty: Bool = true) -> [String]? {
    guard let member else { return nil }
    if member.value.string != nil { return name(member).map { [$0] } }
    guard let elements = member.value.elements, mayBeEmpty || !elements.isEmpty else {
      let expected = LocalizedText(zh: "字符串或字符串数组", en: "a string or a list of strings")
      report(.wrongType(member.key, expected: expected, found: member.value))
      return nil
    }
    return nameList(member)
  }

  /// A list of names.
  mutating func nameList(_ member: JSONMember?) -> [String]? {
    list(member)?.compactMap { name($0) }
  }

  /// One word of a fixed list.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ member: JSONMember?, code: DiagnosticCode = .wrongType, as type: Word.Type = Word.self
  ) -> Word? {
    guard let member else { return nil }
    guard let text = member.value.string else {
      report(.wrongType(member.key, expected: Self.aString, found: member.value))
      return nil
    }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    report(.unknownWord(text, for: member.key, known: known, code: code, at: member.value.place))
    return nil
  }

  /// A distance in years: a whole number from 0.
  mutating func lag(_ member: JSONMember?) -> Int? {
    guard let member else { return nil }
    guard let number = member.value.number, number >= 0, number <= 1000,
      number == number.rounded()
    else {
      report(
        .badPeriods(
          "\"lag\" 应为不小于 0 的整数（年）", "\"lag\" must be a whole number of years from 0",
          at: member.value.place))
      return nil
    }
    return Int(number)
  }

  /// Reports a key that is not there.
  mutating func require(_ key: String, in value: JSONValue, fix: LocalizedText? = nil) {
    if value.member(key) == nil { report(.missingKey(key, at: value.place, fix: fix)) }
  }
}
