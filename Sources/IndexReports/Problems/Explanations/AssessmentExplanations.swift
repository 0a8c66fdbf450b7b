internal import CompositeIndex

/// What stops an assessment, and what the command line got wrong.
enum AssessmentExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .mixedScopes,
      title: LocalizedText(zh: "口径不一致", en: "Scopes are mixed"),
      text: LocalizedText(
        zh: """
          同一指标的数据来自不同口径，例如有的是市场监管系统的投诉，有的是消协的投诉，有的是含举报和咨\
          询的诉求总量。它们不能互相比较。请在方案中用 scope 指定接受哪些口径，其余按缺失处理。
          """,
        en: """
          The figures of one indicator have different scopes, for example complaints to the \
          regulator in one place, to the consumer council in another, and all requests including \
          enquiries in a third. They cannot be compared. Let the scheme say by scope which ones \
          it accepts; the others then count as missing.
          """),
      bad: "610000,2023,complaints,366630,市场监管系统\n410000,2023,complaints,51200,消协",
      good: "\"value\": { \"of\": \"complaints\", \"scope\": [\"市场监管系统\"] }"),
    DiagnosticExplanation(
      .missingDataRefused,
      title: LocalizedText(zh: "不允许缺失的数据缺失", en: "Missing data are refused"),
      text: LocalizedText(
        zh: """
          方案规定 "missing": "fail"，而数据有缺失，因此不计算。请补齐所列数据，或改\
          用 "renormalise"（在同级内重新分配权重，并在结果中注明）。
          """,
        en: """
          The scheme says "missing": "fail", and data are missing, so nothing is computed. \
          Complete the figures listed, or use "renormalise" (the weights of what is there are \
          rescaled within the parent, and the result says so).
          """),
      bad: "\"missing\": \"fail\"",
      good: "\"missing\": \"renormalise\""),
    DiagnosticExplanation(
      .unusableVariableKind,
      title: LocalizedText(zh: "此类变量不能进入指数", en: "This kind of variable cannot enter an index"),
      text: LocalizedText(
        zh: """
          累计数（自某年以来的总和）随时间只增不减，目标值不是实绩，两者都不能作为得分的依据。请改用时\
          点数、时期数、比率或得分。
          """,
        en: """
          A cumulative figure (a total since some year) only grows with time, and a target is no \
          achievement; neither can be the base of a score. Use a stock, a flow, a rate or a \
          score.
          """),
      bad: "\"value\": { \"of\": \"recovered_since_2017\" }",
      good: "\"value\": { \"of\": \"recovered_in_year\", \"per\": \"population\" }"),
    DiagnosticExplanation(
      .emptyPeriod,
      title: LocalizedText(zh: "所选时期没有数据", en: "The period has no data"),
      text: LocalizedText(
        zh: """
          方案或命令行选定的时期在数据中没有任何数值。请核对时期的写法，或改用 "rule": "last"。
          """,
        en: """
          The period chosen by the scheme or on the command line has no figures at all. Check how \
          the period is written, or use "rule": "last".
          """),
      bad: "\"periods\": { \"rule\": \"exactly\", \"period\": \"2032\" }",
      good: "\"periods\": { \"rule\": \"exactly\", \"period\": \"2023\" }"),
    DiagnosticExplanation(
      .tooManyUnits,
      title: LocalizedText(zh: "对象太多，方法算不过来", en: "Too many units for the method"),
      text: LocalizedText(
        zh: """
          该方法比较每一条“胜过”的路径，计算量随对象数的三次方增长。对象很多时请改用 copeland（只比较每一对）。
          """,
        en: """
          The method compares every path of wins, and its work grows with the third power of the \
          number of units. For many units use copeland, which compares every pair once.
          """),
      bad: "\"aggregation\": \"condorcet\"",
      good: "\"aggregation\": \"copeland\""),
    DiagnosticExplanation(
      .unknownAttribute,
      title: LocalizedText(zh: "没有这个分组属性", en: "No such attribute of units"),
      text: LocalizedText(
        zh: """
          方法按评价对象的某个属性分组（如大区），而数据里没有一个评价对象有这个属性。属性是数据包 \
          units.csv 中的列，列名即属性名。
          """,
        en: """
          A method groups units by an attribute, such as their macro-region, and no unit of the \
          data has it. Attributes are columns of the package's units.csv, called by their headers.
          """),
      bad: "\"impute\": { \"method\": \"mean\", \"group\": \"regoin\" }",
      good: "\"impute\": { \"method\": \"mean\", \"group\": \"region\" }"),
    DiagnosticExplanation(
      .treatmentUndefined,
      title: LocalizedText(zh: "数值不能作所选变换", en: "The transform is not defined for a value"),
      text: LocalizedText(
        zh: """
          ln 和 box-cox 只对大于 0 的数有定义，而该指标有 0 或负数（或者数值大到结果不是有限数），因此不计\
          算。请改用 log（ln(x - 最小值 + 全距/100)）等对任何数都有定义的变换，给 box-cox 加上 "shift": \
          true，或不处理该指标。
          """,
        en: """
          ln and box-cox are defined for values above 0 only, and the indicator has 0 or negative \
          values (or some so large that the result is not finite), so nothing is computed. Use a \
          transform that takes any number, such as log (ln(x - min + range/100)), give box-cox \
          "shift": true, or leave the indicator untreated.
          """),
      bad: "\"treat\": { \"method\": \"log\", \"form\": \"ln\" }",
      good: "\"treat\": { \"method\": \"log\" }"),
    DiagnosticExplanation(
      .notCounts,
      title: LocalizedText(zh: "分子不是件数", en: "The numerator is no count"),
      text: LocalizedText(
        zh: """
          poisson-gamma 按泊松分布估计件数的偶然波动，分子必须是不为负的整数件数。折算成“万件”、取整到万\
          件的数，以及金额、比率，都不是件数：偶然波动会算错几个数量级。请提供原始件数，或去掉该指标的 \
          smallNumbers。
          """,
        en: """
          poisson-gamma reckons the chance variation of a number of cases, so the numerator must \
          be a whole number of cases and not negative. Numbers converted to or rounded to ten \
          thousands, money and rates are no counts, and the chance variation would be wrong by \
          orders of magnitude. Supply the raw counts, or leave smallNumbers out for the indicator.
          """),
      bad: "540000,2023,complaints,1.53",
      good: "540000,2023,complaints,15316"),
    DiagnosticExplanation(
      .unknownUnit,
      title: LocalizedText(zh: "未知的评价对象", en: "Unknown unit"),
      text: LocalizedText(
        zh: """
          数据集中没有这个代码、全称、简称或英文名。请按提示改正；cei rank --format \
          csv 列出全部评价对象。
          """,
        en: """
          The dataset has no unit with this code, full, short or English name. Mend it as \
          suggested; cei rank --format csv lists all units.
          """),
      bad: "cei gap 陕四",
      good: "cei gap 陕西"),
    DiagnosticExplanation(
      .unknownIndicator,
      title: LocalizedText(zh: "未知的指标", en: "Unknown indicator"),
      text: LocalizedText(
        zh: """
          方案中没有这个标识或名称的指标、维度。请按提示改正。
          """,
        en: """
          The scheme has no indicator or dimension of this id or name. Mend it as suggested.
          """),
      bad: "cei explain 陕西 --indicator complaint_densty",
      good: "cei explain 陕西 --indicator complaint_density"),
    DiagnosticExplanation(
      .badSetting,
      title: LocalizedText(zh: "设置写法不对", en: "Setting cannot be applied"),
      text: LocalizedText(
        zh: """
          --set 的写法是 路径=值，路径用点分隔，须是方案中存在的键；值按 JSON 读取，文字\
          可以不加引号。--drop、--only 后面写一个指标或维度的标识或名称；--add 的写法是 \
          上级/指标=权重。改动按书写顺序依次进行，去掉之后至少要留下一项有权重的指标。
          """,
        en: """
          A setting is written --set path=value; the path has dots between keys that the scheme \
          has, and the value is read as JSON, where plain words need no quotation marks. --drop \
          and --only take an indicator or dimension by id or name, --add takes \
          PARENT/INDICATOR=WEIGHT. Changes are made in the order in which they are typed, and an \
          indicator with a weight must be left.
          """),
      bad: "cei rank --set weights.satisfaction:45",
      good: "cei rank --set weights.satisfaction=45"),
    DiagnosticExplanation(
      .badBenchmark,
      title: LocalizedText(zh: "对标对象写法不对", en: "Benchmark cannot be used"),
      text: LocalizedText(
        zh: """
          --to 可以是评价对象，也可以是 rank:5、median、best、\
          target:90 或 last-year。所给的写法不在其中，或在这份数据中没有意义，例如\
          名次超出了参评数量。
          """,
        en: """
          --to takes a unit, rank:5, median, best, target:90 or last-year. What was given is none \
          of these or means nothing for this data, for example a rank beyond the number of units.
          """),
      bad: "cei gap 陕西 --to rank:50",
      good: "cei gap 陕西 --to rank:5"),
    DiagnosticExplanation(
      .unitNotRanked,
      title: LocalizedText(zh: "该对象不参与排名", en: "Unit is not ranked"),
      text: LocalizedText(
        zh: """
          该评价对象的数据不足，没有总指数，因此不能计算差距或名次。cei explain 列出它缺少\
          哪些数据。
          """,
        en: """
          The unit lacks too many data to have an index, so there is no gap and no rank. cei \
          explain lists what is missing.
          """),
      bad: "cei gap 西藏 --to 福建",
      good: "cei explain 西藏"),
    DiagnosticExplanation(
      .ambiguousUnit,
      title: LocalizedText(zh: "名称对应多个对象", en: "Name fits several units"),
      text: LocalizedText(
        zh: """
          所给名称或简称对应不止一个评价对象。请改用代码或全称。
          """,
        en: """
          The name or short form fits more than one unit. Use the code or the full name.
          """),
      bad: "cei gap 吉林",
      good: "cei gap 220200"),
    DiagnosticExplanation(
      .notComparable,
      title: LocalizedText(zh: "两者不可比", en: "Not comparable"),
      text: LocalizedText(
        zh: """
          两份结果的方案版本、口径或参评对象不同，差异可能来自方法而不是实绩，因此不作比较。请用同一方\
          案重新计算，或只比较共有的部分。
          """,
        en: """
          The two results differ in scheme version, scope or set of units; a difference may come \
          from the method and not from what was achieved, so they are not compared. Compute both \
          with one scheme, or compare what they share.
          """),
      bad: "cei compare datasets/shaanxi-2018 datasets/shaanxi-2020",
      good: "cei compare datasets/shaanxi-2020 datasets/shaanxi-2024"),
    DiagnosticExplanation(
      .unknownName,
      title: LocalizedText(zh: "未知的名称", en: "Unknown name"),
      text: LocalizedText(
        zh: """
          没有这个名称的方案、数据集、方法、格式说明或代码。请按提示改正，或用 cei help 查看\
          可用的名称。
          """,
        en: """
          There is no scheme, dataset, method, format description or code of this name. Mend it \
          as suggested, or see cei help for what there is.
          """),
      bad: "cei schema shceme",
      good: "cei schema scheme"),
    DiagnosticExplanation(
      .misplacedArgument,
      title: LocalizedText(zh: "参数放错了位置", en: "Argument in the wrong place"),
      text: LocalizedText(
        zh: """
          写的东西存在，但不是这个位置要的：方案写在了数据的位置、数据写在了 -w 后面，或评价对象与数据\
          前后颠倒。数据是文件夹、CSV 文件或随附数据名；方案用 -w 指定；评价对象写在数据之前。
          """,
        en: """
          What was typed exists, but is not what belongs in this place: a scheme where data belong, \
          data behind -w, or unit and data the wrong way round. Data are a folder, a CSV file or the \
          name of shipped data; a scheme is given with -w; the unit stands before the data.
          """),
      bad: "cei gap datasets/demo 陕西",
      good: "cei gap 陕西 datasets/demo"),
    DiagnosticExplanation(
      .gapNotDivisible,
      title: LocalizedText(zh: "差距不能分解", en: "The gap has no parts"),
      text: LocalizedText(
        zh: """
          总指数用 copeland 或 condorcet 合成时，得分是两两比较的胜负，不是各指标得分之和，因此差距不能分摊到指标。\
          可用 cei explain 看胜过谁、负于谁，或改用可分解的合成方法再看差距。只在某个维度上这样合成时，差距照常分解，\
          该维度作为整体列出。
          """,
        en: """
          Where the index is aggregated by copeland or condorcet, scores come from comparing units \
          in pairs and are no sums over indicators, so a gap cannot be shared out among them. cei \
          explain shows who is beaten and by whom; another aggregation can be split. Where only a \
          dimension is aggregated so, the gap is split as usual and the dimension stands in one piece.
          """),
      bad: "cei gap 陕西 --set methodology.aggregation.index=copeland",
      good: "cei explain 陕西 --set methodology.aggregation.index=copeland"),
  ]
}
