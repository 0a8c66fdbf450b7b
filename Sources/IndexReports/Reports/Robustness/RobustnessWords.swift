internal import CompositeIndex

/// The sentences about a run.
struct RobustnessWords {
  private let report: RobustnessReport
  private let analysis: UncertaintyAnalysis
  private let model: UncertainModel

  init(_ report: RobustnessReport) {
    self.report = report
    analysis = report.analysis
    model = report.analysis.model
  }

  /// What was uncertain, how it was looked at.
  func facts(_ language: Language) -> [Document.KeyValue] {
    let factors = FactorWords.all(of: model).map(\.text)
    var facts: [(LocalizedText, LocalizedText)] = factors.enumerated().map { number, text in
      (
        LocalizedText(
          zh: factors.count > 1 ? "因素 \(number + 1)" : "因素",
          en: factors.count > 1 ? "Factor \(number + 1)" : "Factor"), text
      )
    }
    if let error = model.measurementError {
      facts.append((LocalizedText(zh: "误差来源", en: "Errors"), Self.errors(error)))
    }
    facts.append((LocalizedText(zh: "模拟", en: "Run"), run))
    return facts.map { Document.KeyValue($0.0[language], $0.1[language]) }
  }

  /// How many values have an error of each kind.
  private static func errors(_ error: MeasurementError) -> LocalizedText {
    let counts = MeasurementError.Kind.allCases.map { kind in
      (kind: kind, count: error.uses.reduce(0) { $0 + $1.count(kind) })
    }.filter { $0.count > 0 }
    let parts = counts.map { kind, count -> LocalizedText in
      let name =
        switch kind {
        case .stated: LocalizedText(zh: "给出标准误", en: "stated standard errors")
        case .proportion: LocalizedText(zh: "按样本量（二项）", en: "by sample size (binomial)")
        case .count: LocalizedText(zh: "件数（泊松）", en: "counts (Poisson)")
        case .share: LocalizedText(zh: "占比（二项）", en: "shares (binomial)")
        case .posterior: LocalizedText(zh: "收缩后的后验（伽马）", en: "steadied rates (gamma)")
        case .exact: LocalizedText(zh: "不知道误差、视为准确", en: "no known error, taken as exact")
        }
      let number = NumberFormat.grouped(count)
      return LocalizedText(zh: "\(name.zh) \(number) 个", en: "\(number) \(name.en)")
    }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }

  private static func share(_ share: Double) -> String { Numerals.short(share * 100) }

  private var run: LocalizedText {
    let (low, high) = (
      Self.share((1 - analysis.interval) / 2), Self.share((1 + analysis.interval) / 2)
    )
    let count = NumberFormat.grouped(analysis.replicates)
    var (zh, en) = (
      "\(count) 次，随机数种子 \(analysis.seed)，名次区间 \(low)%–\(high)%",
      "\(count) replicates, seed \(analysis.seed), intervals \(low)%-\(high)%"
    )
    if model.worlds.count > 1 {
      zh += "，\(model.worlds.count) 种方法组合"
      en += ", \(model.worlds.count) combinations of methods"
    }
    return LocalizedText(zh: zh, en: en)
  }

  /// What readers must know to read the numbers.
  func notes(_ units: RobustUnits, _ language: Language) -> [Document.Note] {
    var notes = [Document.Note(precision[language])]
    if let exact = report.exact { notes.append(check(exact, language)) }
    if analysis.hasConverged == false, let last = analysis.convergence.last {
      notes.append(
        Document.Note(
          LocalizedText(
            zh: "加倍到 \(NumberFormat.grouped(last.replicates)) 次仍未达到停止条件，误差见上；可用 -n 指定更多次。",
            en:
              "The stop rule was not met after \(NumberFormat.grouped(last.replicates)) replicates; "
              + "give more with -n.")[language], .warning))
    }
    if units.anyNotRanked {
      let reason = UnrankedWords(analysis).reason
      notes.append(
        Document.Note(
          LocalizedText(
            zh: "“未排名”是没有得分的次数所占的百分比：\(reason.zh)。名次的分布只算有名次的次数，"
              + "“前 \(report.top)”按全部次数。",
            en:
              "Unranked is the per cent of replicates without a score: \(reason.en). Ranks are of the "
              + "others, top \(report.top) is of all.")[
              language]))
    }
    for refusal in model.refused {
      let choices = refusal.choices.map {
        model.factors[$0.factor].name + "=" + model.factors[$0.factor].alternatives[$0.level].label
      }.joined(separator: " + ")
      let reason = refusal.problems.all.first?.message ?? LocalizedText("")
      notes.append(
        Document.Note(
          LocalizedText(
            zh: "不能成立，已排除：\(choices)（\(reason[.zh])）",
            en: "Left out, as it is not possible: \(choices) (\(reason[.en]))")[language], .warning)
      )
    }
    return notes
  }

  /// The Monte-Carlo errors of the printed numbers.
  private var precision: LocalizedText {
    let last = analysis.convergence.last
    let places = NumberFormat.fixed(last?.endError, digits: 1)
    let share = NumberFormat.fixed((last?.probabilityError ?? .nan) * 100, digits: 1)
    return LocalizedText(
      zh: "模拟误差（一个标准误）：区间端点至多 \(places) 位，概率至多 \(share) 个百分点。得分相同算各领先一半。",
      en: "Monte-Carlo errors (one standard error): at most \(places) places for interval ends and "
        + "\(share) points for probabilities. Equal scores count half for each.")
  }

  private func check(_ exact: ExactAnswers, _ language: Language) -> Document.Note {
    let distance = exact.distance(of: analysis)
    let most = max(distance.rank, distance.pair)
    let text = NumberFormat.fixed(most, digits: 1)
    return most <= 5
      ? Document.Note(
        LocalizedText(
          zh: "期望名次有精确解（Varsi 1973），模拟与之相差至多 \(text) 个标准误。",
          en: "Expected ranks are known exactly (Varsi 1973); the run differs from them by at most "
            + "\(text) standard errors.")[language])
      : Document.Note(
        LocalizedText(
          zh: "模拟与精确解相差达 \(text) 个标准误，超出偶然的范围；请以“精确值”为准，并报告此问题。",
          en:
            "The run differs from the exact answers by \(text) standard errors, which is no chance: "
            + "trust the column Exact, and report this.")[language], .warning)
  }

  /// What to take away.
  func summary(_ units: RobustUnits) -> LocalizedText {
    let items = units.items
    guard items.count > 1, let first = items.first else {
      return LocalizedText(zh: "小结：只有一个评价对象。", en: "Summary: there is only one unit.")
    }
    let words = UnitWords(model.base)
    let close = zip(items, items.dropFirst()).filter { left, right in
      let share = analysis.ahead(left.number, of: right.number).value
      return share < (1 + analysis.interval) / 2
    }.count
    let mean = NumberFormat.fixed(analysis.meanRankShift, digits: 1)
    let top = NumberFormat.percent(first.ranks.top(1).value)
    let away =
      first.ranks.notRanked > 0
      ? UnrankedWords.share(Double(first.ranks.notRanked) / Double(first.ranks.replicates)) : nil
    let sure = NumberFormat.percent((1 + analysis.interval) / 2)
    let spread = spread(items, words)
    return LocalizedText(
      zh: "小结：名次平均移动 \(mean) 位；\(first.unit.name[.zh])在 \(top) 的模拟中居首"
        + (away.map { "（\($0) 未排名）" } ?? "") + "；\(spread.zh)；"
        + "\(items.count - 1) 对相邻名次中 \(close) 对分不出先后（领先概率不到 \(sure)）。",
      en:
        "Summary: ranks move by \(mean) places on average; \(first.unit.name[.en]) is first in \(top) "
        + "of the replicates" + (away.map { " (unranked in \($0))" } ?? "") + "; \(spread.en); of "
        + "\(items.count - 1) pairs of neighbours \(close) cannot be told apart "
        + "(ahead in less than \(sure)).")
  }

  /// Who keeps the rank in every replicate, and who is the least certain of it.
  private func spread(_ items: [RobustUnits.Item], _ words: UnitWords) -> LocalizedText {
    let still = items.filter {
      $0.ranks.notRanked == 0 && $0.ranks.deviation == 0 && $0.ranks.mean == $0.rank
    }
    let runs = NumberFormat.grouped(analysis.replicates)
    if still.count == items.count {
      return LocalizedText(
        zh: "全部 \(words.count(still.count).zh)在 \(runs) 次模拟中名次都不变",
        en: "all \(words.count(still.count).en) keep their rank in all \(runs) replicates")
    }
    let kept =
      still.isEmpty
      ? LocalizedText("")
      : LocalizedText(
        zh: "\(words.count(still.count).zh)在 \(runs) 次模拟中名次都不变，",
        en:
          "\(words.count(still.count).en) \(still.count == 1 ? "keeps its" : "keep their") rank in all "
          + "\(runs) replicates, ")
    let widest = items.max {
      ($0.ends.worst - $0.ends.best, -$0.rank) < ($1.ends.worst - $1.ends.best, -$1.rank)
    }
    guard let widest, widest.ends.worst > widest.ends.best else {
      return LocalizedText(
        zh: kept.zh + "各\(words.header.zh)的名次区间都只有一位",
        en: kept.en + "every interval is one place wide")
    }
    let ends = RobustnessTable.interval(widest)
    return LocalizedText(
      zh: kept.zh + "\(widest.unit.name[.zh])最不确定（\(ends)）",
      en: kept.en + "\(widest.unit.name[.en]) is the least certain (\(ends))")
  }
}
