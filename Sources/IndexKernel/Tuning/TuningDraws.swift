/// The replicates of a page's rank intervals.
public struct TuningDraws: Hashable, Sendable {
  /// How many there are once nobody drags.
  public var replicates: Int
  /// How much probability intervals hold, between 0 and 1.
  public var interval: Double
  /// What is drawn: ``ReplicatePlan/draws``.
  public var numbers: [Double]

  /// Makes draws.
  public init(_ plan: ReplicatePlan, replicates: Int, interval: Double) {
    self.replicates = replicates
    self.interval = interval
    numbers = plan.draws
  }

  /// Reads what ``write(to:)`` wrote.
  init(_ reader: inout NumberSequenceReader) {
    replicates = reader.whole(1...100_000_000)
    interval = reader.number()
    if !(interval > 0 && interval < 1) { reader.refuse() }
    numbers = reader.doubles()
  }

  func write(to writer: inout NumberSequenceWriter) {
    writer.write(replicates)
    writer.write(interval)
    writer.write(numbers)
  }
}
