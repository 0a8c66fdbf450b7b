import Testing

@testable import CompositeIndex

/// Kinds of parameters, each once, on a method made for the purpose.
struct ParameterKindTests {
  private struct Sample: Method {
    static let name = "sample"
    static let summary = LocalizedText(zh: "样例。", en: "A sample.")
    static let formula = LocalizedText("x")
    static let reference = LocalizedText("none")
    static let parameters: [Parameter<Self>] = [
      Parameter("unit", \.unit, default: nil, LocalizedText("unit")),
      Parameter("like", \.like, default: ["all"], LocalizedText("like")),
      Parameter(
        "slope", \.slope, in: 0...1, otherwise: LocalizedText("1 / sd"), LocalizedText("slope")),
    ]

    var unit = ""
    var like = ["all"]
    var slope: Double?
    init() {}
  }

  private func configured(
    _ settings: [(String, ParameterValue)]
  ) -> (Sample, [MethodProblem]) {
    var problems: [MethodProblem] = []
    let choice = MethodChoice("sample", settings.map { .init(name: $0.0, value: $0.1) })
    return (Sample.configured(by: choice, problems: &problems), problems)
  }

  @Test func textsListsAndOptionalNumbersAreStored() {
    let (sample, problems) = configured([
      ("unit", .text("610000")), ("like", .texts(["east", "west"])), ("slope", .number(0.5)),
    ])
    #expect(problems.isEmpty)
    #expect(sample.unit == "610000")
    #expect(sample.like == ["east", "west"])
    #expect(sample.slope == 0.5)
  }

  @Test func oneTextIsAListOfOne() {
    let (sample, problems) = configured([("unit", .text("a")), ("like", .text("east"))])
    #expect(problems.isEmpty)
    #expect(sample.like == ["east"])
  }

  @Test func onlyWhatHasNeitherADefaultNorAnotherWayIsRequired() {
    let (sample, problems) = configured([])
    #expect(problems == [.missing(Sample.parameters[0].description)])
    #expect(sample.like == ["all"])
    #expect(sample.slope == nil)
  }

  @Test(arguments: [
    ("unit", ParameterValue.text("")), ("unit", .texts(["a"])), ("like", .texts([])),
    ("like", .texts(["a", "a"])), ("like", .texts(["a", ""])), ("like", .number(1)),
    ("slope", .number(2)), ("slope", .text("steep")),
  ])
  func whatDoesNotFitIsReported(name: String, value: ParameterValue) {
    let parameter = Sample.parameters.first { $0.description.name == name }
    let (_, problems) = configured([("unit", .text("a")), (name, value)])
    #expect(problems == parameter.map { [.outOfRange($0.description)] })
  }
}
