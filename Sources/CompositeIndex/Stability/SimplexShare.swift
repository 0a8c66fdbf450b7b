/// The share of a simplex on which a linear function is not above zero, by Varsi's recursion.
///
/// For weights drawn uniformly from a simplex on whose vertices the function has the values y, it is
/// the probability of y·w ≤ 0. All terms are positive, so nothing cancels: the error is a few units
/// in the last place, whatever the values, repeated ones and zeros included.
///
/// Varsi, G. (1973), The multidimensional content of the frustum of the simplex, Pacific Journal of
/// Mathematics 46(1), 303–314.
struct SimplexShare {
  private var above: [Double] = []
  private var below: [Double] = []
  private var row: [Double] = []

  init() {}

  /// The share between 0 and 1.
  ///
  /// - Parameters:
  ///   - value: the function at a vertex, by its number; finite.
  ///   - vertices: how many vertices, at least 1.
  /// - Returns: 1 where all values are 0: the function is then nowhere above zero.
  mutating func notAbove(vertices: Int, _ value: (Int) -> Double) -> Double {
    above.removeAll(keepingCapacity: true)
    below.removeAll(keepingCapacity: true)
    for vertex in 0..<vertices {
      let value = value(vertex)
      // A vertex at zero changes nothing: the others' weights, rescaled, are again uniform.
      if value > 0 { above.append(value) } else if value < 0 { below.append(value) }
    }
    if above.isEmpty { return 1 }
    if below.isEmpty { return 0 }
    row.removeAll(keepingCapacity: true)
    for _ in above { row.append(0) }
    let count = above.count
    for low in below {
      // The entry before the first is 1 throughout.
      var before = 1.0
      for position in 0..<count {
        let high = above[position]
        before = (high * row[position] - low * before) / (high - low)
        row[position] = before
      }
    }
    return row[count - 1]
  }
}
