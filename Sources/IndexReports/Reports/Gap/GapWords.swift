internal import CompositeIndex

/// What parts of a gap are called that are no nodes: in the terminal, in figures and on the tuning page.
enum GapWords {
  static let oneSided = LocalizedText(zh: "只有一方有的指标", en: "Indicators that only one has")
  static let rules = LocalizedText(zh: "加分与否决", en: "Bonus and veto")
  static let bonus = LocalizedText(zh: "加分", en: "Bonus")
  static let cap = LocalizedText(zh: "否决封顶", en: "Capped by veto")
  /// Stands behind the name of a node.
  static let setDirectly = LocalizedText(zh: "（直接改动）", en: " (set directly)")
}
