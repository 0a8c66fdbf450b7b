internal import CompositeIndex

/// Where the figures come from: every publication with the cells that rest on it.
struct ReportSources: ReportSection {
  private let assessment: Assessment
  private let uses: [SourceUse]

  init(_ input: ReportInput) {
    assessment = input.assessment
    uses = SourceUse.all(in: assessment, rows: input.row.map { [$0] })
  }

  func add(to body: inout PageBody) {
    if uses.isEmpty { return }
    body.section("sources", LocalizedText(zh: "数据来源", en: "Data sources"))
    body.paragraph(
      LocalizedText(
        zh: "列出得分所用数据的出处。括号内为格数：一格是一个评价对象的一项指标，分子、分母出处不同的各计一次。"
          + "每一格的原始数、时期、口径、等级和所在行，用 cei explain 名称 数据 列出。",
        en:
          "The publications that the scores rest on, with cells in brackets: a cell is one indicator of one "
          + "unit, and counts for each of them where its figures come from several. cei explain NAME DATA "
          + "gives the figures of every cell with period, scope, grade and line."))
    body.table(table(body.language), name: body.identifier("sources"))
    if uses.contains(where: { !$0.grades.isEmpty }) {
      body.paragraph(
        LocalizedText(
          zh: "等级：A 官方或原文，B 可辨认的官方内容的转载，C 不用于排名。",
          en:
            "Grades: A official or original, B a recognisable official report on a reprint, C not for "
            + "ranking."))
    }
  }

  private func table(_ language: Language) -> Table {
    func word(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(
      caption: word("出处与所用之处", "Publications and what rests on them"),
      columns: [
        Table.Column(word("出处", "Publication"), key: "source", overflow: .wrap),
        Table.Column(word("发布者", "Publisher"), key: "publisher", overflow: .wrap),
        Table.Column(word("发布日期", "Published"), key: "date"),
        Table.Column(word("数据时期", "Data of"), key: "periods", overflow: .wrap),
        Table.Column(word("等级", "Grade"), key: "grade"),
        Table.Column(word("指标（格数）", "Indicators (cells)"), key: "indicators", overflow: .wrap),
      ])
    let words = Sentences(language)
    for use in uses {
      let source = use.source.map { assessment.dataset.sources[$0] }
      let indicators = use.cells.map { indicator, count in
        assessment.scheme.indicators[indicator].said.name[language] + words.aside("\(count)")
      }
      table.add(
        Table.Cell(source?.title ?? word("未注明出处", "no publication given")),
        Table.Cell(source?.publisher ?? ""), Table.Cell(source?.date ?? ""),
        Table.Cell(words.items(use.periods.map(\.label).filter { !$0.isEmpty })),
        Table.Cell(words.items(use.grades)), Table.Cell(words.items(indicators)))
    }
    return table
  }
}

/// One publication and the cells whose figures come from it.
struct SourceUse {
  /// Its place among the dataset's; `nil` for figures that name none.
  let source: Int?
  /// The grades that its figures have, ascending.
  let grades: [String]
  /// The periods of its figures, ascending.
  let periods: [Period]
  /// Indicators in the scheme's order, with so many units of which a figure comes from here.
  let cells: [(indicator: Int, count: Int)]

  /// Those behind the values of some rows, all unless given, in the dataset's order, figures without one
  /// last.
  static func all(in assessment: Assessment, rows: [Int]? = nil) -> [SourceUse] {
    let dataset = assessment.dataset
    var gathered = [Gathered](repeating: Gathered(), count: dataset.sources.count + 1)
    for indicator in assessment.scheme.indicators.indices {
      let figures = assessment.figures(indicator: indicator)
      for row in rows ?? Array(figures.indices) {
        var seen: Set<Int> = []
        for use in figures[row] {
          let observation = dataset.observations[use.observation]
          let place = observation.source < 0 ? dataset.sources.count : Int(observation.source)
          gathered[place].grades.insert(dataset.label(observation.grade))
          gathered[place].periods.insert(dataset.periods[Int(observation.period)])
          if seen.insert(place).inserted { gathered[place].cells[indicator, default: 0] += 1 }
        }
      }
    }
    return gathered.enumerated().filter { !$1.cells.isEmpty }.map { place, found in
      SourceUse(
        source: place < dataset.sources.count ? place : nil,
        grades: found.grades.filter { !$0.isEmpty }.sorted(), periods: found.periods.sorted(),
        cells: found.cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }

  private struct Gathered {
    var grades: Set<String> = []
    var periods: Set<Period> = []
    var cells: [Int: Int] = [:]
  }
}
