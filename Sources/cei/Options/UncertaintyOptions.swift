internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles

/// What is uncertain and how often it is drawn: shared by all commands that look at uncertainty.
struct UncertaintyOptions: ParsableArguments {
  static var title: String { say("不确定性选项", "Uncertainty options") }

  @Option(
    help: ArgumentHelp(
      say(
        "不确定因素，可重复：weights=jitter:25（或 dirichlet:100、simplex、order、floor:2、box:25、experts:FILE）、"
          + "measurement、imputations、normalise=min-max,z-score、aggregation=、treat=、impute=、missing=、"
          + "denominators.ID=、leaveOut=indicators；缺省用方案的 uncertainty，没有则为 weights=jitter:25",
        "What is uncertain; may be repeated: weights=jitter:25 (or dirichlet:100, simplex, order, floor:2, "
          + "box:25, experts:FILE), measurement, imputations, normalise=min-max,z-score, aggregation=, "
          + "treat=, impute=, missing=, denominators.ID=, leaveOut=indicators; the scheme's uncertainty "
          + "unless given, else weights=jitter:25"), valueName: "FACTOR"),
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
        "模拟次数；缺省从 500 次起加倍，到误差够小为止",
        "How many replicates; unless given, doubled from 500 until errors are small"),
      valueName: "N"))
  var replicates: Int?

  @Option(
    help: ArgumentHelp(
      say("随机数种子；缺省 20240315", "Seed of the random numbers; 20240315 unless given"),
      valueName: "N"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      say(
        "区间的概率（%）；缺省 90，即 5%–95%", "Probability of intervals in per cent; 90 (5%-95%) unless given"),
      valueName: "P"))
  var interval: Double?

  @Option(
    help: ArgumentHelp(
      say("线程数；不影响结果", "Number of threads; results do not depend on it"), valueName: "N"))
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError(say("--threads 至少为 1", "--threads is at least 1"))
    }
  }

  /// The words with which another command looks at the same.
  var words: [String] {
    let repeated = factor.map { ["--factor", $0] } + at.map { ["--at", $0] }
    let single: [(String, String?)] = [
      ("-n", replicates.map { String($0) }), ("--seed", seed.map { String($0) }),
      ("--interval", interval.map { Numerals.short($0) }),
    ]
    let once = single.compactMap { name, value in value.map { [name, $0] } }
    return (repeated + once).flatMap { $0 }
  }

  /// The factors, and the files of experts that they name.
  func factors(_ scheme: Scheme) throws -> (factors: [UncertaintyFactor], inputs: [InputFile]) {
    if factor.isEmpty, at.isEmpty {
      return (scheme.uncertainty?.factors.nonEmpty ?? [.standard], [])
    }
    let typed = factor.isEmpty ? ["weights"] : factor
    return try UncertaintyReader.read(
      typed, at: at, scheme: scheme, files: .disk(Shipped.home))
  }

  /// How the run is made.
  func options(_ settings: UncertaintySettings?) throws -> UncertaintyAnalysis.Options {
    var options = UncertaintyAnalysis.Options()
    var problems: [Diagnostic] = []
    if let count = replicates ?? settings?.replicates {
      if count < 1 { problems.append(CommandProblem.tooFewReplicates(count)) }
      options.count = .fixed(count)
    }
    options.seed = seed ?? settings?.seed ?? options.seed
    options.threads = threads
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

extension Array {
  /// The array, or nothing where it is empty.
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
