/// Where the mean consistency index of random matrices is taken from.
public enum RandomIndex: String, CaseIterable, Sendable {
  /// Saaty's table, as it is used in China: 0.58, 0.90, 1.12 … 1.59 for 3 to 15 criteria. Saaty,
  /// T. L. (1980), The Analytic Hierarchy Process, chapter 1.
  case saaty
  /// Saaty's later table: 0.52, 0.89, 1.11 … 1.59 for 3 to 15 criteria. Saaty, T. L. (2005), Theory
  /// and Applications of the Analytic Network Process, p. 31.
  case saaty2005 = "saaty-2005"
  /// A line through the mean eigenvalues of 500,000 random matrices of each order, 2.7699 n −
  /// 4.3513. Alonso, J. A. and Lamata, M. T. (2006), Consistency in the analytic hierarchy process:
  /// a new approach, section 3.
  case alonsoLamata = "alonso-lamata"

  /// Where the numbers are from.
  public var summary: LocalizedText {
    switch self {
    case .saaty:
      LocalizedText(zh: "Saaty（1980）RI 表", en: "Saaty's table (1980)")
    case .saaty2005:
      LocalizedText(zh: "Saaty（2005）RI 表", en: "Saaty's table (2005)")
    case .alonsoLamata:
      LocalizedText(
        zh: "Alonso–Lamata（2006）回归：λ̄ = 2.7699n − 4.3513",
        en: "Alonso and Lamata's line (2006): mean λmax = 2.7699 n − 4.3513")
    }
  }

  /// The mean consistency index of random matrices.
  ///
  /// Orders above a table's end take Alonso and Lamata's line. Where pairs are missing, RI falls in
  /// proportion to the judgements that are left to contradict each other, (n − 1)(n − 2)/2 of them
  /// where none is missing. That RI is nearly a line in the number of gaps is the finding of
  /// Ágoston, K. C. and Csató, L. (2022), Inconsistency thresholds for incomplete pairwise
  /// comparison matrices, Omega 108; their simulated table is not used here.
  ///
  /// - Parameters:
  ///   - order: how many criteria.
  ///   - missing: how many pairs were not judged.
  /// - Returns: 0 where nothing can contradict anything: below three criteria, or as many
  ///   judgements as just connect them.
  public func value(order: Int, missing: Int = 0) -> Double {
    guard order > 2 else { return 0 }
    let freedom = (order - 1) * (order - 2) / 2
    return max(0, Double(freedom - missing)) / Double(freedom) * complete(order: order)
  }

  private func complete(order: Int) -> Double {
    let table: [Double] =
      switch self {
      case .saaty:
        [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]
      case .saaty2005:
        [0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59]
      case .alonsoLamata: []
      }
    if table.indices.contains(order - 3) { return table[order - 3] }
    return ((2.7699 - 1) * Double(order) - 4.3513) / Double(order - 1)
  }
}
