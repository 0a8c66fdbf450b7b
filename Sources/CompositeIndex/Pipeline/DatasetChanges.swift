extension Dataset {
  /// The data with raw figures changed; a unit without any figure of the variable gets one in every
  /// period for `.to`.
  func applying(_ changes: [Scenario.ValueChange]) -> Dataset {
    guard !changes.isEmpty else { return self }
    var data = self
    for change in changes {
      guard let variable = variables.firstIndex(where: { $0.id == change.variable }) else {
        continue
      }
      var found = false
      for position in data.observations.indices
      where Int(data.observations[position].unit) == change.unit
        && Int(data.observations[position].variable) == variable
      {
        found = true
        data.observations[position].value = change.change.applied(
          to: data.observations[position].value)
      }
      if !found, case .to(let value) = change.change {
        data.observations += periods.indices.map {
          Observation(unit: change.unit, variable: variable, period: $0, value: value)
        }
      }
    }
    return data
  }
}
