internal import CompositeIndex

/// What is wrong with scores from which weights shall follow.
enum DataWeightExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .noDataWeights,
      title: LocalizedText(zh: "由这些得分求不出权重", en: "No weights follow from these scores"),
      text: LocalizedText(
        zh: """
          由数据求权重的方法对得分各有要求：熵权（entropy）要求不为负，MEREC 要求大于 0，所有方法都要求至少有一个\
          评价对象具备全部指标的得分；组合赋权要求两组权重至少在一项指标上都大于 0。消息指出第一个不合要求的得分。\
          z-score 标准化会产生负分，min-max 标准化会产生 0 分。
          """,
        en: """
          Methods that take weights from data have their needs: entropy needs scores of 0 and more, \
          MEREC scores above 0, and all of them at least one unit that has a score of every \
          criterion; a combination needs a criterion that both sets of weights count. The message \
          names the first score that does not fit. The z-score normalisation gives negative scores, \
          min-max gives 0.
          """),
      bad: "\"normalise\": { \"method\": \"z-score\" }",
      good: "\"normalise\": { \"method\": \"efficacy\", \"worst\": 500, \"best\": 10 }")
  ]
}
