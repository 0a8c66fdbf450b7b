internal import CompositeIndex

extension PlanReport {
  private static func title(_ zh: String, _ en: String, _ language: Language) -> String {
    LocalizedText(zh: zh, en: en)[language]
  }

  /// What to do, the largest cost first; printed costs add up to the printed total.
  func movesTable(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { Self.title(zh, en, language) }
    var table = Table(columns: [
      .init(title("指标", "Indicator"), overflow: .wrap),
      .init(title("现在", "Now"), .right, priority: -1), .init(title("提高到", "Raise to"), .right),
      .init(title("得分变化", "Score change"), .right, priority: 2),
      .init(title("成本", "Cost"), .right),
      .init("--set", priority: 3),
    ])
    let plan = analysis.plan
    let costs = LargestRemainder.fit(parts: plan.moves.map(\.cost), total: plan.cost)
    for (move, cost) in zip(plan.moves, costs) {
      let gained = NumberFormat.units(move.scoreTo - move.scoreFrom)
      table.add(
        .init(name(move.indicator, language)), .init(value(move.from, move.indicator, language)),
        .init(
          value(move.to, move.indicator, language)
            + (move.isAtCeiling ? title("（上限）", " (ceiling)") : "")),
        .init(NumberFormat.signed(units: gained), .up), .init(NumberFormat.fixed(units: cost)),
        .init(PlanSettings(analysis).words(move)))
    }
    table.addSubtotal(
      .init(title("合计", "Total")), "", "", "", .init(NumberFormat.fixed(plan.cost)), "")
    return table
  }

  /// Every better rank with its price.
  func stairsTable(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { Self.title(zh, en, language) }
    var table = Table(columns: [
      .init(title("名次", "Rank"), .right),
      .init(title("须超过", "Ahead of"), overflow: .truncate),
      .init(title("须得分", "Index"), .right, priority: 1),
      .init(title("最低成本", "Least cost"), .right),
      .init(title("比前一步多", "More than before"), .right, priority: 2),
    ])
    var before = 0.0
    for stair in analysis.stairs {
      let step = stair.cost.map { NumberFormat.units($0) - NumberFormat.units(before) }
      table.add(
        .init(NumberFormat.shortest(stair.rank) ?? ""),
        .init(assessment.unit(stair.rival).name[language]),
        .init(NumberFormat.fixed(stair.target)),
        .init(
          stair.cost.map { NumberFormat.fixed($0) }
            ?? title("达不到", "out of reach"), stair.cost == nil ? .muted : .plain),
        .init(step.map { NumberFormat.signed(units: $0) } ?? ""))
      before = stair.cost ?? before
    }
    return table
  }

  /// What alone loses a place, the smallest fall of a score first.
  func slipsTable(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { Self.title(zh, en, language) }
    var table = Table(columns: [
      .init(title("指标", "Indicator"), overflow: .wrap),
      .init(title("现在", "Now"), .right, priority: -1),
      .init(title("掉一名的值", "Place lost at"), .right),
      .init(title("得分变化", "Score change"), .right),
    ])
    for slip in analysis.threats.slips {
      let fall = NumberFormat.units(slip.scoreTo) - NumberFormat.units(slip.scoreFrom)
      table.add(
        .init(name(slip.indicator, language)), .init(value(slip.from, slip.indicator, language)),
        .init(value(slip.to, slip.indicator, language)),
        .init(NumberFormat.signed(units: fall), .down))
    }
    return table
  }
}
