internal import CompositeIndex

/// How far every weight may move with the first units staying the same, as figures that each fit a
/// printed page.
struct WeightBandsFigure {
  private let section: IntervalsSection
  private let assessment: Assessment
  private let words: IntervalWords
  private let weights: PrintedWeights
  /// The least depth of a weight: those further down stand further in.
  private let least: Int

  init(_ section: IntervalsSection) {
    self.section = section
    assessment = section.table.assessment
    words = IntervalWords(section)
    let nodes = assessment.scheme.nodes
    weights = PrintedWeights(assessment.scheme)
    least = section.table.criteria.map { nodes[$0.node].depth }.min() ?? 0
  }

  /// One figure for every forty weights or so, in display order.
  func figures(_ language: Language) -> [Figure] {
    let criteria = section.table.criteria
    let parts = IntervalStrips.parts(of: criteria.count)
    let name = "stability-\(language.rawValue)"
    return parts.enumerated().map { number, part in
      let title = title(parts.count > 1 ? (number + 1, parts.count) : nil, language)
      let identifier = parts.count > 1 ? "\(name)-\(number + 1)" : name
      let chart = WeightBands(
        rows: criteria[part].map { row($0, language) }, headings: headings(language),
        banner: assessment.figureBanner(language))
      return Figure(
        identifier: identifier, title: title,
        notes: number + 1 == parts.count ? [notes[language]] : [],
        drawing: chart.drawing(
          title: title,
          description: Sentences(language).paragraph(words.summary.map { $0[language] }),
          identifier: identifier),
        table: table(Array(criteria[part]), language))
    }
  }

  private func title(_ part: (number: Int, of: Int)?, _ language: Language) -> String {
    let title = assessment.figureTitle(
      LocalizedText(
        zh: "权重的稳定区间：\(words.title(section.told).zh)",
        en: "How far each weight may move while \(words.clause(section.told).en)"), language)
    guard let part else { return title }
    return title
      + LocalizedText(
        zh: "：第 \(part.number) 部分，共 \(part.of) 部分", en: ", part \(part.number) of \(part.of)")[
        language]
  }

  private func headings(_ language: Language) -> WeightBands.Headings {
    WeightBands.Headings(
      name: LocalizedText(zh: "维度与指标", en: "Dimensions and indicators")[language],
      weight: section.weightTitle[language],
      interval: words.title(section.told)[language])
  }

  private var notes: LocalizedText {
    // A set of units may be in any order.
    let isSet = if case .top = section.told { true } else { false }
    return LocalizedText(
      zh: "圆点为现在的权重（在同一上级之下的份额），横条为该权重单独变动时\(words.title(section.told).zh)的范围"
        + (isSet ? "（只看是哪几个，不论先后）" : "") + "，横轴从 0% 到 100%。",
      en:
        "Dots are the weights as they are, shares among the children of one parent; bars are how far "
        + "one weight may move alone while \(words.clause(section.told).en)\(isSet ? ", in whatever order" : ""). "
        + "The axis runs from 0% to 100%.")
  }

  private func interval(_ criterion: StabilityTable.Criterion) -> StabilityInterval? {
    criterion.intervals.first { $0.event == section.told }
  }

  private func row(_ criterion: StabilityTable.Criterion, _ language: Language) -> WeightBands.Row {
    let node = assessment.scheme.nodes[criterion.node]
    let found = interval(criterion)
    return WeightBands.Row(
      key: node.id, name: node.name[language], depth: node.depth - least,
      weight: weights.localText(criterion.node),
      interval: found.map { PrintedInterval($0).text } ?? NumberFormat.missing, place: node.weight,
      from: found?.lower.share ?? .nan, to: found?.upper.share ?? .nan,
      tooltip: found.map { words.sentence(criterion, $0)[language] } ?? "")
  }

  private func table(
    _ criteria: [StabilityTable.Criterion], _ language: Language
  ) -> (header: [String], rows: [[String]]) {
    func say(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let header = [
      say("代码", "Code"), say("维度与指标", "Dimensions and indicators"),
      say("同级权重", "Weight among siblings"), say("下端", "Lower end"), say("上端", "Upper end"),
      say("印出的下端（%）", "Lower end as printed (%)"),
      say("印出的上端（%）", "Upper end as printed (%)"),
    ]
    let rows = criteria.map { criterion in
      let node = assessment.scheme.nodes[criterion.node]
      let found = interval(criterion)
      let printed = found.map { PrintedInterval($0) }
      return [
        node.id, node.name[language], NumberFormat.shortest(node.weight) ?? "",
        found.flatMap { NumberFormat.shortest($0.lower.share) } ?? "",
        found.flatMap { NumberFormat.shortest($0.upper.share) } ?? "", printed?.lower ?? "",
        printed?.upper ?? "",
      ]
    }
    return (header, rows)
  }
}
