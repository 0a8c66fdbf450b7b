public import CompositeIndex

/// Problems in the order in which they are shown: those of no file first, then by file, line and
/// column, then as they were found.
public struct ProblemList: Hashable, Sendable {
  /// All problems, in order.
  public let all: [Diagnostic]

  /// Puts problems in order.
  public init(_ diagnostics: [Diagnostic]) {
    all = diagnostics.enumerated().sorted { left, right in
      switch (left.element.place, right.element.place) {
      case (nil, nil): left.offset < right.offset
      case (nil, _): true
      case (_, nil): false
      case (let a?, let b?): a < b || (!(b < a) && left.offset < right.offset)
      }
    }.map(\.element)
  }

  /// How many are errors.
  public var errorCount: Int { count(.error) }
  /// How many are warnings.
  public var warningCount: Int { count(.warning) }

  private func count(_ severity: Diagnostic.Severity) -> Int {
    all.reduce(0) { $1.severity == severity ? $0 + 1 + $1.further : $0 }
  }

  /// The last line: `3 个错误，1 个警告` / `3 errors, 1 warning`.
  public func countLine(_ language: Language) -> String {
    let sentences = Sentences(language)
    let errors = sentences.count(errorCount, zh: "个错误", en: "error")
    let warnings = sentences.count(warningCount, zh: "个警告", en: "warning")
    if warningCount == 0 { return errors }
    return errorCount == 0 ? warnings : sentences.clauses([errors, warnings])
  }

  /// The first problems of each code, and how many of each code there are beyond them.
  ///
  /// - Parameter limit: problems shown of one code; 0 shows all.
  func limited(to limit: Int) -> (shown: [Diagnostic], hidden: [Hidden]) {
    var counts: [DiagnosticCode: Hidden] = [:]
    var shown: [Diagnostic] = []
    for diagnostic in all {
      var count = counts[diagnostic.code] ?? Hidden(code: diagnostic.code, total: 0, shown: 0)
      count.total += 1 + diagnostic.further
      if limit <= 0 || count.shown < limit {
        count.shown += 1
        shown.append(diagnostic)
      }
      counts[diagnostic.code] = count
    }
    let hidden = DiagnosticCode.allCases.compactMap { counts[$0] }.filter { $0.total > $0.shown }
    return (shown, hidden)
  }

  /// A code of which not every problem is shown.
  struct Hidden {
    var code: DiagnosticCode
    var total: Int
    var shown: Int
  }
}
