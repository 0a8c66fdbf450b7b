internal import CompositeIndex

/// Whether a round's stop rule is met, in a sentence.
struct StopWords {
  /// Conditions that are told one by one.
  private static let most = 5

  private let report: PanelReport

  init(_ report: PanelReport) { self.report = report }

  /// What the rule says, whether it is met, and where it is not.
  func sentence(_ stop: StopOutcome, round: Int) -> LocalizedText {
    let rule = stop.rule.text
    if stop.isMet {
      return LocalizedText(
        zh: "第 \(round) 轮停止规则 \(rule)：已满足，可以结束征询。",
        en: "The stop rule of round \(round) (\(rule)) is met; the panel may stop.")
    }
    let all = stop.checks.filter { !$0.isMet }
    var failing = all.prefix(Self.most).map(text)
    if all.count > Self.most {
      failing.append(
        LocalizedText(
          zh: "另有 \(all.count - Self.most) 处", en: "and \(all.count - Self.most) more"))
    }
    return LocalizedText(
      zh: "第 \(round) 轮停止规则 \(rule)：未满足。\(failing.map(\.zh).joined(separator: "；"))。",
      en: "The stop rule of round \(round) (\(rule)) is not met. "
        + Sentences.capitalised(failing.map(\.en).joined(separator: "; ")) + ".")
  }

  private func text(_ check: StopOutcome.Check) -> LocalizedText {
    let measure = check.condition.measure.text
    let subject = check.criterion ?? check.node
    let name =
      subject.isEmpty
      ? LocalizedText(zh: "全部指标", en: "all criteria")
      : report.names.name(subject)
    guard check.value.isFinite else {
      return LocalizedText(
        zh: "“\(name[.zh])”没有\(measure[.zh])可比（没有上一轮或只有一位专家）",
        en: "\(name[.en]) has no \(measure[.en]): there is no round before, or one expert only")
    }
    let upper = check.condition.isUpper
    let limit = NumberFormat.shortest(check.condition.limit) ?? ""
    let value = NumberFormat.fixed(check.value, digits: check.condition.measure.digits)
    return LocalizedText(
      zh: "“\(name[.zh])”的\(measure[.zh])为 \(value)，\(upper ? "超过" : "不到") \(limit)",
      en: "\(measure[.en]) of \(name[.en]) is \(value), \(upper ? "above" : "below") \(limit)")
  }
}

extension DelphiStopRule.Measure {
  /// What it is called in a sentence.
  var text: LocalizedText {
    switch self {
    case .iqr: LocalizedText(zh: "四分位距", en: "the interquartile range")
    case .cv: LocalizedText(zh: "变异系数", en: "the coefficient of variation")
    case .medianChange: LocalizedText(zh: "中位数变动", en: "the move of the median")
    case .kendallW: LocalizedText(zh: " Kendall W ", en: "Kendall's W")
    case .consensus: LocalizedText(zh: "一致程度", en: "the agreement")
    }
  }

  /// Decimals of its value.
  var digits: Int { self == .kendallW ? 2 : 1 }
}
