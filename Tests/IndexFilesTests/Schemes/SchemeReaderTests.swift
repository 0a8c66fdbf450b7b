import CompositeIndex
import Foundation
import IndexFiles
import Testing

@Suite struct SchemeReaderTests {
  private let whole = """
    { "$schema": "scheme.schema.json", "scheme": "whole-1", "title": "全", "note": { "en": "Note" },
      "variables": { "c": { "name": "投诉量", "unit": "件", "aliases": ["投诉"] } },
      "indicators": {
        "a": { "unit": { "zh": "件/万人", "en": "cases/10k people" }, "direction": "higher-is-better",
          "value": { "of": ["x", "y"], "per": ["p", "q"], "scope": ["消协"], "lag": 3 },
          "normalise": { "method": "bands", "bands": [
            { "from": 90, "score": 100 }, { "from": 50, "score": 60 }, { "score": 0 }] } },
        "b": { "direction": "lower-is-better", "note": "出处",
          "normalise": { "method": "z-score", "estimator": "population", "mean": 60 } } },
      "dimensions": { "index": { "name": "总", "note": "说明" } },
      "tree": { "index": ["b", "a"] }, "weights": { "a": 3, "b": 1 }, "weightsAre": "relative",
      "methodology": { "missing": "none", "coverage": 0.4, "ties": "dense", "grades": ["A"],
        "periods": { "rule": "latest", "from": 2022, "to": "2024", "lag": 4 },
        "normalise": { "method": "goalposts", "worst": 0, "best": 1, "clamp": false },
        "aggregation": { "*": "geometric", "index": { "method": "power", "exponent": 0.5 } } },
      "bands": [{ "from": 80, "name": "好" }, { "from": 0, "name": { "zh": "差", "en": "poor" } }],
      "veto": [
        { "id": "v", "name": "事故", "of": "incidents", "above": 0, "then": { "cap": 59 } },
        { "id": "w", "of": "fraud", "atLeast": 2, "then": "exclude" }],
      "bonus": { "max": 15, "items": [
        { "id": "award", "of": "awards", "points": 5, "max": 10 },
        { "id": "other", "of": "others", "points": 1 }] },
      "published": { "of": "total", "tolerance": 0.05 } }
    """

  @Test func everyPartIsRead() throws {
    let scheme = try SchemeSamples.read(whole).scheme
    #expect(scheme.id == "whole-1")
    #expect(scheme.title == LocalizedText("全"))
    #expect(scheme.note == LocalizedText(zh: "", en: "Note"))
    #expect(
      scheme.variables == [
        Variable(id: "c", name: LocalizedText("投诉量"), unit: LocalizedText("件"), aliases: ["投诉"])
      ])
    #expect(
      scheme.indicators.map(\.unit) == [
        LocalizedText(zh: "件/万人", en: "cases/10k people"), LocalizedText(""),
      ])
    #expect(scheme.dimensions == [Scheme.Named(id: "index", name: LocalizedText("总"))])
    #expect(scheme.tree == [Scheme.Branch(node: "index", children: ["b", "a"])])
    #expect(scheme.weights == [.init(node: "a", value: 3), .init(node: "b", value: 1)])
    #expect(scheme.weightsAre == .relative)
    #expect(scheme.published == PublishedComparison(of: "total", tolerance: 0.05))
    #expect(
      scheme.bands == [
        Band(from: 80, name: LocalizedText("好")),
        Band(from: 0, name: LocalizedText(zh: "差", en: "poor")),
      ])
  }

  /// Steps written from high to low are turned round, as the method wants them ascending.
  @Test func indicatorsAreRead() throws {
    let indicators = try SchemeSamples.read(whole).scheme.indicators
    #expect(indicators.map(\.id) == ["a", "b"])
    #expect(
      indicators[0].value
        == ValueFormula(of: ["x", "y"], per: ["p", "q"], scopes: ["消协"], lag: 3))
    let steps = [
      ScoreStep(score: 0), ScoreStep(from: 50, score: 60), ScoreStep(from: 90, score: 100),
    ]
    #expect(
      indicators[0].normalise == MethodChoice("bands", [.init(name: "bands", value: .steps(steps))])
    )
    #expect(
      indicators[1].normalise
        == MethodChoice(
          "z-score",
          [
            .init(name: "estimator", value: .text("population")),
            .init(name: "mean", value: .number(60)),
          ]))
    #expect(indicators[1].value == ValueFormula(of: ["b"]))
    #expect(indicators[1].name == LocalizedText("b"))
    #expect(indicators[1].note == LocalizedText("出处"))
  }

  @Test func theMethodologyIsRead() throws {
    let methodology = try SchemeSamples.read(whole).scheme.methodology
    #expect(methodology.missing == .none)
    #expect(methodology.coverage == CoverageFloors(unit: 0.4, node: 0.4))
    #expect(methodology.ties == .dense)
    #expect(methodology.grades == ["A"])
    #expect(
      methodology.periods
        == PeriodRule(.latest(from: Period(year: 2022), to: Period(year: 2024)), lag: 4))
    #expect(methodology.normalise.name == "goalposts")
    #expect(methodology.normalise.parameters.last == .init(name: "clamp", value: .flag(false)))
    #expect(methodology.aggregation == MethodChoice("geometric"))
    #expect(
      methodology.aggregationByNode == [
        .init(
          node: "index",
          method: MethodChoice("power", [.init(name: "exponent", value: .number(0.5))]))
      ])
  }

  /// A bonus without `max` has no ceiling.
  @Test func vetoesAndBonusAreRead() throws {
    let scheme = try SchemeSamples.read(whole).scheme
    #expect(
      scheme.vetoes == [
        VetoRule(
          id: "v", name: LocalizedText("事故"), of: "incidents", condition: .above(0),
          consequence: .cap(59)),
        VetoRule(
          id: "w", name: LocalizedText("w"), of: "fraud", condition: .atLeast(2),
          consequence: .exclude),
      ])
    #expect(scheme.bonus?.max == 15)
    #expect(scheme.bonus?.items.map(\.max) == [10, .infinity])
    #expect(scheme.bonus?.items.map(\.points) == [5, 1])
  }

  @Test func anObjectWithAMethodIsOneMethodForAllNodes() throws {
    let text = SchemeSamples.base(
      "\"version\": \"1.0\",",
      "\"methodology\": { \"aggregation\": { \"method\": \"power\", \"exponent\": 2 } },")
    let methodology = try SchemeSamples.read(text).scheme.methodology
    #expect(methodology.aggregation.name == "power")
    #expect(methodology.aggregationByNode.isEmpty)
  }

  @Test func whatIsLeftOutHasItsDefault() throws {
    let scheme = try SchemeSamples.read(SchemeSamples.base).scheme
    #expect(scheme.methodology == Methodology())
    #expect(scheme.methodology.grades == ["A", "B"])
    #expect(scheme.weightsAre == .shares)
    #expect(scheme.bonus == nil)
  }

  /// Every path points at the key, and at the string in the list of children.
  @Test(arguments: [
    ("tree", "▲\"tree\": {"),
    ("tree.satisfaction", "▲\"satisfaction\": [\"supply\""),
    ("tree.satisfaction.redress", "▲\"redress\"],"),
    ("weights", "▲\"weights\": {"),
    ("weights.speed", "▲\"speed\": 30"),
    ("indicators.density", "▲\"density\": { \"name\""),
    ("indicators.density.value.of", "▲\"of\": \"complaints\""),
    ("indicators.density.normalise", "▲\"normalise\": {"),
    ("indicators.density.normalise.method", "▲\"method\": \"efficacy\""),
    ("indicators.density.normalise.worst", "▲\"worst\": 500"),
    ("dimensions.complaints.name", "▲\"name\": { \"zh\": \"投诉\", "),
  ])
  func everyPartHasItsPlace(path: String, marked: String) throws {
    let plain = marked.replacingOccurrences(of: "▲", with: "")
    let text = MarkedText(SchemeSamples.base(plain, marked))
    let place = try #require(SchemeSamples.read(text.text).scheme.places[path])
    #expect("\(place.line):\(place.column)" == text.places.first)
    #expect(place.file == "main.json")
  }

  @Test func rulesHavePlacesByTheirIds() throws {
    let places = try SchemeSamples.read(whole).scheme.places
    #expect(places["veto.v"]?.line == 18)
    #expect(places["veto.w.then"]?.line == 19)
    #expect(places["bonus.items.award"]?.line == 21)
    #expect(places["methodology.aggregation.index.exponent"]?.line == 15)
    #expect(places["bands.1"]?.line == 16)
  }
}
