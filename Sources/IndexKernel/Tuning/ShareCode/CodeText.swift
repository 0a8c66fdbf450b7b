/// Values of five bits as characters, with two check characters.
///
/// Read as a number in base 32, a checked code is a multiple of 1021, the largest prime below 32². A wrong character changes that number by d · 32ᵏ with 0 < d < 32, an
/// exchange of two neighbours by 31 · d · 32ᵏ: neither is a multiple of 1021.
enum CodeText {
  private static let modulus: UInt32 = 1021

  /// Crockford's digits: no I, L, O, U.
  static let alphabet: [UInt8] = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// The values with their check values behind them.
  static func checked(_ values: [UInt8]) -> [UInt8] {
    let rest = remainder(values + [0, 0])
    let check = (modulus - rest) % modulus
    return values + [UInt8(check >> 5), UInt8(check & 31)]
  }

  /// Whether the last two values fit the others.
  static func isChecked(_ values: [UInt8]) -> Bool {
    guard values.count > 2 else { return false }
    // 0 and 1021 have the same remainder; only the smaller one is ever written.
    let check = UInt32(values[values.count - 2]) << 5 | UInt32(values[values.count - 1])
    return check < modulus && remainder(values) == 0
  }

  private static func remainder(_ values: [UInt8]) -> UInt32 {
    var rest: UInt32 = 0
    for value in values { rest = (rest << 5 + UInt32(value)) % modulus }
    return rest
  }

  /// Writes characters in groups of four with hyphens between.
  static func write(_ values: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for place in values.indices {
      if place > 0, place % 4 == 0 { text.append(UInt8(ascii: "-")) }
      text.append(alphabet[Int(values[place])])
    }
    return text
  }

  /// Reads the characters of a text: whatever can be no part of a code parts it into runs, and spaces
  /// and line ends part these into words. Hyphens are passed over.
  ///
  /// - Returns: values of words of runs; 255 for letters that are no digit of a code.
  static func runs(_ bytes: [UInt8]) -> [[[UInt8]]] {
    var runs: [[[UInt8]]] = []
    var run: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in HalfWidthBytes.readAll(bytes) + [other] {
      if byte == UInt8(ascii: "-") { continue }
      if let value = value(byte) {
        word.append(value)
        continue
      }
      if !word.isEmpty { run.append(word) }
      word = []
      if byte == 0x20 || byte >= 0x09 && byte <= 0x0D { continue }
      if !run.isEmpty { runs.append(run) }
      run = []
    }
    return runs
  }

  /// Stands for a character that can be no part of a code.
  private static let other = UInt8(ascii: ":")

  private static func value(_ byte: UInt8) -> UInt8? {
    let isLower = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
    let upper = isLower ? byte - 32 : byte
    switch upper {
    case UInt8(ascii: "O"): return 0
    case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
    case UInt8(ascii: "U"): return 255
    default: break
    }
    for place in alphabet.indices where alphabet[place] == upper {
      return UInt8(truncatingIfNeeded: place)
    }
    return nil
  }
}
