/// What a criterion's influence on the index is.
public enum InfluenceMeasure: String, CaseIterable, Sendable {
  /// The squared correlation: the correlation ratio of a straight line.
  case correlationRatio = "correlation-ratio"
  /// The correlation.
  case correlation
  /// The part of the index's variance: w_j cov(y_j, index).
  case covarianceShare = "covariance-share"
}
