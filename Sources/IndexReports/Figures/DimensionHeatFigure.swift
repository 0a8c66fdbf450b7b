public import CompositeIndex

/// Units against dimensions, or against the indicators of one of them: scores, shaded by where a unit
/// stands within the column.
///
/// The shade is of the column, not of a common scale: dimensions differ so much in level and spread
/// that a common scale would show dimensions, not units. Its five steps are fifths of the ranked units
/// by score, those with equal scores in one step.
public struct DimensionHeatFigure: Sendable {
  /// The result.
  public let assessment: Assessment
  /// The node whose children are the columns.
  public let node: Int
  /// At most so many rows in one figure.
  public static let mostRows = 40

  /// Takes the children of a node, the root's unless given.
  public init(_ assessment: Assessment, node: Int = ResolvedScheme.root) {
    self.assessment = assessment
    self.node = node
  }

  /// The nodes that have a figure of their own: the root, and dimensions with several children.
  public static func nodes(_ assessment: Assessment) -> [Int] {
    let scheme = assessment.scheme
    return [ResolvedScheme.root]
      + scheme.nodes.indices.filter {
        $0 != ResolvedScheme.root && scheme.nodes[$0].children.count > 1
      }
  }

  /// The columns: the node itself, then its children.
  private var columns: [Int] { [node] + assessment.scheme.nodes[node].children }

  /// Ranked rows, best first, then those that are not ranked and have a score.
  private var rows: [Int] {
    assessment.ranking
      + assessment.unranked.filter { row in
        columns.contains { !score(row, $0).isNaN }
      }
  }

  /// The figures in a language: several where there are more than ``mostRows`` rows; of too many units
  /// the first and the last (``DrawnUnits``).
  ///
  /// - Parameter identifier: unique in the page; a number is added to the second one and those after it.
  public func figures(_ language: Language, identifier: String) -> [Figure] {
    let rows = rows
    guard !rows.isEmpty else { return [] }
    let steps = columns.map(steps)
    let count = (rows.count + Self.mostRows - 1) / Self.mostRows
    let size = (rows.count + count - 1) / count
    let parts =
      DrawnUnits.parts(assessment)
      ?? (0..<count).map { part in
        Array(rows[min(rows.count, part * size)..<min(rows.count, (part + 1) * size)])
      }
    return parts.enumerated().map { part, some in
      figure(
        some, steps, part: (part, parts.count), language,
        identifier: part == 0 ? identifier : "\(identifier)-\(part + 1)")
    }
  }

  private func figure(
    _ rows: [Int], _ steps: [[Int?]], part: (number: Int, count: Int), _ language: Language,
    identifier: String
  ) -> Figure {
    let scheme = assessment.scheme
    let title = title(part, language)
    let ranks = RankWords(assessment)
    let contents = rows.map { row in
      HeatTable.Row(
        key: assessment.unit(row).code, number: ranks.text(row),
        label: assessment.unit(row).name[language],
        cells: columns.indices.map { cell(row, columns[$0], step: steps[$0][row]) })
    }
    let chart = HeatTable(
      columns: columns.map { scheme.nodes[$0].name[language] }, rows: contents,
      legend: legend(rows, language),
      banner: assessment.figureBanner(language))
    let description = description(rows, language)
    return Figure(
      identifier: identifier, title: title,
      notes: notes(rows, language) + left(part, language),
      drawing: chart.drawing(title: title, description: description, identifier: identifier),
      table: table(rows, language))
  }

  /// What the table is, and who of all ranked units has the highest score of every column.
  private func description(_ rows: [Int], _ language: Language) -> String {
    func count(_ count: Int, _ en: String) -> String {
      Sentences(.en).count(count, zh: "", en: en)
    }
    let size = LocalizedText(
      zh: "\(rows.count) 行、\(columns.count) 列的得分表，颜色越深，在该列中名次越靠前。",
      en:
        "Scores in \(count(rows.count, "row")) and \(count(columns.count, "column")); the darker a "
        + "cell, the better its place in the column.")
    let leaders = columns.compactMap { column -> String? in
      let scores = assessment.ranking.map { score($0, column) }
      guard let best = scores.filter({ !$0.isNaN }).max() else { return nil }
      let first = zip(assessment.ranking, scores).filter { best - $1 <= Assessment.tieTolerance }
      let name = UnitWords(assessment)
        .list(first.map { assessment.unit($0.0).name }, first: 3)[language]
      let node = assessment.scheme.nodes[column].name[language]
      let text = NumberFormat.fixed(best)
      return LocalizedText(zh: "“\(node)”\(name) \(text)", en: "\(node): \(name) \(text)")[language]
    }
    if leaders.isEmpty { return size[language] }
    let highest = LocalizedText(
      zh: "各列最高：\(leaders.joined(separator: "，"))。",
      en: "Highest in each column: \(leaders.joined(separator: "; ")).")
    return Sentences(language).paragraph([size[language], highest[language]])
  }

  /// A unit that is not ranked has no total.
  private func score(_ row: Int, _ column: Int) -> Double {
    column == ResolvedScheme.root ? assessment.index[row] : assessment.scores[row, column]
  }

  /// Whether it is the total of a unit that is not ranked.
  private func isWithheld(_ row: Int, _ column: Int) -> Bool {
    column == ResolvedScheme.root && assessment.ranks[row].isNaN
  }

  /// Fifths of the ranked units, from 0 for the lowest, by row; `nil` where there is nothing to shade.
  ///
  /// Units with the same score share the fifth of the middle of their places.
  private func steps(_ column: Int) -> [Int?] {
    let ranked = assessment.ranking.map { score($0, column) }.filter { !$0.isNaN }
      .sorted()
    let tolerance = Assessment.tieTolerance
    /// How many are below a limit, or at most at it.
    func count(_ isBelow: (Double) -> Bool) -> Int {
      var (low, high) = (0, ranked.count)
      while low < high {
        let middle = (low + high) / 2
        if isBelow(ranked[middle]) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return assessment.units.indices.map { row in
      let own = score(row, column)
      guard !assessment.ranks[row].isNaN, !own.isNaN else { return nil }
      let worse = count { $0 < own - tolerance }
      let level = count { $0 - own <= tolerance } - worse
      return min(4, (2 * worse + level) * 5 / (2 * ranked.count))
    }
  }

  private func cell(_ row: Int, _ column: Int, step: Int?) -> HeatTable.Cell {
    let score = score(row, column)
    if isWithheld(row, column) {
      return HeatTable.Cell(NumberFormat.missing, step: nil, state: .observed)
    }
    guard !score.isNaN else { return HeatTable.Cell("", step: nil, state: .missing) }
    let isImputed = assessment.isImputed(row: row, node: column)
    var text = NumberFormat.fixed(score) + (isImputed ? "*" : "")
    if assessment.ranks[row].isNaN { text = "(\(text))" }
    return HeatTable.Cell(text, step: step, state: isImputed ? .imputed : .observed)
  }
}

extension DimensionHeatFigure {
  private func title(_ part: (number: Int, count: Int), _ language: Language) -> String {
    let name = assessment.scheme.nodes[node].name
    let own =
      node == ResolvedScheme.root
      ? LocalizedText(zh: "各维度得分", en: "Scores by dimension")
      : LocalizedText(zh: "“\(name[.zh])”各指标得分", en: "\(name[.en]): scores by indicator")
    let title = assessment.figureTitle(own, language)
    guard part.count > 1 else { return title }
    let words =
      DrawnUnits.isLimited(assessment)
      ? DrawnUnits.title(part: part.number)[language] : "\(part.number + 1)/\(part.count)"
    return title + Sentences(language).aside(words)
  }

  private func left(_ part: (number: Int, count: Int), _ language: Language) -> [String] {
    DrawnUnits.isLimited(assessment) && part.number + 1 == part.count
      ? [DrawnUnits.note(assessment)[language]] : []
  }

  private func legend(_ rows: [Int], _ language: Language) -> [HeatTable.LegendEntry] {
    let words = [
      LocalizedText(zh: "后五分之一", en: "lowest fifth"), LocalizedText(zh: "次低", en: "second"),
      LocalizedText(zh: "居中", en: "middle"), LocalizedText(zh: "次高", en: "fourth"),
      LocalizedText(zh: "前五分之一", en: "highest fifth"),
    ]
    // Nobody ranked, nothing shaded.
    var entries = (rows.contains { !assessment.ranks[$0].isNaN } ? words : []).enumerated().map {
      HeatTable.LegendEntry(step: $0.offset, text: $0.element[language])
    }
    if rows.contains(where: { row in
      columns.contains { assessment.isImputed(row: row, node: $0) && !score(row, $0).isNaN }
    }) {
      entries.append(
        .init(
          step: 1, state: .imputed,
          text: LocalizedText(zh: "* 含插补值", en: "* includes imputed values")[language]))
    }
    if rows.contains(where: { row in
      columns.contains { score(row, $0).isNaN && !isWithheld(row, $0) }
    }) {
      entries.append(
        .init(
          step: nil, state: .missing, text: LocalizedText(zh: "缺失", en: "missing")[language]))
    }
    return entries
  }

  private func notes(_ rows: [Int], _ language: Language) -> [String] {
    var notes = [
      LocalizedText(
        zh: "颜色按各列分别划分：把参与排名的对象按该列得分从低到高分为五份，得分相同者同色；颜色深浅不可跨列比较。",
        en: "Shades are of each column by itself: the ranked units in fifths by their score, equal "
          + "scores alike; shades are not comparable across columns.")[language]
    ]
    if !rows.contains(where: { !assessment.ranks[$0].isNaN }) { notes = [] }
    if rows.contains(where: { assessment.ranks[$0].isNaN }) {
      notes.append(
        LocalizedText(
          zh: "括号内为不参与排名者的得分，不着色"
            + (node == ResolvedScheme.root ? "；不计总分（-）。" : "。"),
          en: "Scores of units that are not ranked stand in brackets, without shade"
            + (node == ResolvedScheme.root ? "; they have no total (-)." : "."))[
            language])
    }
    return notes
  }

  private func table(
    _ rows: [Int], _ language: Language
  ) -> (header: [String], rows: [[String]]) {
    let scheme = assessment.scheme
    func word(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let header =
      [word("代码", "code"), word("名称", "name"), word("名次", "rank")]
      + columns.map { scheme.nodes[$0].name[language] } + [word("插补", "imputed")]
    return (
      header,
      rows.map { row in
        [
          assessment.unit(row).code, assessment.unit(row).name[language],
          NumberFormat.shortest(assessment.ranks[row]) ?? "",
        ] + columns.map { NumberFormat.shortest(score(row, $0)) ?? "" } + [
          columns.filter { assessment.isImputed(row: row, node: $0) }
            .map { scheme.nodes[$0].id }.joined(separator: " ")
        ]
      }
    )
  }
}
