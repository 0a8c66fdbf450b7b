internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei sensitivity`: which choices move ranks.
struct SensitivityCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: say(
      "哪些选择左右名次：Sobol 指数、全部组合的精确分解、逐个变动",
      "Which choices move ranks: Sobol indices, exact shares over all combinations, one at a time"),
    discussion: say(
      "因素全是列表（方法、专家权重）时，所有可行组合逐一计算，份额是精确的；否则按 Saltelli 设计抽样。"
        + "互相排斥的因素合为一个。\n"
        + "--design 读入在别处计算过的 Saltelli 设计，直接求指数。",
      "Where all factors are lists (methods, weights of experts), every possible combination is "
        + "evaluated and shares are exact; otherwise they are sampled by Saltelli's design. Factors that "
        + "refuse some of each other's choices are taken as one.\n"
        + "--design reads a Saltelli design that was evaluated elsewhere and gives its indices."))

  static let examples = [
    HelpExample(
      "cei sensitivity datasets/demo", zh: "权重、标准化和合成方法各有多大影响",
      en: "what weights, normalisation and aggregation do"),
    HelpExample(
      "cei sensitivity demo --factor normalise=scheme,min-max,z-score",
      zh: "全部组合，精确", en: "all combinations, exact"),
    HelpExample(
      "cei sensitivity datasets/demo --unit 陕西",
      english: "cei sensitivity datasets/demo --unit Shaanxi", zh: "一个地区的名次由什么决定",
      en: "what decides one region's rank"),
    HelpExample(
      "cei sensitivity --design design.csv --outputs y.csv", zh: "别处计算过的设计",
      en: "a design evaluated elsewhere"),
  ]

  @Argument(help: dataHelp, completion: Candidates.data)
  var data: String?

  @Option(
    help: ArgumentHelp(
      say("看这个评价对象的名次和得分", "Look at the rank and score of this unit"), valueName: "UNIT"),
    completion: Candidates.units)
  var unit: String?

  @Option(
    help: ArgumentHelp(
      say("只看一部分；缺省为摘要", "One part only; a summary unless given"), valueName: "PART"))
  var section: SensitivityReport.Section?

  @OptionGroup(title: UncertaintyOptions.title) var uncertainty: UncertaintyOptions
  @OptionGroup(title: SobolOptions.title) var sobol: SobolOptions

  @Option(
    help: ArgumentHelp(
      say(
        "已计算过的 Saltelli 设计：每次计算一行，每个因素一列",
        "An evaluated Saltelli design: a row for each evaluation, a column for each factor"),
      valueName: "FILE"), completion: .file(extensions: ["csv"]))
  var design: String?

  @Option(
    help: ArgumentHelp(
      say(
        "设计各行的输出，每个输出一列；缺省取设计表的最后一列",
        "What came out in each row, a column for each output; the design's last column unless given"
      ),
      valueName: "FILE"), completion: .file(extensions: ["csv"]))
  var outputs: String?

  @Option(
    help: ArgumentHelp(
      say(
        "设计的行序：blocks（A、B、AB_i，COINr）、points（逐点，SALib）、points-2；缺省自动识别",
        "Order of rows: blocks (A, B, AB_i: COINr), points (point by point: SALib), points-2; "
          + "recognised unless given"), valueName: "ORDER"))
  var layout: SaltelliDesign.Layout?

  @Flag(
    help: ArgumentHelp(
      say("自检：与已知解析解的函数比较", "Self-test against functions whose indices are known")))
  var selfTest = false

  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func validate() throws {
    if design == nil, outputs != nil || layout != nil {
      throw ValidationError(
        say("--outputs 和 --layout 只与 --design 同用", "--outputs and --layout go with --design"))
    }
    let assesses = data != nil || unit != nil || section != nil || !uncertainty.factor.isEmpty
    if design != nil || selfTest, assesses || (design != nil && selfTest) {
      throw ValidationError(
        say(
          "--design 与 --self-test 不与数据、--factor、--unit、--section 同用，二者也不同用",
          "--design and --self-test take neither data nor --factor, --unit or --section, nor each other"
        ))
    }
  }

  func run() throws {
    if selfTest {
      try output.write(SobolSelfTestReport(sobol.options(drawn: uncertainty)))
    } else if let design {
      let options = try sobol.options(drawn: uncertainty)
      var files = RunFiles()
      files.reads("--design", design)
      files.reads("--outputs", outputs)
      files.writes("-o", output.output)
      try files.check()
      let read = try DesignReader.read(
        design, outputs: outputs, layout: layout, encoding: assessment.encoding)
      if let problem = options.bootstrap.problem(points: read.design.design.base) {
        throw Diagnostics([problem])
      }
      try output.write(DesignIndicesReport(read.design, inputs: read.inputs, options: options))
    } else {
      try analyse()
    }
  }

  private func analyse() throws {
    let session = try Session(data: data, options: assessment, output: output)
    let base = try session.assessment()
    var options = try sobol.options(session.scheme.said.uncertainty, drawn: uncertainty)
    let (factors, inputs) = try uncertainty.factors(
      base.scheme.said, usual: UncertaintyFactor.standardFactors(of: base))
    let model = try UncertainModel(base, factors: factors, threads: options.threads)
    var chosen: Int?
    if let unit {
      let (result, row) = try session.row(of: unit, in: [base])
      chosen = model.rows.firstIndex(of: row)
      if chosen == nil { throw Diagnostics([CommandProblem.notRanked(result.unit(row))]) }
    }
    // What is not shown needs no resamples.
    if [.table, .md, .html].contains(output.format) {
      options.unitsWithIntervals = chosen.map { [$0] } ?? []
    }
    if options.base > 1, options.base & (options.base - 1) != 0 {
      output.remark(
        say(
          "-n \(options.base) 不是 2 的幂，样本点不如 2 的幂时均匀",
          "-n \(options.base) is no power of two: points are less evenly spread than with one"))
    }
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.end() }
    let analysis = try SensitivityAnalysis(model, options: options) { progress.tell($0, of: $1) }
    let exact = MultiverseAnalysis(model, threads: options.threads)
    let tornado = Tornado(model, seed: options.seed, threads: options.threads)
    try output.write(
      SensitivityReport(
        analysis, exact: exact, tornado: tornado,
        influence: IndicatorInfluence(base, periods: try assessment.periods()), unit: chosen,
        section: section, inputs: inputs), progress)
  }
}
