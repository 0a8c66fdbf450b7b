extension DelphiStopRule {
  /// Reads a rule: conditions such as `IQR<=10`, joined by `&&`.
  ///
  /// Measures are `IQR`, `CV`, `delta_median`, `W` and `consensus`, in small letters or large;
  /// comparisons `<=` and `>=`, also `≤` and `≥`; limits are in percentage points or per cent (a
  /// `%` may follow), for W a number from 0 to 1. Characters may have full width.
  ///
  /// - Parameters:
  ///   - text: the rule.
  ///   - place: where it is.
  /// - Throws: ``Diagnostic`` (E485) with what was expected.
  public init(_ text: String, at place: SourcePlace? = nil) throws(Diagnostic) {
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.map(\.halfWidth)))
    var conditions: [Condition] = []
    for part in plain.split(separator: "&&", omittingEmptySubsequences: false) {
      do {
        conditions.append(try Condition(part.filter { !$0.isWhitespace }))
      } catch {
        throw Self.problem(error, in: part.filter { !$0.isWhitespace }, at: place)
      }
    }
    self.init(conditions: conditions, text: text)
  }

  private static func problem(
    _ flaw: Flaw, in part: String, at place: SourcePlace?
  ) -> Diagnostic {
    Diagnostic(
      .error, .badStopRule, flaw.sentence(part), at: place, fix: flaw.fix,
      note: LocalizedText(
        zh: "停止规则由 && 连接的条件组成：IQR<=点数、CV<=百分数、delta_median<=点数、W>=0 到 1 之间的数、consensus>=百分数",
        en: "a stop rule is conditions joined by &&: IQR<=points, CV<=per cent, "
          + "delta_median<=points, W>=a number from 0 to 1, consensus>=per cent"))
  }
}

/// What is wrong with a condition.
private enum Flaw: Error {
  case noComparison(String?)
  case unknownMeasure(String)
  case noNumber
  case wrongWay(String)
  case outOfRange(String)

  func sentence(_ part: String) -> LocalizedText {
    switch self {
    case .noComparison:
      LocalizedText(
        zh: "停止规则的条件「\(part)」没有 <= 或 >=",
        en: "the condition \"\(part)\" of the stop rule has no <= or >=")
    case .unknownMeasure(let name):
      LocalizedText(
        zh: "停止规则中没有指标「\(name)」", en: "a stop rule knows no measure \"\(name)\"")
    case .noNumber:
      LocalizedText(
        zh: "停止规则的条件「\(part)」的界限不是数字",
        en: "the limit in the condition \"\(part)\" of the stop rule is no number")
    case .wrongWay:
      LocalizedText(
        zh: "停止规则的条件「\(part)」方向相反：意见越不一致反而越容易满足",
        en: "the condition \"\(part)\" of the stop rule points the wrong way: disagreement meets it"
      )
    case .outOfRange:
      LocalizedText(
        zh: "停止规则的条件「\(part)」的界限不在可能的范围内",
        en: "the limit in the condition \"\(part)\" of the stop rule is out of range")
    }
  }

  var fix: LocalizedText? {
    switch self {
    case .noNumber: return nil
    case .noComparison(let mended):
      return mended.map { LocalizedText(zh: "改为 \($0)", en: "write \($0)") }
    case .unknownMeasure(let name):
      let known = DelphiStopRule.Measure.allCases.map(\.rawValue)
      guard let near = NearestName.suggestion(for: name, in: known) else { return nil }
      return LocalizedText(zh: "是否为 \(near)？", en: "did you mean \(near)?")
    case .wrongWay(let mended):
      return LocalizedText(zh: "改为 \(mended)", en: "write \(mended)")
    case .outOfRange(let range):
      return LocalizedText(zh: "界限应为 \(range)", en: "the limit must be \(range)")
    }
  }
}

extension DelphiStopRule.Condition {
  /// Reads a condition without blanks.
  fileprivate init(_ text: String) throws(Flaw) {
    let spelled = text.replacing("≤", with: "<=").replacing("≥", with: ">=")
    let comparisons = ["<=", ">="].filter { spelled.contains($0) }
    guard comparisons.count == 1, let comparison = comparisons.first else {
      throw .noComparison(Self.mended(spelled))
    }
    let sides = spelled.split(separator: comparison, omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw .noComparison(nil) }
    guard let measure = DelphiStopRule.Measure.named(String(sides[0])) else {
      throw .unknownMeasure(String(sides[0]))
    }
    guard let limit = Self.number(sides[1], isShare: measure.isShare) else { throw .noNumber }
    guard measure.limits.contains(limit) else {
      throw .outOfRange(
        "\(Numerals.short(measure.limits.lowerBound))–\(Numerals.short(measure.limits.upperBound))")
    }
    guard (comparison == "<=") == measure.isSmallWanted else {
      throw .wrongWay("\(measure.rawValue)\(measure.isSmallWanted ? "<=" : ">=")\(sides[1])")
    }
    self.init(measure: measure, isUpper: measure.isSmallWanted, limit: limit)
  }

  /// A condition with another comparison with the one that is known; `nil` without any.
  private static func mended(_ text: String) -> String? {
    for (sign, known) in [("<", "<="), (">", ">="), ("=", "<=")]
    where text.split(separator: sign).count == 2 && !text.contains("=" + sign) {
      return text.replacing(sign, with: known)
    }
    return nil
  }

  /// Digits with at most one point, and a per cent sign where one makes sense.
  private static func number(_ text: Substring, isShare: Bool) -> Double? {
    let digits = text.hasSuffix("%") && !isShare ? text.dropLast() : text
    guard digits.first?.isNumber == true,
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
    else { return nil }
    return Double(digits)
  }
}

extension DelphiStopRule.Measure {
  fileprivate static func named(_ name: String) -> Self? {
    allCases.first { $0.rawValue.lowercased() == name.lowercased() }
  }

  /// Whether a lower value means more agreement.
  public var isSmallWanted: Bool {
    switch self {
    case .iqr, .cv, .medianChange: true
    case .kendallW, .consensus: false
    }
  }

  /// Whether limits are shares of 1 and not hundredths.
  fileprivate var isShare: Bool { self == .kendallW }

  /// The limits that make sense. A consensus is in per cent, so that 0.75 must be a mistake for 75.
  fileprivate var limits: ClosedRange<Double> {
    switch self {
    case .iqr, .medianChange: 0...100
    case .cv: 0...1000
    case .kendallW: 0...1
    case .consensus: 2...100
    }
  }
}
