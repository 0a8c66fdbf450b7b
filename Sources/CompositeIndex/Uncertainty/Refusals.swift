/// Says which choices do not go together, in as few combinations as tell it all.
struct Refusals {
  typealias Failure = (levels: [Int], problems: Diagnostics)
  private let failures: [Failure]
  private let lists: [Int]
  private let counts: [Int]

  init(_ failures: [Failure], lists: [Int], counts: [Int]) {
    self.failures = failures
    self.lists = lists
    self.counts = counts
  }

  /// The problems of all failures, each once.
  static func causes(_ failures: [Failure]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return failures.flatMap(\.problems.all).filter { seen.insert($0).inserted }
  }

  /// Single choices that never work, then pairs, then whole combinations.
  var all: [UncertainModel.Refusal] {
    var found: [UncertainModel.Refusal] = []
    var left = failures
    let whole = counts.reduce(1, *)
    for size in 1...3 {
      for picked in Self.subsets(of: counts.count, size) {
        var groups: [[Int]: [Failure]] = [:]
        var keys: [[Int]] = []
        for failure in left {
          let key = picked.map { failure.levels[$0] }
          if groups[key] == nil { keys.append(key) }
          groups[key, default: []].append(failure)
        }
        let share = whole / picked.reduce(1) { $0 * counts[$1] }
        for key in keys {
          let total = failures.count { failure in picked.map { failure.levels[$0] } == key }
          guard total == share, let first = groups[key]?.first else { continue }
          found.append(refusal(zip(picked, key).map { ($0, $1) }, first.problems))
          left.removeAll { failure in picked.map { failure.levels[$0] } == key }
        }
      }
    }
    return found
      + left.map { refusal($0.levels.enumerated().map { ($0, $1) }, $0.problems) }
  }

  private func refusal(
    _ choices: [(Int, Int)], _ problems: Diagnostics
  ) -> UncertainModel.Refusal {
    UncertainModel.Refusal(
      choices: choices.map { (factor: lists[$0.0], level: $0.1) }, problems: problems)
  }

  private static func subsets(of count: Int, _ size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    guard size <= count else { return [] }
    return subsets(of: count - 1, size) + subsets(of: count - 1, size - 1).map { $0 + [count - 1] }
  }
}
