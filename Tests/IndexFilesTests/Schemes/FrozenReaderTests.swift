import CompositeIndex
import IndexFiles
import Testing

/// `methodology.frozen`: the file is found, read and refused at its place.
@Suite struct FrozenReaderTests {
  private static let result = """
    { "schema": "cei/assessment/1", "scheme": { "id": "old" },
      "indicators": [
        { "id": "supply", "direction": "higher-is-better", "treat": { "method": "none" },
          "normalise": { "method": "min-max", "lower": 0, "upper": 100, "clamp": true } } ],
      "assessments": [ { "period": "2020", "fitted": [
        { "id": "supply", "form": "line", "fromValue": 0.1, "fromScore": 0,
          "toValue": 0.30000000000000004, "toScore": 100, "bounds": [0, 100] } ] } ] }
    """

  private static func main(_ frozen: String = "\"base-2020.json\"") -> String {
    """
    { "scheme": "c", "extends": "base",
      "methodology": { "frozen": \(frozen) } }
    """
  }

  private func problems(
    _ result: String?, main: String = main(), settings: [String] = []
  ) -> [Diagnostic] {
    SchemeSamples.problems(
      main,
      ["base.json": SchemeSamples.base, "base-2020.json": result ?? ""].filter {
        result != nil || $0.key == "base.json"
      }, settings)
  }

  @Test func whatTheBaseLearntIsReadToTheLastDigit() throws {
    let reading = try SchemeSamples.read(
      Self.main(), ["base.json": SchemeSamples.base, "base-2020.json": Self.result])
    let frozen = try #require(reading.scheme.methodology.frozen)
    #expect(frozen.file == "base-2020.json" && frozen.scheme == "old" && frozen.period == "2020")
    #expect(
      frozen.indicators == [
        .init(
          id: "supply", direction: .higherIsBetter,
          normalise: MethodChoice(
            "min-max",
            [
              .init(name: "lower", value: .number(0)), .init(name: "upper", value: .number(100)),
              .init(name: "clamp", value: .flag(true)),
            ]),
          fitted: .line(
            ScoreLine(
              fromValue: 0.1, fromScore: 0, toValue: 0.30000000000000004, toScore: 100,
              bounds: 0...100)))
      ])
    // The file is one of the inputs, with its hash (SHA-256 of its bytes).
    #expect(reading.scheme.inputs.map(\.role) == [.scheme, .scheme, .frozen])
    #expect(reading.scheme.inputs.last?.name == "base-2020.json")
    #expect(reading.scheme.inputs.last?.sha256.count == 64)
  }

  @Test func theCommandLineSetsAndRemovesIt() throws {
    let files = ["base.json": SchemeSamples.base, "base-2020.json": Self.result]
    let set = try SchemeSamples.read(
      SchemeSamples.base, files, ["methodology.frozen=base-2020.json"])
    #expect(set.scheme.methodology.frozen?.scheme == "old")
    let removed = try SchemeSamples.read(Self.main(), files, ["methodology.frozen=null"])
    #expect(removed.scheme.methodology.frozen == nil)
    #expect(removed.scheme.inputs.count == 2)
    // null in a child scheme erases what its parent keeps.
    let child = "{ \"scheme\": \"d\", \"extends\": \"c\", \"methodology\": { \"frozen\": null } }"
    let grown = try SchemeSamples.read(child, files.merging(["c.json": Self.main()]) { $1 })
    #expect(grown.scheme.methodology.frozen == nil)
  }

  @Test func aBaseThatIsNotThereIsReportedWhereItIsNamed() {
    let found = problems(nil)
    #expect(found.map(\.code) == [.fileNotFound])
    #expect(found.first?.place?.line == 2 && found.first?.place?.column == 30)
    let misspelt = problems(Self.result, main: Self.main("\"base-2002.json\""))
    #expect(misspelt.first?.fix?.en == "did you mean \"base-2020.json\"?")
  }

  @Test(arguments: [
    // A scheme in place of a result; two periods; an indicator without its fit; a line of one value.
    ("{ \"scheme\": \"x\" }", DiagnosticCode.frozenUnreadable, 1, 1),
    (
      result.replacing("\"assessments\": [ {", "\"assessments\": [ {}, {"), .frozenUnreadable, 5, 18
    ),
    (
      result.replacing("{ \"id\": \"supply\", \"form\"", "{ \"id\": \"x\", \"form\""),
      .frozenUnreadable, 5, 20
    ),
    (result.replacing("0.30000000000000004", "0.1"), .frozenUnreadable, 6, 5),
    (result.replacing("\"higher-is-better\"", "\"up\""), .frozenUnreadable, 3, 5),
    (result.replacing("\"form\": \"line\"", "\"form\" \"line\""), .jsonSyntax, 6, 29),
  ])
  func aBaseThatCannotBeUsedIsReportedAtItsPlace(
    text: String, code: DiagnosticCode, line: Int, column: Int
  ) {
    let found = problems(text)
    #expect(found.map(\.code) == [code])
    #expect(found.first?.place?.file == "base-2020.json")
    #expect(found.first?.place?.line == line && found.first?.place?.column == column)
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    precondition(contains(old), "the sample does not contain \(old)")
    return replacing(old, with: new)
  }
}
