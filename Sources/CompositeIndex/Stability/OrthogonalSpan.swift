/// What some independent vectors span, with an orthonormal basis.
///
/// Classical Gram–Schmidt, done twice, which leaves the basis orthogonal up to rounding (Giraud,
/// Langou, Rozložník and van den Eshof, 2005, Numerische Mathematik 101).
struct OrthogonalSpan {
  private var basis: [[Double]] = []
  /// For each vector its products with the basis up to its own direction.
  private var columns: [[Double]] = []

  /// Takes vectors none of which is a combination of those before it.
  init(_ vectors: [[Double]]) {
    for vector in vectors { append(vector) }
  }

  /// Takes one more.
  mutating func append(_ vector: [Double]) {
    let (along, across) = split(vector)
    let length = Self.dot(across, across).squareRoot()
    columns.append(along + [length])
    basis.append(length > 0 ? across.map { $0 / length } : across)
  }

  /// The products of a vector with the basis, and what of it lies outside the span.
  func split(_ vector: [Double]) -> (along: [Double], across: [Double]) {
    var along = [Double](repeating: 0, count: basis.count)
    var across = vector
    for _ in 0..<2 {
      let products = basis.map { Self.dot($0, across) }
      for (place, product) in products.enumerated() where product != 0 {
        along[place] += product
        for position in across.indices { across[position] -= product * basis[place][position] }
      }
    }
    return (along, across)
  }

  /// The factors with which the vectors add up to something whose products with the basis are given.
  func combination(_ along: [Double]) -> [Double] {
    var factors = along
    for place in factors.indices.reversed() {
      if columns[place][place] != 0 { factors[place] /= columns[place][place] }
      for earlier in 0..<place { factors[earlier] -= factors[place] * columns[place][earlier] }
    }
    return factors
  }

  /// The shortest vector with given products with the vectors.
  func vector(withProducts products: [Double]) -> [Double] {
    var result = basis.first.map { $0.map { _ in 0.0 } } ?? []
    var along: [Double] = []
    for (place, product) in products.enumerated() {
      var left = product
      for earlier in 0..<place { left -= columns[place][earlier] * along[earlier] }
      along.append(columns[place][place] != 0 ? left / columns[place][place] : 0)
      for position in result.indices { result[position] += along[place] * basis[place][position] }
    }
    return result
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for position in left.indices { sum += left[position] * right[position] }
    return sum
  }
}
