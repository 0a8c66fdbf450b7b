/// Something a step did or noticed; it travels with the result.
public struct Finding: Hashable, Sendable {
  /// What happened; the sentences are made where results are shown.
  public enum Kind: Hashable, Sendable {
    /// The score was held at a bound of the scale.
    case clamped(value: Double, score: Double)
    /// A child is missing and its weight went to its siblings; `share` of the weight is there.
    case renormalised(share: Double)
    /// A node is missing because less than the floor of its weight is there.
    case belowNodeFloor(share: Double, floor: Double)
    /// The denominator is of another year than the figure.
    case denominatorLag(figure: Period, denominator: Period)
    /// There is no denominator within the allowed lag.
    case denominatorMissing(variable: String, figure: Period)
    /// The denominator is 0 or negative, so the indicator is missing.
    case denominatorNotPositive(value: Double)
    /// The source says that the figure is a bound or an approximation.
    case qualified(qualifier: String, value: Double)
    /// A figure exists but counts something else.
    case scopeLeftOut(scope: String)
    /// A figure exists but its source is too weak.
    case gradeLeftOut(grade: String)
    /// What should be subtracted is not published; the gross figure is used.
    case exclusionNotPublished(variable: String)
    /// More is subtracted than there is; the negative difference is used.
    case exclusionExceeds(figure: Double, excluded: Double)
    /// Screening left the unit out, or kept it although it has too little.
    case screened(UnitScreening)
    /// A missing value was filled in.
    case imputed(method: String, value: Double)
    /// The imputation of an indicator has nothing to go by for these units.
    case notImputed(method: String)
    /// Rates of a group were drawn towards their prior; those of `others` units by less than
    /// ``Assessment/readableWeight`` leaves unsaid.
    case steadied(RatePrior, times: Double, others: Int)
    /// How well the imputation of an indicator foretells the values that are there.
    case imputationError(method: String, ImputationValidation)
    /// Screening names a unit that the data do not have; `nearest` may be what was meant.
    case screenedUnitUnknown(code: String, nearest: String?)
    /// A rate that rests on few cases was drawn towards its prior.
    case adjusted(AdjustedRate, times: Double)
    /// The unit's own rate lies beyond the 99.8 % limit around the common one; the limit allows for
    /// the over-dispersion, where that is more than 1. Both rates are in the indicator's unit.
    case beyondChance(rate: Double, limit: Double, dispersion: Double)
    /// Extreme values of an indicator were changed; `transform` is empty where values were held.
    case treated(method: String, transform: String, changed: Int)
    /// After all that the treatment did, the distribution is still beyond the limits; the numbers
    /// are those of the last look.
    case stillExtreme(method: String, skewness: Double, kurtosis: Double)
    /// The method has no score for this value (below the lowest step, a ratio to 0, not finite).
    case noScore(value: Double)
    /// The data bring the indicator's value ready-made; it is not computed.
    case readyValue
    /// The dataset has no such variable.
    case variableNotInData(variable: String)
    /// Nothing can be learnt from the reference set.
    case referenceUndefined(count: Int, reason: UndefinedReason)
    /// Scores of this indicator depend on these many units with values.
    case referenceSet(method: String, count: Int)
    /// The whole range is so small that the normalisation blows up noise.
    case narrowRange(low: Double, high: Double)
    /// A veto rule bit.
    case vetoed(rule: LocalizedText, value: Double, cap: Double?)
    /// A veto rule could not be looked at for lack of data.
    case vetoNotChecked(rule: LocalizedText)
    /// Points were added.
    case bonus(points: Double, beforeLimits: Double)
    /// Units share a rank.
    case tie(rank: Double, units: [Int])
    /// The rank rests on this one density: without the indicator, its weight going to its
    /// siblings, it would be another by at least ``Assessment/hingePlaces``.
    ///
    /// More complaints can mean better channels, so such a place is not proof of a worse market.
    case rankHingesOn(rank: Double, without: Double)
    /// The unit beats every other one at a node that compares units: the Condorcet winner.
    case condorcetWinner
    /// No unit beats every other one at a node that looks for the Condorcet winner.
    case noCondorcetWinner
    /// The published total, and whether the computed one agrees.
    case published(total: Double, computed: Double, agrees: Bool)
    /// Periods in which the data have none of the scheme's figures.
    case periodsWithoutFigures([Period])
    /// The command line changed something.
    case changed(SchemeChange)
    /// So many indicators are scored by what another assessment learnt.
    case frozen(file: String, scheme: String, period: String, indicators: Int)
  }

  /// What happened.
  public var kind: Kind
  /// Index of the unit in the dataset; `nil` where it concerns all.
  public var unit: Int?
  /// The node's id; `nil` where it concerns none.
  public var node: String?

  /// Makes a finding.
  public init(_ kind: Kind, unit: Int? = nil, node: String? = nil) {
    self.kind = kind
    self.unit = unit
    self.node = node
  }
}
