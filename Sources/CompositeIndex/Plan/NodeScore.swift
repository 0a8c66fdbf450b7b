extension ResolvedScheme {
  /// The score of an inner node over the children that have one: their weights are rescaled, no
  /// coverage floor applies.
  ///
  /// - Parameter scores: a child's score by its number; NaN is missing.
  /// - Returns: NaN where no child with a weight above 0 has a score.
  func score(of number: Int, from scores: (Int) -> Double) -> Double {
    let node = nodes[number]
    guard let aggregation = node.aggregation else { return .nan }
    var (childScores, childWeights): ([Double], [Double]) = ([], [])
    var sum = 0.0
    for child in node.children where nodes[child].weight > 0 {
      let score = scores(child)
      if score.isNaN { continue }
      childScores.append(score)
      childWeights.append(nodes[child].weight)
      sum += nodes[child].weight
    }
    guard sum > 0 else { return .nan }
    for position in childWeights.indices { childWeights[position] /= sum }
    return aggregation.value(childScores, weights: childWeights)
  }
}
