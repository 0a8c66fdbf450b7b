internal import CompositeIndex

/// The sentences about what leaving nodes out does.
struct LeaveOneOutWords {
  private let analysis: LeaveOneOut
  private let words: UnitWords

  init(_ analysis: LeaveOneOut) {
    self.analysis = analysis
    words = UnitWords(analysis.base)
  }

  /// What was left out in turn: 指标 / indicator.
  var items: LocalizedText {
    switch analysis.level {
    case .indicators: LocalizedText(zh: "指标", en: "indicator")
    case .depth(1): LocalizedText(zh: "维度", en: "dimension")
    case .depth(let depth):
      LocalizedText(zh: "第 \(depth) 级节点", en: "node of level \(depth)")
    }
  }

  private func name(_ effect: LeaveOneOut.Effect) -> LocalizedText {
    analysis.base.scheme.nodes[effect.node].name
  }

  /// Why a node could not be left out.
  static func problem(_ effect: LeaveOneOut.Effect) -> LocalizedText? {
    if case .failure(let problems) = effect.outcome { problems.all.first?.message } else { nil }
  }

  /// What the numbers of a row do not say.
  var notes: [LocalizedText] {
    analysis.effects.compactMap { effect in
      let name = name(effect)
      if let problem = Self.problem(effect) {
        return LocalizedText(
          zh: "不能去掉“\(name[.zh])”：\(problem[.zh])。",
          en: "\(name[.en]) cannot be left out: \(problem[.en]).")
      }
      guard let outcome = try? effect.outcome.get() else { return nil }
      var (zh, en): ([String], [String]) = ([], [])
      if !outcome.lost.isEmpty {
        let lost = words.list(outcome.lost.map(\.name))
        zh.append("\(lost.zh)不再参与排名")
        en.append("\(lost.en) no longer ranked")
      }
      if !outcome.joined.isEmpty {
        let joined = words.list(outcome.joined.map(\.name))
        zh.append("\(joined.zh)新参与排名")
        en.append("\(joined.en) newly ranked")
      }
      if zh.isEmpty { return nil }
      return LocalizedText(
        zh: "去掉“\(name[.zh])”后范围不同：\(zh.joined(separator: "；"))。",
        en: "Without \(name[.en]) the ranked set differs: \(en.joined(separator: "; ")).")
    }
  }

  /// The numbers that matter most, in words.
  var summary: LocalizedText {
    let outcomes = analysis.effects.compactMap { try? $0.outcome.get() }
    guard let first = analysis.effects.first, let most = outcomes.first, most.common > 0 else {
      return LocalizedText(
        zh: "小结：去掉任何一个后都无法排名。", en: "Summary: without any of them nothing can be ranked.")
    }
    let still = outcomes.count { $0.largestShift == 0 }
    let upset = outcomes.count { $0.changesLeader }
    guard most.largestShift > 0 else {
      return LocalizedText(
        zh: "小结：\(outcomes.count) 个\(items.zh)各自去掉后，名次都不变。",
        en: "Summary: leaving out any one of \(outcomes.count) changes no rank.")
    }
    let (name, count) = (name(first), words.count(most.common))
    let (mean, largest) = (
      NumberFormat.fixed(most.meanShift), NumberFormat.shortest(most.largestShift) ?? ""
    )
    let who = words.list(most.movers.map(\.name), first: 3)
    let rest = LocalizedText(
      zh: (upset > 0 ? "\(upset) 个去掉后第一名易主" : "去掉任何一个第一名都不变")
        + (still > 0 ? "，\(still) 个去掉后名次都不变" : ""),
      en: (upset > 0 ? "\(upset) would change who is first" : "none would change who is first")
        + (still > 0 ? ", \(still) would change no rank" : ""))
    return LocalizedText(
      zh: "小结：去掉“\(name[.zh])”影响最大，\(count.zh)的名次平均变动 \(mean) 位，最大 \(largest) 位（\(who.zh)）；"
        + "\(outcomes.count) 个\(items.zh)中，\(rest.zh)。",
      en:
        "Summary: leaving out \(name[.en]) matters most: ranks of \(count.en) move by \(mean) on average, "
        + "\(largest) at most (\(who.en)); of \(outcomes.count) left out in turn, \(rest.en).")
  }
}
