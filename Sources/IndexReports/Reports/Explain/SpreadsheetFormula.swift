internal import CompositeIndex

/// Expressions that a spreadsheet computes as the engine does, without the `=` in front.
///
/// Arguments are separated by commas and decimals by points, as Excel and LibreOffice read CSV files
/// in Chinese and English.
enum SpreadsheetFormula {
  /// A number in full precision, in parentheses where it is negative.
  static func number(_ number: Double) -> String {
    let text = NumberFormat.shortest(number) ?? "NA()"
    return text.hasPrefix("-") ? "(\(text))" : text
  }

  /// (Σ of − Σ minus) / Σ per * times, in the engine's order of operations.
  static func value(of: [String], minus: [String], per: [String], times: Double) -> String {
    var text = of.joined(separator: "+") + minus.map { "-" + $0 }.joined()
    if of.count + minus.count > 1 { text = "(\(text))" }
    if per.count == 1 { text += "/\(per[0])" }
    if per.count > 1 { text += "/(\(per.joined(separator: "+")))" }
    return times == 1 ? text : text + "*\(number(times))"
  }

  /// The score of the value in a cell; `nil` where the method can say none.
  ///
  /// - Parameter reference: the range of cells that holds the reference values, for standings.
  static func score(
    _ fitted: FittedNormalisation, cell: String, reference: String
  ) -> String? {
    switch fitted {
    case .line(let line): return score(line, cell)
    case .ratio(let ratio): return score(ratio, cell)
    case .steps(let steps): return score(steps, cell)
    case .standing(let standing): return score(standing, cell, reference)
    case .logistic(let curve):
      // Spreadsheets refuse exponentials beyond e^709; at e^700 nothing is left of the score.
      let exponent = "\(number(-curve.slope))*(\(cell)-\(number(curve.midpoint)))"
      return "\(number(curve.full))/(1+EXP(MIN(700,\(exponent))))"
    case .undefined: return nil
    }
  }

  /// At most a limit; the expression itself where there is none.
  static func atMost(_ limit: Double, _ expression: String) -> String {
    limit.isFinite ? "MIN(\(number(limit)),\(expression))" : expression
  }

  private static func score(_ line: ScoreLine, _ cell: String) -> String {
    let (from, span) = (number(line.fromScore), number(line.toScore - line.fromScore))
    let (low, high) = (number(line.fromValue), number(line.toValue))
    let free = "\(from)+\(span)*(\(cell)-\(low))/(\(high)-\(low))"
    guard let bounds = line.bounds else { return free }
    return "MIN(\(number(bounds.upperBound)),MAX(\(number(bounds.lowerBound)),\(free)))"
  }

  private static func score(_ ratio: ScoreRatio, _ cell: String) -> String {
    let (full, reference) = (number(ratio.full), number(ratio.reference))
    switch ratio.direction {
    case .higherIsBetter:
      let free = "\(full)*\(cell)/\(reference)"
      return ratio.clamp ? "MIN(\(full),MAX(0,\(free)))" : free
    case .lowerIsBetter:
      let free = "\(full)*\(reference)/\(cell)"
      return ratio.clamp
        ? "IF(\(cell)<=0,\(full),MIN(\(full),\(free)))" : "IF(\(cell)<=0,NA(),\(free))"
    }
  }

  /// A count of worse values in the reference range, and of equal ones beside the cell's own.
  ///
  /// A value from outside the set (a frozen year, a what-if) has all of it as others.
  private static func score(_ standing: Placing, _ cell: String, _ reference: String) -> String {
    let worse = standing.direction == .higherIsBetter ? "<" : ">"
    let same = "SUMPRODUCT(--(\(reference)=\(cell)))"
    var count = "SUMPRODUCT(--(\(reference)\(worse)\(cell)))"
    switch standing.ties {
    case .min: break
    case .average: count += "+MAX(0,\(same)-1)/2"
    case .max: count += "+MAX(0,\(same)-1)"
    }
    switch standing.scale {
    case .share(let full):
      return "\(number(full))*(\(count))/(\(standing.reference.count)-MIN(1,\(same)))"
    case .places(let first): return "\(number(first))+\(count)"
    }
  }

  /// `IF(x>=90,100,IF(x>=80,80,60))`; what lies below the lowest step has no score.
  private static func score(_ steps: [ScoreStep], _ cell: String) -> String {
    steps.reduce("NA()") { below, step in
      step.from == -.infinity
        ? number(step.score) : "IF(\(cell)>=\(number(step.from)),\(number(step.score)),\(below))"
    }
  }

  /// The treated value of a cell.
  static func treated(_ treatment: FittedTreatment, cell: String) -> String {
    let within = treatment.bounds.map { held(cell, within: $0) } ?? cell
    return treatment.transform.map { transformed(within, by: $0) } ?? within
  }

  private static func held(_ cell: String, within bounds: ClosedRange<Double>) -> String {
    "MIN(\(number(bounds.upperBound)),MAX(\(number(bounds.lowerBound)),\(cell)))"
  }

  /// `LN(x-low+offset)`, `((x-low+offset)^k-1)/k`, and mirrored minus that.
  private static func transformed(_ cell: String, by transform: ValueTransform) -> String {
    let origin = number(transform.origin)
    var argument = transform.isMirrored ? "\(origin)-\(cell)" : cell
    if !transform.isMirrored, transform.origin != 0 { argument += "-\(origin)" }
    if transform.offset != 0 { argument += "+\(number(transform.offset))" }
    let power = number(transform.power)
    let result = transform.power == 0 ? "LN(\(argument))" : "((\(argument))^\(power)-1)/\(power)"
    return transform.isMirrored ? "0-\(result)" : result
  }
}
