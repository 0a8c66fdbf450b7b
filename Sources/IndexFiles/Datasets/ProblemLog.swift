internal import CompositeIndex

/// Collects what is wrong with a dataset's files.
///
/// At most ``limit`` problems of one code are kept; the last of them then says how many more there
/// were, so that a file of a million bad rows is still answered at once.
struct ProblemLog {
  static let limit = 1000

  private var kept: [Diagnostic] = []
  private var counts: [DiagnosticCode: Int] = [:]
  private var lastOfCode: [DiagnosticCode: Int] = [:]

  /// Whether one of the problems is an error.
  private(set) var hasErrors = false

  mutating func report(_ problem: Diagnostic) {
    if problem.severity == .error { hasErrors = true }
    let count = counts[problem.code, default: 0] + 1
    counts[problem.code] = count
    guard count <= Self.limit else { return }
    lastOfCode[problem.code] = kept.count
    kept.append(problem)
  }

  mutating func report(_ problems: [Diagnostic]) {
    for problem in problems { report(problem) }
  }

  /// Everything reported, by file in the order in which files were read, then by line and column.
  func sorted(files: [String]) -> [Diagnostic] {
    var all = kept
    for (code, index) in lastOfCode {
      let further = counts[code, default: 0] - Self.limit
      if further > 0 { all[index].note = .furtherProblems(further, after: all[index].note) }
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

extension LocalizedText {
  fileprivate static func furtherProblems(_ count: Int, after note: LocalizedText?)
    -> LocalizedText
  {
    let before = note.map { LocalizedText(zh: $0.zh + "；", en: $0.en + "; ") } ?? LocalizedText("")
    return LocalizedText(
      zh: before.zh + "另有 \(count) 处同类问题未列出",
      en: before.en + "\(count) more like this are not listed")
  }
}
