/// What replicates draw and what does not depend on the weights around which is drawn.
struct KeptDraws: Sendable {
  /// The replicates that are kept.
  private(set) var replicates = 0..<0
  /// Uniform numbers of weights, replicate after replicate.
  var numbers: [Double] = []
  /// Scores of drawn leaves, replicate after replicate, column after column.
  var scores: [Double] = []
  /// How many of each a replicate has.
  let (numbersEach, scoresEach): (Int, Int)

  init(numbers: Int, scores: Int) {
    (numbersEach, scoresEach) = (numbers, scores)
  }

  /// How many bytes a replicate takes.
  private var bytesEach: Int { 8 * (numbersEach + scoresEach) }

  /// Makes room for more replicates: behind those that are there if they follow on, otherwise instead
  /// of them, unless memory is full of others already.
  ///
  /// - Parameter bytes: how much memory all may take.
  /// - Returns: those to be filled in, fewer than wanted where some are there or where memory ends.
  mutating func extend(to wanted: Range<Int>, bytes: Int) -> Range<Int> {
    let most = bytesEach > 0 ? bytes / bytesEach : 0
    let isFull = replicates.count >= most
    if replicates.isEmpty || wanted.lowerBound < replicates.lowerBound
      || wanted.lowerBound > replicates.upperBound && !isFull
    {
      replicates = wanted.lowerBound..<wanted.lowerBound
      numbers.removeAll(keepingCapacity: true)
      scores.removeAll(keepingCapacity: true)
    }
    let first = replicates.upperBound
    let end = max(first, min(wanted.upperBound, replicates.lowerBound + most))
    replicates = replicates.lowerBound..<end
    // Appended, so that room grows by doubling: slices of a page are many and small.
    while numbers.count < replicates.count * numbersEach { numbers.append(0) }
    while scores.count < replicates.count * scoresEach { scores.append(0) }
    return first..<end
  }

  /// Where a replicate's numbers and scores begin; `nil` where it is not kept.
  func place(_ replicate: Int) -> (numbers: Int, scores: Int)? {
    guard replicates.contains(replicate) else { return nil }
    let place = replicate - replicates.lowerBound
    return (place * numbersEach, place * scoresEach)
  }
}
