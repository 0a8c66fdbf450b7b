internal import CompositeIndex

/// Whose score a veto holds down, and who is not ranked because of one.
struct VetoWords {
  private let assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  /// One sentence for each rule that bit, with the units.
  var sentences: [LocalizedText] {
    FindingSentences(assessment).notes { finding in
      if case .vetoed = finding.kind { true } else { false }
    }.map(\.text)
  }

  /// The same, with who has bonus points: what the marks of a ranking mean.
  var marks: [LocalizedText] {
    FindingSentences(assessment).notes { finding in
      switch finding.kind {
      case .vetoed, .bonus: true
      default: false
      }
    }.map(\.text)
  }

  /// Whether a row's score is more or less than its dimensions give.
  func isMarked(_ row: Int) -> Bool { limits(row) || assessment.bonus[row] != 0 }

  /// Whether a row is ranked with a score that a veto limits.
  func limits(_ row: Int) -> Bool {
    !assessment.ranks[row].isNaN && vetoes(row).contains { $0.cap != nil }
  }

  /// What holds for a row, as a clause; `nil` where no veto does.
  func text(_ row: Int) -> LocalizedText? {
    let vetoes = vetoes(row)
    if vetoes.isEmpty { return nil }
    let rules = vetoes.map { veto -> LocalizedText in
      let value = FigureText.figure(veto.value)
      guard let cap = veto.cap.map({ NumberFormat.fixed($0) }) else {
        return LocalizedText(
          zh: "“\(veto.rule[.zh])”（\(value)），不参与排名",
          en: "\(veto.rule[.en]) (\(value)), not ranked")
      }
      return LocalizedText(
        zh: "“\(veto.rule[.zh])”（\(value)），得分不超过 \(cap) 分",
        en: "\(veto.rule[.en]) (\(value)), the score is at most \(cap)")
    }
    let before = assessment.baseIndex[row] + assessment.bonus[row]
    let without: LocalizedText? =
      limits(row) && assessment.index[row] < before - Assessment.tieTolerance
      ? Self.without(NumberFormat.fixed(before)) : nil
    let parts = rules + [without].compactMap(\.self)
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }

  /// What a score would be without a cap, as a clause.
  static func without(_ score: String) -> LocalizedText {
    LocalizedText(zh: "封顶前 \(score) 分", en: "\(score) without it")
  }

  private func vetoes(_ row: Int) -> [(rule: LocalizedText, value: Double, cap: Double?)] {
    assessment.findings.compactMap { finding in
      guard finding.unit == assessment.units[row],
        case .vetoed(let rule, let value, let cap) = finding.kind
      else { return nil }
      return (rule, value, cap)
    }
  }
}
