import CompositeIndex
import IndexFiles
import Testing

/// Damaged projects are refused with a reason, or give a package and a scheme that can be used.
@Suite struct COINrMutationTests {
  #if DEBUG
    private static let rounds = 200
  #else
    private static let rounds = 5000
  #endif

  private static let pieces = [
    ",", "\n", "\"", "NA", "-1", "0", "1e400", "Inf", "\0", "Index", "Sat", "3", ";", "\t", "指",
    "Level", "iCode", "uCode", "99999999999", "-",
  ].map { Array($0.utf8) }

  private func damaged(_ table: String, _ random: inout TestRandom) -> [UInt8] {
    var bytes = Array(table.utf8)
    for _ in 0...random.below(3) {
      let index = random.below(bytes.count)
      let end = min(index + random.below(24), bytes.count)
      bytes.replaceSubrange(index..<end, with: Self.pieces[random.below(Self.pieces.count)])
    }
    return bytes
  }

  @Test func whatIsAcceptedCanBeUsed() throws {
    var random = TestRandom(seed: 20_260)
    var (accepted, refused) = (0, 0)
    for round in 0..<Self.rounds {
      var files = ["d.csv": Array(COINrSamples.data.utf8), "m.csv": Array(COINrSamples.meta.utf8)]
      // Every tenth project has but another name or weight, which is no damage.
      let isSound = round % 10 == 0
      let which = random.below(3)
      if isSound {
        let row = "1,Comp,Name \(round),-1,\(1 + random.below(9)),Cases"
        files["m.csv"] = Array(
          COINrSamples.meta.replacing("1,Comp,Complaints,-1,1,Cases", with: row).utf8)
      } else if which != 0 {
        files["m.csv"] = damaged(COINrSamples.meta, &random)
      }
      if !isSound, which != 1 { files["d.csv"] = damaged(COINrSamples.data, &random) }
      do throws(Diagnostics) {
        let project = try COINrReader.read(
          data: "d.csv", meta: "m.csv", title: .init(id: "trees"), files: DatasetFiles(files))
        accepted += 1
        try use(project, round)
      } catch {
        refused += 1
        #expect(!isSound, "round \(round): \(error.all)")
        #expect(error.all.contains { $0.severity == .error }, "round \(round)")
        #expect(error.all.allSatisfy { $0.place != nil }, "round \(round)")
      }
    }
    // Damage is mostly noticed, but not all of it is damage.
    #expect(accepted > Self.rounds / 50 && refused > Self.rounds / 2, "\(accepted) accepted")
  }

  private func use(_ project: COINrProject, _ round: Int) throws(Diagnostics) {
    let files = Dictionary(uniqueKeysWithValues: project.files.map { ("w/" + $0.name, $0.bytes) })
    let reading: DatasetReading
    do { reading = try DatasetReader.read(path: "w", files: DatasetFiles(files)) } catch {
      Issue.record("round \(round): the package cannot be read: \(error.all)")
      return
    }
    do {
      let scheme = try SchemeReader.read(
        path: "scheme.json", files: SchemeFiles(["scheme.json": project.scheme]))
      _ = try assess(ResolvedScheme(scheme.scheme), reading.dataset)
    } catch {
      Issue.record("round \(round): the scheme cannot be used: \(error.all)")
    }
  }
}
