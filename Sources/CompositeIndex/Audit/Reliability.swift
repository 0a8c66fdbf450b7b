/// Cronbach's alpha: how far a node's children measure one thing.
///
/// k·c̄ / (v̄ + (k − 1)·c̄), with v̄ the mean variance of the k children and c̄ their mean covariance.
/// Cronbach, L. J. (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16;
/// OECD/JRC (2008), section 1.2.
public struct Reliability: Sendable {
  /// The inner node.
  public let node: Int
  /// Its children.
  public let children: [Int]
  /// Each covariance over the units that have both; at most 1, NaN where a covariance is missing.
  public let alpha: Double
  /// Over the units that have all children.
  public let completeAlpha: Double
  /// How many units have all children.
  public let completeUnits: Int
  /// For each child, alpha of the others; NaN where fewer than two are left.
  public let without: [Double]

  /// Of every inner node with at least two children, parents before children.
  public static func all(
    _ assessment: Assessment, after step: AuditStep = .normalised
  ) -> [Reliability] {
    let scheme = assessment.scheme
    return scheme.nodes.indices.filter { scheme.nodes[$0].children.count > 1 }.map {
      Reliability(assessment, node: $0, after: step)
    }
  }

  private init(_ assessment: Assessment, node: Int, after step: AuditStep) {
    self.node = node
    children = assessment.scheme.nodes[node].children
    let columns = children.map { assessment.column(ofNode: $0, after: step) }
    let complete = CompleteRows(columns)
    completeUnits = complete.count
    alpha = Self.alpha(columns)
    completeAlpha = Self.alpha(complete.columns)
    without = columns.indices.map { left in
      Self.alpha(columns.indices.filter { $0 != left }.map { columns[$0] })
    }
  }

  /// Cronbach's alpha of columns with a value for each unit, NaN missing.
  ///
  /// - Returns: NaN for fewer than two columns.
  public static func alpha(_ columns: [[Double]]) -> Double {
    guard columns.count > 1 else { return .nan }
    let count = Double(columns.count)
    let variances = columns.map { covariance($0, $0) }
    let covariances = columns.indices.flatMap { second in
      (0..<second).map { covariance(columns[$0], columns[second]) }
    }
    let variance = compensatedSum(variances) / count
    let shared = compensatedSum(covariances) / Double(covariances.count)
    return count * shared / (variance + (count - 1) * shared)
  }
}

/// The rows of columns in which none has a gap.
struct CompleteRows {
  /// The columns without the other rows.
  let columns: [[Double]]
  /// How many rows are left.
  let count: Int

  init(_ columns: [[Double]]) {
    let rows = (columns.first ?? []).indices.filter { row in
      columns.allSatisfy { !$0[row].isNaN }
    }
    self.columns = columns.map { column in rows.map { column[$0] } }
    count = rows.count
  }
}
