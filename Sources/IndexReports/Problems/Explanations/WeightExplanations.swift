internal import CompositeIndex

/// Weights and the tree they hang on.
enum WeightExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .weightSum,
      title: LocalizedText(zh: "同级权重之和不对", en: "Sibling weights do not add up"),
      text: LocalizedText(
        zh: """
          同一上级之下的权重之和既不是 1，也不是 100（相对误差 1e-6；33.3 三个可以）。\
          自动按比例调整会掩盖漏写的指标，所以需要您决定：改正数值，或写明 \
          "weightsAre": "relative"，表示只看相对大小。
          """,
        en: """
          The weights below one node add up neither to 1 nor to 100 (relative tolerance 1e-6; \
          three times 33.3 passes). Rescaling them silently would hide a forgotten indicator, so \
          you decide: mend the numbers, or write "weightsAre": "relative" to say that only \
          proportions count.
          """),
      bad: "\"weights\": { \"satisfaction\": 40, \"complaints\": 30, \"commitments\": 25 }",
      good: "\"weights\": { \"satisfaction\": 40, \"complaints\": 35, \"commitments\": 25 }"),
    DiagnosticExplanation(
      .negativeWeight,
      title: LocalizedText(zh: "权重为负", en: "Negative weight"),
      text: LocalizedText(
        zh: """
          权重不能为负。越低越好的指标用 direction 表示，不用负权重表示。零是允许的，含义是不计入。
          """,
        en: """
          A weight cannot be negative. That lower is better is said by the direction, not by a \
          negative weight. Zero is allowed and means that the node does not count.
          """),
      bad: "\"complaint_density\": -30",
      good: "\"direction\": \"lower-is-better\", …  \"complaint_density\": 30"),
    DiagnosticExplanation(
      .missingWeight,
      title: LocalizedText(zh: "缺少权重", en: "Weight is missing"),
      text: LocalizedText(
        zh: """
          指标树中的节点（根除外）没有权重。没有写就当作零或平均分配，都会悄悄改变结果，所以必须写明。
          """,
        en: """
          A node of the tree, other than the root, has no weight. Taking zero or an equal share \
          would silently change the result, so it has to be said.
          """),
      bad: "\"tree\": { \"index\": [\"a\", \"b\"] }, \"weights\": { \"a\": 60 }",
      good: "\"tree\": { \"index\": [\"a\", \"b\"] }, \"weights\": { \"a\": 60, \"b\": 40 }"),
    DiagnosticExplanation(
      .weightForUnknownNode,
      title: LocalizedText(zh: "权重给了不存在的节点", en: "Weight for an unknown node"),
      text: LocalizedText(
        zh: """
          weights 中有一个名称不在指标树里，多半是拼写错误，或该指标已从树中移除。
          """,
        en: """
          weights names a node that is not in the tree; the name is mistyped, or the indicator \
          was taken out of the tree.
          """),
      bad: "\"weights\": { \"satisfction\": 40 }",
      good: "\"weights\": { \"satisfaction\": 40 }"),
    DiagnosticExplanation(
      .allWeightsZero,
      title: LocalizedText(zh: "同级权重全为零", en: "All sibling weights are zero"),
      text: LocalizedText(
        zh: """
          同一上级之下的权重全部为零，无法求加权平均。请至少给一个下级正的权重，或把这个上级的权重设为零。
          """,
        en: """
          All weights below one node are zero, so there is no weighted mean. Give at least one \
          child a positive weight, or give the node itself the weight zero.
          """),
      bad: "\"weights\": { \"a\": 0, \"b\": 0 }",
      good: "\"weights\": { \"a\": 60, \"b\": 40 }"),
    DiagnosticExplanation(
      .unknownNode,
      title: LocalizedText(zh: "未知的节点", en: "Unknown node"),
      text: LocalizedText(
        zh: """
          指标树列出的下级，或按节点指定的合成方法，指向一个既不是指标也没有下级的名称。请改正名称，或\
          定义这个指标。
          """,
        en: """
          A child in the tree, or an aggregation given for a node, is neither an indicator nor \
          has children. Mend the name, or define the indicator.
          """),
      bad: "\"tree\": { \"index\": [\"satisfaction\", \"complaint\"] }",
      good: "\"tree\": { \"index\": [\"satisfaction\", \"complaints\"] }"),
    DiagnosticExplanation(
      .nodeWithTwoParents,
      title: LocalizedText(zh: "节点有两个上级", en: "Node with two parents"),
      text: LocalizedText(
        zh: """
          同一节点出现在两个上级之下，会被计入两次，权重也就说不清了。若确有需要，请以另一个标识再定义\
          一个指标。
          """,
        en: """
          A node appears below two parents; it would count twice, and its weight would be \
          unclear. If this is meant, define a second indicator with an id of its own.
          """),
      bad: "\"tree\": { \"index\": [\"x\", \"y\"], \"x\": [\"a\"], \"y\": [\"a\", \"b\"] }",
      good: "\"tree\": { \"index\": [\"x\", \"y\"], \"x\": [\"a\"], \"y\": [\"b\"] }"),
    DiagnosticExplanation(
      .treeCycle,
      title: LocalizedText(zh: "指标树有循环", en: "Tree has a cycle"),
      text: LocalizedText(
        zh: """
          沿着下级向下走，又回到了同一个节点，因此得分没有起点。
          """,
        en: """
          Going down from child to child leads back to the same node, so no score could be \
          computed first.
          """),
      bad: "\"tree\": { \"index\": [\"x\"], \"x\": [\"y\"], \"y\": [\"x\"] }",
      good: "\"tree\": { \"index\": [\"x\"], \"x\": [\"y\"], \"y\": [\"a\", \"b\"] }"),
    DiagnosticExplanation(
      .rootUnclear,
      title: LocalizedText(zh: "指标树的根不明确", en: "The tree's root is unclear"),
      text: LocalizedText(
        zh: """
          没有上级的节点不止一个，或者一个也没有，因此不知道哪个是总指数。请把它们都放到名为 \
          index 的根之下。
          """,
        en: """
          More than one node has no parent, or none, so it is unclear which one is the index. Put \
          them all below a root named index.
          """),
      bad: "\"tree\": { \"x\": [\"a\"], \"y\": [\"b\"] }",
      good: "\"tree\": { \"index\": [\"x\", \"y\"], \"x\": [\"a\"], \"y\": [\"b\"] }"),
    DiagnosticExplanation(
      .emptyNode,
      title: LocalizedText(zh: "节点没有下级", en: "Node without children"),
      text: LocalizedText(
        zh: """
          指标树中的节点列出了空的下级，算不出得分。请列出下级，或删去这个节点。
          """,
        en: """
          A node of the tree has an empty list of children and so can have no score. List its \
          children or remove it.
          """),
      bad: "\"tree\": { \"index\": [\"x\", \"y\"], \"x\": [\"a\"], \"y\": [] }",
      good: "\"tree\": { \"index\": [\"x\"], \"x\": [\"a\"] }"),
    DiagnosticExplanation(
      .unusedIndicator,
      title: LocalizedText(zh: "指标没有使用", en: "Indicator is not used"),
      text: LocalizedText(
        zh: """
          方案定义了这个指标，但指标树中没有它，因此不参与计算。若是有意保留，可以不理会。
          """,
        en: """
          The scheme defines the indicator, but the tree does not contain it, so it does not \
          count. Nothing is wrong if this is meant.
          """),
      bad: "\"indicators\": { \"a\": { … }, \"b\": { … } }, \"tree\": { \"index\": [\"a\"] }",
      good:
        "\"indicators\": { \"a\": { … }, \"b\": { … } }, \"tree\": { \"index\": [\"a\", \"b\"] }"),
    DiagnosticExplanation(
      .nameClash,
      title: LocalizedText(zh: "名称冲突", en: "Name is used twice"),
      text: LocalizedText(
        zh: """
          同一名称既是指标，又是有下级的节点，或与其他定义重名，引用时说不清指的是哪个。请给其中一个改名。
          """,
        en: """
          One name stands for an indicator and for a node with children, or clashes with another \
          definition, so a reference to it is unclear. Rename one of them.
          """),
      bad: "\"indicators\": { \"complaints\": { … } }, \"tree\": { \"complaints\": [\"a\"] }",
      good:
        "\"indicators\": { \"complaint_density\": { … } }, \"tree\": { \"complaints\": [\"complaint_density\"] }"
    ),
    DiagnosticExplanation(
      .treeTooDeep,
      title: LocalizedText(zh: "指标树层级过多", en: "Tree is too deep"),
      text: LocalizedText(
        zh: """
          指标树最多 64 层。通行的指标体系不超过五层；层级再多，多半是生成文件时出了错。
          """,
        en: """
          A tree has at most 64 levels. Indexes in use have no more than five; a deeper one was \
          most likely written by a faulty program.
          """),
      bad: "\"tree\": { \"index\": [\"a1\"], \"a1\": [\"a2\"], … \"a99\": [\"x\"] }",
      good: "\"tree\": { \"index\": [\"a\"], \"a\": [\"x\"] }"),
  ]
}
