#if !arch(wasm32)
  internal import IndexKernel
#endif

/// The parts of a gap as they are printed: fitted from the root down, so that the lines under every node
/// add up to what is printed for it, and those under the root to the difference of the printed scores.
///
/// Embedded Swift: the terminal, figures and the tuning page print these lines and no others.
struct PrintedGap {
  /// What a line stands for.
  enum Kind: Equatable {
    case node(Int)
    /// What a scenario added at a node directly.
    case direct(Int)
    /// Indicators that only one of the two has.
    case oneSided
    /// Bonus and veto.
    case rules
  }

  /// One line.
  struct Line {
    let kind: Kind
    /// The unrounded part; positive adds to the gap (or to the lead).
    let contribution: Double
    /// The printed part in hundredths, with the same sign.
    let units: Int
    /// The printed weight in tenths of a per cent, for nodes.
    let weight: Int?
  }

  /// 1 where the unit is behind, −1 where it leads: printed parts are positive for the usual case.
  let sign: Int
  /// The printed own score, in hundredths.
  let ownUnits: Int
  /// The printed score of the other, in hundredths.
  let otherUnits: Int
  /// By node, the largest first.
  private let lines: [[Line]]

  /// Fits the parts.
  ///
  /// - Parameters:
  ///   - own: the unit's index.
  ///   - other: the other's.
  init(_ split: GapSplit, _ plan: Plan, own: Double, other: Double) {
    ownUnits = NumberFormat.units(own)
    otherUnits = NumberFormat.units(other)
    let isBehind = ownUnits == otherUnits ? split.gap >= 0 : ownUnits < otherUnits
    sign = isBehind ? 1 : -1
    var lines = [[Line]](repeating: [], count: plan.nodes.count)
    // What is printed for each node that was reached.
    var fitted = [(units: Int, weight: Int)?](repeating: nil, count: plan.nodes.count)
    if !fitted.isEmpty { fitted[0] = (sign * (otherUnits - ownUnits), 1000) }
    for node in plan.nodes.indices {
      guard let whole = fitted[node] else { continue }
      lines[node] = Self.lines(split, plan, under: node, Double(sign), whole.units, whole.weight)
      for line in lines[node] {
        if case .node(let child) = line.kind { fitted[child] = (line.units, line.weight ?? 0) }
      }
    }
    self.lines = lines
  }

  /// The printed gap or lead in hundredths.
  var gapUnits: Int { sign * (otherUnits - ownUnits) }

  /// The lines one level under a node, the largest first.
  func lines(under node: Int) -> [Line] { lines[node] }

  private static func lines(
    _ split: GapSplit, _ plan: Plan, under node: Int, _ sign: Double, _ units: Int, _ weight: Int
  ) -> [Line] {
    let children = plan.children(of: node).filter { !split.contributions[$0].isNaN }
    var kinds = children.map { Kind.node($0) }
    var values = children.map { split.contributions[$0] }
    if !split.direct[node].isNaN, split.direct[node] != 0 {
      kinds.append(.direct(node))
      values.append(split.direct[node])
    }
    if node == 0 {
      let others: [(Kind, Double)] = [(.oneSided, split.missingPart), (.rules, split.rulePart)]
      for (kind, value) in others where abs(value) >= GapSplit.noise {
        kinds.append(kind)
        values.append(value)
      }
    }
    let signed = values.map { $0 * sign }
    let fitted = LargestRemainder.fit(parts: signed, units: units)
    let total = children.reduce(0) { $0 + split.weights[$1] }
    let weights = LargestRemainder.fit(
      parts: children.map { total > 0 ? split.weights[$0] / total * Double(weight) : 0 },
      units: weight, digits: 0)
    return kinds.indices.map { place in
      Line(
        kind: kinds[place], contribution: signed[place], units: fitted[place],
        weight: place < children.count ? weights[place] : nil)
    }.largestFirst
  }
}

extension [PrintedGap.Line] {
  /// By what is printed, then by what is not, then as they stood.
  var largestFirst: [PrintedGap.Line] {
    indices.sorted { left, right in
      (self[right].units, self[right].contribution, left)
        < (self[left].units, self[left].contribution, right)
    }.map { self[$0] }
  }
}
