/// The figures of both sides in one dataset, unit by unit, so that any unit can be taken from either.
///
/// The periods of the first side are moved so that its period falls on that of the second; earlier and
/// later ones keep their distance.
struct JointData: Sendable {
  /// One unit of either side.
  struct Member: Sendable {
    /// The unit's code.
    let code: String
    /// The row on either side, where it has one.
    let rows: [Int?]
    /// Whether it is ranked on either side.
    let isRanked: [Bool]

    /// Whether it is ranked on both sides.
    var isCommon: Bool { isRanked[0] && isRanked[1] }

    /// Whether it comes and goes with the unit set: its figures are then those of the set's side.
    var followsSet: Bool { !isCommon && (isRanked[0] || isRanked[1] || rows.contains(nil)) }
  }

  /// Units of either result, in the order of codes.
  let members: [Member]
  /// The period of the second side; `nil` where figures have their own.
  let period: Period?
  /// Whether no figure differs of a unit that does not come or go.
  let hasSameFigures: Bool
  private let frame: Dataset
  /// Figures by side and member.
  private let figures: [[[Observation]]]
  private let scores: [[[Scenario.ScoreChange]]]

  init(_ before: Assessment, _ after: Assessment) {
    let sides = [before, after]
    let codes = Set(sides.flatMap { side in side.units.map { side.dataset.units[$0].code } })
    let members = codes.sorted().map { code in
      let rows = sides.map { side in side.units.indices.first { side.unit($0).code == code } }
      return Member(
        code: code, rows: rows,
        isRanked: zip(sides, rows).map { side, row in row.map { !side.index[$0].isNaN } ?? false })
    }
    var frame = after.dataset
    frame.units = members.compactMap { member in
      member.rows[1].map { after.unit($0) } ?? member.rows[0].map { before.unit($0) }
    }
    frame.observations = []
    let move = PeriodMove(before.period, after.period)
    frame.periods = Set(
      after.dataset.periods + before.dataset.periods.compactMap { move.applied(to: $0) }
    ).sorted()
    var shared = SharedNames(frame)
    var figures: [[[Observation]]] = []
    for (number, side) in sides.enumerated() {
      figures.append(
        shared.take(
          side.dataset, move: number == 0 ? move : PeriodMove(nil, nil),
          units: members.map { $0.rows[number].map { side.units[$0] } }))
    }
    // Scopes are a caveat of the comparison; only schemes that name them look at them here.
    let namesScopes = sides.contains { side in
      side.scheme.indicators.contains { !$0.said.value.scopes.isEmpty }
    }
    if !namesScopes {
      for side in figures.indices {
        for unit in figures[side].indices {
          for place in figures[side][unit].indices { figures[side][unit][place].scope = -1 }
        }
      }
    }
    self.members = members
    self.figures = figures
    self.frame = shared.frame
    period = before.period == nil || after.period == nil ? nil : after.period
    scores = sides.map { side in
      members.indices.map { member in
        side.scenario.scores.compactMap { change -> Scenario.ScoreChange? in
          guard side.dataset.units[change.unit].code == members[member].code else { return nil }
          return Scenario.ScoreChange(unit: member, node: change.node, change: change.change)
        }
      }
    }
    let (scores, taken) = (scores, figures)
    hasSameFigures = members.indices.allSatisfy { member in
      members[member].followsSet
        || scores[0][member] == scores[1][member]
          && taken[0][member].elementsEqual(taken[1][member]) {
            $0.variable == $1.variable && $0.period == $1.period && $0.value == $1.value
              && $0.grade == $1.grade && $0.scope == $1.scope
          }
    }
  }

  /// Figures with each member from the side that is asked for, and the scenario that goes with them.
  ///
  /// - Parameter side: the side of a member; `nil` leaves it out.
  func data(_ side: (Int) -> ChangeSide?) -> (dataset: Dataset, scenario: Scenario) {
    var dataset = frame
    var scenario = Scenario()
    for member in members.indices {
      guard let side = side(member), members[member].rows[side.rawValue] != nil else {
        scenario.without.append(member)
        continue
      }
      dataset.observations += figures[side.rawValue][member]
      scenario.scores += scores[side.rawValue][member]
    }
    return (dataset, scenario)
  }
}

/// How periods of one side are moved.
struct PeriodMove {
  private let years: Int
  /// The only period that is kept, and what becomes of it.
  private let only: (from: Period, to: Period)?

  init(_ from: Period?, _ to: Period?) {
    guard let from, let to else {
      (years, only) = (0, nil)
      return
    }
    let isAlike = from.length == to.length && from.part == to.part
    years = isAlike ? to.year - from.year : 0
    only = isAlike ? nil : (from, to)
  }

  func applied(to period: Period) -> Period? {
    if let only { return period == only.from ? only.to : nil }
    guard years != 0, period != .unnamed else { return period }
    return Period(year: period.year + years, length: period.length, part: period.part)
  }
}

/// A dataset that takes in the variables, periods and labels of others.
private struct SharedNames {
  var frame: Dataset
  private var variables: [String: Int32]
  private var periods: [Period: Int32]
  private var labels: [String: Int32]

  init(_ frame: Dataset) {
    self.frame = frame
    variables = [:]
    periods = [:]
    labels = [:]
    for (number, variable) in frame.variables.enumerated() {
      variables[variable.id] = Int32(number)
    }
    for (number, period) in frame.periods.enumerated() { periods[period] = Int32(number) }
    for (number, label) in frame.labels.enumerated() { labels[label] = Int32(number) }
  }

  /// The figures of a dataset by member, in this frame's numbers.
  mutating func take(
    _ dataset: Dataset, move: PeriodMove, units: [Int?]
  ) -> [[Observation]] {
    let variables = dataset.variables.map { variable(for: $0) }
    let periods = dataset.periods.map { move.applied(to: $0).map { period(for: $0) } }
    let labels = dataset.labels.map { label(for: $0) }
    var members = [Int?](repeating: nil, count: dataset.units.count)
    for (member, unit) in units.enumerated() { if let unit { members[unit] = member } }
    var figures = [[Observation]](repeating: [], count: units.count)
    for observation in dataset.observations {
      guard let member = members[Int(observation.unit)],
        let period = periods[Int(observation.period)]
      else { continue }
      var moved = observation
      moved.unit = Int32(member)
      moved.variable = variables[Int(observation.variable)]
      moved.period = period
      for path in [\Observation.qualifier, \.scope, \.grade] where moved[keyPath: path] >= 0 {
        moved[keyPath: path] = labels[Int(moved[keyPath: path])]
      }
      (moved.asOf, moved.note, moved.source, moved.file, moved.line) = (-1, -1, -1, -1, 0)
      figures[member].append(moved)
    }
    return figures
  }

  private mutating func variable(for variable: Variable) -> Int32 {
    if let known = variables[variable.id] { return known }
    let number = Int32(frame.variables.count)
    variables[variable.id] = number
    frame.variables.append(variable)
    return number
  }

  private mutating func period(for period: Period) -> Int32 {
    if let known = periods[period] { return known }
    let number = Int32(frame.periods.count)
    periods[period] = number
    frame.periods.append(period)
    return number
  }

  private mutating func label(for label: String) -> Int32 {
    if let known = labels[label] { return known }
    let number = Int32(frame.labels.count)
    labels[label] = number
    frame.labels.append(label)
    return number
  }
}
