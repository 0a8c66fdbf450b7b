import CompositeIndex
import IndexFiles
import Testing

/// Mutated schemes are read or refused with places; nothing crashes.
@Suite struct SchemeMutationTests {
  /// SplitMix64 (Steele, Lea, Flood 2014), seeded.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces = [
    "null", "{}", "[]", "\"\"", "0", "-1", "1e308", "true", "\"index\"", "{\"method\":1}",
    "[null]", "[[\"a\"]]", "\"总\"", ",", ":", "}", "{", "]", "\"", "1e999", "{\"\":{\"\":[]}}",
  ]

  private static func mutate(_ bytes: [UInt8], _ random: inout Generator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...2, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      case 3: bytes.insert(contentsOf: pieces[place % pieces.count].utf8, at: place)
      case 4:
        // A whole value replaced by another.
        let end = bytes[place...].firstIndex { $0 == 0x2C || $0 == 0x7D || $0 == 0x5D }
        guard let colon = bytes[place...].firstIndex(of: 0x3A), let end, colon < end else {
          continue
        }
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
        bytes.replaceSubrange(colon + 1..<end, with: Array(piece.utf8))
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 25)], at: place)
      }
    }
    return bytes
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func noMutationCrashes(seed: UInt64) throws {
    var random = Generator(state: seed)
    var files = try SchemeSamples.shipped()
    files["weights/base.json"] = SchemeSamples.base
    let names = ["weights/base.json", "weights/default.json", "weights/public.json"]
    var (refused, accepted) = (0, 0)
    for round in 0..<60 {
      let name = names[round % 8 == 0 ? (round / 8) % 3 : 0]
      let original = Array((files[name] ?? "").utf8)
      let changed = Self.mutate(original, &random)
      let texts = SchemeSamples.files(files)
      let source = SchemeFiles(
        load: { path throws(Diagnostic) in path == name ? changed : try texts.load(path) },
        names: texts.names)
      let settings = [
        SchemeEdit.set(SchemeSetting(path: "weights.density", text: "50")), .drop("redress"),
        .set(SchemeSetting(path: "methodology.coverage.unit", text: "0.5")),
      ]
      do {
        let reading = try SchemeReader.read(
          path: name, edits: round % 2 == 0 && round % 8 != 0 ? settings : [], files: source)
        accepted += 1
        _ = try ResolvedScheme(reading.scheme)
      } catch {
        refused += 1
        #expect(!error.all.isEmpty)
        for problem in error.all { #expect(!problem.message.en.isEmpty) }
      }
    }
    #expect(refused > 10 && accepted > 3)
  }
}
