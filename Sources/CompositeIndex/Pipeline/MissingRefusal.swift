extension Assessment {
  /// Stops where a leaf has no score, naming every such cell and where the unit's figures are.
  func refuseMissing() throws(Diagnostics) {
    var problems: [Diagnostic] = []
    var places: [Int32: SourcePlace]?
    for (row, unit) in units.enumerated() {
      for indicator in scheme.indicators where scores[row, indicator.node].isNaN {
        let known = places ?? firstPlaces()
        places = known
        problems.append(refusal(unit, indicator.said, at: known[Int32(unit)]))
      }
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
  }

  private func refusal(
    _ unit: Int, _ indicator: IndicatorDefinition, at place: SourcePlace?
  ) -> Diagnostic {
    let name = dataset.units[unit].name
    let files = dataset.inputs.filter { $0.role == .data }.map(\.name)
    return Diagnostic(
      .error, .missingDataRefused,
      LocalizedText(
        zh: "\(name[.zh]) 缺少“\(indicator.name[.zh])”，而方案规定不得缺失",
        en: "\(name[.en]) has no \(indicator.name[.en]), and the scheme refuses missing data"),
      at: place,
      context: place.map { _ in
        LocalizedText(zh: "\(name[.zh]) 的数据自此行起", en: "the figures of \(name[.en]) begin here")
      },
      fix: LocalizedText(
        zh: "补上数据，或用 --set methodology.missing=renormalise",
        en: "supply the figure, or use --set methodology.missing=renormalise"),
      note: place != nil || files.isEmpty
        ? nil
        : LocalizedText(
          zh: "\(files.joined(separator: "、")) 中没有该对象这一时期的任何数据",
          en: "\(files.joined(separator: ", ")) has no figure of it in the period"))
  }

  /// Where the first figure of every unit in the window stands: in a wide table that is the unit's
  /// row of the latest period.
  private func firstPlaces() -> [Int32: SourcePlace] {
    let order = window.compactMap { dataset.periods.firstIndex(of: $0) }
    var ages: [Int32: Int] = [:]
    for (age, period) in order.enumerated() { ages[Int32(period)] = age }
    var found: [Int32: (age: Int, place: SourcePlace)] = [:]
    for figure in dataset.observations {
      guard let age = ages[figure.period], let place = dataset.place(of: figure) else { continue }
      let start = SourcePlace(file: place.file, line: place.line)
      if let known = found[figure.unit], (known.age, known.place) <= (age, start) { continue }
      found[figure.unit] = (age, start)
    }
    return found.mapValues { $0.place }
  }
}
