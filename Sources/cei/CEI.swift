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
    CheckCommand.self, MethodsCommand.self, SchemaCommand.self, DemoCommand.self,
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
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let help = HelpRequest(arguments) { help.answer() }
    if let stranger = UnknownSubcommand(arguments) { stranger.refuse() }
    do {
      var command = try parse(arguments)
      try command.run()
      Exit.done.leave()
    } catch {
      Failure(error).leave()
    }
  }

  /// Parses by the subcommand alone where there is one: the parser then need not look at all the
  /// others, which is a good part of the start-up time.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    let named = CEI.subcommands.first { $0._commandName == arguments.first }
    guard let named else { return try CEI.parseAsRoot(arguments) }
    return try named.parseAsRoot(Array(arguments.dropFirst()))
  }
}
