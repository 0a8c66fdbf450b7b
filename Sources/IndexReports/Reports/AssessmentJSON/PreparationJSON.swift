internal import CompositeIndex

/// What happened to one value between denomination and normalisation; nothing where nothing did.
struct PreparationJSON {
  private let assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  /// The members `adjusted`, `imputed` and `treated`, as far as they apply.
  func members(row: Int, indicator: Int) -> [JSONOutput.Member] {
    var members: [JSONOutput.Member] = []
    let resolved = assessment.scheme.indicators[indicator]
    if let rate = assessment.adjustments[indicator]?[row] {
      members.append(
        .init("adjusted", .object(Self.rate(rate, times: resolved.said.value.times))))
    }
    if let cell = assessment.imputation(row: row, indicator: indicator) {
      members.append(.init("imputed", imputed(cell, resolved.imputation.choice.name)))
    }
    let (before, after) = (assessment.imputed[row, indicator], assessment.treated[row, indicator])
    if !after.isNaN, after != before {
      let changes = assessment.treatments[indicator].fitted.changes(before)
      members.append(
        .init(
          "treated",
          ["value": .number(after), "by": .array(changes.map { .string($0) })]))
    }
    return members
  }

  /// A steadied rate in the indicator's unit.
  static func rate(_ rate: AdjustedRate, times: Double) -> [JSONOutput.Member] {
    [
      .init("own", .number(rate.own * times)), .init("prior", .number(rate.prior * times)),
      .init("weight", .number(rate.weight)), .init("adjusted", .number(rate.adjusted * times)),
      .init("group", .string(rate.group)),
    ]
  }

  /// What rates are drawn towards, in the indicator's unit.
  static func prior(_ prior: RatePrior, times: Double) -> [JSONOutput.Member] {
    [
      .init("group", .string(prior.group)), .init("count", .integer(prior.count)),
      .init("mean", .number(prior.mean * times)),
      .init("variance", .number(prior.variance * times * times)),
    ]
  }

  /// Out-of-sample error of an imputation, in the indicator's unit.
  static func validation(_ validation: ImputationValidation) -> [JSONOutput.Member] {
    [
      .init("count", .integer(validation.count)), .init("error", .number(validation.error)),
      .init("errorOfMean", .number(validation.errorOfMean)),
      .init("penalty", .number(validation.penalty)),
    ]
  }

  private func imputed(_ cell: ImputedCell, _ method: String) -> JSONOutput {
    var members: [JSONOutput.Member] = [
      .init("method", .string(method)), .init("value", .number(cell.value)),
    ]
    func from(_ word: String) { members.append(.init("from", .string(word))) }
    func count(_ number: Int) { members.append(.init("count", .integer(number))) }
    func periods(_ periods: [Period]) {
      members.append(.init("periods", .array(periods.map { .string($0.label) })))
    }
    switch cell.origin {
    case .units(let number):
      from("units")
      count(number)
    case .group(let group, let number):
      from("group")
      count(number)
      members.append(.init("group", .string(group)))
    case .siblings(let node, let number):
      from("siblings")
      count(number)
      members.append(.init("node", .string(node)))
    case .period(let period):
      from("period")
      periods([period])
    case .between(let before, let after):
      from("between")
      periods([before, after])
    case .neighbours(let rows):
      from("neighbours")
      count(rows.count)
      members.append(
        .init("units", .array(rows.map { .string(assessment.unit($0).code) })))
    case .regression(let number):
      from("regression")
      count(number)
    case .draws(let number):
      from("draws")
      count(number)
    }
    if !cell.deviation.isNaN { members.append(.init("deviation", .number(cell.deviation))) }
    return .object(members)
  }
}
