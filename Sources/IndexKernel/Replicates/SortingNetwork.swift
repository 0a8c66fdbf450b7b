/// Compare-and-exchange steps that sort any numbers: the same steps whatever they are, so that four
/// sorts run side by side.
///
/// Batcher, K. E. (1968), Sorting networks and their applications, AFIPS 32, 307–314: odd–even
/// merging. Steps that touch places beyond the last number are left out.
struct SortingNetwork {
  /// Places that are compared; the lower number goes to the first.
  let steps: [SIMD2<UInt8>]

  /// - Parameter count: how many numbers, at most 256.
  init(_ count: Int) {
    var steps: [SIMD2<UInt8>] = []
    var size = 1
    while size < count {
      var distance = size
      while distance >= 1 {
        var start = distance % size
        while start + distance < count {
          for place in start..<start + distance where place + distance < count {
            if place / (2 * size) == (place + distance) / (2 * size) {
              steps.append(
                SIMD2(
                  UInt8(truncatingIfNeeded: place), UInt8(truncatingIfNeeded: place + distance)))
            }
          }
          start += 2 * distance
        }
        distance /= 2
      }
      size *= 2
    }
    self.steps = steps
  }

  /// Sorts four columns from the lowest to the highest number.
  ///
  /// - Parameter numbers: at least as many as the network is for; none missing.
  @inline(__always)
  func sort(_ numbers: UnsafeMutablePointer<SIMD4<Float>>) {
    unsafe steps.withUnsafeBufferPointer { steps in
      for step in 0..<steps.count {
        let pair = unsafe steps[step]
        let (first, second) = (Int(pair.x), Int(pair.y))
        let (a, b) = unsafe (numbers[first], numbers[second])
        let isLower = b .< a
        unsafe numbers[first] = a.replacing(with: b, where: isLower)
        unsafe numbers[second] = b.replacing(with: a, where: isLower)
      }
    }
  }
}
