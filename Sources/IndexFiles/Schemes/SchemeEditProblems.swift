internal import CompositeIndex

/// The sentences about changes of weights and of the tree.
extension Diagnostic {
  static func notAWeight(_ text: String, at place: SourcePlace) -> Diagnostic {
    badSetting(
      "\"\(text)\" 不是权重", "\"\(text)\" is not a weight", at: place,
      fix: LocalizedText(
        zh: "写一个不小于 0 的数，或百分数如 25%", en: "write a number from 0, or a share such as 25%"))
  }

  static func weightAboveSum(_ text: String, _ total: Double, at place: SourcePlace) -> Diagnostic {
    let sum = Numerals.short(total)
    return badSetting(
      "权重 \(text) 超过同级权重之和 \(sum)", "the weight \(text) is above the siblings' sum \(sum)",
      at: place,
      fix: LocalizedText(
        zh: "写 0 到 \(sum) 之间的数，或百分数如 25%",
        en: "write a number from 0 to \(sum), or a share such as 25%"))
  }

  static func dropsRoot(_ typed: String, at place: SourcePlace) -> Diagnostic {
    badSetting(
      "\"\(typed)\" 是总指数，去掉它就什么都不剩", "\"\(typed)\" is the index itself; nothing would be left",
      at: place,
      fix: LocalizedText(
        zh: "写它之下的一个维度或指标", en: "name a dimension or an indicator under it"))
  }

  static func nothingLeft(_ option: String, _ typed: String, at place: SourcePlace) -> Diagnostic {
    badSetting(
      "\(option) \"\(typed)\" 之后没有任何有权重的指标",
      "after \(option) \"\(typed)\" no indicator with a weight is left", at: place,
      fix: LocalizedText(
        zh: "至少留下一项权重大于 0 的指标", en: "leave at least one indicator with a weight above 0"))
  }

  static func leftOutAlready(_ typed: String, at place: SourcePlace) -> Diagnostic {
    badSetting(
      "\"\(typed)\" 已被 --drop 去掉，不能再用 --only 保留",
      "\"\(typed)\" is left out by --drop and cannot be kept by --only", at: place,
      fix: LocalizedText(zh: "去掉其中一个", en: "leave one of the two away"))
  }

  static func alreadyInTree(_ typed: String, id: String, at place: SourcePlace) -> Diagnostic {
    badSetting(
      "\"\(typed)\" 已在指标树中", "\"\(typed)\" is in the tree already", at: place,
      fix: LocalizedText(
        zh: "改权重用 --set weights.\(id)=值", en: "change its weight with --set weights.\(id)=NUMBER"))
  }
}
