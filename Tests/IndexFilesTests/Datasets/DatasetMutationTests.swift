import CompositeIndex
import IndexFiles
import Testing

/// Damage by one byte that is no digit: the same figures, or a problem on the damaged line.
@Suite struct DatasetMutationTests {
  private static let marks = Array("\",;\t\n x%\0分".utf8) + [0xFF]

  /// A debug build reads some thirty times slower.
  #if DEBUG
    private static let rounds = 150
  #else
    private static let rounds = 4000
  #endif

  /// The figures alone, without texts that may be edited at will.
  private func figures(_ dataset: Dataset) -> [String] {
    dataset.told.map {
      $0.split(separator: "|", omittingEmptySubsequences: false).prefix(6).joined(separator: "|")
    }
  }

  private func check(
    _ valid: [UInt8], seed: UInt64, rounds: Int, _ read: ([UInt8]) throws -> DatasetReading
  ) throws {
    let original = figures(try read(valid).dataset)
    var random = TestRandom(seed: seed)
    for round in 0..<rounds {
      var bytes = valid
      let index = random.below(bytes.count)
      let mark = Self.marks[random.below(Self.marks.count)]
      let line = 1 + valid[..<index].count(where: { $0 == 0x0A })
      // A line end in place of a digit shortens a number, which nobody can see.
      if random.below(2) == 0 || mark == 0x0A {
        bytes.insert(mark, at: index)
      } else {
        bytes[index] = mark
      }
      let problems: [Diagnostic]
      do {
        let reading = try read(bytes)
        problems = reading.warnings
        if problems.isEmpty {
          #expect(figures(reading.dataset) == original, "round \(round): \(mark) at \(index)")
        }
      } catch let error as Diagnostics {
        problems = error.all
        #expect(error.all.contains { $0.severity == .error }, "round \(round)")
      }
      if !problems.isEmpty {
        let lines = problems.compactMap { $0.place?.line }
        #expect(
          lines.contains { (line...line + 1).contains($0) } || lines.contains(1),
          "round \(round): \(mark) at \(index), line \(line), said on \(lines)")
      }
    }
  }

  @Test func damagedValuesAreReadTheSameOrReported() throws {
    try check(Array(DatasetSamples.values.utf8), seed: 1, rounds: Self.rounds) { bytes in
      var files = DatasetSamples.valid.mapValues { Array($0.utf8) }
      files["d/values.csv"] = bytes
      return try DatasetReader.read(path: "d", files: DatasetFiles(files))
    }
  }

  @Test func damagedWideTablesAreReadTheSameOrReported() throws {
    let text =
      "地区,年份,投诉量,常住人口\n陕西,2023,366630,39560000\n山西,2023,142500,34810000\n上海,2023,,24874500\n"
    try check(Array(text.utf8), seed: 2, rounds: Self.rounds) { bytes in
      try DatasetReader.read(
        path: "t.csv", scheme: DatasetSamples.scheme, files: DatasetFiles(["t.csv": bytes]))
    }
  }

  @Test func anyDamageToAnyFileIsSurvived() throws {
    var random = TestRandom(seed: 3)
    let names = DatasetSamples.valid.keys.sorted()
    let marks = Array("\",;\t\n x%{}[]:-.0e|".utf8)
    for _ in 0..<Self.rounds {
      var files = DatasetSamples.valid.mapValues { Array($0.utf8) }
      let name = names[random.below(names.count)]
      files[name] = random.damaged(files[name] ?? [], marks: marks)
      do throws(Diagnostics) {
        let reading = try DatasetReader.read(path: "d", files: DatasetFiles(files))
        for figure in reading.dataset.observations {
          #expect(figure.value.isFinite && reading.dataset.place(of: figure) != nil)
        }
      } catch {
        #expect(!error.all.isEmpty)
      }
    }
  }
}
