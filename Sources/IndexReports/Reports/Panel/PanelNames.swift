internal import CompositeIndex

/// What the nodes, criteria and comparisons of a panel are called.
struct PanelNames {
  let scheme: ResolvedScheme?

  /// A node's or criterion's display name; its id where no scheme has it.
  func name(_ id: String) -> LocalizedText {
    guard let scheme, let node = scheme.node(id) else { return LocalizedText(id) }
    return scheme.nodes[node].name
  }

  /// The heading of a judged node; `nil` for the only node of files that name no scheme.
  func heading(_ node: String) -> LocalizedText? {
    guard !node.isEmpty else { return nil }
    let name = name(node)
    return LocalizedText(
      zh: "“\(name[.zh])”之下各项的权重", en: "Weights of what is under \(name[.en])")
  }

  /// `“消费环境指数”之下`: the heading over judgements; `nil` for the only node of files that name no
  /// scheme.
  func judged(_ node: String) -> LocalizedText? {
    guard !node.isEmpty else { return nil }
    let name = name(node)
    return LocalizedText(zh: "“\(name[.zh])”之下", en: "Under \(name[.en])")
  }

  /// `E2“投诉与维权效能”`: whose judgement of what; without the node where there is only one.
  func whose(_ expert: String, _ node: String, among nodes: Int) -> LocalizedText {
    guard nodes > 1, !node.isEmpty else { return LocalizedText(expert) }
    let name = name(node)
    return LocalizedText(zh: "\(expert)“\(name[.zh])”", en: "\(expert), \(name[.en])")
  }

  /// `（“消费环境指数”之下）`: where a judgement belongs, empty without a node.
  func place(_ node: String) -> LocalizedText {
    guard !node.isEmpty else { return LocalizedText("") }
    let name = name(node)
    return LocalizedText(zh: "（“\(name[.zh])”之下）", en: " (under \(name[.en]))")
  }

  /// `甲 : 乙`, a comparison.
  func pair(_ criteria: [String], _ row: Int, _ column: Int) -> LocalizedText {
    let (first, second) = (name(criteria[row]), name(criteria[column]))
    return LocalizedText(
      zh: "\(first[.zh]):\(second[.zh])", en: "\(first[.en]) : \(second[.en])")
  }
}
