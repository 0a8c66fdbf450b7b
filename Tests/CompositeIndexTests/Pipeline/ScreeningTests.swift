import CompositeIndex
import Testing

/// Which units have enough data: hand-made cases.
struct ScreeningTests {
  /// Two dimensions of two indicators; d lacks one of four, e three, f has three zeros of four.
  private static let rows: [(String, [Double?])] = [
    ("a", [1, 2, 3, 4]), ("b", [2, 3, 4, 1]), ("c", [3, 1, 2, 2]), ("d", [4, nil, 5, 6]),
    ("e", [9, nil, nil, nil]), ("f", [0, 0, 0, 100]),
  ]

  private func assess(_ screening: Screening, impute: MethodChoice? = nil) throws -> Assessment {
    var scheme = Sample.tree(
      [("index", ["one", "two"]), ("one", ["p", "q"]), ("two", ["r", "s"])],
      weights: ["one", "two", "p", "q", "r", "s"].map { ($0, 1) },
      indicators: ["p", "q", "r", "s"].map { Sample.indicator($0) })
    scheme.weightsAre = .relative
    scheme.methodology.screening = screening
    if let impute { scheme.methodology.impute = impute }
    return try Sample.assess(scheme, Sample.table(["p", "q", "r", "s"], Self.rows))
  }

  private func leftOut(_ screening: Screening) throws -> [String] {
    let result = try assess(screening)
    return result.units.indices.filter { !result.isIncluded($0) }.map { result.unit($0).code }
  }

  /// Availability: d 3/4, e 1/4. A share that equals the threshold passes.
  @Test func unitsWithTooFewValuesAreLeftOut() throws {
    #expect(try leftOut(Screening(availability: 0.25)) == [])
    #expect(try leftOut(Screening(availability: 0.5)) == ["e"])
    #expect(try leftOut(Screening(availability: 0.75)) == ["e"])
    #expect(try leftOut(Screening(availability: 0.76)) == ["d", "e"])
    #expect(try leftOut(Screening(availability: 1)) == ["d", "e"])
  }

  /// f: 1 of 4 is not 0; zeros are counted among the values that are there.
  @Test func unitsWithTooManyZerosAreLeftOut() throws {
    #expect(try leftOut(Screening(nonZero: 0.25)) == [])
    #expect(try leftOut(Screening(nonZero: 0.3)) == ["f"])
  }

  /// Within dimensions: d has 1/2 of one; e 1/2 of one and none of two; f no non-zero in one.
  @Test func dimensionsAreLookedAtOneByOne() throws {
    #expect(try leftOut(Screening(dimensionAvailability: 0.5)) == ["e"])
    #expect(try leftOut(Screening(dimensionAvailability: 0.6)) == ["d", "e"])
    #expect(try leftOut(Screening(dimensionNonZero: 0.1)) == ["f"])
    let result = try assess(Screening(dimensionAvailability: 0.6))
    guard case .screened(let screening) = result.exclusion("e") else {
      Issue.record("e is not screened")
      return
    }
    #expect(screening.lowData.map(\.dimension) == ["one", "two"])
  }

  @Test func theSchemesWordCountsMore() throws {
    #expect(
      try leftOut(Screening(availability: 0.5, keep: ["e"], leaveOut: ["a"])) == ["a"])
    let result = try assess(Screening(availability: 0.5, keep: ["e"]))
    #expect(
      result.findings("e").contains {
        if case .screened(let unit) = $0 { unit.isKept } else { false }
      })
  }

  /// Without f, r runs from 2 to 5 and s from 1 to 6; f's 0 and 100 would stretch both.
  @Test func aScreenedUnitIsInNobodysReferenceSet() throws {
    let result = try assess(Screening(leaveOut: ["f"]))
    #expect(result.rank("f").isNaN)
    #expect(agree(result.score("a", "r"), 100 * (3 - 2) / 3))
    #expect(agree(result.score("a", "s"), 100 * (4 - 1) / 5))
    #expect(result.score("f", "s").isNaN)
    let all = try assess(Screening())
    #expect(agree(all.score("a", "r"), 60))
    #expect(agree(all.score("a", "s"), 100 * (4 - 1) / 99))
  }

  /// Observed: e has a quarter. Imputed: everything is there, and only zeros can be too many.
  @Test func theTableLookedAtIsTheOneNamed() throws {
    let mean = Sample.choice("mean")
    let observed = try assess(Screening(availability: 0.5), impute: mean)
    #expect(observed.rank("e").isNaN)
    #expect(observed.score("e", "q").isNaN)
    let imputed = try assess(Screening(availability: 0.5, data: .imputed), impute: mean)
    #expect(!imputed.rank("e").isNaN)
    let zeros = try assess(Screening(nonZero: 0.3, data: .imputed), impute: mean)
    #expect(zeros.rank("f").isNaN && zeros.score("f", "s").isNaN)
  }

  @Test func aCodeThatNobodyHasIsSaidWithTheNearest() throws {
    var data = Sample.table(["p"], [("610000", [1]), ("620000", [2])])
    data.units[0].name = LocalizedText(zh: "陕西", en: "Shaanxi")
    var scheme = Sample.flat([Sample.indicator("p")])
    scheme.methodology.screening = Screening(keep: ["陕西", "620001"], leaveOut: ["x"])
    let kinds = try Sample.assess(scheme, data).findings.map(\.kind)
    #expect(kinds.contains(.screenedUnitUnknown(code: "陕西", nearest: "610000")))
    #expect(kinds.contains(.screenedUnitUnknown(code: "620001", nearest: "620000")))
    #expect(kinds.contains(.screenedUnitUnknown(code: "x", nearest: nil)))
  }

  @Test func thresholdsBeyondSharesAndDoubleNamesAreErrors() throws {
    let problem = try #require(throws: Diagnostics.self) {
      try assess(
        Screening(availability: 65, nonZero: -1, keep: ["a"], leaveOut: ["b", "a"]))
    }
    #expect(problem.all.map(\.code) == [.badScreening, .badScreening, .badScreening])
    #expect(problem.all[0].fix?.zh == "65% 写成 0.65")
  }
}
