internal import CompositeIndex

/// The codes of uncertain factors.
enum UncertaintyExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .badFactor,
      title: LocalizedText(zh: "不确定因素不成立", en: "Factor of uncertainty makes no sense"),
      text: LocalizedText(
        zh: """
          因素名、浮动方式、可选方法或数字写错了，或者所列方法的任何组合都不能成立。权重的浮动方式有 \
          jitter:25、dirichlet:100、simplex、order、order:a,b,c、floor:2、box:25、@FILE.json、\
          experts:FILE；方法类因素至少列两个可选项，其中 scheme 指按方案。
          """,
        en: """
          The name of a factor, a spread, a method of a list or a number is wrong, or no combination of \
          the methods listed can work. Weights spread as jitter:25, dirichlet:100, simplex, order, order:a,b,c, \
          floor:2, box:25, @FILE.json or experts:FILE; a list of methods has at least two, of which scheme \
          is what the scheme says.
          """),
      bad: "cei robust --factor weights=jitter:-5",
      good: "cei robust --factor weights=jitter:25"),
    DiagnosticExplanation(
      .impossibleWeights,
      title: LocalizedText(zh: "没有可行的权重", en: "No weights are possible"),
      text: LocalizedText(
        zh: """
          各项权重的下限加起来超过 100%，没有任何权重能满足。把下限降到 100 除以该组的项数以下，\
          或用 --at 指定较小的一组。
          """,
        en: """
          The floors of the weights add up to more than 100%, so no weights meet them. Use a floor of at \
          most 100 divided by the number of members, or name a smaller group with --at.
          """),
      bad: "cei robust --factor weights=floor:40",
      good: "cei robust --factor weights=floor:5"),
    DiagnosticExplanation(
      .noErrors,
      title: LocalizedText(zh: "数据没有误差信息", en: "Data state no errors"),
      text: LocalizedText(
        zh: """
          要求考虑数据误差（measurement）或插补抽取（imputations），但数据里没有标准误、样本量或件数，\
          或没有用 multiple 插补的缺失值。补上这些信息，或去掉该因素；没有误差信息不等于没有误差。
          """,
        en: """
          Errors of the data (measurement) or draws of imputed values (imputations) were asked for, but \
          the data state no standard errors, sample sizes or counts, or nothing is imputed by multiple. \
          Add them, or leave the factor out; that no error is known does not mean that there is none.
          """),
      bad: "code,period,satisfaction\n110000,2024,86.1",
      good: "unit,period,variable,value,error\n110000,2024,satisfaction,86.1,0.6"),
    DiagnosticExplanation(
      .badExperts,
      title: LocalizedText(zh: "专家权重不能用", en: "Experts' weights do not fit"),
      text: LocalizedText(
        zh: """
          专家权重要与方案的指标树一致：每位专家对同级各项要么都给权重（可以为 0），要么都不给（按方案）；\
          权重不能为负，也不能全为 0。
          """,
        en: """
          Experts' weights must fit the tree: for each group of siblings an expert weighs all (0 is \
          possible) or none, which is then as in the scheme; weights are not negative and not all 0.
          """),
      bad: "[{ \"name\": \"A\", \"weights\": { \"satisfaction\": 40 } }]",
      good:
        "[{ \"name\": \"A\", \"weights\": { \"satisfaction\": 40, \"complaints\": 35, \"commitments\": 25 } }]"
    ),
    DiagnosticExplanation(
      .runTooLarge,
      title: LocalizedText(zh: "规模过大", en: "Run is too large"),
      text: LocalizedText(
        zh: """
          方法组合最多 4096 种；每次模拟每个对象的结果都要保留，总数最多 4000 万。减少可选项或次数，\
          或分几次运行。
          """,
        en: """
          At most 4096 combinations of methods are run, and the results of every replicate and unit are \
          kept, 40 million at most. List fewer alternatives, ask for fewer replicates, or run them apart.
          """),
      bad: "cei robust -n 1000000000", good: "cei robust -n 100000"),
  ]
}
