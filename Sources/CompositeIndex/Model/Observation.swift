/// One figure: a value of one variable for one unit in one period.
///
/// Texts are indices into `Dataset.labels`, so that millions of figures stay small; −1 is none.
public struct Observation: Sendable {
  /// Index into `Dataset.units`.
  public var unit: Int32
  /// Index into `Dataset.variables`.
  public var variable: Int32
  /// Index into `Dataset.periods`.
  public var period: Int32
  /// Index of the text that says how the value bounds the truth (余, 近, 超).
  public var qualifier: Int32 = -1
  /// The value in the variable's unit, finite.
  public var value: Double
  /// The standard error in the same unit; NaN where unknown.
  public var error: Double = .nan
  /// The number of respondents or cases; NaN where unknown.
  public var sampleSize: Double = .nan
  /// Index of the text that says whose count it is.
  public var scope: Int32 = -1
  /// Index of the source's grade (A, B, C).
  public var grade: Int32 = -1
  /// Index of the source's words for the date or span.
  public var asOf: Int32 = -1
  /// Index of a free note.
  public var note: Int32 = -1
  /// Index into `Dataset.sources`.
  public var source: Int32 = -1
  /// Index into `Dataset.fileNames`.
  public var file: Int32 = -1
  /// Line of the value in that file, from 1; 0 where there is none.
  public var line: Int32 = 0
  /// Column of the value, in Unicode scalars from 1.
  public var column: Int32 = 0

  /// Makes a figure without annotations.
  public init(unit: Int, variable: Int, period: Int, value: Double) {
    self.unit = Int32(unit)
    self.variable = Int32(variable)
    self.period = Int32(period)
    self.value = value
  }
}
