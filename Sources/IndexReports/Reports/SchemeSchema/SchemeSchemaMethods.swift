internal import CompositeIndex

/// The methods' part of the schema, made from the catalogue: one definition for each family.
extension SchemeSchema {
  /// A definition for each family whose methods are named in schemes.
  static let families = [
    methodDefinition(
      "smallNumbers", Catalogue.smallNumbers.map { $0.description }, takesName: true,
      "How rates that rest on few cases are steadied, by name or with parameters."),
    methodDefinition(
      "impute", Catalogue.imputations.map { $0.description }, takesName: true,
      "How missing values are filled in, by name or with parameters."),
    methodDefinition(
      "treat", Catalogue.treatments.map { $0.description }, takesName: true,
      "How extreme values are treated, by name or with parameters."),
    methodDefinition(
      "normalise", Catalogue.normalisations.map { $0.description },
      "How a value becomes a score, with the parameters of the method."),
    methodDefinition(
      "aggregation", Catalogue.aggregations.map { $0.description }, takesName: true,
      "A way of combining scores, by name or with parameters."),
  ]

  /// The definition of a family: one of its methods with parameters, or parameters alone, which
  /// replace those of the parent's scheme. Every parameter may be null, which erases an inherited
  /// one.
  ///
  /// - Parameters:
  ///   - name: what `#/$defs/` calls it.
  ///   - takesName: whether a bare name is enough.
  static func methodDefinition(
    _ name: String, _ methods: [MethodDescription], takesName: Bool = false, _ summary: String
  ) -> String {
    let names = methods.map { quoted($0.name) }.joined(separator: ", ")
    var forms = takesName ? ["        { \"enum\": [\(names)] }"] : []
    forms += methods.map(form)
    let parameters = replacements(methods)
    if !parameters.isEmpty { forms.append(parameters) }
    return """
          \(quoted(name)): {
            "description": \(quoted(summary)),
            "anyOf": [
      \(forms.joined(separator: ",\n"))
            ]
          }
      """
  }

  private static func form(_ method: MethodDescription) -> String {
    let formula = method.formula.en.isEmpty ? "" : " \(method.formula.en)"
    return object(
      description: method.summary.en + formula,
      properties: [("method", "{ \"const\": \(quoted(method.name)) }")]
        + method.parameters.map { ($0.name, "{ \(takes($0)), \(more($0)) }") },
      rest: ["\"required\": [\"method\"]", "\"additionalProperties\": { \"type\": \"null\" }"])
  }

  /// Parameters without a method; those that several methods have under one name take what any of
  /// them takes.
  private static func replacements(_ methods: [MethodDescription]) -> String {
    var names: [String] = []
    var forms: [String: [String]] = [:]
    for parameter in methods.flatMap(\.parameters) {
      if forms[parameter.name] == nil { names.append(parameter.name) }
      let form = "{ \(takes(parameter)) }"
      if forms[parameter.name]?.contains(form) != true {
        forms[parameter.name, default: []].append(form)
      }
    }
    guard !names.isEmpty else { return "" }
    let properties = names.map { name -> (String, String) in
      let known = forms[name] ?? []
      let one = known.count == 1 ? known[0] : "{ \"anyOf\": [\(known.joined(separator: ", "))] }"
      return (name, one)
    }
    return object(
      description:
        "Only in a scheme that extends another: parameters that replace the parent's.",
      properties: properties,
      rest: ["\"not\": { \"required\": [\"method\"] }", "\"additionalProperties\": false"])
  }

  private static func object(
    description: String, properties: [(name: String, value: String)], rest: [String]
  ) -> String {
    let lines = properties.map { "            \(quoted($0.name)): \($0.value)" }
    let head = ["\"type\": \"object\"", "\"description\": \(quoted(description))"]
    let body =
      head.map { "          \($0)" }
      + ["          \"properties\": {\n\(lines.joined(separator: ",\n"))\n          }"]
      + rest.map { "          \($0)" }
    return "        {\n\(body.joined(separator: ",\n"))\n        }"
  }

  /// The values that a parameter takes, null among them.
  private static func takes(_ parameter: ParameterDescription) -> String {
    switch parameter.kind {
    case .number(let range):
      let ends = [("minimum", range.lowerBound), ("maximum", range.upperBound)]
        .filter { abs($0.1) < ParameterWords.anyNumber }
      return
        (["\"type\": [\"number\", \"null\"]"]
        + ends.map { "\"\($0.0)\": \(NumberFormat.shortest($0.1) ?? "null")" })
        .joined(separator: ", ")
    case .whole(let range):
      return "\"type\": [\"integer\", \"null\"], \"minimum\": \(range.lowerBound), "
        + "\"maximum\": \(range.upperBound)"
    case .flag: return "\"type\": [\"boolean\", \"null\"]"
    case .choice(let words):
      return "\"enum\": [\((words.map(quoted) + ["null"]).joined(separator: ", "))]"
    case .steps:
      return "\"anyOf\": [{ \"$ref\": \"#/$defs/scoreBands\" }, { \"type\": \"null\" }]"
    case .text: return "\"type\": [\"string\", \"null\"], \"minLength\": 1"
    case .texts:
      return "\"type\": [\"array\", \"string\", \"null\"], \"minItems\": 1, \"minLength\": 1, "
        + "\"uniqueItems\": true, \"items\": { \"type\": \"string\", \"minLength\": 1 }"
    }
  }

  /// Default and meaning.
  private static func more(_ parameter: ParameterDescription) -> String {
    let meaning = parameter.summary.en
    let otherwise = parameter.otherwise.map { " Left out: \($0.en)." } ?? ""
    let description = "\"description\": \(quoted(meaning + otherwise))"
    let standard: String? =
      switch parameter.standard {
      case .number(let number): NumberFormat.shortest(number)
      case .flag(let flag): flag ? "true" : "false"
      case .text(let text): quoted(text)
      case .texts(let texts): "[\(texts.map(quoted).joined(separator: ", "))]"
      case .steps, nil: nil
      }
    return standard.map { "\"default\": \($0), \(description)" } ?? description
  }

  private static func quoted(_ text: String) -> String {
    String(JSONWriter.write(.string(text)).dropLast())
  }
}
