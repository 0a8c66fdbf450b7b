extension Waterfall.Total {
  /// A printed total.
  ///
  /// - Parameter units: hundredths of a point.
  init(label: String, units: Int) {
    self.init(
      label: label, value: Double(units) / 100, text: NumberFormat.fixed(units: units))
  }
}

extension Waterfall.Step {
  /// A printed part.
  ///
  /// - Parameter units: hundredths of a point.
  init(key: String, label: String, units: Int) {
    self.init(
      key: key, label: label, value: Double(units) / 100, text: NumberFormat.signed(units: units))
  }
}
