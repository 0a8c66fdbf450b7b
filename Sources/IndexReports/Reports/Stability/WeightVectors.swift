internal import CompositeIndex

/// Weights of one question in words, tables and files.
struct WeightVectors {
  let assessment: Assessment
  let space: WeightSpace

  private var scheme: ResolvedScheme { assessment.scheme }

  /// The names of the coordinates.
  func names(_ language: Language) -> [String] {
    space.coordinates.map { scheme.nodes[$0].name[language] }
  }

  /// By id, shares of the whole.
  func json(_ weights: [Double]) -> JSONOutput {
    .object(
      zip(space.coordinates, weights).map { .init(scheme.nodes[$0].id, .number($1)) })
  }

  /// By id, shares among siblings: what `weights` of a scheme says.
  func localJSON(_ weights: [Double]) -> JSONOutput {
    .object(
      space.localShares(weights, in: scheme).map {
        .init(scheme.nodes[$0.node].id, .number($0.share))
      })
  }

  /// Which weights vary, and within what: `任意权重；变动的是“总指数”之下 3 项的权重，更下级的权重不变`.
  func range(_ set: WeightSet) -> LocalizedText {
    var what = set.choice.name
    let parent = scheme.nodes[space.node].name
    let count = space.count
    if space.isLeaves {
      if case .box(let percent) = set.choice {
        let share = Numerals.short(percent)
        what = LocalizedText(
          zh: "各级各组的每项权重上下浮动 \(share)%（指标在总体中的权重因此可以变动更多）",
          en:
            "every weight within \(share)% of its share of its group, at every level (an indicator's "
            + "share of the whole can move further)")
      }
      return LocalizedText(
        zh: "\(what[.zh])；变动的是“\(parent[.zh])”之下全部 \(count) 项指标的权重",
        en:
          "\(what[.en]); what varies are the weights of all \(count) indicators under \(parent[.en])"
      )
    }
    let hasMore = space.coordinates.contains { !scheme.nodes[$0].children.isEmpty }
    return LocalizedText(
      zh: "\(what[.zh])；变动的是“\(parent[.zh])”之下 \(count) 项的权重"
        + (hasMore ? "，更下级的权重不变（--leaves 让全部指标的权重变动）" : ""),
      en: "\(what[.en]); what varies are the \(count) weights under \(parent[.en])"
        + (hasMore ? ", while those further down stay (--leaves varies all indicators)" : ""))
  }

  /// What the weights are of: node, level and set.
  func question(_ set: WeightSet) -> [JSONOutput.Member] {
    [
      .init("within", .string(set.choice.text)),
      .init("node", .string(scheme.nodes[space.node].id)), .init("leaves", .bool(space.isLeaves)),
      .init("weights", json(space.nominal)),
    ]
  }

  /// One row for each coordinate: the scheme's weight, then others, in per cent; printed parts of
  /// every column add up to 100.00.
  func table(
    _ columns: [(title: LocalizedText, weights: [Double])], _ language: Language
  ) -> Table {
    let all = [(LocalizedText(zh: "现权重", en: "Now"), space.nominal)] + columns.map { ($0, $1) }
    let name = LocalizedText(zh: "权重（%）", en: "Weight (%)")
    var table = Table(
      columns: [Table.Column(name[language], overflow: .truncate)]
        + all.map { Table.Column($0.0[language], .right) })
    let printed = all.map { LargestRemainder.fit(parts: $0.1.map { $0 * 100 }, total: 100) }
    table.rows = names(language).enumerated().map { row, name in
      Table.Row(
        [Table.Cell(name)]
          + printed.enumerated().map { column, units in
            Table.Cell(
              NumberFormat.fixed(units: units[row]),
              units[row] == printed[0][row] || column == 0 ? .plain : .emphasis)
          })
    }
    return table
  }
}
