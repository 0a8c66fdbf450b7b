extension UncertaintyFactor {
  /// What is looked at in a sensitivity analysis where neither the scheme nor the user says anything:
  /// every weight within 25 % of itself, and the usual other normalisations and aggregations that the
  /// scheme accepts.
  ///
  /// - Parameter base: the result as the scheme says.
  public static func standardFactors(of base: Assessment) -> [UncertaintyFactor] {
    func setting(_ name: String, _ value: Double) -> MethodChoice.Setting {
      .init(name: name, value: .number(value))
    }
    let normalisations = [
      ("min-max", MethodChoice("min-max", [setting("lower", 1)])),
      ("z-score", MethodChoice("z-score", [setting("below", 4.99)])),
    ].map { Alternative(label: $0.0, change: .normalise($0.1)) }
    let used = Set(base.scheme.nodes.map(\.aggregationName)).subtracting([""])
    let aggregations = ["arithmetic", "geometric"].filter { used != [$0] }
      .map { Alternative(label: $0, change: .aggregation(MethodChoice($0))) }
    let lists = [("normalise", normalisations), ("aggregation", aggregations)].compactMap {
      name, choices -> UncertaintyFactor? in
      let accepted = choices.filter { isAccepted($0.change, base) }
      guard !accepted.isEmpty else { return nil }
      let own = Alternative(label: "scheme", change: .asSaid)
      return UncertaintyFactor(name: name, source: .alternatives([own] + accepted))
    }
    return [standard] + lists
  }

  private static func isAccepted(_ change: SchemeVariation, _ base: Assessment) -> Bool {
    let own = Alternative(label: "scheme", change: .asSaid)
    let factor = UncertaintyFactor(
      name: "trial", source: .alternatives([own, Alternative(label: "other", change: change)]))
    guard let model = try? UncertainModel(base, factors: [factor]), model.worlds.count == 2 else {
      return false
    }
    // A choice that leaves a ranked unit without a score would compare other units.
    return model.rows.allSatisfy { !model.worlds[1].assessment.ranks[$0].isNaN }
  }
}
