internal import ArgumentParser

@main
struct CEI: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "cei", version: "0.1.0")
}
