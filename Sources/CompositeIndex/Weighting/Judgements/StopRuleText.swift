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
    if let parts = Self.joinedOtherwise(plain) {
      throw Self.problem(.otherJoin(Self.mended(parts)), in: text, at: place)
    }
    let parts = plain.split(separator: "&&", omittingEmptySubsequences: false)
      .map { $0.filter { !$0.isWhitespace } }
    var conditions: [Condition] = []
    for part in parts {
      do throws(Flaw) {
        if part.isEmpty, parts.count > 1 { throw Flaw.empty(Self.mended(parts)) }
        conditions.append(try Condition(part))
      } catch {
        throw Self.problem(error, in: part, at: place)
      }
    }
    self.init(conditions: conditions, text: text)
  }

  /// What people write instead of `&&`.
  private static let otherJoins = [
    "||", "|", "&", ";", ",", "、", "并且", "而且", "或者", "且", "或",
  ]

  /// The conditions of a rule that joins them by anything else than `&&`; `nil` where it does not.
  private static func joinedOtherwise(_ plain: String) -> [String]? {
    var text = plain.replacing("&&", with: "\n")
    let before = text
    for join in otherJoins { text = text.replacing(join, with: "\n") }
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" })
    let isWord = words.contains { ["and", "or"].contains($0.lowercased()) }
    guard isWord || text != before else { return nil }
    let parts = words.map { ["and", "or"].contains($0.lowercased()) ? "\n" : String($0) }
      .joined().split(separator: "\n").map(String.init)
    let isRule = parts.count > 1 && parts.allSatisfy { $0.contains { "<>=≤≥".contains($0) } }
    return isRule ? parts : nil
  }

  /// A rule of these conditions that can be read; `nil` where one of them cannot be guessed.
  private static func mended(_ parts: [String]) -> String? {
    let known = parts.filter { !$0.isEmpty }.map { part -> String? in
      do throws(Flaw) {
        _ = try Condition(part)
        return part
      } catch {
        return error.mended
      }
    }
    return known.contains(nil) ? nil : known.compactMap(\.self).joined(separator: " && ")
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
  case otherJoin(String?)
  case empty(String?)
  case noComparison(String?)
  case severalComparisons
  case unknownMeasure(String)
  case noNumber(LocalizedText)
  case wrongWay(String)
  case outOfRange(LocalizedText)
  case otherUnit(DelphiStopRule.Condition)

  func sentence(_ part: String) -> LocalizedText {
    switch self {
    case .otherJoin:
      LocalizedText(
        zh: "停止规则「\(part)」的条件只能用 && 连接（全部满足才停）",
        en: "the conditions of the stop rule \"\(part)\" can only be joined by && (all must be met)"
      )
    case .empty:
      LocalizedText(
        zh: "停止规则中有一个 && 的前面或后面没有条件",
        en: "before or behind an && of the stop rule there is no condition")
    case .severalComparisons:
      LocalizedText(
        zh: "停止规则的条件「\(part)」有不止一个比较",
        en: "the condition \"\(part)\" of the stop rule compares more than once")
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

  /// The condition or rule that was meant; `nil` where it is not known.
  var mended: String? {
    switch self {
    case .otherJoin(let mended), .empty(let mended), .noComparison(let mended): mended
    case .wrongWay(let mended): mended
    default: nil
    }
  }

  var fix: LocalizedText? {
    switch self {
    case .noNumber(let range):
      return LocalizedText(
        zh: "界限写 \(range.zh)之间的数", en: "the limit is a number, \(range.en)")
    case .otherJoin(let mended), .empty(let mended), .noComparison(let mended):
      return mended.map { LocalizedText(zh: "改为 \($0)", en: "write \($0)") }
    case .severalComparisons:
      return LocalizedText(
        zh: "每个条件写一个比较，条件之间用 &&", en: "write one comparison each, and && between them")
    case .unknownMeasure(let name):
      let known = DelphiStopRule.Measure.allCases.map(\.rawValue)
      guard let near = NearestName.suggestion(for: name, in: known) else { return nil }
      return LocalizedText(zh: "是否为 \(near)？", en: "did you mean \(near)?")
    case .wrongWay(let mended):
      return LocalizedText(zh: "改为 \(mended)", en: "write \(mended)")
    case .outOfRange(let range):
      return LocalizedText(zh: "界限应为 \(range.zh)", en: "the limit must be \(range.en)")
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
    let sides = spelled.split(whereSeparator: { "<>=".contains($0) })
    guard sides.count <= 2 else { throw .severalComparisons }
    guard comparisons.count == 1, let comparison = comparisons.first,
      spelled.count(where: { "<>=".contains($0) }) == 2
    else { throw .noComparison(try Self.mended(sides)) }
    guard !spelled.hasPrefix(comparison), let name = sides.first.map(String.init) else {
      throw .unknownMeasure("")
    }
    let value = sides.count > 1 ? sides[1] : ""
    guard let measure = DelphiStopRule.Measure.named(name) else {
      if let mended = try Self.mended(sides) { throw .noComparison(mended) }
      throw .unknownMeasure(name)
    }
    guard let written = Self.number(value) else { throw .noNumber(measure.range) }
    let isPercent = value.hasSuffix("%")
    let limit = isPercent && measure.unit == .ratio ? written / 100 : written
    if !isPercent, limit > 0, limit < measure.leastPlain {
      throw .otherUnit(Self(measure: measure, limit: limit))
    }
    guard measure.limits.contains(limit) else { throw .outOfRange(measure.range) }
    guard (comparison == "<=") == measure.isSmallWanted else {
      throw .wrongWay(measure.condition(value))
    }
    self.init(measure: measure, limit: limit)
  }

  /// The measure and the limit on the sides of whatever stands between them, on either, as a
  /// condition; `nil` where they are none.
  ///
  /// - Throws: what is wrong with them otherwise.
  private static func mended(_ sides: [Substring]) throws(Flaw) -> String? {
    guard sides.count == 2 else { return nil }
    for (name, value) in [(sides[0], sides[1]), (sides[1], sides[0])] {
      guard let measure = DelphiStopRule.Measure.named(String(name)) else { continue }
      let text = measure.condition(value)
      _ = try Self(text)
      return text
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

  /// Digits with at most one point, perhaps a minus sign before them and a per cent sign behind.
  private static func number(_ text: Substring) -> Double? {
    let signed = text.hasSuffix("%") ? text.dropLast() : text
    let digits = signed.hasPrefix("-") ? signed.dropFirst() : signed
    guard digits.first?.isNumber == true,
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
    else { return nil }
    return Double(signed)
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

  /// A limit the right way round.
  fileprivate func condition(_ limit: Substring) -> String {
    rawValue + (isSmallWanted ? "<=" : ">=") + limit
  }

  /// ``limits`` in words.
  fileprivate var range: LocalizedText {
    let (low, high) = (Numerals.short(limits.lowerBound), Numerals.short(limits.upperBound))
    return switch unit {
    case .percentagePoints:
      LocalizedText(zh: "\(low)–\(high) 个百分点", en: "\(low)–\(high) percentage points")
    case .percent: LocalizedText(zh: "\(low)–\(high)（百分数）", en: "\(low)–\(high) per cent")
    case .ratio: LocalizedText("\(low)–\(high)")
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
