internal import CompositeIndex

/// What is wrong with a panel as a whole: its rounds, its stop rule, its group's weights.
enum GroupExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .badStopRule,
      title: LocalizedText(zh: "停止规则无法解读", en: "The stop rule cannot be read"),
      text: LocalizedText(
        zh: """
          每一轮可以写明何时停止征询。规则由一个或几个条件组成，用 && 连接，全部成立才算满足。可用的指标：IQR（各专家权重的\
          四分位距，百分点）、CV（变异系数，%）、delta_median（中位数与上一轮之差的绝对值，百分点），界限用 <=；\
          W（肯德尔和谐系数，0 到 1）、consensus（香农一致度，%），界限用 >=。变异系数 0.5 写 CV<=50 或 CV<=50%；\
          不带 % 的 CV<=0.5 像是误写，不予接受。
          """,
        en: """
          A round may state when the panel stops: one condition or several, joined by &&, all of \
          which must hold. Measures: IQR (interquartile range of the experts' weights, percentage \
          points), CV (coefficient of variation, per cent) and delta_median (how far the median \
          moved since the round before, percentage points) with <=; W (Kendall's coefficient of \
          concordance, 0 to 1) and consensus (Shannon consensus, per cent) with >=. A coefficient \
          of variation of 0.5 is CV<=50 or CV<=50%; CV<=0.5 without % looks like a slip and is refused.
          """),
      bad: "\"stop\": \"IQR<10\"", good: "\"stop\": \"IQR<=10 && delta_median<=5\""),
    DiagnosticExplanation(
      .noGroupWeights,
      title: LocalizedText(zh: "合成后没有任何权重", en: "Nothing is left of the group's weights"),
      text: LocalizedText(
        zh: """
          权重几何平均时，任何一位专家给出 0，该指标的合成权重就是 0；若每个指标都有人给 0，就什么也不剩。取中位数时，\
          多数专家都给 0 的指标也为 0。请改用 --group priorities（算术平均），或与专家核对这些 0 是否属实。
          """,
        en: """
          With geometric means a weight of 0 from any expert makes the group's weight 0; where every \
          criterion has a 0 from somebody, nothing is left. With medians criteria to which most \
          experts give 0 have 0. Use --group priorities (arithmetic means), or ask the experts \
          whether these zeros are meant.
          """),
      bad: "--group priorities-geometric", good: "--group priorities"),
    DiagnosticExplanation(
      .noSuchRound,
      title: LocalizedText(zh: "没有这一轮判断", en: "There are no judgements of this round"),
      text: LocalizedText(
        zh: "专家组中没有这一轮，或者没有任何一份判断。消息列出已有的轮次。",
        en:
          "The panel has no such round, or no judgements at all. The message lists the rounds there "
          + "are."),
      bad: "--round 3", good: "--round 2"),
    DiagnosticExplanation(
      .otherCriteria,
      title: LocalizedText(
        zh: "两位专家判断的不是同一组指标", en: "Two experts judge different criteria"),
      text: LocalizedText(
        zh: """
          同一节点下的判断要能合成，各专家、各轮判断的须是同一组指标（先后次序不限）。消息指出多出和缺少的指标；请核对指标写法，\
          或请专家按同一组指标补作判断。
          """,
        en: """
          The judgements of a node can be put together only if all experts judged the same criteria in \
          all rounds, in whatever order. The message names the criteria that are too many and those \
          that are missing; check the spelling, or have all of them judged.
          """),
      bad: "E1: a, b, c    E2: a, b, d", good: "E1: a, b, c    E2: c, a, b"),
  ]
}
