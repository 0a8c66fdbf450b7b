import Foundation
import IndexReports
import TestSupport
import Testing

/// `cei stability` as typed: its bounds replayed with `cei rank --set`, its formats, its refusals.
@Suite struct StabilityTests {
  private struct Found: Decodable {
    var intervals: [Criterion]

    struct Criterion: Decodable {
      var node: String
      var weight: Double
      var intervals: [Interval]
    }

    struct Interval: Decodable {
      var event: String
      var lower: End
      var upper: End
      var printed: [String]
    }

    struct End: Decodable {
      var share: Double
      var holds: Bool
      var passes: [[String: String]]
    }
  }

  private func run(_ words: String) throws -> (exit: Int32?, text: String, errors: String) {
    let outcome = try BuiltProgram.run(words.split(separator: " ").map(String.init))
    return (outcome.exit, outcome.text, outcome.errorText)
  }

  @Test func aSchemeInWhichNothingIsWeighedIsRefused() throws {
    // One indicator alone: every node above it has one child.
    let outcome = try run("stability datasets/demo --only complaint_density --at all")
    #expect(outcome.exit == 1)
    #expect(outcome.errors.contains("E444"), "\(outcome.errors)")
  }

  /// Codes of the first places, in the order of rank.
  private func top(_ count: Int, _ settings: String) throws -> Set<Substring> {
    let csv = try run("rank datasets/demo \(settings) --top \(count) --format csv --quiet").text
    return Set(csv.split(separator: "\n").dropFirst().prefix(count).map { $0.prefix(6) })
  }

  @Test func printedBoundsHoldAndOneStepBeyondDoesNot() throws {
    let json = try run("stability datasets/demo --format json --quiet").text
    let found = try JSONDecoder().decode(Found.self, from: Data(json.utf8))
    #expect(found.intervals.map(\.node) == ["satisfaction", "complaints", "commitments"])
    let now = try top(5, "")
    for criterion in found.intervals {
      let interval = try #require(criterion.intervals.first { $0.event == "top" })
      for (end, printed) in zip([interval.lower, interval.upper], interval.printed) {
        let bound = try #require(Double(printed))
        #expect(try top(5, "--set weights.\(criterion.node)=\(printed)%") == now)
        if end.holds { continue }
        #expect(!end.passes.isEmpty)
        let beyond = bound + (end.share > criterion.weight ? 0.01 : -0.01)
        #expect(try top(5, "--set weights.\(criterion.node)=\(beyond)%") != now)
      }
    }
  }

  @Test(arguments: [60, 80, 120])
  func noLineIsWiderThanAskedFor(width: Int) throws {
    for language in ["zh", "en"] {
      for part in ["intervals", "crossings", "probabilities"] {
        let page = try run(
          "stability datasets/demo --unit 610000 --show \(part) --lang \(language) --width \(width)"
        )
        #expect(page.exit == 0, "\(page.errors)")
        for line in page.text.split(separator: "\n") { #expect(CellWidth.of(line) <= width) }
      }
    }
  }

  @Test func everyPartIsATableOfItsOwn() throws {
    let intervals = try run("stability datasets/demo --format csv --quiet").text
    // Three weights, each for the first, the top 5 and the whole order.
    #expect(intervals.split(separator: "\n").count == 1 + 9)
    let pairs = try run("stability datasets/demo --show probabilities --format csv --quiet").text
    #expect(pairs.split(separator: "\n").count == 1 + 31 * 30)
    let crossings = try run("stability datasets/demo --show crossings --format csv --quiet").text
    #expect(crossings.hasPrefix("node,name,weight,share,aheadBelow,aheadAbove\n"))
    #expect(try run("stability datasets/demo --show all --format csv").exit == 2)
    let markdown = try run("stability datasets/demo --show all --format md --lang en").text
    #expect(markdown.contains("| Criterion ") && markdown.contains("## Where units swap"))
  }

  @Test(arguments: [
    ("--at nosuch", "E402"), ("--at complaint_density", "E444"), ("--top 31", "E444"),
    ("--unit Nowhere", "E401"), ("--within boo --show probabilities", "E440"),
    ("--within box:20 --show probabilities", "E440"),
    ("--within floor:40 --show probabilities", "E44"),
    ("--set methodology.aggregation.index=condorcet", "E444"),
    ("--set methodology.aggregation.index=copeland --show probabilities", "E442"),
  ])
  func impossibleQuestionsAreRefusedWithASentence(_ words: String, _ code: String) throws {
    let outcome = try run("stability datasets/demo \(words)")
    // A name that does not exist is a matter of usage, an impossible question is not.
    #expect(outcome.exit == (["E401", "E402"].contains(code) ? 2 : 1) && outcome.text.isEmpty)
    #expect(outcome.errors.contains("error[\(code)"), "\(outcome.errors)")
    #expect(outcome.errors.contains("修复") || code == "E401")
  }

  @Test func aGroupOfOneAndAListOfOneAreRefused() throws {
    let one = try run("stability zhengzhou")
    #expect(one.exit == 1 && one.text.isEmpty && one.errors.contains("E444"))
    let folder = try TemporaryFolder()
    try folder.write(
      """
      { "scheme": "one", "indicators": { "s": {
          "name": "s", "value": { "of": "s" }, "direction": "higher-is-better",
          "normalise": { "method": "goalposts", "worst": 0, "best": 100 } } },
        "tree": { "index": ["s"] }, "weights": { "s": 100 } }
      """, "one.json")
    try folder.write("地区,年份,s\n甲,2023,90\n乙,2023,80\n", "t.csv")
    let only = try BuiltProgram.run(["stability", "t.csv", "-w", "one.json"], in: folder.path)
    #expect(only.exit == 1 && only.output.isEmpty)
    #expect(only.errorText.contains("权重总是 100%"))
  }

  @Test func unknownPartsAreAMatterOfUsage() throws {
    #expect(try run("stability datasets/demo --show nothing").exit == 2)
    #expect(try run("stability datasets/demo --top 0").exit == 2)
  }

  /// Units of the public data lack scores, so that three of the five parts are no linear question.
  @Test func whatHasNoExactAnswerDoesNotHideTheOthers() throws {
    let all = try run("stability datasets/public --show all --quiet")
    #expect(all.exit == 0)
    #expect(all.text.contains("每个权重单独变动的稳定区间"))
    #expect(all.text.contains("没有精确答案的部分"))
    #expect(all.text.contains("cei robust datasets/public --factor weights=simplex --at index"))
    #expect(try run("stability datasets/public --show ranks --quiet").exit == 1)
  }

  /// The way out that the refusal names, typed as it stands.
  @Test func theWayOutOfARefusalWorks() throws {
    let refused = try run("stability datasets/public --show ranks --lang en --quiet")
    let fix = "--set methodology.impute=median --set methodology.coverage.unit=0"
    let words = refused.errors.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains(fix))
    #expect(try run("stability datasets/public --show ranks --quiet \(fix)").exit == 0)
  }

  @Test func allPartsWithAGoalHoldTheReversal() throws {
    let found = try run("stability demo --show all --unit 陕西 --to rank:20 --quiet")
    #expect(found.exit == 0)
    #expect(found.text.contains("陕西 到第 20 名") || found.text.contains("陕西到第 20 名"))
  }
}
