import IndexKernel
import Testing

/// The same bits in debug, in release and, by `.ci/check_wasm.py`, which reads the numbers from here,
/// in WebAssembly.
struct PlatformChecksumTests {
  @Test func elementaryFunctionsHaveTheSameBitsEverywhere() {
    #expect(PlatformChecksum.elementary(seed: 2026, count: 2000) == 0x9870_158F_C4B9_C2FD)
  }

  @Test func replicatesHaveTheSameBitsEverywhere() {
    #expect(PlatformChecksum.replicates(seed: 2026, count: 20) == 0x13CE_A8CA_351F_B4F3)
  }

  @Test func placesAreTheSameEverywhere() {
    #expect(PlatformChecksum.places(seed: 2026, count: 4000) == 0xDD31_849E_02BD_C818)
  }

  @Test func whatTheTuningPageShowsHasTheSameBitsEverywhere() {
    #expect(PlatformChecksum.tuning(seed: 2026, count: 30) == 0x9A78_8169_0D14_871F)
    // Too slow without optimisation.
    #if !DEBUG
      #expect(PlatformChecksum.tuning(seed: 2026, count: 10000) == 0x1253_2527_2FD1_1B86)
    #endif
  }

  @Test func intervalsOfWalkedWeightsHaveTheSameBitsEverywhere() {
    #expect(PlatformChecksum.walks(seed: 2026, count: 24) == 0xB5C5_FBF8_A9F3_A65C)
  }
}
