internal import CompositeIndex

/// What drives the uncertainty: how far each factor alone moves ranks.
struct FactorTable {
  private let report: RobustnessReport

  init(_ report: RobustnessReport) { self.report = report }

  func table(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let whole = report.analysis.meanRankShift
    let most = max(
      whole, report.effects.compactMap { try? $0.shift.get() }.filter { !$0.isNaN }.max() ?? 0)
    var table = Table(
      caption: title(
        "各因素单独变动时名次平均移动几位（其余按方案）",
        "Places that ranks move on average when one factor varies alone"),
      columns: [
        Table.Column(title("因素", "Factor"), key: "factor", overflow: .wrap),
        Table.Column(title("平均移动", "Mean move"), key: "shift", .right),
        Table.Column("", key: "bar", priority: 1),
      ])
    for effect in report.effects {
      let shift = (try? effect.shift.get()) ?? .nan
      table.add(
        Table.Cell(FactorWords(effect.factor).name[language]),
        Table.Cell(NumberFormat.fixed(shift)), Table.Cell(Self.bar(shift, most)))
    }
    table.addSubtotal(
      Table.Cell(title("全部一起", "All together")), Table.Cell(NumberFormat.fixed(whole)),
      Table.Cell(Self.bar(whole, most)))
    if report.effects.contains(where: { $0.factor.alternatives.contains { $0.label == "scheme" } })
    {
      table.footnotes.append(
        title(
          "备选方法等可能地抽取，“按方案”也是其中之一，那几次没有移动，也算在平均里；单看某一种方法，见 cei sensitivity。",
          "Choices are equally likely, and the scheme's own is one of them: its replicates move nothing "
            + "and count in the mean. cei sensitivity looks at every choice by itself."))
    }
    return table
  }

  private static func bar(_ shift: Double, _ most: Double) -> String {
    guard shift > 0, most > 0 else { return "" }
    return String(repeating: "#", count: max(1, Int((shift / most * 24).rounded())))
  }
}
