extension Assessment {
  /// Puts the scenario's indicator values in the place of what the formulas gave.
  mutating func applyIndicatorChanges() {
    for change in scenario.indicators {
      guard let row = row(ofUnit: change.unit),
        let column = scheme.indicators.firstIndex(where: { $0.said.id == change.indicator })
      else { continue }
      values[row, column] = change.value
    }
  }

  /// Applies the scenario's changes at one node, after its score is known.
  ///
  /// - Throws: a score beyond the node's scale, which no figure could have and for which the
  ///   aggregation above may not be defined.
  mutating func applyScoreChanges(at node: Int) throws(Diagnostics) {
    guard !scenario.scores.isEmpty else { return }
    let range = scoreRange(of: node)
    for change in scenario.scores where change.node == scheme.nodes[node].id {
      guard let row = row(ofUnit: change.unit) else { continue }
      let score = change.change.applied(to: scores[row, node])
      // Sums of tenths carry binary noise.
      guard score.isNaN || score > range.lowerBound - 1e-9 && score < range.upperBound + 1e-9 else {
        throw Diagnostics([beyondScale(score, range, row: row, node: node)])
      }
      scores[row, node] = score
    }
  }

  /// The scores that are possible at a node, whatever the figures; ``assess`` refuses changed ones beyond.
  public func scoreRange(of number: Int) -> ClosedRange<Double> {
    let node = scheme.nodes[number]
    if let indicator = node.indicator {
      return scheme.indicators[indicator].normalisation.scoreRange
    }
    let ranges = scheme.countedChildren(of: number).map { scoreRange(of: $0) }
    guard let aggregation = node.aggregation, let low = ranges.map(\.lowerBound).min(),
      let high = ranges.map(\.upperBound).max()
    else { return -.infinity ... .infinity }
    return aggregation.range(of: low...high)
  }

  private func beyondScale(
    _ score: Double, _ range: ClosedRange<Double>, row: Int, node: Int
  ) -> Diagnostic {
    let (unit, name) = (unit(row).name, scheme.nodes[node].name)
    let (low, high) = (Numerals.short(range.lowerBound), Numerals.short(range.upperBound))
    let shown = Numerals.short(score)
    return Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "\(unit[.zh])的“\(name[.zh])”设为 \(shown) 分，超出了 \(low) 至 \(high) 分的量程",
        en: "\(name[.en]) of \(unit[.en]) is set to \(shown), beyond its scale of \(low) to \(high)"
      ),
      fix: LocalizedText(zh: "给出量程内的得分", en: "give a score within the scale"))
  }
}
