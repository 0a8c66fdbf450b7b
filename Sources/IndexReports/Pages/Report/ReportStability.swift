internal import CompositeIndex

/// How far every weight may move before the first units change: what `cei stability --at all` says.
struct ReportStability: ReportSection {
  /// So many pairs of units are compared at most, all weights together: less than a second. Of larger
  /// results only the weights of the dimensions are told, of still larger ones none.
  static let mostPairs = 1_000_000

  private let answer: Result<IntervalsSection, Diagnostics>?
  private let omission: LocalizedText?

  init(_ input: ReportInput) {
    let assessment = input.assessment
    let (parents, omission) = Self.scope(assessment)
    self.omission = omission
    guard !parents.isEmpty else {
      answer = nil
      return
    }
    let events = StabilityEvent.standard(ranked: assessment.ranking.count)
    do throws(Diagnostics) {
      let table = try StabilityTable(assessment, at: parents, events: events.all)
      answer = .success(IntervalsSection(table, told: events.told))
    } catch { answer = .failure(error) }
  }

  /// The nodes whose children's weights are told, and why not all are.
  private static func scope(_ assessment: Assessment) -> ([Int], LocalizedText?) {
    let units = assessment.ranking.count
    guard units > 1 else { return ([], nil) }
    let nodes = assessment.scheme.nodes
    let weighing = nodes.indices.filter { nodes[$0].children.count > 1 }
    func pairs(_ parents: [Int]) -> Int {
      units * (units - 1) / 2 * parents.reduce(0) { $0 + nodes[$1].children.count }
    }
    if pairs(weighing) <= mostPairs { return (weighing, nil) }
    let root = weighing.filter { $0 == ResolvedScheme.root }
    let limit = mostPairs / 10_000
    if !root.isEmpty, pairs(root) <= mostPairs {
      return (
        root,
        LocalizedText(
          zh: "评价对象较多（两两配对后超过 \(limit) 万对），这里只列各维度的权重；下级权重用 cei stability --at all 求。",
          en: "With so many units (more than \(limit / 100) million pairs) only the weights of the "
            + "dimensions are told here; cei stability --at all tells those below.")
      )
    }
    return (
      [],
      LocalizedText(
        zh: "评价对象较多（两两配对后超过 \(limit) 万对），报告中不求权重的稳定区间；用 cei stability 求。",
        en:
          "With so many units (more than \(limit / 100) million pairs) the report tells no stability "
          + "of the weights; cei stability does.")
    )
  }

  func add(to body: inout PageBody) {
    guard answer != nil || omission != nil else { return }
    let language = body.language
    body.section(
      "stability", LocalizedText(zh: "权重敏感性分析", en: "How far weights may move"))
    body.remark(omission)
    switch answer {
    case .none: break
    case .failure(let problems):
      body.remark(
        problems.all.first.map {
          LocalizedText(
            zh: "没有稳定区间：\($0.message.zh)。", en: "No stability intervals: \($0.message.en).")
        })
    case .success(let section): add(section, to: &body, language)
    }
  }

  private func add(_ section: IntervalsSection, to body: inout PageBody, _ language: Language) {
    section.introduction.forEach { body.paragraph($0) }
    for figure in WeightBandsFigure(section).figures(language) { body.figure(figure) }
    let words = IntervalWords(section)
    words.summary.forEach { body.paragraph($0) }
    body.table(section.ends(language), name: body.identifier("stability-ends"))
    var all = section.intervals(language)
    all.caption =
      LocalizedText(
        zh: "每个权重单独变动的稳定区间", en: "How far each weight may move alone")[
        language]
    body.table(all, name: body.identifier("stability-table"), csv: section.sheet(language))
    if !words.notes.isEmpty {
      body.block(.notes(words.notes.map { Document.Note($0[language], .warning) }))
    }
  }
}
