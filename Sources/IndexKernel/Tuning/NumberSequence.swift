/// Numbers one after the other: how flat values are handed from the command line to a page.
struct NumberSequenceWriter {
  private(set) var numbers: [Double] = []

  mutating func write(_ number: Double) { numbers.append(number) }

  mutating func write(_ number: Int) { numbers.append(Double(number)) }

  mutating func write(_ flag: Bool) { numbers.append(flag ? 1 : 0) }

  /// Both halves, since not every number of 64 bits is a floating-point number.
  mutating func write(_ bits: UInt64) {
    numbers.append(Double(bits >> 32))
    numbers.append(Double(bits & 0xFFFF_FFFF))
  }

  /// How many, then each.
  mutating func write(_ all: [Double]) {
    write(all.count)
    for number in all { numbers.append(number) }
  }

  mutating func write(_ all: [Int]) {
    write(all.count)
    for number in all { write(number) }
  }

  mutating func write(_ all: [Bool]) {
    write(all.count)
    for flag in all { write(flag) }
  }
}

/// Reads what ``NumberSequenceWriter`` wrote; what is not there reads as 0 and is noted.
struct NumberSequenceReader {
  private let numbers: [Double]
  private var position = 0
  /// Whether everything read so far was there and was what it should be.
  private(set) var isSound = true

  init(_ numbers: [Double]) { self.numbers = numbers }

  /// Whether nothing is left.
  var isAtEnd: Bool { position == numbers.count }

  mutating func number() -> Double {
    if position >= numbers.count {
      isSound = false
      return 0
    }
    position += 1
    return numbers[position - 1]
  }

  /// A whole number between bounds.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    let number = number()
    // Comparisons with NaN are false.
    if number >= Double(range.lowerBound), number <= Double(range.upperBound),
      number == number.rounded(.towardZero)
    {
      return Int(number)
    }
    isSound = false
    return range.lowerBound
  }

  mutating func flag() -> Bool { whole(0...1) == 1 }

  mutating func bits() -> UInt64 {
    let high = half()
    return high << 32 | half()
  }

  private mutating func half() -> UInt64 {
    let number = number()
    if number >= 0, number < 4_294_967_296 { return UInt64(number) }
    isSound = false
    return 0
  }

  /// As many as are left at most, so that a wrong count asks for no memory.
  private mutating func count() -> Int { whole(0...max(0, numbers.count - position)) }

  mutating func doubles() -> [Double] {
    let count = count()
    var all: [Double] = []
    all.reserveCapacity(count)
    for _ in 0..<count { all.append(number()) }
    return all
  }

  mutating func wholes(_ range: ClosedRange<Int>) -> [Int] {
    let count = count()
    var all: [Int] = []
    all.reserveCapacity(count)
    for _ in 0..<count { all.append(whole(range)) }
    return all
  }

  mutating func flags() -> [Bool] {
    let count = count()
    var all: [Bool] = []
    all.reserveCapacity(count)
    for _ in 0..<count { all.append(flag()) }
    return all
  }

  /// Notes that something read does not fit.
  mutating func refuse() { isSound = false }
}
