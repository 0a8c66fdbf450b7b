internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei robust`: how far ranks may be off.
struct RobustCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "robust",
    abstract: say(
      "名次有多可靠：名次区间、得到各名次的概率、谁领先谁",
      "How sure the ranks are: intervals, probabilities of each rank, who is ahead of whom"))

  static let examples = [
    HelpExample(
      "cei robust datasets/demo", zh: "权重上下浮动 25%、数据在误差之内时的名次区间",
      en: "intervals with weights within 25%, figures within their errors"),
    HelpExample(
      "cei robust demo --factor weights --factor normalise=scheme,z-score",
      zh: "权重和标准化方法一起变", en: "weights and normalisation together"),
    HelpExample(
      "cei robust demo --factor measurement -n 2000 --acceptability",
      zh: "只看数据误差，列出得到各名次的百分比", en: "errors of the data alone, per cent of each rank"),
    HelpExample(
      "cei robust demo --factor weights=simplex --at index --draws d.csv",
      zh: "维度权重任意，导出每次模拟", en: "any weights of the dimensions, every replicate to a file"),
  ]

  @Argument(help: dataHelp, completion: Candidates.data)
  var data: String?

  @OptionGroup(title: UncertaintyOptions.title) var uncertainty: UncertaintyOptions
  @OptionGroup(title: UncertaintyOptions.title) var replicates: ReplicateOptions

  @Option(
    help: ArgumentHelp(
      say("给出进入前 K 名的概率；缺省 5", "Probability of the first K places; 5 unless given"),
      valueName: "K"))
  var top: Int?

  @Flag(
    help: ArgumentHelp(
      say("列出得到各名次的百分比", "Show how often each unit has each rank, in per cent")))
  var acceptability = false

  @Option(
    help: ArgumentHelp(
      say("把每次模拟的方法和权重写入 CSV 文件", "Write methods and weights of every replicate to a CSV file"),
      valueName: "FILE"), completion: .file(extensions: ["csv"]))
  var design: String?

  @Option(
    help: ArgumentHelp(
      say("把每次模拟的得分和名次写入 CSV 文件", "Write scores and ranks of every replicate to a CSV file"),
      valueName: "FILE"), completion: .file(extensions: ["csv"]))
  var draws: String?

  @Option(
    help: ArgumentHelp(
      say("把每次模拟抽出的数值写入 CSV 文件", "Write the figures drawn in every replicate to a CSV file"),
      valueName: "FILE"), completion: .file(extensions: ["csv"]))
  var figures: String?

  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError(say("--top 至少为 1", "--top is at least 1")) }
  }

  func run() throws {
    var files = RunFiles()
    files.writes("--design", design)
    files.writes("--draws", draws)
    files.writes("--figures", figures)
    let session = try Session(data: data, options: assessment, output: output, files: files)
    let settings = session.scheme.said.uncertainty
    let result = try session.assessment()
    let (factors, inputs) = try uncertainty.factors(
      session.scheme.said, usual: result.usualFactors.isEmpty ? [.standard] : result.usualFactors)
    let options = try replicates.options(settings, drawn: uncertainty)
    let model = try UncertainModel(result, factors: factors, threads: options.threads)
    if figures != nil { try model.requireDrawnFigures() }
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.end() }
    let analysis = try UncertaintyAnalysis(model, options: options) { progress.tell($0, of: $1) }
    var effects: [FactorEffect] = []
    if model.factors.count > 1 {
      effects = FactorEffect.all(
        of: model, replicates: min(analysis.replicates, 2000), seed: analysis.seed,
        threads: options.threads)
    }
    let all = ReplicateFiles(analysis)
    if let figures { try FileAccess.write(Array(try all.figures().utf8), to: figures) }
    if let design { try FileAccess.write(Array(all.design.utf8), to: design) }
    if let draws { try FileAccess.write(Array(all.draws.utf8), to: draws) }
    try output.write(
      RobustnessReport(
        analysis, effects: effects,
        top: top ?? settings?.top ?? RobustnessReport.standardTop,
        acceptability: acceptability, inputs: inputs), progress)
    if !acceptability {
      output.hint(
        ["robust"] + [data].compactMap { $0 } + uncertainty.words + replicates.words
          + assessment.words
          + ["--acceptability"])
    }
  }
}
