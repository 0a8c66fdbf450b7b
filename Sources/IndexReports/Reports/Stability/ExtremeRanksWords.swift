internal import CompositeIndex

/// What is said where an end is only known to lie between two ranks.
extension ExtremeRanksSection {
  /// `7`, or `3–7` where the end is only known to lie between the two.
  func rank(_ end: ExtremeRanks.End) -> String {
    let between =
      end.isProven ? "\(end.rank)" : "\(min(end.rank, end.bound))–\(max(end.rank, end.bound))"
    return between + (end.isTie ? "=" : "")
  }

  func margin(_ end: ExtremeRanks.End) -> String {
    let margin = NumberFormat.fixed(end.margin, digits: 3)
    return end.isMarginProven || end.margin == nil ? margin : "≥\(margin)"
  }

  /// What an interval in place of a rank means.
  var unproven: [LocalizedText] {
    var notes: [LocalizedText] = []
    if ranks.units.contains(where: { !$0.best.isProven }) {
      notes.append(
        LocalizedText(
          zh: "最好名次写成“3–7”：第 7 名有权重为证，比第 3 名更好已证明不可能，其间在规定的搜索步数内未能判定。",
          en: "A best rank of 3–7: weights give rank 7, none give a better one than 3; what lies "
            + "between was not decided within the fixed number of search steps."))
    }
    if ranks.units.contains(where: { !$0.worst.isProven }) {
      notes.append(
        LocalizedText(
          zh: "最差名次写成“20–24”：第 20 名有权重为证，比第 24 名更差已证明不可能，其间未能判定。",
          en: "A worst rank of 20–24: weights give rank 20, none give a worse one than 24; what "
            + "lies between was not decided."))
    }
    if ranks.units.contains(where: { !$0.best.isMarginProven || !$0.worst.isMarginProven }) {
      notes.append(
        LocalizedText(
          zh: "≥ 表示已找到的最大差距，更大的未排除。",
          en: "≥ the largest lead found; a larger one is not ruled out."))
    }
    return notes
  }

  /// How many could not be told apart within the search steps; `nil` where everything is proved.
  var undecided: LocalizedText? {
    let first = ranks.mayLead.count
    let entering = top < ranks.units.count ? ranks.mayEnter(top: top).count : 0
    let staying = top < ranks.units.count ? ranks.mayAlwaysBeIn(top: top).count : 0
    guard first + entering + staying > 0 else { return nil }
    return LocalizedText(
      zh: "未能判定的：\(first) 个能否排第一，\(entering) 个能否进入前 \(top) 名，"
        + "\(staying) 个是否总在前 \(top) 名。",
      en: "Not decided: whether \(first) more can be first, whether \(entering) more can be among "
        + "the first \(top), whether \(staying) always are.")
  }

  /// One unit's range.
  func range(of reach: ExtremeRanks.Reach) -> LocalizedText {
    let name = unit(reach.unit).name
    let own = NumberFormat.fixed(reach.own, digits: 0)
    let zh =
      reach.isProven
      ? "最好第 \(reach.best.rank) 名，最差第 \(reach.worst.rank) 名。"
      : "不会好于第 \(reach.best.bound) 名，不会差于第 \(reach.worst.bound) 名；"
        + "第 \(reach.best.rank) 名和第 \(reach.worst.rank) 名有权重为证。"
    let found =
      reach.isProven
      ? "." : "; ranks \(reach.best.rank) and \(reach.worst.rank) are reached by the weights found."
    return LocalizedText(
      zh: "\(name[.zh]) 现为第 \(own) 名；在这些权重下\(zh)",
      en: "\(name[.en]) has rank \(own); under these weights never better than "
        + "\(reach.best.bound) and never worse than \(reach.worst.bound)\(found)")
  }
}
