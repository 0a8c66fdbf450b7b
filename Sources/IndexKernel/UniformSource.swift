/// Where uniform numbers come from: a random stream, or points handed in.
public protocol UniformSource {
  /// The next number in [0, 1).
  mutating func uniform() -> Double
}

extension RandomStream: UniformSource {}
