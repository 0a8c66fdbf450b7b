/// The exact answer where all factors are lists: every admissible combination is evaluated, and the
/// variance over them split without sampling.
///
/// Each level of a group is equally likely. Factors of which some combinations are refused are one
/// group, whose levels are the admissible combinations, so that the design is balanced.
public struct MultiverseAnalysis: Sendable {
  /// What was evaluated.
  public let model: UncertainModel
  /// What was varied as one.
  public let groups: [FactorGroup]
  /// How many combinations.
  public var cells: Int { groups.reduce(1) { $0 * $1.levels.count } }
  /// The split of the mean absolute rank shift.
  public let meanShift: FunctionalANOVA
  /// By followed unit: the split of its rank and of its score.
  public let units: [(rank: FunctionalANOVA, score: FunctionalANOVA)]
  /// The mean absolute rank shift of every combination, the last group's level running fastest.
  public let shifts: [Double]

  /// Combinations that are evaluated at most.
  public static let mostCells = 65_536

  /// Evaluates all combinations.
  ///
  /// - Returns: `nil` where a factor is not a list, or there are too many combinations or groups.
  public init?(_ model: UncertainModel, threads: Int? = nil) {
    let groups = FactorGroup.all(of: model)
    let cells = groups.reduce(1) {
      $0.multipliedReportingOverflow(by: $1.levels.count).overflow ? .max : $0 * $1.levels.count
    }
    guard groups.allSatisfy(\.isDiscrete), cells <= Self.mostCells,
      groups.count <= FunctionalANOVA.mostFactors
    else { return nil }
    self.model = model
    self.groups = groups
    let lists = model.listFactors
    let numbers = ChoiceNumbers(model)
    let outputs = RankOutputs.evaluate(model, count: cells, threads: threads) { cell, sources in
      var leading = [Double](repeating: 0, count: model.factors.count)
      var choices = [Int](repeating: 0, count: lists.count)
      for (number, level) in zip(groups, WorldChoices.levels(cell, groups.map(\.levels.count))) {
        for (factor, choice) in zip(number.factors, number.levels[level]) {
          if let list = lists.firstIndex(of: factor) {
            choices[list] = choice
          } else {
            leading[factor] = (Double(choice) + 0.5) / Double(number.levels.count)
          }
        }
      }
      if !lists.isEmpty {
        for (factor, uniform) in zip(lists, numbers.uniforms(choices)) {
          leading[factor] = uniform
        }
      }
      sources = model.factors.indices.map { factor in
        FactorSource(
          model.factors[factor], seed: 0, replicate: 0, leading: [leading[factor]])
      }
    }
    let shares = groups.map { group in
      [Double](repeating: 1 / Double(group.levels.count), count: group.levels.count)
    }
    shifts = outputs.shifts
    meanShift = FunctionalANOVA(outputs.shifts, shares: shares)
    units = inParallel(model.rows.count, threads: threads) { unit in
      (
        rank: FunctionalANOVA(outputs.ranks(of: unit), shares: shares),
        score: FunctionalANOVA(outputs.scores(of: unit), shares: shares)
      )
    }
  }
}
