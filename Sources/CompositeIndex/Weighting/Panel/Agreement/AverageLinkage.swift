/// Joins the nearest two groups again and again, by the mean distance between their members.
struct AverageLinkage {
  /// Two groups that become one, each named by its first member.
  struct Merge {
    let first: Int
    let second: Int
    let height: Double
  }

  /// Distances that differ by no more are equal.
  static let tolerance = 1e-9

  /// Mean distances between groups.
  private var distances: [[Double]]
  private var sizes: [Int]

  /// Starts with every member alone.
  init(_ distances: [[Double]]) {
    self.distances = distances
    sizes = [Int](repeating: 1, count: distances.count)
  }

  /// All merges; the lower of two that share a member comes first.
  mutating func merges() -> [Merge] {
    var merges: [Merge] = []
    var chain: [Int] = []
    var left = Array(sizes.indices)
    while left.count > 1 {
      if chain.isEmpty { chain.append(left[0]) }
      while true {
        let (nearest, distance) = nearest(
          to: chain[chain.count - 1], in: left, chain.dropLast().last)
        if let before = chain.dropLast().last, nearest == before {
          let last = chain[chain.count - 1]
          chain.removeLast(2)
          let (first, second) = (min(last, before), max(last, before))
          merges.append(Merge(first: first, second: second, height: distance))
          join(first, second, left)
          left.removeAll { $0 == second }
          break
        }
        chain.append(nearest)
      }
    }
    return merges
  }

  /// The nearest of the groups; the one before in the chain where it is as near as any, so that
  /// chains end.
  private func nearest(
    to group: Int, in left: [Int], _ before: Int?
  ) -> (group: Int, distance: Double) {
    let own = distances[group]
    var (best, distance) = (before ?? group, before.map { own[$0] } ?? .infinity)
    for other in left where other != group && own[other] < distance - Self.tolerance {
      (best, distance) = (other, own[other])
    }
    return (best, distance)
  }

  /// Takes the second group into the first.
  private mutating func join(_ first: Int, _ second: Int, _ left: [Int]) {
    let (own, other) = (Double(sizes[first]), Double(sizes[second]))
    for group in left where group != first && group != second {
      let mean =
        (own * distances[first][group] + other * distances[second][group]) / (own + other)
      distances[first][group] = mean
      distances[group][first] = mean
    }
    sizes[first] += sizes[second]
  }
}
