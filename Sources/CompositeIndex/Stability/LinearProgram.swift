/// A small dense linear program: minimise `cost · x` over variables and rows with bounds.
///
/// Solved by the primal simplex method for bounded variables (Dantzig, 1955; Maros, 2003,
/// Computational Techniques of the Simplex Method, chapters 3 and 9) in double precision, without
/// any randomness: the same program gives the same bits. Meant for a few hundred rows and columns
/// whose coefficients are of similar size.
public struct LinearProgram: Sendable {
  /// The objective, one number for each variable.
  public var cost: [Double]
  /// Least values of the variables; −∞ where there is none.
  public var lower: [Double]
  /// Greatest values of the variables; +∞ where there is none.
  public var upper: [Double]
  /// What combinations of variables must keep to.
  public var rows: [Row]

  /// A combination of the variables and its bounds.
  public struct Row: Hashable, Sendable {
    /// One number for each variable.
    public var coefficients: [Double]
    /// The least value; −∞ where there is none.
    public var lower: Double
    /// The greatest value; +∞ where there is none.
    public var upper: Double

    /// A row with bounds; both infinite unless given.
    public init(
      _ coefficients: [Double], atLeast lower: Double = -.infinity, atMost upper: Double = .infinity
    ) {
      self.coefficients = coefficients
      self.lower = lower
      self.upper = upper
    }
  }

  /// What came out.
  public enum Outcome: Sendable {
    /// There is a least value, and here is where it is reached.
    case optimal(Solution)
    /// No values keep to all bounds; the multipliers of the rows prove it (Farkas, 1902): their sum
    /// of rows cannot reach what the rows' bounds ask of it, whatever the variables within theirs.
    case infeasible(multipliers: [Double])
    /// The objective falls without end.
    case unbounded
  }

  /// An optimum with its proof.
  public struct Solution: Sendable {
    /// The least value of the objective.
    public var objective: Double
    /// The variables there.
    public var values: [Double]
    /// What one unit more of a row's binding bound adds to the objective; 0 for rows that do not
    /// bind.
    public var multipliers: [Double]
  }

  /// A program without rows.
  public init(
    cost: [Double], lower: [Double], upper: [Double], rows: [Row] = []
  ) {
    self.cost = cost
    self.lower = lower
    self.upper = upper
    self.rows = rows
  }

  /// Solves the program.
  public func solve() -> Outcome {
    var tableau = SimplexTableau(self)
    guard tableau.reachFeasibility() else {
      return .infeasible(multipliers: tableau.farkasMultipliers())
    }
    guard tableau.minimise() else { return .unbounded }
    // Once more from the numbers as given: pivoting has left its rounding in the tableau.
    tableau.refresh(from: self)
    guard tableau.reachFeasibility() else {
      // Nearer to feasible than rounding could tell, and not feasible after all.
      return .infeasible(multipliers: tableau.farkasMultipliers())
    }
    _ = tableau.minimise()
    let values = Array(tableau.values.prefix(cost.count))
    return .optimal(
      Solution(
        objective: zip(cost, values).reduce(0) { $0 + $1.0 * $1.1 }, values: values,
        multipliers: tableau.multipliers()))
  }

  /// A lower bound of the objective that holds for any multipliers, up to rounding of one sum: the
  /// optimum's own give its value (weak duality).
  ///
  /// - Returns: −∞ where the multipliers ask something of an unbounded side.
  public func bound(multipliers: [Double]) -> Double {
    var sum = 0.0
    var reduced = cost
    for (row, multiplier) in zip(rows, multipliers) where multiplier != 0 {
      sum += multiplier > 0 ? multiplier * row.lower : multiplier * row.upper
      for column in reduced.indices { reduced[column] -= multiplier * row.coefficients[column] }
    }
    for (column, slope) in reduced.enumerated() where abs(slope) > 1e-12 {
      sum += slope > 0 ? slope * lower[column] : slope * upper[column]
    }
    return sum
  }
}
