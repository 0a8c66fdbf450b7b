internal import CompositeIndex

/// Says what was changed in a scheme, by display names and with the digits that people need.
struct ChangeWords {
  private let names: [String: LocalizedText]

  init(_ scheme: Scheme) {
    var names = ["index": LocalizedText(zh: "总指数", en: "Index")]
    for dimension in scheme.dimensions { names[dimension.id] = dimension.name }
    for indicator in scheme.indicators { names[indicator.id] = indicator.name }
    self.names = names
  }

  private func name(_ id: String) -> LocalizedText { names[id] ?? LocalizedText(id) }

  /// One change as a clause without a full stop.
  func text(_ change: SchemeChange) -> LocalizedText {
    switch change {
    case .said(let words): return LocalizedText(words)
    case .weight(let node, let value, let siblings):
      let scale = siblings.map(\.before).reduce(value, +)
      let moves = moves(siblings) { Self.number($0, scale: scale) }
      let (name, number) = (name(node), Self.number(value, scale: scale))
      return LocalizedText(
        zh: "“\(name[.zh])”权重设为 \(number)" + (moves.zh.isEmpty ? "" : "（\(moves.zh)）"),
        en: "weight of \(name[.en]) set to \(number)" + (moves.en.isEmpty ? "" : " (\(moves.en))"))
    case .dropped(let node, let cut): return dropped(node, cut)
    case .kept(let nodes, let cut):
      return LocalizedText(
        zh: "只保留\(nodes.map { "“\(name($0)[.zh])”" }.joined(separator: "、"))" + rest(cut).zh,
        en: "only \(Sentences(.en).list(nodes.map { name($0)[.en] })) kept" + rest(cut).en)
    case .added(let node, let parent, let share, let siblings):
      let moves = moves(siblings, Self.percent)
      let (indicator, above) = (name(node), name(parent))
      return LocalizedText(
        zh: "在“\(above[.zh])”下加入“\(indicator[.zh])”（同级权重 \(Self.percent(share))）"
          + (moves.zh.isEmpty ? "" : "，同级权重：\(moves.zh)"),
        en: "\(indicator[.en]) added under \(above[.en]) with \(Self.percent(share)) of its weight"
          + (moves.en.isEmpty ? "" : ", siblings: \(moves.en)"))
    }
  }

  private func dropped(_ node: String, _ cut: SchemeChange.Cut) -> LocalizedText {
    guard let top = cut.removed.first else { return LocalizedText(node) }
    var (zh, en) = ("去掉“\(name(node)[.zh])”", "\(name(node)[.en]) left out")
    if top.node != node {
      zh += "，“\(name(top.node)[.zh])”之下再无有权重的指标，一并去掉"
      en += ", and \(name(top.node)[.en]) with it, which has no other weight"
    } else if top.indicators.count > 1 || top.indicators.first != node {
      zh += "及其下 \(top.indicators.count) 项指标"
      en += " with its " + Sentences(.en).count(top.indicators.count, zh: "", en: "indicator")
    }
    zh += "（占总权重 \(Self.percent(top.effectiveShare))）"
    en += " (\(Self.percent(top.effectiveShare)) of the index)"
    let moves = moves(cut.shifts, Self.percent)
    if !moves.zh.isEmpty {
      zh += "，同级权重：\(moves.zh)"
      en += ", siblings: \(moves.en)"
    }
    return LocalizedText(zh: zh, en: en)
  }

  private func rest(_ cut: SchemeChange.Cut) -> LocalizedText {
    let count = cut.removed.flatMap(\.indicators).count
    if count == 0 { return LocalizedText(zh: "，没有去掉什么", en: ", nothing left out") }
    let share = Self.percent(cut.removed.map(\.effectiveShare).reduce(0, +))
    let moves = moves(cut.shifts, Self.percent)
    return LocalizedText(
      zh: "，去掉其余 \(count) 项指标（占总权重 \(share)）" + (moves.zh.isEmpty ? "" : "，同级权重：\(moves.zh)"),
      en: ", the other \(Sentences(.en).count(count, zh: "", en: "indicator")) left out "
        + "(\(share) of the index)" + (moves.en.isEmpty ? "" : ", siblings: \(moves.en)"))
  }

  private func moves(
    _ shifts: [SchemeChange.Shift], _ text: (Double) -> String
  ) -> LocalizedText {
    let parts = shifts.map { shift in
      let (name, numbers) = (name(shift.node), "\(text(shift.before)) -> \(text(shift.after))")
      return LocalizedText(zh: "\(name[.zh]) \(numbers)", en: "\(name[.en]) \(numbers)")
    }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }

  /// A share as a percentage with at most two decimals.
  private static func percent(_ share: Double) -> String { number(share * 100, scale: 100) + "%" }

  /// A weight with two decimals, four where the siblings add up to 1, without zeros at the end.
  private static func number(_ value: Double, scale: Double) -> String {
    let digits = scale < 1.5 ? 4 : 2
    var text = NumberFormat.fixed(value, digits: digits)
    if value > 0, !text.contains(where: { ("1"..."9").contains($0) }) {
      return Numerals.short(value)
    }
    while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// The change for programs: ids, and numbers in full precision.
  static func json(_ change: SchemeChange) -> [JSONOutput.Member] {
    let words = JSONOutput.Member("words", .string(change.words))
    switch change {
    case .said: return [words]
    case .weight(let node, let value, let siblings):
      return [
        words, .init("change", "weight"), .init("node", .string(node)),
        .init("weight", .number(value)), .init("siblings", shifts(siblings)),
      ]
    case .dropped(let node, let cut):
      return [words, .init("change", "dropped"), .init("nodes", [.string(node)])] + members(cut)
    case .kept(let nodes, let cut):
      return [words, .init("change", "kept"), .init("nodes", .array(nodes.map { .string($0) }))]
        + members(cut)
    case .added(let node, let parent, let share, let siblings):
      return [
        words, .init("change", "added"), .init("node", .string(node)),
        .init("parent", .string(parent)), .init("share", .number(share)),
        .init("siblings", shifts(siblings)),
      ]
    }
  }

  private static func members(_ cut: SchemeChange.Cut) -> [JSONOutput.Member] {
    let removed = cut.removed.map { removal -> JSONOutput in
      [
        "node": .string(removal.node),
        "indicators": .array(removal.indicators.map { .string($0) }),
        "share": .number(removal.share), "effectiveShare": .number(removal.effectiveShare),
      ]
    }
    return [.init("removed", .array(removed)), .init("siblings", shifts(cut.shifts))]
  }

  private static func shifts(_ shifts: [SchemeChange.Shift]) -> JSONOutput {
    .array(
      shifts.map { shift in
        [
          "node": .string(shift.node), "before": .number(shift.before),
          "after": .number(shift.after),
        ]
      })
  }
}
