import Testing

@testable import CompositeIndex

/// Designs that were evaluated elsewhere, and factors that refuse each other's levels.
@Suite struct EvaluatedDesignTests {
  private static let design = SaltelliDesign(base: 4, factors: 2)

  /// Factor j at point p is "a", "b" … by its sample.
  private static func levels(_ layout: SaltelliDesign.Layout) -> [[EvaluatedDesign.Level]] {
    (0..<4 * layout.rowsPerPoint(factors: 2)).map { number in
      let row = design.row(number, in: layout)
      return (0..<2).map { .word("\(row.takesB($0) ? "b" : "a")\(row.point)\($0)") }
    }
  }

  @Test(arguments: SaltelliDesign.Layout.allCases)
  func theOrderOfRowsIsRecognised(layout: SaltelliDesign.Layout) throws {
    let levels = Self.levels(layout)
    let read = try EvaluatedDesign(
      factors: ["x", "y"], levels: levels,
      outputs: [("out", levels.indices.map(Double.init))])
    #expect(read.layout == layout && read.design == Self.design)
    // By hand: where the rows of A, B and AB_2 stand in each order.
    let rows: [SaltelliDesign.Layout: ([Double], [Double], [Double])] = [
      .blocks: ([0, 1, 2, 3], [4, 5, 6, 7], [12, 13, 14, 15]),
      .points: ([0, 4, 8, 12], [3, 7, 11, 15], [2, 6, 10, 14]),
      .mirrored: ([0, 6, 12, 18], [5, 11, 17, 23], [2, 8, 14, 20]),
    ]
    let expected = try #require(rows[layout])
    let values = read.outputs[0].values
    #expect(values.a == expected.0 && values.b == expected.1 && values.mixed[1] == expected.2)
  }

  @Test func rowsThatAreNoDesignAreRefusedWithTheRow() {
    var levels = Self.levels(.blocks)
    levels[9][1] = .word("elsewhere")
    let outputs = [("out", [Double](repeating: 1, count: 16))]
    #expect(throws: EvaluatedDesign.Problem.strangeRow(9, .blocks)) {
      try EvaluatedDesign(factors: ["x", "y"], levels: levels, outputs: outputs)
    }
    #expect(throws: EvaluatedDesign.Problem.rowCount(15, factors: 2)) {
      try EvaluatedDesign(factors: ["x", "y"], levels: Array(levels.dropLast()), outputs: outputs)
    }
    #expect(throws: EvaluatedDesign.Problem.noOutputs) {
      try EvaluatedDesign(factors: ["x", "y"], levels: levels, outputs: [])
    }
  }

  /// 2 × 3 × 2 with (0, ·, 1) refused: the first and the third factor are one with three levels.
  @Test func factorsThatRefuseEachOtherBecomeOne() {
    let all = [0, 1].flatMap { a in [0, 1, 2].flatMap { b in [0, 1].map { [a, b, $0] } } }
    let free = FactorBlocks(admissible: all, count: 3)
    #expect(free.blocks == [[0], [1], [2]])
    let bound = FactorBlocks(admissible: all.filter { $0[0] != 0 || $0[2] != 1 }, count: 3)
    #expect(bound.blocks == [[0, 2], [1]])
    #expect(bound.levels == [[[0, 0], [1, 0], [1, 1]], [[0], [1], [2]]])
  }

  /// Even parity of three coins: every two are free, all three are not.
  @Test func refusalsOfThreeTogetherAreFound() {
    let even = [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]]
    #expect(FactorBlocks(admissible: even, count: 3).blocks == [[0, 1, 2]])
    let free = even.flatMap { [$0 + [0], $0 + [1]] }
    #expect(FactorBlocks(admissible: free, count: 4).blocks == [[0, 1, 2], [3]])
  }
}
