import Testing

@testable import CompositeIndex

/// Programs of all kinds (fixed, free and one-sided variables, equalities, ranges, ties in abundance)
/// against SciPy 1.17.1 `linprog(method="highs")`, whole-number coefficients drawn by NumPy 2.4.6.
struct LinearProgramTests {
  struct Case: Sendable {
    enum Answer { case least(Double), none, endless }
    var program: LinearProgram
    var answer: Answer

    init(
      _ cost: [Double], _ lower: [Double], _ upper: [Double], _ rows: [[Double]],
      _ least: [Double], _ most: [Double], _ answer: Answer
    ) {
      program = LinearProgram(
        cost: cost, lower: lower, upper: upper,
        rows: rows.enumerated().map {
          .init($0.element, atLeast: least[$0.offset], atMost: most[$0.offset])
        })
      self.answer = answer
    }
  }

  @Test(arguments: cases) func agreesWithHiGHS(_ question: Case) {
    let program = question.program
    switch (question.answer, program.solve()) {
    case (.least(let least), .optimal(let solution)):
      #expect(abs(solution.objective - least) <= 1e-10 * (1 + abs(least)))
      // The multipliers alone prove that nothing is less.
      #expect(abs(program.bound(multipliers: solution.multipliers) - least) <= 1e-9)
      for (row, values) in program.rows.map({ ($0, $0.coefficients) }) {
        let value = zip(values, solution.values).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(value >= row.lower - 1e-10 && value <= row.upper + 1e-10)
      }
      for (column, value) in solution.values.enumerated() {
        #expect(value >= program.lower[column] - 1e-10)
        #expect(value <= program.upper[column] + 1e-10)
      }
    case (.none, .infeasible(let multipliers)):
      var proof = program
      proof.cost = program.cost.map { _ in 0 }
      #expect(proof.bound(multipliers: multipliers) > 1e-9)
    case (.endless, .unbounded): break
    default: Issue.record("another kind of answer than HiGHS gives")
    }
  }

  /// Beale's example (1955) goes round in circles under the plain rule of the steepest slope.
  @Test func bealesExampleEnds() {
    let program = LinearProgram(
      cost: [-0.75, 150, -0.02, 6], lower: [0, 0, 0, 0],
      upper: [Double](repeating: .infinity, count: 4),
      rows: [
        .init([0.25, -60, -0.04, 9], atMost: 0), .init([0.5, -90, -0.02, 3], atMost: 0),
        .init([0, 0, 1, 0], atMost: 1),
      ])
    guard case .optimal(let solution) = program.solve() else {
      Issue.record("Beale's example has an optimum")
      return
    }
    #expect(abs(solution.objective + 0.05) < 1e-12)
  }

  static let cases: [Case] = [
    .init(
      [2, -1, 0, -3, 1, 2], [0, 0, -.infinity, 0, -.infinity, -.infinity], [2, 3, 3, 3, 3, 2],
      [
        [1, 3, 1, 2, 2, -2], [-3, -1, -2, 3, 3, -3], [0, 2, -3, 2, -3, 0], [2, -1, -1, -2, 2, -2],
        [3, 0, 0, 0, 1, 0],
      ], [-.infinity, 3, 2, 3, -1], [-1, 4, .infinity, 3, -1], .least(-19.714285714285715)),
    .init(
      [2, 2, 0, 3, 1], [0, 0, 0, -.infinity, 0], [2, 2, .infinity, 2, 2],
      [
        [-3, 2, 0, -3, -2], [0, 2, 0, 1, 3], [1, -1, 1, 1, -3], [-3, 1, -1, 1, -1],
        [-2, -2, -1, 2, -1],
      ], [3, -2, 1, 1, -.infinity], [3, .infinity, 2, 1, -2], .none),
    .init(
      [-1, -3, 0, 0, 3, 1], [-.infinity, 0, 0, 0, 0, 0],
      [.infinity, 1, .infinity, .infinity, 2, 1], [[-2, -1, 3, 3, 1, 1]], [2], [2], .endless),
    .init(
      [3, -3, 3], [-.infinity, 0, -.infinity], [3, 3, .infinity], [[1, 3, -1], [3, 0, 0]],
      [3, -.infinity], [.infinity, 2], .endless),
    .init([0, 3, 0, 3], [0, 0, 0, 0], [1, 3, 2, 1], [[2, -2, -2, -2]], [-2], [-2], .least(0.0)),
    .init(
      [2, 1, 2, 3, 2, 2], [0, 0, 0, -.infinity, 0, 0], [1, 2, 2, 3, 1, 1],
      [
        [1, 2, -1, 3, 3, -1], [-1, 2, 3, -3, -3, -2], [0, -2, 0, 0, 3, 2], [-2, 2, 2, 1, 1, -1],
        [2, -3, 1, 3, 3, -1],
      ], [2, -.infinity, -.infinity, 0, -2], [2, -2, 2, 0, -2], .none),
    .init([-3], [0], [2], [[-3], [-2], [-3]], [3, 1, -1], [3, .infinity, -1], .none),
    .init([0], [0], [1], [[0]], [-.infinity], [2], .least(0.0)),
    .init(
      [2, 2, 3, 0], [0, 0, -.infinity, 0], [3, 3, 3, 1], [[-2, 2, 1, -1], [-3, -2, 2, 0]], [-2, 2],
      [-2, 2], .none),
    .init(
      [3, -3], [0, 0], [2, 1], [[1, 2], [-3, 0]], [-.infinity, 0], [3, 0], .least(-3.0)),
    .init(
      [1], [0], [3], [[-2], [-2], [0], [1], [3]], [-.infinity, 0, -.infinity, -.infinity, -1],
      [1, .infinity, 3, -2, 0], .none),
    .init(
      [3, 3, -1, -1, 1], [-.infinity, -.infinity, -.infinity, -.infinity, 0],
      [3, 1, 1, 1, .infinity], [[-2, -1, 2, 0, 1], [-3, -1, 2, 2, 1]], [0, -1], [.infinity, -1],
      .endless),
    .init(
      [-3], [0], [3], [[0], [2], [2], [1], [-1], [-1]], [1, -1, 2, 1, 3, 1],
      [2, .infinity, 2, 1, 3, .infinity], .none),
    .init(
      [0, 3, 2, 2, -2], [0, 0, -.infinity, 0, 0], [.infinity, 3, 3, 2, .infinity],
      [
        [-3, 2, 1, -1, -1], [1, -2, -2, 3, 2], [1, 2, -1, 2, -2], [0, -2, -1, -1, -1],
        [0, -3, -1, 2, 0], [0, -3, -1, 3, 0],
      ], [-2, -.infinity, -1, 1, 1, 3], [.infinity, -1, -1, .infinity, .infinity, 4], .none),
    .init(
      [1], [0], [.infinity], [[-1], [-1], [0]], [3, -1, 3], [.infinity, .infinity, 4], .none),
    .init(
      [0, 2, 1, 3, -3], [0, 0, 0, 0, 0], [2, 2, 1, 2, 1], [[2, -1, 1, 1, 1]], [-.infinity], [3],
      .least(-3.0)),
    .init(
      [-2, 3, 3, -2, -3], [0, 0, 0, 0, 0], [.infinity, 2, 2, .infinity, .infinity],
      [[-2, -3, -3, -1, 2], [2, -1, 0, 2, 3]], [-1, -.infinity], [.infinity, 3], .least(-3.0)),
    .init(
      [-2, 3, 3, 1, 2, -1], [0, 0, 0, 0, 0, 0], [.infinity, 3, .infinity, 3, 1, 1],
      [
        [2, -3, -3, 0, -2, -2], [-3, -2, 2, 2, 0, -2], [0, 1, -2, -1, 2, -1], [0, 2, 1, -2, 1, 3],
      ], [-.infinity, -.infinity, 0, -.infinity], [2, 2, .infinity, 1], .least(-3.1999999999999993)),
    .init(
      [3, 3], [0, -.infinity], [.infinity, 1], [[-3, 2], [0, 0], [-2, -1], [2, 3], [3, 1]],
      [-.infinity, -2, -.infinity, 1, 0], [0, .infinity, 3, .infinity, .infinity],
      .least(1.1538461538461537)),
    .init(
      [0, 2, 2, -1, -1, -1], [0, 0, 0, 0, 0, 0], [1, .infinity, 2, 1, .infinity, 2],
      [[-2, -1, 2, 0, 0, 3], [0, 2, 3, 3, -1, -1], [-3, 2, -1, -3, -2, -2]], [-.infinity, -2, 2],
      [1, .infinity, .infinity], .least(2.0)),
    .init(
      [1, -1, 2, -1, -2], [0, -.infinity, 0, 0, 0], [2, 2, 3, 3, 3],
      [[-3, 3, 3, -3, -1], [3, -1, 1, 3, -3], [0, 0, 3, 0, 2]], [-.infinity, 0, 3],
      [0, .infinity, .infinity], .least(-10.333333333333334)),
    .init(
      [-3, 3, 1, -2, 2], [0, 0, 0, 0, 0], [3, 3, 1, 2, .infinity], [[0, 2, -3, -2, -3]], [-1],
      [.infinity], .least(-10.0)),
    .init(
      [2, 0, 1, -3], [-.infinity, 0, -.infinity, 0], [.infinity, .infinity, 3, .infinity],
      [
        [0, -2, -3, 2], [-2, 2, -1, 0], [-3, 0, -3, -2], [3, 3, 0, 3], [-2, 1, 1, 3],
        [-3, 1, -2, -1],
      ], [-.infinity, 1, -1, -1, -2, -.infinity], [0, 2, 0, .infinity, .infinity, 1],
      .least(-5.333333333333334)),
    .init(
      [1, -2, 3, -3, 0], [0, 0, 0, 0, 0], [.infinity, .infinity, 2, 1, .infinity],
      [
        [3, -3, -3, -3, 3], [-1, 1, -1, -3, 3], [0, -1, -3, -3, 0], [2, -2, 0, -1, 1],
        [-1, 3, 1, -2, 2], [1, 3, 3, -1, 1], [0, 0, -3, 2, -1],
      ], [2, 2, -.infinity, 3, 1, -2, -.infinity], [.infinity, .infinity, -2, 3, 1, .infinity, 3],
      .least(-1.9999999999999998)),
    .init(
      [3, 2, -1], [0, 0, 0], [1, .infinity, .infinity], [[-3, 2, 3]], [-.infinity], [0], .least(0.0)
    ),
    .init(
      [0, 2, 3, 2, -2, -1], [-.infinity, 0, 0, 0, -.infinity, 0], [3, 2, 3, 3, 3, 1],
      [
        [-1, -3, 1, 1, 3, 0], [2, -2, -2, 1, 0, 2], [0, 2, 3, 3, -3, 3], [0, -1, 3, -2, -1, 2],
        [-2, 3, 0, 0, -1, -3], [3, -3, -3, -3, -2, 2], [-3, -2, 1, -3, -1, 2],
      ], [2, 0, 2, -.infinity, -1, -.infinity, -2], [2, .infinity, 2, 3, .infinity, 1, -1],
      .least(-1.0322580645161288)),
    .init(
      [0, 1, -1, 2, -1, -3], [0, 0, 0, 0, -.infinity, 0], [3, .infinity, 1, .infinity, 2, 2],
      [
        [3, -3, 1, -1, 1, 1], [2, -3, -3, 3, -3, 0], [0, -1, -3, -2, 0, -3], [2, 3, 1, 2, 1, 1],
        [-3, 0, -2, -2, 3, 2], [-3, 3, 0, 1, -3, 3],
      ], [-.infinity, -.infinity, -.infinity, -.infinity, 2, -.infinity],
      [2, 1, 0, 1, .infinity, 0], .least(-2.0)),
    .init(
      [-1, 0, -2], [0, -.infinity, 0], [2, 3, 2],
      [[2, -3, -1], [3, 1, -2], [3, 3, -1], [-2, 0, 1]], [-.infinity, 2, -1, -1],
      [2, .infinity, .infinity, -1], .least(-5.5)),
    .init(
      [-1, -1, 0, -1, 0], [0, 0, -.infinity, 0, 0], [2, 1, .infinity, 3, 1],
      [[1, -2, -1, -3, 1], [1, -3, -2, 1, 2], [1, -2, 1, -2, 0]], [-.infinity, -.infinity, 0],
      [0, 0, .infinity], .least(-6.0)),
    .init(
      [1, -3, -1, 1, -1, 0], [0, -.infinity, 0, -.infinity, 0, -.infinity],
      [1, 1, .infinity, 2, 3, 3],
      [[-3, 1, -1, -1, 1, 1], [-3, 0, -1, 0, 1, -3], [-3, 0, 2, -2, -3, -1]],
      [-.infinity, 2, -.infinity], [0, .infinity, 2], .least(-11.2)),
    .init(
      [-2, 1, 0, 1, -2, 0], [0, 0, 0, 0, 0, 0], [1, 2, .infinity, 3, 3, 3],
      [[3, -1, -3, 2, -3, 3]], [-1], [0], .least(-8.0)),
    .init(
      [2, 0, -3], [0, 0, 0], [2, 3, 2], [[-2, -3, 0], [-2, 1, -2]], [0, -2], [.infinity, -2],
      .least(-3.0)),
    .init(
      [-1, -3], [-.infinity, 0], [.infinity, .infinity],
      [[0, 0], [-3, -2], [3, 3], [0, 0], [-2, 2]], [-1, 0, -.infinity, -.infinity, -.infinity],
      [.infinity, 0, 0, 1, 2], .least(0.0)),
    .init(
      [2, -1, 3, 0, -3, -1], [0, 0, 0, 0, 0, 0], [2, 1, 2, .infinity, 1, 1],
      [[-2, -1, -3, -3, -1, 2], [-1, -2, -2, -3, -1, -1]], [-.infinity, -2], [1, -2], .least(-4.0)),
    .init(
      [-3, 1, -3, 2, 1], [0, 0, -.infinity, 0, 0], [3, .infinity, 3, .infinity, 3],
      [[-2, 1, 2, 0, 2], [-2, -2, 2, 2, 0], [0, 0, -2, 1, -1]], [-.infinity, 0, -2],
      [2, .infinity, .infinity], .least(-11.333333333333334)),
    .init(
      [-1, -1], [-.infinity, 0], [.infinity, 1], [[3, -3], [-3, -2]], [2, -.infinity], [2, -2],
      .least(-2.666666666666667)),
    .init(
      [-1, -1, 2, 1, -3, 3], [0, 0, 0, 0, 0, -.infinity], [.infinity, 3, 1, 1, 3, 1],
      [[2, 3, 3, -3, 1, -3], [-1, -1, 3, 2, 3, 2]], [-.infinity, 3], [-2, 4],
      .least(-1.4545454545454544)),
    .init(
      [1, 1], [-.infinity, -.infinity], [1, 3],
      [[1, 1], [1, 1], [-3, 1], [-2, -2], [2, -1], [2, 2]],
      [-.infinity, -.infinity, 0, -1, -.infinity, -.infinity], [3, 3, .infinity, .infinity, -2, 0],
      .endless),
    .init(
      [-3, -3, 0, 1, -3], [0, -.infinity, 0, 0, 0], [.infinity, 2, 2, .infinity, 1],
      [[3, 3, 0, 2, -2]], [-2], [.infinity], .endless),
    .init([0, -2], [0, 0], [2, .infinity], [[-3, -1]], [-.infinity], [0], .endless),
  ]
}
