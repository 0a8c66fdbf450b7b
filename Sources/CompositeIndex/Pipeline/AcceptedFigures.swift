/// Which figures may enter, as indices of labels; the lists are as short as the words in use.
struct AcceptedFigures {
  /// Accepted scopes; `nil` accepts all.
  let scopes: [Int32]?
  let grades: [Int32]

  init(
    _ dataset: Dataset, _ index: ObservationIndex, scopes: [String] = [], grades: [String]
  ) {
    self.scopes =
      scopes.isEmpty ? nil : index.scopes.filter { scopes.contains(dataset.label($0)) }
    self.grades = index.grades.filter { grades.contains(dataset.label($0)) }
  }

  func accepts(_ observation: Observation) -> Bool {
    gradeCounts(observation) && scopes?.contains(observation.scope) ?? true
  }

  /// A figure without a grade always counts.
  func gradeCounts(_ observation: Observation) -> Bool {
    observation.grade < 0 || grades.contains(observation.grade)
  }

  func reasonLeftOut(_ observation: Observation, _ dataset: Dataset) -> Finding.Kind {
    gradeCounts(observation)
      ? .scopeLeftOut(scope: dataset.label(observation.scope))
      : .gradeLeftOut(grade: dataset.label(observation.grade))
  }
}
