/// Puts experts with like weights into groups.
enum OpinionClusters {
  /// Half the sum of absolute differences of the weights, for every pair.
  static func distances(_ weights: [[Double]]) -> Matrix {
    let rows = inParallel(weights.count) { first in
      (0..<first).map { second in distance(weights[first], weights[second]) }
    }
    var distances = Matrix(rows: weights.count, columns: weights.count)
    for first in rows.indices {
      distances[first, first] = 0
      for second in 0..<first {
        distances[first, second] = rows[first][second]
        distances[second, first] = rows[first][second]
      }
    }
    return distances
  }

  private static func distance(_ first: [Double], _ second: [Double]) -> Double {
    var sum = 0.0
    for criterion in first.indices { sum += abs(first[criterion] - second[criterion]) }
    return sum / 2
  }

  /// Groups by average linkage (Sokal, R. R. and Michener, C. D. (1958), A statistical method for
  /// evaluating systematic relationships): the nearest two become one, by the mean distance between
  /// their members, as long as it is within a limit.
  ///
  /// Which of equally near pairs comes first is decided by the weights, not by the order of experts
  /// or criteria. Found along chains of nearest neighbours (Murtagh, F. (1983), A survey of recent
  /// advances in hierarchical clustering algorithms), in steps as the square of the number of
  /// experts.
  ///
  /// - Parameters:
  ///   - weights: of every expert.
  ///   - distances: of every pair.
  ///   - limit: the greatest mean distance within a group.
  /// - Returns: the groups by first expert, each in rising order.
  static func groups(of weights: [[Double]], _ distances: Matrix, upTo limit: Double) -> [[Int]] {
    let order = order(of: weights)
    var linkage = AverageLinkage(order.map { first in order.map { distances[first, $0] } })
    var group = Array(order.indices)
    for merge in linkage.merges() where merge.height <= limit + AverageLinkage.tolerance {
      let (kept, gone) = (group[merge.first], group[merge.second])
      for place in group.indices where group[place] == gone { group[place] = kept }
    }
    var members: [Int: [Int]] = [:]
    for (place, expert) in order.enumerated() { members[group[place], default: []].append(expert) }
    return members.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// The experts by their weights, criteria of less weight first.
  private static func order(of weights: [[Double]]) -> [Int] {
    let rounded = weights.map { $0.map { ($0 / Concordance.tolerance).rounded() } }
    let columns = (rounded.first ?? []).indices.map { criterion in
      rounded.map { $0[criterion] }.sorted()
    }
    let totals = columns.map { $0.reduce(0, +) }
    let criteria = columns.indices.sorted { first, second in
      if totals[first] != totals[second] { return totals[first] < totals[second] }
      if columns[first] != columns[second] {
        return columns[first].lexicographicallyPrecedes(columns[second])
      }
      return first < second
    }
    let keys = rounded.map { own in criteria.map { own[$0] } }
    return keys.indices.sorted { first, second in
      if keys[first] == keys[second] { return first < second }
      return keys[first].lexicographicallyPrecedes(keys[second])
    }
  }
}
