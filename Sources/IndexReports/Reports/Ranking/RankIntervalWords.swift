internal import CompositeIndex

/// What is said of rank intervals: how they were made, and whom they cannot tell apart.
struct RankIntervalWords {
  private let intervals: RankIntervals
  private let assessment: Assessment

  init(_ intervals: RankIntervals) {
    self.intervals = intervals
    assessment = intervals.analysis.model.base
  }

  /// `3-9`; empty for a row that is not ranked.
  func cell(_ row: Int) -> String {
    intervals.ends(row: row).map { Self.text($0.best, $0.worst) } ?? ""
  }

  /// Two ranks with a hyphen: `1-5`.
  static func text(_ best: Double, _ worst: Double) -> String {
    guard let first = NumberFormat.shortest(best), let last = NumberFormat.shortest(worst) else {
      return NumberFormat.missing
    }
    return "\(first)-\(last)"
  }

  /// How they were made, for the head of a page.
  var fact: LocalizedText {
    let analysis = intervals.analysis
    return Self.fact(
      analysis.model, interval: analysis.interval, count: NumberFormat.grouped(analysis.replicates),
      seed: analysis.seed)
  }

  /// The same of intervals that are made elsewhere.
  ///
  /// - Parameters:
  ///   - interval: the probability between the ends.
  ///   - count: how many replicates, as it is to be printed.
  static func fact(
    _ model: UncertainModel, interval: Double, count: String, seed: UInt64
  ) -> LocalizedText {
    func percent(_ share: Double) -> String { Numerals.short(share * 100) + "%" }
    let (low, high) = (percent((1 - interval) / 2), percent((1 + interval) / 2))
    let factors = FactorWords.all(of: model).map(\.text)
    return LocalizedText(
      zh: "\(low)–\(high)，\(count) 次，随机数种子 \(seed)；\(factors.map(\.zh).joined(separator: "；"))",
      en: "\(low)-\(high), \(count) replicates, seed \(seed); "
        + factors.map(\.en).joined(separator: "; "))
  }

  /// Sets of places that are named one by one.
  private static let named = 3

  /// Which places cannot be told apart, and what the intervals leave out.
  var overlap: LocalizedText { overlap(advises: true) }

  /// The same, for those who have no command line before them without the option that helps.
  func overlap(advises: Bool) -> LocalizedText {
    let rows = assessment.ranking
    let sets = intervals.overlapping(rows)
    var text: LocalizedText
    if let first = sets.first, first.count == rows.count {
      text = LocalizedText(
        zh: "全部 \(rows.count) 个名次的区间互相重叠：不能判定谁在前",
        en: "The intervals of all \(rows.count) places overlap: their order cannot be determined")
    } else if sets.isEmpty {
      let alone =
        intervals.movesFigures
        ? LocalizedText("")
        : LocalizedText(zh: "仅就\(causes.zh)而言，", en: "as far as \(causes.en) go, ")
      text = LocalizedText(
        zh: "各名次的区间都不重叠：\(alone.zh)先后可以判定",
        en: "No intervals overlap: \(alone.en)the order can be determined")
    } else {
      let list = places(sets)
      text = LocalizedText(
        zh: "\(list.zh)的名次区间互相重叠：不能判定谁在前",
        en: "The intervals of places \(list.en) overlap: their order cannot be determined")
    }
    // Without errors in the data groups by sampling error would say more than is known.
    if advises, !sets.isEmpty, intervals.statesErrors {
      text.zh += "（--groups 按抽样误差分组）"
      text.en += " (--groups forms groups by sampling error)"
    }
    return LocalizedText(zh: text.zh + "。" + rest.zh, en: text.en + ". " + rest.en)
  }

  /// Every set of places that cannot be told apart; `nil` where ``overlap`` names all of them.
  var allSets: LocalizedText? {
    let sets = intervals.overlapping(assessment.ranking)
    guard sets.count > Self.named else { return nil }
    let list = self.list(sets)
    return LocalizedText(
      zh: "不能判定谁在前的全部 \(sets.count) 组（名次区间互相重叠）：\(list.zh)。",
      en:
        "All \(sets.count) groups of places whose order cannot be told (their intervals overlap): "
        + "\(list.en).")
  }

  /// The first sets, and how many more there are, as the subject of a sentence.
  private func places(_ sets: [[Int]]) -> LocalizedText {
    let shown = list(sets.prefix(Self.named))
    let each =
      sets.count > 1 ? LocalizedText(zh: "各自", en: " (each group among itself)") : .init("")
    let rest = sets.count - Self.named
    guard rest > 0 else { return LocalizedText(zh: shown.zh + each.zh, en: shown.en + each.en) }
    return LocalizedText(
      zh: shown.zh + "等 \(sets.count) 组名次各自", en: shown.en + " and \(rest) more groups\(each.en)")
  }

  /// `第 1–2 名、第 3–5 名` / `1-2, 3-5`; `第 2、5 名` / `2 and 5` where places between do not belong.
  private func list(_ sets: some Sequence<[Int]>) -> LocalizedText {
    let shown = sets.map(stretches)
    let isWhole = shown.allSatisfy { $0.count == 1 }
    return LocalizedText(
      zh: shown.map { "第 \(texts($0, "–").joined(separator: "、")) 名" }
        .joined(separator: isWhole ? "、" : "，"),
      en: shown.map { Sentences(.en).list(texts($0, "-")) }.joined(separator: isWhole ? ", " : "; ")
    )
  }

  /// Places next to each other, together.
  private func stretches(_ places: [Int]) -> [ClosedRange<Int>] {
    var stretches: [ClosedRange<Int>] = []
    for place in places {
      if let last = stretches.last, last.upperBound + 1 == place {
        stretches[stretches.count - 1] = last.lowerBound...place
      } else {
        stretches.append(place...place)
      }
    }
    return stretches
  }

  private func texts(_ stretches: [ClosedRange<Int>], _ hyphen: String) -> [String] {
    stretches.map {
      $0.count == 1
        ? "\($0.lowerBound + 1)" : "\($0.lowerBound + 1)\(hyphen)\($0.upperBound + 1)"
    }
  }

  /// What moved, and what did not.
  private var rest: LocalizedText {
    if intervals.movesFigures {
      return LocalizedText(
        zh: "区间已计入数据的误差；没有误差的数按准确数计。",
        en: "Errors of the figures are in the intervals; figures without one count as exact.")
    }
    return intervals.statesErrors
      ? LocalizedText(
        zh: "区间未计入数据自带的抽样误差，实际的不确定性更大。",
        en:
          "The data's sampling errors are not in the intervals; there is more uncertainty than that."
      )
      : LocalizedText(
        zh: "数据没有附抽样误差，区间只反映\(causes.zh)的影响，实际的不确定性更大。",
        en: "The figures come without sampling errors: the intervals show the effect of "
          + "\(causes.en) alone, and there is more uncertainty than that.")
  }

  /// Whom one unit cannot be told apart from; `nil` where its interval overlaps with no other.
  func overlap(of row: Int) -> LocalizedText? {
    let rows = assessment.ranking
    guard let own = rows.firstIndex(of: row) else { return nil }
    let others = Set(intervals.overlapping(rows).filter { $0.contains(own) }.joined())
      .subtracting([own]).sorted()
    if others.isEmpty { return nil }
    let stretches = stretches(others)
    let name = assessment.unit(row).name
    return LocalizedText(
      zh: "\(name[.zh])的名次区间与第 \(texts(stretches, "–").joined(separator: "、")) 名的重叠：不能判定谁在前。"
        + rest.zh,
      en: "The interval of \(name[.en]) overlaps with those of places "
        + "\(Sentences(.en).list(texts(stretches, "-"))): which of them is ahead cannot be told. "
        + rest.en)
  }

  /// Who is not ranked in some of the replicates.
  var unranked: LocalizedText? { UnrankedWords(intervals.analysis).sentence }

  /// The same of one unit.
  func unranked(row: Int) -> LocalizedText? {
    UnrankedWords(intervals.analysis, only: row).sentence
  }

  private var causes: LocalizedText {
    let names = intervals.analysis.model.factors.map { FactorWords($0).name }
    return LocalizedText(
      zh: Sentences(.zh).list(names.map { $0[.zh] }), en: Sentences(.en).list(names.map { $0[.en] })
    )
  }
}
