import CompositeIndex
import Foundation
import IndexFiles
import TestSupport
import Testing

/// Damaged tables and schemes through the built program: it ends by itself, and its scores are those
/// of the library.
@Suite struct ProgramMutationTests {
  private struct Ranking: Decodable {
    struct Result: Decodable { var rows: [Row] }
    struct Row: Decodable {
      var code: String
      var score: Double?
    }
    var assessments: [Result]
  }

  @Test func damagedInputsNeverCrashTheProgram() throws {
    let corpus = CorpusCase.folder
    let names = ["data.csv": "/tables/sound.csv", "scheme.json": "/schemes/sound.json"]
    let valid = try names.mapValues {
      Array(try Data(contentsOf: URL(fileURLWithPath: corpus + $0)))
    }
    var random = Mutation(seed: 31_107)
    for round in 0..<100 {
      let folder = try TemporaryFolder()
      let damaged = round % 2 == 0 ? "data.csv" : "scheme.json"
      var deed = ""
      for (name, bytes) in valid {
        var bytes = bytes
        if name == damaged { (deed, bytes) = random.damage(bytes) }
        try folder.write(bytes, name)
      }
      let outcome = try BuiltProgram.run(
        ["rank", "data.csv", "-w", "scheme.json", "--format", "json", "--no-intervals"],
        in: folder.path)
      let comment: Comment = "\(damaged), \(deed): \(outcome.errorText)"
      let expected = scores(in: folder.path)
      #expect(outcome.exit == (expected == nil ? 1 : 0), comment)
      guard outcome.exit == 0 else {
        #expect(outcome.output.isEmpty && outcome.errorText.contains("error["), comment)
        continue
      }
      let ranking = try JSONDecoder().decode(Ranking.self, from: outcome.output)
      var found: [String: Double] = [:]
      for row in ranking.assessments.last?.rows ?? [] { found[row.code] = row.score }
      #expect(found == expected, comment)
    }
  }

  /// The scores as the library computes them; `nil` where it refuses.
  private func scores(in folder: String) -> [String: Double]? {
    guard let reading = try? SchemeReader.read(path: folder + "/scheme.json"),
      let scheme = try? ResolvedScheme(reading.scheme),
      let data = try? DatasetReader.read(path: folder + "/data.csv", scheme: scheme.said),
      let result = try? assess(scheme, data.dataset).last
    else { return nil }
    var scores: [String: Double] = [:]
    for row in result.units.indices where !result.scores[row, 0].isNaN {
      scores[data.dataset.units[result.units[row]].code] = result.scores[row, 0]
    }
    return scores
  }
}
