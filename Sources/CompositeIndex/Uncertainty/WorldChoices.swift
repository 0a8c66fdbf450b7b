/// Which combinations of choices are admissible, and how they are drawn.
///
/// Choices are drawn one after the other: each is uniform among those that some admissible combination
/// still has. So a list that is added at the end leaves the draws of those before it as they were.
struct WorldChoices: Sendable {
  let counts: [Int]
  /// Number of admissible combinations before each one.
  private let before: [Int]
  /// How many combinations share the choices up to each list.
  private let blocks: [Int]

  init(_ counts: [Int], isAdmissible: [Bool]) {
    self.counts = counts
    var sum = 0
    before =
      [0]
      + isAdmissible.map { admissible in
        sum += admissible ? 1 : 0
        return sum
      }
    var block = isAdmissible.count
    blocks = counts.map { count in
      block /= count
      return block
    }
  }

  /// The choices of a combination, the last list running fastest.
  static func levels(_ number: Int, _ counts: [Int]) -> [Int] {
    var rest = number
    var levels = [Int](repeating: 0, count: counts.count)
    for list in counts.indices.reversed() {
      levels[list] = rest % counts[list]
      rest /= counts[list]
    }
    return levels
  }

  /// The number of a combination.
  func number(_ levels: [Int]) -> Int {
    zip(counts, levels).reduce(0) { $0 * $1.0 + $1.1 }
  }

  /// Draws a combination.
  ///
  /// - Parameters:
  ///   - levels: one for each list; written.
  ///   - uniforms: a number in [0, 1) for each list.
  /// - Returns: the combination's number.
  func draw(_ levels: inout [Int], _ uniforms: [Double]) -> Int {
    var start = 0
    for list in counts.indices {
      let block = blocks[list]
      var possible = 0
      for level in 0..<counts[list] where isPossible(start + level * block, block) {
        possible += 1
      }
      var wanted = min(possible - 1, Int(uniforms[list] * Double(possible)))
      for level in 0..<counts[list] where isPossible(start + level * block, block) {
        if wanted == 0 {
          levels[list] = level
          start += level * block
          break
        }
        wanted -= 1
      }
    }
    return start
  }

  private func isPossible(_ start: Int, _ block: Int) -> Bool {
    before[start + block] > before[start]
  }
}
