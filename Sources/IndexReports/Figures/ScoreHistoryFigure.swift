internal import CompositeIndex

/// Why scores of two periods that follow each other cannot be compared.
struct HistoryBreak {
  /// Whether it holds for all units: another scheme, other indicators, scopes, or units where scores
  /// depend on who else is there.
  let isGeneral: Bool
  private let observed: [String: Set<String>]

  /// Whether a unit has scores of other indicators than in another period.
  func differs(for code: String, from other: HistoryBreak) -> Bool {
    other.observed[code] != observed[code]
  }

  /// One for each period; the first one has nothing before it.
  static func all(_ history: [Assessment]) -> [HistoryBreak] {
    history.indices.map { index in
      let assessment = history[index]
      var isGeneral = false
      if index > 0 {
        let relative = assessment.scheme.indicators.contains(where: \.usesReferenceSet)
        isGeneral = RankComparison(before: history[index - 1], after: assessment).caveats.contains {
          switch $0 {
          case .schemes, .indicators, .scopes, .syntheticSide: true
          case .unitSets: relative
          case .published, .noPeers: false
          }
        }
      }
      var observed: [String: Set<String>] = [:]
      for row in assessment.units.indices {
        observed[assessment.unit(row).code] = Set(
          assessment.scheme.leafNodes.filter { !assessment.scores[row, $0].isNaN }
            .map { assessment.scheme.nodes[$0].id })
      }
      return HistoryBreak(isGeneral: isGeneral, observed: observed)
    }
  }
}

/// One unit's score over the periods, broken where two cannot be compared.
struct ScoreHistoryFigure {
  private let assessment: Assessment
  private let history: [Assessment]
  private let breaks: [HistoryBreak]
  private let row: Int

  init(_ assessment: Assessment, history: [Assessment], breaks: [HistoryBreak], row: Int) {
    self.assessment = assessment
    self.history = history
    self.breaks = breaks
    self.row = row
  }

  /// The figure; `nil` unless at least two periods have a score.
  func figure(_ language: Language, identifier: String) -> Figure? {
    let points = points(language)
    guard points.count(where: { !$0.value.isNaN }) > 1 else { return nil }
    let name = assessment.unit(row).name[language]
    let title = LocalizedText(zh: "历年得分与名次", en: "Scores and ranks by period")[language]
    let parts = points.map { "\($0.label) \($0.text) \($0.detail)" }
    let description =
      name + LocalizedText(zh: "：", en: ": ")[language] + Sentences(language).list(parts)
      + LocalizedText(zh: "。", en: ".")[language]
    let chart = ScoreHistory(points: points, banner: assessment.figureBanner(language))
    var notes: [String] = []
    if points.contains(where: \.isBreak) {
      notes.append(
        LocalizedText(
          zh: "双竖线处方案、指标或统计口径有变，前后不可比。",
          en: "Double line: scheme, indicators or scope changed; the two sides do not compare.")[
            language])
    }
    return Figure(
      identifier: identifier, title: title, notes: notes,
      drawing: chart.drawing(
        title: "\(name): \(title)", description: description, identifier: identifier),
      table: (
        [
          LocalizedText(zh: "时期", en: "period")[language],
          LocalizedText(zh: "得分", en: "score")[language],
          LocalizedText(zh: "名次", en: "rank")[language],
          LocalizedText(zh: "与前一期不可比", en: "not comparable with the one before")[language],
        ],
        zip(points, history).map { point, result in
          let row = result.units.indices.first {
            result.unit($0).code == assessment.unit(self.row).code
          }
          return [
            point.label, row.flatMap { NumberFormat.shortest(result.index[$0]) } ?? "",
            row.flatMap { NumberFormat.shortest(result.ranks[$0]) } ?? "", point.isBreak ? "1" : "",
          ]
        }
      ))
  }

  private func points(_ language: Language) -> [ScoreHistory.Point] {
    let code = assessment.unit(row).code
    // The last period with a score, and whether something changed for all since then.
    var last: Int?
    var isCut = false
    return history.indices.map { index in
      let result = history[index]
      let row = result.units.indices.first { result.unit($0).code == code }
      let score = row.map { result.index[$0] } ?? .nan
      isCut = isCut || breaks[index].isGeneral
      var isBreak = false
      if !score.isNaN {
        isBreak = last.map { isCut || breaks[index].differs(for: code, from: breaks[$0]) } ?? false
        (last, isCut) = (index, false)
      }
      let rank = row.map { RankWords(result).text($0) } ?? NumberFormat.missing
      return ScoreHistory.Point(
        label: result.period?.label ?? "",
        value: score.isNaN ? .nan : Double(NumberFormat.units(score)) / 100,
        text: score.isNaN ? "" : NumberFormat.fixed(score),
        detail: score.isNaN
          ? LocalizedText(zh: "不排名", en: "not ranked")[language]
          : LocalizedText(zh: "第 \(rank) 名", en: "rank \(rank)")[language],
        isBreak: isBreak)
    }
  }
}
