import CompositeIndex
import Foundation
import IndexFiles
import Testing

@Suite struct SchemeProblemTests {
  /// One piece of the sample replaced by a broken one; `▲` stands where the problem is shown.
  struct Broken: CustomTestStringConvertible {
    let old: String
    let new: String
    let code: String
    /// A part of the English fix.
    let fix: String

    init(_ old: String, _ new: String, _ code: String, fix: String = "") {
      (self.old, self.new, self.code, self.fix) = (old, new, code, fix)
    }

    var testDescription: String { new }
  }

  private static let methodology = "\"title\": { \"zh\": \"样例\", \"en\": \"Sample\" },"

  private static func methodology(_ text: String, _ code: String, fix: String = "") -> Broken {
    Broken(methodology, methodology + " \"methodology\": " + text + ",", code, fix: fix)
  }

  private static func top(_ text: String, _ code: String, fix: String = "") -> Broken {
    Broken(methodology, methodology + " " + text + ",", code, fix: fix)
  }

  static let keys = [
    Broken("\"version\"", "▲\"verison\"", "E152", fix: "\"version\""),
    Broken("\"unit\": \"件/万人\"", "▲\"units\": \"件/万人\"", "E152", fix: "\"unit\""),
    Broken("\"times\"", "▲\"time\"", "E152", fix: "\"times\""),
    Broken("\"zh\": \"样例\"", "▲\"chinese\": \"样例\"", "E152", fix: "zh, en"),
    Broken("\"zh\": \"投诉\"", "▲\"ZH\": \"投诉\"", "E152", fix: "\"zh\""),
    Broken("\"version\"", "▲\"_comment\"", "E152", fix: "available: scheme"),
    methodology("{ ▲\"missng\": \"none\" }", "E152", fix: "\"missing\""),
    methodology("{ \"coverage\": { ▲\"nodes\": 1 } }", "E152", fix: "\"node\""),
    methodology("{ \"periods\": { ▲\"lags\": 1 } }", "E152", fix: "\"lag\""),
    top("\"bands\": [{ \"from\": 0, \"name\": \"x\", ▲\"nam\": 1 }]", "E152", fix: "\"name\""),
    top("\"published\": { \"of\": \"t\", ▲\"tolerence\": 1 }", "E152", fix: "\"tolerance\""),
    Broken("{ \"scheme\": \"base\", ", "▲{ ", "E154", fix: "\"scheme\""),
    Broken("\"method\": \"efficacy\", ", "", "E154"),
    Broken("\"satisfaction\": 60,", "\"satisfaction\": 60, ▲\"satisfaction\": 50,", "E151"),
  ]

  static let types = [
    Broken("\"version\": \"1.0\"", "\"version\": ▲1.0", "E153"),
    Broken("\"base\"", "▲\"Base 1\"", "E153"),
    Broken("{ \"zh\": \"样例\", \"en\": \"Sample\" }", "▲[\"样例\"]", "E153"),
    Broken("\"en\": \"Sample\"", "\"en\": ▲3", "E153"),
    Broken("\"times\": 10000", "\"times\": ▲\"10000\"", "E153", fix: "10000"),
    Broken("\"times\": 10000", "\"times\": ▲\"万\"", "E153"),
    Broken("\"of\": \"complaints\"", "\"of\": ▲[]", "E153"),
    Broken("\"of\": \"complaints\"", "\"of\": [▲3]", "E153"),
    Broken("[\"repeats\"]", "▲{ \"a\": 1 }", "E153"),
    Broken("[\"supply\", \"redress\"]", "▲\"supply\"", "E153"),
    Broken("[\"supply\", \"redress\"]", "[\"supply\", ▲null]", "E153"),
    Broken("\"satisfaction\": 60", "\"satisfaction\": ▲\"60\"", "E153", fix: "60"),
    Broken(
      "{ \"method\": \"efficacy\", \"worst\": 500, \"best\": 10 }", "▲\"efficacy\"", "E153",
      fix: "{ \"method\": \"efficacy\" }"),
    Broken("\"worst\": 500", "\"worst\": ▲{ \"x\": 1 }", "E153"),
    top("\"weightsAre\": ▲\"share\"", "E153", fix: "\"shares\""),
    top("\"weightsAre\": ▲1", "E153"),
    top("\"variables\": ▲[]", "E153"),
    top("\"variables\": { \"a\": { \"aliases\": [▲1] } }", "E153"),
    methodology("▲\"default\"", "E153"),
    methodology("{ \"missing\": ▲\"renormalize\" }", "E153", fix: "\"renormalise\""),
    methodology("{ \"ties\": ▲\"min\" }", "E153", fix: "competition"),
    methodology("{ \"coverage\": ▲\"half\" }", "E153"),
    methodology("{ \"aggregation\": ▲3 }", "E153"),
    methodology("{ \"aggregation\": { \"index\": ▲[] } }", "E153"),
    methodology("{ \"aggregation\": { \"index\": ▲{ \"exponent\": 2 } } }", "E154"),
    methodology("{ \"grades\": ▲3 }", "E153"),
  ]

  static let rules = [
    Broken("\"lower-is-better\"", "▲\"lower\"", "E224", fix: "higher-is-better"),
    Broken("\"lower-is-better\"", "▲\"lower-is-beter\"", "E224", fix: "\"lower-is-better\""),
    methodology("{ \"periods\": { \"rule\": ▲\"newest\" } }", "E233", fix: "latest"),
    methodology("{ \"periods\": { \"rule\": ▲\"exactly\" } }", "E233", fix: "period"),
    methodology(
      "{ \"periods\": { \"rule\": \"exactly\", \"period\": ▲\"2023Q5\" } }", "E233", fix: "2023Q1"),
    methodology("{ \"periods\": { \"rule\": \"latest\", \"from\": ▲22.5 } }", "E233"),
    methodology("{ \"periods\": { ▲\"period\": 2023 } }", "E233", fix: "exactly"),
    methodology("{ \"periods\": { \"rule\": \"last\", ▲\"from\": 2020 } }", "E233", fix: "latest"),
    methodology("{ \"periods\": { \"lag\": ▲-1 } }", "E233"),
    methodology("{ \"periods\": { \"lag\": ▲1.5 } }", "E233"),
    Broken("\"times\": 10000", "\"lag\": ▲\"two\"", "E233"),
    top(
      "\"veto\": [▲{ \"id\": \"a\", \"of\": \"x\", \"then\": \"exclude\" }]", "E232", fix: "above"),
    top(
      "\"veto\": [{ \"id\": \"a\", \"of\": \"x\", \"above\": 1, ▲\"below\": 0, \"then\": \"exclude\" }]",
      "E232"),
    top(
      "\"veto\": [{ \"id\": \"a\", \"of\": \"x\", \"above\": 1, \"then\": ▲\"cap\" }]", "E232",
      fix: "exclude"),
    top("\"veto\": [▲{ \"id\": \"a\", \"of\": \"x\", \"above\": 1 }]", "E154"),
    top("\"bonus\": { \"max\": ▲-1, \"items\": [] }", "E232"),
    top("\"published\": { \"of\": \"t\", \"tolerance\": ▲-1 }", "E232"),
    top("\"bands\": [▲{ \"name\": \"x\" }]", "E154", fix: "\"from\""),
    top("\"bonus\": ▲{ \"max\": 5 }", "E154", fix: "\"items\""),
    top("\"published\": ▲{}", "E154", fix: "\"of\""),
  ]

  @Test(arguments: keys + types + rules)
  func everyProblemStandsAtItsPlace(_ broken: Broken) {
    var marked = SchemeSamples.base(broken.old, broken.new)
    if !marked.contains("▲") {
      // What is missing is shown at the object's bracket.
      marked = marked.replacingOccurrences(
        of: "\"normalise\": {", with: "\"normalise\": ▲{")
    }
    let text = MarkedText(marked)
    let problems = SchemeSamples.problems(text.text)
    #expect(problems.map(\.code.rawValue) == [broken.code])
    #expect(problems.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == text.places)
    if !broken.fix.isEmpty {
      let fix = problems.first?.fix?.en ?? ""
      #expect(fix.contains(broken.fix), "\(fix)")
    }
  }

  @Test func theSampleItselfIsClean() throws {
    let scheme = try SchemeSamples.read(SchemeSamples.base).scheme
    #expect(try ResolvedScheme(scheme).indicators.count == 4)
  }

  /// Every mistake is said in one run, in the order of the file.
  @Test func allProblemsComeTogether() {
    let text = MarkedText(
      """
      ▲{ "scheme": ▲"A b", ▲"wieghts": {},
        "tree": { "index": ["a", ▲1] },
        "indicators": { "a": { "direction": ▲"up" }, "b": ▲4 },
        "methodology": { "missing": ▲"skip", "coverage": { "unit": ▲true } } }
      """)
    let marks = SchemeSamples.marks(text.text)
    let codes = ["E154", "E153", "E152", "E153", "E224", "E153", "E153", "E153"]
    #expect(marks == zip(codes, text.places).map { "\($0) main.json:\($1)" })
  }

  /// A missing comma does not hide the misspelt key behind it.
  @Test func syntaxAndMeaningAreReportedTogether() {
    let marked = SchemeSamples.base("\"version\": \"1.0\",", "\"version\": \"1.0\"▲")
      .replacingOccurrences(of: "\"unit\": \"件/万人\"", with: "▲\"unti\": \"件/万人\"")
    let text = MarkedText(marked)
    let marks = SchemeSamples.marks(text.text)
    #expect(marks == zip(["E150", "E152"], text.places).map { "\($0) main.json:\($1)" })
  }

  @Test(arguments: ["[]", "3", "\"scheme\"", "null", "true"])
  func aSchemeIsAnObject(text: String) {
    #expect(SchemeSamples.marks(text) == ["E153 main.json:1:1"])
  }

  @Test func anEmptyFileIsSaidToBeEmpty() {
    #expect(SchemeSamples.marks("") == ["E150 main.json:1:1"])
  }

  @Test func aMissingFileIsSaid() {
    do {
      _ = try SchemeReader.read(path: "none.json", files: SchemeSamples.files([:]))
      Issue.record("a file that is not there was read")
    } catch {
      #expect(error.all.map(\.code) == [.fileNotFound])
    }
  }

  /// A scheme without direction can be read; resolving it says which indicator lacks it, and where.
  @Test func aMissingDirectionIsLeftToTheResolution() throws {
    let text = MarkedText(
      SchemeSamples.base("\"supply\": { \"direction\": \"higher-is-better\" }", "▲\"supply\": {}"))
    let scheme = try SchemeSamples.read(text.text).scheme
    do {
      _ = try ResolvedScheme(scheme)
      Issue.record("an indicator without direction was resolved")
    } catch {
      #expect(error.all.map(\.code) == [.directionMissing])
      #expect(error.all.first?.place.map { "\($0.line):\($0.column)" } == text.places.first)
    }
  }
}
