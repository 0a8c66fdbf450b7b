/// Numbers of any width packed into values of five bits, the highest bit first.
struct CodeBits {
  /// 0 to 31 each; the last one is filled up with zeros.
  private(set) var values: [UInt8] = []
  /// How many bits are written or read.
  private var count = 0

  init() {}

  init(_ values: [UInt8]) { self.values = values }

  mutating func append(_ number: UInt32, count bits: Int) {
    for bit in (0..<bits).reversed() {
      let offset = count % 5
      if offset == 0 { values.append(0) }
      if number >> UInt32(bit) & 1 == 1 { values[values.count - 1] |= 16 >> UInt8(offset) }
      count += 1
    }
  }

  /// The next number; `nil` past the end.
  mutating func next(_ bits: Int) -> UInt32? {
    guard count + bits <= values.count * 5 else { return nil }
    var number: UInt32 = 0
    for _ in 0..<bits {
      number = number << 1 | UInt32(values[count / 5] >> UInt8(4 - count % 5) & 1)
      count += 1
    }
    return number
  }

  /// Whether nothing is left to read but fewer than five zeros.
  var isUsedUp: Bool {
    guard (count + 4) / 5 == values.count else { return false }
    var rest = self
    return rest.next(values.count * 5 - count) == 0
  }
}
