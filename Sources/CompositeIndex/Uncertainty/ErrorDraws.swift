public import IndexKernel

extension MeasurementError {
  /// How many numbers a draw needs room for.
  public var room: Int { plan.room }

  /// Draws every value that has an error anew; the others stay as they are.
  ///
  /// Every quantity has random numbers of its own, so that an indicator more or less moves no other
  /// draw. Nothing is allocated. A denominator that would not be above 0 stays as observed.
  ///
  /// - Parameters:
  ///   - values: denominated and adjusted values, `indicator * rows + row`.
  ///   - room: at least ``room`` numbers, overwritten.
  ///   - stream: whose parts the random numbers are.
  public func draw(_ values: inout [Double], room: inout [Double], _ stream: RandomStream) {
    plan.draw(into: &values, room: &room, stream)
  }
}
