/// What a unit is compared with.
public enum Benchmark: Hashable, Sendable {
  /// Another unit, as an index in the dataset.
  case unit(Int)
  /// The unit at a rank; the first one by code where several share it.
  case rank(Int)
  /// The best score of every indicator among ranked units.
  case best
  /// The median score of every indicator among ranked units.
  case median
  /// The same score for every indicator.
  case target(Double)
  /// The unit itself in another assessment.
  case earlier
}

/// The scores that a benchmark stands for.
public struct BenchmarkScores: Sendable {
  /// What was asked for.
  public var kind: Benchmark
  /// The display name.
  public var name: LocalizedText
  /// Index of the unit in the dataset, where it is one.
  public var unit: Int?
  /// The rank, where it is a ranked unit.
  public var rank: Double?
  /// The printed total: with veto and bonus for a unit.
  public var index: Double
  /// Points by bonus and veto within `index`.
  public var adjustment: Double
  /// Scores by node; NaN is missing.
  public var scores: [Double]
}

extension Assessment {
  /// The scores behind a benchmark.
  ///
  /// - Parameters:
  ///   - row: the unit that is compared; it must be ranked.
  ///   - earlier: the assessment of ``Benchmark/earlier``, by the same scheme.
  /// - Throws: a unit that is not ranked, or a rank that nobody has.
  public func benchmark(
    _ benchmark: Benchmark, for row: Int, earlier: Assessment? = nil
  ) throws(Diagnostics) -> BenchmarkScores {
    guard !index[row].isNaN else { throw Diagnostics([notRanked(unit(row))]) }
    switch benchmark {
    case .unit(let unit):
      guard let other = self.row(ofUnit: unit), !index[other].isNaN else {
        throw Diagnostics([notRanked(dataset.units[unit])])
      }
      return self.scores(of: other, as: benchmark)
    case .rank(let rank):
      // Without a unit at this very rank (a tie above it), the one at its place in the list.
      let ranking = ranking
      guard rank >= 1, rank <= ranking.count else {
        throw Diagnostics([noSuchRank(rank, ranking.count)])
      }
      return self.scores(of: ranking[rank - 1], as: benchmark)
    case .best:
      return virtual(benchmark, LocalizedText(zh: "各指标最好", en: "best of every indicator")) {
        $0.max() ?? .nan
      }
    case .median:
      return virtual(
        benchmark, LocalizedText(zh: "各指标中位数", en: "median of every indicator"), Self.median)
    case .target(let score):
      let text = Numerals.short(score)
      return virtual(
        benchmark, LocalizedText(zh: "各指标 \(text) 分", en: "\(text) for every indicator")
      ) { _ in score }
    case .earlier:
      guard let earlier, let other = earlier.row(ofUnit: units[row]),
        !earlier.index[other].isNaN
      else { throw Diagnostics([notRanked(unit(row))]) }
      var scores = earlier.scores(of: other, as: benchmark)
      let label = earlier.period?.label ?? ""
      scores.name = LocalizedText(
        zh: "\(unit(row).name[.zh]) \(label)", en: "\(unit(row).name[.en]) \(label)")
      return scores
    }
  }

  func scores(of row: Int, as kind: Benchmark) -> BenchmarkScores {
    BenchmarkScores(
      kind: kind, name: unit(row).name, unit: units[row], rank: ranks[row], index: index[row],
      adjustment: index[row] - baseIndex[row], scores: scores.row(row))
  }

  /// A made-up unit with a statistic of the ranked units' scores at every leaf.
  private func virtual(
    _ kind: Benchmark, _ name: LocalizedText, _ statistic: ([Double]) -> Double
  ) -> BenchmarkScores {
    var scores = [Double](repeating: .nan, count: scheme.nodes.count)
    for indicator in scheme.indicators {
      let column = ranking.map { self.scores[$0, indicator.node] }.filter { !$0.isNaN }
      scores[indicator.node] = column.isEmpty ? .nan : statistic(column)
    }
    var full = scores
    for number in scheme.innerNodes {
      full[number] =
        scheme.comparesUnits(at: number)
        ? standing(at: number, ofNewcomer: full) : scheme.score(of: number) { full[$0] }
    }
    return BenchmarkScores(
      kind: kind, name: name, unit: nil, rank: nil, index: full[ResolvedScheme.root], adjustment: 0,
      scores: full)
  }

  /// The score that a made-up unit would have at a node that compares units if it took part.
  private func standing(at number: Int, ofNewcomer newcomer: [Double]) -> Double {
    let table = childScores(of: number) { scores[$0, $1] }
    var joined = ChildScores(units: units.count + 1, weights: table.weights)
    for (position, child) in scheme.countedChildren(of: number).enumerated() {
      for row in units.indices where !scores[row, number].isNaN {
        joined[row, position] = table[row, position]
      }
      joined[units.count, position] = newcomer[child]
    }
    return scheme.nodes[number].aggregation?.values(joined).last ?? .nan
  }

  static func median(_ values: [Double]) -> Double { Quantiles(values).median }

  func notRanked(_ unit: Unit) -> Diagnostic {
    Diagnostic(
      .error, .unitNotRanked,
      LocalizedText(
        zh: "\(unit.name[.zh]) 没有参与排名，无法比较",
        en: "\(unit.name[.en]) is not ranked and cannot be compared"),
      fix: LocalizedText(
        zh: "原因见 cei explain \(unit.name[.zh])（后面写上同样的数据与方案）",
        en: "cei explain \(unit.name[.en]) tells why (with the same data and scheme)"))
  }

  func noSuchRank(_ rank: Int, _ count: Int) -> Diagnostic {
    Diagnostic(
      .error, .badBenchmark,
      LocalizedText(
        zh: "没有第 \(rank) 名：共 \(count) 个参与排名",
        en: "there is no rank \(rank): \(count) units are ranked"),
      fix: LocalizedText(zh: "写 1 至 \(count)", en: "write 1 to \(count)"))
  }
}
