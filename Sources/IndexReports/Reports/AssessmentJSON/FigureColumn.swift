internal import CompositeIndex

/// The raw figures behind one indicator, looked up once for all rows.
struct FigureColumn {
  private let dataset: Dataset
  private let uses: [[FigureUse]]

  init(_ assessment: Assessment, indicator: Int) {
    dataset = assessment.dataset
    uses = assessment.figures(indicator: indicator)
  }

  /// The figures of one row; annotations that a figure does not have are left out.
  func figures(_ row: Int) -> JSONOutput { .array(uses[row].map(figure)) }

  private func figure(_ use: FigureUse) -> JSONOutput {
    let observation = dataset.observations[use.observation]
    var members: [JSONOutput.Member] = [
      .init("role", .string(use.role.rawValue)),
      .init("variable", .string(dataset.variables[Int(observation.variable)].id)),
      .init("period", .string(dataset.periods[Int(observation.period)].label)),
      .init("value", .number(observation.value)),
    ]
    func add(_ name: String, _ text: String) {
      if !text.isEmpty { members.append(.init(name, .string(text))) }
    }
    add("qualifier", dataset.label(observation.qualifier))
    add("scope", dataset.label(observation.scope))
    add("grade", dataset.label(observation.grade))
    add("asOf", dataset.label(observation.asOf))
    add("note", dataset.label(observation.note))
    if observation.source >= 0 { add("source", dataset.sources[Int(observation.source)].id) }
    if let place = dataset.citation(of: observation) {
      members.append(.init("file", .string(place.file)))
      members.append(.init("line", .integer(place.line)))
      members.append(.init("column", .integer(place.column)))
    }
    return .object(members)
  }
}
