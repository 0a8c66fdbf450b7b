import CompositeIndex
import IndexReports
import Testing

/// The numbers of a sentence: digits with their decimals.
private func numbers(in text: String) -> [String] {
  var found: [String] = []
  var current = ""
  for character in text + " " {
    if character.isASCII && (character.isNumber || character == ".") {
      current.append(character)
    } else {
      while current.hasSuffix(".") { current.removeLast() }
      if !current.isEmpty { found.append(current) }
      current = ""
    }
  }
  return found
}

/// The values of a JSON text, without the sentences it carries.
private func values(_ json: JSONOutput) -> Set<String> {
  Set(
    JSONWriter.write(json).split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { !$0.hasPrefix("\"zh\"") && !$0.hasPrefix("\"en\"") }
      .flatMap { numbers(in: String($0)) })
}

/// Scores in hundredths from a small linear congruential generator: the same in every run.
private func figures(seed: UInt32) -> [[Double?]] {
  var state = seed
  func next() -> UInt32 {
    state = state &* 1_664_525 &+ 1_013_904_223
    return state >> 8
  }
  return (0..<6).map { _ in
    (0..<3).map { _ in next() % 8 == 0 ? nil : Double(next() % 10_000) / 100 }
  }
}

@Test(arguments: 0..<40)
func everyNumberOfTheClosingSentencesIsInTheJSON(seed: UInt32) throws {
  let report = RankingReport([
    try RankingSamples.assessment(figures(seed: seed), bands: RankingSamples.bands)
  ])
  let known = values(report.json)
  for language in Language.allCases {
    let paragraphs = report.document(language).blocks.compactMap { block in
      if case .paragraph(let text) = block { text } else { nil as String? }
    }
    #expect(paragraphs.count >= 2)
    for paragraph in paragraphs where !paragraph.contains("any figure") {
      for number in numbers(in: paragraph) {
        #expect(known.contains(number), "\(number) of: \(paragraph)")
      }
    }
  }
}

@Test(arguments: 0..<40)
func everyNumberOfAComparisonIsInItsJSON(seed: UInt32) throws {
  let report = ComparisonReport(
    before: try RankingSamples.assessment(figures(seed: seed)),
    after: try RankingSamples.assessment(figures(seed: seed + 1000)),
    names: (LocalizedText("A"), LocalizedText("B")))
  let known = values(report.json)
  guard case .paragraph(let text)? = report.document(.zh).blocks.last else {
    Issue.record("there is no summary")
    return
  }
  for number in numbers(in: text) { #expect(known.contains(number), "\(number) of: \(text)") }
}
