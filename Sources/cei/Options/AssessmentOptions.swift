internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles

/// Which scheme, which changes, which period: shared by all commands that assess.
struct AssessmentOptions: ParsableArguments {
  static var title: String { say("方案与数据选项", "Scheme and data options") }

  @Option(
    name: [.customShort("w"), .long],
    help: ArgumentHelp(
      say(
        "指标体系方案：文件或随附方案名；缺省用数据自带的",
        "Scheme: a file or the name of a shipped one; the data's own unless given"),
      valueName: "SCHEME"), completion: Candidates.schemes)
  var weights: String?

  @Option(
    help: ArgumentHelp(
      say(
        "改一处，可重复：weights.ID=30、methodology.missing=none、value.UNIT.VARIABLE=1000、"
          + "score.UNIT.NODE=+3.3",
        "Change one thing; may be repeated: weights.ID=30, methodology.missing=none, "
          + "value.UNIT.VARIABLE=1000, score.UNIT.NODE=+3.3"), valueName: "PATH=VALUE"))
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "去掉一个指标或维度及其下各项，同级权重按比例补足；可重复",
        "Leave an indicator or dimension out, its siblings keep their proportions; may be repeated"),
      valueName: "NODE"), completion: Candidates.nodes)
  var drop: [String] = []

  @Option(
    help: ArgumentHelp(
      say("只保留这个指标或维度，可重复", "Keep only this indicator or dimension; may be repeated"),
      valueName: "NODE"), completion: Candidates.nodes)
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "在上级之下加入方案已定义而未用的指标（或数据中的变量），可重复",
        "Put an indicator that the scheme defines but does not use, or a variable of the data, under a "
          + "node; may be repeated"), valueName: "PARENT/INDICATOR=WEIGHT"),
    completion: Candidates.additions)
  var add: [String] = []

  @Option(
    help: ArgumentHelp(
      say("时期：2024、2023Q1、last 或 all", "Period: 2024, 2023Q1, last or all"), valueName: "PERIOD"),
    completion: Candidates.periods)
  var period: String?

  @Option(help: ArgumentHelp(say("并列名次的处理", "How ties share ranks"), valueName: "RULE"))
  var ties: TieRule?

  @Option(
    help: ArgumentHelp(
      say("不计入某个评价对象，可重复", "Leave a unit out; may be repeated"), valueName: "UNIT"),
    completion: Candidates.units)
  var without: [String] = []

  @Option(
    help: ArgumentHelp(
      say("文件编码；缺省自动识别", "Encoding of the files; recognised unless given"),
      valueName: "NAME"))
  var encoding: TextEncoding?

  /// The words with which another command assesses the same.
  var words: [String] {
    var words = [("-w", weights), ("--period", period), ("--ties", ties?.rawValue)]
    words += typedEdits.map { ($0.option, $0.text) } + without.map { ("--without", $0) }
    words.append(("--encoding", encoding?.rawValue))
    return words.flatMap(CommandLineText.option)
  }

  /// Changes of the scheme with their options, in the order in which they were typed.
  var typedEdits: [TypedEdits.Edit] {
    TypedEdits(words: Manner.typed.rest).inOrder([
      ("--set", set), ("--drop", drop), ("--only", only), ("--add", add),
    ])
  }

  /// The same without any change: the scheme as its file has it, for all units.
  var unchanged: AssessmentOptions {
    var options = self
    options.set = []
    options.drop = []
    options.only = []
    options.add = []
    options.without = []
    options.ties = nil
    return options
  }

  /// Whether anything is changed.
  var changesAnything: Bool {
    !(set + drop + only + add + without).isEmpty || ties != nil
  }

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
