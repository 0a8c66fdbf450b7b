internal import CompositeIndex

/// The rows of `cei rank --format csv` in the words of a page, with the changes that its table shows.
struct RankingSheet {
  private let assessment: Assessment
  private let report: RankingReport
  private let changes: RankChanges?

  init(_ assessment: Assessment, intervals: RankIntervals? = nil, changes: RankChanges? = nil) {
    self.assessment = assessment
    report = RankingReport([assessment], intervals: [intervals])
    self.changes = changes.flatMap { $0.isComparable ? $0 : nil }
  }

  /// Heads, and numbers in full precision.
  func table(_ language: Language) -> (header: [String], rows: [[String]]) {
    let scheme = assessment.scheme
    let nodes = scheme.nodes.indices.filter { $0 != ResolvedScheme.root }
    let status = RankingTable.csvHeads.firstIndex(of: "status") ?? 0
    var rowOf: [String: Int] = [:]
    for row in assessment.units.indices { rowOf[assessment.unit(row).code] = row }
    let rows = report.csv(language).rows.map { cells in
      var cells = cells
      guard let row = rowOf[cells[0]] else { return cells }
      let isRanked = assessment.exclusions[row] == nil
      cells[status] = (isRanked ? Self.ranked : Self.unranked)[language]
      if let changes {
        cells.append(changes.gained(row: row).flatMap(NumberFormat.shortest) ?? "")
      }
      return cells
    }
    let header =
      Self.heads.map { $0[language] } + nodes.map { scheme.distinctName($0)[language] }
      + Self.intervals.map { $0[language] } + (changes == nil ? [] : [Self.gained[language]])
    return (header, rows)
  }

  /// In the order of ``RankingTable/csvHeads``.
  private static let heads = [
    LocalizedText(zh: "代码", en: "Code"), LocalizedText(zh: "中文名称", en: "Chinese name"),
    LocalizedText(zh: "英文名称", en: "English name"),
    LocalizedText(zh: "数据时期", en: "Data of"), LocalizedText(zh: "名次", en: "Rank"),
    LocalizedText(zh: "得分", en: "Score"), LocalizedText(zh: "覆盖率", en: "Coverage"),
    LocalizedText(zh: "等级", en: "Band"), LocalizedText(zh: "状态", en: "Status"),
    LocalizedText(zh: "不参与排名的原因", en: "Why not ranked"),
    LocalizedText(zh: "插补的指标", en: "Imputed indicators"),
  ]
  private static let intervals = [
    LocalizedText(zh: "区间最好名次", en: "Best of interval"),
    LocalizedText(zh: "区间最差名次", en: "Worst of interval"),
  ]
  private static let gained = LocalizedText(
    zh: "较上年上升名次", en: "Places gained since the year before")
  private static let ranked = LocalizedText(zh: "参与排名", en: "ranked")
  private static let unranked = LocalizedText(zh: "不参与排名", en: "not ranked")
}

extension ResolvedScheme {
  /// The name of a node; with its id where another has the same name.
  func distinctName(_ node: Int) -> LocalizedText {
    func name(_ language: Language) -> String {
      let name = nodes[node].name[language]
      let isShared = nodes.count { $0.name[language] == name } > 1
      return isShared ? name + Sentences(language).aside(nodes[node].id) : name
    }
    return LocalizedText(zh: name(.zh), en: name(.en))
  }
}
