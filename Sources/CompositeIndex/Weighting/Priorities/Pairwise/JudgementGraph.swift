/// Criteria as the nodes of a graph and judgements as its edges: electrical network and
/// least-squares problem at once.
///
/// Bozóki, S., Fülöp, J. and Rónyai, L. (2010), On optimal completion of incomplete pairwise
/// comparison matrices, Mathematical and Computer Modelling 52, section 4.
struct JudgementGraph {
  private let order: Int
  /// The inverse of the Laplacian with the first criterion held at 0, row after row.
  private let inverse: [Double]

  /// Makes the graph.
  ///
  /// - Parameter weight: of the edge between two criteria, the first with the smaller number; 0
  ///   where there is none. The graph must be connected.
  init(order: Int, weight: (Int, Int) -> Double) {
    self.order = order
    var laplacian = [Double](repeating: 0, count: order * order)
    for row in 0..<order {
      for column in row + 1..<max(order, row + 1) {
        let edge = weight(row, column)
        laplacian[row * order + column] = -edge
        laplacian[column * order + row] = -edge
        laplacian[row * order + row] += edge
        laplacian[column * order + column] += edge
      }
    }
    inverse = Self.inverse(ofAllButFirst: laplacian, order: order)
  }

  /// Heights whose flows along the edges bring each criterion the inflow given; their mean is 0.
  ///
  /// - Parameter inflow: adding up to 0.
  func heights(inflow: [Double]) -> [Double] {
    var heights = (0..<order).map { row in
      (0..<order).reduce(0) { $0 + inverse[row * order + $1] * inflow[$1] }
    }
    let mean = heights.reduce(0, +) / Double(order)
    for criterion in heights.indices { heights[criterion] -= mean }
    return heights
  }

  /// The resistance between two criteria; times the edge's weight it is 1 for an edge that alone
  /// holds two parts together, and less the more ways there are around it.
  func resistance(_ first: Int, _ second: Int) -> Double {
    inverse[first * order + first] + inverse[second * order + second]
      - 2 * inverse[first * order + second]
  }

  /// Inverts by Gauss–Jordan steps; a Laplacian without one node needs no pivoting.
  private static func inverse(ofAllButFirst matrix: [Double], order: Int) -> [Double] {
    var a = matrix
    for index in 0..<order {
      a[index] = 0
      a[index * order] = 0
    }
    for pivot in stride(from: 1, to: order, by: 1) {
      let scale = 1 / a[pivot * order + pivot]
      a[pivot * order + pivot] = 1
      for column in 1..<order { a[pivot * order + column] *= scale }
      for row in 1..<order where row != pivot {
        let factor = a[row * order + pivot]
        if factor == 0 { continue }
        a[row * order + pivot] = 0
        for column in 1..<order {
          a[row * order + column] -= factor * a[pivot * order + column]
        }
      }
    }
    return a
  }
}
