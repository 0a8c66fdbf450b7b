extension ReplicatePlan {
  /// Figures that one factor draws within their errors.
  public struct DrawnFigures: Hashable, Sendable {
    /// The number of the factor's random sequences.
    public var stream: UInt32
    /// The errors, one row for each unit and one column for each leaf.
    public var errors: ErrorPlan
    /// The values before they are drawn: `leaf * units + unit`; NaN is missing.
    public var values: [Double]
    /// The leaves whose scores may move.
    public var columns: [Column]
    /// Scores of leaves that are set or moved after they are computed, in order.
    public var changes: [Change]

    /// How the values of a leaf become scores.
    public struct Column: Hashable, Sendable {
      /// The leaf.
      public var leaf: Int
      /// What is done to extreme values first.
      public var treatment: FixedTreatment
      /// From treated value to score.
      public var curve: ScoreCurve

      /// The score of a value as drawn; NaN where it has none.
      func score(_ value: Double) -> Double { curve.score(treatment.value(value)) }

      /// Makes a column.
      public init(leaf: Int, treatment: FixedTreatment, curve: ScoreCurve) {
        self.leaf = leaf
        self.treatment = treatment
        self.curve = curve
      }
    }

    /// A leaf's score that does not stay as computed.
    public struct Change: Hashable, Sendable {
      /// The leaf.
      public var leaf: Int
      /// The unit.
      public var unit: Int
      /// The new score, or the points to add.
      public var value: Double
      /// Whether the value is added.
      public var isDifference: Bool

      /// Makes a change.
      public init(leaf: Int, unit: Int, value: Double, isDifference: Bool) {
        self.leaf = leaf
        self.unit = unit
        self.value = value
        self.isDifference = isDifference
      }
    }

    /// Makes a factor.
    public init(
      stream: UInt32, errors: ErrorPlan, values: [Double], columns: [Column],
      changes: [Change] = []
    ) {
      self.stream = stream
      self.errors = errors
      self.values = values
      self.columns = columns
      self.changes = changes
    }

    /// Draws the figures and computes the scores of the leaves that may move.
    ///
    /// - Parameters:
    ///   - stream: the factor's in the replicate at hand.
    ///   - values: begins as ``values``; overwritten.
    ///   - room: as much as ``errors`` need.
    ///   - scores: column after column in the order of ``columns``, one number for each unit.
    ///   - start: where the first one is written.
    func draw(
      _ stream: RandomStream, values: inout [Double], room: inout [Double],
      into scores: inout [Double], at start: Int
    ) {
      errors.draw(into: &values, room: &room, stream)
      let units = errors.rows
      for position in columns.indices {
        let first = columns[position].leaf * units
        let place = start + position * units
        for unit in 0..<units {
          scores[place + unit] = columns[position].score(values[first + unit])
        }
        for change in changes where change.leaf == columns[position].leaf {
          let cell = place + change.unit
          scores[cell] = change.isDifference ? scores[cell] + change.value : change.value
        }
      }
    }
  }
}

/// Room in which figures are drawn.
struct FigureRoom: Sendable {
  private let figures: ReplicatePlan.DrawnFigures?
  private var values: [Double]
  private var room: [Double]

  init(_ figures: ReplicatePlan.DrawnFigures?) {
    self.figures = figures
    values = figures?.values ?? []
    room = [Double](repeating: 0, count: figures?.errors.room ?? 0)
  }

  /// Draws the figures of a replicate and writes the scores of the leaves that may move, column after
  /// column, from `start` on.
  mutating func draw(
    _ replicate: Int, seed: UInt64, into scores: inout [Double], at start: Int
  ) {
    guard let figures else { return }
    let stream = RandomStream(seed: seed, stream: UInt64(replicate), factor: figures.stream)
    figures.draw(stream, values: &values, room: &room, into: &scores, at: start)
  }
}
