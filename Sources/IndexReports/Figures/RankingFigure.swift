public import CompositeIndex

/// The ranking with strips of rank intervals, as figures that each fit a printed page.
public struct RankingFigure {
  private let assessment: Assessment
  private let intervals: RankIntervals?
  private let words: RankedUnitWords

  /// A ranking; `nil` where nobody is ranked.
  ///
  /// - Parameter intervals: of this assessment; without them strips show ranks alone.
  public init?(_ assessment: Assessment, intervals: RankIntervals?) {
    if assessment.ranking.isEmpty { return nil }
    self.assessment = assessment
    self.intervals = intervals
    words = RankedUnitWords(assessment, intervals)
  }

  /// One figure for every forty lines or so, the best first; of too many units the first and the last
  /// (``DrawnUnits``).
  ///
  /// - Parameter identifier: unique in the page; a number is added where there are several.
  public func figures(_ language: Language, identifier: String? = nil) -> [Figure] {
    let rows = assessment.ranking
    let parts =
      DrawnUnits.parts(assessment)
      ?? IntervalStrips.parts(of: rows.count).map { Array(rows[$0]) }
    let name = identifier ?? "ranking-\(language.rawValue)"
    return parts.enumerated().map { number, part in
      figure(
        part, isPart: parts.count > 1, isLast: number + 1 == parts.count,
        identifier: parts.count > 1 ? "\(name)-\(number + 1)" : name, language)
    }
  }

  private func figure(
    _ rows: [Int], isPart: Bool, isLast: Bool, identifier: String, _ language: Language
  ) -> Figure {
    func say(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var title = assessment.figureTitle(
      intervals == nil
        ? LocalizedText(zh: "排名", en: "Ranking")
        : LocalizedText(zh: "排名与名次区间", en: "Ranking with rank intervals"), language)
    if isPart, let first = rows.first, let last = rows.last {
      let ends = [first, last].map { NumberFormat.shortest(assessment.ranks[$0]) ?? "" }
      title += say("：第 \(ends[0])–\(ends[1]) 名", ": ranks \(ends[0])-\(ends[1])")
    }
    let header = UnitWords(assessment).header[language]
    let chart = IntervalStrips(
      rows: rows.map { row($0, language) }, places: assessment.ranking.count,
      headings: IntervalStrips.Headings(
        rank: say("名次", "Rank"), name: header, score: say("得分", "Score"),
        interval: say("名次区间", "Interval")),
      banner: assessment.figureBanner(language))
    return Figure(
      identifier: identifier, title: title, notes: isLast ? notes(language) + left(language) : [],
      drawing: chart.drawing(
        title: title, description: description(rows, language), identifier: identifier),
      table: table(rows, language))
  }

  private func row(_ row: Int, _ language: Language) -> IntervalStrips.Row {
    let ends = intervals?.ends(row: row)
    return IntervalStrips.Row(
      key: assessment.unit(row).code, rank: words.rank(row),
      name: assessment.unit(row).name[language], score: words.score(row),
      interval: words.interval(row), place: assessment.ranks[row], best: ends?.best ?? .nan,
      worst: ends?.worst ?? .nan, tooltip: words.sentence(row, language))
  }

  private func description(_ rows: [Int], _ language: Language) -> String {
    Sentences(language).paragraph([
      RankingSummary(assessment).text[language],
      rows.count == assessment.ranking.count
        ? ""
        : LocalizedText(
          zh: "本图为其中 \(rows.count) 个。", en: "This drawing has \(rows.count) of them.")[language],
    ])
  }

  private func left(_ language: Language) -> [String] {
    DrawnUnits.isLimited(assessment) ? [DrawnUnits.note(assessment)[language]] : []
  }

  private func notes(_ language: Language) -> [String] {
    guard let intervals else {
      return [LocalizedText(zh: "圆点为名次。", en: "Dots are ranks.")[language]]
        + VetoWords(assessment).sentences.map { $0[language] }
    }
    let words = RankIntervalWords(intervals)
    return [
      LocalizedText(
        zh: "圆点为名次，横条为名次区间：\(words.fact.zh)。",
        en: "Dots are ranks, bars are rank intervals: \(words.fact.en).")[language],
      words.overlap(advises: false)[language],
    ] + [words.unranked?[language]].compactMap(\.self)
      + VetoWords(assessment).sentences.map { $0[language] }
  }

  private func table(_ rows: [Int], _ language: Language) -> (header: [String], rows: [[String]]) {
    func say(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var header = [
      say("代码", "Code"), UnitWords(assessment).header[language], say("名次", "Rank"),
      say("得分", "Score"),
    ]
    if intervals != nil {
      header += [say("区间最好名次", "Best of interval"), say("区间最差名次", "Worst of interval")]
    }
    return (
      header,
      rows.map { row in
        let unit = assessment.unit(row)
        var numbers = [assessment.ranks[row], assessment.index[row]]
        if let intervals {
          let ends = intervals.ends(row: row)
          numbers += [ends?.best ?? .nan, ends?.worst ?? .nan]
        }
        return [unit.code, unit.name[language]] + numbers.map { NumberFormat.shortest($0) ?? "" }
      }
    )
  }
}
