internal import CompositeIndex
internal import IndexKernel

/// Who is not ranked, and why.
struct RankingExclusions {
  private static let named = 5
  private let assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  /// Units with some data that are not ranked; `nil` where there are none.
  ///
  /// A floor that all of them miss stands in the caption instead of in every row.
  func table(_ language: Language) -> Table? {
    let rows = assessment.unranked.filter { assessment.exclusions[$0] != .noData }
    guard !rows.isEmpty else { return nil }
    let shared = rows.allSatisfy { row in
      if case .coverage = assessment.exclusions[row] { true } else { false }
    }
    let least = CoverageText.floor(assessment.scheme.said.methodology.coverage.unit)
    var caption = LocalizedText(zh: "不参与排名", en: "Not ranked")
    if shared {
      caption.zh += "（覆盖率低于 \(least)）"
      caption.en += " (coverage below \(least))"
    }
    var table = Table(
      caption: caption[language],
      columns: [
        Table.Column(UnitWords(assessment).header[language], key: "unit", overflow: .truncate),
        Table.Column(
          LocalizedText(zh: "覆盖率", en: "Coverage")[language], key: "coverage", .right),
        Table.Column(
          LocalizedText(zh: "原因", en: "Reason")[language], key: "reason", overflow: .wrap),
      ])
    for row in rows {
      table.add(
        Table.Cell(assessment.unit(row).name[language]), Table.Cell(coverage(row)),
        Table.Cell((shared ? lacking(row) : reason(row))?[language] ?? ""))
    }
    return table
  }

  /// The coverage with as many decimals as it takes to see that it is below the floor.
  private func coverage(_ row: Int) -> String {
    CoverageText.share(
      assessment.coverage[row], floor: assessment.scheme.said.methodology.coverage.unit)
  }

  /// Units without any figure, counted by kind and named in one sentence; `nil` where there are
  /// none.
  var withoutData: LocalizedText? { withoutData(among: assessment.unranked) }

  /// The same of some rows.
  func withoutData(among rows: [Int]) -> LocalizedText? {
    let rows = rows.filter { assessment.exclusions[$0] == .noData }
    guard !rows.isEmpty else { return nil }
    var kinds: [String] = []
    for row in rows where !kinds.contains(assessment.unit(row).kind) {
      kinds.append(assessment.unit(row).kind)
    }
    let parts = kinds.map { kind in
      let names = rows.filter { assessment.unit($0).kind == kind }.map { assessment.unit($0).name }
      let words = UnitWords(kinds: [kind])
      let count = words.count(names.count)
      guard names.count > Self.named else {
        let list = words.list(names)
        return LocalizedText(zh: list.zh, en: list.en)
      }
      let list = LocalizedText(
        zh: Sentences(.zh).list(names.prefix(Self.named).map { $0[.zh] }),
        en: names.prefix(Self.named).map { $0[.en] }.joined(separator: ", "))
      return LocalizedText(zh: "\(list.zh)等 \(count.zh)", en: "\(count.en) (\(list.en), ..)")
    }
    return LocalizedText(
      zh: "没有本方案的任何数据，不参与排名：\(parts.map(\.zh).joined(separator: "；"))。",
      en:
        "Not ranked for lack of any of the scheme's figures: \(parts.map(\.en).joined(separator: "; "))."
    )
  }

  /// Why a row is not ranked, as a clause; `nil` where it is.
  func reason(_ row: Int) -> LocalizedText? {
    switch assessment.exclusions[row] {
    case nil: return nil
    case .noData: return LocalizedText(zh: "没有本方案的任何数据", en: "none of the scheme's figures")
    case .noScore:
      return LocalizedText(zh: "有数据，但无法标准化，没有得分", en: "figures, but none of them has a score")
    case .screened(let screening):
      let why = ScreeningWords(scheme: assessment.scheme).reason(screening)
      return LocalizedText(zh: "未通过数据筛选：\(why.zh)", en: "left out by screening: \(why.en)")
    case .veto(let rule):
      return LocalizedText(zh: "否决项“\(rule[.zh])”", en: "veto: \(rule[.en])")
    case .coverage(_, let floor):
      let below = Self.below(coverage: coverage(row), floor: CoverageText.floor(floor))
      let lacking = lacking(row)
      return LocalizedText(
        zh: [below.zh, lacking.zh].filter { !$0.isEmpty }.joined(separator: "；"),
        en: [below.en, lacking.en].filter { !$0.isEmpty }.joined(separator: "; "))
    case .nodesMissing: return lacking(row)
    }
  }

  /// What a row lacks: whole dimensions by name, dimensions with too little, and indicators; apart
  /// from them those that have figures, none of which gets a score.
  private func lacking(_ row: Int) -> LocalizedText {
    let scheme = assessment.scheme
    let nodes = MissingNodes(scheme.plan) { !assessment.scores[row, $0].isNaN }
    func isUnscored(_ node: Int) -> Bool {
      scheme.leaves(under: node).contains { leaf in
        scheme.nodes[leaf].indicator.map { assessment.isUnscored(row: row, indicator: $0) }
          ?? false
      }
    }
    let parts = [
      (nodes.empty.filter { !isUnscored($0) }, Self.lacks),
      (nodes.empty.filter(isUnscored), Self.unscored), (nodes.thin, Self.thin),
    ].filter { !$0.0.isEmpty }.map { nodes, clause in
      clause(Self.list(nodes.map { scheme.nodes[$0].name }))
    }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }

  // MARK: Clauses, also those of the tuning page, where `{name}` stands for what is filled in

  static func below(coverage: String, floor: String) -> LocalizedText {
    LocalizedText(
      zh: "覆盖率 \(coverage)，低于 \(floor)", en: "coverage \(coverage), below \(floor)")
  }

  static func lacks(_ names: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "缺\(names.zh)", en: "lacks \(names.en)")
  }

  static func unscored(_ names: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(names.zh)有数值但无法标准化", en: "\(names.en) cannot be normalised")
  }

  static func thin(_ names: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(names.zh)数据不足", en: "too little of \(names.en)")
  }

  private static func list(_ names: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      zh: Sentences(.zh).list(names.map { $0[.zh] }, first: named, zh: "项"),
      en: Sentences(.en).list(names.map { $0[.en] }, first: named, zh: "项"))
  }
}
