internal import CompositeIndex

extension ValueTable {
  /// The dataset of everything read, with its periods in ascending order.
  func dataset(
    id: String, title: LocalizedText, synthetic: Bool = false, defaultScheme: String? = nil,
    sources: [Source] = [], fileNames: [String], inputs: [InputFile]
  ) -> Dataset {
    let (sorted, newIndices) = periods.sorted()
    var observations = observations
    if sorted != periods.all {
      for index in observations.indices {
        observations[index].period = newIndices[Int(observations[index].period)]
      }
    }
    return Dataset(
      id: id, title: title, synthetic: synthetic, defaultScheme: defaultScheme,
      units: meanings.units, variables: meanings.variables, periods: sorted,
      observations: observations, labels: labels.labels, sources: sources, fileNames: fileNames,
      inputs: inputs)
  }
}
