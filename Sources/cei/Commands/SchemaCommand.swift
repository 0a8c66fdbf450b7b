internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei schema`: the JSON Schemas of what is read and written.
struct SchemaCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: say(
      "输出 JSON Schema：scheme（方案）、assessment（结果）", "Print a JSON Schema: scheme, assessment"))

  static let examples = [
    HelpExample("cei schema scheme", zh: "方案文件的格式", en: "what a scheme file may hold"),
    HelpExample(
      "cei schema assessment", zh: "--format json 的格式", en: "what --format json holds"),
  ]

  @Argument(
    help: ArgumentHelp(say("scheme 或 assessment", "scheme or assessment"), valueName: "NAME"),
    completion: .list(["scheme", "assessment"]))
  var name: String

  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func run() throws {
    switch name {
    case "scheme": try output.write(Shipped.weightsFile("scheme.schema.json"))
    case "assessment": try output.write(AssessmentSchema.text)
    default:
      throw Diagnostics([
        CommandProblem.unknownName(
          name, ["scheme", "assessment"], zh: "JSON Schema", en: "JSON Schema")
      ])
    }
  }
}
