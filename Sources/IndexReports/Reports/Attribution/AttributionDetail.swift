internal import CompositeIndex

/// One unit's change: its parts, the opponents, and where in the tree the score changed.
struct AttributionDetail {
  private let unit: UnitAttribution
  private let report: AttributionReport
  private var live: [ChangeSwitch] { report.live }

  init(_ unit: UnitAttribution, _ report: AttributionReport) {
    self.unit = unit
    self.report = report
  }

  func add(to document: inout Document) {
    let language = document.language
    document.paragraph(headline)
    document.table(partsTable(language))
    document.blank()
    if unit.opponents.isEmpty {
      document.paragraph(
        LocalizedText(zh: "它没有超过谁，也没有被谁超过。", en: "It passed nobody, and nobody passed it."))
    } else {
      document.heading(LocalizedText(zh: "与谁换了位", en: "Who passed, who was passed"))
      document.table(opponentTable(language))
    }
    document.blank()
    document.heading(LocalizedText(zh: "得分变在哪里", en: "Where the score changed"))
    document.table(nodeTable(language))
  }

  private var headline: LocalizedText {
    let (old, new) = (
      NumberFormat.shortest(unit.ranks.before) ?? "", NumberFormat.shortest(unit.ranks.after) ?? ""
    )
    let (low, high) = (
      NumberFormat.fixed(unit.scores.before), NumberFormat.fixed(unit.scores.after)
    )
    let places = NumberFormat.shortest(abs(unit.gained)) ?? ""
    let move =
      unit.gained == 0
      ? LocalizedText(zh: "名次不变", en: "the same rank")
      : unit.gained > 0
        ? LocalizedText(zh: "上升 \(places) 位", en: "\(places) up")
        : LocalizedText(zh: "下降 \(places) 位", en: "\(places) down")
    return LocalizedText(
      zh: "\(unit.unit.name[.zh])：第 \(old) 名（\(low) 分） → 第 \(new) 名（\(high) 分），\(move.zh)",
      en: "\(unit.unit.name[.en]): rank \(old) (\(low)) -> rank \(new) (\(high)), \(move.en)")
  }

  private func columns(_ first: [Table.Column], _ language: Language) -> [Table.Column] {
    first + live.map { Table.Column(AttributionTable.title($0)[language], .right) }
  }

  private func partsTable(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(
      columns: columns(
        [Table.Column(title("变动", "Change")), Table.Column(title("合计", "Total"), .right)],
        language))
    let rank = unit.printedRank(live)
    let score = PrintedParts(unit.scoreParts, live, total: unit.printedPoints)
    table.rows = [
      Table.Row(
        [
          Table.Cell(title("名次（位）", "Places")), RankChanges.cell(unit.gained, new: ""),
        ] + live.map(rank.cell)),
      Table.Row(
        [
          Table.Cell(title("得分", "Points")),
          Table.Cell(NumberFormat.signed(units: unit.printedPoints)),
        ] + live.map(score.cell)),
    ]
    return table
  }

  private func opponentTable(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(
      columns: columns(
        [
          Table.Column(title("对手", "Opponent"), overflow: .truncate),
          Table.Column(title("位次", "Places"), .right),
        ], language))
    for opponent in unit.opponents {
      let change = opponent.before - opponent.after
      let total = NumberFormat.units(change)
      let parts = PrintedParts(opponent.parts, live, total: total)
      let name = opponent.unit.name[language]
      let label =
        change > 0
        ? title("超过了\(name)", "passed \(name)") : title("被\(name)超过", "passed by \(name)")
      table.rows.append(
        Table.Row([Table.Cell(label), RankChanges.cell(change, new: "")] + live.map(parts.cell)))
    }
    if !unit.elsewhere.isZero {
      let parts = PrintedParts(unit.elsewhere, live, total: 0)
      table.rows.append(
        Table.Row(
          [Table.Cell(title("其他对手（先后不变）", "All others, same order")), "="]
            + live.map(parts.cell)))
    }
    return table
  }

  private func nodeTable(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(
      columns: columns(
        [
          Table.Column(title("指标或维度", "Indicator or dimension"), overflow: .truncate),
          Table.Column(title("合计", "Total"), .right),
        ], language))
    var rows = unit.nodes.map { (label: name($0.node)[language], parts: $0.parts) }
    if !unit.rules.isZero { rows.append((title("加分与否决", "Bonus and veto"), unit.rules)) }
    let totals = LargestRemainder.fit(parts: rows.map(\.parts.sum), units: unit.printedPoints)
    let order = rows.indices.sorted {
      (abs(rows[$1].parts.sum), $0) < (abs(rows[$0].parts.sum), $1)
    }
    for number in order {
      let parts = PrintedParts(rows[number].parts, live, total: totals[number])
      table.rows.append(
        Table.Row(
          [
            Table.Cell(rows[number].label), Table.Cell(NumberFormat.signed(units: totals[number])),
          ] + live.map(parts.cell)))
    }
    table.rows.append(
      Table.Row(
        [
          Table.Cell(title("合计", "Total")),
          Table.Cell(NumberFormat.signed(units: unit.printedPoints)),
        ], kind: .subtotal))
    return table
  }

  private func name(_ id: String) -> LocalizedText {
    for scheme in [report.attribution.after.scheme, report.attribution.before.scheme] {
      if let number = scheme.node(id) { return scheme.nodes[number].name }
    }
    return LocalizedText(id)
  }
}
