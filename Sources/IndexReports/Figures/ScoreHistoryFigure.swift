internal import CompositeIndex

/// Every pair of periods compared once, for the histories of all units.
struct HistoryComparisons {
  private let history: [Assessment]
  /// By the later period, then by the earlier one.
  private let pairs: [[RankComparison]]

  init(_ history: [Assessment]) {
    self.history = history
    pairs = history.indices.map { later in
      (0..<later).map { RankComparison(before: history[$0], after: history[later]) }
    }
  }

  /// Why a unit's scores of two periods cannot be compared; empty where they can.
  func obstacles(for code: String, from earlier: Int, to later: Int) -> [LocalizedText] {
    let comparison = pairs[later][earlier]
    let words = CaveatWords(comparison, history[later])
    return comparison.scoreObstacles(history[earlier], history[later], code: code).map(words.text)
  }
}

/// One unit's score over the periods, broken where two cannot be compared.
struct ScoreHistoryFigure {
  private let assessment: Assessment
  private let history: [Assessment]
  private let comparisons: HistoryComparisons
  private let row: Int

  init(_ assessment: Assessment, history: [Assessment], comparisons: HistoryComparisons, row: Int) {
    self.assessment = assessment
    self.history = history
    self.comparisons = comparisons
    self.row = row
  }

  /// The figure; `nil` unless at least two periods have a score.
  func figure(_ language: Language, identifier: String) -> Figure? {
    let (points, breaks) = points(language)
    guard points.count(where: { !$0.value.isNaN }) > 1 else { return nil }
    let name = assessment.unit(row).name[language]
    let title =
      Portrait(assessment) == nil
      ? LocalizedText(zh: "历年得分与名次", en: "Scores and ranks by period")[language]
      : LocalizedText(zh: "历年得分", en: "Scores by period")[language]
    let parts = points.map {
      [$0.label, $0.text, $0.detail].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let description =
      name + LocalizedText(zh: "：", en: ": ")[language] + Sentences(language).list(parts)
      + LocalizedText(zh: "。", en: ".")[language]
    let single = Portrait(assessment) != nil
    let drawn = withGaps(points, language)
    let chart = ScoreHistory(points: drawn, banner: assessment.figureBanner(language))
    return Figure(
      identifier: identifier, title: title,
      notes: notes(breaks, hasGaps: drawn.count > points.count, language),
      drawing: chart.drawing(
        title: name + LocalizedText(zh: "：", en: ": ")[language] + title, description: description,
        identifier: identifier),
      table: (
        [
          LocalizedText(zh: "时期", en: "period")[language],
          LocalizedText(zh: "得分", en: "score")[language],
          LocalizedText(zh: "名次", en: "rank")[language],
          LocalizedText(zh: "与前一期不可比", en: "not comparable with the one before")[language],
          LocalizedText(zh: "原因", en: "why")[language],
        ],
        zip(points, history).map { point, result in
          let row = result.row(code: assessment.unit(self.row).code)
          return [
            point.label, row.flatMap { NumberFormat.shortest(result.index[$0]) } ?? "",
            single ? "" : row.flatMap { NumberFormat.shortest(result.ranks[$0]) } ?? "",
            point.isBreak ? "1" : "",
            breaks.first { $0.label == point.label }?.reasons ?? "",
          ]
        }
      ))
  }

  /// Where the line is broken, and why.
  private struct Break {
    /// The period after the break.
    let label: String
    /// Both periods.
    let span: LocalizedText
    /// As clauses.
    let reasons: String
  }

  /// Breaks whose reasons have room on the page.
  private static let told = 2

  private func notes(_ breaks: [Break], hasGaps: Bool, _ language: Language) -> [String] {
    let axis =
      LocalizedText(
        zh: "纵轴只取这几个得分的范围，不从 0 开始。",
        en: "The scale spans these scores and does not begin at 0.")[language]
      + (hasGaps
        ? LocalizedText(zh: "缺期处不连线。", en: " No line over periods without a score.")[language] : "")
    guard !breaks.isEmpty else { return [axis] }
    let head = LocalizedText(
      zh: "双竖线处前后不可比", en: "Double line: the two sides are not comparable")[language]
    guard breaks.count <= Self.told else {
      let rest = LocalizedText(
        zh: "；方案、指标、口径或取数有变。", en: "; scheme, indicators, scopes or figures changed.")
      return [head + rest[language], axis]
    }
    let reasons = breaks.map { item in
      (breaks.count > 1 ? item.span[language] + " " : "") + item.reasons
    }
    let text = reasons.joined(separator: LocalizedText(zh: "；", en: "; ")[language])
    return [LocalizedText(zh: "\(head)；\(text)。", en: "\(head); \(text).")[language], axis]
  }

  /// The points with one for all periods that are skipped between two of them, which cuts the line.
  private func withGaps(
    _ points: [ScoreHistory.Point], _ language: Language
  ) -> [ScoreHistory.Point] {
    var all: [ScoreHistory.Point] = []
    for (number, point) in points.enumerated() {
      if number > 0, let before = history[number - 1].period,
        let period = history[number].period, PeriodWords.skipped(before, period) > 0
      {
        all.append(
          ScoreHistory.Point(
            label: PeriodWords.between(before, period), value: .nan, text: "",
            detail: LocalizedText(zh: "缺期", en: "no score")[language]))
      }
      all.append(point)
    }
    return all
  }

  private func points(_ language: Language) -> (points: [ScoreHistory.Point], breaks: [Break]) {
    let code = assessment.unit(row).code
    let single = Portrait(assessment) != nil
    // The last period with a score.
    var last: Int?
    var breaks: [Break] = []
    let points = history.indices.map { index in
      let result = history[index]
      let row = result.row(code: code)
      let score = row.map { result.index[$0] } ?? .nan
      var isBreak = false
      if !score.isNaN {
        if let last {
          let reasons = comparisons.obstacles(for: code, from: last, to: index)
          if !reasons.isEmpty {
            isBreak = true
            let labels = [last, index].map { history[$0].period?.label ?? "" }
            breaks.append(
              Break(
                label: labels[1],
                span: LocalizedText(
                  zh: "\(labels[0]) 至 \(labels[1])", en: "\(labels[0]) to \(labels[1])"),
                reasons: reasons.map { $0[language] }.joined(
                  separator: LocalizedText(zh: "，", en: ", ")[language])))
          }
        }
        last = index
      }
      let rank = row.map { RankWords(result).text($0) } ?? NumberFormat.missing
      return ScoreHistory.Point(
        label: result.period?.label ?? "",
        value: score.isNaN ? .nan : Double(NumberFormat.units(score)) / 100,
        text: score.isNaN ? "" : NumberFormat.fixed(score),
        detail: score.isNaN
          ? LocalizedText(zh: "不排名", en: "not ranked")[language]
          : single ? "" : LocalizedText(zh: "第 \(rank) 名", en: "rank \(rank)")[language],
        isBreak: isBreak)
    }
    return (points, breaks)
  }
}
