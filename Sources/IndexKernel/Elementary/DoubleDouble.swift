/// A number as the unevaluated sum of two: about 106 significant bits.
///
/// Sums and products of doubles as the rounded result and exactly what rounding lost. Dekker, T. J.
/// (1971), A floating-point technique for extending the available precision, Numerische Mathematik
/// 18, 224–242; Knuth, D. E., The Art of Computer Programming 2, section 4.2.2.
struct DoubleDouble {
  /// The sum, rounded.
  var high: Double
  /// What rounding lost.
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// a + b (Knuth).
  static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let high = a + b
    let part = high - a
    return DoubleDouble(high, (a - (high - part)) + (b - part))
  }

  /// a + b where |a| ≥ |b| or a is 0 (Dekker).
  static func ordered(_ a: Double, _ b: Double) -> DoubleDouble {
    let high = a + b
    return DoubleDouble(high, b - (high - a))
  }

  /// a · b for factors below 2⁹⁹⁵ whose product is above 2⁻⁹⁰⁰ (Dekker, halves by Veltkamp).
  static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let high = a * b
    let (a, b) = (split(a), split(b))
    let low = ((a.high * b.high - high) + a.high * b.low + a.low * b.high) + a.low * b.low
    return DoubleDouble(high, low)
  }

  /// The upper 26 bits and the rest.
  private static func split(_ a: Double) -> DoubleDouble {
    let scaled = 134_217_729 * a
    let high = scaled - (scaled - a)
    return DoubleDouble(high, a - high)
  }

  /// The sum of both, to about 2⁻¹⁰⁴, where |a| ≥ |b|.
  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let high = ordered(a.high, b.high)
    return ordered(high.high, high.low + (a.low + b.low))
  }

  /// The product of both, to about 2⁻¹⁰².
  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let high = product(a.high, b.high)
    return ordered(high.high, high.low + (a.high * b.low + a.low * b.high))
  }
}
