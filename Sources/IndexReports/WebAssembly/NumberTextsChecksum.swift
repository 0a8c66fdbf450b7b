#if !arch(wasm32)
  internal import IndexKernel
#endif

/// Numbers as text, folded into one number, so that the page's can be compared with the terminal's.
enum NumberTextsChecksum {
  /// Numbers of all sizes with 0 to 6 decimals, with a sign and without.
  static func value(seed: UInt64, count: Int) -> UInt64 {
    var checksum = PlatformChecksum()
    var random = RandomStream(seed: seed, stream: 0, factor: 8)
    for number in nasty { checksum.addTexts(number) }
    for place in 0..<count {
      let number: Double
      switch place % 8 {
      case 0: number = Double(bitPattern: random.bits())
      // In the middle between two printed numbers.
      case 1: number = Double(random.index(below: 2_000_001)) / 2000 - 500
      case 2: number = Double(random.index(below: 200_001)) / 200
      case 3: number = random.uniform() * 1e-5
      case 4: number = (random.uniform() - 0.5) * 1e9
      default: number = 100 * random.uniform()
      }
      checksum.addTexts(number)
    }
    return checksum.value
  }

  private static let nasty: [Double] = [
    0, -0.0, .nan, .infinity, -.infinity, .leastNonzeroMagnitude, .leastNormalMagnitude,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .ulpOfOne, 0.5, 1.5, 2.5, -0.5, -2.5,
    0.05, 0.005, 0.0005, -0.004, -0.005, 75.985, 1.005, 0.1 + 0.2, 9.995, 99.995, 999.9995,
    0.999999, 0.9999999, 9_999_999.9999999, 123_456_789_012.5, 1_234_567_890_123.5,
    9_007_199_254_740_992, 1e15, 1e16, 1e21, 1e22, 4.35, 2.675, 1e-7, 5e-7, 4.9999999e-7,
  ]
}

extension PlatformChecksum {
  fileprivate mutating func addTexts(_ number: Double) {
    for digits in 0...6 {
      for text in [
        NumberFormat.fixed(number, digits: digits), NumberFormat.signed(number, digits: digits),
      ] {
        var bits: UInt64 = 0
        for byte in text.utf8 { bits = bits &* 257 &+ UInt64(byte) }
        add(bits)
      }
    }
  }
}
