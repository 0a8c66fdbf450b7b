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
    case .ratio(let target, .higherIsBetter, let clamp):
      let free = "100*\(cell)/\(number(target))"
      return clamp ? "MIN(100,MAX(0,\(free)))" : free
    case .ratio(let target, .lowerIsBetter, let clamp):
      let free = "100*\(number(target))/\(cell)"
      return clamp ? "IF(\(cell)<=0,100,MIN(100,\(free)))" : "IF(\(cell)<=0,NA(),\(free))"
    case .steps(let steps): return score(steps, cell)
    case .standing(let values, let direction, let average):
      let worse = direction == .higherIsBetter ? "<" : ">"
      let count = "SUMPRODUCT(--(\(reference)\(worse)\(cell)))"
      let shared =
        average ? "+MAX(0,SUMPRODUCT(--(\(reference)=\(cell)))-1)/2" : ""
      return "100*(\(count)\(shared))/\(values.count - 1)"
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

  /// `IF(x>=90,100,IF(x>=80,80,60))`; what lies below the lowest step has no score.
  private static func score(_ steps: [ScoreStep], _ cell: String) -> String {
    steps.reduce("NA()") { below, step in
      step.from == -.infinity
        ? number(step.score) : "IF(\(cell)>=\(number(step.from)),\(number(step.score)),\(below))"
    }
  }

  /// The treated value of a cell.
  static func treated(_ treatment: FittedTreatment, cell: String) -> String {
    switch treatment {
    case .unchanged: cell
    case .held(let bounds):
      "MIN(\(number(bounds.upperBound)),MAX(\(number(bounds.lowerBound)),\(cell)))"
    }
  }
}
