internal import CompositeIndex

/// The ranks of all units in every period, and where they may not be compared.
struct RankSeries {
  /// Whoever is first at the end is remarkable: so many.
  static let first = 3

  /// One for each period with a ranking, the earliest first.
  let assessments: [Assessment]
  /// What the periods are called.
  let labels: [String]
  /// Units that are ranked in any period, by their last ranks.
  let units: [Unit]
  /// By unit and period; NaN where it is not ranked.
  let ranks: [[Double]]
  /// As printed: `12=`; `-` where it is not ranked.
  let printed: [[String]]
  /// By unit and period; NaN where it is not ranked.
  let scores: [[Double]]
  /// Why each period cannot be compared with the one before it; empty where it can.
  let obstacles: [[LocalizedText]]
  /// The codes of units that cannot be compared with the period before although others can, by period.
  private let apart: [Set<String>]

  /// - Parameter assessments: in any order; those without a period of their own or without a ranking are
  ///   left out, and the later one of two of the same period.
  init(_ assessments: [Assessment]) {
    var seen: Set<Period> = []
    let dated = assessments.compactMap { assessment -> (period: Period, Assessment)? in
      guard let period = assessment.period, !period.label.isEmpty, !assessment.ranking.isEmpty,
        seen.insert(period).inserted
      else { return nil }
      return (period, assessment)
    }.sorted { $0.period < $1.period }
    let ordered = dated.map(\.1)
    self.assessments = ordered
    labels = dated.map(\.period.label)
    let changes = ordered.indices.map { number -> RankChanges? in
      guard number > 0 else { return nil }
      return RankChanges(
        ordered[number], RankComparison(before: ordered[number - 1], after: ordered[number]))
    }
    obstacles = changes.map { $0?.obstacles ?? [] }
    apart = changes.map { Set(($0?.apart ?? []).map(\.unit.code)) }
    var places: [String: Int] = [:]
    var (units, ranks, scores): ([Unit], [[Double]], [[Double]]) = ([], [], [])
    var printed: [[String]] = []
    for (column, assessment) in ordered.enumerated().reversed() {
      let words = RankWords(assessment)
      for row in assessment.ranking {
        let unit = assessment.unit(row)
        let place: Int
        if let known = places[unit.code] {
          place = known
        } else {
          place = units.count
          places[unit.code] = place
          units.append(unit)
          ranks.append([Double](repeating: .nan, count: ordered.count))
          scores.append([Double](repeating: .nan, count: ordered.count))
          printed.append([String](repeating: NumberFormat.missing, count: ordered.count))
        }
        ranks[place][column] = assessment.ranks[row]
        scores[place][column] = assessment.index[row]
        printed[place][column] = words.text(row)
      }
    }
    (self.units, self.ranks, self.scores, self.printed) = (units, ranks, scores, printed)
  }

  /// The last period.
  ///
  /// - Precondition: there is one.
  var last: Assessment { assessments[assessments.count - 1] }

  /// Whether periods lie between a period and the one before.
  func isGap(before column: Int) -> Bool {
    guard column > 0, let before = assessments[column - 1].period,
      let period = assessments[column].period
    else { return false }
    return PeriodWords.skipped(before, period) > 0
  }

  /// Whether ranks of a period cannot be compared with the one before.
  func isCut(before column: Int) -> Bool { !obstacles[column].isEmpty }

  /// Whether a unit of a period cannot be compared with itself in the one before although others can.
  func isApart(_ unit: Int, before column: Int) -> Bool {
    apart[column].contains(units[unit].code)
  }

  /// One unit that was behind another in the period before and is ahead of it in this one.
  struct Overtake: Hashable {
    let ahead: Int
    let behind: Int
  }

  /// Who overtook whom, by the numbers of ``units``; equal ranks are neither ahead nor behind.
  func overtakes(before column: Int) -> [Overtake] {
    let ranked = units.indices.filter {
      !ranks[$0][column].isNaN && !ranks[$0][column - 1].isNaN && !isApart($0, before: column)
    }
    var found: [Overtake] = []
    for ahead in ranked {
      for behind in ranked
      where ranks[ahead][column] < ranks[behind][column]
        && ranks[ahead][column - 1] > ranks[behind][column - 1]
      {
        found.append(Overtake(ahead: ahead, behind: behind))
      }
    }
    return found
  }

  /// The first of the last period and then those that moved most over periods that can be compared, the
  /// better one first where two moved equally.
  func remarkable(_ count: Int) -> [Int] {
    let moved = units.indices.map { unit in
      let line = ranks[unit]
      return line.indices.dropFirst().reduce(0) { sum, column in
        let distance = abs(line[column] - line[column - 1])
        let isBroken = isCut(before: column) || isApart(unit, before: column)
        return isBroken || distance.isNaN ? sum : sum + distance
      }
    }
    let leaders = Array(units.indices.prefix(min(Self.first, count)))
    let others = units.indices.dropFirst(leaders.count).sorted {
      (-moved[$0], $0) < (-moved[$1], $1)
    }
    return leaders + others.prefix(count - leaders.count)
  }
}
