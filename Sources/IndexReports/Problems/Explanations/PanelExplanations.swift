internal import CompositeIndex

/// What is wrong with the judgements of a panel.
enum PanelExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .unconnectedJudgements,
      title: LocalizedText(zh: "两两比较没有连成一体", en: "The comparisons do not connect all criteria"),
      text: LocalizedText(
        zh: """
          两两比较允许有空缺，但要能推出全部权重，已作的比较须把全部指标连在一起：从任一指标出发，经过比较过的指标对，\
          能走到其他每一个指标。消息列出互相没有任何比较的各组，并举出能把它们连起来的比较；n 项指标至少要有 n − 1 个比较。
          """,
        en: """
          Comparisons may be missing, but all weights follow only if those that were made connect all \
          criteria: from each there is a way to every other over pairs that were compared. The \
          message lists the groups between which nobody compared anything, and comparisons that \
          would join them; n criteria need at least n − 1 comparisons.
          """),
      bad: "\"pairwise\": { \"a:b\": 3, \"c:d\": 2 }",
      good: "\"pairwise\": { \"a:b\": 3, \"c:d\": 2, \"a:c\": 1 }")
  ]
}
