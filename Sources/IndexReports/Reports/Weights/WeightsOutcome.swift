internal import CompositeIndex

/// What other weights do to the ranking.
struct WeightsOutcome {
  /// So many units that move are listed.
  private static let listed = 5

  let before: Assessment
  let after: Assessment
  let report: ComparisonReport
  let summary: ComparisonSummary
  /// Units among the first under the new weights that were not before, in the order of their new ranks.
  let entering: [Unit]
  /// Units among the first before that are not any more, in the order of their old ranks.
  let leaving: [Unit]
  /// Who is first before, and after.
  let leaders: (before: [Unit], after: [Unit])

  init(before: Assessment, after: Assessment) {
    self.before = before
    self.after = after
    report = ComparisonReport(
      before: before, after: after,
      names: (
        LocalizedText(zh: "方案权重", en: "the scheme's weights"),
        LocalizedText(zh: "这组权重", en: "these weights")
      ),
      options: ComparisonReport.Options(
        onlyChanged: true, comparesSchemes: true, saysChanges: true))
    summary = ComparisonSummary(report)
    let (old, new) = (
      Self.first(ComparisonSummary.top, before), Self.first(ComparisonSummary.top, after)
    )
    entering = new.filter { unit in !old.contains { $0.code == unit.code } }
    leaving = old.filter { unit in !new.contains { $0.code == unit.code } }
    leaders = (Self.first(1, before), Self.first(1, after))
  }

  private static func first(_ places: Int, _ assessment: Assessment) -> [Unit] {
    assessment.ranking.filter { assessment.ranks[$0] <= Double(places) }
      .map { assessment.unit($0) }
  }

  /// Whether others are first.
  var changesLeader: Bool { leaders.before.map(\.code) != leaders.after.map(\.code) }

  /// Summary, the first places, and who moves most.
  func add(to document: inout Document) {
    let language = document.language
    document.paragraph(summary.text)
    if let joining { document.paragraph(joining) }
    if !after.ranking.isEmpty { document.paragraph(places) }
    let moving = ComparisonTable(report).moves.filter { $0.gained != 0 }
    guard !moving.isEmpty else { return }
    document.blank()
    document.table(table(moving, language))
  }

  /// How many units are ranked under the new weights where that is another number than before, or
  /// others are.
  private var joining: LocalizedText? {
    let moves = report.comparison.moves
    let (new, lost) = (
      moves.filter { $0.before == nil }.map(\.unit), moves.filter { $0.after == nil }.map(\.unit)
    )
    if new.isEmpty, lost.isEmpty { return nil }
    let words = UnitWords(before)
    let (old, now) = (before.ranking.count, words.count(after.ranking.count))
    var (zh, en) = ("", "")
    for (units, verb) in [
      (new, ("新参与排名", "newly ranked")), (lost, ("退出排名", "not ranked any more")),
    ]
    where !units.isEmpty {
      let names = words.list(units.map(\.name))
      zh += "；\(names.zh)\(verb.0)"
      en += "; \(verb.1): \(names.en)"
    }
    return LocalizedText(
      zh: "权重变了，覆盖率也随之变：参与排名的由 \(old) 个变为 \(now.zh)\(zh)。名次的变动有一部分由此而来。",
      en:
        "With the weights, coverage changes: \(now.en) instead of \(old) are ranked\(en). Part of "
        + "the moves come from that.")
  }

  /// Who comes first, and who enters and leaves the first places.
  private var places: LocalizedText {
    let words = UnitWords(before)
    let (old, new) = (words.list(leaders.before.map(\.name)), words.list(leaders.after.map(\.name)))
    var text =
      changesLeader
      ? LocalizedText(
        zh: "第 1 名由\(old.zh)变为\(new.zh)", en: "First is \(new.en) in place of \(old.en)")
      : LocalizedText(zh: "第 1 名仍是\(new.zh)", en: "First is still \(new.en)")
    let top = ComparisonSummary.top
    if before.ranking.count > top {
      let parts = [(entering, "进入", "enters", "enter"), (leaving, "退出", "leaves", "leave")]
        .filter { !$0.0.isEmpty }.map { units, zh, one, many in
          let names = words.list(units.map(\.name))
          return LocalizedText(
            zh: "\(names.zh)\(zh)", en: "\(names.en) \(units.count == 1 ? one : many)")
        }
      if parts.isEmpty {
        text.zh += "；前 \(top) 名没有换人"
        text.en += "; nobody enters or leaves the top \(top)"
      } else {
        text.zh += "；前 \(top) 名中" + parts.map(\.zh).joined(separator: "，")
        text.en += "; in the top \(top) " + parts.map(\.en).joined(separator: ", ")
      }
    }
    return LocalizedText(zh: text.zh + "。", en: text.en + ".")
  }

  private func table(_ moves: [RankComparison.Move], _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(
      caption: moves.count > Self.listed
        ? title("变动最大的 \(Self.listed) 个", "The \(Self.listed) that move most") : nil,
      columns: [
        Table.Column(UnitWords(before).header[language], overflow: .truncate),
        Table.Column(title("原名次", "Rank"), .right),
        Table.Column(title("新名次", "New rank"), .right),
        Table.Column(title("变化", "Change"), .right),
        Table.Column(title("原得分", "Score"), .right, priority: 1),
        Table.Column(title("新得分", "New score"), .right, priority: 1),
      ])
    table.rows = moves.prefix(Self.listed).map { move in
      Table.Row([
        Table.Cell(move.unit.name[language]),
        Table.Cell(NumberFormat.shortest(move.before) ?? NumberFormat.missing),
        Table.Cell(NumberFormat.shortest(move.after) ?? NumberFormat.missing),
        RankChanges.cell(
          move.gained, new: move.before == nil ? title("新", "new") : title("退出", "out")),
        Table.Cell(NumberFormat.fixed(move.scoreBefore)),
        Table.Cell(NumberFormat.fixed(move.scoreAfter)),
      ])
    }
    return table
  }
}
