import Testing

@testable import CompositeIndex

struct DataWeightValuesTests {
  @Test func entropyWeightsOfTwoColumnsAreThoseOfTheTextbook() throws {
    // e = 0.57899, 0.93520 by hand: p = (0.6, 1/3, 1/15) and (2/9, 4/9, 1/3).
    let table = WeightingTable(columns: [[0.9, 0.5, 0.1], [0.2, 0.4, 0.3]])
    let weights = try EntropyWeights().weights(table).weights
    #expect(isNear(weights, [0.8667, 0.1333], within: 5e-5))
  }

  // pymcdm 1.4.0, scikit-criteria 0.10 and objective-weights-mcda 0.0.12 agree on all of these where
  // they have the setting; pymcdm's entropy refuses columns with a zero.
  @Test(
    arguments: [
      (
        "entropy", [:],
        [0.15304670413287519, 0.41504482784838043, 0.34463097096838757, 0.087277497050354189]
      ),
      (
        "entropy", ["scale": .text("min-max")],
        [0.27584592106219402, 0.22572573402199009, 0.26935066896848325, 0.22907767594733261]
      ),
      (
        "critic", [:],
        [0.193179204056282, 0.28651828043445909, 0.28558789144330929, 0.23471462406594957]
      ),
      (
        "critic", ["scale": .text("scores")],
        [0.16045062897665502, 0.37190208195993707, 0.35118419935530926, 0.11646308970809874]
      ),
      (
        "critic", ["correlation": .text("spearman")],
        [0.18175559896978988, 0.29046080742985148, 0.2762902342254181, 0.25149335937494049]
      ),
      (
        "critic", ["correlation": .text("kendall")],
        [0.19830769591082567, 0.28224430968087272, 0.26463923954477786, 0.25480875486352395]
      ),
      (
        "standard-deviation", [:],
        [0.21157815260930837, 0.34716373157457997, 0.30837722569900267, 0.13288089011710891]
      ),
      (
        "standard-deviation", ["scale": .text("min-max")],
        [0.24475594439096804, 0.25698131870053487, 0.24095203490556852, 0.25731070200292855]
      ),
      (
        "merec", [:],
        [0.17215590612177725, 0.36587861180232034, 0.30219861256554892, 0.15976686951035352]
      ),
    ] as [(String, [String: ParameterValue], [Double])])
  func weightsAgreeWithOtherSoftware(
    _ name: String, _ settings: [String: ParameterValue], _ expected: [Double]
  ) throws {
    let weights = try weighting(name, settings).weights(.nine).weights
    #expect(isNear(weights, expected, within: 2e-14), "\(weights)")
  }

  @Test func theMerecPaperIsReproduced() throws {
    // Keshavarz-Ghorabaee et al. (2021), section 3: weights 0.5752, 0.0141, 0.4016, 0.0091; the last
    // two criteria are costs, so their reciprocals are scores. More digits: pymcdm 1.4.0.
    let table = WeightingTable(rows: [
      [450, 8000, 1.0 / 54, 1.0 / 145], [10, 9100, 1.0 / 2, 1.0 / 160],
      [100, 8200, 1.0 / 31, 1.0 / 153], [220, 9300, 1, 1.0 / 162], [5, 8400, 1.0 / 23, 1.0 / 158],
    ])
    let weights = try weighting("merec").weights(table).weights
    #expect(isNear(weights, [0.5752, 0.0141, 0.4016, 0.0091], within: 5e-5))
    let exact = [
      0.5752216672093822, 0.014096591168467258, 0.40156136388773117, 0.0091203777344193,
    ]
    #expect(isNear(weights, exact, within: 1e-13))
  }

  @Test func aPublishedCriticExampleIsReproduced() throws {
    // Tuş, A. and Aytaç Adalı, E. (2019), The new combination with CRITIC and WASPAS methods, gives
    // 0.157, 0.249, 0.168, 0.121, 0.154, 0.151. More digits: pymcdm 1.4.0.
    let table = WeightingTable(rows: [
      [5000, 3, 3, 4, 3, 2], [680, 5, 3, 2, 2, 1], [2000, 3, 2, 3, 4, 3], [600, 4, 3, 1, 2, 2],
      [800, 2, 4, 3, 3, 4],
    ])
    let weights = try weighting("critic").weights(table).weights
    #expect(isNear(weights, [0.157, 0.249, 0.168, 0.121, 0.154, 0.151], within: 5e-4))
    let exact = [
      0.157003432041533, 0.24948924316364143, 0.1676752491926968, 0.1211002224302237,
      0.1540992915859476, 0.1506325615859576,
    ]
    #expect(isNear(weights, exact, within: 1e-13))
  }
}
