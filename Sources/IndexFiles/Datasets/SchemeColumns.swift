internal import CompositeIndex

/// The variables that a table without a package may have, as a scheme names them.
struct SchemeColumns {
  /// The scheme's variables, then its indicators, whose values are used as they stand.
  let variables: [Variable]
  private var indices: [String: Int] = [:]

  init(_ scheme: Scheme) {
    let declared = Set(scheme.variables.map(\.id))
    variables =
      scheme.variables
      + scheme.indicators.filter { !declared.contains($0.id) }.map { indicator in
        Variable(
          id: indicator.id, name: indicator.name, unit: indicator.unit, kind: .rate)
      }
    for (index, variable) in variables.enumerated() { add(variable.id, index) }
    for (index, variable) in variables.enumerated() {
      for name in [variable.name.zh, variable.name.en] + variable.aliases { add(name, index) }
    }
    for indicator in scheme.indicators where declared.contains(indicator.id) {
      guard let index = indices[NameFolding.fold(indicator.id)] else { continue }
      for name in [indicator.name.zh, indicator.name.en] { add(name, index) }
    }
  }

  private mutating func add(_ name: String, _ index: Int) {
    let key = NameFolding.fold(name)
    if !key.isEmpty, indices[key] == nil { indices[key] = index }
  }

  /// The variable with a header, and the unit of measurement that the header adds to its name.
  func find(_ header: String) -> (index: Int, unit: String?)? {
    let key = NameFolding.fold(header)
    if let index = indices[key] { return (index, nil) }
    for (opening, closing) in [("(", ")"), ("[", "]"), ("/", "")] {
      guard key.hasSuffix(closing), let start = key.lastIndex(of: Character(opening)) else {
        continue
      }
      let unit = key[key.index(after: start)...].dropLast(closing.count)
      if let index = indices[String(key[..<start])] { return (index, String(unit)) }
    }
    return nil
  }

  /// The id, name or alias nearest to a header.
  func nearest(to header: String) -> String? {
    let names = variables.flatMap { [$0.name.zh, $0.id, $0.name.en] + $0.aliases }
    return NearestName.suggestion(for: header, in: names.filter { !$0.isEmpty })
  }
}
