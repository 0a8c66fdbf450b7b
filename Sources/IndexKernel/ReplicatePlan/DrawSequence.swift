extension ReplicatePlan {
  /// What is drawn, and how, as numbers: with the model of the same index they make the plan again
  /// (``init(_:draws:)``).
  public var draws: [Double] {
    var writer = NumberSequenceWriter()
    writer.write(seed)
    writer.write(weights.count)
    for factor in weights {
      writer.write(Double(factor.stream))
      writer.write(factor.rule)
      writer.write(factor.parents)
    }
    writer.write(figures != nil)
    guard let figures else { return writer.numbers }
    writer.write(Double(figures.stream))
    writer.write(figures.errors)
    writer.write(figures.values)
    writer.write(figures.columns.count)
    for column in figures.columns {
      writer.write(column.leaf)
      writer.write(column.treatment)
      writer.write(column.curve)
    }
    writer.write(figures.changes.count)
    for change in figures.changes {
      writer.write(change.leaf)
      writer.write(change.unit)
      writer.write(change.value)
      writer.write(change.isDifference)
    }
    return writer.numbers
  }

  /// The plan of a model whose weights and figures are drawn; `nil` where the numbers say nothing that
  /// fits it.
  ///
  /// - Parameter numbers: ``draws`` of the plan of the same index.
  public init?(_ model: TuningModel, draws numbers: [Double]) {
    self.init(
      plan: model.plan, units: model.units, leaves: model.leaves, seed: 0, bonus: model.bonus,
      caps: model.caps, mayRank: model.mayRank, coverage: model.coverage, ties: model.ties,
      tolerance: model.tolerance)
    changes = model.changes
    var reader = NumberSequenceReader(numbers)
    seed = reader.bits()
    for _ in 0..<reader.whole(0...1000) {
      let stream = reader.word()
      let rule = reader.weightRule()
      weights.append(
        DrawnWeights(
          stream: stream, rule: rule, parents: reader.wholes(0...plan.nodes.count - 1)))
      if !reader.isSound { return nil }
    }
    if reader.flag() { figures = reader.figures(units: units, leaves: plan.leaves) }
    if !reader.isSound || !reader.isAtEnd { return nil }
  }
}

extension NumberSequenceReader {
  fileprivate mutating func figures(units: Int, leaves: Int) -> ReplicatePlan.DrawnFigures? {
    let stream = word()
    guard units > 0, leaves > 0, let errors = errors(rows: units, columns: leaves) else {
      refuse()
      return nil
    }
    var figures = ReplicatePlan.DrawnFigures(
      stream: stream, errors: errors, values: doubles(), columns: [])
    if figures.values.count != units * leaves { refuse() }
    for _ in 0..<whole(0...leaves) {
      figures.columns.append(
        ReplicatePlan.DrawnFigures.Column(
          leaf: whole(0...leaves - 1), treatment: treatment(), curve: curve()))
    }
    for _ in 0..<whole(0...10_000_000) {
      figures.changes.append(
        ReplicatePlan.DrawnFigures.Change(
          leaf: whole(0...leaves - 1), unit: whole(0...units - 1), value: number(),
          isDifference: flag()))
      if !isSound { return nil }
    }
    return figures
  }

  /// A whole number of 32 bits.
  fileprivate mutating func word() -> UInt32 {
    let number = number()
    if number >= 0, number < 4_294_967_296 { return UInt32(number) }
    refuse()
    return 0
  }
}
