import CompositeIndex
import IndexFiles

/// Panels in memory that judge a scheme of four inner nodes.
enum PanelSamples {
  /// Three dimensions: a with three criteria, b with two, c with one.
  static let scheme = """
    { "scheme": "base", "version": "1.2",
      "indicators": {
        "a1": { "name": { "zh": "密度", "en": "Density" }, "direction": "lower-is-better" },
        "a2": { "name": { "zh": "办结率", "en": "Completion" }, "direction": "higher-is-better" },
        "a3": { "name": { "zh": "调解率", "en": "Mediation" }, "direction": "higher-is-better" },
        "b1": { "name": { "zh": "供给", "en": "Supply" }, "direction": "higher-is-better" },
        "b2": { "name": { "zh": "维权", "en": "Redress" }, "direction": "higher-is-better" },
        "c1": { "direction": "higher-is-better" } },
      "dimensions": {
        "index": { "name": { "zh": "指数", "en": "Index" } },
        "a": { "name": { "zh": "投诉", "en": "Complaints" } },
        "b": { "name": { "zh": "满意度", "en": "Satisfaction" } },
        "c": { "name": { "zh": "承诺", "en": "Pledges" } } },
      "methodology": { "normalise": { "method": "min-max" } },
      "tree": { "index": ["a", "b", "c"], "a": ["a1", "a2", "a3"], "b": ["b1", "b2"], "c": ["c1"] },
      "weights": { "a": 40, "b": 35, "c": 25, "a1": 50, "a2": 30, "a3": 20, "b1": 60, "b2": 40,
        "c1": 100 } }
    """

  /// The scheme, ready to be judged.
  static func resolved(_ text: String = scheme) throws -> ResolvedScheme {
    let reading = try SchemeReader.read(path: "base.json", files: SchemeFiles(["base.json": text]))
    return try ResolvedScheme(reading.scheme)
  }

  /// Reads files in memory, from the path that is named.
  static func read(
    _ path: String, _ files: [String: [UInt8]], scheme: ResolvedScheme?
  ) throws -> PanelReading {
    try PanelReader.read(PanelReader.open(path, files: PanelFiles(files)), scheme: scheme)
  }

  /// Reads one file of one expert.
  static func read(_ text: String, name: String = "E1.json", standsAlone: Bool = false) throws
    -> PanelReading
  {
    try read(name, [name: Array(text.utf8)], scheme: standsAlone ? nil : resolved())
  }

  /// One judgement in a file of its own.
  static func file(_ judgements: String) -> String {
    "{ \"expert\": \"E1\", \"judgements\": { \(judgements) } }"
  }

  /// The judgements of the first expert in the first round.
  static func judgements(_ text: String) throws -> [NodeJudgement] {
    try read(file(text)).panel.rounds.first?.responses.first?.judgements ?? []
  }

  /// Everything that is said, as `code line:column`, with the file where there are several.
  static func marks(_ path: String, _ files: [String: String]) throws -> [String] {
    let bytes = files.mapValues { Array($0.utf8) }
    func marks(_ problems: [Diagnostic]) -> [String] {
      problems.map { problem in
        let place = problem.place.map { place in
          (files.count > 1 ? "\(place.file):" : "") + "\(place.line):\(place.column)"
        }
        return "\(problem.code.rawValue) \(place ?? "-")"
      }
    }
    do {
      return marks(try read(path, bytes, scheme: resolved()).warnings)
    } catch let problems as Diagnostics {
      return marks(problems.all)
    }
  }
}
