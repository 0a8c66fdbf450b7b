#if arch(wasm32)
  /// Leaves a number as the terminal prints it; see ``NumberFormat/fixed(_:digits:grouping:)``.
  ///
  /// - Returns: length of the text.
  @_expose(wasm, "fixed")
  @_cdecl("fixed")
  func fixed(_ value: Double, _ digits: Int32) -> Int32 {
    PageMemory.leave(NumberFormat.fixed(value, digits: decimals(digits)))
  }

  /// Leaves a number with `+` before what is above 0; see ``NumberFormat/signed(_:digits:grouping:)``.
  ///
  /// - Returns: length of the text.
  @_expose(wasm, "signed")
  @_cdecl("signed")
  func signed(_ value: Double, _ digits: Int32) -> Int32 {
    PageMemory.leave(NumberFormat.signed(value, digits: decimals(digits)))
  }

  private func decimals(_ digits: Int32) -> Int { Int(min(max(digits, 0), 6)) }
#endif
