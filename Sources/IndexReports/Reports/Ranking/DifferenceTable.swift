internal import CompositeIndex

/// The ranked units in groups that cannot be told apart from their first unit.
struct DifferenceTable {
  private let differences: RealDifferences
  private let words: DifferenceWords
  private let reach: WeightReach?
  private let top: Int?

  init(_ differences: RealDifferences, _ reach: WeightReach?, top: Int?) {
    self.differences = differences
    self.reach = reach
    self.top = top
    words = DifferenceWords(differences, reach)
  }

  func table(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let assessment = differences.assessment
    let strip = RankStrip(places: differences.rows.count)
    var columns = [
      Table.Column(title("组", "Group"), key: "group", .right),
      Table.Column(title("名次", "Rank"), key: "rank", .right),
      Table.Column(UnitWords(assessment).header[language], key: "unit", overflow: .truncate),
      Table.Column(title("得分", "Score"), key: "score", .right),
      Table.Column(title("标准误", "Error"), key: "error", .right, priority: 3),
      Table.Column(title("抽样", "Sampling"), key: "sampling", .right),
    ]
    if reach != nil {
      columns.append(Table.Column(title("权重", "Weights"), key: "weights", .right, priority: 1))
    }
    columns.append(
      strip.column(
        LocalizedText(zh: "抽样区间", en: "the interval by sampling"), language, priority: 5))
    var table = Table(columns: columns)
    let ranks = RankWords(assessment)
    let errors = differences.standardErrors
    let all = differences.groups.enumerated().flatMap { number, group in
      group.map { (number, $0) }
    }
    let shown = top.map { Array(all.prefix($0)) } ?? all
    for (number, place) in shown {
      let row = differences.rows[place]
      let set = differences.marginal.sets[place]
      let isOpener = differences.groups[number].first == place
      var cells = [
        Table.Cell(isOpener ? String(number + 1) : ""), Table.Cell(ranks.cell(row)),
        Table.Cell(
          assessment.unit(row).name[language], isOpener ? .emphasis : .plain),
        Table.Cell(NumberFormat.fixed(assessment.index[row])),
        Table.Cell(NumberFormat.fixed(errors[place])), Table.Cell(words.set(place)),
      ]
      if let reach {
        cells.append(
          Table.Cell(
            reach.ends(row: row).map { RankIntervalWords.text($0.best, $0.worst) } ?? ""))
      }
      cells.append(
        Table.Cell(
          strip.line(
            assessment.ranks[row], (Double(set.lowerBound), Double(set.upperBound))), .muted))
      table.rows.append(Table.Row(cells))
    }
    if shown.count < all.count {
      table.footnotes.append(
        LocalizedText(
          zh: "显示 \(shown.count)/\(all.count) 行。",
          en: "Showing \(shown.count) of \(all.count) rows.")[language])
    }
    return table
  }
}
