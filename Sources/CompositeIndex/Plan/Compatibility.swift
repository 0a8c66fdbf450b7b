/// Refuses choices that cannot work together, before anything is computed.
///
/// What an aggregation is defined for is held against the scores that its children can have; those
/// follow from the normalisations at the leaves and the aggregations between.
struct Compatibility {
  typealias NamedAggregation = (method: any Aggregation, name: String)

  let scheme: Scheme
  let nodes: [TreeResolution.Sketch]
  let aggregations: [NamedAggregation?]
  let indicators: [ResolvedIndicator]
  /// The scores that are possible at every node; `nil` where something is wrong already.
  private var ranges: [ClosedRange<Double>?]
  private(set) var problems: [Diagnostic] = []

  init(
    _ scheme: Scheme, _ nodes: [TreeResolution.Sketch], _ aggregations: [NamedAggregation?],
    _ indicators: [ResolvedIndicator]
  ) {
    self.scheme = scheme
    self.nodes = nodes
    self.aggregations = aggregations
    self.indicators = indicators
    ranges = [ClosedRange<Double>?](repeating: nil, count: nodes.count)
    for indicator in indicators {
      ranges[indicator.node] = indicator.normalisation.scoreRange
    }
    for number in nodes.indices.reversed() where !nodes[number].children.isEmpty {
      judge(number)
    }
    judgeRules()
    problems += scaleProblems()
  }

  /// The children of a node that count.
  private func counted(_ number: Int) -> [Int] {
    nodes[number].children.filter { nodes[$0].weight > 0 && ranges[$0] != nil }
  }

  private func common(_ children: [Int]) -> ClosedRange<Double>? {
    let known = children.compactMap { ranges[$0] }
    guard let low = known.map(\.lowerBound).min(), let high = known.map(\.upperBound).max()
    else { return nil }
    return low...high
  }

  private mutating func judge(_ number: Int) {
    let children = counted(number)
    guard let aggregation = aggregations[number], let range = common(children) else { return }
    let wrong = children.filter { child in
      ranges[child].map { !aggregation.method.domain.contains($0) } ?? false
    }
    // A node with a problem has no range, so that it is not held against the nodes above, too.
    ranges[number] = wrong.isEmpty ? aggregation.method.range(of: range) : nil
    for child in wrong {
      guard let range = ranges[child] else { continue }
      problems.append(
        SchemeProblem.incompatible(
          aggregation.name, aggregation.method.domain, node: nodes[number].id,
          child: nodes[child].id, choice: choice(of: child), range: range,
          ways: ways(aggregation.method.domain, node: number, child: child), scheme))
    }
  }

  /// The name of the method that gives a node its score.
  private func choice(of number: Int) -> String {
    aggregations[number]?.name ?? indicator(number)?.choice.name ?? ""
  }

  private func indicator(_ number: Int) -> ResolvedIndicator? {
    indicators.first { $0.node == number }
  }

  /// Two ways out that have been tried: a change at the child, and one at the node; two at the node
  /// where the child has none.
  private func ways(_ domain: ScoreDomain, node: Int, child: Int) -> [LocalizedText] {
    let (id, childId) = (nodes[node].id, nodes[child].id)
    var ways: [LocalizedText] = []
    if let indicator = indicator(child) {
      ways.append(normalisation(domain, indicator))
    } else if let range = common(counted(child)), domain.contains(range) {
      ways.append(
        LocalizedText(
          zh: "\"\(childId)\" 改用 arithmetic 合成", en: "aggregate \"\(childId)\" by arithmetic"))
    }
    for name in [ArithmeticMean.name, WeightedMedian.name] where ways.count < 2 {
      ways.append(
        LocalizedText(zh: "\"\(id)\" 改用 \(name) 合成", en: "aggregate \"\(id)\" by \(name)"))
    }
    return ways
  }

  /// A change of an indicator's normalisation that keeps its scores within a domain.
  private func normalisation(_ domain: ScoreDomain, _ indicator: ResolvedIndicator) -> LocalizedText
  {
    let id = indicator.said.id
    let clamp = MethodChoice.Setting(name: "clamp", value: .flag(true))
    let lower = MethodChoice.Setting(name: "lower", value: .number(1))
    for settings in [[clamp], [lower], [clamp, lower]]
    where keepsWithin(domain, indicator, settings) {
      let words = settings.map { $0.name == "clamp" ? "\"clamp\": true" : "\"lower\": 1" }
        .joined(separator: ", ")
      return LocalizedText(
        zh: "\"\(id)\" 的 \(indicator.choice.name) 加上 \(words)",
        en: "give \(indicator.choice.name) of \"\(id)\" \(words)")
    }
    return LocalizedText(
      zh: "\"\(id)\" 改用 min-max 标准化，并设 \"lower\": 1",
      en: "normalise \"\(id)\" by min-max with \"lower\": 1")
  }

  private func keepsWithin(
    _ domain: ScoreDomain, _ indicator: ResolvedIndicator, _ settings: [MethodChoice.Setting]
  ) -> Bool {
    let names = settings.map(\.name)
    guard let type = Catalogue.normalisations.first(where: { $0.name == indicator.choice.name }),
      names.allSatisfy({ name in type.description.parameters.contains { $0.name == name } })
    else { return false }
    var problems: [MethodProblem] = []
    let method = type.configured(
      by: MethodChoice(
        indicator.choice.name,
        indicator.choice.parameters.filter { !names.contains($0.name) } + settings),
      problems: &problems)
    return problems.isEmpty && method.problem(direction: indicator.direction) == nil
      && domain.contains(method.scoreRange)
  }

  /// Bonus points and caps are points: they need a scale on which a point means something.
  private mutating func judgeRules() {
    guard let aggregation = aggregations.first ?? nil, let range = ranges.first ?? nil else {
      return
    }
    let root = nodes[0].id
    if aggregation.method.byTable != nil, range.upperBound == .infinity {
      if scheme.bonus != nil {
        problems.append(SchemeProblem.pointsOnWins(aggregation.name, root, at: "bonus", scheme))
      }
      for veto in scheme.vetoes {
        guard case .cap = veto.consequence else { continue }
        problems.append(
          SchemeProblem.pointsOnWins(aggregation.name, root, at: "veto", scheme))
      }
      return
    }
    let highest = range.upperBound + max(0, scheme.bonus?.max ?? 0)
    for veto in scheme.vetoes {
      guard case .cap(let cap) = veto.consequence, cap >= highest else { continue }
      problems.append(
        SchemeProblem.capNeverBites(veto, cap, highest: highest, aggregation.name, root, scheme))
    }
  }
}
