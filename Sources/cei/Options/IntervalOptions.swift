internal import ArgumentParser

/// How rank intervals beside a ranking are simulated: shared by the commands that show one.
struct IntervalOptions: ParsableArguments {
  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp(
      say(
        "名次区间的模拟次数；缺省 2000，大表按规则减少",
        "Replicates of the rank intervals; 2000 unless given, fewer for large tables"),
      valueName: "N"))
  var replicates: Int?

  @OptionGroup var random: SeedOption

  @Flag(help: ArgumentHelp(say("不模拟名次区间", "No rank intervals")))
  var noIntervals = false

  /// The words with which another command simulates the same.
  var words: [String] {
    (noIntervals ? ["--no-intervals"] : [])
      + CommandLineText.option("-n", replicates.map { "\($0)" })
      + random.words
  }
}
