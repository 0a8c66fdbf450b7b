import TestSupport
import Testing

/// What `cei weights` says where scores are fitted to the units, and about targets.
@Suite struct WeightsFittedScoresTests {
  private func run(_ words: String, in folder: TemporaryFolder) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      ["weights"] + words.split(separator: " ").map(String.init) + ["--width", "300", "-q"],
      in: folder.path)
  }

  private func folder(_ rows: [String], _ normalise: String = "min-max") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let indicators = ["a", "b"].map {
      """
      "\($0)": {"name": "指标\($0)", "unit": "分", "direction": "higher-is-better", "value": {"of": "\($0)"}}
      """
    }.joined(separator: ",")
    let method =
      normalise == "scaled"
      ? #"{"method": "scaled", "from": 0, "to": 1, "full": 1}"# : "{\"method\": \"\(normalise)\"}"
    try folder.write(
      """
      {"scheme": "s", "version": "1", "title": "t", "indicators": {\(indicators)},
       "tree": {"index": ["a", "b"]}, "weights": {"a": 1, "b": 1}, "weightsAre": "relative",
       "methodology": {"normalise": \(method)}}
      """, "s.json")
    let lines = rows.enumerated().map { "u\($0 + 1),2023,\($1)" }
    try folder.write((["unit,period,a,b"] + lines).joined(separator: "\n") + "\n", "t.csv")
    return folder
  }

  private static let constant = ["10,5", "20,5", "35,5", "40,5", "55,5", "60,5"]

  @Test func aUnitThatLacksAScoreIsNotSaidToCountForNothing() throws {
    let folder = try folder(["1000,", "20,15", "35,25", "40,75", "55,30", "60,90", "75,45"])
    let page = try run("standard-deviation t.csv -w s.json", in: folder).text
    #expect(page.contains("u1缺得分，不在其中，但已有的数值仍影响") && page.contains("去掉u1，"))
    let english = try run("standard-deviation t.csv -w s.json --lang en", in: folder).text
    #expect(english.contains("still bears on") && english.contains("Without u1 the weight"))
    #expect(!english.contains("does not count"))
  }

  @Test func aConstantWithoutScoresIsNamed() throws {
    let folder = try folder(Self.constant)
    let page = try run("critic t.csv -w s.json", in: folder)
    #expect(page.exit == 0 && page.text.contains("“指标b”各评价对象得分相同，权重为 0。它仍然"))
    // Every unit at its best needs scores of all.
    let best = try run("benefit-of-the-doubt t.csv -w s.json --lang en", in: folder)
    #expect(best.exit != 0 && best.errorText.contains("--drop b"), "\(best.errorText)")
    #expect(!best.errorText.contains("complete the data"))
  }

  @Test func aTargetThatNobodyUsesIsRefusedOrSaidToBeSpread() throws {
    let folder = try folder(Self.constant, "scaled")
    let infomax = "influence-balanced t.csv -w s.json --parameter goal=infomax"
    let refused = try run("\(infomax) --target equal", in: folder)
    #expect(refused.exit != 0 && refused.errorText.contains("goal=infomax"))
    let page = try run(infomax, in: folder).text
    #expect(page.contains("不用目标") && !page.contains("接近目标"))
    let typed = "influence-balanced t.csv -w s.json --target a=30,b=70"
    #expect(try run(typed, in: folder).text.contains("目标影响（70.0%）已按比例分给其余各项"))
    #expect(try run("\(typed) --lang en", in: folder).text.contains("its target (70.0%) is spread"))
  }

  @Test func whatAFileOfWeightsDoesNotHoldIsSaid() throws {
    let folder = try folder(["10,9", "20,15", "35,25", "40,75", "55,30", "60,90"])
    let saved = try BuiltProgram.run(
      ["weights", "critic", "t.csv", "-w", "s.json", "--save", "w.json", "--period", "2023"],
      in: folder.path)
    #expect(saved.errorText.contains("只有权重：--period 不在其中"), "\(saved.errorText)")
  }
}
