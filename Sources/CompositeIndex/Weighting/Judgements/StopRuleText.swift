extension DelphiStopRule {
  /// Reads a rule: conditions such as `IQR<=10`, joined by `&&`.
  ///
  /// Measures are `IQR`, `CV`, `delta_median`, `W` and `consensus`, in small letters or large;
  /// comparisons `<=` and `>=`, also `≤` and `≥`; limits are in percentage points or per cent, for W a
  /// number from 0 to 1; a `%` may follow any of them. Without it limits so small that a share of 1
  /// must be meant, such as `CV<=0.5`, are refused. Characters may have full width.
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
        zh: "停止规则由 && 连接的条件组成：IQR<=百分点、CV<=百分数、delta_median<=百分点、W>=0 到 1 之间的数、consensus>=百分数",
        en: "a stop rule is conditions joined by &&: IQR<=percentage points, CV<=per cent, "
          + "delta_median<=percentage points, W>=a number from 0 to 1, consensus>=per cent"))
  }
}

/// What is wrong with a condition.
private enum Flaw: Error {
  case noComparison(String?)
  case unknownMeasure(String)
  case noNumber
  case wrongWay(String)
  case outOfRange(String)
  case otherUnit(DelphiStopRule.Condition)

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
    case .otherUnit(let condition):
      LocalizedText(
        zh: "停止规则的条件「\(part)」：\(condition.unitText.zh)，这样写是 "
          + "\(Numerals.short(condition.limit))%",
        en: "the condition \"\(part)\" of the stop rule: \(condition.unitText.en), so this is "
          + "\(Numerals.short(condition.limit))%")
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
    case .otherUnit(let condition):
      let sign = condition.measure.isSmallWanted ? "<=" : ">="
      let (name, limit) = (condition.measure.rawValue + sign, Numerals.short(condition.limit))
      let meant = Numerals.short(condition.limit * 100)
      return LocalizedText(
        zh: "\(limit) 应写 \(meant)，或写 \(meant)%：\(name)\(meant)；确要 \(limit)% 则写 \(name)\(limit)%",
        en:
          "for \(limit) as a share of 1 write \(name)\(meant) or \(name)\(meant)%; if \(limit)% is "
          + "meant write \(name)\(limit)%")
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
    guard let written = Self.number(sides[1]) else { throw .noNumber }
    let isPercent = sides[1].hasSuffix("%")
    let limit = isPercent && measure.unit == .ratio ? written / 100 : written
    if !isPercent, limit > 0, limit < measure.leastPlain {
      throw .otherUnit(Self(measure: measure, isUpper: measure.isSmallWanted, limit: limit))
    }
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

  /// In what the limit is written.
  fileprivate var unitText: LocalizedText {
    let name = measure.rawValue
    return measure.unit == .percent
      ? LocalizedText(zh: "\(name) 以百分数计", en: "\(name) is in per cent")
      : LocalizedText(zh: "\(name) 以百分点计", en: "\(name) is in percentage points")
  }

  /// Digits with at most one point, and perhaps a per cent sign.
  private static func number(_ text: Substring) -> Double? {
    let digits = text.hasSuffix("%") ? text.dropLast() : text
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

  /// Limits below this, other than 0, are taken for shares of 1 by mistake where no per cent sign
  /// follows: a coefficient of variation of 0.5 is 50 per cent, a consensus of 0.75 is 75.
  fileprivate var leastPlain: Double {
    switch self {
    case .iqr: 1
    case .medianChange: 0.5
    case .cv, .consensus: 2
    case .kendallW: 0
    }
  }

  /// The limits that make sense.
  fileprivate var limits: ClosedRange<Double> {
    switch self {
    case .iqr, .medianChange: 0...100
    case .cv: 0...1000
    case .kendallW: 0.02...1
    case .consensus: 2...100
    }
  }
}
