import Foundation
import TestSupport
import Testing

/// What `cei panel` says of rounds, zeros, levels and units that are otherwise than usual.
@Suite struct PanelAccountTests {
  private func run(_ words: String, in folder: TemporaryFolder) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(words.split(separator: " ").map(String.init), in: folder.path)
  }

  private func expert(_ judgements: String) -> String {
    #"{"scheme": "default", "judgements": {\#(judgements)}}"#
  }

  private func weights(_ satisfaction: Int, _ complaints: Int, _ commitments: Int) -> String {
    #""index": {"weights": {"satisfaction": \#(satisfaction), "complaints": \#(complaints), "#
      + #""commitments": \#(commitments)}}"#
  }

  /// Two rounds, the second without the group of satisfaction; B gives commitments nothing.
  @Test func aRecordNamesEarlierRoundsAndZeros() throws {
    let folder = try TemporaryFolder()
    let satisfaction =
      #", "satisfaction": {"order": ["satisfaction_supply", "satisfaction_environment", "#
      + #""satisfaction_redress"]}"#
    for (round, more) in [("one", satisfaction), ("two", "")] {
      try folder.write(expert(weights(50, 30, 20) + more), "p/\(round)/A.json")
      try folder.write(expert(weights(50, 50, 0) + more), "p/\(round)/B.json")
    }
    try folder.write(
      #"{"panel": "p", "scheme": "default", "rounds": ["#
        + #"{"round": 1, "folder": "one"}, {"round": 2, "folder": "two"}]}"#, "p/panel.json")
    let saved = try run("panel p -q --group priorities-geometric --save w.json", in: folder)
    #expect(saved.exit == 0, "\(saved.errorText)")
    let text = try String(contentsOfFile: folder.path + "/w.json", encoding: .utf8)
    #expect(text.contains(#""earlierRounds": "satisfaction 1""#))
    #expect(text.contains(#""zerosDecide": "B commitments""#))
    #expect(text.contains("（较早轮次：satisfaction 1）"))
  }

  /// Two of three groups of level 2 have just enough comparisons: with 2, 2 and 5 the weights are 0.5954,
  /// 0.2764 and 0.1283, so that 0.4046 of the level is not tested. One expert has no table of ranks that
  /// depend on the expert.
  @Test func whatOfALevelIsNotTestedIsSaid() throws {
    let folder = try TemporaryFolder()
    func group(_ node: String, _ ids: [String], _ more: String = "") -> String {
      let chain = zip(ids, ids.dropFirst()).map { #""\#($0):\#($1)": 2"# }
      return #""\#(node)": {"pairwise": {\#(chain.joined(separator: ", "))\#(more)}}"#
    }
    let survey = ["satisfaction_supply", "satisfaction_environment", "satisfaction_redress"]
    let groups = [
      group(
        "index", ["satisfaction", "complaints", "commitments"], #", "satisfaction:commitments": 5"#
      ),
      group("satisfaction", survey, #", "\#(survey[0]):\#(survey[2])": 5"#),
      group(
        "complaints",
        [
          "complaint_density", "completion_rate", "mediation_rate", "report_check_rate",
          "publicity_rate", "odr_share",
        ]),
      group(
        "commitments",
        [
          "pledge_coverage", "return_coverage", "advance_compensation_coverage", "odr_coverage",
          "station_density", "demonstration_density", "fulfilment_rate",
        ]),
    ]
    try folder.write(expert(groups.joined(separator: ", ")), "A.json")
    let zh = try run("panel A.json demo -q --show matrices,consequences --width 300", in: folder)
    #expect(zh.exit == 0, "\(zh.errorText)")
    #expect(zh.text.contains("A 第 2 层：3 组中 2 组（占该层权重 40%）的比较刚够求出权重，无从检验，不计入。"))
    #expect(zh.text.contains("或各组都无从检验时为 -"))
    #expect(zh.text.contains("小于 0.10，该层 3 组中 2 组"))
    #expect(zh.text.contains("第 1 名") && !zh.text.contains("名次随专家而变"))
    let en = try run("panel A.json demo -q --lang en --show matrices", in: folder).text
    #expect(en.contains("of that level 2 of 3 groups (40% of the weight) have just enough"))
  }

  /// Without its survey of the environment, somebody has no rank under the weights of who gives that
  /// nearly everything.
  @Test func whoHasNoRankUnderSomeWeightsIsSaid() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: PackageFiles.root + "/datasets/demo", toPath: folder.path + "/h")
    let path = folder.path + "/h/values.csv"
    let values = try String(contentsOfFile: path, encoding: .utf8)
    let kept = values.split(separator: "\n").filter {
      !$0.hasPrefix("460000,2024,survey_environment,")
    }
    try (kept.joined(separator: "\n") + "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    let panel = PackageFiles.root + "/datasets/demo-panel"
    let zh = try run("panel \(panel) h -q --show consequences --width 200", in: folder).text
    #expect(zh.contains("没有名次：E5（海南）") && zh.contains("不足 65%"))
    let en = try run("panel \(panel) h -q --lang en --width 200", in: folder).text
    #expect(en.contains("Without a rank under these weights: E5 (Hainan)"))
    let json = try run("panel \(panel) h -q --format json", in: folder).text
    #expect(json.contains("\"unranked\": [\n") && json.contains("\"460000\""))
  }
}
