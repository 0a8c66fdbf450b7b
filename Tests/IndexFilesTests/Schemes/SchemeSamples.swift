import CompositeIndex
import Foundation
import IndexFiles
import TestSupport

/// Schemes for tests: two small ones in memory, and the shipped ones.
enum SchemeSamples {
  /// Two dimensions with two indicators each.
  static let base = """
    { "scheme": "base", "version": "1.0",
      "title": { "zh": "样例", "en": "Sample" },
      "indicators": {
        "density": { "name": { "zh": "投诉密度", "en": "Complaint density" },
          "value": { "of": "complaints", "minus": ["repeats"], "per": "population", "times": 10000 },
          "unit": "件/万人", "direction": "lower-is-better",
          "normalise": { "method": "efficacy", "worst": 500, "best": 10 } },
        "speed": { "name": "办结率", "direction": "higher-is-better" },
        "supply": { "direction": "higher-is-better" },
        "redress": { "direction": "higher-is-better" } },
      "dimensions": {
        "complaints": { "name": { "zh": "投诉", "en": "Complaints" } },
        "satisfaction": { "name": { "zh": "满意度", "en": "Satisfaction" } } },
      "tree": { "index": ["satisfaction", "complaints"],
        "satisfaction": ["supply", "redress"],
        "complaints": ["density", "speed"] },
      "weights": { "satisfaction": 60, "complaints": 40,
        "supply": 0.5, "redress": 0.5, "density": 70, "speed": 30 } }
    """

  /// The base with one piece of text replaced by another.
  static func base(_ old: String, _ new: String) -> String {
    precondition(base.contains(old), "the sample does not contain \(old)")
    return base.replacingOccurrences(of: old, with: new)
  }

  /// Reads files in memory, the first of them.
  static func read(
    _ text: String, _ others: [String: String] = [:], _ settings: [String] = []
  ) throws -> SchemeReading {
    var texts = others
    texts["main.json"] = text
    let said = try settings.map { SchemeEdit.set(try SchemeSetting(argument: $0)) }
    return try SchemeReader.read(path: "main.json", edits: said, files: files(texts))
  }

  static func files(_ texts: [String: String]) -> SchemeFiles {
    SchemeFiles(texts)
  }

  /// The problems of files in memory; empty where they can be read.
  static func problems(
    _ text: String, _ others: [String: String] = [:], _ settings: [String] = []
  ) -> [Diagnostic] {
    do {
      _ = try read(text, others, settings)
      return []
    } catch {
      return (error as? Diagnostics)?.all ?? (error as? Diagnostic).map { [$0] } ?? []
    }
  }

  /// Code and place of every problem: `E152 main.json:1:3`.
  static func marks(
    _ text: String, _ others: [String: String] = [:], _ settings: [String] = []
  ) -> [String] {
    problems(text, others, settings).map { problem in
      let place = problem.place.map { "\($0.file):\($0.line):\($0.column)" } ?? "-"
      return "\(problem.code.rawValue) \(place)"
    }
  }

  /// The shipped scheme files by path.
  static func shipped() throws -> [String: String] {
    let folder = PackageFiles.root + "/weights"
    var texts: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".json") && !name.hasSuffix(".schema.json") {
      texts["weights/" + name] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }
    return texts
  }
}

/// A text in which `▲` marks the places where problems are expected.
struct MarkedText {
  /// The text without marks.
  let text: String
  /// The places, as `line:column`.
  let places: [String]

  init(_ marked: String) {
    var (text, places, line, column) = ("", [String](), 1, 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "▲":
        places.append("\(line):\(column)")
        continue
      case "\n": (line, column) = (line + 1, 1)
      default: column += 1
      }
      text.unicodeScalars.append(scalar)
    }
    self.text = text
    self.places = places
  }
}
