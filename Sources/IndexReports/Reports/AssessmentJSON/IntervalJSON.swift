internal import CompositeIndex

/// How rank intervals were made.
struct IntervalJSON {
  private let intervals: RankIntervals

  init(_ intervals: RankIntervals) { self.intervals = intervals }

  private func code(_ place: Int) -> String {
    let base = intervals.analysis.model.base
    return base.unit(base.ranking[place]).code
  }

  var value: JSONOutput {
    let analysis = intervals.analysis
    return [
      "interval": .number(analysis.interval), "replicates": .integer(analysis.replicates),
      "seed": .integer(Int(clamping: analysis.seed)),
      "factors": .array(
        zip(analysis.model.factors, FactorWords.all(of: analysis.model)).map { factor, words in
          ["name": .string(factor.name), "text": .text(words.text)]
        }),
      "statesErrors": .bool(intervals.statesErrors),
      "overlapping": .array(
        intervals.overlapping(analysis.model.base.ranking).map { set in
          .array(set.map { .string(code($0)) })
        }),
      "unranked": .array(
        UnrankedWords(analysis).units.map {
          ["code": .string($0.unit.code), "share": .number($0.share)]
        }),
      "text": .text(RankIntervalWords(intervals).overlap),
    ]
  }
}
