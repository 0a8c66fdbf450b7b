extension Catalogue {
  /// A weighting from the data by its name and settings, as a command or a record says them.
  ///
  /// - Throws: E220 for an unknown name, E221, E222 for settings: all that is wrong, without places.
  public static func dataWeighting(
    _ choice: MethodChoice
  ) throws(Diagnostics) -> any DataWeighting {
    guard let type = dataWeightings.first(where: { $0.name == choice.name }) else {
      throw unknown(choice, dataWeightings.map { $0.name })
    }
    return try configured(type, choice)
  }

  /// A combination of sets of weights by its name and settings.
  ///
  /// - Throws: as ``dataWeighting(_:)``.
  public static func weightCombination(
    _ choice: MethodChoice
  ) throws(Diagnostics) -> any WeightCombination {
    guard let type = weightCombinations.first(where: { $0.name == choice.name }) else {
      throw unknown(choice, weightCombinations.map { $0.name })
    }
    return try configured(type, choice)
  }

  private static func unknown(_ choice: MethodChoice, _ known: [String]) -> Diagnostics {
    Diagnostics([SchemeProblem.unknownMethod(choice.name, known, path: "", nil)])
  }

  private static func configured<Chosen: Method>(
    _ type: Chosen.Type, _ choice: MethodChoice
  ) throws(Diagnostics) -> Chosen {
    var problems: [MethodProblem] = []
    let method = type.configured(by: choice, problems: &problems)
    guard problems.isEmpty else {
      throw Diagnostics(
        problems.map { SchemeProblem.method($0, choice, type.description, path: "", nil) })
    }
    return method
  }
}
