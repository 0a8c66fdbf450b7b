/// What the page says of a panel besides its experts' weights.
public struct TunerPanel: Sendable {
  /// One of the experts.
  public struct Expert: Sendable {
    /// The expert's id.
    public var name: String
    /// Whether the expert judged the group of siblings that a node is in, by node.
    public var judged: [Bool]

    /// Makes one.
    public init(name: String, judged: [Bool]) {
      self.name = name
      self.judged = judged
    }
  }

  /// Those who judged anything, in the order of the basis.
  public var experts: [Expert]
  /// Whether anybody judged the group of siblings that a node is in, by node.
  public var judged: [Bool]
  /// The median of those who did, as a share among siblings, by node; NaN where nobody did.
  public var medians: [Double]

  /// Makes one.
  public init(experts: [Expert], judged: [Bool], medians: [Double]) {
    self.experts = experts
    self.judged = judged
    self.medians = medians
  }

  /// As the page reads it.
  func json(isBlind: Bool) -> JSONOutput {
    [
      "experts": .array(experts.map { .string($0.name) }),
      "judgedBy": .array(experts.map { Self.flags($0.judged) }), "judged": Self.flags(judged),
      "medians": .array(medians.map { $0.isNaN ? .null : .number($0) }), "blind": .bool(isBlind),
    ]
  }

  private static func flags(_ flags: [Bool]) -> JSONOutput { .array(flags.map { .bool($0) }) }
}
