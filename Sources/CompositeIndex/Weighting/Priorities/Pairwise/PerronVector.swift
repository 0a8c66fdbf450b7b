/// The greatest eigenvalue of a positive matrix with its eigenvector, which is positive too
/// (Perron, 1907).
struct PerronVector {
  /// The eigenvalue.
  let value: Double
  /// The eigenvector; its largest entry is about 1.
  let vector: [Double]

  /// Steps after which the matrix is squared, so that the steps that follow count double.
  private static let patience = 24
  private static let squarings = 40

  /// Iterates powers until the bounds of Collatz (1942) and Wielandt (1950), the least and the
  /// greatest growth of an entry, differ by no more than rounding can make them.
  ///
  /// - Parameter matrix: row after row, above 0, with entries near 1 if it is to be quick.
  init(_ matrix: [Double], order: Int) {
    let tolerance = 2 * Double(order + 2) * 0x1p-52
    var power = matrix
    var vector = [Double](repeating: 1, count: order)
    var image = vector
    search: for _ in 0...Self.squarings {
      for _ in 0..<Self.patience {
        let bounds = Self.multiply(power, vector, into: &image)
        let scale = 1 / bounds.upperBound
        for index in 0..<order { vector[index] = image[index] * scale }
        if bounds.upperBound - bounds.lowerBound <= tolerance * bounds.upperBound { break search }
      }
      power = Self.squared(power, order: order)
    }
    _ = Self.multiply(matrix, vector, into: &image)
    value = image.reduce(0, +) / vector.reduce(0, +)
    self.vector = image.map { [value] in $0 / value }
  }

  /// The product, with the least and the greatest ratio of an entry to what it was.
  @inline(__always)
  private static func multiply(
    _ matrix: [Double], _ vector: [Double], into image: inout [Double]
  ) -> ClosedRange<Double> {
    let order = vector.count
    var least = Double.infinity
    var greatest = 0.0
    var cell = 0
    for row in 0..<order {
      var sum = 0.0
      for column in 0..<order {
        sum += matrix[cell] * vector[column]
        cell += 1
      }
      image[row] = sum
      let growth = sum / vector[row]
      if growth < least { least = growth }
      if growth > greatest { greatest = growth }
    }
    return least...max(least, greatest)
  }

  private static func squared(_ matrix: [Double], order: Int) -> [Double] {
    var result = [Double](repeating: 0, count: order * order)
    for row in 0..<order {
      for inner in 0..<order {
        let factor = matrix[row * order + inner]
        for column in 0..<order {
          result[row * order + column] += factor * matrix[inner * order + column]
        }
      }
    }
    let scale = 1 / (result.max() ?? 1)
    return result.map { $0 * scale }
  }
}
