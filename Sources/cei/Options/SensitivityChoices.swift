internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles

/// What is varied and how much is computed: the options of `cei sensitivity`.
struct SensitivityChoices: ParsableArguments {
  static var title: String { say("敏感性选项", "Sensitivity options") }

  @Option(
    help: ArgumentHelp(
      say(
        "不确定因素，写法同 cei robust，可重复；weights=experts:文件夹 以各方案的权重为可选项；"
          + "缺省用方案的 uncertainty，没有则为权重浮动 25% 和方案可接受的其他标准化、合成方法",
        "What is uncertain, written as for cei robust; may be repeated; weights=experts:FOLDER chooses "
          + "among the weights of schemes; the scheme's uncertainty unless given, else weights within "
          + "25% and the other normalisations and aggregations that the scheme accepts"),
      valueName: "FACTOR"),
    completion: .list(
      UncertaintyReader.names.map {
        ["measurement", "imputations"].contains($0) ? $0 : $0 + "="
      }))
  var factor: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "只动这个节点之下的权重，可重复；leaves 为全部指标作一组",
        "Only weights under this node; may be repeated; leaves takes all indicators as one group"),
      valueName: "NODE"), completion: Candidates.nodes)
  var at: [String] = []

  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp(
      say(
        "基础样本点数，最好是 2 的幂；共计算 N×(因素数+2) 次",
        "Base points, best a power of two; there are N×(factors+2) evaluations"),
      valueName: "N"))
  var base: Int = 1024

  @Option(
    help: ArgumentHelp(
      say("随机数种子；缺省 20240315", "Seed of the random numbers; 20240315 unless given"),
      valueName: "N"))
  var seed: UInt64?

  @Option(help: ArgumentHelp(say("一阶指数的估计公式", "Formula of first-order indices"), valueName: "NAME"))
  var estimator: SobolEstimator = .saltelli

  @Option(
    help: ArgumentHelp(
      say("自助法重抽样次数；0 为不求区间", "Bootstrap resamples; 0 for no intervals"), valueName: "N"))
  var resamples: Int = 500

  @Option(
    help: ArgumentHelp(
      say("区间的概率（%）", "Probability of intervals in per cent"), valueName: "P"))
  var interval: Double = 95

  @Option(
    help: ArgumentHelp(
      say("线程数；不影响结果", "Number of threads; results do not depend on it"), valueName: "N"))
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError(say("--threads 至少为 1", "--threads is at least 1"))
    }
  }

  /// The factors, and the files of experts that they name.
  func factors(of base: Assessment) throws -> (factors: [UncertaintyFactor], inputs: [InputFile]) {
    let scheme = base.scheme.said
    if factor.isEmpty, at.isEmpty {
      let said = scheme.uncertainty?.factors ?? []
      return (said.isEmpty ? UncertaintyFactor.standardFactors(of: base) : said, [])
    }
    return try UncertaintyReader.read(
      factor.isEmpty ? ["weights"] : factor, at: at, scheme: scheme, files: .disk(Shipped.home))
  }

  /// How the analysis is made.
  func options(_ settings: UncertaintySettings? = nil) throws -> SensitivityOptions {
    var options = SensitivityOptions()
    if !(interval > 0 && interval < 100) {
      throw Diagnostics([CommandProblem.badInterval(interval)])
    }
    options.base = base
    options.seed = seed ?? settings?.seed ?? options.seed
    options.estimator = estimator
    options.resamples = resamples
    options.interval = interval / 100
    options.threads = threads
    return options
  }
}
