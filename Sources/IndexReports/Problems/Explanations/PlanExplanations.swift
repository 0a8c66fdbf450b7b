internal import CompositeIndex

/// Plans and attributions: costs, targets, combinations.
enum PlanExplanations {
  static let plans: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .planOutOfReach,
      title: LocalizedText(zh: "目标达不到", en: "The target is out of reach"),
      text: LocalizedText(
        zh: """
          cei gap --plan 把每项指标都提高到上限，仍不够所要的得分或名次。消息中写明最多能到多少分、第几名。缺省上限是\
          目前参与排名地区的最好值；固定端点并限制得分的指标，超过满分端点不再加分；被否决项封顶的，得分不会超过封顶值。
          """,
        en: """
          With every indicator at its ceiling, cei gap --plan does not reach the score or rank asked \
          for; the message tells how far it comes. Unless given, ceilings are the best values that \
          any ranked unit has; a clamped score earns nothing beyond its goalpost; a veto holds the \
          score at its cap.
          """),
      bad: "cei gap 陕西 datasets/demo --plan --to target:99",
      good: "cei gap 陕西 datasets/demo --plan --to rank:5"),
    DiagnosticExplanation(
      .planNeedless,
      title: LocalizedText(zh: "目标已经达到", en: "The target is reached already"),
      text: LocalizedText(
        zh: """
          要求的名次、得分或地区不在该评价对象之前，没有什么要提高的：第 1 名没有更好的名次，目标名次不能比现在差。
          """,
        en: """
          The rank, score or unit asked for does not lie ahead, so that nothing has to be raised: \
          there is no rank above the first, and a target must be better than what there is.
          """),
      bad: "cei gap 陕西 datasets/demo --plan --to rank:30",
      good: "cei gap 陕西 datasets/demo --plan --to rank:20"),
    DiagnosticExplanation(
      .planNotConvex,
      title: LocalizedText(zh: "不能保证求得最省的办法", en: "The cheapest plan cannot be guaranteed"),
      text: LocalizedText(
        zh: """
          加权算术、几何、调和平均和指数不大于 1 的幂平均是凹函数，最省的办法可以精确求得。指数大于 1 的幂平均、中位数、\
          Mazziotta–Pareto 指数以及两两比较的合成不是，局部最省未必最省；宁可不给，也不给没有把握的答案。差于计分下限的\
          指标过多时也是如此。
          """,
        en: """
          Arithmetic, geometric and harmonic means and power means with an exponent of at most 1 are \
          concave, and the cheapest plan over them is found exactly. Power means with a larger \
          exponent, the median, the Mazziotta-Pareto index and comparisons in pairs are not: what \
          is cheapest nearby need not be cheapest, and no answer is better than a doubtful one. The \
          same holds where too many indicators lie below the value at which credit starts.
          """),
      bad: "cei gap 陕西 --plan --set methodology.aggregation.index=median",
      good: "cei gap 陕西 --plan --set methodology.aggregation.index=geometric"),
    DiagnosticExplanation(
      .changeNotSplit,
      title: LocalizedText(zh: "变动不能分解", en: "The change cannot be split"),
      text: LocalizedText(
        zh: """
          cei compare --why 用两边的数据、权重、方法和范围的各种组合重算，以此分摊名次变动。消息中写明哪种组合算不出来，\
          例如一边的方案用到另一边数据没有的变量。能算的组合足够时照常分摊，并注明不能算的组合。
          """,
        en: """
          cei compare --why computes the ranking for combinations of both sides' data, weights, methods \
          and unit sets, and shares the changes out by them. The message tells which combination \
          cannot be computed, for example because one side's scheme uses a variable that the other \
          side's data lack. Where enough of them can be, the change is split, and the others are named.
          """),
      bad: "cei compare old new datasets/demo --why",
      good: "cei compare old new datasets/demo"),
  ]

  static let costs: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .badCost,
      title: LocalizedText(zh: "成本不能用", en: "A cost cannot be used"),
      text: LocalizedText(
        zh: """
          --costs 的文件每行写一项在用的指标（代码或名称）、每变动一个单位的成本（大于 0，单位为指标自己的单位）和上限\
          （同一单位，不差于现在的值；越低越好的指标写更低的值；留空为目前最好的地区）。
          """,
        en: """
          Each line of a --costs file has an indicator of the scheme (id or name), the cost of \
          changing it by one of its own units (above 0) and a ceiling in the same unit, not worse than \
          the present value (lower where lower is better; empty for the best that any unit has).
          """),
      bad: "indicator,cost,ceiling\ncompletion_rate,-2,99",
      good: "indicator,cost,ceiling\ncompletion_rate,2,99")
  ]
}
