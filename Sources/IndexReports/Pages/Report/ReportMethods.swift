internal import CompositeIndex

/// How the index was computed: the tree with its weights, every indicator, every method in use.
struct ReportMethods: ReportSection {
  private let input: ReportInput
  private let scheme: ResolvedScheme
  /// What the units' pages say that ranks can reach.
  private let reach: ReachableRanks?

  /// - Parameter reach: `nil` for a report without pages of units.
  init(_ input: ReportInput, reach: ReachableRanks?) {
    self.input = input
    self.reach = reach
    scheme = input.assessment.scheme
  }

  func add(to body: inout PageBody) {
    let language = body.language
    body.section(
      "methods", LocalizedText(zh: "方法", en: "Methods"), classes: input.row == nil ? "" : "sheet")
    body.paragraph(scheme.said.note[language].isEmpty ? nil : scheme.said.note)
    body.paragraph(
      LocalizedText(
        zh: "计算顺序：取数与分母，数据筛选，小样本收缩，插补，异常值处理，标准化，合成，否决与加分，排名，等级。",
        en:
          "The order of steps: denominate, screen, adjust small numbers, impute, treat, normalise, "
          + "aggregate, veto and bonus, rank, band."))
    body.table(tree(language), name: body.identifier("weights"))
    body.table(indicators(language), name: body.identifier("indicators"))
    addNotes(to: &body)
    body.heading(LocalizedText(zh: "所用方法与公式", en: "Methods in use, with their formulas"))
    for used in MethodsInUse(scheme).all {
      body.heading(
        LocalizedText(
          zh: "\(used.family.title[.zh])：\(used.term.zh)",
          en: "\(used.family.title[.en]): \(used.term.en)"), level: 4)
      body.paragraph(used.summary)
      var facts: [Document.KeyValue] = []
      func fact(_ zh: String, _ en: String, _ value: String) {
        if !value.isEmpty {
          facts.append(.init(LocalizedText(zh: zh, en: en)[language], value))
        }
      }
      fact("公式", "Formula", used.method.formula[language])
      fact("出处", "Source", used.method.reference[language])
      fact("用于", "Used for", used.text[language])
      body.block(.keyValues(facts))
    }
    let rules = RuleWords(input.assessment).sentences
    if !rules.isEmpty {
      body.heading(GapWords.rules, level: 4)
      rules.forEach { body.paragraph($0) }
    }
    if input.row == nil, input.assessment.ranking.count > 1 { addInfluence(to: &body) }
    if input.assessment.ranking.count > 1, reach != nil {
      body.heading(
        LocalizedText(zh: "单页中的得分差", en: "Differences on the units' pages"), level: 4)
      body.paragraph(GapWords.rounding)
    }
    if input.assessment.ranking.count > 1, let definition = reach?.definition {
      body.heading(definition.term, level: 4)
      body.paragraph(definition.meaning)
    }
    body.heading(LocalizedText(zh: "用语", en: "Terms"))
    body.block(
      .keyValues(ReportTerms(input).all.map { .init($0.term[language], $0.meaning[language]) }))
  }

  /// Where the goalposts of indicators come from and the like; those with the same note together.
  private func addNotes(to body: inout PageBody) {
    var notes: [(names: [LocalizedText], note: LocalizedText)] = []
    for indicator in scheme.indicators.map(\.said) where !indicator.note[body.language].isEmpty {
      if let place = notes.firstIndex(where: { $0.note == indicator.note }) {
        notes[place].names.append(indicator.name)
      } else {
        notes.append(([indicator.name], indicator.note))
      }
    }
    if notes.isEmpty { return }
    let language = body.language
    body.heading(LocalizedText(zh: "各指标备注", en: "Notes on the indicators"))
    body.block(
      .keyValues(
        notes.map {
          .init(Sentences(language).list($0.names.map { $0[language] }), $0.note[language])
        }))
  }

  /// What the drawing of the framework calls influence.
  private func addInfluence(to body: inout PageBody) {
    body.heading(InfluenceWords.name, level: 4)
    body.paragraph(InfluenceWords.meaning)
    let language = body.language
    body.block(
      .keyValues([
        .init(
          LocalizedText(zh: "公式", en: "Formula")[language], InfluenceWords.formula[language]),
        .init(
          LocalizedText(zh: "出处", en: "Source")[language], InfluenceWords.reference),
        .init(
          LocalizedText(zh: "用于", en: "Used for")[language],
          LocalizedText(
            zh: "指标体系图中与权重对照；不参与计分",
            en: "standing beside weights in the drawing of the scheme; no score")[
              language]),
      ]))
  }

  /// Nodes with their weights, as printed adding up at every level.
  private func tree(_ language: Language) -> Table {
    func word(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(
      caption: word("指标体系与权重", "The tree and its weights"),
      columns: [
        Table.Column(word("维度与指标", "Dimensions and indicators"), key: "name", overflow: .wrap),
        Table.Column(word("同级权重", "Among siblings"), key: "weight", .right),
        Table.Column(word("占总分", "Of the index"), key: "effective", .right),
        Table.Column(word("合成方法", "Aggregation"), key: "aggregation"),
      ])
    let weights = PrintedWeights(scheme)
    for (number, node) in scheme.nodes.enumerated() {
      let indent = String(repeating: "\u{3000}", count: node.depth)
      let cells: [Table.Cell] = [
        Table.Cell(indent + node.name[language]),
        Table.Cell(node.parent == nil ? "" : weights.localText(number)),
        Table.Cell(weights.text(number)),
        Table.Cell(
          node.children.isEmpty
            ? "" : MethodTerms.name(node.aggregationName, of: "aggregation")[language]),
      ]
      table.rows.append(Table.Row(cells, kind: node.children.isEmpty ? .plain : .subtotal))
    }
    return table
  }

  private func indicators(_ language: Language) -> Table {
    func word(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(
      caption: word("指标的计算", "How indicators are computed"),
      columns: [
        Table.Column(word("指标", "Indicator"), key: "indicator", overflow: .wrap),
        Table.Column(word("方向", "Better"), key: "direction"),
        Table.Column(word("算式", "Value"), key: "value", overflow: .wrap),
        Table.Column(word("单位", "Unit"), key: "unit"),
        Table.Column(word("标准化", "Normalisation"), key: "normalise", overflow: .wrap),
      ])
    let words = FindingSentences(input.assessment)
    for indicator in scheme.indicators {
      table.add(
        Table.Cell(indicator.said.name[language]),
        Table.Cell(
          indicator.direction == .higherIsBetter
            ? word("正向", "high") : word("逆向", "low")),
        Table.Cell(
          ValueWords(indicator.said.value).text { words.name(ofVariable: $0)[language] }),
        Table.Cell(indicator.said.unit[language]),
        Table.Cell(
          MethodSettings.text(indicator.choice, language) { words.name(ofCode: $0)[language] }))
    }
    return table
  }
}

/// The formula of an indicator in the names of its variables.
struct ValueWords {
  private let formula: ValueFormula

  init(_ formula: ValueFormula) { self.formula = formula }

  /// `(投诉 - 重复投诉) ÷ 常住人口 × 10000`.
  func text(_ name: (String) -> String) -> String {
    var text = formula.of.map(name).joined(separator: " + ")
    text += formula.minus.map { " - " + name($0) }.joined()
    let isScaled = !formula.per.isEmpty || formula.times != 1
    if formula.of.count + formula.minus.count > 1, isScaled { text = "(\(text))" }
    let divisor = formula.per.map(name).joined(separator: " + ")
    if !divisor.isEmpty { text += " ÷ " + (formula.per.count > 1 ? "(\(divisor))" : divisor) }
    if formula.times != 1 { text += " × " + (NumberFormat.shortest(formula.times) ?? "") }
    return text
  }
}
