internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles

/// `cei demo`: a complete set of made-up figures.
struct DemoCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: say("生成一套完整的虚构示例数据", "Make a complete set of made-up figures"))

  static let examples = [
    HelpExample(
      "cei demo my-demo --seed 7", zh: "写入文件夹 my-demo；同一种子字节相同",
      en: "into the folder my-demo; the same seed gives the same bytes")
  ]

  @Argument(
    help: ArgumentHelp(
      say("写入的文件夹", "The folder to write"), valueName: "FOLDER"),
    completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp(say("随机数种子", "The seed"), valueName: "N"))
  var seed: UInt64 = DemoDataset.shippedSeed

  @OptionGroup(title: OutputOptions.title) var manner: MannerOptions

  func run() throws {
    try DatasetWriter.write(
      DemoDataset.make(seed: seed), to: folder, description: DemoDataset.description)
    if !manner.quiet {
      Messages.say(
        say(
          "已写入 \(folder)（虚构数据，随机数种子 \(seed)）", "wrote \(folder) (made-up data, seed \(seed))"))
    }
  }
}
