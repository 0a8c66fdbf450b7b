internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles

/// Which scheme, which changes, which period: shared by all commands that assess.
struct AssessmentOptions: ParsableArguments {
  @Option(
    name: [.customShort("w"), .long],
    help: ArgumentHelp(
      say(
        "指标体系方案：文件或随附方案名（缺省取数据自带的）",
        "Scheme: a file or the name of a shipped one (the data's own unless given)"),
      valueName: "SCHEME"))
  var weights: String?

  @Option(
    help: ArgumentHelp(
      say(
        "改一处：weights.投诉=30、methodology.missing=none、value.陕西.complaints=1000、score.陕西.complaint_density=+3.3",
        "Change one thing: weights.ID=30, methodology.missing=none, value.UNIT.VARIABLE=1000, score.UNIT.NODE=+3.3"
      ), valueName: "PATH=VALUE"))
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      say("时期：2024、2023Q1、last 或 all", "Period: 2024, 2023Q1, last or all"), valueName: "PERIOD"))
  var period: String?

  @Option(
    help: ArgumentHelp(
      say("并列名次的处理", "How ties share ranks"),
      valueName: "competition|dense|average|ordinal"))
  var ties: TieRule?

  @Option(
    help: ArgumentHelp(say("不计入某个评价对象，可重复", "Leave a unit out; may be repeated"), valueName: "UNIT")
  )
  var without: [String] = []

  @Option(
    help: ArgumentHelp(
      say("文件编码（缺省自动识别）", "Encoding of the files (recognised unless given)"),
      valueName: "utf-8|gb18030|utf-16"))
  var encoding: TextEncoding?

  /// The period asked for, as a rule.
  func periods() throws -> PeriodRule.Choice? {
    switch period {
    case nil: return nil
    case "last": return .last
    case "all", "each": return .each
    case let text?:
      guard let period = Period(text) else {
        throw Diagnostics([CommandProblem.badPeriod(text)])
      }
      return .exactly(period)
    }
  }
}
