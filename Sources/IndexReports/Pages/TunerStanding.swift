public import CompositeIndex

/// What the tuning page says of units without a rank, of capped scores, and above everything.
struct TunerStanding {
  private let assessment: Assessment
  private let header: RankingHeader

  init(_ assessment: Assessment) {
    self.assessment = assessment
    header = RankingHeader([assessment])
  }

  /// Facts that follow the weights; `{ranked}` is filled in by the page.
  var facts: JSONOutput {
    [
      "units": .text(UnitWords(assessment).count(assessment.units.count)),
      "scheme": .text(LocalizedText(assessment.scheme.said.named)),
      "scope": .text(header.scope(ranked: "{ranked}")),
      "weights": .text(header.weights),
    ]
  }

  /// What weights do not change: the floor, who can never be ranked and why, which caps there are, and
  /// leaves whose figures get no score. Units and nodes are numbers.
  var json: JSONOutput {
    let floor = assessment.scheme.said.methodology.coverage.unit
    let lasting = assessment.underAnyWeights
    let (exclusions, vetoes) = (RankingExclusions(lasting), VetoWords(lasting))
    let rows = assessment.units.indices
    let noData = rows.filter { lasting.exclusions[$0] == .noData }
    return [
      "floor": .number(floor), "floorText": .string(CoverageText.floor(floor)),
      "noData": .array(noData.map { .integer($0) }),
      "withoutData": .text(exclusions.withoutData(among: noData)),
      "why": Self.byRow(rows) { row in exclusions.reason(row).map { .text($0) } },
      "caps": Self.byRow(rows) { row in
        lasting.scoreCaps[row] < .infinity ? vetoes.text(row).map { .text($0) } : nil
      },
      "unscored": Self.byRow(rows) { row in
        let indicators = assessment.scheme.indicators.indices.filter {
          assessment.isUnscored(row: row, indicator: $0)
        }
        return indicators.isEmpty
          ? nil : .array(indicators.map { .integer(assessment.scheme.indicators[$0].node) })
      },
    ]
  }

  /// A value for those rows that have one.
  private static func byRow(_ rows: Range<Int>, _ value: (Int) -> JSONOutput?) -> JSONOutput {
    .object(rows.compactMap { row in value(row).map { .init("\(row)", $0) } })
  }

  /// Why nobody is ranked, in one sentence; `nil` where somebody is.
  var nobody: LocalizedText? {
    guard assessment.ranking.isEmpty else { return nil }
    let sentence = RankingSummary(assessment).text
    let exclusions = RankingExclusions(assessment)
    let reasons = Set(
      assessment.units.indices.filter { assessment.exclusions[$0] != .noData }
        .compactMap(exclusions.reason))
    guard reasons.count == 1, let reason = reasons.first else { return sentence }
    return LocalizedText(
      zh: sentence.zh.dropLast() + "：\(reason.zh)。", en: sentence.en.dropLast() + ": \(reason.en).")
  }
}

extension TunerPage {
  /// Why nobody is ranked under the scheme's weights, in one sentence; `nil` where somebody is.
  public var nobodyRanked: LocalizedText? {
    report.assessments.first.flatMap { TunerStanding($0).nobody }
  }
}

extension TunerTexts {
  static var standing: [(String, LocalizedText)] {
    [
      text("notRanked", "不参与排名（{count} 个）", "Not ranked ({count})"),
      text("notRankedFor", "{name}不参与排名：{reason}。", "{name} is not ranked: {reason}."),
      text("capped", "得分封顶（{count} 个）", "Scores held down by a cap ({count})"),
      text("column-reason", "原因", "Reason"),
      text("moreUnits", "另有 {count} 个不参与排名。", "{count} more are not ranked."),
      ("belowFloor", RankingExclusions.below(coverage: "{coverage}", floor: "{floor}")),
      ("lack-lacks", RankingExclusions.lacks(LocalizedText("{names}"))),
      ("lack-unscored", RankingExclusions.unscored(LocalizedText("{names}"))),
      ("lack-thin", RankingExclusions.thin(LocalizedText("{names}"))),
      text("coverageIs", "覆盖率 {coverage}", "coverage {coverage}"),
      ("withoutCap", VetoWords.without("{score}")),
      text("reasonsBelow", "原因见下面的“不参与排名”", "see the reasons under Not ranked below"),
      text("nowOwn", "权重：{scheme}", "Weights: {scheme}"),
      text("nowChanged", "权重已改动，与 {scheme} 不同", "Weights changed from {scheme}"),
      text("nowRanked", "{units}，{ranked} 个参与排名", "{units}, {ranked} ranked"),
      text(
        "nowNobody", "{units}，没有一个参与排名（{reason}）", "{units}, none of them ranked ({reason})"),
      text("weightsChanged", "{weights}，权重已改动", "{weights}, weights changed"),
      ("fact-scope", RankingHeader.scopeTitle),
      ("fact-weights", RankingHeader.weightsTitle),
      text("hasLeft", "退出", "left"),
      text("isNew", "新进", "new"),
      text("tileNone", "{name}：不参与排名", "{name}: not ranked"),
      text("classNone", "不参与排名（{count} 个）", "not ranked ({count})"),
    ]
  }
}
