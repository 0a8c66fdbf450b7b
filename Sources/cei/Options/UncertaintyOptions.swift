internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles

/// What is uncertain and how it is drawn: shared by all commands that look at uncertainty.
struct UncertaintyOptions: ParsableArguments {
  static var title: String { say("不确定性选项", "Uncertainty options") }

  @Option(
    help: ArgumentHelp(
      say(
        "不确定因素，可重复：weights=jitter:25（或 dirichlet:100、simplex、order、floor:2、box:25、"
          + "order:a,b,c、@FILE.json、experts:FILE）、"
          + "measurement、imputations、normalise=min-max,z-score、aggregation=、treat=、impute=、missing=、"
          + "denominators.ID=、leaveOut=indicators；缺省用方案的 uncertainty，没有则权重浮动 25%，"
          + "另加数据所附的误差（robust）或方案可接受的其他标准化、合成方法（sensitivity）",
        "What is uncertain; may be repeated: weights=jitter:25 (or dirichlet:100, simplex, order, floor:2, "
          + "box:25, order:a,b,c, @FILE.json, experts:FILE), measurement, imputations, normalise=min-max,z-score, aggregation=, "
          + "treat=, impute=, missing=, denominators.ID=, leaveOut=indicators; the scheme's uncertainty "
          + "unless given, else weights within 25% and the errors that the data state (robust) or the "
          + "other normalisations and aggregations that the scheme accepts (sensitivity)"),
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

  @OptionGroup var random: SeedOption

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
    factor.flatMap { ["--factor", $0] } + at.flatMap { ["--at", $0] }
      + random.words
  }

  /// The factors, and the files that they name: as typed, else as the scheme says, else the usual ones.
  func factors(
    _ scheme: Scheme, usual: @autoclosure () -> [UncertaintyFactor]
  ) throws -> (factors: [UncertaintyFactor], inputs: [InputFile]) {
    if factor.isEmpty, at.isEmpty {
      let said = scheme.uncertainty?.factors ?? []
      return (said.isEmpty ? usual() : said, [])
    }
    return try UncertaintyReader.read(
      factor.isEmpty ? ["weights"] : factor, at: at, scheme: scheme, files: .disk(Shipped.home))
  }

  /// The seed as typed, else as the scheme says, else the standard one.
  func seed(_ settings: UncertaintySettings?) -> UInt64 {
    random.seed ?? settings?.seed ?? UncertaintyAnalysis.standardSeed
  }
}
