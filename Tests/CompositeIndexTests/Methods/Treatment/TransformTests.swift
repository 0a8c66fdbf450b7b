import Testing

@testable import CompositeIndex

/// Transforms alone; expected numbers from COINr 1.1.14 (log_CT, log_CT_plus, log_CT_orig, boxcox)
/// and SciPy 1.x where said.
struct TransformTests {
  private let even: [Double] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  private let negative: [Double] = [-5, -1, 0, 2, 8, -3, 4, 4, 1, 100]

  private func expect(
    _ kind: TransformKind, _ values: [Double], _ expected: [Double], power: Double? = nil,
    shift: Bool = false, within tolerance: Double = 1e-12
  ) throws {
    let transform = try #require(
      ValueTransform.fit(kind, values, power: power, shift: shift))
    for (value, wanted) in zip(values, expected) {
      let own = transform.value(value)
      #expect(agree(own, wanted, within: tolerance), "\(value): \(own) \(wanted)")
      let back = try #require(transform.inverse(own))
      #expect(abs(back - value) <= 1e-10 * max(1, abs(value)), "\(value): \(back)")
    }
  }

  @Test func logAddsAHundredthOfTheRange() throws {
    try expect(
      .log, negative,
      [
        0.04879016416943205, 1.6193882432872684, 1.80005827204275, 2.0856720914304723,
        2.642622395779755, 1.1151415906193203, 2.307572634505085, 2.307572634505085,
        1.9530276168241774, 4.663910681010692,
      ])
  }

  @Test func logPlusTurnsRoundWhatIsNotSkewedUpwards() throws {
    try expect(
      .logPlus, even,
      [
        -2.2071749081893874, -2.0906287310704004, -1.9586853405440361, -1.8066480817218056,
        -1.6272778305624314, -1.4085449700547104, -1.128171090909654, -0.7371640659767196,
        -0.0861776962410522, 2.4079456086518736,
      ])
    let log = try #require(ValueTransform.fit(.log, negative))
    let plus = try #require(ValueTransform.fit(.logPlus, negative))
    #expect(negative.map { plus.value($0) } == negative.map { log.value($0) })
  }

  @Test func logOriginalAddsOne() throws {
    try expect(
      .logOriginal, negative,
      [
        0, 1.6094379124341003, 1.791759469228055, 2.0794415416798357, 2.6390573296152584,
        1.0986122886681098, 2.302585092994046, 2.302585092994046, 1.9459101490553132,
        4.663439094112067,
      ])
  }

  @Test func boxCoxShiftedToOne() throws {
    try expect(
      .boxCox, negative,
      [
        0, 2.4721359549995796, 2.8989794855663558, 3.6568542494923806, 5.483314773547883,
        1.4641016151377544, 4.324555320336759, 4.324555320336759, 3.2915026221291814,
        18.591260281974,
      ], power: 0.5, shift: true)
    try expect(
      .boxCox, negative, [0, 12, 17.5, 31.5, 97.5, 4, 49.5, 49.5, 24, 5617.5], power: 2,
      shift: true)
  }
}
