import CompositeIndex
import Testing

@testable import IndexReports

/// The tables that a report saves have heads and words of its language.
struct RankingSheetTests {
  private func sheet(_ language: Language) throws -> (header: [String], rows: [[String]]) {
    let before = try RankingSamples.assessment(
      [
        [60, 60, 60], [70, 70, 70], [80, 90, 85], [75, 77, nil], [90, 90, 90], [nil, nil, nil],
      ],
      year: 2023)
    let after = try RankingSamples.assessment(bands: RankingSamples.bands)
    let changes = RankChanges(after, RankComparison(before: before, after: after))
    return RankingSheet(after, changes: changes).table(language)
  }

  /// Before: Shaanxi 90, Shanghai 85, Inner Mongolia 70, Beijing 60. After: Beijing and Shanghai 1=,
  /// Shaanxi 3, Inner Mongolia 4 and not compared, for it had figures of supply before only.
  @Test func statesAreWordsAndChangesAreThere() throws {
    let (header, rows) = try sheet(.zh)
    let (status, gained) = (8, header.count - 1)
    #expect(header[status] == "状态" && header[gained] == "较上年上升名次")
    #expect(rows.map { $0[status] } == ["参与排名", "参与排名", "参与排名", "参与排名", "不参与排名", "不参与排名"])
    #expect(rows.map { $0[0] }.prefix(4) == ["110000", "310000", "610000", "150000"])
    #expect(rows.map { $0[gained] } == ["3", "1", "-2", "", "", ""])
    #expect(try sheet(.en).rows.map { $0[status] }.last == "not ranked")
    #expect(header.allSatisfy { $0.utf8.contains { $0 > 127 } })
  }

  /// An indicator may be called like a column: its head in the page is its name, and in the CSV for
  /// programs its id stands behind that of scores.
  @Test func aNodeCalledLikeAColumnIsToldFromIt() throws {
    let data = RankingSamples.dataset(RankingSamples.figures)
    let scheme = try RankingSamples.scheme { scheme in
      scheme.dimensions[0].id = "score"
      scheme.tree[0].children[0] = "score"
      scheme.tree[1].node = "score"
      scheme.weights[0].node = "score"
    }
    let assessment = try #require(try assess(scheme, data).first)
    let heads = RankingReport([assessment]).csv(.zh).header
    #expect(heads.filter { $0 == "score" }.count == 1 && heads[5] == "score")
    #expect(heads[11] == "score.score" && Set(heads).count == heads.count)
    let page = RankingSheet(assessment).table(.zh).header
    #expect(page[5] == "得分" && page[11] == "满意度")
  }
}
