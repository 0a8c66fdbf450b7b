/// Assesses every period that the scheme asks for.
///
/// The steps run in the Handbook's order: denominate → screen → adjust small numbers → impute →
/// treat → normalise → aggregate → veto and bonus → rank → band (OECD/JRC 2008, part 1).
///
/// - Parameters:
///   - scheme: resolved, so that scoring itself cannot fail.
///   - dataset: the figures.
///   - periods: overrides the scheme's rule.
///   - scenario: changes that are neither data nor scheme.
/// - Returns: one result for each period, at least one.
/// - Throws: data that must not be scored: mixed scopes, figures that may not enter an index,
///   periods without figures, or missing cells where the scheme refuses them.
public func assess(
  _ scheme: ResolvedScheme, _ dataset: Dataset, periods: PeriodRule.Choice? = nil,
  scenario: Scenario = Scenario()
) throws(Diagnostics) -> [Assessment] {
  let data = dataset.applying(scenario.values)
  let index = ObservationIndex(data)
  let windows = try PeriodWindows(scheme, data, index, choice: periods)
  let unmet = DataRequirements(scheme: scheme, dataset: data).problems(windows.windows)
  guard unmet.isEmpty else { throw Diagnostics(unmet) }
  let rows = rows(of: data, without: scenario.without)
  var results: [Assessment] = []
  var problems: [Diagnostic] = []
  for window in windows.windows {
    do {
      var result = try assessOne(scheme, data, index, rows, window, scenario)
      if results.isEmpty, !windows.empty.isEmpty {
        result.findings.append(Finding(.periodsWithoutFigures(windows.empty)))
      }
      results.append(result)
    } catch {
      problems += error.all
    }
  }
  guard problems.isEmpty else { throw Diagnostics(problems) }
  return results
}

/// Units in the order of their codes.
private func rows(of dataset: Dataset, without left: [Int]) -> [Int] {
  let left = Set(left)
  return dataset.units.indices.filter { !left.contains($0) }
    .sorted { (dataset.units[$0].code, $0) < (dataset.units[$1].code, $1) }
}

private func assessOne(
  _ scheme: ResolvedScheme, _ dataset: Dataset, _ index: ObservationIndex, _ rows: [Int],
  _ window: PeriodWindows.Window, _ scenario: Scenario
) throws(Diagnostics) -> Assessment {
  var result = Assessment(
    scheme: scheme, dataset: dataset, period: window.single.map { dataset.periods[$0] },
    window: window.periods.map { dataset.periods[$0] }, lookup: index, units: rows,
    values: Matrix(rows: rows.count, columns: scheme.indicators.count),
    scores: Matrix(rows: rows.count, columns: scheme.nodes.count), scenario: scenario)
  result.findings += scheme.said.changes.map { Finding(.changed($0)) }
  result.findings += scenario.words.map { Finding(.changed(.said($0))) }
  let used = Set(scheme.indicators.map(\.said.id))
  result.findings += scheme.said.readyIndicators.filter { used.contains($0) }.map {
    Finding(.readyValue, node: $0)
  }
  try result.denominate(window.periods)
  result.applyIndicatorChanges()
  result.screen(.observed)
  try result.adjustSmallNumbers()
  result.noteBeyondChance()
  result.impute()
  result.screen(.imputed)
  try result.treat()
  try result.normalise()
  try result.aggregate()
  result.applyRules(window.periods)
  result.rankAndBand()
  result.compareWithPublished(window.periods)
  result.noteHinges()
  return result
}
