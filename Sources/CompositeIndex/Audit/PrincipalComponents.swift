/// Principal components of a node's children: how many things they measure.
///
/// Of the correlation matrix over the units that have all children, as R's `prcomp` with scaling
/// and COINr's `get_PCA`. OECD/JRC (2008), section 4.1.
public struct PrincipalComponents: Sendable {
  /// The inner node.
  public let node: Int
  /// Its children that vary, in display order.
  public let children: [Int]
  /// Children left out because they are the same for all complete units.
  public let constants: [Int]
  /// How many units have all children.
  public let units: Int
  private let parts: CorrelationComponents

  /// From the largest; they add up to the number of children.
  public var eigenvalues: [Double] { parts.values }

  /// For each component a vector of length 1 over the children; the entry with the largest
  /// magnitude is positive.
  public var vectors: [[Double]] { parts.vectors }

  /// The share of the variance of each component.
  public var explained: [Double] { eigenvalues.map { $0 / Double(children.count) } }

  /// The share of the variance of each component and those before it.
  public var cumulated: [Double] {
    eigenvalues.indices.map { compensatedSum(eigenvalues[...$0]) / Double(children.count) }
  }

  /// The correlation of each child with each component: vector × √eigenvalue.
  public var loadings: [[Double]] { parts.loadings }

  /// Components that carry more than one child's worth (Kaiser, H. F. (1960), The application of
  /// electronic computers to factor analysis, EPM 20).
  public var kaiser: Int { parts.kaiser }

  /// Of every inner node with at least two children that vary over at least three complete units,
  /// parents before children.
  public static func all(
    _ assessment: Assessment, after step: AuditStep = .normalised
  ) -> [PrincipalComponents] {
    assessment.scheme.nodes.indices.compactMap {
      PrincipalComponents(assessment, node: $0, after: step)
    }
  }

  private init?(_ assessment: Assessment, node: Int, after step: AuditStep) {
    let all = assessment.scheme.nodes[node].children
    let rows = CompleteRows(all.map { assessment.column(ofNode: $0, after: step) })
    let varying = all.indices.filter { Moments(rows.columns[$0]).variance > 0 }
    guard varying.count > 1, rows.count > 2 else { return nil }
    self.node = node
    children = varying.map { all[$0] }
    constants = all.indices.filter { !varying.contains($0) }.map { all[$0] }
    units = rows.count
    parts = CorrelationComponents(varying.map { rows.columns[$0] })
  }
}
