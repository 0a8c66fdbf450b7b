internal import CompositeIndex

extension GapReport {
  /// Single moves to the plan's rank, each of which is enough alone.
  func addMoves(to document: inout Document) {
    let language = document.language
    document.blank()
    guard let plan else {
      if assessment.ranks[row] == 1 {
        document.paragraph(
          LocalizedText(
            zh: "\(unit.name[.zh]) 已是第 1 名，前面没有名次可进。",
            en: "\(unit.name[.en]) is first; there is no better rank."))
      }
      return
    }
    document.heading(moveHeading(plan))
    if plan.moves.isEmpty, isCapped {
      document.paragraph(
        LocalizedText(
          zh: "得分被否决项封顶，须先消除否决事项。",
          en: "A veto caps the score; its cause has to go first."))
      return
    }
    if plan.moves.isEmpty {
      document.paragraph(
        LocalizedText(
          zh: "任何一项单独提高到满分也做不到。",
          en: "No single score can do it alone, even at the top of its scale."))
      return
    }
    document.table(moveTable(plan, language))
    document.notes(moveNotes(plan, language))
  }

  /// Whether a veto holds the unit's score down.
  private var isCapped: Bool {
    assessment.findings.contains { finding in
      guard case .vetoed(_, _, _?) = finding.kind else { return false }
      return finding.unit == assessment.units[row]
    }
  }

  private func moveHeading(_ plan: MovePlan) -> LocalizedText {
    let rank = NumberFormat.shortest(plan.rank) ?? ""
    let places = NumberFormat.shortest(assessment.ranks[row] - plan.rank) ?? ""
    let rival = assessment.unit(plan.rival).name
    // As everywhere, the difference of the printed scores.
    let units =
      NumberFormat.units(assessment.index[plan.rival]) - NumberFormat.units(analysis.own)
    let zh = units > 0 ? NumberFormat.signed(units: units) : "不足 0.01"
    let en = units > 0 ? NumberFormat.signed(units: units) : "less than 0.01"
    let way = plan.moves.isEmpty ? ("", "") : ("，以下任何一项单独做到即可", "; any one of these is enough")
    return LocalizedText(
      zh: "再进 \(places) 名（第 \(rank) 名，现为\(rival[.zh])）需 \(zh) 分\(way.0)",
      en: "Rank \(rank) (now \(rival[.en])) takes \(en) points\(way.1)")
  }

  private func moveTable(_ plan: MovePlan, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      .init(title("指标", "Indicator"), overflow: .truncate),
      .init(title("提高", "Raise"), .right), .init(title("余量", "Headroom"), .right, priority: 1),
      .init(title("到名次", "To rank"), .right, priority: 4),
      .init(title("指标值须达", "Value needed"), .right, priority: 2),
      .init("--set", priority: 3),
    ])
    for move in plan.moves {
      table.add(
        .init(assessment.scheme.nodes[move.node].name[language]),
        .init(NumberFormat.signed(units: move.tenths, digits: 1), .up),
        .init(NumberFormat.fixed(move.headroom, digits: 1)),
        .init(NumberFormat.shortest(move.rank) ?? ""), .init(neededValue(move, language)),
        .init(setting(move, language)))
    }
    return table
  }

  private func neededValue(_ move: SingleMove, _ language: Language) -> String {
    guard let value = move.value, let indicator = assessment.scheme.nodes[move.node].indicator
    else { return "" }
    return FigureText.value(
      value, unit: assessment.scheme.indicators[indicator].said.unit, language)
  }

  /// What to give `--set` to try a move: `score.陕西.safety=+3.3`.
  func setting(_ move: SingleMove, _ language: Language) -> String {
    let name = unit.name[language]
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
    let node = assessment.scheme.nodes[move.node].id
    let points = NumberFormat.signed(units: move.tenths, digits: 1)
    return "score.\(isPlain ? name : unit.code).\(node)=\(points)"
  }

  private func moveNotes(_ plan: MovePlan, _ language: Language) -> [Document.Note] {
    let scheme = assessment.scheme
    func names(_ nodes: [Int]) -> String {
      Sentences(language).list(nodes.map { scheme.nodes[$0].name[language] })
    }
    let example = plan.moves.first.map { "--set " + setting($0, language) } ?? ""
    var notes = [
      Document.Note(
        LocalizedText(
          zh: "提高：本项得分须加的分，少 0.1 分即达不到。余量：距参与排名地区中本项最高分。试算：cei rank 加 \(example)",
          en:
            "Raise: points to add to this score; 0.1 less is not enough. Headroom: to the best of "
            + "the ranked units. To try one: cei rank with \(example)")[language], .muted)
    ]
    let beyond = plan.moves.filter(\.isBeyondBest).map(\.node)
    if !beyond.isEmpty {
      notes.append(
        Document.Note(
          LocalizedText(
            zh: "\(names(beyond))：须超过目前任何地区的水平。",
            en: "\(names(beyond)): beyond what any unit has now.")[language], .warning))
    }
    if !plan.impossible.isEmpty {
      notes.append(
        Document.Note(
          LocalizedText(
            zh: "单靠一项做不到：\(names(plan.impossible))。",
            en: "Cannot do it alone: \(names(plan.impossible)).")[language]))
    }
    return notes
  }
}
