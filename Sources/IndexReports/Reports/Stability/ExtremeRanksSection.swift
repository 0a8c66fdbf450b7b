public import CompositeIndex

/// The best and the worst rank of every unit over all admissible weights.
public struct ExtremeRanksSection: StabilitySection {
  /// What was found.
  public let ranks: ExtremeRanks
  /// The places that somebody may enter.
  public let top: Int
  /// The position of the unit whose weights are shown; `nil` for none.
  public let unit: Int?
  let assessment: Assessment

  /// - Parameters:
  ///   - assessment: the result with the weights as they are.
  ///   - ranks: what was found for all units.
  ///   - top: how many places count as the top.
  ///   - row: the row of the unit whose weights are shown.
  public init(_ assessment: Assessment, _ ranks: ExtremeRanks, top: Int, row: Int? = nil) {
    self.assessment = assessment
    self.ranks = ranks
    self.top = min(top, ranks.units.count)
    unit = row.flatMap { ranks.table.position(ofRow: $0) }
  }

  /// `ranks`.
  public var key: String { "ranks" }

  var vectors: WeightVectors { WeightVectors(assessment: assessment, space: ranks.set.space) }

  /// Units by their present rank.
  var order: [ExtremeRanks.Reach] {
    ranks.units.sorted { ($0.own, $0.unit) < ($1.own, $1.unit) }
  }

  func unit(_ position: Int) -> Unit { assessment.unit(ranks.table.rows[position]) }

  /// Ranks with their ranges, who can be first, and one unit's weights.
  public func add(to document: inout Document) {
    let language = document.language
    let set = vectors.range(ranks.set)
    document.heading(
      LocalizedText(zh: "最好与最差名次（精确值，不抽样）", en: "Best and worst ranks (exact)"))
    document.paragraph(
      LocalizedText(zh: "权重范围：\(set[.zh])。", en: "Weights: \(set[.en])."))
    document.table(table(language))
    document.notes(notes(language))
    if let unit, let reach = ranks.units.first(where: { $0.unit == unit }) {
      document.blank()
      document.heading(
        LocalizedText(
          zh: "\(self.unit(unit).name[.zh]) 名次最好、最差时的权重",
          en: "Weights that put \(self.unit(unit).name[.en]) at its best and at its worst"))
      document.table(
        vectors.table(
          [
            (
              LocalizedText(zh: "第 \(reach.best.rank) 名", en: "Rank \(reach.best.rank)"),
              reach.best.weights
            ),
            (
              LocalizedText(zh: "第 \(reach.worst.rank) 名", en: "Rank \(reach.worst.rank)"),
              reach.worst.weights
            ),
          ], language))
    }
    document.blank()
    for sentence in sentences { document.paragraph(sentence) }
  }

  private func table(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let words = UnitWords(assessment)
    var table = Table(columns: [
      Table.Column(title("名次", "Rank"), .right),
      Table.Column(words.header[language], overflow: .truncate),
      Table.Column(title("最好", "Best"), .right), Table.Column(title("最差", "Worst"), .right),
      Table.Column(title("最好时领先", "Lead at best"), .right, priority: 2, note: margins[language]),
      Table.Column(title("最差时落后", "Behind at worst"), .right, priority: 2),
    ])
    let count = ranks.units.count
    let strip = RankStrip(places: count, most: 60)
    table.columns.append(
      strip.column(
        LocalizedText(zh: "最好到最差", en: "from best to worst"), language, priority: 1))
    table.rows = order.map { reach in
      Table.Row([
        Table.Cell(NumberFormat.fixed(reach.own, digits: 0)),
        Table.Cell(unit(reach.unit).name[language], reach.unit == unit ? .emphasis : .plain),
        Table.Cell(rank(reach.best)), Table.Cell(rank(reach.worst)),
        Table.Cell(margin(reach.best)), Table.Cell(margin(reach.worst)),
        Table.Cell(
          strip.line(reach.own, (Double(reach.best.rank), Double(reach.worst.rank)))),
      ])
    }
    return table
  }

  /// What the two columns of margins say.
  private var margins: LocalizedText {
    LocalizedText(
      zh: "最好时领先、最差时落后：得到这个名次时，总指数最多领先其后（落后其前）最近一个多少分；很小的说明这个名次勉强。",
      en:
        "Lead at best, behind at worst: the most points between the unit and the next one while it "
        + "has that rank; a small number is a weak claim.")
  }

  private func notes(_ language: Language) -> [Document.Note] {
    var notes: [LocalizedText] = []
    if ranks.units.contains(where: { $0.best.isTie || $0.worst.isTie }) {
      notes.append(
        LocalizedText(
          zh: "= 表示只有得分相等时才到这个名次：最好名次把并列算在前，最差名次把并列算在后。",
          en: "= a rank that only a tie gives: ties count for the unit at its best, against it at "
            + "its worst."))
    }
    notes += unproven
    if ranks.table.exponent != 1 {
      notes.append(
        LocalizedText(
          zh: "领先与落后以合成前的变换值计，不是分。", en: "Leads are in transformed scores, not points."))
    }
    if !ranks.set.contains(ranks.set.space.nominal) {
      notes.append(
        LocalizedText(
          zh: "方案自己的权重不在所给范围之内。", en: "The scheme's own weights are not within this set."))
    }
    return notes.map { Document.Note($0[language], .muted) }
  }

  /// What most readers want to know.
  var sentences: [LocalizedText] {
    let words = UnitWords(assessment)
    let leaders = words.list(ranks.canLead.map { unit($0.unit).name }, first: 8)
    let entering = ranks.canEnter(top: top)
    let safe = ranks.alwaysIn(top: top)
    let names = words.list(safe.map { unit($0.unit).name })
    let nobody =
      ranks.mayAlwaysBeIn(top: top).isEmpty
      ? LocalizedText(zh: "没有哪个", en: "none") : LocalizedText(zh: "没有哪个能证明", en: "none provably")
    let count = ranks.units.count
    var sentences = [
      LocalizedText(
        zh: "\(count) \(words.counter)中，\(ranks.canLead.count) 个有可能排第一：\(leaders[.zh])。",
        en: "\(ranks.canLead.count) of \(count) \(words.plural) can be first: \(leaders[.en]).")
    ]
    if top > 1, top < count {
      sentences.append(
        LocalizedText(
          zh: "\(entering.count) 个有可能进入前 \(top) 名；"
            + (safe.isEmpty ? "\(nobody[.zh])总在前 \(top) 名。" : "总在前 \(top) 名的有\(names[.zh])。"),
          en: "\(entering.count) can be among the first \(top); "
            + (safe.isEmpty ? "\(nobody[.en]) always is." : "always there: \(names[.en]).")))
    }
    if let undecided { sentences.append(undecided) }
    if let unit, let reach = ranks.units.first(where: { $0.unit == unit }) {
      sentences.append(range(of: reach))
    }
    return sentences
  }
}
