internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei explain`: the working behind a score, or the meaning of a diagnostic code.
struct ExplainCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: say(
      "写出一个得分的全部计算过程，或解释一个错误代码", "Show the working behind a score, or explain a code"))

  static let examples = [
    HelpExample(
      "cei explain 陕西", english: "cei explain Shaanxi", zh: "从原始数据（文件:行）到得分",
      en: "from raw figures (file:line) to the score"),
    HelpExample(
      "cei explain 陕西 --indicator complaint_density",
      english: "cei explain Shaanxi --indicator complaint_density", zh: "只看一个指标",
      en: "one indicator only"),
    HelpExample("cei explain E110", zh: "解释错误代码", en: "explain a code"),
  ]

  @Argument(
    help: ArgumentHelp(
      say("评价对象，或错误代码如 E110", "The unit, or a code such as E110"), valueName: "UNIT|CODE"),
    completion: Candidates.units)
  var subject: String

  @Argument(help: dataHelp, completion: Candidates.data)
  var data: String?

  @Option(
    help: ArgumentHelp(say("只看这个指标或维度", "Only this indicator or dimension"), valueName: "NODE"),
    completion: Candidates.nodes)
  var indicator: String?

  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func run() throws {
    if let code = DiagnosticCode(rawValue: subject.uppercased()),
      let explanation = DiagnosticExplanations.explanation(of: code)
    {
      try output.write(output.terminal.render(explanation.document(Speech.language)))
      return
    }
    let session = try Session(data: data, options: assessment, output: output)
    let (result, row) = try session.row(of: subject, in: try session.assessments())
    let node = try indicator.map { typed in
      guard let node = result.scheme.node(named: typed) else {
        throw Diagnostics([CommandProblem.unknownNode(typed, result.scheme)])
      }
      return node
    }
    try output.write(ExplainReport(assessment: result, row: row, node: node))
  }
}
