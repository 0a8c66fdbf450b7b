import Foundation
import TestSupport
import Testing

/// What `cei panel` says where there is less than usual, and of what was typed.
@Suite struct PanelWordsTests {
  private func run(_ words: String, in folder: String? = nil) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      words.split(separator: " ").map(String.init), in: folder ?? PackageFiles.root)
  }

  /// The published figures lack two dimensions, so that nobody reaches the coverage that is needed.
  @Test func whereNobodyIsRankedThatIsSaid() throws {
    for view in ["overview", "consequences", "experts", "all"] {
      let zh = try run("panel demo-panel public -q --width 300 --show \(view)").text
      let en = try run("panel demo-panel public -q --width 300 --lang en --show \(view)").text
      #expect(!zh.contains("第 1 名") && !en.contains(" is first"))
      #expect(!zh.contains("前 5 名") && !en.contains("top 5") && !en.contains("Top 5"))
      if view == "experts" { continue }
      #expect(zh.contains("没有地区达到参与排名的条件") && zh.contains("覆盖率"))
      #expect(en.contains("No region can be ranked") && en.contains("coverage"))
    }
  }

  @Test func theTopIsNoMoreThanAreRanked() throws {
    let text = try run("panel demo-panel -q --top 99999 --width 200").text
    #expect(!text.contains("99999") && text.contains("前 31 名"))
  }

  /// An order and weights: no comparisons, so no eigenvector and no best-worst model.
  @Test func aRecordNamesUsedMethodsOnly() throws {
    let folder = try TemporaryFolder()
    func expert(_ judgement: String) -> String {
      #"{"scheme": "default", "judgements": {"index": {\#(judgement)}}}"#
    }
    try folder.write(
      expert(#""order": ["complaints", "satisfaction", "commitments"]"#), "p/A.json")
    try folder.write(
      expert(#""weights": {"complaints": 5, "satisfaction": 3, "commitments": 2}"#), "p/B.json")
    #expect(try run("panel p -q --ranks rank-sum --save w.json", in: folder.path).exit == 0)
    let text = try String(contentsOfFile: folder.path + "/w.json", encoding: .utf8)
    #expect(text.contains(#""ranks": "rank-sum""#) && text.contains(#""group": "priorities""#))
    #expect(!text.contains("eigenvector") && !text.contains("bestWorst"))
    let ranking = try run("rank demo -w w.json -q --lang en --width 200", in: folder.path).text
    #expect(ranking.contains("the rank sum") && !ranking.contains("eigenvector"))
  }

  /// Where every file is taken for judgements nothing else is written.
  @Test func nothingIsWrittenAmongTheJudgements() throws {
    let folder = try TemporaryFolder()
    let judgement =
      #"{"scheme": "default", "judgements": {"index": {"weights": "#
      + #"{"satisfaction": 50, "complaints": 30, "commitments": 20}}}}"#
    try folder.write(judgement, "f/A.json")
    try folder.write(judgement, "f/B.json")
    try folder.write(
      #"{"panel": "p", "scheme": "default", "rounds": [{"round": 1, "folder": "one"}]}"#,
      "p/panel.json")
    try folder.write(judgement, "p/one/A.json")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: "p/one")
    for words in [
      "panel f --save f/consensus.json", "panel p --save p/one/c.json",
      "panel p --save link/c.json", "panel p --format json -o p/one/c.json",
      "panel p/panel.json --save p/one/c.json",
      "weights critic demo --combine linear --with f --save f/c.json",
    ] {
      let outcome = try run(words, in: folder.path)
      #expect(outcome.exit == 2 && outcome.text.isEmpty, "\(words)")
      #expect(outcome.errorText.contains("那里只放判断"), "\(outcome.errorText)")
    }
    for words in ["panel p --save p/c.json -q", "panel f/A.json --save f/c.md -q"] {
      #expect(try run(words, in: folder.path).exit == 0, "\(words)")
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(
      names.filter { $0.hasSuffix("c.json") || $0.hasSuffix("consensus.json") } == ["p/c.json"])
    #expect(try run("panel p -q", in: folder.path).exit == 0)
  }

  /// `..` in a path leads up from where a folder really lies.
  @Test(arguments: ["panel p", "weights critic demo"])
  func aSchemeBehindALinkFindsItsParent(command: String) throws {
    let folder = try TemporaryFolder()
    let own = try String(
      contentsOfFile: PackageFiles.root + "/weights/default.json", encoding: .utf8)
    try folder.write(own, "own.json")
    try folder.write(
      #"{"scheme": "default", "judgements": {"index": {"weights": "#
        + #"{"satisfaction": 50, "complaints": 30, "commitments": 20}}}}"#, "p/A.json")
    try folder.write("", "deep/er/x.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/L", withDestinationPath: "deep/er")
    let saved = try run("\(command) -w own.json --save L/x.json -q", in: folder.path)
    #expect(saved.exit == 0, "\(saved.errorText)")
    for path in ["L/x.json", "deep/er/x.json"] {
      let ranked = try run("rank demo -w \(path) -q", in: folder.path)
      #expect(ranked.exit == 0, "\(ranked.errorText)")
    }
  }

  /// What a wrong word is answered with: what the option takes.
  @Test(arguments: [
    ("panel --limit 1e999", "小于 10"), ("panel --limit nan", "小于 10"),
    ("panel --limit -1", "小于 10"), ("panel --round -1", "不小于 1"), ("panel --top -3", "不小于 1"),
    ("weights benefit-of-the-doubt demo --shares -1:20", "4:20"),
    ("weights critic demo --combine linear --with demo", "--with demo 是数据"),
  ])
  func whatAnOptionTakesIsSaid(words: String, said: String) throws {
    let outcome = try run(words)
    #expect(outcome.exit == 2 && outcome.text.isEmpty)
    #expect(outcome.errorText.contains(said), "\(outcome.errorText)")
  }

  /// The description of a panel stands for its folder.
  @Test func aPanelsDescriptionIsThePanel() throws {
    let shipped = "datasets/demo-panel"
    let words = "weights critic demo --combine linear -q --format json --with"
    let file = try run("\(words) \(shipped)/panel.json")
    let whole = try run("\(words) \(shipped)")
    #expect(file.exit == 0 && file.text == whole.text)
    #expect(
      try run("panel \(shipped)/panel.json -q --show all").text
        == run("panel \(shipped) -q --show all").text)
  }

  /// Only `cei check` has an option that shows every problem, and it does not look at judgements.
  @Test func manyProblemsAreNotSentToAnOptionThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    let rows = (1...30).map { "E\($0),index,satisfaction,complaints,0" }
    try folder.write(
      (["expert,node,criterion,versus,value"] + rows).joined(separator: "\n") + "\n", "t.csv")
    let outcome = try run("panel t.csv -w default", in: folder.path)
    #expect(outcome.exit == 1 && outcome.errorText.contains("共 30 处"), "\(outcome.errorText)")
    #expect(!outcome.errorText.contains("--max-errors") && outcome.errorText.contains("再运行"))
  }
}
