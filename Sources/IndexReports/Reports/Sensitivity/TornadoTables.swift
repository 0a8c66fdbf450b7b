internal import CompositeIndex

extension SensitivityReport {
  /// One factor at a time, and where weights are spread one weight at a time.
  func addTornado(to document: inout Document) {
    let language = document.language
    document.heading(
      LocalizedText(zh: "一次只变一个因素", en: "One factor at a time"))
    document.table(tornadoTable(language))
    let weights = section == nil ? [] : tornado.weights
    if !weights.isEmpty {
      document.table(weightTable(language))
      document.notes([
        Document.Note(
          LocalizedText(
            zh: "单项权重取其浮动范围的第 5、95 百分位（±25% 即 ±22.5%），同级其余保持比例；按影响从大到小排列。",
            en:
              "Each weight at the 5th and 95th percentile of its spread (within 25%: 22.5% up and "
              + "down), siblings in proportion; the largest shift first.")[language], .muted)
      ])
    }
    for bar in tornado.bars {
      guard let problem = bar.problems?.all.first else { continue }
      let name = FactorWords(bar.factor).name[language]
      document.notes([
        Document.Note(
          LocalizedText(
            zh: "\(name)不能单独变动：\(problem.message.zh)。",
            en: "\(name) cannot vary alone: \(problem.message.en).")[language], .warning)
      ])
    }
    if tornado.bars.contains(where: { $0.entries.contains { isQuantile($0) } }) {
      let draws = NumberFormat.grouped(tornado.draws)
      document.notes([
        Document.Note(
          LocalizedText(
            zh: "第 5、95 百分位：只抽这个因素 \(draws) 次，每一列各自从小到大排，取第 5%、95% 处的值。",
            en: "5th and 95th percentile: of \(draws) draws of this factor alone; each column is "
              + "sorted for itself.")[language], .muted)
      ])
    }
  }

  private func isQuantile(_ entry: Tornado.Entry) -> Bool {
    if case .quantile = entry.level { true } else { false }
  }

  private func columns(_ first: String, _ second: String, _ language: Language) -> [Table.Column] {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var columns: [Table.Column] = [
      .init(first, overflow: .truncate), .init(second, overflow: .truncate),
      .init(title("平均名次变动", "Mean rank shift"), .right),
    ]
    if let chosen {
      let name = chosen.name[language]
      columns.append(.init(title("\(name)名次", "\(name): rank"), .right))
      columns.append(.init(title("得分", "score"), .right, priority: 1))
    }
    return columns
  }

  private func cells(_ entry: Tornado.Entry) -> [Table.Cell] {
    var cells = [Table.Cell(NumberFormat.fixed(entry.shift))]
    if let unit {
      cells.append(.init(NumberFormat.fixed(entry.ranks[unit], digits: 1)))
      cells.append(.init(NumberFormat.fixed(entry.scores[unit])))
    }
    return cells
  }

  private func tornadoTable(_ language: Language) -> Table {
    var table = Table(
      columns: columns(
        LocalizedText(zh: "因素", en: "Factor")[language],
        LocalizedText(zh: "取值", en: "Level")[language], language))
    for bar in tornado.bars {
      let name = FactorWords(bar.factor).name[language]
      for (number, entry) in bar.entries.enumerated() {
        table.rows.append(
          Table.Row(
            [Table.Cell(number == 0 ? name : ""), Table.Cell(label(entry.level, language))]
              + cells(entry)))
      }
    }
    return table
  }

  private func weightTable(_ language: Language) -> Table {
    var table = Table(
      columns: columns(
        LocalizedText(zh: "权重", en: "Weight of")[language],
        LocalizedText(zh: "变动", en: "Change")[language], language))
    for entry in sortedWeights {
      guard case .weight(let id, let change) = entry.level, let node = scheme.node(id) else {
        continue
      }
      let name = scheme.nodes[node].name[language]
      table.rows.append(
        Table.Row(
          [Table.Cell(name), Table.Cell(NumberFormat.signed(change * 100, digits: 1) + "%")]
            + cells(entry)))
    }
    return table
  }

  /// The weights with the largest shift first; the two ends of one stay together.
  private var sortedWeights: [Tornado.Entry] {
    func node(_ entry: Tornado.Entry) -> String {
      if case .weight(let id, _) = entry.level { id } else { "" }
    }
    var groups: [[Tornado.Entry]] = []
    for entry in tornado.weights {
      if let last = groups.last?.first, node(last) == node(entry) {
        groups[groups.count - 1].append(entry)
      } else {
        groups.append([entry])
      }
    }
    func largest(_ group: [Tornado.Entry]) -> Double {
      group.reduce(0) { max($0, $1.shift.isNaN ? 0 : $1.shift) }
    }
    return groups.enumerated().sorted {
      (largest($1.element), $0.offset) < (largest($0.element), $1.offset)
    }.flatMap(\.element)
  }

  /// What an entry is called.
  func label(_ level: Tornado.Level, _ language: Language) -> String {
    switch level {
    case .choice("scheme"): LocalizedText(zh: "按方案", en: "scheme")[language]
    case .choice(let label): label
    case .quantile(let share):
      LocalizedText(
        zh: "第 \(Numerals.short(share * 100)) 百分位",
        en: "\(Numerals.short(share * 100))th percentile")[
          language]
    case .weight(let id, let change): "\(id) \(NumberFormat.signed(change * 100, digits: 1))%"
    }
  }
}
