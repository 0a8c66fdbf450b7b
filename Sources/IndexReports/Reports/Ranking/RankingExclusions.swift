internal import CompositeIndex

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
      let least = CoverageText.floor(floor)
      let lacking = lacking(row)
      return LocalizedText(
        zh: ["覆盖率 \(coverage(row))，低于 \(least)", lacking.zh].filter { !$0.isEmpty }
          .joined(separator: "；"),
        en: ["coverage \(coverage(row)), below \(least)", lacking.en].filter { !$0.isEmpty }
          .joined(separator: "; "))
    case .nodesMissing: return lacking(row)
    }
  }

  /// What a row lacks: whole dimensions by name, dimensions with too little, and indicators; apart
  /// from them those that have figures, none of which gets a score.
  private func lacking(_ row: Int) -> LocalizedText {
    var (missing, unscored, thin): ([LocalizedText], [LocalizedText], [LocalizedText]) = (
      [], [], []
    )
    let scheme = assessment.scheme
    func collect(_ number: Int) {
      let node = scheme.nodes[number]
      let leaves = scheme.leaves(under: number)
      if leaves.allSatisfy({ assessment.scores[row, $0].isNaN }) {
        let hasFigures = leaves.contains { leaf in
          scheme.nodes[leaf].indicator.map { assessment.isUnscored(row: row, indicator: $0) }
            ?? false
        }
        if hasFigures { unscored.append(node.name) } else { missing.append(node.name) }
      } else if assessment.scores[row, number].isNaN {
        thin.append(node.name)
      } else {
        node.children.forEach(collect)
      }
    }
    scheme.nodes[ResolvedScheme.root].children.forEach(collect)
    var (zh, en): ([String], [String]) = ([], [])
    if !missing.isEmpty {
      zh.append("缺\(Self.list(missing).zh)")
      en.append("lacks \(Self.list(missing).en)")
    }
    if !unscored.isEmpty {
      zh.append("\(Self.list(unscored).zh)有数值但无法标准化")
      en.append("\(Self.list(unscored).en) cannot be normalised")
    }
    if !thin.isEmpty {
      zh.append("\(Self.list(thin).zh)数据不足")
      en.append("too little of \(Self.list(thin).en)")
    }
    return LocalizedText(zh: zh.joined(separator: "；"), en: en.joined(separator: "; "))
  }

  private static func list(_ names: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      zh: Sentences(.zh).list(names.map { $0[.zh] }, first: named, zh: "项"),
      en: Sentences(.en).list(names.map { $0[.en] }, first: named, zh: "项"))
  }
}
