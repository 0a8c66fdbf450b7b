internal import IndexKernel

/// The figures of one value, by what they do in the formula.
struct FormulaFigures {
  private let dataset: Dataset
  let of: [FigureUse]
  let minus: [FigureUse]
  let per: [FigureUse]

  init(_ uses: [FigureUse], _ dataset: Dataset) {
    self.dataset = dataset
    of = uses.filter { $0.role == .of }
    minus = uses.filter { $0.role == .minus }
    per = uses.filter { $0.role == .per }
  }

  /// Whether the formula has a denominator.
  var divides: Bool { !per.isEmpty }
  /// The figures of the numerator.
  var cases: [FigureUse] { of + minus }
  /// The numerator.
  var net: Double { sum(of) - sum(minus) }
  /// The denominator.
  var denominator: Double { sum(per) }

  private func sum(_ uses: [FigureUse]) -> Double {
    uses.reduce(0) { $0 + dataset.observations[$1.observation].value }
  }

  /// Whether the numerator is a number of cases over an exposure.
  func areCases(_ said: IndicatorDefinition) -> Bool {
    divides && !said.isShare && net >= 0 && cases.allSatisfy { isCases($0, said) }
  }

  /// Whether the numerator is a number of cases among those of the denominator.
  func areShare(_ said: IndicatorDefinition) -> Bool {
    divides && said.isShare && net >= 0 && net <= denominator
      && (cases + per).allSatisfy { isCases($0, said) }
  }

  /// What is known of the figures themselves.
  var kind: MeasurementError.Kind {
    let all = cases + per
    if all.contains(where: { dataset.observations[$0.observation].error > 0 }) { return .stated }
    let sampled = all.contains { use in
      let observation = dataset.observations[use.observation]
      let variable = dataset.variables[Int(observation.variable)]
      return ErrorSource.Law(observation, variable) != nil
    }
    return sampled ? .proportion : .exact
  }

  /// Whether a figure counts the events of a period, one by one, and has no error of its own.
  private func isCases(_ use: FigureUse, _ said: IndicatorDefinition) -> Bool {
    let observation = dataset.observations[use.observation]
    let variable = dataset.variables[Int(observation.variable)]
    guard variable.kind == .flow, observation.error.isNaN, observation.value >= 0,
      observation.value == observation.value.rounded()
    else { return false }
    let unit =
      [variable.unit.zh, variable.unit.en].allSatisfy(\.isEmpty) ? said.unit : variable.unit
    return unit.countsCases
  }
}

extension Variable {
  /// Whether figures are per cents.
  var isPercentage: Bool {
    [unit.zh, unit.en].contains { $0.hasPrefix("%") || $0.hasPrefix("\u{FF05}") }
  }
}

extension LocalizedText {
  /// Words for single cases; a unit of ten thousand cases has lost the single ones.
  private static let cases = [
    "件", "件次", "起", "宗", "例", "次", "人次", "条", "单", "项", "案", "票", "case", "cases", "event",
    "events", "complaint", "complaints", "record", "records", "report", "reports", "incident",
    "incidents", "claim", "claims", "times",
  ]

  /// Whether the unit, or its numerator, is single cases: 件, 件/万人, cases/10k people.
  var countsCases: Bool {
    [zh, en].contains { text in
      let first = text.split(separator: "/").first.map { $0.lowercased() } ?? ""
      return Self.cases.contains(first.trimmed)
    }
  }
}

extension String {
  /// Without spaces at either end.
  fileprivate var trimmed: String {
    let inner = drop { $0 == " " }
    guard let last = inner.lastIndex(where: { $0 != " " }) else { return "" }
    return String(inner[...last])
  }
}
