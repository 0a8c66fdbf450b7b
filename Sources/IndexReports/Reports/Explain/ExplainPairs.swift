internal import CompositeIndex

extension ExplainReport {
  /// Whom the unit beats, loses to and ties with, for every node shown that compares units.
  func addPairs(to document: inout Document) {
    let language = document.language
    let scheme = assessment.scheme
    for number in scheme.nodes.indices where isShown(number) {
      guard let record = assessment.pairs(at: number, row: row) else { continue }
      let node = scheme.nodes[number]
      document.blank()
      document.heading(
        LocalizedText(
          zh: "\(node.name[.zh])：两两比较（\(node.aggregationName)）",
          en: "\(node.name[.en]): units compared in pairs (\(node.aggregationName))"))
      document.keyValues(
        [
          (LocalizedText(zh: "胜", en: "Beats"), record.won),
          (LocalizedText(zh: "负", en: "Loses to"), record.lost),
          (LocalizedText(zh: "平", en: "Level with"), record.tied),
        ].map { title, rows in
          Document.KeyValue(title[language], names(rows, language))
        })
    }
  }

  private func isShown(_ number: Int) -> Bool {
    guard let node else { return true }
    var current: Int? = number
    while let next = current {
      if next == node { return true }
      current = assessment.scheme.nodes[next].parent
    }
    return false
  }

  private func names(_ rows: [Int], _ language: Language) -> String {
    guard !rows.isEmpty else { return "-" }
    let list = Sentences(language).list(rows.map { assessment.unit($0).name[language] })
    return LocalizedText(zh: "\(rows.count) 个：\(list)", en: "\(rows.count): \(list)")[language]
  }
}
