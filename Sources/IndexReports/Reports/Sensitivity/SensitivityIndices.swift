internal import CompositeIndex

extension SensitivityReport {
  /// The headline, the indices and what they mean.
  func addIndices(to document: inout Document) {
    let language = document.language
    document.paragraph(headline)
    if let unitHeadline { document.paragraph(unitHeadline) }
    if let exact, analysis.meanShift.variance > 0 || exact.meanShift.variance > 0 {
      let caption = LocalizedText(
        zh: "全部 \(exact.cells) 种组合，精确", en: "All \(exact.cells) combinations, exact")
      document.table(exactTable(exact.meanShift, caption, language))
      if let table = interactionTable(exact, language) { document.table(table) }
    }
    if exact == nil {
      document.table(
        sampledTable(
          analysis.meanShift,
          LocalizedText(
            zh: "对平均名次变动的影响（抽样）", en: "Effect on the mean rank shift (sampled)"), language))
    }
    addUnit(to: &document)
    document.notes(indexNotes(language))
  }

  private var names: [LocalizedText] {
    analysis.groups.map { name(of: $0) }
  }

  /// One sentence: which factor matters most.
  private var headline: LocalizedText {
    let first = exact?.meanShift.first ?? analysis.meanShift.entries.map(\.first)
    let total = exact?.meanShift.total ?? analysis.meanShift.entries.map(\.total)
    let variance = exact?.meanShift.variance ?? analysis.meanShift.variance
    guard variance > 0, let most = first.indices.max(by: { first[$0] < first[$1] }) else {
      return variance == 0
        ? LocalizedText(
          zh: "无论这些因素怎样变，名次变动都一样：没有可解释的差异。",
          en: "Whatever these factors are, ranks move by the same: there is nothing to explain.")
        : LocalizedText(zh: "有的计算没有名次，无法分解。", en: "Some evaluations have no ranks to explain.")
    }
    let (alone, whole) = (
      NumberFormat.percent(max(0, first[most])), NumberFormat.percent(total[most])
    )
    let name = names[most]
    if let exact {
      return LocalizedText(
        zh: "在全部 \(exact.cells) 种组合中，\(name[.zh])的选择解释了名次变动的 \(alone)，连同交互作用为 \(whole)。",
        en:
          "Over all \(exact.cells) combinations the choice of \(name[.en]) explains \(alone) of rank "
          + "movement, \(whole) with its interactions.")
    }
    return LocalizedText(
      zh: "\(name[.zh])单独解释了名次变动的约 \(alone)，连同交互作用约 \(whole)。",
      en:
        "By itself, \(name[.en]) explains about \(alone) of rank movement, and about \(whole) with its "
        + "interactions.")
  }

  /// What decides the rank of the unit asked about.
  private var unitHeadline: LocalizedText? {
    guard let unit, let chosen else { return nil }
    let first = exact?.units[unit].rank.first ?? analysis.units[unit].rank.entries.map(\.first)
    let total = exact?.units[unit].rank.total ?? analysis.units[unit].rank.entries.map(\.total)
    let variance = exact?.units[unit].rank.variance ?? analysis.units[unit].rank.variance
    let name = chosen.name
    guard variance > 0, let most = first.indices.max(by: { first[$0] < first[$1] }) else {
      return variance == 0
        ? LocalizedText(
          zh: "\(name.zh)的名次不随这些因素变动。",
          en: "None of these factors moves the rank of \(name.en).")
        : nil
    }
    let about = exact == nil ? LocalizedText(zh: "约 ", en: "about ") : LocalizedText("")
    let order = first.indices.sorted { (-first[$0], $0) < (-first[$1], $1) }
    let (alone, whole) = (
      NumberFormat.percent(max(0, first[most])), NumberFormat.percent(total[most])
    )
    var text = LocalizedText(
      zh: "\(name.zh)自己的名次：\(names[most].zh)单独解释\(about.zh)\(alone)，连同交互作用\(about.zh)\(whole)",
      en:
        "The rank of \(name.en) itself: \(names[most].en) explains \(about.en)\(alone) by itself, "
        + "\(about.en)\(whole) with its interactions")
    if order.count > 1 {
      let next = order[1]
      let share = NumberFormat.percent(max(0, first[next]))
      text.zh += "；其次是\(names[next].zh)，单独\(about.zh)\(share)"
      text.en += "; next is \(names[next].en), \(about.en)\(share) by itself"
    }
    return LocalizedText(zh: text.zh + "。", en: text.en + ".")
  }

  private func exactTable(
    _ anova: FunctionalANOVA, _ caption: LocalizedText, _ language: Language
  ) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(
      caption: caption[language],
      columns: [
        .init(title("因素", "Factor"), overflow: .truncate),
        .init(title("单独", "Alone"), .right), .init(title("含交互", "Interacting"), .right),
        .init(title("取值", "Levels"), .right, priority: 1),
      ])
    for (number, name) in names.enumerated() {
      table.add(
        .init(name[language]), .init(NumberFormat.percent(anova.first[number], digits: 1)),
        .init(NumberFormat.percent(anova.total[number], digits: 1)),
        .init(String(analysis.groups[number].levels.count)))
    }
    return table
  }

  /// Sets of factors that explain 1 % or more together.
  private func interactionTable(_ exact: MultiverseAnalysis, _ language: Language) -> Table? {
    let effects = exact.meanShift.effects.filter { $0.factors.count > 1 && $0.share >= 0.01 }
      .enumerated().sorted {
        ($1.element.share, $0.offset) < ($0.element.share, $1.offset)
      }.prefix(5)
    guard !effects.isEmpty else { return nil }
    var table = Table(columns: [
      .init(LocalizedText(zh: "交互作用", en: "Interaction")[language], overflow: .truncate),
      .init(LocalizedText(zh: "份额", en: "Share")[language], .right),
    ])
    for (_, effect) in effects {
      table.add(
        .init(effect.factors.map { names[$0][language] }.joined(separator: " * ")),
        .init(NumberFormat.percent(effect.share, digits: 1)))
    }
    return table
  }

  private func sampledTable(
    _ indices: SobolIndices, _ caption: LocalizedText, _ language: Language
  ) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let level = NumberFormat.percent(analysis.options.interval)
    var table = Table(
      caption: caption[language],
      columns: [
        .init(title("因素", "Factor"), overflow: .truncate),
        .init(title("单独", "Alone"), .right),
        .init(
          title("单独的 \(level) 区间", "Alone, \(level) interval"), key: "firstInterval", .right,
          priority: 2),
        .init(title("含交互", "Interacting"), .right),
        .init(
          title("含交互的 \(level) 区间", "Interacting, \(level) interval"), key: "totalInterval", .right,
          priority: 1),
      ])
    for (name, entry) in zip(names, indices.entries) {
      table.add(
        .init(name[language]), .init(NumberFormat.percent(entry.first, digits: 1)),
        .init(SensitivityReport.range(entry.firstInterval)),
        .init(NumberFormat.percent(entry.total, digits: 1)),
        .init(SensitivityReport.range(entry.totalInterval)))
    }
    return table
  }

  /// `60.1 .. 66.0`, in per cent.
  static func range(_ interval: ClosedRange<Double>?) -> String {
    guard let interval else { return "" }
    return NumberFormat.fixed(interval.lowerBound * 100, digits: 1) + " .. "
      + NumberFormat.fixed(interval.upperBound * 100, digits: 1)
  }

  /// The same for the rank and the score of the unit asked about.
  private func addUnit(to document: inout Document) {
    guard let unit, let chosen else { return }
    let language = document.language
    let name = chosen.name
    if let exact {
      for (words, anova) in [
        (LocalizedText(zh: "名次", en: "rank"), exact.units[unit].rank),
        (LocalizedText(zh: "得分", en: "score"), exact.units[unit].score),
      ] {
        document.table(
          exactTable(
            anova,
            LocalizedText(
              zh: "对\(name[.zh])\(words.zh)的影响（精确）",
              en: "Effect on the \(words.en) of \(name[.en]), exact"),
            language))
      }
      return
    }
    for (words, indices) in [
      (LocalizedText(zh: "名次", en: "rank"), analysis.units[unit].rank),
      (LocalizedText(zh: "得分", en: "score"), analysis.units[unit].score),
    ] {
      document.table(
        sampledTable(
          indices,
          LocalizedText(
            zh: "对\(name[.zh])\(words.zh)的影响", en: "Effect on the \(words.en) of \(name[.en])"),
          language))
    }
  }

  private func indexNotes(_ language: Language) -> [Document.Note] {
    let estimator = SensitivityReport.words(analysis.options.estimator)
    let meaning = LocalizedText(
      zh: "份额指平均名次变动（各评价对象名次与方案名次之差的绝对值的平均）的方差中，由各因素引起的部分。"
        + "单独：只知道该因素能消除多少；含交互：只有它不知道时还剩多少。",
      en:
        "Shares are of the variance of the mean absolute distance of ranks from those of the scheme. "
        + "Alone: what knowing the factor would take away; with interactions: what would be left if it "
        + "alone were unknown.")
    let method =
      exact == nil
      ? LocalizedText(
        zh: HanSpacing.join("单独按", estimator.zh, "估计，含交互按 Jansen 1999，区间由自助法抽取样本点得到。"),
        en: "Alone by \(estimator.en), with interactions by Jansen 1999, intervals by bootstrap of "
          + "points.")
      : LocalizedText(
        zh: "各取值机会均等，全部组合都算过，没有抽样误差。",
        en:
          "Levels are equally likely; every combination was evaluated, so there is no sampling error."
      )
    let sentences = Sentences(language)
    var texts = [meaning[language], method[language]]
    if exact == nil, analysis.meanShift.entries.contains(where: { $0.first < 0 || $0.total < 0 }) {
      texts.append(
        LocalizedText(
          zh: "份额本身不会是负数，写出的负值是抽样误差，可看作 0。",
          en: "No share is truly negative: one below 0 is sampling error and means about 0.")[
            language])
    }
    return [Document.Note(sentences.paragraph(texts), .muted)]
  }

  /// What a first-order estimator is called.
  static func words(_ estimator: SobolEstimator) -> LocalizedText {
    switch estimator {
    case .saltelli: LocalizedText(zh: "Saltelli 等 2010（先减均值）", en: "Saltelli et al. 2010, centred")
    case .jansen: LocalizedText("Jansen 1999")
    case .coinr: LocalizedText(zh: "COINr 的公式", en: "COINr's formula")
    }
  }
}
