/// What is wrong with a choice whatever the others are.
struct AlternativeProblems {
  private let base: Assessment
  private let scheme: Scheme

  init(_ base: Assessment) {
    self.base = base
    scheme = base.scheme.said
  }

  /// Methods, parameters, indicators and variables that are not there.
  func problems(_ factor: UncertaintyFactor) -> [Diagnostic] {
    factor.alternatives.flatMap { alternative -> [Diagnostic] in
      let path = "uncertainty.\(factor.name)"
      switch alternative.change {
      case .asSaid, .missing, .without: return []
      case .normalise(let choice): return method(choice, Catalogue.normalisations, path)
      case .aggregation(let choice): return method(choice, Catalogue.aggregations, path)
      case .treat(let choice): return method(choice, Catalogue.treatments, path)
      case .impute(let choice): return method(choice, Catalogue.imputations, path)
      case .denominator(let indicator, let per): return denominator(indicator, per)
      }
    }
  }

  /// A parameter that is missing may be no mistake: the choice is refused and listed.
  private func method(
    _ choice: MethodChoice, _ types: [any Method.Type], _ path: String
  ) -> [Diagnostic] {
    guard let type = types.first(where: { $0.name == choice.name }) else {
      let names = types.map { $0.name }
      return [unknown(choice.name, names, zh: "方法", en: "method", or: "scheme")]
    }
    return found(type, choice).compactMap { problem in
      if case .missing = problem { return nil }
      return SchemeProblem.method(problem, choice, type.description, path: path, scheme)
    }
  }

  private func found<M: Method>(_ type: M.Type, _ choice: MethodChoice) -> [MethodProblem] {
    var problems: [MethodProblem] = []
    _ = type.configured(by: choice, problems: &problems)
    return problems
  }

  private func denominator(_ indicator: String, _ per: [String]) -> [Diagnostic] {
    let indicators = base.scheme.indicators.map(\.said.id)
    guard indicators.contains(indicator) else {
      return [unknown(indicator, indicators, zh: "指标", en: "indicator", or: nil)]
    }
    let variables = base.dataset.variables.map(\.id)
    return per.filter { !variables.contains($0) }
      .map { unknown($0, variables, zh: "变量", en: "variable", or: "scheme") }
  }

  private func unknown(
    _ name: String, _ known: [String], zh: String, en: String, or: String?
  ) -> Diagnostic {
    let all = known + (or.map { [$0] } ?? [])
    let guess = NearestName.suggestion(for: name, in: all)
    return Diagnostic(
      .error, .badFactor,
      LocalizedText(zh: "没有\(zh) \"\(name)\"", en: "there is no \(en) \"\(name)\""),
      fix: guess.map {
        LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
      }
        ?? LocalizedText(
          zh: "可选：\(all.joined(separator: "、"))",
          en: "choose from \(all.joined(separator: ", "))"))
  }
}
