internal import CompositeIndex
internal import IndexKernel
internal import IndexReports

/// Numbers typed for criteria.
enum WeightsTarget {
  /// `equal`, or one number for each criterion: `satisfaction=40,complaints=35,commitments=25`.
  ///
  /// - Returns: shares in the order of the criteria, adding up to 1.
  /// - Throws: words that say something else, unknown and missing criteria, a sum that is neither 1
  ///   nor 100.
  static func read(
    _ text: String, _ table: WeightingTable, _ scheme: ResolvedScheme
  ) throws(Diagnostics) -> [Double] {
    let count = table.criteria.count
    if text == "equal" { return [Double](repeating: 1 / Double(count), count: count) }
    var values = [Double?](repeating: nil, count: count)
    var problems: [Diagnostic] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == "，" }).map(String.init) {
      let sides = part.split(whereSeparator: { $0 == "=" || $0 == "＝" }).map(String.init)
      guard sides.count == 2, let value = number(sides[1]), value >= 0 else {
        problems.append(CommandProblem.badTarget(part, table))
        continue
      }
      let node = scheme.node(named: sides[0])
      guard let node, let place = table.criteria.firstIndex(of: scheme.nodes[node].id) else {
        problems.append(CommandProblem.noCriterion(sides[0], table, scheme))
        continue
      }
      if values[place] != nil { problems.append(CommandProblem.targetTwice(sides[0])) }
      values[place] = value
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    let missing = table.criteria.indices.filter { values[$0] == nil }
    guard missing.isEmpty else {
      throw Diagnostics([CommandProblem.targetIncomplete(missing.map { table.criteria[$0] })])
    }
    let known = values.compactMap(\.self)
    let sum = known.reduce(0, +)
    guard WeightSum(known).isReached else { throw Diagnostics([CommandProblem.targetSum(sum)]) }
    return known.map { $0 / sum }
  }

  /// `4:20`, per cent.
  ///
  /// - Throws: words that say something else, limits outside 0 to 100 or in the wrong order.
  static func shares(_ text: String) throws(Diagnostics) -> ClosedRange<Double> {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "：" }
    ).map { number(String($0)) }
    guard parts.count == 2, let least = parts[0], let most = parts[1], least >= 0, most <= 100,
      least <= most
    else { throw Diagnostics([CommandProblem.badShares(text)]) }
    return least / 100...most / 100
  }

  /// A plain number; a sign of per cent behind it changes nothing.
  private static func number(_ text: String) -> Double? {
    let digits = text.hasSuffix("%") || text.hasSuffix("％") ? String(text.dropLast()) : text
    return Double(digits).flatMap { $0.isFinite ? $0 : nil }
  }
}
