internal import CompositeIndex

/// The sentences about smallest changes of weights.
struct ReversalWords {
  private let section: ReversalSection
  private let reversal: ReversalMargin

  init(_ section: ReversalSection) {
    self.section = section
    reversal = section.reversal
  }

  /// What a change does, and that nothing smaller does it.
  func sentence(_ change: ReversalMargin.Change) -> LocalizedText {
    let outcome = outcome(change)
    switch change.norm {
    case .l1:
      let moves = moves(change)
      return LocalizedText(
        zh: "\(moves[.zh])，\(outcome[.zh])；移动更少的权重做不到。",
        en: "\(moves[.en]) \(outcome[.en]); no smaller shift can.")
    case .l2:
      let distance = points(change.distance)
      return LocalizedText(
        zh: "离现权重最近（平方和的根）的改法相距 \(distance) 个百分点，\(outcome[.zh])。",
        en: "The nearest weights (root of the sum of squares) are \(distance) points away and "
          + "\(outcome[.en].replacingFirst("puts", with: "put").replacingFirst("brings", with: "bring"))."
      )
    case .lInfinity:
      let distance = points(change.distance)
      return LocalizedText(
        zh: "每项权重最多改 \(distance) 个百分点也能做到；每项都改得更少则做不到。",
        en: "With no weight changed by more than \(distance) points it can be done; with less, it "
          + "cannot.")
    }
  }

  private func outcome(_ change: ReversalMargin.Change) -> LocalizedText {
    let unit = section.name(reversal.unit)
    switch reversal.goal {
    case .ahead(let rival):
      let rival = section.name(rival)
      return change.isStrict
        ? LocalizedText(
          zh: "\(unit[.zh])就超过\(rival[.zh])", en: "puts \(unit[.en]) ahead of \(rival[.en])")
        : LocalizedText(
          zh: "\(unit[.zh])与\(rival[.zh])并列",
          en: "brings \(unit[.en]) level with \(rival[.en])")
    case .rank:
      return LocalizedText(
        zh: "\(unit[.zh])就到第 \(change.rank) 名" + (change.isStrict ? "" : "（靠并列）"),
        en: "puts \(unit[.en]) at rank \(change.rank)" + (change.isStrict ? "" : " (by a tie)"))
    }
  }

  /// From which weights to which.
  private func moves(_ change: ReversalMargin.Change) -> LocalizedText {
    let own = section.vectors.space.nominal
    let names = section.vectors.space.coordinates.map { section.assessment.scheme.nodes[$0].name }
    var (givers, takers): ([LocalizedText], [LocalizedText]) = ([], [])
    for position in own.indices {
      let step = change.weights[position] - own[position]
      let amount = points(abs(step))
      if step < -5e-9 {
        givers.append(
          LocalizedText(
            zh: "“\(names[position][.zh])”（\(amount)）", en: "\(names[position][.en]) (\(amount))"))
      } else if step > 5e-9 {
        takers.append(
          LocalizedText(
            zh: "“\(names[position][.zh])”（\(amount)）", en: "\(names[position][.en]) (\(amount))"))
      }
    }
    let whole = points(change.distance / 2)
    let (from, to) = (list(givers), list(takers))
    return LocalizedText(
      zh: "把 \(whole) 个百分点的权重从\(from[.zh])移到\(to[.zh])",
      en: "Moving \(whole) points of weight from \(from[.en]) to \(to[.en])")
  }

  private func list(_ items: [LocalizedText]) -> LocalizedText {
    if items.isEmpty { return LocalizedText("-") }
    return LocalizedText(
      zh: Sentences(.zh).list(items.map { $0[.zh] }), en: Sentences(.en).list(items.map { $0[.en] })
    )
  }

  /// Percentage points; more digits where two would read 0.00.
  private func points(_ share: Double) -> String {
    let points = share * 100
    for digits in 2...8 where points >= 0.5 / [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8][digits] {
      return NumberFormat.fixed(points, digits: digits)
    }
    return NumberFormat.fixed(points, digits: points == 0 ? 2 : 10)
  }

  /// What the numbers do not say.
  var notes: [LocalizedText] {
    var notes = [
      section.isOnlyTied
        ? LocalizedText(
          zh: "表中为恰好并列的权重（四舍五入到两位小数）；完整的数字见 --format json，或用 --witness 文件 写成方案。",
          en:
            "The table has the weights of the tie, to two decimals; --format json has all digits, "
            + "--witness FILE writes a scheme.")
        : LocalizedText(
          zh: "表中为刚刚越过并列的权重（四舍五入到两位小数）；完整的数字见 --format json，或用 --witness 文件 写成方案。",
          en:
            "The table has the weights just beyond the tie, to two decimals; --format json has all "
            + "digits, --witness FILE writes a scheme.")
    ]
    if !reversal.set.contains(reversal.set.space.nominal) {
      notes.append(
        LocalizedText(
          zh: "方案自己的权重不在所给范围之内。", en: "The scheme's own weights are not within this set."))
    }
    return notes
  }
}

extension String {
  fileprivate func replacingFirst(_ word: String, with other: String) -> String {
    hasPrefix(word) ? other + dropFirst(word.count) : self
  }
}
