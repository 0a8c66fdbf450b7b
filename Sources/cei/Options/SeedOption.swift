internal import ArgumentParser

/// The seed of random numbers: shared by all commands that draw some.
struct SeedOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("随机数种子；缺省 20240315", "Seed of the random numbers; 20240315 unless given"),
      valueName: "N"))
  var seed: UInt64?

  /// The words with which another command draws the same.
  var words: [String] { CommandLineText.option("--seed", seed.map { "\($0)" }) }
}
