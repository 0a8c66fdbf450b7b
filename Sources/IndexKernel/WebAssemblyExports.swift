#if arch(wasm32)
  /// What a page or a check calls; numbers of 64 bits are JavaScript's BigInt.
  @_expose(wasm, "elementaryChecksum")
  @_cdecl("elementaryChecksum")
  public func elementaryChecksum(_ seed: UInt64, _ count: Int32) -> UInt64 {
    PlatformChecksum.elementary(seed: seed, count: Int(count))
  }

  /// See ``PlatformChecksum/replicates(seed:count:)``.
  @_expose(wasm, "replicatesChecksum")
  @_cdecl("replicatesChecksum")
  public func replicatesChecksum(_ seed: UInt64, _ count: Int32) -> UInt64 {
    PlatformChecksum.replicates(seed: seed, count: Int(count))
  }

  /// See ``PlatformChecksum/places(seed:count:)``.
  @_expose(wasm, "placesChecksum")
  @_cdecl("placesChecksum")
  public func placesChecksum(_ seed: UInt64, _ count: Int32) -> UInt64 {
    PlatformChecksum.places(seed: seed, count: Int(count))
  }
#endif
