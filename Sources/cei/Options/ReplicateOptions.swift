internal import ArgumentParser
internal import CompositeIndex

/// How many replicates `cei robust` makes and what its intervals hold.
struct ReplicateOptions: ParsableArguments {
  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp(
      say(
        "模拟次数；缺省从 500 次起加倍，到误差够小为止",
        "How many replicates; unless given, doubled from 500 until errors are small"),
      valueName: "N"))
  var replicates: Int?

  @Option(
    help: ArgumentHelp(
      say(
        "区间的概率（%）；缺省 90，即 5%–95%", "Probability of intervals in per cent; 90 (5%-95%) unless given"),
      valueName: "P"))
  var interval: Double?

  /// The words with which another command looks at the same.
  var words: [String] {
    (replicates.map { ["-n", String($0)] } ?? [])
      + (interval.map { ["--interval", Numerals.short($0)] } ?? [])
  }

  /// How the run is made.
  func options(
    _ settings: UncertaintySettings?, drawn uncertainty: UncertaintyOptions
  ) throws -> UncertaintyAnalysis.Options {
    var options = UncertaintyAnalysis.Options()
    var problems: [Diagnostic] = []
    if let count = replicates ?? settings?.replicates {
      if count < 1 { problems.append(.noReplicates(count)) }
      options.count = .fixed(count)
    }
    options.seed = uncertainty.seed(settings)
    options.threads = uncertainty.threads
    if let interval {
      if !(interval > 0 && interval < 100) { problems.append(CommandProblem.badInterval(interval)) }
      options.interval = interval / 100
    } else {
      options.interval = settings?.interval ?? options.interval
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return options
  }
}
