/// Eigenvalues and eigenvectors of a symmetric matrix, by cyclic Jacobi rotations.
///
/// Golub, G. H. and Van Loan, C. F. (2013), Matrix Computations, section 8.5.
public struct Eigenvalues: Hashable, Sendable {
  /// From the largest to the smallest.
  public let values: [Double]
  /// For each eigenvalue its vector of length 1; the entry with the largest magnitude, the first
  /// among equals (within 1e-9), is positive.
  public let vectors: [[Double]]

  /// Entries this much smaller than the diagonal count as 0.
  private static let threshold = 1e-300
  private static let sweeps = 60

  /// Takes a matrix apart.
  ///
  /// - Parameter matrix: rows of equal length, symmetric, all numbers finite.
  public init(symmetric matrix: [[Double]]) {
    let size = matrix.count
    var a = matrix
    var v = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0.0 } }
    for _ in 0..<Self.sweeps {
      var isDone = true
      for p in 0..<size {
        for q in stride(from: p + 1, to: size, by: 1) where abs(a[p][q]) > Self.threshold {
          // Below the last binary digit of both diagonal entries it changes nothing.
          if abs(a[p][p]) + abs(a[p][q]) == abs(a[p][p]),
            abs(a[q][q]) + abs(a[p][q]) == abs(a[q][q])
          {
            a[p][q] = 0
            a[q][p] = 0
            continue
          }
          isDone = false
          Self.rotate(&a, &v, p, q)
        }
      }
      if isDone { break }
    }
    let order = (0..<size).sorted { (-a[$0][$0], $0) < (-a[$1][$1], $1) }
    values = order.map { a[$0][$0] }
    vectors = order.map { column in Self.signed(v.map { $0[column] }) }
  }

  private static func rotate(
    _ a: inout [[Double]], _ v: inout [[Double]], _ p: Int, _ q: Int
  ) {
    let ratio = (a[q][q] - a[p][p]) / (2 * a[p][q])
    let sign = ratio < 0 ? -1.0 : 1.0
    let t = sign / (abs(ratio) + (ratio * ratio + 1).squareRoot())
    let cosine = 1 / (t * t + 1).squareRoot()
    let sine = t * cosine
    let off = a[p][q]
    a[p][p] -= t * off
    a[q][q] += t * off
    a[p][q] = 0
    a[q][p] = 0
    for k in a.indices {
      if k != p, k != q {
        let (left, right) = (a[k][p], a[k][q])
        a[k][p] = cosine * left - sine * right
        a[k][q] = sine * left + cosine * right
        a[p][k] = a[k][p]
        a[q][k] = a[k][q]
      }
      let (left, right) = (v[k][p], v[k][q])
      v[k][p] = cosine * left - sine * right
      v[k][q] = sine * left + cosine * right
    }
  }

  private static func signed(_ vector: [Double]) -> [Double] {
    let largest = vector.map(abs).max() ?? 0
    guard let lead = vector.first(where: { abs($0) >= largest - 1e-9 }) else { return vector }
    return lead < 0 ? vector.map { -$0 } : vector
  }
}
