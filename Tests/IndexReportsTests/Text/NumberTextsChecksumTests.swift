import Testing

@testable import IndexReports

/// The same text natively and, by `.ci/check_wasm.py`, which reads the numbers from here, in pages.
struct NumberTextsChecksumTests {
  @Test func numbersReadTheSameEverywhere() {
    #expect(NumberTextsChecksum.value(seed: 2026, count: 1000) == 0x39F3_D7B6_FABB_F8DB)
    // Over a million texts: too slow without optimisation.
    #if !DEBUG
      #expect(NumberTextsChecksum.value(seed: 2026, count: 100_000) == 0x9141_ABB1_2925_BF5B)
    #endif
  }
}
