internal import CompositeIndex

/// The rows of a sheet that computes one unit's score again from the raw figures.
///
/// Numbers and formulas stand in one column, whose cells refer to each other; the last row holds the
/// score.
struct SpreadsheetCells {
  /// The column names; `value` is column D.
  static let header = [
    "kind", "id", "name", "value", "unit", "period", "source", "contribution",
  ]
  /// The position of `value` in a row.
  static let valueColumn = 3
  private static let valueLetter = "D"
  /// Excel takes formulas of up to 8,192 characters.
  private static let longestFormula = 8_000

  private(set) var rows: [[String]] = []
  private let assessment: Assessment
  private let row: Int
  private let language: Language
  private let contributions: [Double]
  private var figureCells: [Int: String] = [:]

  init(_ assessment: Assessment, row: Int, _ language: Language) {
    self.assessment = assessment
    self.row = row
    self.language = language
    contributions = assessment.contributions(row: row)
    let root = ResolvedScheme.root
    var score = addNode(root)
    if !assessment.index[row].isNaN, let base = score { score = addRules(base) }
    let name = LocalizedText(zh: "得分", en: "score")[language]
    let isRanked = !assessment.index[row].isNaN
    add("index", assessment.unit(row).code, name, isRanked ? score.map { "=" + $0 } ?? "" : "")
  }

  /// Adds a row and gives the name of its cell.
  @discardableResult
  private mutating func add(
    _ kind: String, _ id: String, _ name: String, _ value: String, unit: String = "",
    period: String = "", source: String = "", contribution: Double? = nil
  ) -> String {
    rows.append([
      kind, id, name, value, unit, period, source, NumberFormat.shortest(contribution) ?? "",
    ])
    // The header is line 1.
    return "\(Self.valueLetter)\(rows.count + 1)"
  }

  /// Adds everything under a node, then its score; `nil` where it has none.
  private mutating func addNode(_ number: Int) -> String? {
    let node = assessment.scheme.nodes[number]
    if let indicator = node.indicator { return addLeaf(number, indicator) }
    var cells: [(child: Int, score: String)] = []
    let used = assessment.usedWeights(of: number, row: row)
    for (child, weight) in zip(node.children, used) {
      if let score = addNode(child), weight > 0 { cells.append((child, score)) }
    }
    let score = assessment.scores[row, number]
    guard !score.isNaN, let aggregation = node.aggregation else { return nil }
    let formula = aggregation.byRow.flatMap { addWeights(cells, $0) }
    return add(
      "node", node.id, node.name[language], "=" + changed(formula, at: number),
      source: formula == nil && !cells.isEmpty ? remark(aggregation, node) : "",
      contribution: contributions[number])
  }

  /// Adds the shares of the weight and gives the formula of the mean; `nil` where there is nothing
  /// to take a mean of, or more than a spreadsheet formula holds.
  private mutating func addWeights(
    _ cells: [(child: Int, score: String)], _ aggregation: any RowAggregation
  ) -> String? {
    guard !cells.isEmpty else { return nil }
    let nodes = cells.map { assessment.scheme.nodes[$0.child] }
    var scores = cells.map(\.score)
    if aggregation.spreadsheetNeedsRange {
      scores = zip(nodes, scores).map { add("child", $0.id, $0.name[language], "=\($1)") }
    }
    let shares = nodes.map { SpreadsheetFormula.number($0.weight) }
    let weights = zip(nodes, shares).map { node, share in
      add(
        "weight", node.id, node.name[language],
        shares.count == 1 ? "=1" : "=\(share)/(\(shares.joined(separator: "+")))")
    }
    let formula = aggregation.spreadsheetFormula(scores: scores, weights: weights)
    return formula.utf8.count <= Self.longestFormula ? formula : nil
  }

  /// Why a node's score stands as a number.
  private func remark(_ aggregation: any Aggregation, _ node: ResolvedScheme.Node) -> String {
    if aggregation.byTable != nil {
      return LocalizedText(
        zh: "\(node.aggregationName)：由全部对象两两比较得出，为计算结果，不是公式",
        en: "\(node.aggregationName): from comparing all units; a result, not a formula")[language]
    }
    return LocalizedText(zh: "计算结果，不是公式", en: "a result, not a formula")[language]
  }

  private mutating func addLeaf(_ number: Int, _ indicator: Int) -> String? {
    let node = assessment.scheme.nodes[number]
    guard !assessment.scores[row, number].isNaN else { return nil }
    let resolved = assessment.scheme.indicators[indicator]
    var formula: String?
    if !assessment.treated[row, indicator].isNaN {
      let cell = addPrepared(resolved, indicator)
      let reference = addReference(indicator, node)
      formula = SpreadsheetFormula.score(
        assessment.fitted[indicator], cell: cell, reference: reference)
    }
    return add(
      "score", node.id, node.name[language], "=" + changed(formula, at: number),
      contribution: contributions[number])
  }

  /// Adds an indicator's value, then what was done to it; gives the cell that is scored.
  private mutating func addPrepared(_ resolved: ResolvedIndicator, _ indicator: Int) -> String {
    let said = resolved.said
    let unit = said.unit[language]
    func number(_ value: Double) -> String { SpreadsheetFormula.number(value) }
    var cell: String
    if assessment.isImputed(row: row, indicator: indicator) {
      cell = add(
        "imputed", said.id, said.name[language],
        NumberFormat.shortest(assessment.imputed[row, indicator]) ?? "", unit: unit,
        source: resolved.imputation.choice.name)
    } else {
      cell = addValue(said, indicator)
      if let rate = assessment.adjustments[indicator]?[row] {
        let prior = number(rate.prior * said.value.times)
        cell = add(
          "adjusted", said.id, said.name[language],
          "=\(prior)+\(number(rate.weight))*(\(cell)-\(prior))", unit: unit)
      }
    }
    let treatment = assessment.treatments[indicator].fitted
    if treatment != .unchanged {
      cell = add(
        "treated", said.id, said.name[language],
        "=" + SpreadsheetFormula.treated(treatment, cell: cell))
    }
    return cell
  }

  /// Adds an indicator's figures, then its value.
  private mutating func addValue(_ said: IndicatorDefinition, _ indicator: Int) -> String {
    var (of, minus, per): ([String], [String], [String]) = ([], [], [])
    for use in assessment.figures(indicator: indicator, row: row) {
      let cell = addFigure(use.observation)
      switch use.role {
      case .of: of.append(cell)
      case .minus: minus.append(cell)
      case .per: per.append(cell)
      }
    }
    let formula = SpreadsheetFormula.value(
      of: of, minus: minus, per: per, times: said.value.times)
    return add("indicator", said.id, said.name[language], "=" + formula, unit: said.unit[language])
  }

  /// Adds a raw figure once, however many formulas use it.
  private mutating func addFigure(_ number: Int) -> String {
    if let cell = figureCells[number] { return cell }
    let dataset = assessment.dataset
    let observation = dataset.observations[number]
    let variable = dataset.variables[Int(observation.variable)]
    let cell = add(
      "figure", variable.id, variable.name[language],
      NumberFormat.shortest(observation.value) ?? "", unit: variable.unit[language],
      period: dataset.periods[Int(observation.period)].label,
      source: dataset.citation(of: observation).map { "\($0.file):\($0.line)" } ?? "")
    figureCells[number] = cell
    return cell
  }

  /// Adds the values that a standing is counted among and gives their range.
  private mutating func addReference(_ indicator: Int, _ node: ResolvedScheme.Node) -> String {
    guard case .standing(let standing) = assessment.fitted[indicator] else { return "" }
    var cells: [String] = []
    for value in standing.reference {
      cells.append(
        add(
          "reference", node.id, node.name[language], NumberFormat.shortest(value) ?? "",
          unit: assessment.scheme.indicators[indicator].said.unit[language]))
    }
    return "\(cells.first ?? "$"):\(cells.last ?? "$")"
  }

  /// A formula with the scenario's changes at a node; its number where there is no formula.
  private func changed(_ formula: String?, at node: Int) -> String {
    let id = assessment.scheme.nodes[node].id
    var text = formula
    for change in assessment.scenario.scores
    where change.node == id && change.unit == assessment.units[row] {
      switch change.change {
      case .to(let score): text = SpreadsheetFormula.number(score)
      case .by(let points):
        text = (text ?? "") + "+" + SpreadsheetFormula.number(points)
      }
    }
    return text ?? SpreadsheetFormula.number(assessment.scores[row, node])
  }

  /// Adds bonus points and caps to the score in a cell.
  private mutating func addRules(_ base: String) -> String {
    var score = base
    if let bonus = assessment.scheme.said.bonus, assessment.bonus[row] != 0 {
      var points: [String] = []
      for item in bonus.items {
        guard let figure = assessment.ruleFigure(item.of, row: row) else { continue }
        let cell = addFigure(figure)
        let each = "\(SpreadsheetFormula.number(item.points))*\(cell)"
        points.append(
          add(
            "bonus", item.id, item.name[language], "=" + SpreadsheetFormula.atMost(item.max, each)))
      }
      let name = LocalizedText(zh: "加分合计", en: "bonus")[language]
      let sum = points.joined(separator: "+")
      let all = add("bonus", "bonus", name, "=" + SpreadsheetFormula.atMost(bonus.max, sum))
      score = add("with-bonus", "", name, "=\(score)+\(all)")
    }
    for finding in assessment.findings where finding.unit == assessment.units[row] {
      guard case .vetoed(let rule, _, let cap?) = finding.kind else { continue }
      score = add(
        "veto", "", rule[language], "=MIN(\(score),\(SpreadsheetFormula.number(cap)))")
    }
    return score
  }
}
