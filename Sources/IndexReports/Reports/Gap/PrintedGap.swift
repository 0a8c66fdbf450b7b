#if !arch(wasm32)
  internal import IndexKernel
#endif

/// The parts of a gap as they are printed, from the other to the unit: positive where the unit is ahead.
///
/// Fitted from the root down, so that the lines under every node add up to what is printed for it, and
/// those under the root to the difference of the printed scores.
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
    /// The unrounded part.
    let contribution: Double
    /// The printed part in hundredths.
    let units: Int
    /// The printed weight in hundredths of a per cent, for nodes.
    let weight: Int?
  }

  /// 1 where the unit leads, −1 where it is behind.
  let sign: Int
  /// The printed own score, in hundredths.
  let ownUnits: Int
  /// The printed score of the other, in hundredths.
  let otherUnits: Int
  /// By node; what adds most to the lead or to the gap stands first.
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
    sign = isBehind ? -1 : 1
    var lines = [[Line]](repeating: [], count: plan.nodes.count)
    // What is printed for each node that was reached.
    var fitted = [(units: Int, weight: Int)?](repeating: nil, count: plan.nodes.count)
    if !fitted.isEmpty { fitted[0] = (ownUnits - otherUnits, PrintedWeights.whole) }
    for node in plan.nodes.indices {
      guard let whole = fitted[node] else { continue }
      lines[node] = Self.lines(split, plan, under: node, sign, whole.units, whole.weight)
      for line in lines[node] {
        if case .node(let child) = line.kind { fitted[child] = (line.units, line.weight ?? 0) }
      }
    }
    self.lines = lines
  }

  /// The printed score less the other's, in hundredths.
  var difference: Int { ownUnits - otherUnits }

  /// The lines one level under a node; what adds most to the lead or to the gap stands first.
  func lines(under node: Int) -> [Line] { lines[node] }

  private static func lines(
    _ split: GapSplit, _ plan: Plan, under node: Int, _ sign: Int, _ units: Int, _ weight: Int
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
    // As for the usual case, so that the same parts are rounded up for either of the two.
    let fitted = LargestRemainder.fit(
      parts: values.map { -Double(sign) * $0 }, units: sign * units
    ).map { sign * $0 }
    let weights = PrintedWeights.fit(children.map { split.weights[$0] }, to: weight)
    return kinds.indices.map { place in
      Line(
        kind: kinds[place], contribution: 0 - values[place], units: fitted[place],
        weight: place < children.count ? weights[place] : nil)
    }.largestFirst(sign)
  }
}

extension [PrintedGap.Line] {
  /// By what is printed, then by what is not, then as they stood.
  ///
  /// - Parameter sign: that of the printed gap.
  func largestFirst(_ sign: Int) -> [PrintedGap.Line] {
    func size(_ place: Int) -> (Int, Double) {
      (sign * self[place].units, Double(sign) * self[place].contribution)
    }
    return indices.sorted { left, right in
      let (ahead, behind) = (size(left), size(right))
      return (behind.0, behind.1, left) < (ahead.0, ahead.1, right)
    }.map { self[$0] }
  }
}
