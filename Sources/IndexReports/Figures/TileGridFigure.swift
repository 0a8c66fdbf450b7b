public import CompositeIndex

/// Scores on the tile grid of the provinces, or of any layout that is given.
public struct TileGridFigure {
  let assessment: Assessment
  let layout: TileLayout
  let classes: TileClasses
  private let words: RankedUnitWords

  /// Why there is no tile grid; `nil` where there is one.
  ///
  /// Units with data must all have a tile: none is left out silently.
  public static func absence(
    _ assessment: Assessment, layout: TileLayout = .provinces
  ) -> LocalizedText? {
    if assessment.ranking.isEmpty {
      return LocalizedText(zh: "没有参与排名的评价对象，不画方格图。", en: "No tile grid: nobody is ranked.")
    }
    let homeless = assessment.units.indices.filter { row in
      assessment.exclusions[row] != .noData && layout[assessment.unit(row).code] == nil
    }
    if homeless.isEmpty { return nil }
    let words = UnitWords(homeless.map { assessment.unit($0) })
    let list = words.list(homeless.map { assessment.unit($0).name }, first: 3)
    return LocalizedText(
      zh: "不画方格图：\(list.zh)在方格布局中没有位置。",
      en: "No tile grid: its layout has no place for \(list.en).")
  }

  /// A tile grid; `nil` where ``absence(_:layout:)`` has a reason.
  ///
  /// - Parameters:
  ///   - intervals: of this assessment, for the words on each tile.
  ///   - rule: how classes are formed.
  public init?(
    _ assessment: Assessment, intervals: RankIntervals? = nil, layout: TileLayout = .provinces,
    rule: TileClassRule = .equal
  ) {
    if Self.absence(assessment, layout: layout) != nil { return nil }
    self.assessment = assessment
    self.layout = layout
    words = RankedUnitWords(assessment, intervals)
    classes = TileClasses(assessment.index, rule: rule)
  }

  /// The figure.
  ///
  /// - Parameters:
  ///   - identifier: unique in the page: ASCII letters, digits and `-`.
  ///   - isLive: whether the page colours the tiles anew, and says itself what shades stand for.
  public func figure(
    _ language: Language, identifier: String? = nil, isLive: Bool = false
  ) -> Figure {
    let places = self.places
    let title = assessment.figureTitle(
      LocalizedText(zh: "得分方格图", en: "Scores on a tile grid"), language)
    let identifier = identifier ?? "tiles-\(language.rawValue)"
    let (top, left) = corner
    let chart = TileGrid(
      tiles: places.map { place in
        TileGrid.Tile(
          key: place.tile.code, row: place.tile.row - top, column: place.tile.column - left,
          label: place.tile.short[language], detail: detail(place.row)[language],
          step: step(place.row), tooltip: sentence(place, language))
      }, legend: isLive ? "" : classes.legend[language], shades: isLive ? [] : shades(language),
      caption: Self.caption[language],
      banner: assessment.figureBanner(language), isLive: isLive)
    return Figure(
      identifier: identifier, title: title, notes: notes(language),
      drawing: chart.drawing(
        title: title, description: isLive ? Self.caption[language] : description(language),
        identifier: identifier),
      table: table(language))
  }

  /// What every tile grid says of itself.
  public static let caption = LocalizedText(
    zh: "示意方格图，不表示行政区域界线", en: "Schematic tiles; not a map; no boundaries implied")

  // MARK: Tiles

  typealias Place = (tile: TileLayout.Tile, row: Int?)

  /// Every tile with the row of its unit, in reading order.
  var places: [Place] {
    var rows: [String: Int] = [:]
    for row in assessment.units.indices { rows[assessment.unit(row).code] = row }
    return layout.tiles.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
      .map { ($0, rows[$0.code]) }
  }

  /// The first row and the first column that have a tile.
  var corner: (row: Int, column: Int) {
    (layout.tiles.map(\.row).min() ?? 1, layout.tiles.map(\.column).min() ?? 1)
  }

  private func step(_ row: Int?) -> Int? {
    row.flatMap { classes.classes[$0] }.map(classes.step)
  }

  func hasData(_ row: Int?) -> Bool {
    row.map { assessment.exclusions[$0] != .noData } ?? false
  }

  func detail(_ row: Int?) -> LocalizedText {
    guard let row, hasData(row) else { return Self.noData }
    return assessment.ranks[row].isNaN ? Self.notRanked : LocalizedText(words.rank(row))
  }

  private static let noData = LocalizedText(zh: "无数据", en: "no data")
  private static let notRanked = LocalizedText(zh: "未排名", en: "not ranked")

  func name(_ place: Place, _ language: Language) -> String {
    place.row.map { assessment.unit($0).name[language] } ?? place.tile.name[language]
  }

  private func sentence(_ place: Place, _ language: Language) -> String {
    guard let row = place.row, hasData(row) else {
      return LocalizedText(
        zh: "\(name(place, language))：无数据", en: "\(name(place, language)): no data")[language]
    }
    return words.sentence(row, language)
  }

  // MARK: Words

  private func shades(_ language: Language) -> [TileGrid.Shade] {
    let counts = classes.counts
    var shades = counts.indices.map { number in
      TileGrid.Shade(
        text: classes.range(number)[language] + Sentences(language).aside("\(counts[number])"),
        step: classes.step(number))
    }
    if let rest {
      shades.append(
        TileGrid.Shade(
          text: rest.text[language] + Sentences(language).aside("\(rest.count)"), step: nil))
    }
    return shades
  }

  /// Tiles of units without a class: what they are called, and how many.
  var rest: (text: LocalizedText, count: Int)? {
    let places = self.places
    let lacking = places.count { !hasData($0.row) }
    let unranked = places.count - lacking - classes.counts.reduce(0, +)
    if lacking + unranked == 0 { return nil }
    let text =
      unranked == 0
      ? Self.noData : LocalizedText(zh: "无数据或未排名", en: "no data or not ranked")
    return (text, lacking + unranked)
  }

  /// Who is in which class, the highest first, and who has none.
  private func description(_ language: Language) -> String {
    let sentences = Sentences(language)
    let places = self.places
    var said = classes.ranges.indices.reversed().compactMap { number -> String? in
      let names = places.filter { place in
        place.row.map { classes.classes[$0] == number } ?? false
      }.map { name($0, language) }
      if names.isEmpty { return nil }
      let range = classes.range(number)
      return LocalizedText(
        zh: "\(range.zh) 分：\(sentences.list(names))。", en: "\(range.en): \(sentences.list(names)).")[
          language]
    }
    let rest = places.filter { step($0.row) == nil }.map { name($0, language) }
    if !rest.isEmpty {
      said.append(
        LocalizedText(
          zh: "无数据或未排名：\(sentences.list(rest))。",
          en: "No data or not ranked: \(sentences.list(rest)).")[language])
    }
    return sentences.paragraph(said)
  }

  private func notes(_ language: Language) -> [String] {
    var notes = [
      LocalizedText(
        zh: "颜色越深得分越高；格内为简称和名次，斜线为无数据或未排名；界值按印出的得分（两位小数）划分。",
        en:
          "Darker is higher. Tiles have a short name and the rank; hatched ones have no data or no "
          + "rank. Classes are of scores as printed, to two decimals.")
    ]
    if layout == .provinces {
      notes.append(
        LocalizedText(zh: "", en: "Letters are those of ISO 3166-2:CN; the table has full names."))
    }
    return notes.map { language == .zh ? $0.zh : $0.en }.filter { !$0.isEmpty }
  }

  func table(_ language: Language) -> (header: [String], rows: [[String]]) {
    func say(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let rows = places.sorted { $0.tile.code < $1.tile.code }.map { place -> [String] in
      let number = place.row.flatMap { classes.classes[$0] }
      let numbers = place.row.map { [assessment.ranks[$0], assessment.index[$0]] } ?? [.nan, .nan]
      return [place.tile.code, name(place, language), place.tile.short[language]]
        + numbers.map { NumberFormat.shortest($0) ?? "" }
        + (number.map { ["\($0 + 1)", classes.range($0)[language]] }
          ?? ["", detail(place.row)[language]])
    }
    return (
      [
        say("代码", "Code"), UnitWords(assessment).header[language], say("简称", "Short"),
        say("名次", "Rank"), say("得分", "Score"), say("分级", "Class"), say("界值", "Limits"),
      ], rows
    )
  }
}
