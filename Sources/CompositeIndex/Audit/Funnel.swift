/// Which rates of an indicator lie where chance alone would hardly leave them.
///
/// Spiegelhalter, D. J. (2005), Funnel plots for comparing institutional performance, Statistics in
/// Medicine 24, 1185–1202.
public struct Funnel: Sendable {
  /// Where a rate lies.
  public enum Position: String, CaseIterable, Sendable {
    /// Below the 99.8 % limit.
    case farBelow = "far-below"
    /// Below the 95 % limit only.
    case below
    /// Within both limits.
    case within
    /// Above the 95 % limit only.
    case above
    /// Above the 99.8 % limit.
    case farAbove = "far-above"
  }

  /// One unit; rates are in cases per unit of exposure.
  public struct Point: Sendable {
    /// The row.
    public let row: Int
    /// Cases.
    public let count: Double
    /// What they are counted over.
    public let exposure: Double
    /// The common rate of all units or of the unit's group.
    public let common: Double
    /// The exact limits of 95 %.
    public let warning: FunnelLimits
    /// The exact limits of 99.8 %.
    public let alarm: FunnelLimits
    /// The limits of 95 % that allow for over-dispersion; the exact ones where there is none.
    public let warningAllowing: FunnelLimits
    /// The limits of 99.8 % that allow for over-dispersion; the exact ones where there is none.
    public let alarmAllowing: FunnelLimits

    /// Cases per unit of exposure.
    public var rate: Double { count / exposure }
    /// Where the rate lies by the exact limits.
    public var position: Position { Self.position(rate, warning, alarm) }
    /// Where the rate lies by the limits that allow for over-dispersion.
    public var positionAllowing: Position {
      Self.position(rate, warningAllowing, alarmAllowing)
    }

    private static func position(
      _ rate: Double, _ warning: FunnelLimits, _ alarm: FunnelLimits
    ) -> Position {
      if rate < alarm.low { return .farBelow }
      if rate > alarm.high { return .farAbove }
      if rate < warning.low { return .below }
      return rate > warning.high ? .above : .within
    }
  }

  /// Index of the indicator in the scheme.
  public let indicator: Int
  /// Units with a rate, by row.
  public let points: [Point]
  /// How many times the rates vary as much as chance alone would make them: the mean of z², the
  /// outermost tenth of z at each end held (Spiegelhalter 2005, section 3.3).
  public let dispersion: Double

  private static let tails = (warning: 0.025, alarm: 0.001)
  // Standard normal deviates of 97.5 % and 99.9 %.
  private static let deviates = (warning: 1.959963984540054, alarm: 3.090232306167813)

  /// The funnel of an indicator; `nil` where it is no count over an exposure, or a share of it.
  public init?(_ assessment: Assessment, indicator: Int) {
    let resolved = assessment.scheme.indicators[indicator]
    let formula = resolved.said.value
    guard !formula.per.isEmpty, formula.minus.isEmpty, !resolved.said.isShare,
      assessment.areCounts(indicator)
    else {
      return nil
    }
    let table = assessment.rateTable(indicator)
    let groups = table.groups(by: resolved.smallNumbers.method.attribute)
    var common = [Double](repeating: .nan, count: table.counts.count)
    for (_, rows) in groups {
      let rate =
        compensatedSum(rows.lazy.map { table.counts[$0] })
        / compensatedSum(rows.lazy.map { table.exposures[$0] })
      for row in rows { common[row] = rate }
    }
    let rows = common.indices.filter { common[$0] > 0 }
    guard !rows.isEmpty else { return nil }
    let dispersion = Self.dispersion(
      rows.map { row in
        let expected = common[row] * table.exposures[row]
        return (table.counts[row] - expected) / expected.squareRoot()
      })
    self.indicator = indicator
    self.dispersion = dispersion
    points = rows.map { row in
      let (rate, exposure) = (common[row], table.exposures[row])
      func exactly(_ tail: Double) -> FunnelLimits {
        FunnelLimits(exactly: tail, rate: rate, exposure: exposure)
      }
      func allowing(_ deviate: Double) -> FunnelLimits? {
        dispersion > 1
          ? FunnelLimits(
            deviate: deviate, dispersion: dispersion, rate: rate, exposure: exposure) : nil
      }
      let (warning, alarm) = (exactly(Self.tails.warning), exactly(Self.tails.alarm))
      return Point(
        row: row, count: table.counts[row], exposure: exposure, common: rate, warning: warning,
        alarm: alarm, warningAllowing: allowing(Self.deviates.warning) ?? warning,
        alarmAllowing: allowing(Self.deviates.alarm) ?? alarm)
    }
  }

  /// The funnels of all indicators that have one.
  public static func all(_ assessment: Assessment) -> [Funnel] {
    assessment.scheme.indicators.indices.compactMap { Funnel(assessment, indicator: $0) }
  }

  /// The mean square of deviates, the outermost tenth at each end held at its percentile.
  static func dispersion(_ deviates: [Double]) -> Double {
    let quantiles = Quantiles(deviates)
    let (low, high) = (quantiles.at(0.1), quantiles.at(0.9))
    return Moments.mean(
      of: deviates.map { deviate in
        let held = min(high, max(low, deviate))
        return held * held
      })
  }
}
