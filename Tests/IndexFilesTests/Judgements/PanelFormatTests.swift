import CompositeIndex
import Foundation
import TestSupport
import Testing

@testable import IndexFiles

/// The examples of panels in `docs/formats.md` can be read.
struct PanelFormatTests {
  /// The blocks behind comments such as `<!-- panel/panel.json -->`, by path.
  private static func examples() throws -> [String: [UInt8]] {
    let page = try String(contentsOfFile: PackageFiles.root + "/docs/formats.md", encoding: .utf8)
    var files: [String: [UInt8]] = [:]
    for part in page.components(separatedBy: "\n<!-- ").dropFirst() {
      let name = part.prefix { $0 != " " }
      let block = part.components(separatedBy: "```")[1]
      let text = block.drop { $0 != "\n" }.dropFirst()
      files[String(name)] = Array(text.utf8)
    }
    return files
  }

  private static func read(_ path: String, _ scheme: String?) throws -> PanelReading {
    let library = SchemeLibrary(home: Home(PackageFiles.root))
    let outline = try PanelReader.open(path, files: PanelFiles(examples()))
    return try PanelReader.read(
      outline,
      scheme: try (outline.scheme ?? scheme).map { try ResolvedScheme(library.read($0).scheme) })
  }

  @Test func thePanelIsRead() throws {
    #expect(try Self.examples().count == 7)
    let reading = try Self.read("panel", nil)
    #expect(reading.warnings.isEmpty, "\(reading.warnings)")
    #expect(
      reading.panel.rounds.map { $0.responses.map(\.expert) } == [["E1", "E2"], ["E1", "E2"]])
    let nodes = reading.panel.rounds.map { $0.responses.map { $0.judgements.map(\.node) } }
    #expect(
      nodes == [
        [["index", "satisfaction"], ["index", "satisfaction", "complaints", "commitments"]],
        [["index"], ["index", "satisfaction"]],
      ])
    #expect(reading.panel.rounds[1].stop?.conditions.count == 2)
  }

  @Test func theOthersAreReadToo() throws {
    let alone = try Self.read("alone.json", nil)
    #expect(alone.panel.scheme == nil && alone.panel.rounds[0].responses.count == 1)
    let wide = try Self.read("wide.csv", "default")
    #expect(wide.warnings.isEmpty)
    #expect(
      wide.panel.rounds[0].responses.map { $0.judgements.map(\.criteria.count) } == [[3], [3]])
    for scheme in ["default", nil] {
      let square = try Self.read("E7.csv", scheme).panel.rounds[0].responses
      #expect(square.map(\.expert) == ["E7"])
      #expect(square[0].judgements.map(\.node) == [scheme == nil ? "" : "index"])
      guard case .pairwise(let matrix) = square[0].judgements[0].judgement else {
        Issue.record("no matrix")
        continue
      }
      #expect(matrix.pairs.map(\.value) == [2, 3, 2])
    }
  }

  /// The page lists every word of the scale that is read, and no other.
  @Test func allWordsAreListed() throws {
    let page = try String(contentsOfFile: PackageFiles.root + "/docs/formats.md", encoding: .utf8)
    let rows = page.components(separatedBy: "\n").compactMap { line -> (Double, [String])? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, let value = Double(cells[0]) else { return nil }
      return (value, cells[1...].flatMap { $0.components(separatedBy: ", ") })
    }
    #expect(rows.map(\.0) == SaatyWords.known.map(\.value))
    #expect(rows.map(\.1) == SaatyWords.known.map(\.words))
    for (value, words) in rows {
      for word in words {
        #expect(SaatyWords.value(of: word) == value && SaatyWords.ambiguity(of: word) == nil)
      }
    }
  }

  /// The page says the hash that the scheme's file has.
  @Test func theHashIsThatOfTheShippedScheme() throws {
    let bytes = try FileAccess.read(PackageFiles.root + "/weights/default.json")
    let page = try String(contentsOfFile: PackageFiles.root + "/docs/formats.md", encoding: .utf8)
    #expect(page.contains(SHA256.hex(of: bytes)))
  }
}
