internal import CompositeIndex

/// What the keys of a long table without a package mean: names of provinces, variables of the scheme.
struct BareMeanings: ValueMeanings {
  private(set) var variables: [Variable]
  private var names = TableUnits()
  private var guessed: [String: Int32] = [:]
  private let known: SchemeColumns?
  private let schemeName: LocalizedText

  init(scheme: Scheme?) {
    known = scheme.map(SchemeColumns.init)
    variables = known?.variables ?? []
    let id = scheme?.id ?? ""
    schemeName = LocalizedText(zh: "方案 \(id) 里", en: "the scheme \(id)")
  }

  var units: [Unit] { names.units }

  /// Reports names that are probably slips, each at the first line that has it.
  func reportUnrecognisedUnits(of dataset: Dataset, log: inout ProblemLog) {
    for unit in names.unrecognised {
      let first = dataset.observations.first { Int($0.unit) == unit }
      let place = first.flatMap(dataset.place).map { SourcePlace(file: $0.file, line: $0.line) }
      log.report(.unrecognisedUnit(units[unit], at: place))
    }
  }

  mutating func unit(_ text: String) -> KeyColumn.Meaning {
    do {
      return .number(Int32(try names.index(code: "", name: text)))
    } catch {
      return .problem(error)
    }
  }

  mutating func variable(_ text: String) -> KeyColumn.Meaning {
    if text.isEmpty { return .problem(.emptyKeyText(LocalizedText(zh: "变量", en: "variable"))) }
    guard let known else {
      if let index = guessed[text] { return .number(index) }
      guessed[text] = Int32(variables.count)
      variables.append(Variable(id: text, name: LocalizedText(text)))
      return .number(Int32(variables.count - 1))
    }
    if let (index, unit) = known.find(text), unit == nil { return .number(Int32(index)) }
    return .problem(.unknownVariable(text, nearest: known.nearest(to: text), in: schemeName))
  }

  /// Without a package there are no sources to point at; the text is passed over.
  func source(_ text: String) -> KeyColumn.Meaning { .number(.max) }
}

extension Dataset {
  /// Removes variables without a figure, which the data do not have.
  mutating func removeUnusedVariables() {
    var isUsed = [Bool](repeating: false, count: variables.count)
    for figure in observations { isUsed[Int(figure.variable)] = true }
    guard isUsed.contains(false) else { return }
    let kept = variables.indices.filter { isUsed[$0] }
    var newIndices = [Int32](repeating: -1, count: variables.count)
    for (new, old) in kept.enumerated() { newIndices[old] = Int32(new) }
    variables = kept.map { variables[$0] }
    for index in observations.indices {
      observations[index].variable = newIndices[Int(observations[index].variable)]
    }
  }
}
