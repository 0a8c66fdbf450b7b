import CompositeIndex
import IndexFiles
import TestSupport
import Testing

/// Damaged panels are read or refused with places; nothing crashes, and what is read can be used.
struct PanelMutationTests {
  private static let marks = Array("\"{}[],:/0319. \n\u{3000}一/".utf8)

  /// The demo panel's files by path, and a table.
  private static func demo() throws -> [String: [UInt8]] {
    let folder = PackageFiles.root + "/datasets/demo-panel"
    var files = ["panel.json": try FileAccess.read(folder + "/panel.json")]
    for round in 1...2 {
      for expert in 1...7 {
        let path = "round\(round)/E\(expert).json"
        files[path] = try FileAccess.read(folder + "/" + path)
      }
    }
    return files
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func noDamageCrashes(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let library = SchemeLibrary(home: Home(PackageFiles.root))
    let scheme = try ResolvedScheme(library.read("default").scheme)
    let demo = try Self.demo()
    let paths = demo.keys.sorted()
    var (refused, accepted) = (0, 0)
    for _ in 0..<40 {
      let path = paths[random.below(paths.count)]
      var files = demo
      files[path] = random.damaged(demo[path] ?? [], marks: Self.marks)
      let inFolder = Dictionary(uniqueKeysWithValues: files.map { ("p/\($0)", $1) })
      do throws(Diagnostics) {
        let outline = try PanelReader.open("p", files: PanelFiles(inFolder))
        let panel = try PanelReader.read(outline, scheme: scheme).panel
        accepted += 1
        for round in panel.rounds {
          for response in round.responses {
            for judgement in response.judgements {
              let weights = try? judgement.opinion(of: response.expert).weights
              #expect(weights.map { abs($0.reduce(0, +) - 1) < 1e-9 } == true)
            }
          }
        }
      } catch {
        refused += 1
        #expect(error.all.contains { $0.severity == .error })
        #expect(error.all.allSatisfy { ($0.place?.line ?? 1) >= 1 })
      }
    }
    #expect(refused > 10, "\(accepted) of \(accepted + refused) were read")
  }

  @Test(arguments: [5, 6] as [UInt64])
  func noDamageOfATableCrashes(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let scheme = try PanelSamples.resolved()
    let table = Array(
      """
      专家,轮次,上级,指标,对比,判断,方式
      E1,1,index,a,b,3,两两比较
      E1,1,index,a,c,1/3,pairwise
      E2,1,index,a,,1,order
      E2,1,index,b,,2,order
      E2,1,index,c,,2,order
      E2,1,a,a2,a1,2,best-to-others
      E2,1,a,a2,a3,5,best-to-others
      E2,1,a,a1,a3,3,others-to-worst
      """.utf8)
    for _ in 0..<150 {
      let damaged = random.damaged(table, marks: Self.marks)
      do throws(Diagnostics) {
        let outline = try PanelReader.open("p.csv", files: PanelFiles(["p.csv": damaged]))
        _ = try PanelReader.read(outline, scheme: scheme)
      } catch {
        #expect(error.all.contains { $0.severity == .error && $0.place != nil })
      }
    }
  }
}
