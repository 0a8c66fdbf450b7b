internal import CompositeIndex

/// The block `record` of a scheme: how its weights came about.
extension SchemeDecoder {
  mutating func record(_ member: JSONMember?) -> WeightRecord? {
    guard let value = object(member, SchemeShape.record) else { return nil }
    require("method", in: value)
    var record = WeightRecord(method: name(value.member("method")) ?? "")
    for setting in members(of: value.member("settings"))?.members ?? [] {
      if let text = numberOrText(setting) {
        record.settings.append(.init(name: setting.key, value: text))
      }
    }
    for element in list(value.member("inputs")) ?? [] {
      guard let input = object(element, SchemeShape.recordInput) else { continue }
      record.inputs.append(
        InputFile(
          role: word(input.member("role")) ?? .judgements,
          name: name(input.member("name")) ?? "", sha256: string(input.member("sha256")) ?? ""))
    }
    record.synthetic = flag(value.member("synthetic")) ?? false
    record.stamp = string(value.member("stamp"))
    return record
  }

  /// A number keeps the digits in which it was written.
  private mutating func numberOrText(_ member: JSONMember) -> String? {
    switch member.value.kind {
    case .number(_, let text): return text
    case .string(let text): return text
    default:
      report(
        .wrongType(
          member.key, expected: LocalizedText(zh: "字符串或数字", en: "a string or a number"),
          found: member.value))
      return nil
    }
  }

  private mutating func flag(_ member: JSONMember?) -> Bool? {
    guard let member else { return nil }
    guard let flag = member.value.bool else {
      report(
        .wrongType(
          member.key, expected: LocalizedText(zh: "true 或 false", en: "true or false"),
          found: member.value))
      return nil
    }
    return flag
  }
}

extension JSONValue {
  /// This value without its record where a file laid over it has its own: two records do not mix.
  func withoutOldRecord(under overlay: JSONValue) -> JSONValue {
    guard overlay.member("record") != nil, var members else { return self }
    members.removeAll { $0.key == "record" }
    var kept = self
    kept.kind = .object(members)
    return kept
  }
}
