import CompositeIndex
import TestSupport
import Testing

@testable import IndexFiles

/// Figures of a dataset by variable, for one unit and period.
private struct Figures {
  let values: [String: Observation]
  subscript(_ variable: String) -> Double { values[variable]?.value ?? .nan }

  static func all(_ dataset: Dataset) -> [Figures] {
    var rows: [Int32: [String: Observation]] = [:]
    for figure in dataset.observations {
      let id = dataset.variables[Int(figure.variable)].id
      rows[figure.unit * 16 + figure.period, default: [:]][id] = figure
    }
    return rows.values.map(Figures.init)
  }
}

@Suite struct DemoDatasetTests {
  private let demo = DemoDataset.make(seed: DemoDataset.shippedSeed)

  @Test func everyVariableOfTheDefaultSchemeIsThereUnderItsName() throws {
    let bytes = try FileAccess.read(PackageFiles.root + "/weights/default.json")
    let scheme = try #require(JSONParser.parse(bytes, file: "default.json").value)
    let said = try #require(scheme["variables"]?.members)
    #expect(demo.variables.map(\.id) == said.map(\.key))
    #expect(demo.variables.map(\.name.zh) == said.map { $0.value["name"]?["zh"]?.string })
    #expect(demo.variables.map(\.name.en) == said.map { $0.value["name"]?["en"]?.string })
    #expect(demo.variables.map(\.unit.zh) == said.map { $0.value["unit"]?["zh"]?.string })
    #expect(demo.variables.map(\.unit.en) == said.map { $0.value["unit"]?["en"]?.string })
  }

  @Test func noCellIsMissing() {
    #expect(demo.units.count == 31)
    #expect(demo.periods.map(\.label) == ["2022", "2023", "2024"])
    let cells = Set(demo.observations.map { [$0.unit, $0.variable, $0.period] })
    #expect(cells.count == demo.observations.count)
    #expect(cells.count == 31 * 3 * demo.variables.count)
    #expect(demo.observations.allSatisfy { $0.value.isFinite })
  }

  @Test func theDatasetSaysThatItIsMadeUp() {
    #expect(demo.synthetic)
    #expect(demo.title == LocalizedText(zh: "示例数据（虚构）", en: "Demo data (made up)"))
    #expect(demo.defaultScheme == "default")
    #expect(demo.sources.count == 1)
    #expect(demo.sources.first?.title.contains("cei demo --seed 20250315") == true)
    #expect(demo.observations.allSatisfy { $0.source == 0 && $0.grade == -1 && $0.note == -1 })
    #expect(demo.observations.allSatisfy { !demo.label($0.scope).isEmpty })
  }

  @Test func unitsAreTheShippedProvincesInTheirOrder() throws {
    // The codes and macro-regions of the published dataset, which were collected by themselves.
    let bytes = try FileAccess.read(PackageFiles.root + "/datasets/public/units.csv")
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let ours = demo.units.map { [$0.code, $0.name.zh, $0.name.en, $0.kind] }
    #expect(ours == rows.map { Array($0[0...2]) + [$0[5]] })
    #expect(demo.units.map { $0.attributes.first?.value } == rows.map { $0[6] })
  }

  @Test(arguments: [DemoDataset.shippedSeed, 0, 1, 2, 3, .max])
  func countsFitEachOther(seed: UInt64) {
    for row in Figures.all(DemoDataset.make(seed: seed)) {
      #expect(row["excluded_claims"] + row["platform_spillover"] < row["complaints"])
      #expect(row["complaints_due"] <= row["complaints"])
      #expect(row["complaints_on_time"] <= row["complaints_due"])
      let mediated = row["mediations_succeeded"] + row["mediations_failed"]
      #expect(mediated <= row["complaints_due"])
      #expect(mediated + row["odr_settled"] <= row["complaints"])
      #expect(row["reports_checked_on_time"] <= row["reports_due"])
      #expect(row["publishable_items"] <= row["complaints_due"])
      #expect(row["published_items"] <= row["publishable_items"])
      #expect(row["promises_broken"] <= row["pledge_units"])
      #expect(row["pledge_units"] < row["market_entities"])
      #expect(row["market_entities"] < row["population"])
      for (id, figure) in row.values where !id.hasPrefix("survey_") {
        #expect(figure.value >= 0 && figure.value == figure.value.rounded(), "\(id)")
        #expect(figure.error.isNaN && figure.sampleSize.isNaN, "\(id)")
      }
    }
  }

  @Test(arguments: [DemoDataset.shippedSeed, 0, 1, 2, 3, .max])
  func surveyScoresCarryTheErrorOfTheirSample(seed: UInt64) throws {
    for row in Figures.all(DemoDataset.make(seed: seed)) {
      for id in ["survey_supply", "survey_environment", "survey_redress"] {
        let figure = try #require(row.values[id])
        #expect((70...90).contains(figure.value))
        #expect(figure.sampleSize >= 538 && figure.sampleSize == figure.sampleSize.rounded())
        // Undone by hand: sd = se · √(n / 1.4), drawn between 13 and 17; se has two decimals.
        let deviation = figure.error * (figure.sampleSize / 1.4).squareRoot()
        #expect((12.8...17.2).contains(deviation))
        #expect(String(figure.value).split(separator: ".").last.map { $0.count <= 2 } == true)
        #expect(String(figure.error).split(separator: ".").last.map { $0.count <= 2 } == true)
      }
    }
  }

  @Test func theSeedDecidesEverything() {
    func values(_ seed: UInt64) -> [Double] {
      DemoDataset.make(seed: seed).observations.map(\.value)
    }
    let (shipped, other) = (values(DemoDataset.shippedSeed), values(1))
    #expect(shipped == values(DemoDataset.shippedSeed))
    let equal = zip(shipped, other).filter { $0 == $1 }.count
    #expect(equal < shipped.count / 50)
  }

  @Test func theDrawsAreCloseToNormal() {
    var stream = DemoRegion(seed: 9, number: 0, millions: 1).stream(.capacity)
    let draws = (0..<4000).map { _ in stream.nearlyNormal() }
    let mean = draws.reduce(0, +) / 4000
    let variance = draws.reduce(0) { $0 + $1 * $1 } / 4000
    // Three standard errors: 3/√4000 = 0.047 and about 3·√(2/4000) = 0.067.
    #expect(abs(mean) < 0.047)
    #expect(abs(variance - 1) < 0.067)
    // Within one standard deviation: 0.683 of a normal distribution, ± 3 standard errors.
    let inner = Double(draws.filter { abs($0) < 1 }.count) / 4000
    #expect(abs(inner - 0.683) < 0.025)
  }

  @Test func theLongTailIsItsOwnReciprocal() {
    // √(1 + 0.75²) + 0.75 = 1.25 + 0.75.
    #expect(longTail(0.75) == 2)
    #expect(longTail(-0.75) == 0.5)
    #expect(longTail(0) == 1)
    // 0.75 / 1.25 = 0.6: six tenths of the way from the middle to the end.
    #expect(abs((0.0...10).share(at: 0.75) - 8) < 1e-12)
    #expect((70.0...90).share(at: 0) == 80)
  }
}
