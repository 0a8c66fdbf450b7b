/// The periods that figures may come from, for every result that is asked for.
struct PeriodWindows {
  struct Window {
    /// Indices into `Dataset.periods`, the preferred one first.
    var periods: [Int]
    /// The one period that the result is about; `nil` where every figure has its own.
    var single: Int?
  }

  var windows: [Window] = []
  /// Periods skipped because they have none of the scheme's figures.
  var empty: [Period] = []

  init(
    _ scheme: ResolvedScheme, _ dataset: Dataset, _ index: ObservationIndex,
    choice: PeriodRule.Choice?
  ) throws(Diagnostics) {
    let filled = Self.periodsWithFigures(scheme, dataset, index)
    switch choice ?? scheme.said.methodology.periods.choice {
    case .last:
      if let last = filled.last { windows = [Window(periods: [last], single: last)] }
    case .exactly(let period):
      guard let number = dataset.periods.firstIndex(of: period) else {
        throw Diagnostics([Self.noSuchPeriod(period, dataset)])
      }
      windows = [Window(periods: [number], single: number)]
    case .latest(let from, let to):
      // Stretches of different lengths are never mixed; with both ends open, the longest ones.
      let longest = filled.map { dataset.periods[$0].length.rawValue }.min()
      let length =
        from?.length ?? to?.length ?? longest.flatMap(Period.Length.init(rawValue:)) ?? .year
      let inside = dataset.periods.indices.reversed().filter { index in
        let period = dataset.periods[index]
        return period.length == length && from.map { period >= $0 } ?? true
          && to.map { period <= $0 } ?? true
      }
      if !inside.isEmpty {
        windows = [Window(periods: inside, single: inside.count == 1 ? inside[0] : nil)]
      }
    case .each:
      windows = filled.map { Window(periods: [$0], single: $0) }
      empty = dataset.periods.indices.filter {
        !filled.contains($0) && index.hasFigures(period: $0)
      }.map { dataset.periods[$0] }
    }
    if windows.isEmpty { throw Diagnostics([Self.nothingUsable(scheme, dataset)]) }
  }

  /// Periods with at least one figure that an indicator adds up, ascending.
  private static func periodsWithFigures(
    _ scheme: ResolvedScheme, _ dataset: Dataset, _ index: ObservationIndex
  ) -> [Int] {
    let wanted = scheme.indicators.flatMap { $0.said.value.of.compactMap { index.variable($0) } }
    return dataset.periods.indices.filter { period in
      wanted.contains { index.hasFigures(variable: $0, period: period) }
    }
  }

  private static func noSuchPeriod(_ period: Period, _ dataset: Dataset) -> Diagnostic {
    let known = dataset.periods.map(\.label)
    return Diagnostic(
      .error, .emptyPeriod,
      LocalizedText(
        zh: "数据中没有时期 \(period.label)", en: "the data have no period \(period.label)"),
      fix: LocalizedText(
        zh: "可用：\(known.joined(separator: "、"))",
        en: "available: \(known.joined(separator: ", "))"))
  }

  private static func nothingUsable(_ scheme: ResolvedScheme, _ dataset: Dataset) -> Diagnostic {
    let wanted = scheme.indicators.flatMap { $0.said.value.of }
    let filled = Set(dataset.observations.map { Int($0.variable) })
    let there = dataset.variables.indices.filter(filled.contains).map { dataset.variables[$0].id }
    let shown = wanted.prefix(8).joined(separator: ", ") + (wanted.count > 8 ? ", .." : "")
    let known =
      there.isEmpty
      ? "-" : there.prefix(8).joined(separator: ", ") + (there.count > 8 ? ", .." : "")
    return Diagnostic(
      .error, .emptyPeriod,
      LocalizedText(
        zh: "数据 \(dataset.id) 在所要的时期里没有方案 \(scheme.said.id) 的任何数据",
        en:
          "\(dataset.id) has none of the figures of scheme \(scheme.said.id) in the periods asked for"
      ),
      fix: LocalizedText(
        zh: "换一个方案（-w）或时期（--period）", en: "use another scheme (-w) or period (--period)"),
      note: LocalizedText(
        zh: "方案需要：\(shown)；数据提供：\(known)",
        en: "the scheme wants: \(shown); the data have: \(known)"))
  }
}
