internal import CompositeIndex

/// The sentences of a plan.
struct PlanWords {
  private let analysis: PlanAnalysis
  private let assessment: Assessment

  init(_ analysis: PlanAnalysis) {
    self.analysis = analysis
    assessment = analysis.assessment
  }

  private var unit: LocalizedText { assessment.unit(analysis.row).name }

  /// What units are called.
  private var noun: String { UnitWords(assessment).header[.zh] }

  private func place(_ rank: Double) -> String { NumberFormat.shortest(rank) ?? "" }

  /// From where to where, and for how much.
  var headline: LocalizedText {
    let plan = analysis.plan
    let now = NumberFormat.fixed(assessment.index[analysis.row])
    let goal = NumberFormat.fixed(plan.target)
    let cost = NumberFormat.fixed(plan.cost)
    let rival = analysis.rival.map { assessment.unit($0).name }
    let ahead = rival.map {
      LocalizedText(zh: "，刚好超过\($0[.zh])", en: ", just ahead of \($0[.en])")
    }
    return LocalizedText(
      zh: "\(unit[.zh]) \(now)（第 \(place(analysis.rankNow)) 名） → \(goal)（第 \(place(plan.rank)) 名"
        + "\(ahead?.zh ?? "")）：最低成本 \(cost)。",
      en:
        "\(unit[.en]) \(now) (rank \(place(analysis.rankNow))) -> \(goal) (rank \(place(plan.rank))"
        + "\(ahead?.en ?? "")): at least \(cost).")
  }

  /// What the numbers mean.
  var planNotes: [LocalizedText] {
    var notes = [costMeaning]
    if let price = analysis.plan.shadowPrice {
      let text = FigureText.value(price)
      notes.append(
        LocalizedText(
          zh: "到此之后，总指数每再多 1 分，成本约 \(text)。",
          en: "From there, one more point of the index costs \(text)."))
    }
    if let gain = gain { notes.append(gain) }
    notes.append(replay)
    return notes
  }

  private var costMeaning: LocalizedText {
    switch analysis.costs {
    case .equal:
      LocalizedText(
        zh: "成本：指标得分每提高 1 分计 1，最多提高到目前参与排名\(noun)的最好水平（--costs 可给出各项成本和上限）。",
        en:
          "Cost: 1 for each point of an indicator's score, up to the best that any ranked unit has "
          + "(give costs and ceilings with --costs).")
    case .listed(let entries, let file):
      LocalizedText(
        zh: "成本与上限取自 \(file)（\(entries.count) 项指标），未列出的指标不变。",
        en:
          "Costs and ceilings are those of \(file) (\(Sentences(.en).count(entries.count, zh: "", en: "indicator"))"
          + "); what it does not list stays.")
    }
  }

  private var gain: LocalizedText? {
    switch analysis.gain {
    case nil: nil
    case .points(let points):
      LocalizedText(
        zh: "假定其他\(noun)的总指数同时各提高 \(FigureText.value(points)) 分。",
        en:
          "All others are taken to gain \(FigureText.value(points)) points of the index meanwhile.")
    case .percent(let percent):
      LocalizedText(
        zh: "假定其他\(noun)的总指数同时各提高 \(FigureText.value(percent))%。",
        en: "All others are taken to raise their index by \(FigureText.value(percent))% meanwhile.")
    }
  }

  private var replay: LocalizedText {
    let index = NumberFormat.fixed(analysis.replay.index)
    let (rank, short) = (place(analysis.replay.rank), place(analysis.shortReplay.rank))
    return LocalizedText(
      zh: "已用引擎复算：\(index) 分，第 \(rank) 名；每项少做千分之一则为第 \(short) 名。"
        + "自己复算：cei rank 加上各行的 --set（csv 的 set 列）。",
      en:
        "Run through the engine: \(index), rank \(rank); with a thousandth less of every step, rank "
        + "\(short). To replay it: cei rank with the --set of every line (column set of the csv).")
  }

  /// What the plan takes as given.
  var warnings: [LocalizedText] {
    var warnings: [LocalizedText] = []
    let scheme = assessment.scheme
    if scheme.indicators.contains(where: { $0.usesReferenceSet || !$0.treatment.changesNothing }) {
      let again = analysis.relearnt.map { result in
        let (index, rank) = (NumberFormat.fixed(result.index), place(result.rank))
        return LocalizedText(
          zh: "；按新数据重新确定则为 \(index) 分，第 \(rank) 名",
          en: "; learnt again from the new values it is \(index), rank \(rank)")
      }
      warnings.append(
        LocalizedText(
          zh: "标准化所依据的各地数据（最好、最差值等）保持不变\(again?.zh ?? "")。",
          en:
            "What normalisations learnt from the units (best and worst values and the like) is kept"
            + "\(again?.en ?? "")."))
    }
    let reasons: [(LeverExclusion, LocalizedText)] = [
      (
        .imputed,
        LocalizedText(zh: "数值为插补，不列入方案", en: "not in the plan, as the value was filled in")
      ),
      (
        .steps, LocalizedText(zh: "按名次或分档计分，不列入方案", en: "not in the plan, as it is scored by steps")
      ),
      (
        .curved,
        LocalizedText(
          zh: "得分与数值不成直线，不能按单位成本列入方案",
          en: "not in the plan, as its score is no straight line of its value")
      ),
      (
        .setByHand,
        LocalizedText(zh: "得分由 --set 指定，不列入方案", en: "not in the plan, as --set gives its score")
      ),
    ]
    for (reason, text) in reasons {
      let those = analysis.left.filter { $0.reason == reason }.map(\.indicator)
      if those.isEmpty { continue }
      warnings.append(
        LocalizedText(
          zh: "\(list(those, .zh))：\(text.zh)。", en: "\(list(those, .en)): \(text.en)."))
    }
    return warnings
  }

  func list(_ indicators: [Int], _ language: Language) -> String {
    Sentences(language).list(
      indicators.map { assessment.scheme.indicators[$0].said.name[language] })
  }

  /// Who is next, and how far away.
  var threatHeadline: LocalizedText {
    let threats = analysis.threats
    guard let rival = threats.rival, let index = threats.index else {
      return LocalizedText(
        zh: "\(unit[.zh]) 之后没有别的\(noun)，没有名次可掉。",
        en: "Nobody stands behind \(unit[.en]); there is no place to lose.")
    }
    let name = assessment.unit(rival).name
    let units =
      NumberFormat.units(assessment.index[analysis.row]) - NumberFormat.units(index)
    let gap = units > 0 ? NumberFormat.fixed(units: units) : "0.01"
    let (zh, en) =
      units > 0 ? ("少 \(gap) 分", "\(gap) points less") : ("少不到 0.01 分", "less than 0.01 less")
    return LocalizedText(
      zh: "紧随其后的是\(name[.zh])：总指数\(zh)，名次就让给它。"
        + (threats.slips.isEmpty ? "单靠一项指标变差掉不了名次。" : "任何一项单独变差到下表的值即可。"),
      en: "Next behind is \(name[.en]): with \(en), the place is lost"
        + (threats.slips.isEmpty
          ? "; no single indicator can do that." : ", which any one of these does alone."))
  }

  /// What it costs rivals.
  var threatNotes: [LocalizedText] {
    var notes: [LocalizedText] = []
    if let first = analysis.threats.challengers.first {
      let name = assessment.unit(first.row).name
      let cost = NumberFormat.fixed(first.plan.cost)
      func mix(_ language: Language) -> String {
        Sentences(language).list(
          first.plan.moves.prefix(3).map { move in
            let name = assessment.scheme.indicators[move.indicator].said.name[language]
            let points =
              NumberFormat.units(move.scoreTo) - NumberFormat.units(move.scoreFrom)
            return "\(name) \(NumberFormat.signed(units: points))"
          })
      }
      let more = first.plan.moves.count > 3
      notes.append(
        LocalizedText(
          zh: "最容易追上来的是\(name[.zh])，最低成本 \(cost)：\(mix(.zh))\(more ? " 等" : "")（得分）。",
          en: "\(name[.en]) can pass \(unit[.en]) at the least cost, \(cost): \(mix(.en))"
            + "\(more ? " and more" : "") (scores)."))
    }
    if !analysis.threats.harmless.isEmpty {
      notes.append(
        LocalizedText(
          zh: "单独变差到底也不掉名次：\(list(analysis.threats.harmless, .zh))。",
          en: "Lose no place alone, however far they fall: \(list(analysis.threats.harmless, .en))."
        ))
    }
    return notes
  }
}
