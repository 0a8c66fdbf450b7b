import Testing

@testable import CompositeIndex

/// Empirical-Bayes rates against esda 2.9.0 (Empirical_Bayes) and SciPy 1.17.1, and by hand.
struct PoissonGammaTests {
  private static let exposures: [Double] = [
    497400, 357060, 571020, 580220, 1_876_340, 1_503_920, 2_100_020, 1_007_960, 1_277_940,
    134380, 813180, 1_738_180,
  ]
  private static let counts: [Double] = [
    318, 140, 103, 229, 646, 282, 1247, 340, 446, 38, 299, 854,
  ]

  private func table(_ counts: [Double], _ exposures: [Double], groups: [String] = []) -> RateTable
  {
    RateTable(
      counts: counts, exposures: exposures,
      units: counts.indices.map { number in
        var unit = Unit(code: "\(number)", name: LocalizedText("\(number)"))
        if number < groups.count {
          unit.attributes = [.init(name: "region", value: groups[number])]
        }
        return unit
      })
  }

  /// Cases 8, 3 and 1 over 1000, 1000 and 2000: m = 12/4000 = 0.003;
  /// Σe(r − m)²/Σe = (1000·0.005² + 0 + 2000·0.0025²)/4000 = 9.375e-6;
  /// v = 9.375e-6 − 0.003/(4000/3) = 7.125e-6; weight of the first = 7.125/(7.125 + 3) = 0.7037.
  @Test func momentsByHand() throws {
    let result = PoissonGamma().adjust(table([8, 3, 1], [1000, 1000, 2000]))
    let prior = try #require(result.priors.first)
    #expect(agree(prior.mean, 0.003))
    #expect(agree(prior.variance, 7.125e-6))
    let first = try #require(result.rates[0])
    #expect(agree(first.weight, 7.125 / 10.125))
    #expect(agree(first.adjusted, 0.003 + 7.125 / 10.125 * 0.005))
  }

  /// numpy: rates equal to esda.smoothing.Empirical_Bayes(counts, exposures).r.
  @Test func momentsAreThoseOfOtherSoftware() throws {
    let result = PoissonGamma().adjust(table(Self.counts, Self.exposures))
    for (rate, expected) in zip(result.rates, Self.esda) {
      #expect(agree(try #require(rate).adjusted, expected, within: 1e-12))
    }
  }

  private static let esda: [Double] = [
    0.0006292040756028322, 0.00039235475266969293, 0.00018828170952942794, 0.00039475080236602245,
    0.0003448852349565441, 0.00019047891481167097, 0.0005917925133094779, 0.00033856385904723743,
    0.00034979395118763077, 0.00029858863267389577, 0.0003684447108466995, 0.0004901544736833103,
  ]

  /// SciPy 1.17.1: the maximum of the negative binomial likelihood in mean and shape.
  @Test func likelihoodFindsTheMaximum() throws {
    var method = PoissonGamma()
    method.prior = .likelihood
    let prior = try #require(method.adjust(table(Self.counts, Self.exposures)).priors.first)
    #expect(agree(prior.mean, 0.00038085975786046394, within: 1e-8))
    #expect(agree(prior.mean * prior.mean / prior.variance, 7.972256903542633, within: 1e-7))
  }

  /// Rates 10/1000 and 20/2000 are equal: less spread than chance gives, so the variance is 0.
  @Test func spreadBelowChanceShrinksWholly() throws {
    for way in PoissonGamma.Prior.allCases {
      var method = PoissonGamma()
      method.prior = way
      let result = method.adjust(table([10, 20, 31], [1000, 2000, 3000]))
      #expect(result.priors.map(\.variance) == [0])
      for rate in result.rates { #expect(try agree(#require(rate).adjusted, 61.0 / 6000)) }
    }
  }

  @Test func groupsHaveTheirOwnPriorAndOthersStay() throws {
    var method = PoissonGamma()
    method.attribute = "region"
    let result = method.adjust(
      table([8, 3, 1, 400, 100], [1000, 1000, 2000, 1000, 1000], groups: ["a", "a", "a", "b"]))
    #expect(result.priors.map(\.group) == ["a", "b"])
    #expect(agree(try #require(result.rates[0]).adjusted, 0.003 + 7.125 / 10.125 * 0.005))
    // Alone in its group, it is its own prior.
    #expect(agree(try #require(result.rates[3]).adjusted, 0.4))
    #expect(result.rates[4] == nil)
  }

  @Test func noCasesAndNoUnitsDoNotTrap() throws {
    for way in PoissonGamma.Prior.allCases {
      var method = PoissonGamma()
      method.prior = way
      #expect(method.adjust(table([], [])).rates.isEmpty)
      #expect(method.adjust(table([.nan], [.nan])).rates == [nil])
      let none = method.adjust(table([0, 0], [10, 20]))
      #expect(none.rates.allSatisfy { $0?.adjusted == 0 })
      let one = method.adjust(table([3], [10]))
      #expect(agree(try #require(one.rates[0]).adjusted, 0.3))
    }
  }

  // MARK: In an assessment

  private func scheme(_ value: ValueFormula, _ choice: MethodChoice?) -> Scheme {
    var density = Sample.indicator(
      "density", .lowerIsBetter, value: value, normalise: Sample.choice("min-max"))
    density.smallNumbers = choice
    return Sample.flat([density])
  }

  private let density = ValueFormula(of: ["cases"], per: ["people"], times: 10_000)

  /// 5 provinces; 西藏 has a thousand people in the example. Its 0 (or 6) cases are the lowest (or
  /// highest) rate of all, which is luck: 6 cases and none are both what 2.2 expected cases give.
  @Test(arguments: [0.0, 6])
  func aSmallUnitIsNeitherBestNorWorstByLuck(_ cases: Double) throws {
    let data = Sample.table(
      ["cases", "people"],
      [
        ("甲", [8000, 4_000_000]), ("乙", [3000, 3_000_000]), ("丙", [15000, 5_000_000]),
        ("丁", [5000, 2_000_000]), ("西藏", [cases, 1000]),
      ])
    let raw = try Sample.assess(scheme(density, nil), data)
    #expect(raw.rank("西藏") == (cases == 0 ? 1 : 5))
    let steady = try Sample.assess(scheme(density, Sample.choice("poisson-gamma")), data)
    #expect((2...4).contains(steady.rank("西藏")))
    // The others rest on thousands of cases and keep their order.
    for pair in [("乙", "甲"), ("甲", "丁"), ("丁", "丙")] {
      #expect(steady.rank(pair.0) < steady.rank(pair.1))
    }
    // Only 西藏 is named; its unshrunk value stays in the table of values.
    let named = steady.findings.filter { if case .adjusted = $0.kind { true } else { false } }
    #expect(named.map { $0.unit.map { steady.dataset.units[$0].code } } == ["西藏"])
    #expect(steady.value("西藏", "density") == cases * 10)
  }

  @Test func whatIsNoCountIsRefusedWithItsValue() {
    let data = Sample.table(
      ["cases", "people"], [("A", [1.53, 400]), ("B", [3, 300]), ("C", [-1, 300])])
    #expect {
      try Sample.assess(scheme(density, Sample.choice("poisson-gamma")), data)
    } throws: { error in
      let all = (error as? Diagnostics)?.all ?? []
      return all.map(\.code) == [.notCounts, .notCounts]
        && all[0].message.zh.contains("1.53") && all[0].message.zh.contains("A")
        && all[1].message.zh.contains("-1")
    }
  }

  @Test(arguments: [
    ValueFormula(of: ["cases"]),
    ValueFormula(of: ["cases"], minus: ["repeats"], per: ["people"]),
  ])
  func formulasThatAreNoCountOverAnExposureAreRefused(_ value: ValueFormula) {
    #expect {
      try ResolvedScheme(scheme(value, Sample.choice("poisson-gamma")))
    } throws: { error in
      let all = (error as? Diagnostics)?.all ?? []
      return all.map(\.code) == [.incompatibleMethods] && all[0].fix != nil
        && all[0].message.en.contains("poisson-gamma")
    }
  }

  @Test func anUnknownAttributeIsRefused() {
    let data = Sample.table(["cases", "people"], [("甲", [1, 400]), ("乙", [3, 300])])
    let choice = Sample.choice("poisson-gamma", ["group": .text("regoin")])
    #expect {
      try Sample.assess(scheme(density, choice), data)
    } throws: { error in
      (error as? Diagnostics)?.all.map(\.code) == [.unknownAttribute]
    }
  }
}
