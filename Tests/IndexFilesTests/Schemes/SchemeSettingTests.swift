import CompositeIndex
import Foundation
import IndexFiles
import Testing

@Suite struct SchemeSettingTests {
  private func scheme(_ settings: String..., text: String = SchemeSamples.base) throws -> Scheme {
    try SchemeSamples.read(text, [:], settings).scheme
  }

  private func weights(_ scheme: Scheme) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: scheme.weights.map { ($0.node, $0.value) })
  }

  // MARK: Weights

  /// 60/40 with the first at 30: the other takes the remaining 70.
  @Test(arguments: ["weights.satisfaction=30", "weights.满意度=30", "weights.Satisfaction=30%"])
  func siblingsKeepTheSum(setting: String) throws {
    let changed = try scheme(setting)
    #expect(weights(changed)["satisfaction"] == 30)
    #expect(weights(changed)["complaints"] == 70)
    #expect(weights(changed)["density"] == 70)
    #expect(changed.changes.map(\.words) == ["weights.satisfaction = 30 (complaints 40 -> 70)"])
    _ = try ResolvedScheme(changed)
  }

  private let three = """
    { "scheme": "three", "tree": { "index": ["a", "b", "c"] },
      "indicators": { "a": { "direction": "higher-is-better" },
        "b": { "direction": "higher-is-better" }, "c": { "direction": "higher-is-better" } },
      "weights": { "a": 50, "b": 20, "c": 30 } }
    """

  /// 50/20/30 with a at 60: b and c share 40 as 2 : 3, that is 16 and 24.
  @Test func theOthersKeepTheirProportion() throws {
    let changed = try scheme("weights.a=60", text: three)
    #expect(weights(changed) == ["a": 60, "b": 16, "c": 24])
    #expect(changed.changes.map(\.words) == ["weights.a = 60 (b 20 -> 16, c 30 -> 24)"])
  }

  @Test func weightsSetTogetherLeaveTheRestToTheOthers() throws {
    let changed = try scheme("weights.a=60", "weights.b=25", text: three)
    #expect(weights(changed) == ["a": 60, "b": 25, "c": 15])
    #expect(changed.changes.map(\.words) == ["weights.a = 60", "weights.b = 25 (c 30 -> 15)"])
  }

  /// Where all siblings are set nothing is rescaled, and the check of the sum decides.
  @Test func aGroupSetWholeIsTakenAsItIs() throws {
    let changed = try scheme("weights.satisfaction=30", "weights.complaints=60")
    #expect(weights(changed)["complaints"] == 60)
    do {
      _ = try ResolvedScheme(changed)
      Issue.record("90 was accepted as a sum")
    } catch {
      #expect(error.all.map(\.code) == [.weightSum])
      #expect(error.all.first?.place?.file == "--set")
    }
  }

  /// Others at zero have no proportion: they share equally.
  @Test func zeroSiblingsShareEqually() throws {
    let text = three.replacingOccurrences(
      of: "\"a\": 50, \"b\": 20, \"c\": 30", with: "\"a\": 1, \"b\": 0, \"c\": 0")
    #expect(weights(try scheme("weights.a=0.4", text: text)) == ["a": 0.4, "b": 0.3, "c": 0.3])
  }

  @Test func relativeWeightsAreJustSet() throws {
    let text = three.replacingOccurrences(
      of: "\"weights\":", with: "\"weightsAre\": \"relative\", \"weights\":")
    #expect(weights(try scheme("weights.a=200", text: text)) == ["a": 200, "b": 20, "c": 30])
    #expect(weights(try scheme("weights.a=75%", text: text)) == ["a": 75, "b": 10, "c": 15])
  }

  /// Rescaling keeps the sum to the last digits, whatever the number.
  @Test(arguments: [0, 0.1, 3.3, 33.333, 99.9, 100])
  func theSumIsKept(value: Double) throws {
    let changed = weights(try scheme("weights.a=\(value)", text: three))
    #expect(abs(changed.values.sorted().reduce(0, +) - 100) < 1e-12)
    #expect(changed["a"] == value)
  }

  // MARK: Everything else

  @Test func methodologyIsSet() throws {
    let changed = try scheme(
      "methodology.missing=none", "methodology.aggregation.index=geometric",
      "methodology.coverage.unit=0.5", "methodology.periods.rule=exactly",
      "methodology.periods.period=2022", "methodology.aggregation.投诉=harmonic")
    let methodology = changed.methodology
    #expect(methodology.missing == .none)
    #expect(methodology.coverage == CoverageFloors(unit: 0.5, node: 0))
    #expect(methodology.periods == PeriodRule(.exactly(Period(year: 2022))))
    #expect(methodology.aggregation == MethodChoice("arithmetic"))
    #expect(methodology.aggregationByNode.map(\.node) == ["index", "complaints"])
    #expect(methodology.aggregationByNode.map(\.method.name) == ["geometric", "harmonic"])
    #expect(changed.changes.first?.words == "methodology.missing = none")
    #expect(changed.changes.last?.words == "methodology.aggregation.complaints = harmonic")
  }

  /// One value for all is written out before one part of it is set.
  @Test func shortFormsAreWrittenOut() throws {
    let text = SchemeSamples.base(
      "\"version\": \"1.0\",",
      "\"methodology\": { \"coverage\": 0.4, \"aggregation\": \"geometric\" },")
    let both = try scheme(
      "methodology.coverage.node=0.1", "methodology.aggregation.index=harmonic", text: text)
    #expect(both.methodology.coverage == CoverageFloors(unit: 0.4, node: 0.1))
    #expect(both.methodology.aggregation.name == "geometric")
    #expect(both.methodology.aggregationByNode.map(\.method.name) == ["harmonic"])
    let power = try scheme(
      "methodology.aggregation=power", "methodology.aggregation.exponent=0.5", text: text)
    #expect(
      power.methodology.aggregation
        == MethodChoice("power", [.init(name: "exponent", value: .number(0.5))]))
  }

  @Test func indicatorsAreSet() throws {
    let worst = try scheme("indicators.投诉密度.normalise.worst=400").indicators[0].normalise
    #expect(worst?.name == "efficacy")
    #expect(worst?.parameters.map(\.value) == [.number(400), .number(10)])
    let method = try scheme("indicators.density.normalise=min-max").indicators[0].normalise
    #expect(method == MethodChoice("min-max"))
    let json = try scheme(#"indicators.density.value.per=["a","b"]"#).indicators[0].value.per
    #expect(json == ["a", "b"])
    let removed = try scheme("indicators.density.value.minus=null").indicators[0].value.minus
    #expect(removed.isEmpty)
  }

  /// An indicator without its own method starts from the methodology's.
  @Test func aParameterOfTheCommonMethodCanBeSetForOneIndicator() throws {
    let text = SchemeSamples.base(
      "\"version\": \"1.0\",",
      "\"methodology\": { \"normalise\": { \"method\": \"goalposts\", \"worst\": 0, \"best\": 9 } },"
    )
    let speed = try scheme("indicators.speed.normalise.best=5", text: text).indicators[1]
    #expect(speed.normalise?.name == "goalposts")
    #expect(speed.normalise?.parameters.map(\.value) == [.number(0), .number(5)])
  }

  @Test func textsStayTexts() throws {
    let changed = try scheme("version=2.10", "title=新方案")
    #expect(changed.version == "2.10")
    #expect(changed.title == LocalizedText("新方案"))
  }

  /// A value of the wrong kind is shown in the argument: `methodology.missing=` has 20 characters.
  @Test func aWrongValueStandsInTheArgument() {
    let problems = SchemeSamples.problems(SchemeSamples.base, [:], ["methodology.missing=nnoe"])
    #expect(problems.map(\.code) == [.wrongType])
    #expect(problems.first?.place == SourcePlace(file: "--set", line: 1, column: 21, length: 4))
  }

  // MARK: Refusals

  @Test(arguments: [
    ("wieghts.density=3", 1, "\"weights\""), ("weights.densty=3", 1, "\"density\""),
    ("weights.投诉密=3", 1, "\"投诉密度\""), ("weights.index=3", 1, "available: satisfaction"),
    ("weights=3", 1, "weights.satisfaction"), ("methodology.mising=none", 1, "\"missing\""),
    ("methodology.coverage.nod=1", 1, "\"node\""), ("methodology=3", 1, "methodology.missing"),
    ("indicators.denisty.unit=x", 1, "\"density\""),
    ("indicators.density.norm=x", 1, "available: name"),
    ("methodology.aggregation.indx=geometric", 1, "\"index\""),
    ("methodology.ties.x=1", 1, "methodology.ties=value"),
    ("weights.satisfaction=101", 22, "0 to 100"), ("weights.supply=30", 16, "0 to 1"),
    ("weights.supply=-1", 16, "25%"), ("weights.supply=abc", 16, "25%"),
    ("weights.supply=120%", 16, "25%"), ("weights.supply=", 16, "25%"),
    ("scheme=x", 1, "available: version"),
    ("", 1, "weights.satisfaction"), ("=3", 1, "weights.satisfaction"),
    ("weights.a", 1, "weights.satisfaction"),
    ("weights.density.x=1", 1, "weights.density=value"), (".=1", 1, "available: version"),
  ])
  func whatCannotBeSetIsRefused(setting: String, column: Int, fix: String) throws {
    let problems = SchemeSamples.problems(SchemeSamples.base, [:], [setting])
    #expect(problems.map(\.code) == [.badSetting])
    let problem = try #require(problems.first)
    #expect(problem.place?.file == "--set")
    #expect(problem.place?.column == column)
    #expect(problem.fix?.en.contains(fix) == true, "\(problem.fix?.en ?? "")")
  }

  @Test func nothingIsSetTwice() {
    let problems = SchemeSamples.problems(
      SchemeSamples.base, [:], ["weights.density=10", "weights.投诉密度=20"])
    #expect(problems.map(\.code) == [.badSetting])
  }

  @Test func anAmbiguousNameIsRefused() {
    let text = SchemeSamples.base("\"name\": \"办结率\"", "\"name\": \"投诉密度\"")
    let problems = SchemeSamples.problems(text, [:], ["weights.投诉密度=20"])
    #expect(problems.map(\.code) == [.badSetting])
    #expect(problems.first?.message.en == "\"投诉密度\" may mean density, speed")
  }
}
