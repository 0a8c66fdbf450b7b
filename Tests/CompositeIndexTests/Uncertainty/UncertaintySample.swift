import CompositeIndex

/// Small models, said in one line each.
enum UncertaintySample {
  /// Units with scores of 0 to 100 under a flat tree.
  static func assess(
    _ rows: [(String, [Double?])], weights: [Double] = [],
    change: (inout Scheme) -> Void = { _ in }
  ) throws -> Assessment {
    let ids = (0..<(rows.first?.1.count ?? 0)).map { "x\($0)" }
    var scheme = Sample.flat(ids.map { Sample.score($0) }, weights)
    change(&scheme)
    return try Sample.assess(scheme, Sample.table(ids, rows))
  }

  static func weights(
    _ spread: WeightSpread, at place: WeightPlace = .everyGroup
  ) -> UncertaintyFactor {
    UncertaintyFactor(name: "weights", source: .weights(spread, at: place))
  }

  static func list(_ name: String, _ changes: [SchemeVariation]) -> UncertaintyFactor {
    UncertaintyFactor(
      name: name,
      source: .alternatives(
        changes.enumerated().map { .init(label: "\(name)\($0.offset)", change: $0.element) }))
  }

  static func run(
    _ base: Assessment, _ factors: [UncertaintyFactor], _ count: Int = 500, seed: UInt64 = 7,
    threads: Int? = nil
  ) throws -> UncertaintyAnalysis {
    var options = UncertaintyAnalysis.Options()
    options.count = .fixed(count)
    options.seed = seed
    options.threads = threads
    return try UncertaintyAnalysis(
      UncertainModel(base, factors: factors, threads: threads), options: options)
  }

  /// Seven units, four indicators.
  static let seven: [(String, [Double?])] = [
    ("a", [90, 40, 55, 70]), ("b", [60, 80, 65, 50]), ("c", [30, 95, 45, 88]),
    ("d", [72, 61, 70, 41]), ("e", [55, 52, 90, 60]), ("f", [20, 35, 40, 30]),
    ("g", [81, 22, 60, 77]),
  ]
}
