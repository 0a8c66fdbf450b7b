/// Something wrong, or read in another way than it was written, in what the user gave.
///
/// A diagnostic is data: it is made beside the code that notices the problem, and shown by
/// `IndexReports`.
public struct Diagnostic: Error, Hashable, Sendable {
  /// Whether the run can go on.
  public enum Severity: String, Sendable {
    case error, warning
  }

  /// How bad it is.
  public var severity: Severity
  /// The stable code, explained by `cei explain CODE`.
  public var code: DiagnosticCode
  /// One sentence: what is wrong.
  public var message: LocalizedText
  /// Where it is; `nil` for the command line and the like.
  public var place: SourcePlace?
  /// What the place belongs to, for example the column and the unit.
  public var context: LocalizedText?
  /// One sentence: how to mend it.
  public var fix: LocalizedText?
  /// What was expected, or why it matters.
  public var note: LocalizedText?
  /// How many more of this code were found in the same input and are counted but not listed.
  public var further = 0

  /// Makes a diagnostic.
  public init(
    _ severity: Severity = .error, _ code: DiagnosticCode, _ message: LocalizedText,
    at place: SourcePlace? = nil, context: LocalizedText? = nil, fix: LocalizedText? = nil,
    note: LocalizedText? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.context = context
    self.fix = fix
    self.note = note
  }
}

/// All problems of one input, never empty.
public struct Diagnostics: Error, Hashable, Sendable {
  /// The problems in the order of their places.
  public var all: [Diagnostic]

  /// Wraps problems found together.
  public init(_ all: [Diagnostic]) {
    self.all = all
  }
}
