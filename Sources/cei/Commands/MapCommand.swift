internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei map`: scores on a tile grid, in the terminal or as a drawing.
struct MapCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: say(
      "方格图：每个评价对象一格，标出分级、简称和名次",
      "A tile grid: class, short name and rank of every unit in a tile of its own"),
    discussion: say(
      "方格图只示意相对位置，不是地图，不表示行政区域界线。-o 的文件名以 .svg 结尾时存成图。",
      "A tile grid shows roughly who is beside whom; it is no map and implies no boundaries. "
        + "With -o FILE.svg it is saved as a drawing.")
  )

  static let examples = [
    HelpExample("cei map datasets/demo", zh: "在终端里看", en: "in the terminal"),
    HelpExample(
      "cei map datasets/demo --classes 60,70,80,90 -o map.svg", zh: "按自定界值存成图",
      en: "as a drawing, with limits of your own"),
    HelpExample(
      "cei map my.csv -w my.json --grid my-grid.csv", zh: "自己的数据、方案和布局",
      en: "your data, scheme and layout"),
  ]

  @Argument(help: dataHelp, completion: Candidates.data)
  var data: String?

  @Flag(
    help: ArgumentHelp(
      say("方格里写字母简称，不用汉字", "Letters in the tiles, no Han characters")))
  var ascii = false

  @OptionGroup(title: TileOptions.title) var tiles: TileOptions
  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  private var isDrawing: Bool { output.output.lowercased().hasSuffix(".svg") }

  func validate() throws {
    if isDrawing, output.format != .table {
      throw ValidationError(
        say(
          "-o FILE.svg 存成图，不与 --format 同用", "-o FILE.svg is a drawing; it does not go with --format"
        ))
    }
    if ascii, isDrawing || output.format == .csv || output.format == .json {
      throw ValidationError(
        say("--ascii 只用于文字方格", "--ascii goes with tiles in text"))
    }
  }

  func run() throws {
    let (session, layout) = try tiles.place.layout(
      data: data, encoding: assessment.encoding, output: output,
      { try Session(data: data, options: assessment, output: output) },
      units: { $0.dataset.units })
    let result = try session.assessment()
    if let reason = TileGridFigure.absence(result, layout: layout) {
      throw Diagnostics([CommandProblem.noTileGrid(reason, isRanked: !result.ranking.isEmpty)])
    }
    var options = MapReport.Options()
    options.width = output.terminal.width
    options.isASCII = ascii
    guard
      let report = MapReport(
        result, intervals: try intervals(result), layout: layout, rule: tiles.classes,
        options: options)
    else { return }
    if isDrawing {
      try output.write(report.drawing(Speech.language))
    } else {
      try output.write(report)
      output.hint(
        ["map"] + [data].compactMap { $0 } + assessment.words + tiles.words + ["-o", "map.svg"])
    }
  }

  /// Only a drawing and JSON have a place for them.
  private func intervals(_ result: Assessment) throws -> RankIntervals? {
    guard isDrawing || output.format == .json else { return nil }
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.end() }
    return try RankMarks(groups: false, best: nil, confidence: nil, replicates: nil, seed: nil)
      .intervals(result, progress)
  }
}

extension CommandProblem {
  static func noTileGrid(_ reason: LocalizedText, isRanked: Bool) -> Diagnostic {
    Diagnostic(
      .error, .badTileGrid, reason,
      fix: isRanked
        ? LocalizedText(
          zh: "用 --grid FILE 给出自己的布局（cei explain E495）",
          en: "give a layout of your own with --grid FILE (cei explain E495)")
        : LocalizedText(
          zh: "cei rank 列出各评价对象不参与排名的原因", en: "cei rank says why nobody is ranked"))
  }
}
