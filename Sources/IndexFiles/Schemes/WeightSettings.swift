internal import CompositeIndex

/// Sets weights and rescales their siblings, so that every group keeps its sum.
struct WeightSettings {
  private(set) var json: JSONValue
  private(set) var changes: [String] = []
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
    let total = children.compactMap(weight).reduce(0, +)
    let isRelative = json["weightsAre"]?.string == Scheme.WeightReading.relative.rawValue
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
    var notes: [String] = []
    if rescales {
      let rest = max(0, total - taken)
      let before = others.compactMap(weight).reduce(0, +)
      for other in others {
        guard let old = weight(other) else { continue }
        let new = before > 0 ? old * (rest / before) : rest / Double(others.count)
        put(new, other, at: readings[0].said.setting.valuePlace)
        if new != old { notes.append("\(other) \(Numerals.short(old)) -> \(Numerals.short(new))") }
      }
    }
    for (index, reading) in readings.enumerated() {
      put(reading.value, reading.said.node, at: reading.said.setting.valuePlace)
      let aside = index == readings.count - 1 && !notes.isEmpty
      changes.append(
        "weights.\(reading.said.node) = \(Numerals.short(reading.value))"
          + (aside ? " (\(notes.joined(separator: ", ")))" : ""))
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
        .badSetting(
          "\"\(text)\" 不是权重", "\"\(text)\" is not a weight", at: said.setting.valuePlace,
          fix: LocalizedText(
            zh: "写一个不小于 0 的数，或百分数如 25%", en: "write a number from 0, or a share such as 25%")))
      return nil
    }
    return Reading(said: said, value: isShare ? total * number / 100 : number, isShare: isShare)
  }

  private mutating func report(_ readings: [Reading], total: Double) {
    let sum = Numerals.short(total)
    let text = readings.map { $0.said.setting.text }.joined(separator: " + ")
    problems.append(
      .badSetting(
        "权重 \(text) 超过同级权重之和 \(sum)", "the weight \(text) is above the siblings' sum \(sum)",
        at: readings[0].said.setting.valuePlace,
        fix: LocalizedText(
          zh: "写 0 到 \(sum) 之间的数，或百分数如 25%",
          en: "write a number from 0 to \(sum), or a share such as 25%")))
  }
}
