extension UncertaintyAnalysis {
  /// How often a followed unit has each rank.
  ///
  /// - Parameter unit: its number among the model's `rows`.
  public func ranks(of unit: Int) -> RankDistribution {
    RankDistribution(
      counts: RankDistribution.counts(places, unit: unit, units: model.rows.count))
  }

  /// A unit's index in all replicates in which it is ranked.
  public func scores(of unit: Int) -> [Double] {
    stride(from: unit, to: scores.count, by: model.rows.count).map { scores[$0] }
      .filter { !$0.isNaN }
  }

  /// The probability that one unit is ranked before another; equal ranks count half for each.
  ///
  /// Replicates count in which both are ranked.
  public func ahead(_ unit: Int, of other: Int) -> CountedShare {
    let units = model.rows.count
    var (twice, common, start) = (0, 0, 0)
    while start < places.count {
      let (own, its) = (places[start + unit], places[start + other])
      start += units
      if own == 0 || its == 0 { continue }
      common += 1
      twice += own < its ? 2 : own == its ? 1 : 0
    }
    return CountedShare(common > 0 ? Double(twice) / 2 / Double(common) : .nan, of: common)
  }

  /// The mean over replicates and units of the distance between a rank and the rank as the scheme says,
  /// in places: Saisana, Saltelli and Tarantola (2005), equation 8.
  ///
  /// Units count where they are ranked.
  public var meanRankShift: Double {
    let units = model.rows.count
    let own = model.rows.map { UInt32(2 * model.base.ranks[$0]) }
    var (sum, count, unit) = (0, 0, 0)
    for place in places {
      if place > 0 {
        sum += abs(Int(place) - Int(own[unit]))
        count += 1
      }
      unit = unit + 1 == units ? 0 : unit + 1
    }
    return count > 0 ? Double(sum) / 2 / Double(count) : .nan
  }
}

/// What each factor does on its own.
public struct FactorEffect: Sendable {
  /// The factor.
  public let factor: UncertaintyFactor
  /// The mean absolute rank shift with everything else as the scheme says, in places; or why there is
  /// none.
  public let shift: Result<Double, Diagnostics>

  /// Runs each factor of a model on its own, with the same random numbers as in the whole; a list is
  /// gone through choice by choice.
  public static func all(
    of model: UncertainModel, replicates: Int, seed: UInt64, threads: Int? = nil,
    progress: (_ done: Int) -> Void = { _ in }
  ) -> [FactorEffect] {
    var options = UncertaintyAnalysis.Options()
    options.count = .fixed(replicates)
    options.seed = seed
    options.threads = threads
    return model.factors.enumerated().map { number, factor in
      defer { progress(number + 1) }
      do throws(Diagnostics) {
        let alone = try UncertainModel(model.base, factors: [factor], threads: threads)
        if !factor.alternatives.isEmpty {
          return FactorEffect(factor: factor, shift: .success(alone.meanShiftOfChoices))
        }
        let analysis = try UncertaintyAnalysis(alone, options: options)
        return FactorEffect(factor: factor, shift: .success(analysis.meanRankShift))
      } catch {
        return FactorEffect(factor: factor, shift: .failure(error))
      }
    }
  }
}

extension UncertainModel {
  /// The mean absolute rank shift over all worlds of a model that consists of lists, each world once.
  var meanShiftOfChoices: Double {
    var replicate = replicate()
    var (sum, count) = (0.0, 0)
    for number in worlds.indices {
      replicate.evaluate(world: number)
      for (unit, row) in rows.enumerated() where !replicate.ranks[unit].isNaN {
        sum += abs(replicate.ranks[unit] - base.ranks[row])
        count += 1
      }
    }
    return count > 0 ? sum / Double(count) : .nan
  }
}
