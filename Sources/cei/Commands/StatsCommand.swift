internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei stats`: whether the indicators can carry the index, and what really counts.
struct StatsCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: say(
      "指标统计与审查：分布、相关、信度、主成分、实际影响",
      "Statistics of the indicators: shapes, correlations, reliability, components, real influence")
  )

  static let examples = [
    HelpExample(
      "cei stats datasets/demo", zh: "哪些指标有问题，哪些真正起作用",
      en: "which indicators have problems, and which really count"),
    HelpExample(
      "cei stats datasets/demo --correlation spearman", zh: "等级相关",
      en: "rank correlations"),
    HelpExample(
      "cei stats --threshold skewness=1.5 --format csv",
      zh: "自定偏度界限，输出 CSV", en: "with a limit of your own for skewness, as CSV"),
  ]

  @Argument(help: dataHelp, completion: Candidates.data)
  var data: String?

  @Option(
    help: ArgumentHelp(
      say("只看一部分；缺省为摘要", "One part only; a summary unless given"), valueName: "PART"))
  var section: StatisticsReport.Section?

  @Option(
    help: ArgumentHelp(
      say(
        "用哪一步之后的数；缺省指标表用指标值，其余用得分",
        "Figures after which step; values in the table and scores elsewhere unless given"),
      valueName: "STEP"))
  var step: AuditStep?

  @Option(help: ArgumentHelp(say("哪种相关系数", "Which coefficient"), valueName: "METHOD"))
  var correlation: CorrelationMethod = .pearson

  @Option(
    help: ArgumentHelp(
      say("改一个界限，可重复：", "Change a limit; may be repeated: ")
        + AuditThresholds.settings.map(\.name).joined(separator: say("、", ", ")),
      valueName: "NAME=VALUE"),
    completion: .list(AuditThresholds.settings.map { $0.name + "=" }))
  var threshold: [String] = []

  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func validate() throws {
    if section == .all, output.format == .csv {
      throw ValidationError(
        say("一张 CSV 只放一部分，--section 请选其一", "a CSV file holds one part; choose one with --section"))
    }
  }

  func run() throws {
    let options = Audit.Options(
      step: step, method: correlation, thresholds: try ThresholdSettings.read(threshold))
    let session = try Session(data: data, options: assessment, output: output)
    let audit = Audit(try session.assessment(), options: options)
    try output.write(StatisticsReport(audit, section: section))
    if section == nil {
      let words = [data].compactMap { $0 } + assessment.words
      output.hint(["stats"] + words + ["--section", "correlations"])
    }
  }
}

/// The `--threshold` options.
enum ThresholdSettings {
  /// - Throws: every one that is no name with a number in its range, or is given twice.
  static func read(_ texts: [String]) throws -> AuditThresholds {
    var thresholds = AuditThresholds()
    var problems: [Diagnostic] = []
    var seen: Set<String> = []
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard let name = parts.first,
        let setting = AuditThresholds.settings.first(where: { $0.name == name })
      else {
        problems.append(
          CommandProblem.unknownName(
            parts.first ?? text, AuditThresholds.settings.map(\.name), zh: "界限", en: "threshold"))
        continue
      }
      guard parts.count == 2, let value = Double(parts[1]), setting.range.contains(value) else {
        problems.append(CommandProblem.badThreshold(text, setting))
        continue
      }
      if !seen.insert(name).inserted {
        problems.append(CommandProblem.thresholdTwice(name))
      }
      thresholds[keyPath: setting.path] = value
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return thresholds
  }
}
