import CompositeIndex
import IndexFiles
import Testing

@Suite struct SchemeExtendsTests {
  private let parent = ["base.json": SchemeSamples.base]

  @Test(arguments: ["base.json", "base", "./base.json"])
  func aChildMayHoldNothingButItsWeights(name: String) throws {
    let child = """
      { "scheme": "panel", "extends": "\(name)",
        "weights": { "satisfaction": 50, "complaints": 50 } }
      """
    let scheme = try SchemeSamples.read(child, parent).scheme
    #expect(scheme.id == "panel")
    #expect(scheme.version == "1.0")
    #expect(
      scheme.weights.map(\.node) == [
        "satisfaction", "complaints", "supply", "redress", "density", "speed",
      ])
    #expect(scheme.weights.map(\.value) == [50, 50, 0.5, 0.5, 70, 30])
    #expect(scheme.places["weights.satisfaction"]?.file == "main.json")
    #expect(scheme.places["weights.satisfaction"]?.line == 2)
    #expect(scheme.places["weights.density"]?.file == "base.json")
    #expect(scheme.places["weights.density"]?.line == 18)
  }

  @Test func nullRemovesAndListsReplace() throws {
    let child = """
      { "scheme": "less", "extends": "base",
        "indicators": { "redress": null, "density": { "value": { "minus": null } } },
        "tree": { "satisfaction": ["supply"] }, "weights": { "redress": null } }
      """
    let scheme = try SchemeSamples.read(child, parent).scheme
    #expect(scheme.indicators.map(\.id) == ["density", "speed", "supply"])
    #expect(scheme.indicators[0].value.minus.isEmpty)
    #expect(scheme.indicators[0].value.of == ["complaints"])
    #expect(scheme.tree[1].children == ["supply"])
    #expect(try ResolvedScheme(scheme).indicators.count == 3)
  }

  @Test func removingWhatIsNotThereIsAMistake() {
    let text = MarkedText(
      "{ \"scheme\": \"c\", \"extends\": \"base\", \"indicators\": { ▲\"redres\": null } }")
    let problems = SchemeSamples.problems(text.text, parent)
    #expect(problems.map(\.code) == [.unknownKey])
    #expect(problems.first?.place.map { "\($0.line):\($0.column)" } == text.places.first)
    #expect(problems.first?.fix?.en.contains("\"redress\"") == true)
  }

  @Test func everyFileOfTheChainIsRecorded() throws {
    let middle = "{ \"scheme\": \"middle\", \"extends\": \"base\" }"
    let scheme = try SchemeSamples.read(
      "{ \"scheme\": \"c\", \"extends\": \"middle\" }",
      ["base.json": SchemeSamples.base, "middle.json": middle]
    ).scheme
    #expect(scheme.inputs.map(\.name) == ["main.json", "middle.json", "base.json"])
    #expect(scheme.inputs.map(\.role) == [.scheme, .scheme, .scheme])
    // printf '{ "scheme": "middle", "extends": "base" }' | sha256sum
    #expect(
      scheme.inputs[1].sha256
        == "586055fbad84278a087de21ae66379498238a4055188716a54a445b2de1cfcc1")
  }

  @Test func aParentIsLookedForBesideItsChild() throws {
    let files = SchemeSamples.files([
      "a/weights/child.json": "{ \"scheme\": \"c\", \"extends\": \"base\" }",
      "a/weights/base.json": SchemeSamples.base, "base.json": "{}",
    ])
    let scheme = try SchemeReader.read(path: "a/weights/child.json", files: files).scheme
    #expect(scheme.inputs.map(\.name) == ["weights/child.json", "weights/base.json"])
  }

  @Test func aMissingParentIsSaidWithTheNearestFile() {
    let text = MarkedText("{ \"scheme\": \"c\",\n  \"extends\": ▲\"bsae.json\" }")
    let problems = SchemeSamples.problems(text.text, parent)
    #expect(problems.map(\.code) == [.extendsNotFound])
    #expect(problems.first?.place.map { "\($0.line):\($0.column)" } == text.places.first)
    #expect(problems.first?.fix?.en == "did you mean \"base.json\"?")
  }

  /// Without its parent a child is checked for what it says, not for what it leaves out.
  @Test func aChildIsCheckedAlsoWithoutItsParent() {
    let marks = SchemeSamples.marks(
      "{ \"scheme\": \"c\", \"extends\": \"none\", \"weigths\": {} }", parent)
    #expect(marks == ["E158 main.json:1:29", "E152 main.json:1:37"])
  }

  @Test func aCircleIsRefused() {
    let marks = SchemeSamples.marks(
      "{ \"scheme\": \"a\", \"extends\": \"b\" }",
      ["b.json": "{ \"scheme\": \"b\",\n  \"extends\": \"main\" }"])
    #expect(marks == ["E159 b.json:2:14"])
    #expect(
      SchemeSamples.marks("{ \"scheme\": \"a\", \"extends\": \"./main.json\" }") == [
        "E159 main.json:1:29"
      ])
  }

  @Test func aVeryLongChainIsRefused() {
    var files: [String: String] = [:]
    for number in 0..<40 {
      files["s\(number).json"] = "{ \"scheme\": \"s\", \"extends\": \"s\(number + 1)\" }"
    }
    let marks = SchemeSamples.marks("{ \"scheme\": \"a\", \"extends\": \"s0\" }", files)
    #expect(marks == ["E159 s14.json:1:29"])
  }

  @Test func problemsOfTheParentStandInTheParent() {
    let broken = MarkedText(SchemeSamples.base("\"times\"", "▲\"time\""))
    let marks = SchemeSamples.marks(
      "{ \"scheme\": \"c\", \"extends\": \"base\", \"version\": 2 }", ["base.json": broken.text])
    #expect(marks == ["E153 main.json:1:48", "E152 base.json:\(broken.places[0])"])
  }

  /// A child that chooses another rule need not remove the window of its parent.
  @Test func anotherPeriodRuleVoidsTheParentsWindow() throws {
    let window = "{ \"periods\": { \"rule\": \"latest\", \"from\": 2020, \"to\": 2022 } }"
    let base = SchemeSamples.base("\"version\": \"1.0\",", "\"methodology\": \(window),")
    let child = """
      { "scheme": "c", "extends": "base", "methodology": { "periods": { "rule": "each" } } }
      """
    let scheme = try SchemeSamples.read(child, ["base.json": base]).scheme
    #expect(scheme.methodology.periods == PeriodRule(.each))
  }

  /// A child that chooses another method need not remove the parameters of its parent's.
  /// What both have stays: whether scores are held.
  @Test func anotherMethodVoidsTheParametersThatItDoesNotHave() throws {
    let child = """
      { "scheme": "c", "extends": "base", "indicators": {
          "density": { "normalise": { "method": "min-max", "lower": 60 } },
          "speed": { "normalise": { "method": "goalposts" } } } }
      """
    let parent = """
      { "scheme": "base", "indicators": {
          "density": { "direction": "lower-is-better",
            "normalise": { "method": "efficacy", "worst": 50, "best": 10, "clamp": true } },
          "speed": { "direction": "higher-is-better",
            "normalise": { "method": "efficacy", "worst": 0, "best": 5, "floor": 50 } } },
        "tree": { "index": ["density", "speed"] }, "weights": { "density": 50, "speed": 50 } }
      """
    let scheme = try SchemeSamples.read(child, ["base.json": parent]).scheme
    #expect(
      scheme.indicators[0].normalise
        == MethodChoice(
          "min-max",
          [.init(name: "clamp", value: .flag(true)), .init(name: "lower", value: .number(60))]))
    // Both methods have the two ends; only efficacy has a floor.
    #expect(
      scheme.indicators[1].normalise
        == MethodChoice(
          "goalposts",
          [.init(name: "worst", value: .number(0)), .init(name: "best", value: .number(5))]))
    #expect(try ResolvedScheme(scheme).indicators.count == 2)
  }

  /// A parameter that the parent's method does not have is still a mistake.
  @Test func aParameterWithoutItsMethodIsNotVoid() throws {
    let child = """
      { "scheme": "c", "extends": "base",
        "indicators": { "density": { "normalise": { "lower": 60 } } } }
      """
    let scheme = try SchemeSamples.read(child, parent).scheme
    #expect(throws: Diagnostics.self) { try ResolvedScheme(scheme) }
  }
}
