/// Kendall's tau-b: (concordant − discordant) / √((pairs − ties in x)(pairs − ties in y)).
///
/// Kendall, M. G. (1945), The treatment of ties in ranking problems, Biometrika 33.
///
/// - Parameters:
///   - x: any numbers.
///   - y: as many.
/// - Returns: between −1 and 1; NaN with fewer than two values or where one side is constant.
public func kendallTauB(_ x: [Double], _ y: [Double]) -> Double {
  var (concordant, discordant, tiesX, tiesY) = (0, 0, 0, 0)
  let count = min(x.count, y.count)
  for i in 0..<count {
    for j in 0..<i {
      let (dx, dy) = (x[i] - x[j], y[i] - y[j])
      if dx == 0 { tiesX += 1 }
      if dy == 0 { tiesY += 1 }
      if dx == 0 || dy == 0 { continue }
      if (dx > 0) == (dy > 0) { concordant += 1 } else { discordant += 1 }
    }
  }
  let pairs = count * (count - 1) / 2
  let scale = (Double(pairs - tiesX) * Double(pairs - tiesY)).squareRoot()
  return scale > 0 ? Double(concordant - discordant) / scale : .nan
}
