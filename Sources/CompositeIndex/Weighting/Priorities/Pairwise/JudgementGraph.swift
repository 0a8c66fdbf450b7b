/// Criteria as the nodes of a graph and judgements as its edges: electrical network and
/// least-squares problem at once.
///
/// Bozóki, S., Fülöp, J. and Rónyai, L. (2010), On optimal completion of incomplete pairwise
/// comparison matrices, Mathematical and Computer Modelling 52, section 4.
struct JudgementGraph {
  private let order: Int
  /// The Laplacian with the first criterion held at 0; `nil` where edges are too small to be seen
  /// beside others.
  private let laplacian: Cholesky?

  /// Makes the graph.
  ///
  /// - Parameter weight: of the edge between two criteria, the first with the smaller number; 0
  ///   where there is none. The graph must be connected.
  init(order: Int, weight: (Int, Int) -> Double) {
    self.order = order
    var laplacian = [[Double]](
      repeating: [Double](repeating: 0, count: order), count: order)
    for row in 0..<order {
      for column in row + 1..<max(order, row + 1) {
        let edge = weight(row, column)
        laplacian[row][column] = -edge
        laplacian[column][row] = -edge
        laplacian[row][row] += edge
        laplacian[column][column] += edge
      }
    }
    self.laplacian = Cholesky(laplacian.dropFirst().map { Array($0.dropFirst()) })
  }

  /// Heights whose flows along the edges bring each criterion the inflow given; their mean is 0.
  ///
  /// - Parameter inflow: adding up to 0.
  /// - Returns: NaN where edges are too small to be seen beside others.
  func heights(inflow: [Double]) -> [Double] {
    guard let laplacian else { return [Double](repeating: .nan, count: order) }
    let heights = [0] + laplacian.solution(Array(inflow.dropFirst()))
    let mean = heights.reduce(0, +) / Double(order)
    return heights.map { $0 - mean }
  }

  /// The resistance between two criteria; times the edge's weight it is 1 for an edge that alone
  /// holds two parts together, and less the more ways there are around it.
  func resistance(_ first: Int, _ second: Int) -> Double {
    var inflow = [Double](repeating: 0, count: order)
    inflow[first] = 1
    inflow[second] = -1
    let heights = heights(inflow: inflow)
    return heights[first] - heights[second]
  }
}
