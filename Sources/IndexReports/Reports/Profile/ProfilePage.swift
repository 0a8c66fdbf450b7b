public import CompositeIndex

/// The profile of one unit in one language, in pieces that a page puts in place: exactly one printed A4
/// page for each unit.
public struct ProfilePage: Sendable {
  /// The unit's code.
  public let code: String
  /// Unique in a report: ASCII letters, digits and `-`.
  public let identifier: String
  /// Name and code.
  public let heading: String
  /// What is said on every page of made-up data; `nil` for others.
  public let banner: String?
  /// Score, rank with its interval, band, coverage, peers, reachable ranks.
  public let header: [Document.KeyValue]
  /// What the unit does best and worst, with the rule, and what is missing, imputed or outdated.
  public let strengths: [Document.Block]
  /// The score over the periods, 300 pixels wide, to stand beside the header; `nil` with fewer than two.
  public let history: Figure?
  /// Where the gap to the leader comes from (for the leader: its lead over the median); `nil` for a unit
  /// without rank.
  public let waterfall: Figure?
  /// Scores, ranks and means by dimension.
  public let dimensions: [Document.Block]
  /// The figure behind every indicator, with its unit.
  public let indicators: [Document.Block]
}

/// Makes the profiles of all units of a result; what they share is computed once.
public struct ProfilePages: Sendable {
  /// The result.
  public let assessment: Assessment
  /// Results of several periods by the same scheme, the earliest first.
  public let history: [Assessment]
  /// The intervals of the ranks.
  public let intervals: RankIntervals?
  /// What ranks can be reached.
  public let reach: ReachableRanks
  /// The attribute by which units are grouped; `nil` for none.
  public let peers: String?
  /// The rule of strengths and weaknesses.
  public let rule: Strengths.Rule
  let standings: Standings
  let ranks: RankWords
  /// Whether there is one unit and nobody to compare it with.
  let isAlone: Bool
  let comparisons: HistoryComparisons

  /// Gets ready.
  ///
  /// - Parameters:
  ///   - history: results of several periods, the earliest first; those after the result's own are left
  ///     out.
  ///   - reach: `nil` searches for them, which takes seconds with 31 units.
  ///   - peers: the name of an attribute of units; the first that forms groups unless given.
  public init(
    _ assessment: Assessment, history: [Assessment] = [], intervals: RankIntervals? = nil,
    reach: ReachableRanks? = nil, peers: String? = nil, rule: Strengths.Rule = Strengths.Rule()
  ) {
    self.assessment = assessment
    let earlier = history.filter { other in
      guard let own = assessment.period, let period = other.period else { return false }
      return period < own
    }
    self.history = Array((earlier + [assessment]).suffix(Self.mostPeriods))
    self.intervals = intervals
    isAlone = Portrait(assessment) != nil
    self.reach =
      reach
      ?? (isAlone ? ReachableRanks() : ReachableRanks(assessment, intervals: intervals))
    self.peers = peers ?? PeerGroup.attribute(of: assessment)
    self.rule = rule
    standings = Standings(assessment)
    ranks = RankWords(assessment)
    comparisons = HistoryComparisons(self.history)
  }

  /// Periods that have room.
  static let mostPeriods = 6
  /// Dimensions that have room.
  static let mostDimensions = 8
  /// Steps of the waterfall that have room: fewer beside many dimensions and remarks.
  func mostSteps(remarks: Int) -> Int {
    max(5, 8 - max(0, shownDimensions.count - 4) - remarks)
  }

  /// Rows that have a profile: ranked ones, best first, then others with data, in the order of codes.
  public var rows: [Int] { Self.rows(of: assessment) }

  /// Rows of a result that have a profile.
  static func rows(of assessment: Assessment) -> [Int] {
    assessment.ranking + assessment.unranked.filter { assessment.exclusions[$0] != .noData }
  }

  /// The profile of a row.
  public func page(row: Int, _ language: Language) -> ProfilePage {
    let unit = assessment.unit(row)
    let words = ProfileStrengthWords(
      assessment, row: row, strengths: standings.strengths(row: row, rule: rule))
    let code =
      unit.code.unicodeScalars.allSatisfy {
        $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
      ? unit.code : "row\(row + 1)"
    let identifier = "profile-\(code)-\(language.rawValue)"
    let peers = peers.flatMap { PeerGroup(assessment, row: row, attribute: $0) }
    return ProfilePage(
      code: unit.code, identifier: identifier,
      heading: unit.name[language]
        + (unit.name[language] == unit.code ? "" : Sentences(language).aside(unit.code)),
      banner: ResultMarks([assessment]).text(language),
      header: header(row, peers, language),
      strengths: words.blocks(language) + unranked(row, language),
      history: historyFigure(row, language, "\(identifier)-years"),
      waterfall: waterfall(
        row, remarks: words.remarks(language).count, language, "\(identifier)-gap"),
      dimensions: [.table(dimensionTable(row, peers, language).withoutEmptyColumns)],
      indicators: indicators(row, language))
  }

  /// What a unit without rank has instead of a gap.
  private func unranked(_ row: Int, _ language: Language) -> [Document.Block] {
    guard assessment.ranks[row].isNaN else { return [] }
    return ProfileUnranked(assessment, row: row, dimensions: shownDimensions).blocks(language)
  }

  private func historyFigure(_ row: Int, _ language: Language, _ identifier: String) -> Figure? {
    guard history.count > 1 else { return nil }
    return ScoreHistoryFigure(assessment, history: history, comparisons: comparisons, row: row)
      .figure(
        language, identifier: identifier)
  }

  private func waterfall(
    _ row: Int, remarks: Int, _ language: Language, _ identifier: String
  ) -> Figure? {
    guard !assessment.ranks[row].isNaN, assessment.ranking.count > 1,
      let leader = assessment.ranking.first
    else { return nil }
    let kind: Benchmark = row == leader ? .median : .unit(assessment.units[leader])
    guard let benchmark = try? assessment.benchmark(kind, for: row), !benchmark.index.isNaN
    else { return nil }
    return WaterfallFigure(
      assessment, GapAnalysis(assessment, row: row, benchmark: benchmark),
      most: mostSteps(remarks: remarks)
    ).figure(language, identifier: identifier, rowHeight: 18, isBrief: true)
  }
}
