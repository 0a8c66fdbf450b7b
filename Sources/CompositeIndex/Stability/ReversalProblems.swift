/// The sentences about changes of weights that need not, or cannot, be made.
extension Diagnostic {
  static func isItself(_ unit: LocalizedText) -> Diagnostic {
    Diagnostic(
      .error, .noReversal,
      LocalizedText(
        zh: "\(unit[.zh]) 不能超过自己", en: "\(unit[.en]) cannot be ahead of itself"),
      fix: LocalizedText(
        zh: "写另一个对象，或名次（rank:5）", en: "name another unit, or a rank (rank:5)"))
  }

  static func isAheadAlready(_ unit: LocalizedText, _ rival: LocalizedText) -> Diagnostic {
    Diagnostic(
      .error, .noReversal,
      LocalizedText(
        zh: "\(unit[.zh]) 已经领先于 \(rival[.zh])", en: "\(unit[.en]) is ahead of \(rival[.en]) already"
      ),
      fix: LocalizedText(
        zh: "反过来问：\(rival[.zh]) 怎样超过 \(unit[.zh])",
        en: "ask the other way round: how \(rival[.en]) could pass \(unit[.en])"))
  }

  static func isThereAlready(_ unit: LocalizedText, _ now: Int, _ rank: Int) -> Diagnostic {
    Diagnostic(
      .error, .noReversal,
      LocalizedText(
        zh: "\(unit[.zh]) 现在就是第 \(now) 名，不必为第 \(rank) 名改权重",
        en: "\(unit[.en]) has rank \(now) now; rank \(rank) takes no change of weights"),
      fix: LocalizedText(zh: "问一个更靠前的名次", en: "ask for a better rank"))
  }

  static func noRankToReach(_ rank: Int, _ count: Int) -> Diagnostic {
    Diagnostic(
      .error, .noReversal,
      LocalizedText(
        zh: "没有第 \(rank) 名：共 \(count) 个参与排名",
        en: "there is no rank \(rank): \(count) units are ranked"
      ), fix: LocalizedText(zh: "写 1 至 \(count)", en: "write 1 to \(count)"))
  }

  static func isDominated(
    _ unit: LocalizedText, by rival: LocalizedText, _ choice: WeightChoice
  ) -> Diagnostic {
    Diagnostic(
      .error, .noReversal,
      LocalizedText(
        zh: "\(rival[.zh]) 占优于 \(unit[.zh])：在允许的权重（\(choice.name[.zh])）下，\(unit[.zh]) 总是落后",
        en:
          "\(rival[.en]) dominates \(unit[.en]): \(unit[.en]) is behind under all admissible weights ("
          + "\(choice.name[.en]))"),
      fix: LocalizedText(
        zh: choice == .simplex ? "要超过只能提高得分（cei gap）" : "放宽权重范围（如 simplex），或提高得分（cei gap）",
        en: choice == .simplex
          ? "only better scores help (cei gap)"
          : "allow more weights (such as simplex), or raise scores (cei gap)"))
  }

  /// - Parameter best: the best rank within reach, where it is known.
  static func rankOutOfReach(
    _ unit: LocalizedText, _ rank: Int, _ best: Int?, _ choice: WeightChoice
  ) -> Diagnostic {
    let known = best.map {
      LocalizedText(zh: "最好为第 \($0) 名，", en: "the best rank of \(unit[.en]) is \($0), so ")
    }
    return Diagnostic(
      .error, .noReversal,
      LocalizedText(
        zh: "在允许的权重（\(choice.name[.zh])）下，\(unit[.zh]) \(known?[.zh] ?? "")到不了第 \(rank) 名",
        en:
          "under all admissible weights (\(choice.name[.en])) \(known?[.en] ?? "")rank \(rank) is out "
          + "of reach" + (best == nil ? " for \(unit[.en])" : "")),
      fix: LocalizedText(
        zh: best.map { "问第 \($0) 名，或提高得分（cei gap）" } ?? "提高得分（cei gap）",
        en: best.map { "ask for rank \($0), or raise scores (cei gap)" } ?? "raise scores (cei gap)"
      ))
  }
}
