internal import ArgumentParser
internal import CompositeIndex
internal import IndexReports

/// `cei methods`: every method with its parameters.
struct MethodsCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "methods",
    abstract: say(
      "列出全部方法、参数、取值范围和出处", "List every method with parameters, ranges and references"))

  static let examples = [
    HelpExample("cei methods", zh: "全部方法", en: "all of them"),
    HelpExample("cei methods normalisation", zh: "只看一类", en: "one family"),
  ]

  @Argument(
    help: ArgumentHelp(say("方法类别", "A family"), valueName: "FAMILY"),
    completion: .list(Catalogue.families.map(\.name)))
  var family: String?

  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func run() throws {
    let families = Catalogue.families.filter { family == nil || $0.name == family }
    if families.isEmpty {
      throw Diagnostics([
        CommandProblem.unknownName(
          family ?? "", Catalogue.families.map(\.name), zh: "方法类别", en: "family of methods")
      ])
    }
    try output.write(MethodsReport(families: families))
  }
}
