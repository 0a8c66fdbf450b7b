internal import ArgumentParser
internal import CompositeIndex

/// How `cei sensitivity` estimates its indices.
struct SobolOptions: ParsableArguments {
  static var title: String { say("敏感性选项", "Sensitivity options") }

  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp(
      say(
        "基础样本点数，最好是 2 的幂；共计算 N×(因素数+2) 次",
        "Base points, best a power of two; there are N×(factors+2) evaluations"),
      valueName: "N"))
  var base: Int = 1024

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

  /// How the analysis is made.
  func options(
    _ settings: UncertaintySettings? = nil, drawn uncertainty: UncertaintyOptions
  ) throws -> SensitivityOptions {
    if !(interval > 0 && interval < 100) {
      throw Diagnostics([CommandProblem.badInterval(interval)])
    }
    var options = SensitivityOptions()
    options.base = base
    options.seed = uncertainty.seed(settings)
    options.estimator = estimator
    options.resamples = resamples
    options.interval = interval / 100
    options.threads = uncertainty.threads
    return options
  }
}
