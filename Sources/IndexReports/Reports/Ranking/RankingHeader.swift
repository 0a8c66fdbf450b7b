internal import CompositeIndex

/// What stands above a ranking: what was computed, from what, by which rules.
struct RankingHeader {
  private let assessments: [Assessment]
  private let first: Assessment

  /// - Precondition: at least one assessment.
  init(_ assessments: [Assessment]) {
    self.assessments = assessments
    first = assessments[0]
  }

  /// The line above everything: made-up data, a hypothetical scenario; `nil` for neither.
  func banner(_ language: Language) -> String? { ResultMarks(assessments).text(language) }

  /// What the data say that their ranking cannot tell; nothing for most.
  func caveat(_ language: Language) -> [Document.Note] {
    let caveat = first.dataset.caveat[language]
    return caveat.isEmpty ? [] : [Document.Note(caveat, .warning)]
  }

  /// The scheme's title, with the period where there is only one.
  var title: LocalizedText {
    let title = first.scheme.said.displayTitle
    guard assessments.count == 1, let label = first.period?.label, let period = first.periodText,
      !title[.zh].contains(label)
    else { return title }
    return LocalizedText(zh: "\(title[.zh]) \(period.zh)", en: "\(title[.en]), \(period.en)")
  }

  /// Data, units, weights, rules.
  ///
  /// - Parameter intervals: made in the same way for every period.
  func facts(
    _ language: Language, intervals: [RankIntervals] = []
  ) -> [Document.KeyValue] {
    let preparation = PreparationWords(scheme: first.scheme).lines
    let facts: [(LocalizedText, LocalizedText?)] = [
      (LocalizedText(zh: "数据", en: "Data"), data),
      (Self.scopeTitle, scope()),
      (LocalizedText(zh: "时期", en: "Periods"), periods),
      (Self.weightsTitle, weights),
      (
        LocalizedText(zh: "名次区间", en: "Intervals"),
        intervals.first.map { RankIntervalWords($0).fact }
      ),
    ]
    let rest: [(LocalizedText, LocalizedText?)] = [
      (LocalizedText(zh: "缺失", en: "Missing"), Self.missing(first.scheme.said.methodology)),
      (LocalizedText(zh: "改动", en: "Changed"), changes),
    ]
    return Self.pairs(facts + preparation.map { ($0.title, $0.text) } + rest, language)
  }

  /// Data, weights, and what was changed in them.
  ///
  /// - Parameters:
  ///   - before: what it is compared with; both are named where they differ.
  ///   - title: what stands before the scheme's name.
  func identity(
    _ language: Language, before: Assessment? = nil,
    weightsAre title: LocalizedText = weightsTitle
  ) -> [Document.KeyValue] {
    let other = before.map { RankingHeader([$0]) }
    return Self.pairs(
      [
        (LocalizedText(zh: "数据", en: "Data"), Self.step(other?.data, data)),
        (title, Self.step(other?.weights, weights)),
        (LocalizedText(zh: "改动", en: "Changed"), changes),
      ], language)
  }

  /// `one -> two`, or just one where both are the same.
  private static func step(_ old: LocalizedText?, _ new: LocalizedText) -> LocalizedText {
    guard let old, old != new else { return new }
    return LocalizedText(zh: "\(old[.zh]) → \(new[.zh])", en: "\(old[.en]) -> \(new[.en])")
  }

  private static func pairs(
    _ facts: [(LocalizedText, LocalizedText?)], _ language: Language
  ) -> [Document.KeyValue] {
    facts.compactMap { key, value in
      value.map { Document.KeyValue(key[language], $0[language]) }
    }
  }

  /// What was changed, in the order in which it was done.
  var changes: LocalizedText? {
    let words = ChangeWords(first.scheme.said)
    let changes = first.findings.compactMap { finding -> LocalizedText? in
      if case .changed(let change) = finding.kind { words.text(change) } else { nil }
    }
    if changes.isEmpty { return nil }
    return LocalizedText(
      zh: changes.map(\.zh).joined(separator: "；"), en: changes.map(\.en).joined(separator: "; "))
  }

  private var data: LocalizedText {
    let (id, title) = (first.dataset.id, first.dataset.title)
    // A table without a package is called by its file's name.
    if [title.zh, title.en].allSatisfy({ $0.isEmpty || $0 == id }) { return LocalizedText(id) }
    return LocalizedText(zh: "\(title[.zh])（\(id)）", en: "\(title[.en]) (\(id))")
  }

  static let scopeTitle = LocalizedText(zh: "范围", en: "Scope")
  static let weightsTitle = LocalizedText(zh: "权重", en: "Weights")

  /// How many units, dimensions and indicators.
  ///
  /// - Parameter ranked: what is said of how many are ranked; their number unless given.
  func scope(ranked: String? = nil) -> LocalizedText {
    let words = UnitWords(first.units.map { first.dataset.units[$0] })
    let units = words.count(first.units.count)
    let dimensions = first.scheme.nodes[ResolvedScheme.root].children
      .filter { !first.scheme.nodes[$0].children.isEmpty }.count
    let indicators = first.scheme.indicators.count
    var (zh, en) = (units.zh, units.en)
    if assessments.count == 1, Portrait(first) == nil {
      let ranked = ranked ?? "\(first.ranking.count)"
      zh += "，\(ranked) 个参与排名"
      en += " (\(ranked) ranked)"
    }
    if dimensions > 0 {
      zh += "，\(dimensions) 个维度"
      en += ", " + Sentences(.en).count(dimensions, zh: "", en: "dimension")
    }
    zh += "，\(indicators) 项指标"
    en += ", " + Sentences(.en).count(indicators, zh: "", en: "indicator")
    return LocalizedText(zh: zh, en: en)
  }

  private var periods: LocalizedText? {
    guard assessments.count == 1 else {
      let labels = assessments.compactMap { $0.period?.label }
      return LocalizedText(
        zh: Sentences(.zh).list(labels), en: Sentences(.en).list(labels))
    }
    guard first.period == nil, let span = PeriodWords.span(first.window) else { return nil }
    return LocalizedText(
      zh: "各项数据取 \(span.zh)最新", en: "the latest figure of \(span.en) for each indicator")
  }

  var weights: LocalizedText { Self.weights(first.scheme.said) }

  /// The scheme's file, id and version, and how its weights came about.
  static func weights(_ said: Scheme) -> LocalizedText {
    let name = said.named
    let record = said.record.map { RecordWords($0).text }
    guard let file = said.inputs.first(where: { $0.role == .scheme })?.name else {
      return record.map {
        LocalizedText(zh: "\(name)（\($0.zh)）", en: "\(name) (\($0.en))")
      } ?? LocalizedText(name)
    }
    return LocalizedText(
      zh: "\(file)（\([name, record?.zh].compactMap(\.self).joined(separator: "；"))）",
      en: "\(file) (\([name, record?.en].compactMap(\.self).joined(separator: "; ")))")
  }

  /// The rule for missing data with its floors.
  static func missing(_ methodology: Methodology) -> LocalizedText {
    var rule =
      switch methodology.missing {
      case .renormalise:
        LocalizedText(
          zh: "缺失指标的权重分给同一上级的其他指标",
          en: "weights of missing indicators go to their siblings")
      case .none:
        LocalizedText(zh: "下级有缺失，上级即缺失", en: "a missing child makes its parent missing")
      case .fail: LocalizedText(zh: "不允许缺失", en: "not allowed")
      }
    let (unit, node) = (methodology.coverage.unit, methodology.coverage.node)
    if unit > 0 {
      rule.zh += "；覆盖率（\(CoverageText.meaning[.zh])）不足 \(CoverageText.floor(unit)) 不排名"
      rule.en +=
        "; not ranked below \(CoverageText.floor(unit)) coverage (\(CoverageText.meaning[.en]))"
    }
    if node > 0, methodology.missing == .renormalise {
      rule.zh += "；维度不足 \(CoverageText.floor(node)) 视为缺失，其下数据不计"
      rule.en +=
        "; a dimension below \(CoverageText.floor(node)) is missing, its figures do not count"
    }
    return rule
  }
}

extension Scheme {
  /// The id with the version: `public 1.0.0`.
  var named: String { version.isEmpty ? id : "\(id) \(version)" }
}
