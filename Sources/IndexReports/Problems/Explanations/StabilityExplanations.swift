internal import CompositeIndex

/// What the codes of questions about weights mean.
enum StabilityExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .badWeightSet,
      title: LocalizedText(zh: "看不懂权重集合", en: "No set of weights"),
      text: LocalizedText(
        zh: """
          可取的权重写成 simplex（任意）、floor:2（每项不低于 2%）、order（保持方案权重的大小次序）、\
          order:a,b,c（给定次序）、box:25（每项上下浮动 25%）或 @文件.json（线性约束，见 docs/formats.md）。\
          次序与约束中只能出现可变的权重的 id。
          """,
        en: """
          Admissible weights are written as simplex (any), floor:2 (each at least 2%), order (as the \
          scheme's weights are ordered), order:a,b,c (a given order), box:25 (each within 25% of \
          itself) or @FILE.json (linear constraints, see docs/formats.md). Orders and constraints \
          name ids of the weights that vary.
          """),
      bad: "--within box:-5",
      good: "--within box:25"),
    DiagnosticExplanation(
      .noAdmissibleWeights,
      title: LocalizedText(zh: "没有满足条件的权重", en: "No weights are left"),
      text: LocalizedText(
        zh: """
          所给的下限或约束合在一起没有任何权重能满足（权重不为负、合计 100%）。信息中列出互相矛盾的几条，放宽其中一条即可。
          """,
        en: """
          No weights (never negative, adding up to 100%) keep to all the bounds given. The message \
          names those that contradict each other; loosen one of them.
          """),
      bad: "floor:30（5 项 / five weights）",
      good: "floor:10"),
    DiagnosticExplanation(
      .questionNotLinear,
      title: LocalizedText(zh: "名次对权重不是线性问题", en: "Ranks are not linear in the weights"),
      text: LocalizedText(
        zh: """
          算术、几何、调和与幂平均下，谁先谁后对权重是线性问题，可以精确回答。合成方法不是这些平均、上下级平均不同、\
          有对象缺少得分、几何平均后再加分、一票否决封顶、得分被情景改动，或参与排名的对象随权重而变时，不是线性问题；\
          本工具不以近似代替，信息中给出可行的办法。抽样的答案见 cei robust。
          """,
        en: """
          Under arithmetic, geometric, harmonic and power means the order of units is linear in the \
          weights and has exact answers. It is not where another method or different means meet, \
          where a unit lacks a score, where bonus points follow a geometric mean, a veto caps a score, \
          a score was set, or which units are ranked depends on the weights. Nothing is approximated \
          in silence: the message names ways out. cei robust answers by sampling.
          """),
      bad: "--set methodology.aggregation.index=copeland",
      good: "--set methodology.aggregation.index=arithmetic"),
    DiagnosticExplanation(
      .noReversal,
      title: LocalizedText(zh: "没有权重能改变先后", en: "No weights change the order"),
      text: LocalizedText(
        zh: """
          在允许的权重中，一个对象始终不落后于另一个，或始终到不了所问的名次。可放宽权重范围，或改看得分本身（cei gap）。
          """,
        en: """
          Under all admissible weights one unit stays ahead of the other, or the rank asked for stays \
          out of reach. Allow more weights, or look at the scores themselves (cei gap).
          """),
      bad: "box:5",
      good: "simplex"),
    DiagnosticExplanation(
      .noStability,
      title: LocalizedText(zh: "没有可变动的权重或名次", en: "No weight or rank that could move"),
      text: LocalizedText(
        zh: """
          稳定区间要有能动的权重（上级之下不止一项）和能变的名次（参与排名的不少于两个对象），前 k 名的 k 要小于\
          参与排名的对象数。condorcet 的名次随权重跳变且跳变点不能逐一确认，请改用 copeland 或平均类方法。
          """,
        en: """
          A stability interval needs a weight that can move (more than one child under the parent) \
          and ranks that can change (at least two ranked units); the k of a top k is below their \
          number. The order of condorcet jumps with the weights at places that cannot be located \
          with certainty: use copeland or a mean.
          """),
      bad: "cei stability --at complaints   （只有一项 / one child）",
      good: "cei stability --at index"),
  ]
}
