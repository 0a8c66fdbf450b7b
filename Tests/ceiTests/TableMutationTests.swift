import CompositeIndex
import Foundation
import IndexFiles
import TestSupport
import Testing

/// One byte or line of a valid table is damaged: what is read without a word is what a second,
/// simple reading finds there; everything else is said.
@Suite struct TableMutationTests {
  private static let folder = CorpusCase.folder

  private static func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
  }

  /// What a reading gave: its figures and warnings, or `nil` and the errors.
  private struct Reading {
    var figures: [String: Double]?
    var scores: [String: Double] = [:]
    var problems: [Diagnostic]
  }

  private func read(_ path: String, _ files: [String: [UInt8]], _ scheme: ResolvedScheme) -> Reading
  {
    do throws(Diagnostics) {
      let reading = try DatasetReader.read(
        path: path, scheme: scheme.said, files: DatasetFiles(files))
      var result = Reading(figures: reading.dataset.plainFigures, problems: reading.warnings)
      do throws(Diagnostics) {
        let assessment = try assess(scheme, reading.dataset).last
        for row in assessment?.units.indices ?? 0..<0 {
          guard let assessment else { break }
          let code = reading.dataset.units[assessment.units[row]].code
          result.scores[code] = assessment.scores[row, 0]
        }
      } catch {
        result.problems += error.all
      }
      return result
    } catch {
      return Reading(problems: error.all)
    }
  }

  private func scheme() throws -> ResolvedScheme {
    let path = Self.folder + "/schemes/sound.json"
    return try ResolvedScheme(try SchemeReader.read(path: path).scheme)
  }

  /// Holds a mutant against the simple reading.
  private func expect(
    _ reading: Reading, toAgreeWith plain: PlainReading, original: Reading, _ deed: Comment
  ) {
    guard let figures = reading.figures else {
      #expect(reading.problems.contains { $0.severity == .error }, deed)
      return
    }
    if figures == original.figures {
      // The same meaning, as with a blank line or a space around a heading.
      #expect(same(reading.scores, original.scores), deed)
      return
    }
    if !reading.problems.isEmpty { return }
    // Read without a word: nothing may be in doubt, and every figure is the one that stands there.
    #expect(plain.doubts.isEmpty && !plain.hasRepetition, deed)
    #expect(figures == plain.figures, deed)
    for (code, score) in reading.scores {
      guard let expected = Self.score(of: code, plain.figures) else { continue }
      #expect(abs(score - expected) < 1e-9, deed)
    }
  }

  /// The score of a unit with all its figures in the last year, computed from the text of the sound
  /// scheme: 功效系数 60 + 40 (x − worst)/(best − worst), held to 60…100, weighted 60/20/20.
  private static func score(of code: String, _ figures: [String: Double]) -> Double? {
    let years = figures.keys.compactMap { $0.split(separator: " ").dropFirst().first }
    guard let year = years.max() else { return nil }
    let values = ["satisfaction", "complaints", "population", "on_time"].map {
      figures["\(code) \(year) \($0)"]
    }
    guard let satisfaction = values[0], let complaints = values[1], let population = values[2],
      let onTime = values[3], population > 0
    else { return nil }
    func efficacy(_ value: Double, _ worst: Double, _ best: Double) -> Double {
      min(100, max(60, 60 + 40 * (value - worst) / (best - worst)))
    }
    return 0.6 * efficacy(satisfaction, 60, 90)
      + 0.2 * efficacy(complaints / population * 10_000, 500, 10)
      + 0.2 * efficacy(onTime, 80, 100)
  }

  private func same(_ left: [String: Double], _ right: [String: Double]) -> Bool {
    left.mapValues(\.bitPattern) == right.mapValues(\.bitPattern)
  }

  @Test func damagedWideTables() throws {
    let names = ["130000": "河北", "140000": "山西", "150000": "内蒙古", "610000": "陕西"]
    let columns = [
      "投诉量": "complaints", "投诉": "complaints", "常住人口": "population", "满意度": "satisfaction",
      "按时办结率": "on_time",
    ]
    let valid = try Self.file("tables/sound.csv")
    let scheme = try scheme()
    let original = read("t.csv", ["t.csv": valid], scheme)
    let soundPlain = PlainReading(wide: valid, names: names, columns: columns)
    #expect(original.figures == soundPlain.figures && soundPlain.figures.count == 16)
    #expect(soundPlain.doubts.isEmpty && original.problems.isEmpty)
    var random = Mutation(seed: 20_260_315)
    #expect(original.scores.keys.allSatisfy { Self.score(of: $0, soundPlain.figures) != nil })
    var (silent, refused) = (0, 0)
    for _ in 0..<Mutation.count * 2 / 5 {
      let (deed, bytes) = random.damage(valid)
      let reading = read("t.csv", ["t.csv": bytes], scheme)
      let plain = PlainReading(wide: bytes, names: names, columns: columns)
      expect(reading, toAgreeWith: plain, original: original, "\(deed): \(plain.doubts)")
      if reading.problems.isEmpty { silent += 1 }
      if reading.figures == nil { refused += 1 }
    }
    #expect(silent > Mutation.count / 50 && refused > Mutation.count / 50)
  }

  @Test func damagedPackages() throws {
    let names = ["datapackage.json", "units.csv", "variables.csv", "sources.csv", "values.csv"]
    var files: [String: [UInt8]] = [:]
    for name in names { files["d/" + name] = try Self.file("packages/sound/" + name) }
    let valid = files["d/values.csv"] ?? []
    let scheme = try scheme()
    let original = read("d", files, scheme)
    func plain(_ bytes: [UInt8]) -> PlainReading {
      PlainReading(
        long: bytes, units: ["130000", "140000", "610000"],
        variables: [
          "complaints", "reports", "consultations", "all_requests", "population", "satisfaction",
          "on_time", "since_launch",
        ], sources: ["yearbook", "bulletin"])
    }
    #expect(original.figures == plain(valid).figures)
    #expect(plain(valid).doubts.isEmpty && original.problems.isEmpty)
    var random = Mutation(seed: 20_240_101)
    var (silent, refused) = (0, 0)
    for _ in 0..<Mutation.count * 2 / 5 {
      let (deed, bytes) = random.damage(valid)
      files["d/values.csv"] = bytes
      let reading = read("d", files, scheme)
      let second = plain(bytes)
      expect(reading, toAgreeWith: second, original: original, "\(deed): \(second.doubts)")
      if reading.problems.isEmpty { silent += 1 }
      if reading.figures == nil { refused += 1 }
    }
    #expect(silent > Mutation.count / 50 && refused > Mutation.count / 50)
  }
}
