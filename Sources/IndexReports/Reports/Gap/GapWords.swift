internal import CompositeIndex

/// What parts of a gap are called that are no nodes: in the terminal, in figures and on the tuning page.
enum GapWords {
  static let oneSided = LocalizedText(zh: "只有一方有的指标", en: "Indicators that only one has")
  static let rules = LocalizedText(zh: "加分与否决", en: "Bonus and veto")
  static let bonus = LocalizedText(zh: "加分", en: "Bonus")
  static let cap = LocalizedText(zh: "否决封顶", en: "Capped by veto")
  /// Why a part need not be the product of the weight and the difference beside it.
  static let rounding = LocalizedText(
    zh: "各行取整后的和等于所示差距，因此某行的贡献可能与所示权重和差值之积差 0.01。",
    en:
      "The rounded parts add up to the printed difference, so a part may differ by 0.01 from weight "
      + "times difference as printed.")
  /// Stands behind the name of a node.
  static let setDirectly = LocalizedText(zh: "（直接改动）", en: " (set directly)")
}
