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
    let open = stop.checks.filter { !$0.isMet }
    let all = open.filter { $0.value.isFinite }.map(text) + missing(open, round)
    var failing = Array(all.prefix(Self.most))
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

  /// What a rule asks for, in words for a report.
  static func words(_ rule: DelphiStopRule) -> LocalizedText {
    let conditions = rule.conditions.map { condition in
      let limit = NumberFormat.shortest(condition.limit) ?? ""
      let unit =
        switch condition.measure.unit {
        case .percentagePoints: LocalizedText(zh: " 个百分点", en: " percentage points")
        case .percent: LocalizedText("%")
        case .ratio: LocalizedText("")
        }
      let noun = condition.measure.noun
      return LocalizedText(
        zh: "\(noun[.zh])\(condition.isUpper ? "不超过" : "不低于") \(limit)\(unit[.zh])",
        en: "\(noun[.en]) at \(condition.isUpper ? "most" : "least") \(limit)\(unit[.en])")
    }
    return LocalizedText(
      zh: conditions.map(\.zh).joined(separator: "，"),
      en: conditions.map(\.en).joined(separator: ", "))
  }

  private func text(_ check: StopOutcome.Check) -> LocalizedText {
    let measure = check.condition.measure.text
    let subject = check.criterion ?? check.node
    let name =
      subject.isEmpty
      ? LocalizedText(zh: "全部指标", en: "all criteria")
      : report.names.name(subject)
    let upper = check.condition.isUpper
    let limit = NumberFormat.shortest(check.condition.limit) ?? ""
    let value = NumberFormat.fixed(check.value, digits: check.condition.measure.digits)
    // Only the one that is furthest is named.
    let more =
      check.failing > 1
      ? LocalizedText(
        zh: "（同级共 \(check.failing) 项）", en: " (so are \(check.failing - 1) more beside it)")
      : LocalizedText("")
    return LocalizedText(
      zh: "“\(name[.zh])”的\(measure[.zh])为 \(value)，\(upper ? "超过" : "不到") \(limit)\(more.zh)",
      en:
        "\(measure[.en]) of \(name[.en]) is \(value), \(upper ? "above" : "below") \(limit)\(more.en)"
    )
  }

  /// The measures that a node has not, with the reason; those with the same in one clause.
  private func missing(_ open: [StopOutcome.Check], _ round: Int) -> [LocalizedText] {
    var clauses: [(node: String, reason: LocalizedText, measures: [DelphiStopRule.Measure])] = []
    for check in open where !check.value.isFinite {
      let (node, measure) = (check.node, check.condition.measure)
      let reason = reason(measure, at: node, round)
      if let same = clauses.firstIndex(where: { $0.node == node && $0.reason == reason }) {
        clauses[same].measures.append(measure)
      } else {
        clauses.append((node, reason, [measure]))
      }
    }
    return clauses.map { node, reason, measures in
      let name = node.isEmpty ? nil : report.names.name(node)
      let zh = measures.map(\.noun.zh).joined(separator: "、")
      let en = measures.map { "no \($0.noun.en)" }
      return LocalizedText(
        zh: HanSpacing.join((name.map { "“\($0.zh)”之下" } ?? "") + "没有", zh, "：\(reason.zh)"),
        en: "there is \(en.joined(separator: " and "))\(name.map { " under \($0.en)" } ?? ""): "
          + reason.en)
    }
  }

  /// Why a node has no such measure in a round.
  private func reason(
    _ measure: DelphiStopRule.Measure, at node: String, _ round: Int
  ) -> LocalizedText {
    func judges(_ round: PanelAnalysis.RoundResult?) -> Int {
      round?.nodes.first { $0.node == node }?.opinions.count ?? 0
    }
    let rounds = report.analysis.rounds
    if judges(rounds.first { $0.number == round }) < 2 {
      return LocalizedText(
        zh: "第 \(round) 轮只有一位专家判断", en: "one expert alone judged in round \(round)")
    }
    guard measure == .medianChange else {
      return LocalizedText(
        zh: "每位专家都把各项看作并列，没有先后可比", en: "every expert ties all criteria")
    }
    guard let before = rounds.last(where: { $0.number < round }) else {
      return LocalizedText(zh: "之前没有别的轮次", en: "there is no round before")
    }
    return judges(before) == 0
      ? LocalizedText(
        zh: "第 \(before.number) 轮没有判断", en: "nobody judged in round \(before.number)")
      : LocalizedText(
        zh: "第 \(before.number) 轮只有一位专家判断",
        en: "one expert alone judged in round \(before.number)")
  }
}

extension DelphiStopRule.Measure {
  /// What it is called.
  var noun: LocalizedText {
    switch self {
    case .iqr: LocalizedText(zh: "四分位距", en: "interquartile range")
    case .cv: LocalizedText(zh: "变异系数", en: "coefficient of variation")
    case .medianChange: LocalizedText(zh: "中位数变动", en: "move of the median")
    case .kendallW: LocalizedText("Kendall W")
    case .consensus: LocalizedText(zh: "一致程度", en: "agreement")
    }
  }

  /// What it is called in a sentence on its value.
  var text: LocalizedText {
    self == .kendallW
      ? LocalizedText(zh: " Kendall W ", en: "Kendall's W")
      : LocalizedText(zh: noun.zh, en: "the \(noun.en)")
  }

  /// Decimals of its value.
  var digits: Int { self == .kendallW ? 2 : 1 }
}
