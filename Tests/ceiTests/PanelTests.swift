import Foundation
import IndexReports
import TestSupport
import Testing

/// `cei panel` as people type it.
@Suite struct PanelTests {
  private func run(
    _ words: [String], in folder: String = PackageFiles.root
  ) throws -> (exit: Int32?, text: String, errors: String) {
    let outcome = try BuiltProgram.run(words, in: folder)
    return (outcome.exit, outcome.text, outcome.errorText)
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static let saaty = """
    { "criteria": ["a", "b", "c"], "matrix": [[1, 2, 3], ["1/2", 1, 2], ["1/3", "1/2", 1]] }
    """

  /// The check matrix of every textbook on AHP: 0.5396, 0.2970, 0.1634, λmax 3.0092, CR 0.0079 (RI
  /// 0.58); CI = 0.0092/2.
  @Test func aMatrixAloneNeedsNoScheme() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.saaty, "m.json")
    let zh = try run(["panel", "m.json"], in: folder.path)
    #expect(zh.exit == 0 && zh.errors.isEmpty)
    for number in ["0.5396", "0.2970", "0.1634", "3.0092", "0.0046", "0.58", "0.0079", "通过"] {
      #expect(zh.text.contains(number), "\(number)")
    }
    let en = try run(["panel", "m.json", "--lang", "en"], in: folder.path)
    #expect(en.text.contains("Consistency") && !en.text.contains("通过"))
    #expect(try run(["panel", "m.json", "--save", "w.json"], in: folder.path).exit != 0)
  }

  /// Names of several nodes without a scheme: the message gives the command that reads them; data
  /// bring their own scheme, as for other commands.
  @Test func aTableWithoutASchemeIsTiedOrSaysHow() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "专家,消费者满意度:投诉与维权效能,消费者满意度:商家承诺与践诺,消费供给满意度:消费环境满意度,消费供给满意度:消费维权满意度\n甲,2,3,1,1/2\n乙,3,1,2,2\n",
      "wide.csv")
    let refused = try run(["panel", "wide.csv"], in: folder.path)
    #expect(refused.exit == 1 && refused.text.isEmpty)
    #expect(refused.errors.contains("cei panel wide.csv -w default"))
    #expect(!refused.errors.contains("消费者满意度:消费供给满意度"))
    let tied = try run(["panel", "wide.csv", "-w", "default", "-q"], in: folder.path)
    #expect(tied.exit == 0)
    let data = try run(["panel", "wide.csv", "demo", "-q", "--format", "json"], in: folder.path)
    #expect(data.exit == 0)
    #expect(try json(data.text)["scheme"] as? String == "default")
    try folder.write("专家,消费者满意度:投诉与维权效能,消费者满意度:商家承诺与践诺\n甲,2,3\n", "one.csv")
    let alone = try run(["panel", "one.csv"], in: folder.path)
    #expect(alone.exit == 0 && alone.errors.contains("-w default"))
  }

  /// What the consequences say of the consensus is what `rank` says with the saved scheme, which is
  /// the same file when it is written again.
  @Test func theSavedConsensusRanksAsTheConsequencesSay() throws {
    let folder = try TemporaryFolder()
    let panel = try run(
      ["panel", "--format", "json", "-q", "--save", "w.json"], in: folder.path)
    #expect(panel.exit == 0)
    let said = try #require(try json(panel.text)["consequences"] as? [String: Any])
    let units = try #require(said["units"] as? [[String: Any]])
    let consensus = try #require(said["consensus"] as? [String: Any])
    let ranks = try #require(consensus["ranks"] as? [Double])
    let scores = try #require(consensus["scores"] as? [Double])

    let rank = try run(["rank", "demo", "-w", "w.json", "--format", "json", "-q"], in: folder.path)
    #expect(rank.exit == 0)
    let results = try #require(try json(rank.text)["assessments"] as? [[String: Any]])
    let rows = try #require(results.first?["rows"] as? [[String: Any]])
    var found: [String: (rank: Double, score: Double)] = [:]
    for row in rows {
      guard let code = row["code"] as? String, let rank = row["rank"] as? Double,
        let score = row["score"] as? Double
      else { continue }
      found[code] = (rank, score)
    }
    #expect(found.count == units.count)
    for (number, unit) in units.enumerated() {
      let own = try #require(found[unit["code"] as? String ?? ""])
      #expect(own.rank == ranks[number])
      #expect(abs(own.score - scores[number]) < 1e-9)
    }
    #expect(try run(["panel", "-q", "--save", "w.json"], in: folder.path).exit == 0)
  }

  /// A file with other content stays as it is, unless the user says so; what is read always does.
  @Test func filesAreNotOverwritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", "w.json")
    let refused = try run(["panel", "-q", "--save", "w.json"], in: folder.path)
    #expect(refused.exit == 3 && refused.text.isEmpty && refused.errors.contains("--force"))
    let file = URL(fileURLWithPath: folder.path + "/w.json")
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
    #expect(try run(["panel", "-q", "--save", "w.json", "--force"], in: folder.path).exit == 0)
    #expect(try String(contentsOf: file, encoding: .utf8).contains("\"record\""))

    try folder.write(Self.saaty, "m.json")
    for option in ["--save", "-o"] {
      let outcome = try run(["panel", "m.json", option, "m.json"], in: folder.path)
      #expect(outcome.exit != 0 && outcome.errors.contains("m.json"))
    }
    let matrix = URL(fileURLWithPath: folder.path + "/m.json")
    #expect(try String(contentsOf: matrix, encoding: .utf8) == Self.saaty)
  }

  /// Weights from made-up judgements mark real figures too; without the mark nothing does.
  @Test(arguments: [true, false])
  func madeUpJudgementsMarkRealData(synthetic: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      { "scheme": "p", "extends": "public", "record": { "method": "panel",
          "settings": { "experts": 7, "round": 2 }, "synthetic": \(synthetic) } }
      """, "p.json")
    let zh = try run(["rank", "-w", "p.json", "-q"], in: folder.path)
    #expect(zh.text.hasPrefix("〔示例数据·虚构〕") == synthetic)
    #expect(zh.text.contains("7 位专家，第 2 轮"))
    let en = try run(["rank", "-w", "p.json", "-q", "--lang", "en"], in: folder.path)
    #expect(en.text.hasPrefix("[synthetic") == synthetic)
    #expect(en.text.contains("7 experts, round 2"))
  }

  /// Weights rest on judgements, not on the data on which they are tried.
  @Test func realJudgementsTriedOnMadeUpDataAreNoneThemselves() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      { "scheme": "default", "judgements": { "index": { "pairwise": {
          "satisfaction:complaints": 2, "satisfaction:commitments": 3, "complaints:commitments": 2
      } } } }
      """, "A.json")
    let tried = try run(
      ["panel", "A.json", "demo", "-q", "--show", "overview,matrices", "--save", "w.json"],
      in: folder.path)
    #expect(tried.exit == 0 && tried.text.hasPrefix("〔示例数据·虚构〕"))
    #expect(tried.text.contains("虚构的是试算名次的数据，不是判断"))
    #expect(!tried.text.contains("（判断为虚构示例"))
    let text = try String(contentsOfFile: folder.path + "/w.json", encoding: .utf8)
    let scheme = try json(text)
    #expect((scheme["record"] as? [String: Any])?["synthetic"] as? Bool == false)
    #expect(
      (scheme["weights"] as? [String: Double])?.keys.sorted() == [
        "commitments", "complaints", "satisfaction",
      ])
  }

  @Test func onlyAStampedRecordHasADate() throws {
    let folder = try TemporaryFolder()
    _ = try run(["panel", "-q", "--save", "a.json"], in: folder.path)
    _ = try run(["panel", "-q", "--save", "b.json", "--stamp"], in: folder.path)
    func record(_ name: String) throws -> [String: Any] {
      let text = try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
      return try #require(try json(text)["record"] as? [String: Any])
    }
    #expect(try record("a.json")["stamp"] == nil)
    let stamp = try #require(try record("b.json")["stamp"] as? String)
    #expect(stamp.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil)
    #expect(try record("a.json")["synthetic"] as? Bool == true)
  }

  /// One round's weights rest on panel.json, seven files of judgements and the scheme; what did not
  /// pass in them is said, by a warning and by the record.
  @Test(arguments: [1, 2])
  func theRecordNamesTheFilesThatWereUsedAndWhatDidNotPass(round: Int) throws {
    let folder = try TemporaryFolder()
    let saved = try run(["panel", "--round", "\(round)", "--save", "w.json"], in: folder.path)
    let text = try String(contentsOfFile: folder.path + "/w.json", encoding: .utf8)
    let record = try #require(try json(text)["record"] as? [String: Any])
    let inputs = try #require(record["inputs"] as? [[String: String]])
    #expect(
      inputs.map { $0["role"] }
        == ["panel"] + [String](repeating: "judgements", count: 7) + ["scheme"])
    #expect(inputs.filter { $0["name"]?.contains("round\(round)/") == true }.count == 7)
    let settings = try #require(record["settings"] as? [String: Any])
    let notPassed = try #require(settings["notPassed"] as? String)
    #expect(notPassed.contains("E2 complaints CR 0."))
    #expect(saved.errors.contains("权重已照存，但未通过一致性检验：") && saved.errors.contains("E2（"))
    // Only the second round has a stop rule; IQR of the density of complaints is 25.3.
    #expect((settings["stopNotMet"] as? String == "IQR<=10 && delta_median<=5") == (round == 2))
    #expect(saved.errors.contains("停止规则未满足") == (round == 2))
    #expect(try run(["rank", "demo", "-w", "w.json", "-q"], in: folder.path).exit == 0)
  }

  @Test(arguments: [
    (["panel", "demo"], "cei panel demo-panel demo"), (["panel", "demo-panl"], "demo-panel"),
    (["rank", "demo-panel"], "cei panel demo-panel"),
    (["panel", "--group", "mean"], "priorities"),
    (["panel", "--priorities", "eigen"], "eigenvector"),
    (["panel", "--ranks", "rocc"], "roc"), (["panel", "--best-worst", "lineal"], "linear"),
    (["panel", "--round", "9"], "1、2"), (["panel", "--show", "matrix"], "matrices"),
    (["panel", "--show", "all", "--format", "csv"], "--show"), (["panel", "--stamp"], "--save"),
    (["panel", "--limit", "0"], "--limit"), (["panel", "--random-index", "satty"], "saaty"),
  ])
  func whatIsMistypedIsAnsweredWithWhatWasMeant(words: [String], meant: String) throws {
    let outcome = try run(words)
    #expect(outcome.exit != 0 && outcome.text.isEmpty)
    #expect(outcome.errors.contains(meant), "\(outcome.errors)")
  }

  @Test(arguments: [60, 80, 120], ["zh", "en"])
  func noLineIsWiderThanAskedFor(width: Int, language: String) throws {
    let text = try run(
      ["panel", "-q", "--show", "all", "--suggest", "--width", "\(width)", "--lang", language]
    ).text
    for line in text.split(separator: "\n") {
      #expect(CellWidth.of(line) <= width, "\(line)")
    }
    #expect(text.contains(language == "zh" ? "收敛" : "converged"))
  }

  @Test(arguments: ["overview", "experts", "matrices", "rounds", "consequences"])
  func everyPartIsARectangleInCSV(part: String) throws {
    let text = try run(["panel", "-q", "--show", part, "--format", "csv"]).text
    let counts = Set(
      text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).count
      })
    #expect(counts.count == 1 && text.split(separator: "\n").count > 3)
  }
}
