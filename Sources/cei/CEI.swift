internal import ArgumentParser
internal import IndexFiles
internal import IndexReports

/// The command line: what it is, and which subcommands it has.
struct CEI: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "cei",
    abstract: say(
      "消费环境指数计算器：从满意度、投诉和商家承诺数据计算各地得分、排名和短板",
      "Consumer-environment index: scores, ranks and gaps from surveys, complaints and commitments"),
    version: version,
    subcommands: subcommands)

  static let subcommands: [any (ParsableCommand & ConsoleCommand).Type] = [
    RankCommand.self, GapCommand.self, ExplainCommand.self, CompareCommand.self,
    ReportCommand.self, MapCommand.self,
    RobustCommand.self, SensitivityCommand.self, StabilityCommand.self, PanelCommand.self,
    WeightsCommand.self, TuneCommand.self, StatsCommand.self, CheckCommand.self,
    MethodsCommand.self, SchemaCommand.self, ConvertCommand.self, DemoCommand.self,
    CompletionsCommand.self,
  ]
}

/// A subcommand: says what it takes, calls one function, writes what comes back.
protocol ConsoleCommand {
  /// Runs and writes; failures are thrown as data.
  func run() throws
  /// A few complete command lines, shown first in the help.
  static var examples: [HelpExample] { get }
}

@main
enum Main {
  static func main() {
    let manner = Manner.typed
    if let help = HelpRequest(manner) { help.answer() }
    if let stranger = UnknownSubcommand(manner.rest) { stranger.refuse() }
    let named = CEI.subcommands.first { $0._commandName == manner.rest.first }
    do {
      var command = try parse(manner, as: named)
      try command.run()
      Exit.done.leave()
    } catch {
      Failure(error, command: named?._commandName).leave()
    }
  }

  /// Parses by the subcommand alone where there is one: the parser then need not look at all the
  /// others, which is a good part of the start-up time. How to speak may be said before it.
  private static func parse(
    _ manner: Manner, as named: (any (ParsableCommand & ConsoleCommand).Type)?
  ) throws -> any ParsableCommand {
    guard let named else { return try CEI.parseAsRoot(manner.rest) }
    let arguments = manner.words + manner.rest.dropFirst()
    try RepeatedOption.refuse(in: arguments, of: named._commandName)
    return try named.parseAsRoot(arguments)
  }
}
