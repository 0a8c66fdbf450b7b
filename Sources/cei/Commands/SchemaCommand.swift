internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei schema`: the form of what is read and written.
struct SchemaCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: say(
      "输出格式：方案、专家判断和结果的 JSON Schema，数据表的表头，空白判断表",
      "Print a form: JSON Schemas of schemes, panels and results, the header of a data table, a "
        + "blank table of judgements"))

  static let examples = [
    HelpExample("cei schema scheme", zh: "方案文件的格式", en: "what a scheme file may hold"),
    HelpExample(
      "cei schema table -w default", zh: "自己的表可以有哪些列",
      en: "the columns that your own table may have"),
    HelpExample(
      "cei schema judgement-table --excel -o E1.csv", zh: "发给专家填写的空白判断表",
      en: "a blank table for an expert"),
    HelpExample(
      "cei schema judgements", zh: "专家判断文件的格式", en: "what an expert's judgements may look like"),
    HelpExample(
      "cei schema assessment", zh: "--format json 的格式", en: "what --format json holds"),
  ]

  @Argument(
    help: ArgumentHelp(
      say(
        "scheme、panel、judgements、judgement-table、table、assessment 或 map",
        "scheme, panel, judgements, judgement-table, table, assessment or map"), valueName: "NAME"),
    completion: .list(Self.names))
  var name: String

  @Option(
    name: [.customShort("w"), .long],
    help: ArgumentHelp(
      say("table、judgement-table：按哪个方案", "table, judgement-table: for which scheme"),
      valueName: "SCHEME"))
  var weights = "default"

  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  private static let names = [
    "scheme", "panel", "judgements", "judgement-table", "table", "assessment", "map",
  ]

  func run() throws {
    switch name {
    case "scheme": try output.write(SchemeSchema.text)
    case "panel": try output.write(PanelSchema.text)
    case "judgements": try output.write(JudgementsSchema.text)
    case "assessment": try output.write(AssessmentSchema.text)
    case "map": try output.write(MapSchema.text)
    case "judgement-table":
      try write(
        JudgementTemplate.header(Speech.language),
        JudgementTemplate.rows(of: try scheme(), Speech.language))
    case "table":
      try write(TableTemplate.header(of: try scheme(), Speech.language), [])
    default:
      throw Diagnostics([
        CommandProblem.unknownName(
          name, Self.names, zh: "格式", en: "form")
      ])
    }
  }

  private func scheme() throws -> ResolvedScheme {
    try ResolvedScheme(Shipped.scheme(weights).scheme)
  }

  private func write(_ header: [String], _ rows: [[String]]) throws {
    try output.write(CSVFormat(excel: output.excel).render(header: header, rows: rows))
  }
}
