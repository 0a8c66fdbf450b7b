import Foundation
import IndexFiles
import IndexReports
import TestSupport
import Testing

/// `--drop`, `--only`, `--add` and `--drop-each` through the built program.
@Suite struct LeavingOutTests {
  private func run(_ line: String, _ environment: [String: String] = [:]) throws -> String {
    let outcome = try BuiltProgram.run(
      line.split(separator: " ").map(String.init), environment: environment)
    #expect(outcome.exit == 0, "\(line): \(outcome.errorText)")
    return outcome.text
  }

  /// Rows of a CSV output by a column.
  private func rows(_ line: String, by key: String) throws -> [String: [String: String]] {
    let lines = try run(line + " -q --format csv").split(separator: "\n")
    let header = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var rows: [String: [String: String]] = [:]
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let row = Dictionary(uniqueKeysWithValues: zip(header, cells))
      rows[row[key] ?? ""] = row
    }
    return rows
  }

  /// The ranks of ranked units by code.
  private func ranks(_ line: String) throws -> [String: Double] {
    try rows(line, by: "code").compactMapValues { $0["rank"].flatMap(Double.init) }
  }

  /// Every number of the table is that of `cei rank` with and without the node.
  @Test(arguments: [
    ("demo", "dimensions", 3), ("demo", "2", 16), ("public", "indicators", 9), ("public", "1", 3),
  ])
  func theTableEqualsSeparateRuns(_ data: String, _ level: String, _ count: Int) throws {
    let before = try ranks("rank \(data) --no-intervals")
    let table = try rows("compare \(data) --drop-each \(level)", by: "node")
    #expect(table.count == count)
    // All of a small table, every fifth row of a large one.
    for (place, node) in table.keys.sorted().enumerated() where count < 10 || place % 5 == 0 {
      let row = try #require(table[node])
      let after = try ranks("rank \(data) --no-intervals --drop \(node)")
      let shifts = before.compactMapValues { $0 }.compactMap { code, rank in
        after[code].map { (code, abs(rank - $0)) }
      }.sorted { $0.0 < $1.0 }
      let sum = shifts.map(\.1).reduce(0, +)
      #expect(row["common"] == String(shifts.count))
      #expect(row["mean_shift"].flatMap(Double.init) == sum / Double(shifts.count), "\(node)")
      let largest = shifts.map(\.1).max() ?? 0
      #expect(row["largest_shift"].flatMap(Double.init) == largest)
      let movers = shifts.filter { $0.1 == largest && largest > 0 }.map(\.0)
      #expect(row["movers"] == movers.joined(separator: " "))
      let leaders = after.filter { $0.value == 1 }.keys.sorted()
      #expect(row["leaders"] == leaders.joined(separator: " "))
      let old = before.filter { $0.value == 1 }.keys.sorted()
      #expect(row["changes_leader"] == String(leaders != old))
      let lost = before.keys.filter { after[$0] == nil }.sorted()
      #expect(row["not_ranked"] == lost.joined(separator: " "))
    }
  }

  /// A against B through the same options: the rank before and after is that of two runs.
  @Test func aChangeIsComparedWithTheSchemeAsItIs() throws {
    let before = try ranks("rank demo")
    let after = try ranks("rank demo --drop complaint_density")
    let moves = try rows("compare datasets/demo --drop complaint_density", by: "code")
    #expect(moves.count == 31)
    for (code, row) in moves {
      #expect(row["rank_before"].flatMap(Double.init) == before[code])
      #expect(row["rank_after"].flatMap(Double.init) == after[code])
    }
    let text = try run("compare demo --drop 有效投诉密度 -q")
    #expect(text.contains("改动前后的比较"))
    #expect(text.contains("改动  去掉“有效投诉密度”（占总权重 10.5%），同级权重：投诉按时办结率 15% -> 21.43%"))
    #expect(!text.contains("指标不同"))
  }

  /// The options work alike wherever data are assessed, and say what was left out.
  @Test(arguments: [
    "rank demo", "gap 陕西 demo", "explain 陕西 demo", "compare default equal demo", "check demo",
    "stats demo",
    "compare demo", "rank", "compare",
  ])
  func everyCommandTakesThem(_ line: String) throws {
    for options in [
      "--drop complaints", "--only satisfaction --only 投诉与维权效能",
      "--drop complaint_density --add complaints/complaint_density=40",
    ] {
      for language in ["zh", "en"] {
        let text = try run("\(line) \(options)", ["CEI_LANG": language])
        #expect(!text.isEmpty)
        if !line.hasPrefix("check"), !line.hasPrefix("compare default") {
          let words =
            options.hasPrefix("--only") ? ["只保留", "kept"] : ["去掉", "left out"]
          #expect(text.contains(language == "zh" ? words[0] : words[1]), "\(line) \(options)")
        }
      }
    }
  }

  /// Nothing but the options' order differs: 50 before the cut and 50 after it.
  @Test func theOrderOnTheCommandLineCounts() throws {
    let one = try run("rank demo -q --set weights.complaints=50 --drop satisfaction --format json")
    let other = try run(
      "rank demo -q --drop satisfaction --set weights.complaints=50 --format json")
    // 50 : 25·50/65 of 100 against half and half.
    #expect(one.contains("drop satisfaction (complaints 50% -> 72.2222222222%"))
    #expect(other.contains("weights.complaints = 50 (commitments 41.6666666667 -> 50)"))
  }

  /// Weights are echoed by name with the digits that people need; JSON keeps ids and all digits.
  @Test func weightsAreEchoedByName() throws {
    let zh = try run("rank demo -q --top 1 --set weights.satisfaction=45")
    #expect(
      zh.contains("改动      “消费者满意度”权重设为 45（投诉与维权效能 35 -> 32.08，商家承诺与践诺 25 -> 22.92）"))
    let en = try run("rank demo -q --top 1 --set weights.satisfaction=45", ["CEI_LANG": "en"])
    #expect(
      en.contains(
        "weight of Consumer satisfaction set to 45 (Complaints and redress 35 -> 32.08, "
          + "Merchant commitments 25 -> 22.92)"))
    let json = try run("rank demo -q --format json --set weights.satisfaction=45")
    // 55 · 35/60.
    #expect(json.contains("\"after\": 32.0833333333333"))
    #expect(json.contains("\"change\": \"weight\""))
  }

  @Test(arguments: [60, 80, 120])
  func nothingIsWiderThanAskedFor(_ width: Int) throws {
    for language in ["zh", "en"] {
      for line in [
        "compare demo --drop-each indicators", "compare public --drop-each 1",
        "compare demo --drop-each 2 --lang en", "compare public --drop complaint_density",
        "rank demo --only satisfaction --top 2",
        "rank demo --drop complaint_density --add complaints/complaint_density=40 --top 2",
      ] {
        let text = try run("\(line) -q --width \(width)", ["CEI_LANG": language])
        for row in text.split(separator: "\n") {
          #expect(CellWidth.of(String(row)) <= width, "\(row)")
        }
      }
    }
  }

  @Test func theTableIsWrittenInEveryFormat() throws {
    let json = try run("compare demo --drop-each indicators -q --format json")
    let value = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(value["schema"] as? String == "cei/leave-one-out/1")
    #expect((value["rows"] as? [Any])?.count == 16)
    let markdown = try run("compare demo --drop-each dimensions -q --format md")
    #expect(markdown.contains("| 去掉  ") && markdown.contains("小结："))
    let english = try run("compare demo --drop-each dimensions -q --lang en")
    #expect(english.contains("Left out") && english.contains("Summary: leaving out"))
  }

  @Test(arguments: [
    ("compare demo --drop-each 3", "指标树在总指数之下只有 2 级"),
    ("compare demo equal --drop-each 1", "--drop-each 只用一份数据"),
    ("compare demo --drop-each leaves", "--drop-each 不接受 \"leaves\""),
    ("compare demo --drop-each 1 --only-changed", "--only-changed 不与 --drop-each 同用"),
    ("rank demo --drop complaint_densty", "是否想写 \"complaint_density\"？"),
    ("rank demo --drop index", "\"index\" 是总指数"),
    ("rank demo --add x=3", "不是“上级/指标=权重”"),
  ])
  func whatMakesNoSenseIsRefused(_ line: String, _ sentence: String) throws {
    let outcome = try BuiltProgram.run(line.split(separator: " ").map(String.init))
    #expect(outcome.exit == 2 && outcome.output.isEmpty)
    #expect(outcome.errorText.contains(sentence), "\(outcome.errorText)")
  }

  /// A missing cell is named with the file and the line of the unit.
  @Test func missingCellsAreNamedWithTheirFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("地区,年份,供给满意度,环境满意度,维权满意度\n甲区,2023,82,80,79\n乙区,2023,79,,75\n", "t.csv")
    let outcome = try BuiltProgram.run(
      ["rank", "t.csv", "--only", "satisfaction", "--set", "methodology.missing=fail"],
      in: folder.path)
    #expect(outcome.exit == 1)
    #expect(outcome.errorText.contains("E302]: 乙区 缺少“消费环境满意度”"))
    #expect(outcome.errorText.contains("t.csv:3:1  （乙区 的数据自此行起）"))
    #expect(outcome.errorText.contains("3 | 乙区,2023,79,,75"))
  }

  /// A unit without any figure of the period has no line; the file is named.
  @Test func aUnitWithoutFiguresIsNamedWithTheFile() throws {
    let outcome = try BuiltProgram.run([
      "rank", "--set", "methodology.missing=fail", "--lang", "en", "--only", "satisfaction",
    ])
    #expect(outcome.exit == 1)
    #expect(outcome.errorText.contains("datasets/public/values.csv"))
  }
}
