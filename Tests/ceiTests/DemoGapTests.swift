import CompositeIndex
import IndexFiles
import IndexReports
import TestSupport
import Testing

/// Gaps and moves of the shipped demo set, for every pair of provinces and three means.
@Suite struct DemoGapTests {
  static let means = ["arithmetic", "geometric", #"{ "method": "power", "exponent": 0.5 }"#]

  private func result(_ mean: String, _ scenario: Scenario = Scenario()) throws -> Assessment {
    let home = Home(PackageFiles.root)
    let reading = try SchemeLibrary(home: home).read(
      "default", edits: [.set(SchemeSetting(path: "methodology.aggregation", text: mean))])
    let dataset = try DatasetReader.read(path: PackageFiles.root + "/datasets/demo").dataset
    let scheme = try ResolvedScheme(reading.scheme)
    return try #require(try assess(scheme, dataset, scenario: scenario).first)
  }

  /// `5.29` → 529, `-0.03` → -3: the printed text and nothing behind it.
  private func hundredths(_ text: String) throws -> Int {
    let digits = try #require(Int(text.filter { $0 != "." && $0 != "-" && $0 != "+" }))
    return text.hasPrefix("-") ? -digits : digits
  }

  @Test(arguments: means)
  func printedPartsAddUpToThePrintedGapForEveryPair(mean: String) throws {
    let result = try result(mean)
    let rows = result.units.indices
    #expect(rows.count == 31)
    let printed = rows.map { NumberFormat.fixed(result.index[$0]) }
    for own in rows {
      for other in rows where other != own {
        let benchmark = try result.benchmark(.unit(result.units[other]), for: own)
        let report = GapReport(
          assessment: result, analysis: GapAnalysis(result, row: own, benchmark: benchmark))
        let table = try #require(
          report.document(.en).blocks.lazy.compactMap { block in
            if case .table(let table) = block { table } else { nil }
          }.first)
        let column = try #require(table.columns.firstIndex { $0.title == "Part" })
        let parts = try table.rows.map { try hundredths($0[column].text) }
        let total = try #require(parts.last)
        #expect(try total == hundredths(printed[own]) - hundredths(printed[other]))
        #expect(parts.dropLast().reduce(0, +) == total, "\(own) \(other)")
      }
    }
  }

  @Test(arguments: means)
  func everyPrintedMoveReachesItsRankAndATenthLessDoesNot(mean: String) throws {
    let result = try result(mean)
    let leaves = result.scheme.nodes.indices.filter {
      result.scheme.nodes[$0].children.isEmpty
    }
    var replayed = 0
    for row in result.ranking.dropFirst() {
      guard let plan = result.moves(row: row, nodes: leaves) else { continue }
      for move in plan.moves {
        for (tenths, reaches) in [(move.tenths, true), (move.tenths - 1, false)] {
          let change = Scenario.ScoreChange(
            unit: result.units[row], node: result.scheme.nodes[move.node].id,
            change: .by(Double(tenths) / 10))
          let after = try assess(
            result.scheme, result.dataset, scenario: Scenario(scores: [change]))[0].ranks[row]
          #expect((after <= plan.rank) == reaches)
          if reaches { #expect(after == move.rank) }
          replayed += 1
        }
      }
    }
    #expect(replayed > 200)
  }
}
