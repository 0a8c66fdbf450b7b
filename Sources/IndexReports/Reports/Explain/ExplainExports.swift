internal import CompositeIndex

extension ExplainReport {
  /// Every step of the working, by node; a parent stands before its children.
  public var json: JSONOutput {
    let scheme = assessment.scheme
    let root = ResolvedScheme.root
    let shown = Set(subtree(of: node ?? root))
    let values = ExplainValues(assessment, row: row)
    var members: [JSONOutput.Member] = [.init("report", "explain"), .init("schemaVersion", 1)]
    members += ReportHeading.members(assessment, row: row)
    members += [
      .init("score", .number(assessment.index[row])),
      .init("rank", .number(assessment.ranks[row])),
      .init("ranked", .bool(assessment.exclusions[row] == nil)),
      .init("band", .text(assessment.band(row)?.name)),
      .init("coverage", .number(assessment.coverage[row])),
      .init("beforeRules", .number(assessment.baseIndex[row])),
      .init("bonus", .number(assessment.bonus[row])),
      .init(
        "nodes",
        .array(scheme.nodes.indices.filter { shown.contains($0) }.map { values.node($0) })),
    ]
    return .object(members)
  }

  private func subtree(of node: Int) -> [Int] {
    [node] + assessment.scheme.nodes[node].children.flatMap { subtree(of: $0) }
  }
}

/// The steps of one unit as JSON.
private struct ExplainValues {
  let assessment: Assessment
  let row: Int
  let contributions: [Double]
  let weights: [Double]
  let printed: ExplainParts

  init(_ assessment: Assessment, row: Int) {
    self.assessment = assessment
    self.row = row
    contributions = assessment.contributions(row: row)
    weights = assessment.effectiveWeights(row: row)
    printed = ExplainParts(assessment, row: row)
  }

  func node(_ number: Int) -> JSONOutput {
    let node = assessment.scheme.nodes[number]
    let position = node.parent.flatMap { parent in
      assessment.scheme.nodes[parent].children.firstIndex(of: number).map { (parent, $0) }
    }
    let used = position.map { assessment.usedWeights(of: $0.0, row: row)[$0.1] } ?? 1
    var members: [JSONOutput.Member] = [
      .init("node", .string(node.id)), .init("name", .text(node.name)),
      .init("depth", .integer(node.depth)),
      .init("score", .number(assessment.scores[row, number])),
      .init("weight", .number(node.weight)), .init("weightUsed", .number(used)),
      .init("effectiveWeight", .number(weights[number])),
      .init(
        "contribution",
        assessment.scheme.isWithinComparison(number) ? .null : .number(contributions[number])),
      .init(
        "printedContribution", printed.nodes[number] == nil ? .null : .string(printed.text(number))),
    ]
    if !node.aggregationName.isEmpty {
      members.append(.init("aggregation", .string(node.aggregationName)))
    }
    if let record = assessment.pairs(at: number, row: row) {
      func codes(_ rows: [Int]) -> JSONOutput {
        .array(rows.map { .string(assessment.unit($0).code) })
      }
      members.append(
        .init(
          "pairs",
          ["won": codes(record.won), "lost": codes(record.lost), "tied": codes(record.tied)]))
    }
    if let indicator = node.indicator { members += leaf(indicator) }
    return .object(members)
  }

  private func leaf(_ indicator: Int) -> [JSONOutput.Member] {
    let resolved = assessment.scheme.indicators[indicator]
    let observed = assessment.values[row, indicator]
    let value = assessment.treated[row, indicator]
    let figures = assessment.figures(indicator: indicator, row: row)
    let formula =
      value.isNaN
      ? nil
      : SpreadsheetFormula.score(assessment.fitted[indicator], cell: "x", reference: "reference")
    return [
      .init("value", .number(observed)), .init("unit", .text(resolved.said.unit)),
      .init("direction", .string(resolved.direction.rawValue)),
      .init("normalisation", .string(resolved.choice.name)),
      .init("scoreFormula", .string(orNull: formula)),
      .init("clamped", .bool(!value.isNaN && assessment.fitted[indicator].isClamped(value))),
      .init("figures", .array(figures.map(figure))),
      .init(
        "lacking",
        .array(
          observed.isNaN
            ? assessment.lackingVariables(indicator: indicator, row: row).map { .string($0) } : [])),
    ] + PreparationJSON(assessment).members(row: row, indicator: indicator)
  }

  private func figure(_ use: FigureUse) -> JSONOutput {
    let dataset = assessment.dataset
    let observation = dataset.observations[use.observation]
    let place = dataset.citation(of: observation)
    func label(_ index: Int32) -> JSONOutput {
      let text = dataset.label(index)
      return text.isEmpty ? .null : .string(text)
    }
    return [
      "role": .string(use.role.rawValue),
      "variable": .string(dataset.variables[Int(observation.variable)].id),
      "value": .number(observation.value),
      "unit": .text(dataset.variables[Int(observation.variable)].unit),
      "period": .string(dataset.periods[Int(observation.period)].label),
      "qualifier": label(observation.qualifier), "asOf": label(observation.asOf),
      "scope": label(observation.scope), "grade": label(observation.grade),
      "file": .string(orNull: place?.file), "line": .integer(orNull: place?.line),
      "column": .integer(orNull: place?.column),
      "source": .string(
        orNull: observation.source >= 0 ? dataset.sources[Int(observation.source)].id : nil),
    ]
  }
}
