/// What one method finds for an assessment, and the ranking under it.
public struct WeightsFromData: Sendable {
  /// The method.
  public let method: MethodDescription
  /// Its name and parameters as applied, every default filled in.
  public let choice: MethodChoice
  /// What it finds from the data alone.
  public let data: DataWeights
  /// What came of it together with weights from judgement; `nil` where nothing was combined.
  public let combination: Combination?
  /// The assessment under ``weights``, or why there is none.
  public let after: Result<Assessment, Diagnostics>

  /// Weights from data together with weights from judgement.
  public struct Combination: Sendable {
    /// How.
    public let method: MethodDescription
    /// Its name and parameters as applied.
    public let choice: MethodChoice
    /// The weights from judgement, adding up to 1.
    public let subjective: [Double]
    /// What came of it; the weights from judgement are the first set.
    public let result: CombinedWeights
  }

  /// The result: the combination where there is one.
  public var weights: [Double] { combination?.result.weights ?? data.weights }

  /// Finds weights and assesses again.
  ///
  /// - Parameters:
  ///   - choice: a method of ``Catalogue/dataWeightings`` with its settings.
  ///   - table: the scores of the assessment at the place.
  ///   - place: where the weights are looked for.
  ///   - combined: how to combine them with which weights from judgement.
  /// - Throws: an unknown method or setting, scores with which the method cannot work, weights that
  ///   cannot be combined.
  public init(
    _ choice: MethodChoice, _ table: WeightingTable, at place: WeightingPlace,
    of assessment: Assessment, combined: (choice: MethodChoice, subjective: [Double])? = nil
  ) throws(Diagnostics) {
    let method = try Catalogue.dataWeighting(choice)
    let found: DataWeights
    do { found = try method.weights(table) } catch { throw Diagnostics([error]) }
    let combination = try combined.map { choice, subjective throws(Diagnostics) in
      try Combination(choice, subjective, found.weights)
    }
    self.method = type(of: method).description
    self.choice = choice.complete(self.method)
    self.combination = combination
    data = found
    let groups = place.groups(combination?.result.weights ?? found.weights, in: assessment.scheme)
    do throws(Diagnostics) {
      after = .success(try assessment.reweighted(groups))
    } catch {
      after = .failure(error)
    }
  }
}

extension WeightsFromData.Combination {
  fileprivate init(
    _ choice: MethodChoice, _ subjective: [Double], _ objective: [Double]
  ) throws(Diagnostics) {
    let combination = try Catalogue.weightCombination(choice)
    guard objective.allSatisfy({ $0 >= 0 }) else { throw Diagnostics([.negativeInCombination]) }
    do { result = try combination.combine([subjective, objective]) } catch {
      throw Diagnostics([error])
    }
    self.subjective = subjective
    method = type(of: combination).description
    self.choice = choice.complete(method)
  }
}

extension Diagnostic {
  /// A method that gave a weight below 0.
  fileprivate static var negativeInCombination: Diagnostic {
    Diagnostic(
      .error, .noDataWeights,
      LocalizedText(
        zh: "由数据求得的权重有负数，不能与判断组合",
        en: "a weight from the data is below 0, and such weights cannot be combined with judgement"),
      fix: LocalizedText(
        zh: "换一种不会求出负权重的方法，例如 entropy 或 critic",
        en: "take a method whose weights are never negative, such as entropy or critic"))
  }
}

extension MethodChoice {
  /// The choice with every default filled in, in the order of the catalogue.
  fileprivate func complete(_ method: MethodDescription) -> MethodChoice {
    MethodChoice(
      name,
      method.parameters.compactMap { parameter in
        let said = parameters.first { $0.name == parameter.name }?.value
        return (said ?? parameter.standard).map { Setting(name: parameter.name, value: $0) }
      })
  }
}

extension WeightingPlace {
  /// Groups of siblings with their weights, as ``Assessment/reweighted(_:)`` and files of
  /// weights take them.
  ///
  /// - Parameter weights: one for each criterion, adding up to 1.
  public func groups(
    _ weights: [Double], in scheme: ResolvedScheme
  ) -> [(nodes: [String], weights: [Double])] {
    let shares = siblingWeights(weights, in: scheme)
    var groups: [(parent: Int?, nodes: [String], weights: [Double])] = []
    for (node, weight) in shares {
      let parent = scheme.nodes[node].parent
      if let group = groups.firstIndex(where: { $0.parent == parent }) {
        groups[group].nodes.append(scheme.nodes[node].id)
        groups[group].weights.append(weight)
      } else {
        groups.append((parent, [scheme.nodes[node].id], [weight]))
      }
    }
    return groups.map { ($0.nodes, $0.weights) }
  }
}
