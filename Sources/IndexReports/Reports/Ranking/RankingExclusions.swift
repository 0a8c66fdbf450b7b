internal import CompositeIndex

/// Who is not ranked, and why.
struct RankingExclusions {
  private static let named = 5
  private let assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  /// Units with some data that are not ranked; `nil` where there are none.
  func table(_ language: Language) -> Table? {
    let rows = assessment.unranked.filter { assessment.exclusions[$0] != .noData }
    guard !rows.isEmpty else { return nil }
    let words = UnitWords(assessment.units.map { assessment.dataset.units[$0] })
    var table = Table(
      caption: LocalizedText(zh: "不参与排名", en: "Not ranked")[language],
      columns: [
        Table.Column(words.header[language], key: "unit", overflow: .truncate),
        Table.Column(
          LocalizedText(zh: "覆盖率", en: "Coverage")[language], key: "coverage", .right),
        Table.Column(
          LocalizedText(zh: "原因", en: "Reason")[language], key: "reason", overflow: .wrap),
      ])
    for row in rows {
      table.add(
        Table.Cell(assessment.unit(row).name[language]),
        Table.Cell(RankingTable.coverage(assessment.coverage[row], aligned: false).text),
        Table.Cell(reason(row)?[language] ?? ""))
    }
    return table
  }

  /// Units without any figure, counted by kind and named in one sentence; `nil` where there are
  /// none.
  var withoutData: LocalizedText? {
    let rows = assessment.unranked.filter { assessment.exclusions[$0] == .noData }
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
      en: "Not ranked for lack of any figure: \(parts.map(\.en).joined(separator: "; ")).")
  }

  /// Why a row is not ranked, as a clause; `nil` where it is.
  func reason(_ row: Int) -> LocalizedText? {
    switch assessment.exclusions[row] {
    case nil: return nil
    case .noData: return LocalizedText(zh: "没有任何数据", en: "no figures at all")
    case .veto(let rule):
      return LocalizedText(zh: "否决项“\(rule[.zh])”", en: "veto: \(rule[.en])")
    case .coverage(_, let floor):
      let least = NumberFormat.percent(floor)
      let missing = missing(row)
      return LocalizedText(
        zh: "覆盖率低于 \(least)；缺\(missing.zh)", en: "coverage below \(least); lacks \(missing.en)")
    case .nodesMissing(let ids):
      let list = Self.list(
        ids.map { id in
          assessment.scheme.node(id).map { assessment.scheme.nodes[$0].name } ?? LocalizedText(id)
        })
      let inside = missing(row)
      return LocalizedText(
        zh: "\(list.zh)数据不足；缺\(inside.zh)", en: "too little for \(list.en); lacks \(inside.en)")
    }
  }

  /// What a row lacks: whole dimensions by name, else the indicators.
  private func missing(_ row: Int) -> LocalizedText {
    var names: [LocalizedText] = []
    func collect(_ number: Int) {
      let node = assessment.scheme.nodes[number]
      let leaves = assessment.scheme.leaves(under: number)
      if leaves.allSatisfy({ assessment.scores[row, $0].isNaN }) {
        names.append(node.name)
      } else {
        node.children.forEach(collect)
      }
    }
    assessment.scheme.nodes[ResolvedScheme.root].children.forEach(collect)
    return Self.list(names)
  }

  private static func list(_ names: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      zh: Sentences(.zh).list(names.map { $0[.zh] }, first: named, zh: "项"),
      en: Sentences(.en).list(names.map { $0[.en] }, first: named, zh: "项"))
  }
}
