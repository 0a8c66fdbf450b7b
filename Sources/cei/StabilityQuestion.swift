internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// What was asked of `cei stability`, in rows and nodes.
struct StabilityQuestion {
  let result: Assessment
  /// The nodes whose children's weights move.
  let parents: [Int]
  /// What should stay as it is.
  let events: [StabilityEvent]
  /// The event that is told in sentences.
  let told: StabilityEvent
  /// The file of linear conditions, where there is one.
  let inputs: [InputFile]
  private let space: WeightSpace
  private let choice: WeightChoice

  /// - Throws: an unknown node or unit, a unit that is not ranked, a top that is too long, words
  ///   that are no set of weights.
  init(_ command: StabilityCommand, _ session: Session, _ result: Assessment) throws {
    let scheme = result.scheme
    var problems: [Diagnostic] = []
    var parents = [ResolvedScheme.root]
    if command.at == "all" {
      let weighing = scheme.nodes.indices.filter { scheme.nodes[$0].children.count > 1 }
      // Where no node weighs anything, the index says so.
      if !weighing.isEmpty { parents = weighing }
    } else if let typed = command.at {
      if let node = scheme.node(named: typed) {
        parents = [node]
        if scheme.nodes[node].children.isEmpty {
          problems.append(CommandProblem.noChildren(scheme, node))
        }
      } else {
        problems.append(CommandProblem.unknownNode(typed, scheme))
      }
    }
    let ranked = result.ranking.count
    if ranked < 2 {
      problems.append(CommandProblem.tooFewRanked())
    } else if let top = command.top, top >= ranked {
      problems.append(CommandProblem.topTooLong(top, ranked: ranked))
    }
    var events: [StabilityEvent] = [.leader]
    var told = StabilityEvent.leader
    let top = command.top ?? StabilityEvent.standardTop(ranked: ranked)
    if top > 1 {
      events.append(.top(top))
      told = .top(top)
    }
    if let typed = command.unit {
      do {
        let (_, row) = try session.row(of: typed, in: [result])
        if result.ranks[row].isNaN {
          problems.append(CommandProblem.notRanked(result.unit(row)))
        }
        events.append(.rank(of: row))
        told = .rank(of: row)
      } catch let found as Diagnostics {
        problems += found.all
      }
    }
    var choice = WeightChoice.simplex
    var inputs: [InputFile] = []
    do {
      let read = try WeightConstraintReader.choice(command.within)
      choice = read.choice
      inputs = [read.input].compactMap { $0 }
    } catch { problems += error.all }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    self.result = result
    self.parents = parents
    self.events = events + [.order]
    self.told = told
    self.choice = choice
    self.inputs = inputs
    space =
      command.leaves
      ? WeightSpace(leavesUnder: parents[0], in: scheme)
      : WeightSpace(childrenOf: parents[0], in: scheme)
  }

  /// The walks of all weights.
  func table() throws -> StabilityTable {
    try StabilityTable(result, at: parents, events: events)
  }

  /// The units as lines in the weights, judged by the index.
  func comparisons() throws -> ComparisonTable {
    try ComparisonTable(result, space, judged: ResolvedScheme.root)
  }

  /// The admissible weights of such a table.
  func weights(of table: ComparisonTable) throws -> WeightSet {
    try WeightSet(choice, of: table.space, in: result.scheme)
  }

  /// Exact probabilities over the admissible weights.
  func probabilities() throws -> ProbabilitiesSection {
    let table = try comparisons()
    return try ProbabilitiesSection(result, table, weights(of: table))
  }
}
