internal import CompositeIndex

/// Collects what is wrong with a dataset's files.
///
/// At most ``limit`` problems of one code are kept; the last of them then holds how many more there
/// were, so that a file of a million bad rows is still answered at once.
struct ProblemLog {
  static let limit = 1000

  private var kept: [Diagnostic] = []
  private var counts: [DiagnosticCode: Int] = [:]
  private var lastOfCode: [DiagnosticCode: Int] = [:]
  private var unlisted: [DiagnosticCode: Int] = [:]

  /// Whether nothing was reported.
  var isEmpty: Bool { kept.isEmpty && unlisted.isEmpty }
  /// Whether one of the problems is an error.
  private(set) var hasErrors = false

  mutating func report(_ problem: Diagnostic) {
    if problem.severity == .error { hasErrors = true }
    let count = counts[problem.code, default: 0] + 1
    counts[problem.code] = count
    guard count <= Self.limit else {
      unlisted[problem.code, default: 0] += 1 + problem.further
      return
    }
    lastOfCode[problem.code] = kept.count
    kept.append(problem)
  }

  mutating func report(_ problems: [Diagnostic]) {
    for problem in problems { report(problem) }
  }

  /// Counts problems that were found but not kept.
  mutating func count(_ further: Int, of code: DiagnosticCode) {
    unlisted[code, default: 0] += further
  }

  /// Everything reported, by file in the order in which files were read, then by line and column.
  func sorted(files: [String]) -> [Diagnostic] {
    var all = kept
    for (code, index) in lastOfCode {
      all[index].further += unlisted[code, default: 0]
    }
    let order = Dictionary(zip(files, files.indices), uniquingKeysWith: { first, _ in first })
    return all.enumerated().sorted { left, right in
      key(left.element, left.offset, order) < key(right.element, right.offset, order)
    }.map(\.element)
  }

  private func key(
    _ problem: Diagnostic, _ offset: Int, _ order: [String: Int]
  ) -> (Int, Int, Int, Int) {
    guard let place = problem.place else { return (-1, 0, 0, offset) }
    return (order[place.file] ?? .max, place.line, place.column, offset)
  }
}
