public import CompositeIndex

/// Ranks over the years, with breaks where they cannot be compared.
public struct BumpFigure {
  private let series: RankSeries
  private let chosen: Set<Int>
  private let isAsked: Bool

  /// Why there is no chart of ranks over the years; `nil` where there is one.
  public static func absence(_ assessments: [Assessment]) -> LocalizedText? {
    if let last = assessments.last, assessments.count > 1, DrawnUnits.isLimited(last) {
      let words = UnitWords(last).count(last.ranking.count)
      return LocalizedText(
        zh: "\(words.zh)多于 \(DrawnUnits.most) 个，名次变化图无法辨认，从略；"
          + "历年名次见 cei rank --period all --format csv。",
        en: "No chart of ranks over time: nobody could read one of \(words.en), more than "
          + "\(DrawnUnits.most); cei rank --period all --format csv has the ranks.")
    }
    let series = RankSeries(assessments)
    if series.assessments.count > 1, series.units.count > 1 { return nil }
    return series.assessments.count > 1
      ? LocalizedText(
        zh: "只有一个评价对象，没有名次可比，不画名次变化图。",
        en: "No chart of ranks over time: only one unit is ranked.")
      : LocalizedText(
        zh: "只有一期排名，不画名次变化图。", en: "No chart of ranks over time: there is only one period.")
  }

  /// A chart; `nil` where ``absence(_:)`` has a reason.
  ///
  /// - Parameters:
  ///   - assessments: one for each period, the latest last.
  ///   - chosen: the codes of units to pick out, the first eight of them; without any, the first three
  ///     of the last period and those that moved most.
  public init?(_ assessments: [Assessment], chosen: [String] = []) {
    if Self.absence(assessments) != nil { return nil }
    let series = RankSeries(assessments)
    self.series = series
    let asked = chosen.compactMap { code in series.units.firstIndex { $0.code == code } }
    isAsked = !asked.isEmpty
    self.chosen = Set(
      isAsked
        ? Array(asked.prefix(BumpChart.mostChosen)) : series.remarkable(BumpChart.mostChosen))
  }

  /// The figure.
  ///
  /// - Parameter identifier: unique in the page: ASCII letters, digits and `-`.
  public func figure(_ language: Language, identifier: String? = nil) -> Figure {
    let last = series.last
    let title = LocalizedText(zh: "历年名次变化", en: "Ranks over time")[language]
    let identifier = identifier ?? "bump-\(language.rawValue)"
    let chart = BumpChart(
      columns: series.labels.enumerated().map { number, label in
        BumpChart.Column(
          label,
          cut: series.isCut(before: number)
            ? LocalizedText(zh: "不可比", en: "break")[language]
            : series.isGap(before: number) ? LocalizedText(zh: "缺期", en: "gap")[language] : "")
      },
      lines: series.units.indices.map { line($0, language) },
      banner: last.figureBanner(language))
    return Figure(
      identifier: identifier, title: title, notes: notes(chart, language),
      drawing: chart.drawing(
        title: title, description: Sentences(language).paragraph(overtakes(language)),
        identifier: identifier),
      table: table(language))
  }

  private func line(_ number: Int, _ language: Language) -> BumpChart.Line {
    let name = series.units[number].name[language]
    let labels = series.printed[number]
    let ranks = zip(series.labels, labels).filter { $0.1 != NumberFormat.missing }.map {
      LocalizedText(zh: "\($0) 第 \($1) 名", en: "\($0) rank \($1)")[language]
    }
    return BumpChart.Line(
      key: series.units[number].code, name: name, ranks: series.ranks[number], labels: labels,
      cuts: series.labels.indices.filter { series.isApart(number, before: $0) },
      isChosen: chosen.contains(number),
      tooltip: LocalizedText(
        zh: "\(name)：\(ranks.joined(separator: "，"))",
        en: "\(name): \(ranks.joined(separator: ", "))")[language])
  }

  // MARK: Words

  /// Between which periods it is: `2022 至 2023`.
  private func span(_ number: Int) -> LocalizedText {
    let (first, second) = (series.labels[number - 1], series.labels[number])
    return LocalizedText(zh: "\(first) 至 \(second)", en: "\(first) to \(second)")
  }

  /// How many overtakes there are from each period to the next, and those in which a chosen unit has
  /// part; a cut says that there is none to tell.
  func overtakes(_ language: Language) -> [String] {
    let words = Sentences(language)
    func names(_ numbers: [Int]) -> String {
      words.list(numbers.map { series.units[$0].name[language] })
    }
    var said: [String] = []
    for column in series.labels.indices.dropFirst() {
      let span = span(column)
      if series.isCut(before: column) {
        said.append(
          LocalizedText(
            zh: "\(span.zh) 不可比，线断开。", en: "\(span.en): not comparable, lines are cut.")[language])
        continue
      }
      let all = series.overtakes(before: column)
      said.append(
        LocalizedText(
          zh: "\(span.zh) 共 \(all.count) 次超越。",
          en: "\(span.en): \(Sentences(.en).count(all.count, zh: "", en: "overtake")).")[language])
      for number in series.units.indices where chosen.contains(number) {
        let name = series.units[number].name[language]
        let passed = all.filter { $0.ahead == number }.map(\.behind)
        let passing = all.filter { $0.behind == number }.map(\.ahead)
        if !passed.isEmpty {
          said.append(
            LocalizedText(
              zh: "\(name)超过\(names(passed))。", en: "\(name) overtakes \(names(passed)).")[language]
          )
        }
        if !passing.isEmpty {
          said.append(
            LocalizedText(
              zh: "\(name)被\(names(passing))超过。",
              en: "\(name) is overtaken by \(names(passing)).")[language])
        }
      }
    }
    return said
  }

  private func notes(_ chart: BumpChart, _ language: Language) -> [String] {
    let list = Sentences(language).list(
      series.units.indices.filter { chosen.contains($0) }.map { series.units[$0].name[language] })
    let rule =
      isAsked
      ? LocalizedText("")
      : LocalizedText(
        zh: "（最近一期的前 \(RankSeries.first) 名，和历年名次变动合计最大的）",
        en:
          " (the first \(RankSeries.first) of the last period, and those that moved most over all periods)"
      )
    var notes = [
      chosen.count == series.units.count
        ? LocalizedText(zh: "名次相同的并列在相邻位置。", en: "Equal ranks stand next to each other.")
        : LocalizedText(
          zh: "粗线为\(list)\(rule.zh)，其余为灰线；名次相同的并列在相邻位置。",
          en:
            "Thick lines: \(list)\(rule.en); others are grey. Equal ranks stand next to each other."
        )
    ]
    for column in series.labels.indices where series.isCut(before: column) {
      let (span, reasons) = (span(column), series.obstacles[column])
      notes.append(
        LocalizedText(
          zh: "\(span.zh) 名次不可比，线在此断开：\(reasons.map(\.zh).joined(separator: "；"))。",
          en: "From \(span.en) ranks are not comparable and lines are cut: "
            + "\(reasons.map(\.en).joined(separator: "; "))."))
    }
    let apart = series.units.indices.filter { unit in
      series.labels.indices.contains { series.isApart(unit, before: $0) }
    }.map { series.units[$0].name }
    if !apart.isEmpty {
      notes.append(
        LocalizedText(
          zh: "有数据的指标前后不同等原因使其本身不可比的，线断开：\(Sentences(.zh).list(apart.map(\.zh)))。",
          en:
            "Cut lines: units that do not compare with themselves, mostly for other indicators with "
            + "data: \(Sentences(.en).list(apart.map(\.en)))."))
    }
    for column in series.labels.indices
    where series.isGap(before: column) && !series.isCut(before: column) {
      let span = span(column)
      notes.append(
        LocalizedText(
          zh: "\(span.zh) 之间有没有排名的时期，线在此断开。",
          en: "From \(span.en) there are periods without a ranking: lines are cut."))
    }
    if chart.shedsLabels {
      notes.append(
        LocalizedText(
          zh: "名次过密，灰线只标出部分名称，全部见表。",
          en: "Ranks are close: only some of the grey lines have a name; the table has all."))
    }
    return notes.map { $0[language] }
  }

  private func table(_ language: Language) -> (header: [String], rows: [[String]]) {
    func say(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var header = [say("代码", "Code"), UnitWords(series.units).header[language]]
    for (number, label) in series.labels.enumerated() {
      let cut =
        series.isCut(before: number) ? say("（与前一期不可比）", " (not comparable with before)") : ""
      header += [label + say(" 名次", " rank") + cut, label + say(" 得分", " score") + cut]
    }
    let rows = series.units.indices.map { number -> [String] in
      let unit = series.units[number]
      let numbers = series.labels.indices.flatMap { column in
        [series.ranks[number][column], series.scores[number][column]]
      }
      return [unit.code, unit.name[language]] + numbers.map { NumberFormat.shortest($0) ?? "" }
    }
    return (header, rows)
  }
}
