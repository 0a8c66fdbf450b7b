internal import IndexKernel

/// A function whose Sobol indices are known exactly: what the estimates are held to.
public struct SobolBenchmark: Sendable {
  /// Its name: `ishigami`, `additive`, `product`.
  public let name: String
  /// How many inputs it has, each uniform on (0, 1) and independent of the others.
  public var inputs: Int { first.count }
  /// The exact first-order indices.
  public let first: [Double]
  /// The exact total indices.
  public let total: [Double]
  /// Its value.
  public let value: @Sendable ([Double]) -> Double

  /// All of them.
  public static let all = [ishigami, additive, product]

  /// sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁, each x uniform on (−π, π).
  ///
  /// Ishigami, T. and Homma, T. (1990), An importance quantification technique in uncertainty
  /// analysis for computer models, with its variances: V₁ = (1 + bπ⁴/5)²/2, V₂ = a²/8, V₁₃ =
  /// b²π⁸(1/18 − 1/50).
  static let ishigami = {
    let (a, b) = (7.0, 0.1)
    let fourth = Double.pi * Double.pi * Double.pi * Double.pi
    let one = (1 + b * fourth / 5) * (1 + b * fourth / 5) / 2
    let two = a * a / 8
    let both = b * b * fourth * fourth * (1.0 / 18 - 1.0 / 50)
    let all = one + two + both
    return SobolBenchmark(
      name: "ishigami", first: [one / all, two / all, 0],
      total: [(one + both) / all, two / all, both / all]
    ) { input in
      let x = (2 * input[2] - 1) * Double.pi
      let (s, t) = (sineOfTurn(input[0]), sineOfTurn(input[1]))
      return s + a * t * t + b * x * x * x * x * s
    }
  }()

  /// An arithmetic mean with weights 5 : 4 : 3 : 2 : 1: each share is the squared weight's.
  static let additive = {
    let weights = [5.0, 4, 3, 2, 1]
    let shares = weights.map { $0 * $0 / 55 }
    return SobolBenchmark(name: "additive", first: shares, total: shares) { input in
      zip(weights, input).reduce(0) { $0 + $1.0 * $1.1 } / 15
    }
  }()

  /// Π (|4xᵢ − 2| + aᵢ) / (1 + aᵢ) with a = 0, 1, 4.5, 9: Vᵢ = 1/(3(1 + aᵢ)²), V = Π(1 + Vᵢ) − 1.
  ///
  /// Saltelli, A. and Sobol', I. M. (1995), About the use of rank transformation in sensitivity
  /// analysis of model output, Reliability Engineering and System Safety 50.
  static let product = {
    let offsets = [0.0, 1, 4.5, 9]
    let parts = offsets.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let all = parts.reduce(1) { $0 * (1 + $1) }
    return SobolBenchmark(
      name: "product", first: parts.map { $0 / (all - 1) },
      total: parts.map { $0 * all / (1 + $0) / (all - 1) }
    ) { input in
      zip(offsets, input).reduce(1) { $0 * (abs(4 * $1.1 - 2) + $1.0) / (1 + $1.0) }
    }
  }()

  /// The function at every evaluation of a design on scrambled Sobol' points, A on the first
  /// coordinates and B on the others.
  ///
  /// - Parameters:
  ///   - base: how many points.
  ///   - seed: what scrambles them.
  public func outputs(base: Int, seed: UInt64) -> SaltelliOutputs {
    let design = SaltelliDesign(base: base, factors: inputs)
    let points = SobolSequence(dimensions: 2 * inputs, seed: seed)
    var input = [Double](repeating: 0, count: inputs)
    let values = (0..<design.count).map { number in
      let row = design.row(number)
      for factor in 0..<inputs {
        input[factor] = points.uniform(
          UInt32(row.point), dimension: row.takesB(factor) ? inputs + factor : factor)
      }
      return value(input)
    }
    return SaltelliOutputs(values, design: design)
  }

  /// The largest difference from the exact indices, of first order and of the total ones.
  public func errors(
    base: Int, seed: UInt64, estimator: SobolEstimator
  ) -> (first: Double, total: Double) {
    let found = SobolIndices(outputs(base: base, seed: seed), estimator: estimator).entries
    func largest(_ own: [Double], _ exact: [Double]) -> Double {
      zip(own, exact).reduce(0) { max($0, abs($1.0 - $1.1)) }
    }
    return (largest(found.map(\.first), first), largest(found.map(\.total), total))
  }
}

/// The sine of an angle between −π and π, given as a share of the whole turn from −π on.
///
/// The Taylor series in the quarter around 0, to the last bit or two; the same on every machine.
func sineOfTurn(_ share: Double) -> Double {
  // sin((2u − 1)π) = −sin(2πu); mirrored into a quarter turn on either side of 0.
  var u = share
  if u > 0.75 { u -= 1 } else if u > 0.25 { u = 0.5 - u }
  let x = 2 * Double.pi * u
  let square = x * x
  var sum = 0.0
  for term in stride(from: 21.0, to: 1, by: -2) {
    sum = (1 + sum) * -square / (term * (term - 1))
  }
  return -(x + x * sum)
}
