import CompositeIndex
import IndexFiles
import Testing

/// Judgement files of one expert.
struct JudgementFileTests {
  private static func matrix(_ rows: [[Double]]) -> Judgement {
    var matrix = PairwiseMatrix(order: rows.count)
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() where column > row {
        matrix[row, column] = value
      }
    }
    return .pairwise(matrix)
  }

  @Test func comparisonsAreNumbersFractionsAndWordsInBothLanguages() throws {
    let said = try PanelSamples.judgements(
      #""index": { "pairwise": { "a:b": 3, "a:c": "1/3", "b:c": "稍微重要" } }"#)
    #expect(said.map(\.node) == ["index"])
    #expect(said.map(\.criteria) == [["a", "b", "c"]])
    #expect(said.map(\.judgement) == [Self.matrix([[1, 3, 1 / 3.0], [1, 1, 3], [1, 1, 1]])])
    let words: [(String, Double)] = [
      ("同等重要", 1), ("明显重要", 5), ("强烈重要", 7), ("极端重要", 9), ("介于稍微重要与明显重要之间", 4),
      ("介于同等与稍微之间", 2), ("反稍微重要", 1 / 3.0), ("1/明显重要", 1 / 5.0), ("明显不重要", 1 / 5.0),
      ("equal", 1), ("Moderate", 3), ("strongly more important", 5), ("very strong", 7),
      ("extreme importance", 9), ("between moderate and strong", 4),
      ("reverse very-strong", 1 / 7.0),
      ("1/3", 1 / 3.0), ("１／３", 1 / 3.0), ("２", 2), ("0.5", 0.5), (" 4 ", 4),
    ]
    for (word, value) in words {
      let judged = try PanelSamples.judgements(#""b": { "pairwise": { "b1:b2": "\#(word)" } }"#)
      #expect(judged.map(\.judgement) == [Self.matrix([[1, value], [1, 1]])], "\(word)")
    }
  }

  @Test func aMatrixMayHaveOneTriangleOrBothAndGaps() throws {
    // The criteria stand in an order of their own, c, b, a, so that c:a = 3 is a:c = 1/3.
    let both =
      #""criteria": ["c", "b", "a"], "matrix": [[1, null, 3], ["", 1, "2"], [0.33, 0.5, ""]]"#
    let upper =
      #""criteria": ["承诺", "Satisfaction", "a"], "#
      + #""matrix": [[1, null, 3], [null, 1, 2], [null, null, 1]]"#
    for text in ["\"index\": { \(both) }", "\"指数\": { \(upper) }"] {
      let said = try PanelSamples.judgements(text)
      guard case .pairwise(let matrix) = said.first?.judgement else {
        Issue.record("no matrix: \(text)")
        continue
      }
      #expect(matrix.pairs.map(\.value) == [1 / 2.0, 1 / 3.0])
      #expect(matrix.pairs.map { [$0.row, $0.column] } == [[0, 1], [0, 2]])
    }
  }

  @Test func ordersBudgetsWeightsAndBestWorstAreRead() throws {
    let said = try PanelSamples.judgements(
      """
      "b": { "weights": { "供给": 0.3, "b2": "0.7" } },
      "index": { "order": [ "b", ["c", "a"] ] },
      "a": { "bestWorst": { "best": "a2", "worst": "a3", "bestToOthers": { "a1": 2, "a3": 5 },
        "othersToWorst": { "a1": "稍微重要" } } }
      """)
    // In the order of the scheme: index, a, b.
    #expect(said.map(\.node) == ["index", "a", "b"])
    let expected: [Judgement] = [
      .ranking([2, 1, 2]),
      .bestWorst(
        BestWorstJudgement(
          best: 1, worst: 2, bestToOthers: [2, 1, 5], othersToWorst: [3, 5, 1])),
      .direct([0.3, 0.7]),
    ]
    #expect(said.map(\.judgement) == expected)
    let budget = try PanelSamples.judgements(
      #""index": { "budget": { "c": 33.3, "a": 33.3, "b": 33.3 } }"#)
    #expect(budget.map(\.judgement) == [.budget([33.3, 33.3, 33.3])])
  }

  /// Saaty (1980): the matrix of three criteria without a scheme; they are called 1, 2, 3.
  @Test func aFileWithoutASchemeStandsAlone() throws {
    let text = """
      { "judgements": { "": { "matrix": [[1, 2, 3], ["1/2", 1, 2], ["1/3", "1/2", 1]] } } }
      """
    let reading = try PanelSamples.read(text, name: "wealth.json", standsAlone: true)
    let panel = reading.panel
    #expect(panel.scheme == nil && panel.id == "wealth" && panel.experts.map(\.id) == ["wealth"])
    let said = try #require(panel.rounds.first?.responses.first)
    #expect(said.judgements.map(\.criteria) == [["1", "2", "3"]])
    #expect(
      said.judgements.map(\.judgement) == [Self.matrix([[1, 2, 3], [1, 1, 2], [1, 1, 1]])])
    #expect(said.input.role == .judgements && said.input.name == "wealth.json")
    #expect(reading.warnings.isEmpty)
  }
}
