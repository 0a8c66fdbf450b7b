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

  /// Leaves a share of 1 as per cent, without the sign.
  ///
  /// - Returns: length of the text.
  @_expose(wasm, "percent")
  @_cdecl("percent")
  func percent(_ share: Double, _ digits: Int32) -> Int32 {
    PageMemory.leave(NumberFormat.fixed(share * 100, digits: decimals(digits)))
  }

  /// Leaves a weight of ten-thousandths in per cent; see ``WeightText/write(_:)``.
  ///
  /// - Returns: length of the text.
  @_expose(wasm, "weightText")
  @_cdecl("weightText")
  func weightText(_ weight: Int32) -> Int32 { PageMemory.leave(WeightText.write(max(weight, 0))) }

  /// Leaves a rank; see ``NumberFormat/rank(_:isShared:)``.
  ///
  /// - Returns: length of the text.
  @_expose(wasm, "rankText")
  @_cdecl("rankText")
  func rankText(_ rank: Double, _ isShared: Int32) -> Int32 {
    PageMemory.leave(NumberFormat.rank(rank, isShared: isShared != 0))
  }

  /// Leaves how many places a unit rose; see ``NumberFormat/places(_:)``.
  ///
  /// - Returns: length of the text.
  @_expose(wasm, "placesText")
  @_cdecl("placesText")
  func placesText(_ places: Double) -> Int32 { PageMemory.leave(NumberFormat.places(places)) }

  private func decimals(_ digits: Int32) -> Int { Int(min(max(digits, 0), 6)) }
#endif
