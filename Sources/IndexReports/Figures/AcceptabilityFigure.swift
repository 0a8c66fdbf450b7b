public import CompositeIndex

/// How often each unit has each rank, as a heat map.
public struct AcceptabilityFigure {
  /// One unit's numbers.
  private struct Item {
    var row: Int
    var ranks: RankDistribution
    /// Per cent as printed: each rank, then not ranked; they add up to 100.
    var percents: [Int]
  }

  private let intervals: RankIntervals
  private let assessment: Assessment
  private let items: [Item]

  /// Why there is no heat map; `nil` where there is one.
  ///
  /// - Parameter intervals: `nil` where none were made.
  public static func absence(_ intervals: RankIntervals?) -> LocalizedText? {
    guard let intervals else {
      return LocalizedText(
        zh: "没有模拟名次，不画名次可接受度图。", en: "No rank acceptability: no ranks were simulated.")
    }
    let count = intervals.analysis.model.rows.count
    if count <= AcceptabilityMap.most { return nil }
    let words = UnitWords(intervals.analysis.model.base).count(count)
    return LocalizedText(
      zh: "\(words.zh)多于 \(AcceptabilityMap.most) 个，名次可接受度图放不下一页，从略；"
        + "各名次的百分比见 cei robust --acceptability。",
      en: "Rank acceptability is left out: \(words.en) would not fit a page, "
        + "\(AcceptabilityMap.most) would; cei robust --acceptability has the numbers.")
  }

  /// A heat map; `nil` where ``absence(_:)`` has a reason.
  public init?(_ intervals: RankIntervals?) {
    guard let intervals, Self.absence(intervals) == nil else { return nil }
    self.intervals = intervals
    let analysis = intervals.analysis
    assessment = analysis.model.base
    let count = analysis.model.rows.count
    let found = analysis.model.rows.enumerated().map { number, row -> Item in
      let ranks = analysis.ranks(of: number)
      var shares = (1...max(1, count)).map { ranks.acceptability($0) * 100 }
      shares.append(Double(ranks.notRanked) / Double(ranks.replicates) * 100)
      return Item(
        row: row, ranks: ranks,
        percents: LargestRemainder.fit(parts: shares, total: 100, digits: 0))
    }
    let places = Dictionary(
      uniqueKeysWithValues: assessment.ranking.enumerated().map { ($1, $0) })
    func key(_ item: Item) -> (Double, Int) {
      (item.ranks.mean.isNaN ? .infinity : item.ranks.mean, places[item.row] ?? .max)
    }
    items = found.sorted { key($0) < key($1) }
  }

  /// The figure.
  ///
  /// - Parameter identifier: unique in the page: ASCII letters, digits and `-`.
  public func figure(_ language: Language, identifier: String? = nil) -> Figure {
    func say(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let title = assessment.figureTitle(
      LocalizedText(zh: "名次可接受度", en: "Rank acceptability"), language)
    let identifier = identifier ?? "acceptability-\(language.rawValue)"
    let chart = AcceptabilityMap(
      rows: items.map { row($0, language) },
      words: AcceptabilityMap.Words(
        name: UnitWords(assessment).header[language], expected: say("期望", "Mean"),
        notRanked: anyNotRanked ? say("未排名", "None") : "",
        shades: say("得到该名次的百分比", "Per cent of replicates"),
        outlined: say("当前名次", "rank by the scheme")),
      banner: assessment.figureBanner(language))
    return Figure(
      identifier: identifier, title: title, notes: notes(language),
      drawing: chart.drawing(
        title: title,
        description: Sentences(language).paragraph(items.map { sentence($0, language) }),
        identifier: identifier),
      table: table(language))
  }

  private var anyNotRanked: Bool { items.contains { $0.ranks.notRanked > 0 } }

  private func name(_ item: Item, _ language: Language) -> String {
    assessment.unit(item.row).name[language]
  }

  private func row(_ item: Item, _ language: Language) -> AcceptabilityMap.Row {
    let rank = assessment.ranks[item.row]
    return AcceptabilityMap.Row(
      key: assessment.unit(item.row).code, name: name(item, language),
      expected: NumberFormat.fixed(item.ranks.mean, digits: 1),
      percents: Array(item.percents.dropLast()),
      occurs: item.percents.indices.dropLast().map { item.ranks.acceptability($0 + 1) > 0 },
      notRanked: item.percents.last ?? 0, rank: rank.isNaN ? 0 : Int(rank),
      tooltip: sentence(item, language))
  }

  /// `北京：期望名次 2.1；第 1 名 39%，第 2 名 28%。`
  private func sentence(_ item: Item, _ language: Language) -> String {
    let mean = NumberFormat.fixed(item.ranks.mean, digits: 1)
    var parts = item.percents.dropLast().enumerated().filter { $0.element > 0 }.map {
      place, percent in
      LocalizedText(zh: "第 \(place + 1) 名 \(percent)%", en: "rank \(place + 1) \(percent)%")[
        language]
    }
    if let rest = item.percents.last, rest > 0 {
      parts.append(LocalizedText(zh: "未排名 \(rest)%", en: "not ranked \(rest)%")[language])
    }
    let list = parts.joined(separator: language == .zh ? "，" : ", ")
    return LocalizedText(
      zh: "\(name(item, .zh))：期望名次 \(mean)；\(list)。",
      en: "\(name(item, .en)): mean rank \(mean); \(list).")[language]
  }

  private func notes(_ language: Language) -> [String] {
    [
      LocalizedText(
        zh: "每行按期望名次排列，数字为模拟中得到该名次的百分比，每行合计 100；不足 1% 记作点，从未出现留空；框线为当前名次。",
        en:
          "Lines are ordered by mean rank. Numbers are the per cent of replicates with each rank and "
          + "add up to 100 in every line; a dot is less than 1, blank is never; outlined is the rank "
          + "by the scheme.")[language],
      LocalizedText(
        zh: "名次区间的取法：\(RankIntervalWords(intervals).fact.zh)。",
        en: "Made like the intervals: \(RankIntervalWords(intervals).fact.en).")[language],
    ] + [RankIntervalWords(intervals).unranked?[language]].compactMap(\.self)
  }

  private func table(_ language: Language) -> (header: [String], rows: [[String]]) {
    func say(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let ranks = 1...max(1, items.count)
    let rows = items.map { item -> [String] in
      let unit = assessment.unit(item.row)
      let numbers =
        [assessment.ranks[item.row], item.ranks.mean]
        + ranks.map { item.ranks.acceptability($0) }
        + [Double(item.ranks.notRanked) / Double(item.ranks.replicates)]
      return [unit.code, unit.name[language]] + numbers.map { NumberFormat.shortest($0) ?? "" }
    }
    return (
      [
        say("代码", "Code"), UnitWords(assessment).header[language], say("当前名次", "Rank"),
        say("期望名次", "Mean rank"),
      ] + ranks.map { say("第 \($0) 名", "Rank \($0)") } + [say("未排名", "Not ranked")], rows
    )
  }
}
