public import CompositeIndex

/// Says what an assessment did and noticed, one sentence for each finding or for a group of them.
public struct FindingSentences: Sendable {
  /// So many units or indicators are named in one sentence; the rest are counted.
  static let named = 5

  let assessment: Assessment
  let words: UnitWords
  private let names: [String: LocalizedText]
  private let variables: [String: LocalizedText]
  private let unranked: Set<Int>

  /// Speaks about one assessment.
  public init(_ assessment: Assessment) {
    self.assessment = assessment
    words = UnitWords(assessment)
    names = Dictionary(
      assessment.scheme.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    variables = Dictionary(
      (assessment.dataset.variables + assessment.scheme.said.variables).map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first })
    unranked = Set(assessment.unranked.map { assessment.units[$0] })
  }

  /// One finding as one sentence.
  public func sentence(_ finding: Finding) -> LocalizedText {
    Self.sentence([phrase(finding)], words)
  }

  /// Whether a finding concerns how far the result may be trusted.
  public func isWarning(_ finding: Finding) -> Bool { phrase(finding).isWarning }

  /// All findings, those of the same kind and node in one sentence, the most important first.
  ///
  /// What happened on the way to the scores of units that are not ranked is left out: no number
  /// shown depends on it, and the reason stands beside the unit.
  ///
  /// - Parameters:
  ///   - changes: whether what the command line changed is among them.
  ///   - wanted: which findings are told; all that matter unless given.
  public func notes(
    changes: Bool = true, where wanted: (Finding) -> Bool = { _ in true }
  ) -> [FindingNote] {
    var groups: [[FindingPhrase]] = []
    var numbers: [String: Int] = [:]
    for finding in assessment.findings where matters(finding, changes: changes) && wanted(finding) {
      let phrase = phrase(finding)
      if let number = numbers[phrase.key] {
        groups[number].append(phrase)
      } else {
        numbers[phrase.key] = groups.count
        groups.append([phrase])
      }
    }
    let ordered = groups.enumerated().sorted {
      ($0.element[0].importance, $0.offset) < ($1.element[0].importance, $1.offset)
    }
    return ordered.map { _, group in
      FindingNote(
        text: Self.sentence(group, words), isWarning: group[0].isWarning, count: group.count)
    }
  }

  private func matters(_ finding: Finding, changes: Bool) -> Bool {
    switch finding.kind {
    case .changed: changes
    case .clamped, .renormalised, .imputed, .notImputed, .adjusted, .belowNodeFloor,
      .denominatorLag, .qualified,
      .exclusionNotPublished:
      finding.unit.map { !unranked.contains($0) } ?? true
    default: true
    }
  }

  private static func sentence(_ group: [FindingPhrase], _ words: UnitWords) -> LocalizedText {
    let group = oneForEachItem(group)
    let shared = group.count > 1 && group.allSatisfy { $0.detail == group[0].detail }
    var names: [LocalizedText] = []
    for phrase in group {
      let own = shared ? nil : phrase.detail
      names.append(
        LocalizedText(
          zh: phrase.item[.zh] + (own.map { "（\($0.zh)）" } ?? ""),
          en: phrase.item[.en] + (own.map { " (\($0.en))" } ?? "")))
    }
    let counter = group[0].items == .units ? words.counter : "项指标"
    var list = LocalizedText(
      zh: Sentences(.zh).list(names.map(\.zh), first: Self.named, zh: counter),
      en: Sentences(.en).list(names.map(\.en), first: Self.named, zh: counter))
    if shared, let detail = group[0].detail {
      list.zh += "（均为 \(detail.zh)）"
      list.en += " (\(detail.en) each)"
    }
    return group[0].sentence(list)
  }

  /// Phrases about the same indicator as one, so that the list counts indicators.
  private static func oneForEachItem(_ group: [FindingPhrase]) -> [FindingPhrase] {
    guard group[0].items == .indicators else { return group }
    var merged: [FindingPhrase] = []
    for phrase in group {
      guard let index = merged.firstIndex(where: { $0.item == phrase.item }) else {
        merged.append(phrase)
        continue
      }
      guard let first = merged[index].detail, let next = phrase.detail, first != next else {
        continue
      }
      merged[index].detail = LocalizedText(
        zh: "\(first.zh)、\(next.zh)", en: "\(first.en), \(next.en)")
    }
    return merged
  }

  /// The name of a node; its id where the scheme has none.
  func name(ofNode id: String?) -> LocalizedText {
    id.map { names[$0] ?? LocalizedText($0) } ?? LocalizedText("")
  }

  /// The name of a variable; its id where neither data nor scheme have one.
  func name(ofVariable id: String) -> LocalizedText {
    guard let name = variables[id], !name.zh.isEmpty || !name.en.isEmpty else {
      return LocalizedText(id)
    }
    return name
  }

  /// The name of the unit with a code; the code where the data have none.
  func name(ofCode code: String) -> LocalizedText {
    assessment.dataset.units.first { $0.code == code }?.name ?? LocalizedText(code)
  }

  /// The name of a unit of the dataset.
  func name(ofUnit unit: Int?) -> LocalizedText {
    unit.map { assessment.dataset.units[$0].name } ?? LocalizedText("")
  }
}
