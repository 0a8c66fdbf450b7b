import Testing

@testable import CompositeIndex

/// Base-year goalposts: what 2020 taught is kept for 2024. The arithmetic stands beside each.
struct FrozenTests {
  private static let free = Sample.choice("min-max", ["clamp": .flag(false)])

  private func scheme(
    _ density: MethodChoice = free, _ direction: Direction = .lowerIsBetter,
    speed: MethodChoice = MethodChoice("z-score"), frozen: FrozenParameters? = nil
  ) -> Scheme {
    var scheme = Sample.flat([
      Sample.indicator("density", direction, normalise: density),
      Sample.indicator("speed", normalise: speed),
    ])
    scheme.methodology.frozen = frozen
    return scheme
  }

  private let old = Sample.table(
    ["density", "speed"], [("a", [10, 1]), ("b", [30, 2]), ("c", [50, 3])], period: "2020")
  private let new: [(String, [Double?])] = [("a", [5, 4]), ("b", [20, 2]), ("d", [60, 0])]

  private func base(_ scheme: Scheme? = nil) throws -> FrozenParameters {
    try FrozenParameters(Sample.assess(scheme ?? self.scheme(), old), file: "base-2020.json")
  }

  private func problems(_ scheme: Scheme) -> [Diagnostic] {
    do {
      _ = try ResolvedScheme(scheme)
      return []
    } catch { return error.all }
  }

  /// Density of 2020 runs from 50 (0) to 10 (100): 5 → 100·45/40 = 112.5, 20 → 75, 60 → −25.
  /// Speed of 2020 has mean 2 and deviation 1: 4 → 70, 2 → 50, 0 → 30.
  @Test func scoresOf2024RestOn2020() throws {
    let result = try Sample.assess(
      scheme(frozen: base()), Sample.table(["density", "speed"], new, period: "2024"))
    #expect(["a", "b", "d"].map { result.score($0, "density") } == [112.5, 75, -25])
    #expect(["a", "b", "d"].map { result.score($0, "speed") } == [70, 50, 30])
    #expect(result.index("a") == 91.25)
    #expect(
      result.findings.contains(
        Finding(
          .frozen(file: "base-2020.json", scheme: "flat", period: "2020", indicators: 2))))
    #expect(!result.findings.contains { if case .referenceSet = $0.kind { true } else { false } })
    #expect(result.scheme.indicators.allSatisfy { !$0.usesReferenceSet })
  }

  @Test func boundsOfTheBaseHoldWhereTheMethodClamps() throws {
    let held = MethodChoice("min-max")
    let result = try Sample.assess(
      scheme(held, frozen: base(scheme(held))),
      Sample.table(["density", "speed"], new, period: "2024"))
    #expect(["a", "b", "d"].map { result.score($0, "density") } == [100, 75, 0])
    #expect(result.findings("a") == [.clamped(value: 5, score: 100)])
  }

  @Test func addingAUnitMovesNoFrozenScoreByABit() throws {
    let frozen = try scheme(frozen: base())
    let before = try Sample.assess(frozen, Sample.table(["density", "speed"], new))
    let after = try Sample.assess(
      frozen, Sample.table(["density", "speed"], new + [("e", [1000, -40])]))
    for unit in ["a", "b", "d"] {
      #expect(before.index(unit).bitPattern == after.index(unit).bitPattern)
    }
    // Without the base the newcomer moves everybody.
    let learning = try Sample.assess(scheme(), Sample.table(["density", "speed"], new))
    let moved = try Sample.assess(
      scheme(), Sample.table(["density", "speed"], new + [("e", [1000, -40])]))
    #expect(learning.index("a") != moved.index("a"))
  }

  /// What learns nothing needs no base: fixed goalposts are the same in every year.
  @Test func fixedMethodsNeedNotBeInTheBase() throws {
    let fixed = Sample.choice("goalposts", ["worst": .number(60), "best": .number(0)])
    var base = try base()
    base.indicators.removeAll { $0.id == "density" }
    let result = try Sample.assess(
      scheme(fixed, frozen: base), Sample.table(["density", "speed"], new))
    #expect(result.score("b", "density") == 100 * 40 / 60.0)
    #expect(result.score("a", "speed") == 70)
    let kept = result.findings.compactMap { finding in
      if case .frozen(_, _, _, let count) = finding.kind { count } else { nil }
    }
    #expect(kept == [1])
  }

  /// Winsorising one point of 1, 2, 3, 4, 5, 100 caps at 5; the base keeps that cap and the line from
  /// 1 to 5, so that 100 again scores full and 3 half, where today's three values alone would teach
  /// neither.
  @Test func capsOfTheBaseAreKeptWithItsGoalposts() throws {
    var scheme = Sample.flat([Sample.indicator("speed", normalise: MethodChoice("min-max"))])
    scheme.methodology.treat = Sample.choice(
      "winsorise", ["points": .number(1), "side": .text("high")])
    let base = try Sample.assess(
      scheme,
      Sample.table(
        ["speed"],
        [("a", [1]), ("b", [2]), ("c", [3]), ("d", [4]), ("e", [5]), ("f", [100])],
        period: "2020"))
    #expect(base.treatments[0].fitted.value(100) == 5)
    scheme.methodology.frozen = FrozenParameters(base, file: "base.json")
    let result = try Sample.assess(
      scheme, Sample.table(["speed"], [("a", [100]), ("b", [3]), ("g", [2])]))
    #expect(["a", "b", "g"].map { result.score($0, "speed") } == [100, 50, 25])
    // Fixed goalposts learn nothing, but the treatment before them does.
    scheme.methodology.frozen = nil
    scheme.indicators[0].normalise = Sample.choice(
      "goalposts", ["worst": .number(0), "best": .number(10)])
    scheme.methodology.frozen = try FrozenParameters(
      Sample.assess(scheme, Sample.table(["speed"], [("a", [1]), ("b", [2]), ("c", [3])])),
      file: "base.json")
    scheme.methodology.frozen?.indicators[0].treatment = .held(within: 1...5)
    let fixed = try Sample.assess(scheme, Sample.table(["speed"], [("a", [100]), ("b", [3])]))
    #expect(["a", "b"].map { fixed.score($0, "speed") } == [50, 30])
  }

  /// A reference unit of the base need not be among the units of today.
  @Test func theReferenceUnitMayBeGone() throws {
    let distance = Sample.choice("distance-to-reference", ["unit": .text("c")])
    // Worst 1, c has 3: 4 → 100·3/2.
    let base = try base(scheme(speed: distance))
    let result = try Sample.assess(
      scheme(speed: distance, frozen: base), Sample.table(["density", "speed"], new))
    #expect(result.score("a", "speed") == 150)
  }

  @Test func whatDiffersIsRefusedNamingBoth() throws {
    let base = try base()
    func refused(_ scheme: Scheme) -> String? {
      let found = problems(scheme)
      #expect(found.map(\.code) == [.frozenMismatch])
      return found.first?.message.en
    }
    let head = "the parameters of base-2020.json (scheme flat, 2020) do not fit: "
    #expect(
      refused(scheme(MethodChoice("min-max"), frozen: base)) == head
        + "the normalisation of \"density\" differs: min-max (lower 0, upper 100, clamp true) here, "
        + "min-max (lower 0, upper 100, clamp false) in the base")
    #expect(
      refused(scheme(Self.free, .higherIsBetter, frozen: base)) == head
        + "the direction of \"density\" differs: higher-is-better here, lower-is-better in the base"
    )
    #expect(
      refused(scheme(speed: MethodChoice("rank"), frozen: base)) == head
        + "the normalisation of \"speed\" differs: rank (full 100, ties average, scale score) here, "
        + "z-score (mean 50, deviation 10, estimator sample) in the base")
    var other = base
    other.indicators[1].id = "pace"
    #expect(
      refused(scheme(frozen: other)) == head + "the base has no indicator \"speed\"")
    var treated = base
    treated.indicators[0].treat = MethodChoice("logarithm")
    #expect(
      refused(scheme(frozen: treated)) == head
        + "the treatment of \"density\" differs: none here, logarithm in the base")
    var empty = base
    empty.indicators[0].fitted = .undefined(.constant(3))
    #expect(
      refused(scheme(frozen: empty)) == head
        + "the base learnt nothing for \"density\": its values were too few or equal")
  }

  /// A base that an older version wrote lacks parameters that came later; their defaults hold.
  @Test func defaultsThatCameLaterAreFilledIn() throws {
    var base = try base(scheme(MethodChoice("min-max")))
    base.indicators[0].normalise = Sample.choice(
      "min-max", ["lower": .number(0), "upper": .number(100)])
    #expect(problems(scheme(MethodChoice("min-max"), frozen: base)).isEmpty)
  }
}
