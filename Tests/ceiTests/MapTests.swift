import Foundation
import TestSupport
import Testing

/// `cei map`: tiles in text, as a drawing and for programs, with layouts of one's own.
@Suite struct MapTests {
  private func map(_ words: [String]) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(["map"] + words)
  }

  /// The provinces as `experience` draws them: the north above, the south below, and the three without
  /// data at their places.
  @Test func theGridStandsInTheTerminalWithClassesAndRanks() throws {
    let text = try map(["datasets/demo", "--lang", "zh", "--width", "80"]).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0] == "〔示例数据·虚构〕")
    let grid = lines.filter { $0.contains("[") && !$0.contains("（") }
    #expect(grid.count == 9)
    #expect(grid[4].contains("]藏") && grid[4].contains("]陕") && grid[4].hasPrefix("["))
    #expect(grid[7].hasSuffix("[-]台") && grid[8].hasSuffix("[-]澳    [-]港"))
    #expect(text.contains("示意方格图，不表示行政区域界线。"))
    let counts = text.matches(of: #/^\[.\] .*（(\d+)）$/#.anchorsMatchLineEndings())
      .compactMap { Int($0.1) }
    #expect(counts.reduce(0, +) == 34)
  }

  @Test(arguments: ["40", "60", "80", "120"], ["zh", "en"])
  func tilesFitTheWidthAndStandInColumns(width: String, language: String) throws {
    let words = ["datasets/demo", "--ascii", "--lang", language, "--width", width]
    let text = try map(words).text
    let limit = try #require(Int(width))
    for line in text.split(separator: "\n") where line.utf8.allSatisfy({ $0 < 0x80 }) {
      #expect(line.utf8.count <= limit, "\(line)")
    }
    // Shaanxi stands below Ningxia, which stands below nobody.
    let ningxia = try #require(place(of: "NX", in: text))
    #expect(place(of: "SN", in: text) == ningxia)
    #expect(place(of: "GX", in: text) == ningxia)
    #expect(text.contains("-MO") || text.contains("[-]MO"))
  }

  private func place(of name: String, in text: String) -> Int? {
    for line in text.split(separator: "\n") {
      if let range = line.range(of: name) {
        return line.distance(from: line.startIndex, to: range.lowerBound)
      }
    }
    return nil
  }

  @Test func limitsMakeClassesThatMayBeEmptyAndAreSaid() throws {
    let words = ["datasets/demo", "--lang", "en", "--classes", "60,79.5,100"]
    let text = try map(words).text
    #expect(text.contains("[1] below 60.00 (0)\n"))
    #expect(text.contains("[4] 100.00 and above (0)\n"))
    for wrong in [
      "80,70", "80,80", "a", "", "1,2,3,4,5", "80,", "80.001", "nan", "0x10", "1e1", "+60",
    ] {
      let outcome = try map(["datasets/demo", "--classes", wrong])
      #expect(outcome.exit == 2, "\(wrong)")
      #expect(outcome.errorText.contains("--classes"))
    }
  }

  /// Both hold every score between their limits, and the same number of units.
  @Test func everyScoreLiesInItsClassInJSON() throws {
    struct Map: Decodable {
      struct Class: Decodable {
        var from: Double?
        var to: Double?
        var units: Int
      }
      struct Tile: Decodable {
        var code: String
        var state: String
        var `class`: Int?
        var score: Double?
        var best: Double?
        var rank: Double?
      }
      var classes: [Class]
      var tiles: [Tile]
    }
    for rule in ["equal", "quantile", "80,85.5"] {
      let output = try map(["datasets/demo", "--format", "json", "--classes", rule, "-q"]).output
      let map = try JSONDecoder().decode(Map.self, from: output)
      #expect(map.tiles.count == 34)
      #expect(map.tiles.count { $0.state == "no-data" } == 3)
      for (number, range) in map.classes.enumerated() {
        let members = map.tiles.filter { $0.class == number + 1 }
        #expect(members.count == range.units)
        for tile in members {
          let score = try #require(tile.score)
          #expect(score >= (range.from ?? 0) - 0.005 && score < (range.to ?? 100) + 0.00501)
        }
      }
      #expect(map.tiles.allSatisfy { $0.rank == nil || $0.best ?? 99 <= $0.rank ?? 0 })
    }
  }

  @Test func aDrawingIsSavedWithItsMarkAndItsCaption() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/图 1.svg"
    let outcome = try map(["datasets/demo", "--lang", "zh", "-q", "-o", file])
    #expect(outcome.exit == 0 && outcome.text.isEmpty)
    let drawing = try String(contentsOfFile: file, encoding: .utf8)
    #expect(drawing.hasPrefix("<svg "))
    #expect(drawing.contains("〔示例数据·虚构〕") && drawing.contains("示意方格图，不表示行政区域界线"))
    // One title for each of the 34 tiles and one for the drawing; marks for pages are left out.
    #expect(drawing.matches(of: #/<title>/#).count == 35 && !drawing.contains("data-part"))
    let wrong = try map(["datasets/demo", "--format", "csv", "-o", file])
    #expect(wrong.exit == 2 && wrong.errorText.contains("--format"))
  }

  private static let districts = [
    "docs/examples/districts.csv", "-w", "docs/examples/districts.json", "--period", "2024",
    "--grid", "docs/examples/districts-grid.csv", "--lang", "zh",
  ]

  @Test func aLayoutOfOnesOwnIsDrawnInEveryPlace() throws {
    let text = try map(Self.districts).text
    #expect(text.contains("布局  districts-grid.csv"))
    #expect(text.matches(of: #/\[[1-5]\][甲乙丙丁戊己]/#).count == 6)
    for command in ["report", "tune"] {
      let more = command == "report" ? ["--no-profiles", "--no-intervals"] : ["-n", "100"]
      let page = try BuiltProgram.run([command] + Self.districts + more + ["-q"])
      #expect(page.exit == 0, "\(page.errorText)")
      let tiles = page.text.replacing(#/href='data:[^']*'/#, with: "")
        .matches(of: #/data-part="tile" data-key="[甲乙丙丁戊己]区"/#)
      #expect(tiles.count == (command == "report" ? 6 : 12))
    }
  }

  @Test func dataWithoutTilesAreRefusedWithTheWayOut() throws {
    let outcome = try map(["datasets/zhengzhou", "--lang", "en"])
    #expect(outcome.exit == 1 && outcome.output.isEmpty)
    #expect(outcome.errorText.contains("E495") && outcome.errorText.contains("--grid FILE"))
  }

  /// Complaint density alone has a fifth of the weight, and the scheme asks for half: a layout would not help.
  @Test func whereNobodyIsRankedNoLayoutIsAskedFor() throws {
    let folder = try TemporaryFolder()
    let data = folder.path + "/data.csv"
    try Data(
      "代码,地区,年份,投诉量,常住人口,满意度,按时办结率\n130000,河北,2023,330000,73930000,,\n140000,山西,2023,122400,34660000,,\n"
        .utf8
    )
    .write(to: URL(fileURLWithPath: data))
    let outcome = try map([
      data, "-w", CorpusCase.folder + "/schemes/sound.json", "--lang", "en",
    ])
    #expect(outcome.exit == 1)
    #expect(!outcome.errorText.contains("--grid"), "\(outcome.errorText)")
    #expect(outcome.errorText.contains("cei rank says why"), "\(outcome.errorText)")
  }

  /// Problems of the data do not hide those of the layout, nor the other way round.
  @Test func problemsOfDataAndLayoutAreSaidInOneRun() throws {
    let folder = CorpusCase.folder
    let outcome = try BuiltProgram.run(
      [
        "map", "tables/sound.csv", "-w", "schemes/trailing-comma.json", "--grid",
        "grids/no-integers.csv",
      ], in: folder)
    #expect(outcome.exit == 1)
    #expect(outcome.errorText.contains("[E156]") && outcome.errorText.contains("[E495]"))
  }

  @Test(arguments: (try? CorpusCase.list("grids.csv")) ?? [])
  func badLayoutsAreRefusedAtTheirPlaces(_ bad: CorpusCase) throws {
    for command in ["map", "report", "tune"] {
      let outcome = try bad.run(command, ["-q"])
      #expect(outcome.exit == bad.exit && outcome.output.isEmpty)
      let found = outcome.errorText.matches(
        of: #/error\[(E\d+)\][^\n]*\n\s+--> grids\/([^:]+):(\d+):?(\d*)/#
      ).map { match in
        CorpusCase.Mark(
          code: String(match.1), file: String(match.2), line: Int(match.3), column: Int(match.4))
      }
      #expect(found.sorted() == bad.marks.sorted(), "\(outcome.errorText)")
    }
  }

  @Test func theSoundLayoutPasses() throws {
    let cases = try CorpusCase.list("grids.csv")
    #expect(cases.count >= 5)
    let outcome = try BuiltProgram.run(
      ["map", "tables/sound.csv", "-w", "schemes/sound.json", "--grid", "grids/sound.csv"],
      in: CorpusCase.folder)
    #expect(outcome.exit == 0 && outcome.errors.isEmpty, "\(outcome.errorText)")
  }
}
