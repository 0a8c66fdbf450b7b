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
  public var errorCount: Int { all.count { $0.severity == .error } }
  /// How many are warnings.
  public var warningCount: Int { all.count { $0.severity == .warning } }

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
  func limited(to limit: Int) -> (shown: [Diagnostic], hidden: [(code: DiagnosticCode, total: Int)])
  {
    var totals: [DiagnosticCode: Int] = [:]
    var shown: [Diagnostic] = []
    for diagnostic in all {
      let count = totals[diagnostic.code, default: 0] + 1
      totals[diagnostic.code] = count
      if limit <= 0 || count <= limit { shown.append(diagnostic) }
    }
    let hidden = DiagnosticCode.allCases.compactMap { code in
      totals[code].flatMap { limit > 0 && $0 > limit ? (code: code, total: $0) : nil }
    }
    return (shown, hidden)
  }
}
