import CompositeIndex
import IndexReports
import Testing

struct IcicleFigureTests {
  /// Twelve units; redress repeats supply, handling runs against both.
  private static func audit(
    redress: (Double) -> Double, handling: (Double) -> Double
  ) throws -> Audit {
    let units = (0..<12).map { number in
      Unit(code: "\(100_000 + number)", name: LocalizedText("地区\(number)"), kind: "city")
    }
    var data = RankingSamples.dataset([])
    data.units = units
    data.observations = units.indices.flatMap { unit in
      let supply = 40 + Double((unit * 7) % 12) * 4
      return [supply, redress(supply), handling(Double(unit))].enumerated().map {
        Observation(unit: unit, variable: $0.offset, period: 0, value: $0.element)
      }
    }
    return try Audit(assess(RankingSamples.scheme(), data)[0])
  }

  @Test func anIndicatorThatRepeatsAnotherIsWarnedOf() throws {
    let figure = try IcicleFigure(Self.audit(redress: { $0 }, handling: { 50 + $0 * 3 }))
      .figure(.zh, identifier: "scheme")
    #expect(figure.notes.contains { $0.contains("“消费供给”与“消费维权”高度相关") })
  }

  @Test func nodesThatRunAgainstTheIndexAreWarnedOf() throws {
    // Handling weighs 60 and moves twice as much, the other way round.
    let audit = try Self.audit(
      redress: { 30 + ($0 - 40) * 0.2 }, handling: { 90 - Double((Int($0) * 7) % 12) * 6 })
    let notes = IcicleFigure(audit).figure(.en, identifier: "scheme").notes
    #expect(notes.contains { $0.hasPrefix("The higher Satisfaction, the lower") })
    #expect(notes.contains { $0.hasPrefix("The higher Supply, the lower") })
  }

  /// Twelve units that have everything say what weights do; three do not, nor do twelve of whom one
  /// lacks an indicator.
  @Test func sharesSayOfHowManyTheyAreAndWhatTheyCanTell() throws {
    func note(_ audit: Audit) -> String {
      IcicleFigure(audit).figure(.zh, identifier: "scheme").notes[0]
    }
    let many = note(try Self.audit(redress: { $0 * 0.9 }, handling: { 50 + $0 }))
    #expect(many.contains("按参与排名的 12 个") && many.hasSuffix("说明权重没有起到本来的作用。"))
    let rows: [[Double?]] = [[60, 61, 62], [70, 72, 71], [80, 81, 83]]
    let few = note(try Audit(RankingSamples.assessment(rows)))
    #expect(few.contains("按参与排名的 3 个地区计算") && few.contains("评价对象太少，份额只作参考"))
    #expect(!few.contains("没有起到本来的作用"))
    let partial = note(try Audit(RankingSamples.assessment()))
    #expect(partial.contains("按参与排名的 4 个地区计算") && partial.contains("1 个的总分缺部分指标"))
  }

  /// Supply is all of satisfaction: beside two dimensions it would have another share than beside two
  /// indicators, were they not the same two.
  @Test func theOnlyIndicatorOfADimensionHasOneShare() throws {
    let units = (0..<12).map { number -> [Double?] in
      let supply = 40 + Double((number * 7) % 12) * 4
      return [supply, nil, 50 + Double(number)]
    }
    var data = RankingSamples.dataset([])
    data.units = units.indices.map {
      Unit(code: "\(100_000 + $0)", name: LocalizedText("地区\($0)"), kind: "city")
    }
    data.observations = units.indices.flatMap { unit in
      units[unit].enumerated().compactMap { variable, value in
        value.map { Observation(unit: unit, variable: variable, period: 0, value: $0) }
      }
    }
    let scheme = try RankingSamples.scheme { scheme in
      scheme.indicators.remove(at: 1)
      scheme.tree[1].children = ["supply"]
      scheme.weights.removeAll { $0.node == "redress" }
      scheme.weights[scheme.weights.firstIndex { $0.node == "supply" } ?? 0].value = 100
    }
    let figure = IcicleFigure(try Audit(assess(scheme, data)[0])).figure(.zh, identifier: "scheme")
    #expect(figure.table.rows.map { $0[0] } == ["index", "satisfaction", "supply", "handling"])
    #expect(figure.table.rows.map { $0[5].isEmpty } == [true, false, true, false])
    #expect(figure.notes.contains("维度只有一项指标的，份额只标在维度上。"))
  }

  /// Three units that rise together in everything: r is 1 everywhere, and says nothing.
  @Test func ofVeryFewUnitsNothingIsSaidAboutCountingTwice() throws {
    let rows: [[Double?]] = [[60, 61, 62], [70, 72, 71], [80, 81, 83]]
    let notes = try IcicleFigure(Audit(RankingSamples.assessment(rows))).figure(
      .zh, identifier: "scheme"
    ).notes
    #expect(notes.contains { $0.contains("是否重复计分、相互抵消或与总分反向，难以判定") })
    #expect(!notes.contains { $0.contains("高度相关") || $0.hasPrefix("没有重复计分") })
  }

  @Test func withoutWarningsTheFigureSaysSo() throws {
    let audit = try Self.audit(
      redress: { 40 + Double((Int($0) * 5) % 13) * 3 },
      handling: { 50 + Double((Int($0) * 5) % 12) })
    let notes = IcicleFigure(audit).figure(.zh, identifier: "scheme").notes
    #expect(audit.warnings.isEmpty)
    #expect(notes.contains { $0.hasPrefix("没有重复计分") })
  }

  @Test func theTableHasEveryNodeWithWeightAndInfluence() throws {
    let figure = try IcicleFigure(Self.audit(redress: { $0 * 0.9 }, handling: { 50 + $0 }))
      .figure(.zh, identifier: "scheme")
    #expect(
      figure.table.rows.map { $0[0] } == [
        "index", "satisfaction", "supply", "redress", "handling",
      ])
    #expect(figure.table.rows.map { $0[3] } == ["1", "0.4", "0.2", "0.2", "0.6"])
    // The two dimensions share all influence of their level; so do the three leaves.
    let shares = figure.table.rows.map { Double($0[5]) ?? .nan }
    #expect(abs(shares[2] + shares[3] + shares[4] - 1) < 1e-9)
    // A share is the correlation ratio over the sum of those of the level.
    let ratios = figure.table.rows.map { Double($0[4]) ?? .nan }
    for place in 2...4 {
      #expect(abs(shares[place] - ratios[place] / (ratios[2] + ratios[3] + ratios[4])) < 1e-9)
    }
    #expect(figure.notes.contains { $0.contains("相关比之和的百分比") })
  }

  /// Leaves weigh 20, 20 and 60 per cent; shares are those of `cei stats`, each rounded by itself.
  @Test func weightsAddUpAndSharesAreThoseOfTheStatistics() throws {
    let audit = try Self.audit(redress: { $0 * 0.9 }, handling: { 50 + $0 })
    let figure = IcicleFigure(audit).figure(.zh, identifier: "scheme")
    let shown = SVGReader(figure.drawing).texts.filter { $0.hasSuffix("%") && !$0.contains(" ") }
    // For each of three leaves its weight and its share.
    try #require(shown.count == 6)
    #expect([0, 2, 4].map { shown[$0] } == ["20.00%", "20.00%", "60.00%"])
    let statistics = TerminalFormat(width: nil).render(StatisticsReport(audit).document(.zh))
    for place in [1, 3, 5] { #expect(statistics.contains(" \(shown[place]) "), "\(shown[place])") }
  }
}
