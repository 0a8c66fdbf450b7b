import Foundation
import IndexReports
import TestSupport
import Testing

/// `cei weights` as typed: numbers worked out by hand, saved schemes replayed, formats and layout.
@Suite struct WeightsTests {
  private struct Found: Decodable {
    var synthetic: Bool
    var units: [String]
    var incomplete: [String]
    var nominal: [String: Double]
    var methods: [Method]

    struct Method: Decodable {
      var method: String
      var weights: [String: Double]?
      var objective: [String: Double]?
      var combination: Combination?
      var doubts: [Doubt]?
      var schemeWeights: [String: Double]?
      var ranking: Ranking?
      var problem: [String: String]?
    }

    struct Combination: Decodable {
      var subjective: [String: Double]
      var shares: [Double]
    }

    struct Doubt: Decodable {
      var kind: String
      var criterion: String?
      var unit: String?
      var text: [String: String]
    }

    struct Ranking: Decodable {
      var tau: Double?
      var moved: Int
      var rows: [Row]
    }

    struct Row: Decodable {
      var code: String
      var rank: Double?
      var score: Double?
    }
  }

  private func run(_ words: String, in folder: String? = nil) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(words.split(separator: " ").map(String.init), in: folder)
  }

  private func found(_ words: String, in folder: String? = nil) throws -> Found {
    let outcome = try run("weights \(words) --format json -q", in: folder)
    #expect(outcome.exit == 0, "\(outcome.errorText)")
    return try JSONDecoder().decode(Found.self, from: outcome.output)
  }

  /// Three units whose scores are the columns (90, 50, 10) and (20, 40, 30), then one that never varies.
  private func example() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let goalposts = #""normalise": {"method": "goalposts", "worst": 0, "best": 1}"#
    let indicators = ["a", "b", "c"].map {
      #""\#($0)": {"name": {"zh": "指标\#($0)", "en": "Part \#($0)"}, "direction": "higher-is-better", \#(goalposts)}"#
    }
    try folder.write(
      #"{"scheme": "small", "indicators": {\#(indicators.joined(separator: ", "))}, "#
        + #""tree": {"index": ["a", "b", "c"]}, "weights": {"a": 50, "b": 30, "c": 20}}"#,
      "scheme.json")
    try folder.write("unit,a,b,c\nP,0.9,0.2,0.5\nQ,0.5,0.4,0.5\nR,0.1,0.3,0.5\n", "data.csv")
    return folder
  }

  /// Entropy of p = (0.6, 1/3, 1/15): e = 0.780... and of (2/9, 4/9, 3/9): e = 0.966...; the published
  /// check is 0.8667 and 0.1333. The constant column has p = 1/3 each, e = 1 and no weight.
  @Test func entropyWeightsAreThoseOfTheWorkedExample() throws {
    let folder = try example()
    let method = try #require(
      try found("entropy data.csv -w scheme.json", in: folder.path).methods.first)
    let weights = try #require(method.weights)
    #expect(abs((weights["a"] ?? 0) - 0.8667) < 5e-5 && abs((weights["b"] ?? 0) - 0.1333) < 5e-5)
    #expect(weights["c"] == 0)
    #expect(method.doubts?.contains { $0.kind == "constant" && $0.criterion == "c" } == true)
    // By hand: 0.866667 × 90 + 0.133333 × 20 and so on, from the weights as found.
    let (a, b) = (weights["a"] ?? 0, weights["b"] ?? 0)
    let scores = try #require(method.ranking?.rows).map { ($0.code, $0.score ?? .nan) }
    for (code, score) in scores {
      let own = ["P": (90.0, 20.0), "Q": (50.0, 40.0), "R": (10.0, 30.0)][code] ?? (.nan, .nan)
      #expect(abs(score - (a * own.0 + b * own.1)) < 1e-9)
    }
    #expect(scores.map(\.0) == ["P", "Q", "R"])
  }

  /// What is saved gives `cei rank` the same scores and ranks to the last digit.
  @Test(arguments: [
    "entropy demo", "critic demo --at complaints", "merec demo --at leaves",
    "principal-components demo --at leaves", "entropy public",
    "influence-balanced demo --target equal",
    "critic demo --at leaves --combine linear --parameter share=0.7 --with equal",
  ])
  func aSavedSchemeGivesTheRankingThatWasTold(_ words: String) throws {
    let folder = try TemporaryFolder()
    let method = try #require(
      try found("\(words) --save \(folder.path)/found.json").methods.first)
    let data = words.contains("public") ? "public" : "demo"
    let outcome = try run("rank \(data) -w \(folder.path)/found.json --format json -q")
    #expect(outcome.exit == 0, "\(outcome.errorText)")
    let ranked = try JSONDecoder().decode(Ranked.self, from: outcome.output)
    let rows = try #require(ranked.assessments.first).rows.filter { $0.rank != nil }
    let told = try #require(method.ranking?.rows).filter { $0.rank != nil }
    #expect(rows.count == told.count && !rows.isEmpty)
    for row in told {
      let other = rows.first { $0.code == row.code }
      #expect(other?.rank == row.rank && other?.score == row.score, "\(row.code)")
    }
  }

  private struct Ranked: Decodable {
    var assessments: [Assessment]

    struct Assessment: Decodable {
      var rows: [Row]
    }

    struct Row: Decodable {
      var code: String
      var rank: Double?
      var score: Double?
    }
  }

  /// Of indicators taken at once a dimension gets their sum, and they their shares of it.
  @Test func savedSharesMultiplyBackToTheWeightsOfAllIndicators() throws {
    let method = try #require(try found("merec demo --at leaves").methods.first)
    let (weights, saved) = (
      try #require(method.weights), try #require(method.schemeWeights)
    )
    let dimensions = [
      "satisfaction": ["satisfaction_supply", "satisfaction_environment", "satisfaction_redress"]
    ]
    for (dimension, indicators) in dimensions {
      let sum = indicators.reduce(0) { $0 + (weights[$1] ?? .nan) }
      #expect(abs((saved[dimension] ?? .nan) - 100 * sum) < 1e-12)
      for indicator in indicators {
        let product = (saved[dimension] ?? .nan) * (saved[indicator] ?? .nan) / 10_000
        #expect(abs(product - (weights[indicator] ?? .nan)) < 1e-14)
      }
    }
  }

  /// Weights of the panel in the data folder come in as they are by `cei panel`'s consensus.
  @Test func aPanelIsCombinedByItsConsensusAndMarksWhatIsSaved() throws {
    let folder = try TemporaryFolder()
    let words = "entropy demo --combine linear --parameter share=1 --with demo-panel"
    let both = try found("\(words) --save \(folder.path)/both.json")
    let method = try #require(both.methods.first)
    // A share of 1 leaves the panel's weights.
    #expect(method.weights == method.combination?.subjective)
    #expect(method.weights != method.objective && method.combination?.shares == [1, 0])
    let saved = try String(contentsOfFile: folder.path + "/both.json", encoding: .utf8)
    #expect(saved.contains("\"synthetic\": true") && saved.contains("\"combine\": \"linear\""))
  }

  /// Published figures under weights that rest on made-up judgements are marked, at once and later.
  @Test func madeUpJudgementsMarkWhatIsTakenFromRealFigures() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"panel": "p", "synthetic": true, "scheme": "public", "rounds": [{"round": 1, "folder": "one"}]}"#,
      "p/panel.json")
    try folder.write(
      #"{"expert": "E1", "round": 1, "scheme": "public", "judgements": {"index": {"weights": "#
        + #"{"satisfaction": 50, "complaints": 30, "commitments": 20}}}}"#, "p/one/E1.json")
    let saved = folder.path + "/s.json"
    let mark = "〔示例数据·虚构〕"
    #expect(try !run("weights critic public -q").text.contains(mark))
    let words = "weights critic public --combine linear --with \(folder.path)/p"
    #expect(try run("\(words) --save \(saved) -q").text.hasPrefix(mark))
    #expect(try run("rank public -w \(saved) -q").text.hasPrefix(mark))
  }

  /// (100, 50), (50, 100) and (60, 60): without limits the first two have 1; the third has the most
  /// under equal weights 1/150, 120/150 = 0.8, and both others stand in its way.
  @Test func theBenefitOfTheDoubtIsThatOfAnExampleByHand() throws {
    struct Benefit: Decodable {
      var reachOne: Int
      var rows: [Row]

      struct Row: Decodable {
        var code: String
        var rank: Double
        var score: Double
        var shares: [String: Double]
        var peers: [String]
      }
    }
    let folder = try example()
    try folder.write("unit,a,b,c\nP,1,0.5,1\nQ,0.5,1,1\nR,0.6,0.6,1\n", "three.csv")
    let words = "weights benefit-of-the-doubt three.csv -w scheme.json --drop c --shares 0:100"
    let outcome = try run("\(words) --format json -q", in: folder.path)
    let found = try JSONDecoder().decode(Benefit.self, from: outcome.output)
    #expect(found.reachOne == 2)
    let last = try #require(found.rows.first { $0.code == "R" })
    #expect(abs(last.score - 0.8) < 1e-12 && last.rank == 3 && last.peers == ["P", "Q"])
    #expect(abs((last.shares["a"] ?? 0) - 0.5) < 1e-12)
    let page = try run("\(words) --lang en -q", in: folder.path).text
    #expect(page.contains("2 of 3 units have 1") && page.contains("still behind P and Q"))
  }

  @Test func allMethodsStandSideBySideWithTheirDoubts() throws {
    let all = try found("all demo")
    #expect(all.methods.map(\.method).starts(with: ["equal", "entropy", "critic"]))
    #expect(all.synthetic && all.units.count == 31 && all.incomplete.isEmpty)
    for method in all.methods {
      let weights = try #require(method.weights)
      #expect(abs(weights.values.reduce(0, +) - 1) < 1e-12, "\(method.method)")
    }
    let csv = try run("weights all demo --format csv -q").text.split(separator: "\n")
    #expect(csv.count == 4 && csv[0].hasPrefix("node,name,nominal,equal,entropy,critic"))
    let page = try run("weights all demo -q --lang en").text
    for method in all.methods { #expect(page.contains(" \(method.method) ")) }
    // Every doubt about one criterion is marked in the table and explained below it.
    let marked = all.methods.flatMap { $0.doubts ?? [] }.filter { $0.criterion != nil }
    #expect(page.contains("!") == !marked.isEmpty)
    for doubt in marked {
      let sentence = try #require(doubt.text["en"]).split(separator: " ").prefix(4)
      #expect(
        page.split { $0.isWhitespace }.joined(separator: " ").contains(
          sentence.joined(separator: " ")))
    }
  }

  /// With other weights other units have enough data: the public figures of six become those of more.
  @Test func whoIsRankedOnlyNowIsSaid() throws {
    let page = try run("weights entropy public -q").text
    #expect(page.contains("参与排名的由 6 个变为") && page.contains("新参与排名"))
    #expect(page.contains("只有 2 个地区有全部得分"))
  }

  @Test(arguments: [60, 80, 120])
  func noLineIsWiderThanAskedFor(width: Int) throws {
    let all = [
      "all demo", "all demo --at complaints", "entropy demo",
      "principal-components demo --at leaves",
      "influence-balanced demo", "critic demo --combine game-theory --with equal",
      "benefit-of-the-doubt demo", "benefit-of-the-doubt demo --at index --shares 0:100",
      "all public",
    ]
    for words in all {
      for language in ["zh", "en"] {
        let page = try run("weights \(words) --lang \(language) --width \(width)")
        #expect(page.exit == 0, "\(page.errorText)")
        for line in page.text.split(separator: "\n") {
          #expect(CellWidth.of(line) <= width, "\(words) \(language): \(line)")
        }
        if language == "en" {
          #expect(!page.text.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) })
        }
      }
    }
  }

  @Test(arguments: [
    ("nosuch demo", "E408", 2), ("entropi demo", "E408", 2), ("demo", "E409", 2),
    ("entropy demo --at nosuch", "E402", 2), ("entropy demo --at complaint_density", "E444", 1),
    ("entropy zhengzhou --at index", "E490", 1), ("entropy public --at leaves", "E490", 1),
    ("entropy public --at satisfaction", "E490", 1),
    ("entropy demo --parameter scale", "E403", 2), ("entropy demo --parameter scal=1", "E222", 1),
    ("equal demo --parameter scale=1", "E222", 1), ("entropy demo --combine foo", "E220", 1),
    ("entropy demo --combine linear --with jilin-7", "E402", 2),
    ("entropy demo --combine linear --with nosuch", "E408", 2),
    ("entropy demo --parameter scale=scores --parameter scale=min-max", "E403", 2),
    ("influence-balanced demo --target satisfaction=50", "E403", 2),
    ("influence-balanced demo --target satisfaction=50,complaints=50,nosuch=0", "E402", 2),
    ("influence-balanced demo --target satisfaction=50,complaints=50,commitments=50", "E403", 2),
    ("influence-balanced demo --target satisfaction=5,satisfaction=5,complaints=5", "E403", 2),
    ("benefit-of-the-doubt demo --shares 20:4", "E403", 2),
    ("benefit-of-the-doubt demo --shares 0:2", "E403", 2),
  ])
  func whatMakesNoSenseIsRefusedWithAWayOut(_ words: String, _ code: String, _ exit: Int32) throws {
    for language in ["zh", "en"] {
      let outcome = try run("weights \(words) --lang \(language) -q")
      #expect(outcome.exit == exit && outcome.text.isEmpty, "\(words): \(outcome.errorText)")
      #expect(outcome.errorText.contains("[\(code)]"), "\(outcome.errorText)")
      #expect(outcome.errorText.contains(language == "zh" ? "修复" : "= fix"), "\(outcome.errorText)")
    }
  }

  @Test(arguments: [
    "all demo --save x.json", "benefit-of-the-doubt demo --save x.json", "critic demo --with equal",
    "all demo --combine linear", "entropy demo --target equal", "entropy demo --shares 4:20",
    "all demo --parameter scale=scores", "entropy demo --drop complaints --save x.json",
  ])
  func optionsThatDoNotGoTogetherAreAMatterOfUsage(_ words: String) throws {
    let outcome = try run("weights \(words)")
    #expect(outcome.exit == 2 && outcome.text.isEmpty && !outcome.errors.isEmpty)
  }

  /// Without any word all methods are shown, on the published figures.
  @Test func nothingTypedMeansAllMethods() throws {
    let bare = try run("weights -q")
    let all = try run("weights all public -q")
    #expect(bare.exit == 0 && bare.isSame(as: all))
  }
}
