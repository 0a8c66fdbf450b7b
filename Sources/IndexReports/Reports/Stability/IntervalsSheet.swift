internal import CompositeIndex

extension IntervalsSection {
  /// The rows of ``csv(_:)`` in the words of a page: names for ids and codes, yes and no.
  func sheet(_ language: Language) -> (header: [String], rows: [[String]]) {
    func say(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let header = [
      say("指标", "Criterion"), say("上级", "Parent"), weightTitle[language],
      say("什么不变", "What stays"), say("下限", "Lower bound"), say("降到 0 也不变", "Holds down to 0"),
      say("低于下限时的超过者", "Passing below it"), say("低于下限时的被超过者", "Passed below it"),
      say("上限", "Upper bound"), say("升到 1 也不变", "Holds up to 1"),
      say("高于上限时的超过者", "Passing above it"), say("高于上限时的被超过者", "Passed above it"),
      say("下限（印出）", "Lower bound as printed"), say("上限（印出）", "Upper bound as printed"),
      say("去掉后名次平均变动", "Mean shift of ranks without it"),
    ]
    let assessment = table.assessment
    let words = IntervalWords(self)
    func names(_ rows: [Int]) -> String {
      rows.map { assessment.unit($0).name[language] }.joined(separator: say("、", "; "))
    }
    let rows = table.criteria.flatMap { criterion in
      let node = assessment.scheme.nodes[criterion.node]
      return criterion.intervals.map { interval in
        let printed = PrintedInterval(interval)
        return [
          assessment.scheme.distinctName(criterion.node)[language],
          node.parent.map { assessment.scheme.distinctName($0)[language] } ?? "",
          NumberFormat.shortest(node.weight) ?? "", words.title(interval.event)[language],
        ]
          + [interval.lower, interval.upper].flatMap { end in
            [
              NumberFormat.shortest(end.share) ?? "", end.holds ? say("是", "yes") : say("否", "no"),
              names(end.overtakings.map(\.rising)), names(end.overtakings.map(\.falling)),
            ]
          } + [
            printed.lower, printed.upper, NumberFormat.shortest(criterion.influence) ?? "",
          ]
      }
    }
    return (header, rows)
  }
}
