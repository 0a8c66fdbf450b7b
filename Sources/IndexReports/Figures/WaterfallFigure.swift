public import CompositeIndex

/// The waterfall of a gap: from the benchmark's printed score to the unit's, by printed parts.
public struct WaterfallFigure: Sendable {
  /// Where the unit's score stands, and the benchmark's.
  public let assessment: Assessment
  /// The parts.
  public let analysis: GapAnalysis
  /// How far the gap is taken apart.
  public let level: ReportLevel
  /// At most so many steps: the largest ones, and the others as one; all if `nil`.
  public let most: Int?
  private let rows: GapRows

  /// Takes the parts as `cei gap` prints them.
  public init(
    _ assessment: Assessment, _ analysis: GapAnalysis, level: ReportLevel = .indicator,
    most: Int? = nil
  ) {
    self.assessment = assessment
    self.analysis = analysis
    self.level = level
    self.most = most
    rows = GapRows(analysis, assessment.scheme, level: level)
  }

  /// One printed step, in hundredths from the benchmark to the unit.
  private struct Step {
    var key: String
    var label: String
    var units: Int
    /// The unrounded part.
    var points: Double
  }

  /// The figure in a language.
  ///
  /// - Parameters:
  ///   - identifier: unique in the page: ASCII letters, digits and `-`.
  ///   - isBrief: one short note instead of several.
  public func figure(
    _ language: Language, identifier: String, rowHeight: Double = 22,
    isBrief: Bool = false
  ) -> Figure {
    let steps = steps(language)
    let own = assessment.unit(analysis.row).name
    let other = otherName
    let (ownText, otherText) = (
      NumberFormat.fixed(units: rows.ownUnits), NumberFormat.fixed(units: rows.otherUnits)
    )
    let gap = NumberFormat.signed(units: rows.difference)
    let title = assessment.figureTitle(
      LocalizedText(
        zh: "\(own[.zh])与\(other[.zh])的差距从何而来",
        en: "Where the gap from \(own[.en]) to \(other[.en]) comes from"), language)
    let sentence = LocalizedText(
      zh: "从\(other[.zh]) \(otherText) 分到\(own[.zh]) \(ownText) 分，相差 \(gap) 分。",
      en: "From \(other[.en]) at \(otherText) to \(own[.en]) at \(ownText): \(gap) points.")[
        language]
    let chart = Waterfall(
      start: .init(label: other[language], units: rows.otherUnits),
      steps: steps.map { .init(key: $0.key, label: $0.label, units: $0.units) },
      end: .init(label: own[language], units: rows.ownUnits),
      rowHeight: rowHeight, banner: assessment.figureBanner(language))
    let list = steps.map { "\($0.label) \(NumberFormat.signed(units: $0.units))" }
    let description = Sentences(language).paragraph([
      sentence, Sentences(language).list(list) + (language == .zh ? "。" : "."),
    ])
    return Figure(
      identifier: identifier, title: title,
      notes: isBrief ? [briefNote(language)] : notes(sentence, language),
      drawing: chart.drawing(title: title, description: description, identifier: identifier),
      table: table(steps, ownText, otherText, language))
  }

  /// The printed steps, largest first; those beyond `most` as one.
  private func steps(_ language: Language) -> [Step] {
    let report = GapReport(
      assessment: assessment, analysis: analysis, options: .init(level: level))
    let all = rows.rows.filter(\.isCounted).enumerated().sorted { left, right in
      (rows.sign * right.element.units, left.offset)
        < (rows.sign * left.element.units, right.offset)
    }.map(\.element)
    func step(_ row: GapRow) -> Step {
      var key = ""
      if case .node(let node) = row.kind { key = assessment.scheme.nodes[node].id }
      return Step(
        key: key, label: report.label(row, language), units: row.units,
        points: row.contribution)
    }
    guard let most, all.count > most, most > 1 else { return all.map(step) }
    // The steps that move most stay; ties in the order of the list.
    let kept = Set(
      all.indices.sorted { (-abs(all[$0].units), $0) < (-abs(all[$1].units), $1) }
        .prefix(most - 1))
    let others = all.indices.filter { !kept.contains($0) }
    let rest = others.reduce(0) { $0 + all[$1].units }
    let label = LocalizedText(
      zh: "其余 \(others.count) 项合计", en: "the other \(others.count) together")[language]
    return all.indices.filter(kept.contains).map { step(all[$0]) }
      + [
        Step(
          key: "", label: label, units: rest,
          points: others.reduce(0) { $0 + all[$1].contribution })
      ]
  }

  /// The other side, as it stands inside a sentence.
  private var otherName: LocalizedText {
    let name = analysis.benchmark.name
    if case .median = analysis.benchmark.kind {
      return LocalizedText(zh: name[.zh], en: "the " + name[.en])
    }
    return name
  }

  private func briefNote(_ language: Language) -> String {
    let own = assessment.unit(analysis.row).name
    let methods = analysis.decompositions
    return LocalizedText(
      zh: "暖色（+）：\(own[.zh])更高；蓝色带线（-）：\(own[.zh])更低。横轴不从 0 开始。"
        + (methods.isEmpty ? "" : "分解方法：\(Sentences(.zh).list(methods.map(\.zh)))。"),
      en:
        "Warm (+): \(own[.en]) is higher; blue with a stripe (-): lower. The scale does not begin at 0."
        + (methods.isEmpty ? "" : " Method: \(Sentences(.en).list(methods.map(\.en))).")
    )[language] + (oneSided(language, first: 4).map { (language == .en ? " " : "") + $0 } ?? "")
  }

  private func notes(_ sentence: String, _ language: Language) -> [String] {
    let own = assessment.unit(analysis.row).name
    var notes = [
      sentence
        + LocalizedText(
          zh: "暖色（+）为\(own[.zh])更高的部分，蓝色带线（-）为更低的部分；各部分之和等于所示差距。横轴不从 0 开始。",
          en:
            " Warm bars (+): where \(own[.en]) is higher; blue bars with a stripe (-): where "
            + "it is lower. The parts add up to the printed gap. The scale does not begin at 0.")[
          language]
    ]
    let methods = Sentences(language).list(analysis.decompositions.map { $0[language] })
    if !methods.isEmpty {
      notes.append(LocalizedText(zh: "分解方法：\(methods)。", en: "Method: \(methods).")[language])
    }
    return notes + [oneSided(language, first: .max)].compactMap(\.self)
  }

  /// Which indicators only one of the two has; `nil` where there are none.
  private func oneSided(_ language: Language, first: Int) -> String? {
    if analysis.oneSided.isEmpty { return nil }
    let names = Sentences(language).list(
      analysis.oneSided.map { assessment.scheme.nodes[$0].name[language] }, first: first, zh: "项")
    return LocalizedText(
      zh: "只有一方有的指标：\(names)。", en: "Indicators that only one of the two has: \(names).")[
        language]
  }

  private func table(
    _ steps: [Step], _ own: String, _ other: String, _ language: Language
  ) -> (header: [String], rows: [[String]]) {
    let names = (assessment.unit(analysis.row).name, analysis.benchmark.name)
    func word(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    func whole(_ number: Double) -> String { NumberFormat.shortest(number) ?? "" }
    return (
      [
        word("节点", "node"), word("名称", "name"), word("分（图中）", "points as drawn"),
        word("分（未舍入）", "points unrounded"),
      ],
      [["", names.1[language], other, whole(analysis.benchmark.index)]]
        + steps.map {
          [$0.key, $0.label, NumberFormat.signed(units: $0.units), whole($0.points)]
        }
        + [["", names.0[language], own, whole(analysis.own)]]
    )
  }
}
