extension UnicodeScalar {
  /// The ASCII form of a full-width character (U+FF01…U+FF5E); any other character as it is.
  public var halfWidth: UnicodeScalar {
    // The full-width forms stand 0xFEE0 above their ASCII twins.
    (0xFF01...0xFF5E).contains(value) ? UnicodeScalar(value - 0xFEE0) ?? self : self
  }
}
