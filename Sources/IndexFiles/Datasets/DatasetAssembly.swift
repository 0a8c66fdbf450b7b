internal import CompositeIndex

extension ValueTable {
  /// Hands over everything read as a dataset, with its periods in ascending order.
  mutating func takeDataset(
    id: String, title: LocalizedText, synthetic: Bool = false,
    caveat: LocalizedText = LocalizedText(""), defaultScheme: String? = nil, sources: [Source] = [],
    fileNames: [String], inputs: [InputFile]
  ) -> Dataset {
    let (sorted, newIndices) = periods.sorted()
    var observations: [Observation] = []
    swap(&observations, &self.observations)
    if sorted != periods.all {
      for index in observations.indices {
        observations[index].period = newIndices[Int(observations[index].period)]
      }
    }
    return Dataset(
      id: id, title: title, synthetic: synthetic, caveat: caveat, defaultScheme: defaultScheme,
      units: meanings.units, variables: meanings.variables, periods: sorted,
      observations: observations, labels: labels.labels, sources: sources, fileNames: fileNames,
      inputs: inputs)
  }
}
