internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles

/// Why a run ended early, and with which exit code.
struct Failure {
  private let error: any Error
  private let command: String?

  /// - Parameter command: the subcommand that was typed, if any.
  init(_ error: any Error, command: String? = nil) {
    self.error = error
    self.command = command
  }

  /// Says what is wrong on standard error and leaves.
  func leave() -> Never {
    if error is OutputClosed { Exit.done.leave() }
    if let problems = (error as? Diagnostics)?.all ?? (error as? Diagnostic).map({ [$0] }) {
      Messages.show(problems)
      Self.exit(for: problems).leave()
    }
    if let exit = error as? ExitCode { Exit.leave(with: exit.rawValue) }
    if CEI.exitCode(for: error) == .success {
      // Completion scripts.
      try? Output.write(CEI.message(for: error) + "\n")
      Exit.done.leave()
    }
    UsageProblem(UsageMessage(CEI.message(for: error)).text, command: command).leave()
  }

  /// Files first, then wrong input; what was typed wrongly only where nothing else is.
  static func exit(for problems: [Diagnostic]) -> Exit {
    let codes = problems.filter { $0.severity == .error }.map(\.code)
    if codes.contains(where: { $0.rawValue.hasPrefix("E0") }) { return .inputOutput }
    let typed: Set<DiagnosticCode> = [
      .unknownUnit, .ambiguousUnit, .unknownIndicator, .badSetting, .badBenchmark, .unknownName,
      .misplacedArgument,
    ]
    return codes.allSatisfy { typed.contains($0) } ? .usage : .wrongInput
  }
}
