internal import CompositeIndex

/// Weights from data for other programs: the same in every language.
struct WeightsJSON {
  private let report: WeightsReport
  private let assessment: Assessment

  init(_ report: WeightsReport) {
    self.report = report
    assessment = report.assessment
  }

  /// What stands at the beginning of all answers about weights from data.
  static func head(
    _ schema: String, _ assessment: Assessment, _ place: WeightingPlace, _ table: WeightingTable,
    inputs: [InputFile], synthetic: Bool
  ) -> [JSONOutput.Member] {
    let said = assessment.scheme.said
    let own = assessment.dataset.inputs + said.inputs
    let at =
      switch place {
      case .leaves: "leaves"
      case .children(let node): assessment.scheme.nodes[node].id
      }
    return [
      .init("schema", .string(schema)),
      .init("tool", ["name": .string(Tool.name), "version": .string(Tool.version)]),
      .init("dataset", .string(assessment.dataset.id)),
      .init("synthetic", .bool(synthetic)),
      .init("scheme", .string(said.id)), .init("version", .string(said.version)),
      .init("period", .string(orNull: assessment.period?.label)),
      .init(
        "inputs",
        .array((own + inputs.filter { !own.contains($0) }).map(AssessmentJSON.input))),
      .init("changes", .array(AssessmentJSON.changes(assessment))),
      .init("at", .string(at)), .init("criteria", .array(table.criteria.map { .string($0) })),
      .init("units", .array(table.units.map { .string($0.code) })),
      .init("incomplete", .array(table.incomplete.map { .string($0.code) })),
      .init("nominal", byCriterion(table.nominal, table)),
    ]
  }

  /// Numbers by the criteria's ids.
  static func byCriterion(_ values: [Double], _ table: WeightingTable) -> JSONOutput {
    .object(zip(table.criteria, values).map { .init($0, .number($1)) })
  }

  private func byCriterion(_ values: [Double]) -> JSONOutput {
    Self.byCriterion(values, report.table)
  }

  var value: JSONOutput {
    .object(
      Self.head(
        WeightsReport.schema, assessment, report.place, report.table, inputs: report.inputs,
        synthetic: report.isSynthetic)
        + [.init("methods", .array(report.answers.map(answer)))])
  }

  private func answer(_ answer: WeightsReport.Answer) -> JSONOutput {
    var members: [JSONOutput.Member] = [.init("method", .string(answer.method.name))]
    switch answer.found {
    case .failure(let problems):
      members.append(.init("problem", .text(problems.all.first?.message)))
    case .success(let found):
      members += [
        .init("parameters", Self.parameters(found.choice)),
        .init("weights", byCriterion(found.weights)),
        .init("objective", byCriterion(found.data.weights)),
        .init("combination", combination(found)),
        .init("errors", found.data.jackknife?.errors.map(byCriterion) ?? .null),
        .init(
          "steps",
          .array(
            found.data.steps.map {
              ["name": .text($0.name), "values": byCriterion($0.values)]
            })),
        .init("doubts", .array(found.data.doubts.map { doubt($0, found) })),
        .init("schemeWeights", schemeWeights(found)),
        .init("ranking", ranking(found)),
      ]
    }
    return .object(members)
  }

  static func parameters(_ choice: MethodChoice) -> JSONOutput {
    .object(choice.parameters.map { .init($0.name, parameter($0.value)) })
  }

  private static func parameter(_ value: ParameterValue) -> JSONOutput {
    switch value {
    case .number(let number): .number(number)
    case .flag(let flag): .bool(flag)
    case .text(let text): .string(text)
    case .texts(let texts): .array(texts.map { .string($0) })
    case .steps: .null
    }
  }

  private func combination(_ found: WeightsFromData) -> JSONOutput {
    guard let combination = found.combination else { return .null }
    return [
      "method": .string(combination.method.name),
      "parameters": Self.parameters(combination.choice),
      "with": .text(report.partner), "subjective": byCriterion(combination.subjective),
      "shares": .array(combination.result.shares.map { .number($0) }),
      "solution": .array(combination.result.solution.map { .number($0) }),
    ]
  }

  private func doubt(_ doubt: DataWeights.Doubt, _ found: WeightsFromData) -> JSONOutput {
    let table = report.table
    func criterion(_ number: Int) -> JSONOutput.Member {
      .init("criterion", .string(table.criteria[number]))
    }
    let (kind, more): (String, [JSONOutput.Member]) =
      switch doubt {
      case .allConstant: ("all-constant", [])
      case .indistinct: ("indistinct", [])
      case .flatIndex: ("flat-index", [])
      case .tied(let components):
        (
          "tied",
          [
            .init("from", .integer(components.lowerBound)),
            .init("to", .integer(components.upperBound)),
          ]
        )
      case .undirected(let component, _):
        ("undirected", [.init("component", .integer(component))])
      case .notReached(let miss): ("not-reached", [.init("largestMiss", .number(miss))])
      case .negative(let number): ("negative", [criterion(number)])
      case .outlier(let number, let unit, let without):
        (
          "outlier",
          [
            criterion(number), .init("unit", .string(table.leftOut(unit).code)),
            .init("without", .number(without)),
          ]
        )
      case .fewUnits(let count, let error):
        ("few-units", [.init("units", .integer(count)), .init("largestError", .number(error))])
      case .opposed(let number): ("opposed", [criterion(number)])
      case .constant(let number): ("constant", [criterion(number)])
      }
    let text = DoubtWords(table, assessment).sentence(doubt, of: found)
    return .object([.init("kind", .string(kind))] + more + [.init("text", .text(text))])
  }

  /// Per cent among siblings, as a file of weights says them.
  private func schemeWeights(_ found: WeightsFromData) -> JSONOutput {
    guard found.weights.allSatisfy({ $0 >= 0 }) else { return .null }
    let shares = report.place.siblingWeights(found.weights, in: assessment.scheme)
    return .object(
      shares.map { .init(assessment.scheme.nodes[$0.node].id, .number($0.weight * 100)) })
  }

  private func ranking(_ found: WeightsFromData) -> JSONOutput {
    guard let after = try? found.after.get() else { return .null }
    let outcome = WeightsOutcome(before: assessment, after: after)
    let (summary, moves) = (outcome.summary, outcome.report.comparison.moves)
    func codes(_ units: [Unit]) -> JSONOutput { .array(units.map { .string($0.code) }) }
    return [
      "common": .integer(summary.common), "moved": .integer(summary.moved),
      "meanMove": .number(summary.meanMove), "largestMove": .number(summary.largestMove),
      "tau": .number(outcome.report.comparison.tau),
      "first": codes(outcome.leaders.after), "firstBefore": codes(outcome.leaders.before),
      "top": .integer(ComparisonSummary.top), "entering": codes(outcome.entering),
      "leaving": codes(outcome.leaving),
      "rows": .array(
        moves.map { move in
          [
            "code": .string(move.unit.code), "name": .text(move.unit.name),
            "rankBefore": .number(orNull: move.before), "rank": .number(orNull: move.after),
            "scoreBefore": .number(orNull: move.scoreBefore),
            "score": .number(orNull: move.scoreAfter),
          ]
        }),
    ]
  }
}
