internal import CompositeIndex

/// What is wrong with single judgements of experts.
enum JudgementExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .judgementsDisagree,
      title: LocalizedText(zh: "两处判断互相矛盾", en: "Two places contradict each other"),
      text: LocalizedText(
        zh: """
          同一对指标写了两遍而两遍不合：a:b = 3 就是 b:a = 1/3；矩阵上下三角都填时须互为倒数，对角线为 1；\
          最优—最劣法里 best 对 worst 的数在两处须相同，且不小于其他各数，表格各行的 best（worst）须是同一项；一个节点只用一种方式判断。小数按所写位数比较，3 与 0.33 相合。\
          程序不替专家选哪一个：问清后只留一个。
          """,
        en: """
          A pair is judged twice and differently: a:b = 3 is b:a = 1/3. Where both triangles of a \
          matrix are filled they must be each other's inverse, with 1 on the diagonal; the best \
          against the worst must have one value, no less than any other, and all rows of a table name the same best (worst) \
          criterion; a node is judged in one way only. Decimals are \
          compared as far as they are written, so that 0.33 agrees with 3. The program does not choose \
          for the expert: ask, and keep one.
          """), bad: "\"pairwise\": { \"a:b\": 3, \"b:a\": \"1/2\" }",
      good: "\"pairwise\": { \"a:b\": 3 }"),
    DiagnosticExplanation(
      .badJudgement,
      title: LocalizedText(zh: "判断值不能用", en: "A value that is no judgement"),
      text: LocalizedText(
        zh: """
          两两比较按 1—9 标度：1 至 9、它们的倒数 1/2 至 1/9，或用词（同等重要 1、稍微重要 3、明显重要 5、强烈重要 7、极端重要 9）。\
          0、负数和 11 都不是判断；没有判断就留空。最优—最劣法的数在 1 至 9 之间；分数和权重不为负，权重不全为 0。\
          电子表格常把 1/3 变成日期（1月3日、2024/1/3、45294）：先把这一列的格式设为文本，再重新输入。
          """,
        en: """
          Pairs are compared on Saaty's scale: 1 to 9, the inverses 1/2 to 1/9, or words (equal 1, \
          moderate 3, strong 5, very strong 7, extreme 9). 0, negative numbers and 11 are no \
          judgements; leave empty what was not judged. Best-worst numbers run from 1 to 9; points \
          and weights are not negative, and weights not all 0. Spreadsheets like to turn 1/3 into a \
          date (3-Jan, 1/3/2024, 45294): format the column as text, then type 1/3 again.
          """), bad: "\"a:b\": 11", good: "\"a:b\": 9"),
    DiagnosticExplanation(
      .unknownCriterion,
      title: LocalizedText(zh: "没有这个节点或指标", en: "An unknown node or criterion"),
      text: LocalizedText(
        zh: """
          判断针对方案的节点，比较的是它的直接下级；可以写标识，也可以写中文或英文名称。一项指标不能与自身比较，\
          不同节点下的指标不能互相比较。消息给出最接近的名称，或列出可用的。
          """,
        en: """
          Judgements are about the nodes of a scheme and compare their children, by id or by name in \
          either language. Nothing is compared with itself, nor with a criterion of another node. \
          The message names the nearest one, or lists them.
          """), bad: "\"satisfaction:complains\": 3", good: "\"satisfaction:complaints\": 3"),
    DiagnosticExplanation(
      .incompleteJudgement,
      title: LocalizedText(zh: "判断不完整", en: "A judgement that is not whole"),
      text: LocalizedText(
        zh: """
          分配 100 分、排序和直接给权重要写全节点的各项指标，不给分的写 0；最优—最劣法要有 best、worst 和对其余各项的数；\
          矩阵是方阵，行列与 criteria 相同。只有两两比较可以有空缺。两两比较 2 至 15 项指标：更多时人已判断不准，\
          改用排序或把指标分组。
          """,
        en: """
          Points, orders and weights cover every criterion of the node, with 0 for what gets nothing; \
          best-worst judgements name the best, the worst and a number for each of the others; a \
          matrix is square, with rows and columns as in criteria. Only pairwise comparisons may have \
          gaps. Pairs are compared among 2 to 15 criteria: people cannot judge more reliably, so \
          rank them or group them.
          """), bad: "\"budget\": { \"a\": 60, \"b\": 40 }",
      good: "\"budget\": { \"a\": 60, \"b\": 40, \"c\": 0 }"),
    DiagnosticExplanation(
      .badPoints,
      title: LocalizedText(zh: "分数之和不是 100", en: "Points that do not add up to 100"),
      text: LocalizedText(
        zh: "budget 是把 100 分分给各项指标，和须为 100（33.3 × 3 这样的舍入可以）。只看比例的权重写在 weights 里。",
        en: """
          A budget gives out 100 points, which must add up (rounding such as 33.3 × 3 may pass). \
          Numbers of which only ratios count belong into weights.
          """), bad: "\"budget\": { \"a\": 60, \"b\": 30 }",
      good: "\"budget\": { \"a\": 60, \"b\": 40 }"),
    DiagnosticExplanation(
      .badRanking,
      title: LocalizedText(zh: "排序有重复或空缺", en: "An order with repetitions or gaps"),
      text: LocalizedText(
        zh: """
          每项指标写一次。JSON 的 order 从最重要的写起，并列的放进一个内层数组；表格里写名次，1 最重要，并列写相同的名次，\
          名次不跳（1、2、2、4 或 1、2、2、3）。
          """,
        en: """
          Each criterion stands there once. In JSON, order begins with the most important, ties in an \
          inner list; in a table write ranks, 1 for the most important, the same for ties, without \
          gaps (1, 2, 2, 4 or 1, 2, 2, 3).
          """), bad: "\"order\": [\"a\", \"b\", \"a\"]",
      good: "\"order\": [\"a\", [\"b\", \"c\"]]"),
  ]
}
