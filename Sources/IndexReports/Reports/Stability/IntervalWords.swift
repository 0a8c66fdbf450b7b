internal import CompositeIndex

/// The sentences about how far weights may move.
struct IntervalWords {
  private let table: StabilityTable
  private let told: StabilityEvent
  private let units: UnitWords
  private let weights: PrintedWeights

  init(_ section: IntervalsSection) {
    table = section.table
    told = section.told
    units = UnitWords(section.table.assessment)
    weights = PrintedWeights(section.table.assessment.scheme)
  }

  private func name(_ row: Int) -> LocalizedText { table.assessment.unit(row).name }

  private func name(_ criterion: StabilityTable.Criterion) -> LocalizedText {
    table.assessment.scheme.nodes[criterion.node].name
  }

  /// What stays: 第 1 名不变 / First.
  func title(_ event: StabilityEvent) -> LocalizedText {
    switch event {
    case .leader: LocalizedText(zh: "第 1 名不变", en: "Same first")
    case .top(let count): LocalizedText(zh: "前 \(count) 名不变", en: "Same top \(count)")
    case .rank(let row):
      LocalizedText(zh: "\(name(row)[.zh])名次不变", en: "Same rank, \(name(row)[.en])")
    case .order: LocalizedText(zh: "全部名次不变", en: "Same order")
    }
  }

  /// What stays, inside a sentence.
  func clause(_ event: StabilityEvent) -> LocalizedText {
    let rank = { (row: Int) in RankWords(table.assessment).text(row) }
    return switch event {
    case .leader: LocalizedText(zh: "第 1 名不变", en: "the first stays the same")
    case .top(let count):
      LocalizedText(zh: "前 \(count) 名不变", en: "the top \(count) stay the same")
    case .rank(let row):
      LocalizedText(
        zh: "\(name(row)[.zh])保持第 \(rank(row)) 名", en: "\(name(row)[.en]) keeps rank \(rank(row))")
    case .order: LocalizedText(zh: "全部名次不变", en: "no rank changes")
    }
  }

  /// Who passes whom at an end; two pairs at most.
  func change(_ end: StabilityInterval.End) -> LocalizedText {
    var (zh, en): ([String], [String]) = ([], [])
    for pair in end.overtakings.prefix(2) {
      zh.append("\(name(pair.rising)[.zh])超过\(name(pair.falling)[.zh])")
      en.append("\(name(pair.rising)[.en]) passes \(name(pair.falling)[.en])")
    }
    for row in end.leaving.prefix(2) {
      zh.append("\(name(row)[.zh])不再参与排名")
      en.append("\(name(row)[.en]) is no longer ranked")
    }
    for row in end.joining.prefix(2) {
      zh.append("\(name(row)[.zh])参与排名")
      en.append("\(name(row)[.en]) is ranked")
    }
    let more = end.overtakings.count - 2
    return LocalizedText(
      zh: zh.joined(separator: "、") + (more > 0 ? "等 \(end.overtakings.count) 对" : ""),
      en: en.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
  }

  /// What the tables do not say.
  var notes: [LocalizedText] {
    table.criteria.flatMap { criterion -> [LocalizedText] in
      let name = name(criterion)
      switch criterion.walked {
      case .failure(let problems):
        return problems.all.map { problem in
          LocalizedText(
            zh: "“\(name[.zh])”没有区间：\(problem.message[.zh])。",
            en: "No interval for \(name[.en]): \(problem.message[.en]).")
        }
      case .success(let walked):
        var notes: [LocalizedText] = []
        if walked.walk.sharesEqually {
          notes.append(
            LocalizedText(
              zh: "“\(name[.zh])”现占同级全部权重：它让出的权重由其余各项平分。",
              en:
                "\(name[.en]) has all the weight of its group: what it gives up is shared equally.")
          )
        }
        notes += criterion.intervals.filter { !$0.exceptions.isEmpty }.map { interval in
          let list = interval.exceptions.map { NumberFormat.percent($0, digits: 2) }
          return LocalizedText(
            zh:
              "“\(name[.zh])”恰为 \(Sentences(.zh).list(list)) 时有并列，“\(title(interval.event)[.zh])”在该点例外。",
            en:
              "At exactly \(Sentences(.en).list(list)) of \(name[.en]) units tie, an exception to "
              + "\"\(title(interval.event)[.en])\".")
        }
        return notes
      }
    }
  }

  /// Sentences about so many weights at most.
  private static let named = 6

  /// What reorders anybody first, then the told event in the order of the table; of many weights those
  /// with the narrowest intervals.
  var summary: [LocalizedText] {
    let known = table.criteria.compactMap { criterion in
      criterion.intervals.first { $0.event == told }.map { (criterion, $0) }
    }
    let free = known.filter { $0.1.lower.holds && $0.1.upper.holds }
    let bound = known.filter { !($0.1.lower.holds && $0.1.upper.holds) }
    let narrow = bound.enumerated().sorted { left, right in
      (room(left.element), left.offset) < (room(right.element), right.offset)
    }.prefix(Self.named).map(\.offset).sorted()
    var sentences = [firstSwap].compactMap(\.self)
    sentences += narrow.map { sentence(bound[$0].0, bound[$0].1) }
    if bound.count > narrow.count {
      let more = bound.count - narrow.count
      sentences.append(
        LocalizedText(
          zh: "以上为余地最小的 \(narrow.count) 项，其余 \(more) 项见表。",
          en: "These are the \(narrow.count) with the least room; the table has the other \(more).")
      )
    }
    if !free.isEmpty {
      let names = free.map { name($0.0) }
      let what = clause(told)
      sentences.append(
        LocalizedText(
          zh:
            "\(Sentences(.zh).list(names.map { $0[.zh] }, first: 5, zh: "项"))：权重从 0% 到 100%，\(what[.zh])。",
          en:
            "\(Sentences(.en).list(names.map { $0[.en] }, first: 5, zh: "")): from 0% to 100% \(what[.en])."
        ))
    }
    return sentences
  }

  /// The smallest move of any one weight that changes any rank, and whose.
  private var firstSwap: LocalizedText? {
    guard told != .order else { return nil }
    let known = table.criteria.compactMap { criterion in
      criterion.intervals.first { $0.event == .order }.map { (criterion, $0) }
    }.filter { !($0.1.lower.holds && $0.1.upper.holds) }
    let nearest = known.enumerated().min { left, right in
      (room(left.element), left.offset) < (room(right.element), right.offset)
    }?.element
    guard let (criterion, interval) = nearest else { return nil }
    let weight = table.assessment.scheme.nodes[criterion.node].weight
    func distance(_ end: StabilityInterval.End) -> Double {
      end.holds ? .infinity : abs(end.share - weight)
    }
    let isUpper = distance(interval.upper) <= distance(interval.lower)
    let end = isUpper ? interval.upper : interval.lower
    let (own, there) = (
      weights.localText(criterion.node), end.printedBeyond(isUpper: isUpper)
    )
    let (name, change) = (name(criterion), change(end))
    return LocalizedText(
      zh: "最先变动的名次：\(name[.zh])由 \(own) \(isUpper ? "升" : "降")到 \(there)，\(change[.zh])。",
      en: "The first rank to change: with \(name[.en]) \(isUpper ? "up" : "down") from \(own) to "
        + "\(there), \(change[.en]).")
  }

  /// How far the weight may move to the nearer end that changes something.
  private func room(_ found: (StabilityTable.Criterion, StabilityInterval)) -> Double {
    let weight = table.assessment.scheme.nodes[found.0.node].weight
    let ends = [found.1.lower, found.1.upper].filter { !$0.holds }
    return ends.map { abs($0.share - weight) }.min() ?? .infinity
  }

  /// 价格放心 15% 在 0.00–20.48% 内前 5 名不变；升到 20.49% 时甘肃超过陕西。
  func sentence(
    _ criterion: StabilityTable.Criterion, _ interval: StabilityInterval
  ) -> LocalizedText {
    let printed = PrintedInterval(interval)
    let weight = weights.localText(criterion.node)
    let (name, what) = (name(criterion), clause(interval.event))
    var (zh, en) = ("", "")
    for (end, isUpper) in [(interval.lower, false), (interval.upper, true)] where !end.holds {
      let word = isUpper ? ("升到", "up at") : ("降到", "down at")
      let share = end.printedBeyond(isUpper: isUpper)
      let change = change(end)
      zh += "；\(word.0) \(share) 时\(change[.zh])"
      en += "; \(word.1) \(share) \(change[.en])"
    }
    return LocalizedText(
      zh: "\(name[.zh]) \(weight)，在 \(printed.lower)%–\(printed.upper)% 内\(what[.zh])\(zh)。",
      en: "\(name[.en]), \(weight): within \(printed.lower)%-\(printed.upper)% \(what[.en])\(en).")
  }
}
