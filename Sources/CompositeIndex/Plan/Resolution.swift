extension ResolvedScheme {
  /// Turns names into methods and refuses combinations that cannot work.
  ///
  /// - Throws: all problems at once, with their places in the scheme's files.
  public init(_ scheme: Scheme) throws(Diagnostics) {
    var problems: [Diagnostic] = []
    var warnings: [Diagnostic] = []
    let tree = TreeResolution(scheme)
    problems += tree.problems
    problems += Self.methodologyProblems(scheme)

    var indicators: [ResolvedIndicator] = []
    for (index, node) in tree.nodes.enumerated() where node.children.isEmpty {
      guard let said = scheme.indicators.first(where: { $0.id == node.id }) else { continue }
      if let indicator = Self.indicator(said, node: index, scheme, &problems) {
        indicators.append(indicator)
      }
    }
    let used = Set(tree.nodes.map(\.id))
    for said in scheme.indicators
    where !used.contains(said.id) && !scheme.leftOut.contains(said.id) {
      // An unused indicator is checked all the same: it is a mistake that waits for its day.
      _ = Self.indicator(said, node: 0, scheme, &problems)
      warnings.append(SchemeProblem.unusedIndicator(said.id, scheme))
    }

    let aggregations = Self.aggregations(tree.nodes, scheme, &problems)
    if tree.problems.isEmpty {
      problems += Compatibility(scheme, tree.nodes, aggregations, indicators).problems
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }

    var numbers: [String: Int] = [:]
    for (number, indicator) in indicators.enumerated() { numbers[indicator.said.id] = number }
    let nodes = tree.nodes.enumerated().map { index, sketch in
      let leaf = sketch.children.isEmpty ? numbers[sketch.id] : nil
      return Node(
        id: sketch.id, name: Self.name(of: sketch.id, scheme), parent: sketch.parent,
        depth: sketch.depth, children: sketch.children, indicator: leaf, weight: sketch.weight,
        effectiveWeight: sketch.effectiveWeight, aggregation: aggregations[index]?.method,
        aggregationName: aggregations[index]?.name ?? "")
    }
    self.said = scheme
    self.nodes = nodes
    self.indicators = indicators
    // Children have higher numbers than their parents.
    self.innerNodes = nodes.indices.reversed().filter { !nodes[$0].children.isEmpty }
    self.warnings = warnings
  }

  private static func name(of id: String, _ scheme: Scheme) -> LocalizedText {
    if let indicator = scheme.indicators.first(where: { $0.id == id }) { return indicator.name }
    if let dimension = scheme.dimensions.first(where: { $0.id == id }) { return dimension.name }
    return id == "index" ? LocalizedText(zh: "总指数", en: "Index") : LocalizedText(id)
  }

  private static func indicator(
    _ said: IndicatorDefinition, node: Int, _ scheme: Scheme, _ problems: inout [Diagnostic]
  ) -> ResolvedIndicator? {
    guard let direction = said.direction else {
      problems.append(SchemeProblem.directionMissing(said.id, scheme))
      return nil
    }
    let path =
      said.normalise == nil ? "methodology.normalise" : "indicators.\(said.id).normalise"
    let choice = said.normalise ?? scheme.methodology.normalise
    guard let type = Catalogue.normalisations.first(where: { $0.name == choice.name }) else {
      problems.append(
        SchemeProblem.unknownMethod(
          choice.name, Catalogue.normalisations.map { $0.name }, path: path, scheme))
      return nil
    }
    let before = problems.count
    let (method, applied) = configure(type, choice, path, scheme, &problems)
    if problems.count == before, let problem = method.problem(direction: direction) {
      problems.append(
        SchemeProblem.normalisation(problem, indicator: said, choice, path: path, scheme))
    }
    let id = said.id
    guard
      let smallNumbers: Chosen<any SmallNumbers> = chosen(
        own: said.smallNumbers, common: MethodChoice(NoAdjustment.name), key: "smallNumbers",
        indicator: id, from: Catalogue.smallNumbers, scheme, &problems),
      let imputation: Chosen<any Imputation> = chosen(
        own: said.impute, common: scheme.methodology.impute, key: "impute", indicator: id,
        from: Catalogue.imputations, scheme, &problems),
      let treatment: Chosen<any Treatment> = chosen(
        own: said.treat, common: scheme.methodology.treat, key: "treat", indicator: id,
        from: Catalogue.treatments, scheme, &problems)
    else { return nil }
    if !smallNumbers.changesNothing,
      let problem = SchemeProblem.smallNumbers(smallNumbers.choice, said, scheme)
    {
      problems.append(problem)
      return nil
    }
    let frozen = frozen(
      id, direction, treatment, method, applied, scheme, &problems)
    return ResolvedIndicator(
      said: said, direction: direction, smallNumbers: smallNumbers, imputation: imputation,
      treatment: treatment, normalisation: method, choice: applied, frozen: frozen, node: node)
  }

  /// The configured method, and the choice with its defaults filled in.
  static func configure<M: Method>(
    _ type: M.Type, _ choice: MethodChoice, _ path: String, _ scheme: Scheme,
    _ problems: inout [Diagnostic]
  ) -> (M, MethodChoice) {
    var found: [MethodProblem] = []
    let method = type.configured(by: choice, problems: &found)
    problems += found.map {
      SchemeProblem.method($0, choice, M.description, path: path, scheme)
    }
    let settings = M.parameters.compactMap { parameter in
      (choice.parameters.first { $0.name == parameter.description.name }?.value
        ?? parameter.description.standard).map {
          MethodChoice.Setting(name: parameter.description.name, value: $0)
        }
    }
    return (method, MethodChoice(choice.name, settings))
  }

  private static func aggregations(
    _ nodes: [TreeResolution.Sketch], _ scheme: Scheme, _ problems: inout [Diagnostic]
  ) -> [Compatibility.NamedAggregation?] {
    for entry in scheme.methodology.aggregationByNode
    where !nodes.contains(where: { $0.id == entry.node && !$0.children.isEmpty }) {
      problems.append(
        SchemeProblem.unknownAggregationNode(
          entry.node, nodes.filter { !$0.children.isEmpty }.map(\.id), scheme))
    }
    var reported: Set<String> = []
    return nodes.map { node in
      guard !node.children.isEmpty else { return nil }
      let own = scheme.methodology.aggregationByNode.first { $0.node == node.id }
      let choice = own?.method ?? scheme.methodology.aggregation
      let path = own.map { "methodology.aggregation.\($0.node)" } ?? "methodology.aggregation"
      guard let type = Catalogue.aggregations.first(where: { $0.name == choice.name }) else {
        if reported.insert(path).inserted {
          problems.append(
            SchemeProblem.unknownMethod(
              choice.name, Catalogue.aggregations.map { $0.name }, path: path, scheme))
        }
        return nil
      }
      var found: [Diagnostic] = []
      let (method, _) = configure(type, choice, path, scheme, &found)
      if reported.insert(path).inserted { problems += found }
      return (method, choice.name)
    }
  }

  private static func methodologyProblems(_ scheme: Scheme) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let floors = scheme.methodology.coverage
    if !(0...1).contains(floors.unit) || !(0...1).contains(floors.node) {
      problems.append(SchemeProblem.coverageOutOfRange(scheme))
    }
    problems += SchemeProblem.screening(scheme)
    if zip(scheme.bands, scheme.bands.dropFirst()).contains(where: { $0.from <= $1.from }) {
      problems.append(SchemeProblem.bandsOutOfOrder(scheme))
    }
    if case .latest(let from?, let to?) = scheme.methodology.periods.choice,
      from > to || from.length != to.length
    {
      problems.append(SchemeProblem.periodWindow(from, to, scheme))
    }
    return problems
  }
}
