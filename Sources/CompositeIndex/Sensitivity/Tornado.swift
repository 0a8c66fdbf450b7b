/// What each factor does alone, everything else as the scheme says.
///
/// Saltelli, A. and Annoni, P. (2010), How to avoid a perfunctory sensitivity analysis: one at a time
/// shows no interactions, so it stands beside Sobol indices and not in their place.
public struct Tornado: Sendable {
  /// One value of a factor, or one place in the distribution of what it does.
  public struct Entry: Sendable {
    /// The choice; or the share of draws that have less, 0.05 and 0.95.
    public let level: Level
    /// The mean absolute rank shift, in places.
    public let shift: Double
    /// The followed units' ranks.
    public let ranks: [Double]
    /// The followed units' index.
    public let scores: [Double]
  }

  /// What an entry is.
  public enum Level: Hashable, Sendable {
    /// A choice of a list, or an expert's weights.
    case choice(String)
    /// The quantile of what draws do: of the shift, and of each unit's rank and score apart.
    case quantile(Double)
    /// A weight times one plus this share, its siblings rescaled.
    case weight(node: String, change: Double)
  }

  /// One factor.
  public struct Bar: Sendable {
    /// The factor.
    public let factor: UncertaintyFactor
    /// Its entries; none where it cannot be varied alone.
    public let entries: [Entry]
    /// Why it cannot be varied alone.
    public let problems: Diagnostics?

    /// The largest mean shift of its entries; 0 without any.
    public var largestShift: Double {
      entries.reduce(0) { max($0, $1.shift.isNaN ? 0 : $1.shift) }
    }
  }

  /// The factors, the largest shift first.
  public let bars: [Bar]
  /// Where weights are spread by a share: every weight alone at 5 % and 95 % of what it may be, two
  /// entries each, in display order.
  public let weights: [Entry]
  /// How many draws factors that are no lists have.
  public let draws: Int

  /// The shares at which distributions are read.
  public static let shares = [0.05, 0.95]

  /// Varies one factor after the other.
  ///
  /// - Parameters:
  ///   - draws: how many for factors that are no lists.
  public init(_ model: UncertainModel, draws: Int = 512, seed: UInt64, threads: Int? = nil) {
    self.draws = draws
    var bars: [Bar] = []
    var weights: [Entry] = []
    for factor in model.factors {
      do throws(Diagnostics) {
        let alone = try UncertainModel(model.base, factors: [factor], threads: threads)
        let group = FactorGroup.all(of: alone)[0]
        bars.append(
          Bar(
            factor: factor,
            entries: group.isDiscrete
              ? Self.choices(alone, group, threads)
              : Self.quantiles(alone, draws, seed, threads), problems: nil))
        weights += Self.singleWeights(alone, threads)
      } catch {
        bars.append(Bar(factor: factor, entries: [], problems: error))
      }
    }
    self.bars = bars.enumerated().sorted { left, right in
      (right.element.largestShift, left.offset) < (left.element.largestShift, right.offset)
    }.map(\.element)
    self.weights = weights
  }

  private static func choices(
    _ model: UncertainModel, _ group: FactorGroup, _ threads: Int?
  ) -> [Entry] {
    let count = group.levels.count
    let outputs = RankOutputs.evaluate(model, count: count, threads: threads) { number, sources in
      let leading = [(Double(number) + 0.5) / Double(count)]
      sources = [FactorSource(model.factors[0], seed: 0, replicate: 0, leading: leading[...])]
    }
    return entries(
      outputs,
      (0..<count).map { number in
        .choice(model.levelLabel(0, group.levels[number][0]))
      })
  }

  private static func quantiles(
    _ model: UncertainModel, _ draws: Int, _ seed: UInt64, _ threads: Int?
  ) -> [Entry] {
    let outputs = RankOutputs.evaluate(model, count: draws, threads: threads) { number, sources in
      sources = [FactorSource(model.factors[0], seed: seed, replicate: UInt64(number))]
    }
    let units = model.rows.indices
    let shifts = Quantiles(outputs.shifts)
    let ranks = units.map { Quantiles(outputs.ranks(of: $0)) }
    let scores = units.map { Quantiles(outputs.scores(of: $0)) }
    return shares.map { share in
      Entry(
        level: .quantile(share), shift: shifts.at(share), ranks: ranks.map { $0.at(share) },
        scores: scores.map { $0.at(share) })
    }
  }

  /// Each weight of a factor that spreads weights by a share.
  private static func singleWeights(_ model: UncertainModel, _ threads: Int?) -> [Entry] {
    guard case .weights(.jitter(let share), _) = model.factors[0].source, let draw = model.draws[0]
    else { return [] }
    let nodes = draw.groups.flatMap(\.nodes)
    let count = draw.uniforms
    let outputs = RankOutputs.evaluate(
      model, count: 2 * count, threads: threads
    ) { number, sources in
      var leading = [Double](repeating: 0.5, count: count)
      leading[number / 2] = shares[number % 2]
      sources = [FactorSource(model.factors[0], seed: 0, replicate: 0, leading: leading[...])]
    }
    return entries(
      outputs,
      (0..<2 * count).map { number in
        .weight(
          node: model.base.scheme.nodes[nodes[number / 2]].id,
          change: share * (2 * shares[number % 2] - 1))
      })
  }

  private static func entries(_ outputs: RankOutputs, _ levels: [Level]) -> [Entry] {
    levels.enumerated().map { number, level in
      let cells = number * outputs.units..<(number + 1) * outputs.units
      return Entry(
        level: level, shift: outputs.shifts[number], ranks: Array(outputs.ranks[cells]),
        scores: Array(outputs.scores[cells]))
    }
  }
}
