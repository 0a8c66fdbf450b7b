import CompositeIndex
import IndexFiles
import Testing

/// Tables that can be read in more than one way, and matrices as tables.
struct JudgementTableTests {
  private static func problems(_ text: String) throws -> [Diagnostic] {
    do {
      let files = ["t.csv": Array(text.utf8)]
      return try PanelSamples.read("t.csv", files, scheme: PanelSamples.resolved()).warnings
    } catch let problems as Diagnostics {
      return problems.all
    }
  }

  /// 2, 1, 3 as weights would make the least important the heaviest.
  @Test func ranksAreNotTakenForWeights() throws {
    for row in ["2,1,3", "1,1,2", "1,2,2", "3,1,1"] {
      let problems = try Self.problems("专家,a,b,c\nE1,\(row)\nE2,\(row)\n")
      #expect(problems.map(\.code) == [.badJudgementTable], "\(row)")
      // One for the file, with the number of rows.
      #expect(problems.first?.further == 1)
      let fix = problems.first?.fix?.zh ?? ""
      #expect(fix.contains("排序") && fix.contains("权重"))
    }
    for row in ["1,1,1", "2,3,4", "1,2,4", "50,30,20"] {
      #expect(try Self.problems("专家,a,b,c\nE1,\(row)\n").isEmpty, "\(row)")
    }
    for kind in ["排序", "权重"] {
      #expect(try Self.problems("专家,方式,a,b,c\nE1,\(kind),2,1,3\n").isEmpty)
    }
    let long = "expert,criterion,value\nE1,a,2\nE1,b,1\nE1,c,3\n"
    #expect(try Self.problems(long).map(\.code) == [.badJudgementTable])
  }

  /// One row of points that misses what the others add up to looks like a slip.
  @Test func aRowWithAnotherSumIsWarnedOf() throws {
    let rows = "E1,50,30,20\nE2,40,40,20\n"
    let problems = try Self.problems("专家,a,b,c\n\(rows)E3,50,30,10\n")
    #expect(problems.map(\.code) == [.otherSum] && problems[0].place?.line == 4)
    #expect(problems[0].message.zh.contains("90") && problems[0].message.zh.contains("100"))
    // Where half of them add up to something else, only ratios were meant.
    #expect(try Self.problems("专家,a,b,c\n\(rows)E3,5,4,3\nE4,2,2,7\n").isEmpty)
    #expect(try Self.problems("专家,方式,a,b,c\n\(rows)E3,权重,50,30,10\n").map(\.code) != [])
    #expect(try Self.problems("专家,a,b,c\n\(rows)E3,33.3,33.3,33.3\n").isEmpty)
  }

  /// 比较重要 is 3 in some questionnaires and 5 in others, weak 3 in Saaty (1980) and 2 in Saaty (2008).
  @Test func wordsOfManyMeaningsAreRefused() throws {
    for word in ["比较重要", "较重要", "比较不重要", "反较强", "非常重要", "slightly more important", "weak"] {
      let problems = try Self.problems("专家,b1:b2\nE1,\(word)\n")
      #expect(problems.map(\.code) == [.badJudgement], "\(word)")
      #expect(problems[0].fix?.zh.contains("稍微重要 3") == true, "\(word)")
    }
    for (ratio, plain) in [("3:1", "3"), ("1：4", "1/4"), ("2:3", "2/3")] {
      let problems = try Self.problems("专家,b1:b2\nE1,\(ratio)\n")
      #expect(problems.map(\.code) == [.badJudgement])
      #expect(problems[0].fix?.en == "write \(plain)")
    }
  }

  /// What other AHP programs write: the criteria in the first row and the first column.
  @Test func aSquareTableIsOneExpertsMatrix() throws {
    let text = "准则,办结率,密度,调解率\n密度,1/2,1,3\n办结率,1,2,\n调解率,,,1\n"
    let scheme = try PanelSamples.resolved()
    let files = ["E7.csv": Array(text.utf8)]
    let said = try PanelSamples.read("E7.csv", files, scheme: scheme).panel.rounds[0].responses
    #expect(said.map(\.expert) == ["E7"])
    let judged = try #require(said.first?.judgements.first)
    #expect(judged.node == "a" && judged.criteria == ["a1", "a2", "a3"])
    guard case .pairwise(let matrix) = judged.judgement else {
      Issue.record("no matrix")
      return
    }
    // 密度 (a1) is half of 办结率 (a2), and three times 调解率 (a3).
    #expect(matrix.pairs.map { [$0.row, $0.column] } == [[0, 1], [0, 2]])
    #expect(matrix.pairs.map(\.value) == [1 / 2.0, 3])
    let alone = try PanelSamples.read("E7.csv", files, scheme: nil).panel
    #expect(alone.rounds[0].responses[0].judgements[0].criteria == ["办结率", "密度", "调解率"])
    // Any other table still needs a column of experts.
    #expect(try Self.problems("准则,x,y\nx,1,2\nz,1,1\n").map(\.code) == [.badJudgementTable])
  }

  /// A matrix without a node is of the node whose criteria it names, where a scheme is given.
  @Test func aMatrixAloneFindsItsNode() throws {
    let known = try PanelSamples.read(
      #"{ "criteria": ["密度", "a2", "a3"], "matrix": [[1, 2, 3], [null, 1, 2], [null, null, 1]] }"#)
    #expect(known.panel.rounds[0].responses[0].judgements.map(\.node) == ["a"])
    let strange = #"{ "matrix": [[1, 2], [null, 1]] }"#
    #expect(try PanelSamples.marks("m.json", ["m.json": strange]) == ["E473 1:3"])
  }

  /// A panel that judged another scheme is said once, not with every name that does not fit.
  @Test func anotherSchemeIsSaidOnce() throws {
    let judgements = #""judgements": { "top": { "pairwise": { "x:y": 3, "x:z": 2 } } }"#
    let file = "{ \"scheme\": \"other\", \(judgements) }"
    let panel = """
      { "panel": "p", "scheme": "other", "experts": { "E1": 1, "E2": 1, "E9": 1 },
        "rounds": [ { "round": 1, "folder": "r" } ] }
      """
    let files = ["r/E1.json": file, "r/E2.json": file]
    let whole = files.merging(["panel.json": panel]) { $1 }
    #expect(try PanelSamples.marks("panel.json", whole) == ["E475 panel.json:1:27"])
    #expect(try PanelSamples.marks("r", files) == ["E475 r/E1.json:1:13"])
    let bytes = files.mapValues { Array($0.utf8) }
    #expect {
      try PanelSamples.read("r", bytes, scheme: PanelSamples.resolved())
    } throws: { ($0 as? Diagnostics)?.all.map(\.further) == [1] }
  }

  /// Messages call criteria as the file does, and nodes by name and id.
  @Test func messagesSpeakTheNamesOfTheFile() throws {
    let named = try Self.problems("专家,密度:办结率\nE1,3\n")
    #expect(named.map(\.code) == [.unconnectedJudgements])
    #expect(named[0].fix?.zh.contains("密度:调解率") == true)
    #expect(named[0].context?.zh == "专家 E1，节点 投诉（a）")
    #expect(named[0].context?.en == "expert E1, node Complaints (a)")
    let ids = try Self.problems("专家,a1:a2\nE1,3\n")
    #expect(ids[0].fix?.zh.contains("a1:a3") == true && ids[0].context?.zh == "专家 E1，节点 a")
    let contradiction = try Self.problems(
      "专家,指标,对比,判断\nE1,密度,办结率,3\nE1,办结率,密度,2\nE1,密度,调解率,1\n")
    #expect(contradiction.map(\.code) == [.judgementsDisagree])
    #expect(contradiction[0].message.zh.hasPrefix("密度:办结率 = 3"))
    let gaps = try Self.problems("专家,方式,密度,办结率,调解率\nE1,排序,1,3,4\n")
    #expect(gaps.map(\.code) == [.badRanking])
    #expect(gaps[0].fix?.zh.contains("密度 1、办结率 2、调解率 3") == true)
  }

  /// Criteria of a scheme that nobody named are noticed, in one node or mixed.
  @Test func judgementsThatNameNoSchemeMayFitOne() throws {
    func fit(_ text: String) throws -> SchemeFit? {
      try JudgedNames(PanelReader.open("t.csv", files: PanelFiles(["t.csv": Array(text.utf8)])))
        .fit(in: PanelSamples.resolved())
    }
    let one = try fit("专家,密度:办结率\nE1,3\n")
    #expect(one?.isMixed == false && one?.nodes.map(\.zh) == ["投诉（a）"])
    let mixed = try fit("专家,密度:办结率,供给:维权\nE1,3,2\n")
    #expect(
      mixed?.isMixed == true && mixed?.nodes.map(\.en) == ["Complaints (a)", "Satisfaction (b)"])
    #expect(try fit("专家,价格:质量,密度:质量\nE1,3,2\n") == nil)
  }
}
