internal import CompositeIndex

/// What a parameter takes, in words and for programs.
struct ParameterWords {
  /// Limits beyond this say no more than "any number".
  static let anyNumber = 1e300
  private let parameter: ParameterDescription

  init(_ parameter: ParameterDescription) { self.parameter = parameter }

  /// The values it takes.
  var range: LocalizedText {
    switch parameter.kind {
    case .number(let range):
      if range.lowerBound <= -Self.anyNumber, range.upperBound >= Self.anyNumber {
        return LocalizedText(zh: "任意数", en: "any number")
      }
      let ends = [range.lowerBound, range.upperBound].map { NumberFormat.shortest($0) ?? "" }
      if range.upperBound >= Self.anyNumber {
        return LocalizedText(zh: "不小于 \(ends[0])", en: "at least \(ends[0])")
      }
      return LocalizedText(zh: "\(ends[0]) 至 \(ends[1])", en: "\(ends[0]) to \(ends[1])")
    case .whole(let range):
      return LocalizedText(
        zh: "\(range.lowerBound) 至 \(range.upperBound) 的整数",
        en: "whole, \(range.lowerBound) to \(range.upperBound)")
    case .flag: return LocalizedText("true, false")
    case .choice(let words): return LocalizedText(words.joined(separator: ", "))
    case .steps: return LocalizedText("[{ \"from\", \"score\" }]")
    case .text: return LocalizedText(zh: "文本", en: "a text")
    case .texts: return LocalizedText(zh: "文本或文本数组", en: "a text or a list of texts")
    }
  }

  /// The default, or that there is none.
  var standard: LocalizedText {
    switch parameter.standard {
    case .number(let number): LocalizedText(NumberFormat.shortest(number) ?? "")
    case .flag(let flag): LocalizedText(flag ? "true" : "false")
    case .text(let text): LocalizedText(text)
    case .texts(let texts): LocalizedText(texts.joined(separator: ", "))
    case .steps, nil: parameter.otherwise ?? LocalizedText(zh: "必填", en: "required")
    }
  }

  /// Name, kind, limits, default and meaning.
  var json: JSONOutput {
    var members: [JSONOutput.Member] = [.init("name", .string(parameter.name))]
    switch parameter.kind {
    case .number(let range):
      members.append(.init("type", "number"))
      if abs(range.lowerBound) < Self.anyNumber {
        members.append(.init("minimum", .number(range.lowerBound)))
      }
      if abs(range.upperBound) < Self.anyNumber {
        members.append(.init("maximum", .number(range.upperBound)))
      }
    case .whole(let range):
      members += [
        .init("type", "integer"), .init("minimum", .integer(range.lowerBound)),
        .init("maximum", .integer(range.upperBound)),
      ]
    case .flag: members.append(.init("type", "boolean"))
    case .choice(let words):
      members.append(.init("enum", .array(words.map { .string($0) })))
    case .steps: members.append(.init("type", "steps"))
    case .text: members.append(.init("type", "string"))
    case .texts: members.append(.init("type", "strings"))
    }
    members.append(.init("required", .bool(parameter.isRequired)))
    switch parameter.standard {
    case .number(let number): members.append(.init("default", .number(number)))
    case .flag(let flag): members.append(.init("default", .bool(flag)))
    case .text(let text): members.append(.init("default", .string(text)))
    case .texts(let texts):
      members.append(.init("default", .array(texts.map { .string($0) })))
    case .steps, nil: break
    }
    if let otherwise = parameter.otherwise { members.append(.init("otherwise", .text(otherwise))) }
    members.append(.init("meaning", .text(parameter.summary)))
    return .object(members)
  }
}
