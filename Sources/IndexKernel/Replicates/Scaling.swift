/// Numbers moved and scaled to 0.01…0.99 without changing which unit is ahead.
struct Scaling {
  private let columns: [Double]
  private let constants: [Double]
  private let lowest: [Double]
  private let rest: Double
  /// By how much differences of the index are multiplied.
  let scale: Double
  /// The largest size of a number before.
  let largest: Double

  /// - Parameters:
  ///   - columns: weight after weight, a number for each unit.
  ///   - constants: by unit.
  ///   - floor: the least that every weight is.
  /// - Returns: `nil` for missing numbers and where nothing differs.
  init?(_ columns: [Double], _ constants: [Double], floor: Double) {
    let units = constants.count
    let weights = columns.count / units
    self.columns = columns
    rest = 1 - floor * Double(weights)
    // Weights that are all at least the floor: constant points and the simplex scaled down.
    var own = constants
    for unit in 0..<units {
      for weight in 0..<weights { own[unit] += floor * columns[weight * units + unit] }
    }
    self.constants = own
    var lowest: [Double] = []
    var (widest, largest) = (0.0, 0.0)
    for weight in 0..<weights {
      var (low, high) = (Double.infinity, -Double.infinity)
      for unit in 0..<units {
        let value = own[unit] + rest * columns[weight * units + unit]
        if !(value > -.infinity && value < .infinity) { return nil }
        largest = abs(value) > largest ? abs(value) : largest
        low = value < low ? value : low
        high = value > high ? value : high
      }
      // A number that all units have in common makes no difference.
      lowest.append(low)
      widest = high - low > widest ? high - low : widest
    }
    guard widest > 0, widest < .infinity else { return nil }
    self.lowest = lowest
    self.largest = largest
    scale = 0.98 / widest
  }

  subscript(unit: Int, weight: Int) -> Float {
    let value = constants[unit] + rest * columns[weight * constants.count + unit]
    return Float(0.01 + scale * (value - lowest[weight]))
  }
}
