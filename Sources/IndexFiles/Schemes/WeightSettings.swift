internal import CompositeIndex
internal import IndexKernel

/// Sets weights and rescales their siblings, so that every group keeps its sum.
struct WeightSettings {
  private(set) var json: JSONValue
  private(set) var changes: [SchemeChange] = []
  private(set) var problems: [Diagnostic] = []

  init(_ json: JSONValue) { self.json = json }

  typealias Said = (node: String, setting: SchemeSetting)

  /// Applies all settings of weights, group by group in the order of the tree.
  mutating func apply(_ said: [Said]) {
    for branch in json["tree"]?.members ?? [] {
      let children = branch.value.elements?.compactMap(\.string) ?? []
      let group = said.filter { children.contains($0.node) }
      if !group.isEmpty { apply(group, among: children) }
    }
  }

  private func weight(_ node: String) -> Double? {
    json.value(at: ["weights", node])?.number
  }

  private mutating func apply(_ group: [Said], among children: [String]) {
    let weights = children.compactMap(weight)
    let isRelative = json["weightsAre"]?.string == Scheme.WeightReading.relative.rawValue
    let total = isRelative ? weights.reduce(0, +) : WeightSum(weights).kept
    let readings = group.compactMap { reading($0, total: total) }
    guard readings.count == group.count else { return }
    let others = children.filter { child in
      weight(child) != nil && !group.contains { $0.node == child }
    }
    let rescales = !others.isEmpty && (!isRelative || readings.contains { $0.isShare })
    let taken = readings.map(\.value).reduce(0, +)
    if rescales, taken > total * (1 + 1e-12) {
      report(readings, total: total)
      return
    }
    var shifts: [SchemeChange.Shift] = []
    if rescales {
      let rest = max(0, total - taken)
      let before = others.compactMap(weight).reduce(0, +)
      for other in others {
        guard let old = weight(other) else { continue }
        let new = before > 0 ? old * (rest / before) : rest / Double(others.count)
        put(new, other, at: readings[0].said.setting.valuePlace)
        if new != old { shifts.append(SchemeChange.Shift(other, old, new)) }
      }
    }
    for (index, reading) in readings.enumerated() {
      put(reading.value, reading.said.node, at: reading.said.setting.valuePlace)
      let isLast = index == readings.count - 1
      changes.append(
        .weight(
          node: reading.said.node, value: reading.value, siblings: isLast ? shifts : []))
    }
  }

  private mutating func put(_ value: Double, _ node: String, at place: SourcePlace) {
    let number = JSONValue(.number(value, text: Numerals.short(value)), at: place)
    json = (try? json.setting(["weights", node], to: number)) ?? json
  }

  private struct Reading {
    var said: Said
    var value: Double
    var isShare: Bool
  }

  /// A number in the group's scale, or a share of its sum with `%`.
  private mutating func reading(_ said: Said, total: Double) -> Reading? {
    let text = said.setting.text
    let isShare = text.hasSuffix("%")
    let typed = SchemeSetting(
      path: said.setting.path, text: isShare ? String(text.dropLast()) : text)
    guard let number = typed.value.number, number >= 0, !isShare || number <= 100 else {
      problems.append(
        .notAWeight(text, at: said.setting.valuePlace))
      return nil
    }
    return Reading(said: said, value: isShare ? total * number / 100 : number, isShare: isShare)
  }

  private mutating func report(_ readings: [Reading], total: Double) {
    let text = readings.map { $0.said.setting.text }.joined(separator: " + ")
    problems.append(.weightAboveSum(text, total, at: readings[0].said.setting.valuePlace))
  }
}
