/// The share of a node's weight whose children are there.
///
/// - Parameters:
///   - present: whether each child has a score.
///   - weights: as many, not negative, adding up to 1.
/// - Returns: between 0 and 1.
public func presentWeight(_ present: [Bool], weights: [Double]) -> Double {
  var sum = 0.0
  var total = 0.0
  for index in weights.indices {
    total += weights[index]
    if present[index] { sum += weights[index] }
  }
  // All present is 1 exactly, whatever rounding the weights carry.
  return total > 0 ? sum / total : 0
}
