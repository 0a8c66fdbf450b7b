internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// Where units stand on a tile grid: shared by all commands that draw one.
struct GridOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "方格布局：表，列为 code、abbr_zh、row、col；缺省为 34 个省级方格",
        "Where tiles stand: a table with the columns code, abbr_zh, row, col; the 34 provinces unless "
          + "given"), valueName: "FILE"), completion: .file(extensions: ["csv"]))
  var grid: String?

  /// The words with which another command takes the same layout.
  var words: [String] { CommandLineText.option("--grid", grid) }

  /// What is read, with the layout of its units; problems of both in one run.
  ///
  /// - Parameters:
  ///   - data: as typed.
  ///   - read: reads everything else.
  ///   - units: those of the data in what was read.
  func layout<Read>(
    data: String?, encoding: TextEncoding?, output: some Destination, _ read: () throws -> Read,
    units: (Read) -> [Unit]
  ) throws -> (Read, TileLayout) {
    guard let grid else { return (try read(), .provinces) }
    var files = RunFiles()
    if data == FileAccess.standardStream { files.reads(say("数据", "DATA"), data) }
    files.reads("--grid", grid)
    files.writes("-o", output.output)
    try files.check()
    let rest: Read
    do { rest = try read() } catch let problems as Diagnostics {
      do { _ = try TileLayoutReader.read(grid, encoding: encoding) } catch {
        throw Diagnostics(problems.all + error.all)
      }
      throw problems
    }
    let (layout, warnings) = try TileLayoutReader.read(
      grid, encoding: encoding, units: units(rest))
    if !output.quiet { Messages.showBriefly(warnings) }
    return (rest, layout)
  }
}

/// How a tile grid is laid out and shaded.
struct TileOptions: ParsableArguments {
  static var title: String { say("方格图选项", "Tile grid options") }

  @OptionGroup var place: GridOptions

  @Option(
    help: ArgumentHelp(
      say(
        "分级：等距、按个数均分，或自己的界值（1 到 4 个，从小到大）",
        "Classes: of equal width, by quantiles, or with one to four rising limits of your own"),
      valueName: "RULE"), completion: .list(["equal", "quantile"]))
  var classes: TileClassRule = .equal

  /// The words with which another command draws the same.
  var words: [String] {
    place.words + (classes == .equal ? [] : CommandLineText.option("--classes", classes.text))
  }
}
