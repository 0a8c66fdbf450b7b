extension [Double] {
  /// Each divided by the sum.
  var shares: [Double] {
    let sum = reduce(0, +)
    return map { $0 / sum }
  }

  /// So many equal shares.
  static func equal(_ count: Int) -> [Double] {
    [Double](repeating: 1 / Double(count), count: count)
  }
}
