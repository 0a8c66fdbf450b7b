extension ResolvedScheme {
  /// An indicator's own method of a family, or the methodology's.
  ///
  /// - Parameters:
  ///   - own: what the indicator says, if it does.
  ///   - common: what the methodology says.
  ///   - key: the key in the scheme's files, under the indicator and under the methodology.
  ///   - types: the family's catalogue.
  /// - Returns: `nil` where there is a problem.
  static func chosen<Family>(
    own: MethodChoice?, common: MethodChoice, key: String, indicator: String,
    from types: [any Method.Type], _ scheme: Scheme, _ problems: inout [Diagnostic]
  ) -> Chosen<Family>? {
    let path = own == nil ? "methodology.\(key)" : "indicators.\(indicator).\(key)"
    let choice = own ?? common
    var found: [Diagnostic] = []
    var result: Chosen<Family>?
    if let type = types.first(where: { $0.name == choice.name }) {
      let (method, applied): (any Method, MethodChoice) = configure(
        type, choice, path, scheme, &found)
      if let method = method as? Family {
        result = Chosen(method: method, choice: applied, changesNothing: type.changesNothing)
      }
    } else {
      found.append(
        SchemeProblem.unknownMethod(choice.name, types.map { $0.name }, path: path, scheme))
    }
    // What the methodology says concerns many indicators and is said once.
    for problem in found where !problems.contains(problem) { problems.append(problem) }
    return found.isEmpty ? result : nil
  }
}
