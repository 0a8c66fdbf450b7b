extension Elementary {
  /// 1 − erf(x), with a small relative error where it is small, too (a few units in the last place).
  public static func erfc(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 { return 2 - erfc(-x) }
    if x < 0.5 { return 1 - smallErf(x) }
    if x > 27.3 { return 0 }
    // The trapezoidal rule with step 1/2 for (2x/π) ∫₀^∞ exp(−x² − t²)/(x² + t²) dt, whose only error
    // of size is known: Matta, F., Reichel, A. (1971), Mathematics of Computation 25, 339–344.
    let square = DoubleDouble.product(x, x)
    // exp(−n²/4) over n²/4 + x².
    let q = square.high
    var sum =
      4.4777324417183015e-19 / (42.25 + q) + 2.3195228302435696e-16 / (36.0 + q)
      + 7.287724095819692e-14 / (30.25 + q) + 1.3887943864964021e-11 / (25.0 + q)
      + 1.6052280551856116e-09 / (20.25 + q)
    sum +=
      1.1253517471925912e-07 / (16.0 + q) + 4.785117392129009e-06 / (12.25 + q)
      + 0.00012340980408667956 / (9.0 + q) + 0.0019304541362277093 / (6.25 + q)
    sum +=
      0.01831563888873418 / (4.0 + q) + 0.10539922456186433 / (2.25 + q) + 0.36787944117144233
      / (1.0 + q) + 0.7788007830714049 / (0.25 + q)
    let (front, exponent) = exponential(DoubleDouble(-square.high, -square.low))
    let rule = (front.high + front.low) * (x * (sum + 0.5 / q) / Double.pi)
    let value = scaled(rule, exponent)
    return x < 6 ? value - 2 / exponentialMinusOne(4 * Double.pi * x) : value
  }

  /// erf(x) for 0 ≤ x < 1/2: (2/√π) e^(−x²) x Σ (2x²)ⁿ/(1·3·…·(2n + 1)) (DLMF 7.6.2), all terms
  /// above 0.
  private static func smallErf(_ x: Double) -> Double {
    let square = x * x
    var (term, sum, n) = (1.0, 1.0, 1.0)
    while term > 1e-18 {
      term *= 2 * square / (2 * n + 1)
      sum += term
      n += 1
    }
    return 1.1283791670955126 * exponential(-square) * x * sum
  }

  /// ln Γ(x) for x > 0 (a few units in the last place); ∞ at 0, NaN below.
  public static func logGamma(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x == 0 ? .infinity : (x > 0 ? x : .nan) }
    if x < 0.5 { return nearTwo(x) - ln1p(x) - ln(x) }
    if x < 1.5 { return nearTwo(x - 1) - ln1p(x - 1) }
    if x < 2.5 { return nearTwo(x - 2) }
    if x < 12 {
      // Γ(x) = (x − 1)(x − 2)…(x − n) Γ(x − n).
      var (rest, product) = (x, 1.0)
      while rest >= 2.5 {
        rest -= 1
        product *= rest
      }
      return ln(product) + nearTwo(rest - 2)
    }
    // Stirling's series (DLMF 5.11.1).
    let z = 1 / (x * x)
    let tail =
      (1.0 / 12
        - z
        * (1.0 / 360 - z * (1.0 / 1260 - z * (1.0 / 1680 - z * (1.0 / 1188 - z * 691.0 / 360_360)))))
      / x
    return (x - 0.5) * (ln(x) - 1) + (0.41893853320467274 + tail)
  }

  /// ln Γ(2 + z) for |z| ≤ 1/2: (1 − γ) z + Σ (−z)ᵏ (ζ(k) − 1)/k (DLMF 5.7.3).
  private static func nearTwo(_ z: Double) -> Double {
    var sum = 0.0
    sum =
      4.7698101693639804e-08 + z
      * (-2.2711094608943164e-08 + z
        * (1.0838659214896955e-08 + z
          * (-5.183475041970047e-09 + z
            * (2.4836745438024785e-09 + z
              * (-1.1921401405860912e-09 + z
                * (5.731367241678862e-10 + z
                  * (-2.7595228851242334e-10 + z * (1.330476437424449e-10 + z * sum))))))))
    sum =
      -4.492623673813314e-05 + z
      * (2.050721277567069e-05 + z
        * (-9.439488275268397e-06 + z
          * (4.374866789907488e-06 + z
            * (-2.039215753801366e-06 + z
              * (9.55141213040742e-07 + z
                * (-4.492469198764566e-07 + z
                  * (2.1207184805554665e-07 + z * (-1.0043224823968099e-07 + z * sum))))))))
    sum =
      0.3224670334241132 + z
      * (-0.0673523010531981 + z
        * (0.020580808427784546 + z
          * (-0.007385551028673986 + z
            * (0.0028905103307415234 + z
              * (-0.001192753911703261 + z
                * (0.0005096695247430425 + z
                  * (-0.00022315475845357939 + z * (9.945751278180853e-05 + z * sum))))))))
    return z * (0.42278433509846713 + z * sum)
  }
}
