internal import CompositeIndex

/// Methods, their parameters, and the rules of a scheme.
enum MethodExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .unknownMethod,
      title: LocalizedText(zh: "未知的方法", en: "Unknown method"),
      text: LocalizedText(
        zh: """
          没有这个名称的标准化、合成或其他方法。cei methods 列出全部方法及其参数。
          """,
        en: """
          There is no normalisation, aggregation or other method of this name. cei methods lists \
          all of them with their parameters.
          """),
      bad: "\"normalise\": { \"method\": \"minmax\" }",
      good: "\"normalise\": { \"method\": \"min-max\" }"),
    DiagnosticExplanation(
      .parameterOutOfRange,
      title: LocalizedText(zh: "参数超出范围", en: "Parameter out of range"),
      text: LocalizedText(
        zh: """
          方法的参数不在允许的范围内，公式在那里没有意义或没有定义。cei methods 列出每个参\
          数的范围。
          """,
        en: """
          A method's parameter lies outside its range, where the formula has no meaning. cei \
          methods lists the range of each parameter.
          """),
      bad: "\"normalise\": { \"method\": \"min-max\", \"lower\": 120 }",
      good: "\"normalise\": { \"method\": \"min-max\", \"lower\": 0 }"),
    DiagnosticExplanation(
      .unknownParameter,
      title: LocalizedText(zh: "未知的参数", en: "Unknown parameter"),
      text: LocalizedText(
        zh: """
          所选方法没有这个参数。若不报错，写错的参数会悄悄失效。
          """,
        en: """
          The method has no such parameter. If it were let pass, a mistyped parameter would \
          silently do nothing.
          """),
      bad: "\"normalise\": { \"method\": \"efficacy\", \"wrost\": 500, \"best\": 10 }",
      good: "\"normalise\": { \"method\": \"efficacy\", \"worst\": 500, \"best\": 10 }"),
    DiagnosticExplanation(
      .missingParameter,
      title: LocalizedText(zh: "缺少参数", en: "Parameter is missing"),
      text: LocalizedText(
        zh: """
          所选方法必须给出这个参数，例如功效系数法的不允许值 worst 和满意值 best。这些值是\
          判断，不能由程序代定。
          """,
        en: """
          The method needs this parameter, for example the worst and best values of the efficacy \
          coefficient. They are judgements that the program cannot make for you.
          """),
      bad: "\"normalise\": { \"method\": \"efficacy\", \"best\": 10 }",
      good: "\"normalise\": { \"method\": \"efficacy\", \"worst\": 500, \"best\": 10 }"),
    DiagnosticExplanation(
      .directionMissing,
      title: LocalizedText(zh: "没有写明指标方向", en: "Direction is missing"),
      text: LocalizedText(
        zh: """
          每个指标都必须写明是越高越好还是越低越好。投诉量多可能是环境差，也可能是渠道畅通，方向是方案\
          编写者的判断，程序不作假定。
          """,
        en: """
          Every indicator says whether higher or lower is better. Many complaints may mean a poor \
          environment or open channels; the direction is the author's judgement, and none is \
          assumed.
          """),
      bad: "\"complaint_density\": { \"unit\": \"件/万人\" }",
      good: "\"complaint_density\": { \"unit\": \"件/万人\", \"direction\": \"lower-is-better\" }"),
    DiagnosticExplanation(
      .goalpostsAgainstDirection,
      title: LocalizedText(zh: "标杆值与方向矛盾", en: "Goalposts contradict the direction"),
      text: LocalizedText(
        zh: """
          worst 和 best 的大小关系与 direction 相反：越低越好时 best 应小\
          于 worst，越高越好时相反。两者必有一错，照算会使名次颠倒。
          """,
        en: """
          worst and best stand in the opposite order to the direction: where lower is better, \
          best must be below worst, and the other way round. One of them is wrong, and computing \
          on would turn the ranking upside down.
          """),
      bad:
        "\"direction\": \"lower-is-better\", \"normalise\": { \"method\": \"efficacy\", \"worst\": 10, \"best\": 500 }",
      good:
        "\"direction\": \"lower-is-better\", \"normalise\": { \"method\": \"efficacy\", \"worst\": 500, \"best\": 10 }"
    ),
    DiagnosticExplanation(
      .goalpostsEqual,
      title: LocalizedText(zh: "两个标杆值相等", en: "Goalposts are equal"),
      text: LocalizedText(
        zh: """
          worst 与 best 相等，区间长度为零，无法换算成得分。请按目标值或历史范围重新确定。
          """,
        en: """
          worst and best are equal; the range between them is empty, so no score can be computed. \
          Choose them from targets or from past values.
          """),
      bad: "\"normalise\": { \"method\": \"efficacy\", \"worst\": 90, \"best\": 90 }",
      good: "\"normalise\": { \"method\": \"efficacy\", \"worst\": 60, \"best\": 90 }"),
    DiagnosticExplanation(
      .incompatibleMethods,
      title: LocalizedText(zh: "方法不能一起使用", en: "Methods do not go together"),
      text: LocalizedText(
        zh: """
          两项选择组合起来没有意义，例如对可能为零或负的得分求几何平均、调和平均。程序在计算前拒绝，而\
          不是在结果里留下缺口。请让得分恒为正，或改用算术平均。又如先取对数，再套用按原单位给出的功效系数两端：\
          二者不在同一尺度上。每条报错都写明两项选择和两条出路。
          """,
        en: """
          Two choices make no sense together, for example a geometric or harmonic mean of scores \
          that may be zero or negative. This is refused before the run instead of leaving holes \
          in the result. Keep scores positive, or use the arithmetic mean. Another example: logarithms, \
          then goalposts given in the indicator's own unit, which are on another scale. Every message \
          names both choices and two ways out.
          """),
      bad: "\"normalise\": { \"method\": \"z-score\" }, \"aggregation\": \"geometric\"",
      good: "\"normalise\": { \"method\": \"z-score\" }, \"aggregation\": \"arithmetic\""),
    DiagnosticExplanation(
      .variableNotInData,
      title: LocalizedText(zh: "数据中没有所需变量", en: "Variable is not in the data"),
      text: LocalizedText(
        zh: """
          指标用到的变量在数据集中一个值也没有。可能是变量标识不同，也可能是这份数据不适用于此方案。
          """,
        en: """
          The dataset has not a single value of a variable that an indicator uses. The id may \
          differ, or the data may be made for another scheme.
          """),
      bad: "\"value\": { \"of\": \"complaint\", \"per\": \"population\" }",
      good: "\"value\": { \"of\": \"complaints\", \"per\": \"population\" }"),
    DiagnosticExplanation(
      .unitNotInData,
      title: LocalizedText(zh: "参照地区不在其中", en: "Reference unit is not there"),
      text: LocalizedText(
        zh: """
          distance-to-reference 以某一地区为满分，unit 应为该地区的代码，并且参加本次评价：\
          在数据里，也没有用 --without 排除。
          """,
        en: """
          distance-to-reference gives one unit the full score; unit is the code of a unit that is \
          compared: it is in the data and not left out by --without.
          """),
      bad: "\"normalise\": { \"method\": \"distance-to-reference\", \"unit\": \"陕西\" }",
      good: "\"normalise\": { \"method\": \"distance-to-reference\", \"unit\": \"610000\" }"),
    DiagnosticExplanation(
      .coverageOutOfRange,
      title: LocalizedText(zh: "覆盖率下限超出范围", en: "Coverage floor out of range"),
      text: LocalizedText(
        zh: """
          数据覆盖率下限是 0 到 1 之间的数：0.65 表示至少要有 65% 的权重有数据，才参与排名。
          """,
        en: """
          A coverage floor is a number from 0 to 1: with 0.65, data for at least 65% of the \
          weight are needed to be ranked.
          """),
      bad: "\"coverage\": 65",
      good: "\"coverage\": 0.65"),
    DiagnosticExplanation(
      .bandsOutOfOrder,
      title: LocalizedText(zh: "等级顺序不对", en: "Bands are out of order"),
      text: LocalizedText(
        zh: """
          等级应从高到低排列，from 逐级递减且不重复；得分归入第一个达到的等级。
          """,
        en: """
          Bands are listed from high to low, each from below the one before; a score belongs to \
          the first band that it reaches.
          """),
      bad: "\"bands\": [ { \"from\": 60, … }, { \"from\": 90, … } ]",
      good: "\"bands\": [ { \"from\": 90, … }, { \"from\": 60, … } ]"),
    DiagnosticExplanation(
      .badRule,
      title: LocalizedText(zh: "规则写法不对", en: "Rule cannot be applied"),
      text: LocalizedText(
        zh: """
          否决或加分规则不完整或自相矛盾：否决须有 above、below、atLeast、\
          atMost 之一，并以 then 写明封顶分数或 "exclude"；加分的分值和上限不能为负。
          """,
        en: """
          A veto or bonus rule is incomplete or contradicts itself. A veto has exactly one of \
          above, below, atLeast and atMost, and then with a cap or "exclude"; the points and \
          limits of a bonus are not negative.
          """),
      bad: "{ \"id\": \"incident\", \"of\": \"major_incidents\", \"then\": { \"cap\": 59 } }",
      good:
        "{ \"id\": \"incident\", \"of\": \"major_incidents\", \"above\": 0, \"then\": { \"cap\": 59 } }"
    ),
    DiagnosticExplanation(
      .badPeriodRule,
      title: LocalizedText(zh: "时期规则写法不对", en: "Period rule cannot be applied"),
      text: LocalizedText(
        zh: """
          methodology.periods 不完整或自相矛盾：exactly 需要 period\
          ；latest 的 from 不能晚于 to；lag 以年计，不能为负。
          """,
        en: """
          methodology.periods is incomplete or contradicts itself: exactly needs a period, from \
          may not be later than to, and lag is a number of years that is not negative.
          """),
      bad: "\"periods\": { \"rule\": \"latest\", \"from\": \"2024\", \"to\": \"2022\" }",
      good: "\"periods\": { \"rule\": \"latest\", \"from\": \"2022\", \"to\": \"2024\" }"),
    DiagnosticExplanation(
      .badScreening,
      title: LocalizedText(zh: "数据筛选的设置有误", en: "Screening is set wrongly"),
      text: LocalizedText(
        zh: """
          screen 的门槛是比例，在 0 到 1 之间，65% 写成 0.65。keep 与 leaveOut 填评价对象的代码，同一\
          代码不能两边都有。
          """,
        en: """
          Thresholds of screen are shares between 0 and 1: write 65 % as 0.65. keep and leaveOut \
          hold codes of units, and no code may stand in both.
          """),
      bad: "\"screen\": { \"availability\": 65 }",
      good: "\"screen\": { \"availability\": 0.65 }"),
    DiagnosticExplanation(
      .frozenUnreadable,
      title: LocalizedText(zh: "基期结果不可用", en: "Base result cannot be used"),
      text: LocalizedText(
        zh: """
          methodology.frozen 应指向 cei rank --format json 写出的结果，且只含一个时期。\
          用 --period 指定基期后重新生成。
          """,
        en: """
          methodology.frozen names a result that cei rank --format json wrote, of one period. \
          Write it again with --period and the base period.
          """),
      bad: "\"frozen\": \"default.json\"",
      good: "\"frozen\": \"base-2020.json\""),
    DiagnosticExplanation(
      .frozenMismatch,
      title: LocalizedText(zh: "基期参数对不上", en: "Base parameters do not fit"),
      text: LocalizedText(
        zh: """
          沿用基期参数时，凡从数据中学习参数的指标，都应在基期结果里有同名指标，\
          且方向、极端值处理、标准化方法及其参数完全一致。
          """,
        en: """
          With frozen parameters, every indicator whose normalisation learns from the data must \
          be in the base, with the same direction, treatment, normalisation and parameters.
          """),
      bad: "\"frozen\": \"base-2020.json\", \"normalise\": { \"method\": \"z-score\" }",
      good: "\"frozen\": \"base-2020.json\", \"normalise\": { \"method\": \"min-max\" }"),
  ]
}
