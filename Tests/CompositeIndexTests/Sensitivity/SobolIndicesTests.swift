import Testing

@testable import CompositeIndex

/// Estimators of first-order and total indices.
@Suite struct SobolIndicesTests {
  /// Eight points with simple fractions; f = x₁ + 2x₂² + 3x₁x₃ + 10.
  private static let design = SaltelliDesign(base: 8, factors: 3)

  private static func coordinate(_ point: Int, _ column: Int) -> Double {
    Double((point + 1) * (7 * column + 5) % 17) / 17
  }

  private static func value(_ row: SaltelliDesign.Row) -> Double {
    let x = (0..<3).map { coordinate(row.point, row.takesB($0) ? $0 + 3 : $0) }
    return x[0] + 2 * x[1] * x[1] + 3 * x[0] * x[2] + 10
  }

  private static func outputs(_ layout: SaltelliDesign.Layout) -> SaltelliOutputs {
    let count = 8 * layout.rowsPerPoint(factors: 3)
    return SaltelliOutputs(
      (0..<count).map { value(design.row($0, in: layout)) }, design: design, layout: layout)
  }

  private func expect(_ own: [Double], _ expected: [Double]) {
    #expect(own.count == expected.count)
    for (own, expected) in zip(own, expected) {
      #expect(abs(own - expected) <= 1e-13 * max(1, abs(expected)), "\(own) \(expected)")
    }
  }

  /// SALib 1.6.0, `analyze.sobol.analyze(calc_second_order=False)`.
  @Test(arguments: [SaltelliDesign.Layout.blocks, .points])
  func saltellisEstimatorIsSALibs(layout: SaltelliDesign.Layout) {
    let indices = SobolIndices(Self.outputs(layout))
    expect(
      indices.entries.map(\.first), [1.588697375657643, 0.13867817821453163, 0.5847893988606063])
    expect(
      indices.entries.map(\.total), [2.069961708883745, 1.1919433000923554, 0.6612222026212294])
  }

  /// SALib 1.6.0 with `calc_second_order=True`: the mirrored rows count in the mean taken off.
  @Test func mirroredRowsAreReadAsSALibReadsThem() {
    let indices = SobolIndices(Self.outputs(.mirrored))
    expect(
      indices.entries.map(\.first), [1.5935927236502123, 0.12236035157263334, 0.5906638164516895])
    expect(
      indices.entries.map(\.total), [2.069961708883745, 1.1919433000923556, 0.6612222026212294])
  }

  /// numpy 2.4.6: (V − mean((yB − yAB)²)/2) / V with V = var(yA, yB).
  @Test func jansensEstimatorIsHisFormula() {
    let indices = SobolIndices(Self.outputs(.blocks), estimator: .jansen)
    expect(
      indices.entries.map(\.first),
      [-0.6226716614608718, -1.0929986406134884, 0.06582128737015808])
  }

  /// COINr 1.1.14, `SA_estimate` on 1,280 evaluations of the Ishigami function.
  @Test(
    .enabled(
      if: ReferenceTable.isThere, "needs the reference numbers in ../shared/validation/coinr-asem"))
  func coinrsEstimatorIsCOINrs() throws {
    let table = try #require(ReferenceTable("functions/sobol_ishigami_design.csv"))
    let expected = try #require(ReferenceTable("functions/sobol_ishigami_indices.csv"))
    let outputs = SaltelliOutputs(
      table.numbers("y"), design: SaltelliDesign(base: 256, factors: 3))
    let indices = SobolIndices(outputs, estimator: .coinr)
    for (entry, (first, total)) in zip(
      indices.entries, zip(expected.numbers("Si"), expected.numbers("STi")))
    {
      #expect(agree(entry.first, first), "\(entry.first) \(first)")
      #expect(agree(entry.total, total), "\(entry.total) \(total)")
    }
    #expect(agree(indices.variance, expected.numbers("Variance")[0]))
    // The design beside it: the outputs are those of the benchmark here.
    let ishigami = SobolBenchmark.ishigami
    for row in 0..<1280 {
      let x = ["x1", "x2", "x3"].map { table.numbers($0)[row] }
      #expect(abs(ishigami.value(x) - table.numbers("y")[row]) < 1e-13)
    }
  }

  /// A first factor that changes nothing: 0 in bits, its intervals as well.
  @Test(arguments: [SobolEstimator.saltelli, .coinr])
  func aFactorThatChangesNothingHasNoIndex(estimator: SobolEstimator) {
    let a = [3.25, 1, 8, 2, 5.5]
    let b = [2, 7.125, 1, 4, 1]
    let counts = SobolIndices.Bootstrap(resamples: 50, seed: 3).counts(points: 5)
    let outputs = SaltelliOutputs(a: a, b: b, mixed: [a, b])
    let entries = SobolIndices(outputs, estimator: estimator, counts: counts).entries
    #expect(entries[0].first == 0 && entries[0].total == 0)
    #expect(entries[0].firstInterval == 0...0 && entries[0].totalInterval == 0...0)
    #expect(entries[1].total > 0)
  }

  @Test func aConstantOutputHasNothingToShareOut() {
    let same = [0.1, 0.1, 0.1]
    let indices = SobolIndices(SaltelliOutputs(a: same, b: same, mixed: [same, same]))
    #expect(indices.variance == 0)
    #expect(indices.entries.allSatisfy { $0.first == 0 && $0.total == 0 })
  }

  @Test func anOutputWithAGapHasNoIndices() {
    let a = [1.0, 2, 3]
    let outputs = SaltelliOutputs(a: a, b: [2, .nan, 5], mixed: [a])
    #expect(SobolIndices(outputs).entries[0].first.isNaN)
  }

  @Test func anIntervalDependsOnTheSeedAndHoldsTheEstimate() {
    let outputs = SobolBenchmark.additive.outputs(base: 128, seed: 1)
    func indices(_ seed: UInt64) -> SobolIndices {
      let bootstrap = SobolIndices.Bootstrap(resamples: 200, seed: seed)
      return SobolIndices(outputs, counts: bootstrap.counts(points: 128))
    }
    let (one, again, other) = (indices(1), indices(1), indices(2))
    for factor in 0..<5 {
      let interval = one.entries[factor].totalInterval
      #expect(interval == again.entries[factor].totalInterval)
      #expect(interval != other.entries[factor].totalInterval)
      #expect(interval?.contains(one.entries[factor].total) == true)
    }
  }
}
