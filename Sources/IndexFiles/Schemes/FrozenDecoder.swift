internal import CompositeIndex

/// Turns the JSON of a result into the parameters that it learnt; every problem has its place.
struct FrozenDecoder {
  private(set) var problems: [Diagnostic] = []

  mutating func parameters(_ json: JSONValue, file: String) -> FrozenParameters {
    var parameters = FrozenParameters(file: file, scheme: "", period: "", indicators: [])
    guard json["schema"]?.string == "cei/assessment/1" else {
      report(
        "这不是 cei rank --format json 的结果", "this is no result of cei rank --format json",
        json["schema"] ?? json)
      return parameters
    }
    let results = json["assessments"]?.elements ?? []
    guard let result = results.first, results.count == 1 else {
      report(
        "基期结果应只含一个时期，却有 \(results.count) 个",
        "a base is the result of one period; this has \(results.count)",
        json["assessments"] ?? json,
        fix: LocalizedText(
          zh: "用 --period 指定一个时期重新生成", en: "write it again with one --period"))
      return parameters
    }
    parameters.scheme = json["scheme"]?["id"]?.string ?? ""
    parameters.period = period(of: result)
    let fits = result["fitted"]?.elements ?? []
    for indicator in json["indicators"]?.elements ?? [] {
      guard let id = indicator["id"]?.string,
        let direction = indicator["direction"]?.string.flatMap(Direction.init(rawValue:)),
        let normalise = indicator["normalise"].flatMap(choice)
      else {
        report(
          "指标缺少 id、direction 或 normalise", "an indicator lacks id, direction or normalise",
          indicator)
        continue
      }
      guard let fit = fits.first(where: { $0["id"]?.string == id }) else {
        report("没有指标 \"\(id)\" 的 fitted", "there is no fitted of \"\(id)\"", result)
        continue
      }
      guard let fitted = FittedReading(fit).fitted else {
        report(
          "指标 \"\(id)\" 的 fitted 不完整或自相矛盾",
          "the fitted of \"\(id)\" is incomplete or contradicts itself", fit)
        continue
      }
      let treated = result["treatments"]?.elements?.first { $0["id"]?.string == id }
      guard let treatment = treated.map({ TreatmentReading($0).fitted }) ?? .unchanged else {
        report(
          "指标 \"\(id)\" 的 treatments 不完整或自相矛盾",
          "the treatment of \"\(id)\" is incomplete or contradicts itself", treated ?? result)
        continue
      }
      parameters.indicators.append(
        FrozenParameters.Indicator(
          id: id, direction: direction,
          treat: indicator["treat"].flatMap(choice) ?? MethodChoice("none"),
          treatment: treatment, normalise: normalise, fitted: fitted))
    }
    return parameters
  }

  private mutating func report(
    _ zh: String, _ en: String, _ value: JSONValue, fix: LocalizedText? = nil
  ) {
    problems.append(.scheme(.frozenUnreadable, zh, en, at: value.place, fix: fix))
  }

  /// The period, or the first and last one of the window.
  private func period(of result: JSONValue) -> String {
    if let period = result["period"]?.string { return period }
    let window = (result["window"]?.elements ?? []).compactMap(\.string)
    guard let last = window.first, let first = window.last else { return "-" }
    return first == last ? first : "\(first)-\(last)"
  }

  /// A method as a result writes it; `nil` where something in it cannot be a parameter.
  private func choice(_ value: JSONValue) -> MethodChoice? {
    guard let name = value["method"]?.string else { return nil }
    var choice = MethodChoice(name)
    for member in value.members ?? [] where member.key != "method" {
      guard let setting = parameter(member.value) else { return nil }
      choice.parameters.append(.init(name: member.key, value: setting))
    }
    return choice
  }

  private func parameter(_ value: JSONValue) -> ParameterValue? {
    switch value.kind {
    case .number(let number, _): return .number(number)
    case .bool(let flag): return .flag(flag)
    case .string(let text): return .text(text)
    case .array(let elements):
      if elements.contains(where: { $0.string != nil }) {
        return .texts(elements.compactMap(\.string))
      }
      return FittedReading.steps(elements).map { .steps($0) }
    case .object, .null: return nil
    }
  }
}
