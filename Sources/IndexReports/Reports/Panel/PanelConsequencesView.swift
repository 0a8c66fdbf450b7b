internal import CompositeIndex

/// What the disagreement does to the ranking: everybody's ranking, and who moves.
struct PanelConsequencesView {
  /// Units told in the terminal; all are in CSV and JSON.
  static let most = 12

  private let report: PanelReport

  init(_ report: PanelReport) { self.report = report }

  func add(to document: inout Document) {
    let language = document.language
    document.heading(LocalizedText(zh: "对名次的影响", en: "What it does to the ranking"))
    guard let outcome = report.outcome else {
      document.paragraph(
        LocalizedText(
          zh: "没有可排名的数据：在专家组后写数据，例如 cei panel 专家组 demo；"
            + "判断没有对应方案时用 -w 指定。",
          en:
            "There is nothing to rank: name data after the panel, as in cei panel PANEL demo, and "
            + "the scheme with -w where the judgements name none."))
      return
    }
    guard report.ranked != nil else {
      for sentence in ConsequenceWords(report, outcome).summary { document.paragraph(sentence) }
      return
    }
    let consequences = outcome.consequences
    document.table(VoiceTable(report, outcome).table(consequences.voices, language))
    document.notes([
      Document.Note(
        LocalizedText(
          zh: "tau、前几名变动、最大变动和权重距离都与共识相比；权重距离为指标在总体中权重之差绝对值之和的一半。",
          en: "tau, changes, moves and distances are against the consensus; the distance is half "
            + "the sum of absolute differences of the indicators' weights in the whole.")[language],
        .muted)
    ])
    // One expert's ranks are those of the consensus.
    if consequences.experts.count > 1 {
      document.table(units(outcome, language))
      document.blank()
    }
    for sentence in ConsequenceWords(report, outcome).summary { document.paragraph(sentence) }
  }

  /// One unit with its ranks under everybody's weights.
  struct Mover {
    var unit: Unit
    var consensus: Double
    var scheme: Double
    /// Over the experts; NaN where none of them ranks it.
    var best: Double
    var worst: Double
    /// Whose weights put it there.
    var bestBy: [String]
    var worstBy: [String]
  }

  /// The units in the order of the consensus.
  static func movers(_ consequences: PanelConsequences) -> [Mover] {
    let order = consequences.units.indices.sorted { first, second in
      let (own, other) = (
        consequences.consensus.ranks[first], consequences.consensus.ranks[second]
      )
      if own.isNaN != other.isNaN { return other.isNaN }
      return own.isNaN || own == other ? first < second : own < other
    }
    return order.map { unit in
      let ranks = consequences.experts.map { ($0.voice.expert ?? "", $0.ranks[unit]) }
        .filter { !$0.1.isNaN }
      let best = ranks.map(\.1).min() ?? .nan
      let worst = ranks.map(\.1).max() ?? .nan
      return Mover(
        unit: consequences.units[unit], consensus: consequences.consensus.ranks[unit],
        scheme: consequences.scheme.ranks[unit], best: best, worst: worst,
        bestBy: ranks.filter { $0.1 == best }.map(\.0),
        worstBy: ranks.filter { $0.1 == worst }.map(\.0))
    }
  }

  private func units(_ outcome: PanelReport.Outcome, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let all = Self.movers(outcome.consequences)
    let moving = all.enumerated().filter {
      $0.element.best != $0.element.worst || $0.element.scheme != $0.element.consensus
    }
    let widest = moving.sorted {
      let (own, other) = ($0.element.worst - $0.element.best, $1.element.worst - $1.element.best)
      return own == other || own.isNaN || other.isNaN ? $0.offset < $1.offset : own > other
    }
    let shown = widest.prefix(Self.most).sorted { $0.offset < $1.offset }.map(\.element)
    func rank(_ value: Double) -> Table.Cell {
      Table.Cell(NumberFormat.shortest(value) ?? NumberFormat.missing)
    }
    let words = UnitWords(outcome.consequences.units)
    var table = Table(
      caption: title(
        "名次随专家而变的\(words.header.zh)",
        "\(words.header.en)s whose rank depends on the expert"),
      columns: [
        Table.Column(words.header[language], overflow: .truncate),
        Table.Column(title("共识", "Consensus"), .right),
        Table.Column(title("现方案", "Scheme"), .right),
        Table.Column(title("专家最好", "Best"), .right),
        Table.Column(title("出自", "by"), priority: 1, overflow: .wrap),
        Table.Column(title("专家最差", "Worst"), .right),
        Table.Column(title("出自", "by"), priority: 1, overflow: .wrap),
      ])
    table.rows = shown.map { mover in
      Table.Row([
        Table.Cell(mover.unit.name[language]), rank(mover.consensus), rank(mover.scheme),
        rank(mover.best), Table.Cell(Sentences(language).list(mover.bestBy, first: 3, zh: "位")),
        rank(mover.worst), Table.Cell(Sentences(language).list(mover.worstBy, first: 3, zh: "位")),
      ])
    }
    let left = moving.count - shown.count
    let still = all.count - moving.count
    if left > 0 {
      table.footnotes.append(
        title("另有 \(left) 个变动较小，见 --format csv。", "\(left) more move less: --format csv has them."))
    }
    if still > 0 {
      table.footnotes.append(
        title("\(still) 个名次不变。", "\(still) \(still == 1 ? "keeps its rank" : "keep their ranks")."))
    }
    return table
  }
}
