/// The mean of the indicator among the units that are most alike in the other indicators.
///
/// Indicators are standardised by mean and sample standard deviation of their observed values;
/// constant ones are left out. The distance of two units is √(m / s · Σ (z − z')²) over the s of m
/// indicators that both have.
struct NearestNeighbours: Imputation {
  /// How much each neighbour counts.
  enum Weighting: String, CaseIterable, Sendable {
    /// All the same.
    case uniform
    /// The inverse of the distance; neighbours at distance 0 count alone.
    case distance
  }

  static let name = "nearest-neighbours"
  static let summary = LocalizedText(
    zh: "取其他指标最相近的 k 个对象的均值。距离在标准化（均值 0、样本标准差 1）后的共有指标上计算，并按共有指标的个数折算；距离相同的按代码先后。",
    en: "The mean of the k units that are most alike. Distances are Euclidean over the indicators "
      + "that both units have, each standardised to mean 0 and sample standard deviation 1, and "
      + "scaled up for those that are missing; equal distances go by unit code.")
  static let formula = LocalizedText(
    zh: "按距离 sqrt(m / s × Σ(z_j - z'_j)^2) 最近的 k 个对象的 x 的均值",
    en: "mean of x over the k nearest by sqrt(m / s * sum of (z_j - z'_j)^2)")
  static let reference = LocalizedText(
    "Troyanskaya et al. (2001), Bioinformatics 17(6); scikit-learn: KNNImputer, nan_euclidean")
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "k", \.k, in: 1...1000, default: 5,
      LocalizedText(
        zh: "取几个最相近的对象；有数据的不足 k 个时取全部。",
        en: "How many neighbours; all of them where fewer have a value.")),
    Parameter(
      "weighting", \.weighting, default: .uniform,
      LocalizedText(
        zh: "uniform 各对象等权，distance 按距离的倒数加权。",
        en: "uniform: all count the same; distance: by the inverse of the distance.")),
  ]

  var k = 5
  var weighting = Weighting.uniform

  init() {}

  func impute(_ column: Int, of table: ImputationTable) -> ColumnImputation {
    let missing = table.missingRows(column)
    let donors = table.presentRows(column)
    guard !missing.isEmpty, !donors.isEmpty else { return ColumnImputation() }
    let standardised = (0..<table.values.columns).filter { $0 != column }.compactMap {
      Self.standardised(table.values.column($0))
    }
    return ColumnImputation(
      cells: missing.compactMap { row in
        let near = donors.compactMap { donor -> (row: Int, distance: Double)? in
          Self.distance(row, donor, standardised).map { (donor, $0) }
        }
        // Rows are in the order of codes.
        .sorted { ($0.distance, $0.row) < ($1.distance, $1.row) }.prefix(k)
        guard !near.isEmpty else { return nil }
        return ImputedCell(
          row: row, value: mean(near.map { (table.values[$0.row, column], $0.distance) }),
          origin: .neighbours(near.map(\.row)))
      })
  }

  private func mean(_ near: [(value: Double, distance: Double)]) -> Double {
    let same = near.filter { $0.distance == 0 }
    if weighting == .uniform || !same.isEmpty {
      return Moments.mean(of: (weighting == .uniform ? near : same).map(\.value))
    }
    let total = compensatedSum(near.map { 1 / $0.distance })
    return compensatedSum(near.map { $0.value / $0.distance }) / total
  }

  /// `nil` for a column that is constant or has fewer than two values.
  private static func standardised(_ column: [Double]) -> [Double]? {
    let moments = Moments(column)
    guard moments.deviation > 0 else { return nil }
    return column.map { ($0 - moments.mean) / moments.deviation }
  }

  /// `nil` for units that have no indicator in common.
  private static func distance(_ one: Int, _ other: Int, _ columns: [[Double]]) -> Double? {
    var (sum, shared) = (0.0, 0)
    for column in columns {
      let difference = column[one] - column[other]
      if difference.isNaN { continue }
      sum += difference * difference
      shared += 1
    }
    return shared == 0 ? nil : (Double(columns.count) / Double(shared) * sum).squareRoot()
  }
}
