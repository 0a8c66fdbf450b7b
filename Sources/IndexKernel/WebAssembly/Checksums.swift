// What a check calls; the module in pages does not have it. Numbers of 64 bits are JavaScript's BigInt.
#if CHECKSUMS
  @_expose(wasm, "elementaryChecksum")
  @_cdecl("elementaryChecksum")
  func elementaryChecksum(_ seed: UInt64, _ count: Int32) -> UInt64 {
    PlatformChecksum.elementary(seed: seed, count: Int(count))
  }

  @_expose(wasm, "replicatesChecksum")
  @_cdecl("replicatesChecksum")
  func replicatesChecksum(_ seed: UInt64, _ count: Int32) -> UInt64 {
    PlatformChecksum.replicates(seed: seed, count: Int(count))
  }

  @_expose(wasm, "placesChecksum")
  @_cdecl("placesChecksum")
  func placesChecksum(_ seed: UInt64, _ count: Int32) -> UInt64 {
    PlatformChecksum.places(seed: seed, count: Int(count))
  }

  @_expose(wasm, "tuningChecksum")
  @_cdecl("tuningChecksum")
  func tuningChecksum(_ seed: UInt64, _ count: Int32) -> UInt64 {
    PlatformChecksum.tuning(seed: seed, count: Int(count))
  }

  @_expose(wasm, "walksChecksum")
  @_cdecl("walksChecksum")
  func walksChecksum(_ seed: UInt64, _ count: Int32) -> UInt64 {
    PlatformChecksum.walks(seed: seed, count: Int(count))
  }

  @_expose(wasm, "textsChecksum")
  @_cdecl("textsChecksum")
  func textsChecksum(_ seed: UInt64, _ count: Int32) -> UInt64 {
    NumberTextsChecksum.value(seed: seed, count: Int(count))
  }

  /// Counts ranks of 31 units by 20 indicators under weights that are drawn, for `bench_kernel.mjs`.
  @_expose(wasm, "jitteredRanks")
  @_cdecl("jitteredRanks")
  func jitteredRanks(_ count: Int32) -> UInt64 { PlatformChecksum.jitteredRanks(count: Int(count)) }
#endif
