/// Empirical Bayes: draws every rate towards the rate of all units, the more so the fewer its cases.
struct PoissonGamma: SmallNumbers {
  static let name = "poisson-gamma"
  static let summary = LocalizedText(
    zh:
      "经验贝叶斯收缩：案例数服从泊松分布，真实比率服从伽马分布（先验），每个比率按自身数据的分量向全体（或本组）的比率收缩，规模越小收得越多。只用于“件数 ÷ 规模”的比率。",
    en:
      "Empirical Bayes: cases are Poisson, true rates are gamma (the prior), and every rate is drawn towards that of all units, or of its group, the more so the smaller the unit. For counts over an exposure only."
  )
  static let formula = LocalizedText(
    zh: "x' = m + w(x - m)，w = v/(v + m/e)；e 为规模，m、v 为先验的均值和方差",
    en: "x' = m + w(x - m), w = v/(v + m/e); e: exposure; m, v: mean and variance of the prior")
  static let reference = LocalizedText(
    "Marshall (1991), Applied Statistics 40, 283-294 (moments); Clayton and Kaldor (1987), Biometrics 43, 671-681 (likelihood)"
  )
  static let parameters: [Parameter<Self>] = [
    Parameter(
      "prior", \.prior, default: .moments,
      LocalizedText(
        zh: "先验怎样估计：moments 为矩估计，likelihood 为负二项分布的极大似然。",
        en:
          "How the prior is learnt: from moments, or by maximum likelihood of the negative binomial."
      )),
    Parameter(
      "group", \.attribute,
      otherwise: LocalizedText(zh: "全体合为一组", en: "all units together"),
      LocalizedText(
        zh: "按评价对象的哪个属性（units.csv 的列，如 region）分组，各组各有先验；没有该属性的对象不收缩。",
        en:
          "An attribute of units (a column of units.csv, such as region) whose groups have a prior each; units without it stay as they are."
      )),
  ]

  /// How the prior is learnt.
  enum Prior: String, CaseIterable {
    case moments, likelihood
  }

  var prior = Prior.moments
  var attribute: String?

  init() {}

  func adjust(_ table: RateTable) -> SteadiedRates {
    var result = SteadiedRates(rates: table.counts.map { _ in nil })
    for (group, rows) in table.groups(by: attribute) where !rows.isEmpty {
      let (counts, exposures) = (rows.map { table.counts[$0] }, rows.map { table.exposures[$0] })
      let prior =
        switch self.prior {
        case .moments: Self.byMoments(counts, exposures, group)
        case .likelihood: Self.byLikelihood(counts, exposures, group)
        }
      result.priors.append(prior)
      for row in rows {
        let own = table.counts[row] / table.exposures[row]
        let weight = prior.weight(exposure: table.exposures[row])
        result.rates[row] = AdjustedRate(
          own: own, prior: prior.mean, weight: weight,
          adjusted: prior.mean + weight * (own - prior.mean), group: group)
      }
    }
    return result
  }

  /// Marshall (1991), global smoother: m = Σy/Σe, v = Σe(y/e − m)²/Σe − m/ē, at least 0.
  private static func byMoments(
    _ counts: [Double], _ exposures: [Double], _ group: String
  ) -> RatePrior {
    let total = compensatedSum(exposures)
    let mean = compensatedSum(counts) / total
    let spread =
      compensatedSum(
        zip(counts, exposures).lazy.map { count, exposure in
          let distance = count / exposure - mean
          return exposure * distance * distance
        }) / total
    let chance = mean * Double(counts.count) / total
    return RatePrior(
      group: group, count: counts.count, mean: mean, variance: max(0, spread - chance))
  }

  private static func byLikelihood(
    _ counts: [Double], _ exposures: [Double], _ group: String
  ) -> RatePrior {
    let likelihood = NegativeBinomial(counts: counts, exposures: exposures)
    let (mean, shape) = likelihood.best
    return RatePrior(
      group: group, count: counts.count, mean: mean,
      variance: shape.isFinite ? mean * mean / shape : 0)
  }
}
