public import CompositeIndex

/// Scores on a tile grid: `cei map`.
public struct MapReport: Report {
  /// How it is laid out in a terminal.
  public struct Options: Sendable {
    /// Cells of a line; `nil` for as many as are wanted.
    public var width: Int?
    /// Letters in the tiles, no Han characters.
    public var isASCII = false

    /// As wide as is wanted, in the language of the report.
    public init() {}
  }

  let figure: TileGridFigure
  let intervals: RankIntervals?
  private let options: Options

  var assessment: Assessment { figure.assessment }

  /// Makes a report; `nil` where `TileGridFigure.absence(_:layout:)` has a reason.
  public init?(
    _ assessment: Assessment, intervals: RankIntervals? = nil, layout: TileLayout = .provinces,
    rule: TileClassRule = .equal, options: Options = Options()
  ) {
    guard
      let figure = TileGridFigure(
        assessment, intervals: intervals, layout: layout, rule: rule)
    else { return nil }
    self.figure = figure
    self.intervals = intervals
    self.options = options
  }

  /// The drawing as an SVG file.
  public func drawing(_ language: Language) -> String {
    let origin = FileOrigin(figure.assessment, language)
    return String(decoding: SavedDrawing.bytes(figure.figure(language), origin), as: UTF8.self)
  }

  /// The grid in lines, what its digits stand for, and what it is not.
  public func document(_ language: Language) -> Document {
    var document = ReportHeading.document(assessment, language)
    if let file = figure.layout.file {
      document.keyValues([
        .init(LocalizedText(zh: "布局", en: "Layout")[language], file)
      ])
    }
    let grid = MapGrid(tiles(language))
    document.blank()
    if let form = grid.form(options.width) {
      document.lines(grid.lines(form))
      if case .brief = form {
        document.notes([
          .init(
            LocalizedText(
              zh: "宽度不够，方格中未印名次。", en: "Too narrow for ranks in the tiles.")[language],
            .muted)
        ])
      }
    } else {
      document.notes([.init(tooNarrow(grid.least)[language], .warning)])
    }
    document.blank()
    document.paragraph(figure.classes.legend)
    document.lines(legend(language))
    document.blank()
    document.paragraph(
      LocalizedText(
        zh: TileGridFigure.caption.zh + "。", en: TileGridFigure.caption.en + "."))
    return document
  }

  /// One row for each tile, as in the report.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    figure.table(language)
  }

  private func tiles(_ language: Language) -> [MapGrid.Tile] {
    let places = figure.places
    let (top, left) = figure.corner
    return places.map { place in
      let number = place.row.flatMap { figure.classes.classes[$0] }
      return MapGrid.Tile(
        row: place.tile.row - top, column: place.tile.column - left,
        label: label(place.tile, language),
        rank: number == nil ? "" : figure.detail(place.row)[language],
        digit: number.map { "\($0 + 1)" } ?? "-")
    }
  }

  private func label(_ tile: TileLayout.Tile, _ language: Language) -> String {
    let text = tile.short[options.isASCII ? .en : language]
    let isLetters = text.utf8.allSatisfy { $0 < 0x80 } && !text.isEmpty
    return isLetters || !options.isASCII ? text : tile.code
  }

  /// The highest class first; ends are joined by a mark whose width is certain.
  private func legend(_ language: Language) -> [String] {
    let (classes, sentences) = (figure.classes, Sentences(language))
    var lines = classes.ranges.indices.reversed().map { number in
      let range = classes.range(number)[language].replacing("–", with: "-")
      return "[\(number + 1)] \(range)" + sentences.aside("\(classes.counts[number])")
    }
    if let rest = figure.rest {
      lines.append("[-] \(rest.text[language])" + sentences.aside("\(rest.count)"))
    }
    return lines
  }

  private func tooNarrow(_ least: Int) -> LocalizedText {
    LocalizedText(
      zh: "这个布局至少要 \(least) 列，终端放不下：用 --width \(least) -o FILE，或 -o FILE.svg 存成图。",
      en: "This layout takes \(least) columns: use --width \(least) -o FILE, or -o FILE.svg.")
  }
}
