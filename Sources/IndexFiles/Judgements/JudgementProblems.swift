internal import CompositeIndex

/// The sentences about single judgements.
extension Diagnostic {
  static func panel(
    _ code: DiagnosticCode, _ zh: String, _ en: String, at place: SourcePlace?,
    _ context: LocalizedText? = nil, fix: LocalizedText? = nil, note: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, code, LocalizedText(zh: zh, en: en), at: place, context: context, fix: fix,
      note: note)
  }

  private static func spot(_ place: SourcePlace) -> String { "\(place.line):\(place.column)" }

  // MARK: Two places that disagree

  static func reciprocalsDisagree(
    _ node: String, _ first: String, _ second: String, _ one: ComparisonCells.Cell,
    _ other: ComparisonCells.Cell, _ context: LocalizedText
  ) -> Diagnostic {
    let name = node.isEmpty ? first : "\(node).\(first)"
    let expected = inverse(of: one.written, one.value.value)
    return panel(
      .judgementsDisagree,
      "\(name) = \(one.written)（\(spot(one.place))）与 \(second) = \(other.written)（\(spot(other.place))）矛盾："
        + "后者应为 \(expected)",
      "\(name) = \(one.written) (\(spot(one.place))) and \(second) = \(other.written) "
        + "(\(spot(other.place))) contradict each other: expected \(expected)",
      at: other.place, context,
      fix: LocalizedText(
        zh: "改成 \(expected)，或删去其中一个；同一对指标判断一次即可",
        en: "write \(expected), or leave out one of them: each pair needs one judgement"))
  }

  /// The inverse as people write it: 3 and 1/3.
  private static func inverse(of written: String, _ value: Double) -> String {
    let mirrored = 1 / value
    if mirrored == mirrored.rounded() { return Numerals.short(mirrored) }
    if value == value.rounded() { return "1/\(Numerals.short(value))" }
    let whole = mirrored.rounded()
    return abs(mirrored - whole) < 1e-9 * whole ? Numerals.short(whole) : "1/\(written)"
  }

  static func comparedTwice(
    _ pair: String, _ first: ComparisonCells.Cell, _ second: ComparisonCells.Cell,
    _ context: LocalizedText
  ) -> Diagnostic {
    panel(
      .judgementsDisagree,
      "\(pair) 判断了两次：\(first.written)（\(spot(first.place))）和 \(second.written)（\(spot(second.place))）",
      "\(pair) is judged twice: \(first.written) (\(spot(first.place))) and \(second.written) "
        + "(\(spot(second.place)))", at: second.place, context, fix: keepOne)
  }

  private static let keepOne = LocalizedText(zh: "只保留其中一个", en: "keep one of them")

  static func diagonalNotOne(
    _ criterion: String, _ written: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    panel(
      .judgementsDisagree, "\(criterion) 与自身相比应为 1，却是 \(written)",
      "\(criterion) against itself is 1, not \(written)", at: place, context,
      fix: LocalizedText(zh: "写 1 或留空", en: "write 1, or leave it empty"))
  }

  static func bestToWorstDisagree(
    _ best: String, _ worst: String, _ one: (String, SourcePlace), _ other: (String, SourcePlace),
    _ context: LocalizedText
  ) -> Diagnostic {
    panel(
      .judgementsDisagree,
      "\(best) 与 \(worst) 相比有两个数：bestToOthers 中是 \(one.0)（\(spot(one.1))），othersToWorst 中是 \(other.0)"
        + "（\(spot(other.1))）",
      "\(best) against \(worst) has two values: \(one.0) in bestToOthers (\(spot(one.1))) and "
        + "\(other.0) in othersToWorst (\(spot(other.1)))", at: other.1, context,
      fix: LocalizedText(
        zh: "两处写同一个数，或只写一处", en: "write the same number in both, or leave out one"))
  }

  static func aboveBestToWorst(
    _ pair: (String, String), _ entry: JudgementDraft.Entry,
    _ ends: (best: String, worst: String), _ whole: JudgementDraft.Entry,
    _ context: LocalizedText
  ) -> Diagnostic {
    let (one, most) = (entry.value.written, whole.value.written)
    return panel(
      .judgementsDisagree,
      "\(pair.0) 与 \(pair.1) 相比是 \(one)（\(spot(entry.place))），大于最重要的 \(ends.best) 与最不重要的 "
        + "\(ends.worst) 相比的 \(most)（\(spot(whole.place))）",
      "\(pair.0) against \(pair.1) is \(one) (\(spot(entry.place))), more than the best, \(ends.best), "
        + "against the worst, \(ends.worst): \(most) (\(spot(whole.place)))",
      at: entry.place, context,
      fix: LocalizedText(
        zh: "best 与 worst 相比的数应是最大的：改正其中一个，或改换 best 或 worst",
        en: "the best against the worst is the greatest of all: correct one of the two, or name "
          + "another best or worst"))
  }

  static func bestIsWorst(
    _ criterion: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    panel(
      .judgementsDisagree, "\(criterion) 既是最重要的，又是最不重要的",
      "\(criterion) is both the best and the worst criterion", at: place, context,
      fix: LocalizedText(zh: "best 与 worst 写不同的指标", en: "name different ones for best and worst"))
  }

  static func twoKinds(
    _ first: JudgementDraft, _ second: JudgementDraft
  ) -> Diagnostic {
    panel(
      .judgementsDisagree,
      "同一节点用了两种方式：\(first.word)（\(spot(first.place))）和 \(second.word)"
        + "（\(spot(second.place))）",
      "the node is judged in two ways: \(first.word) (\(spot(first.place))) and "
        + "\(second.word) (\(spot(second.place)))", at: second.place, second.context,
      fix: LocalizedText(zh: "只保留其中一种", en: "keep one of them"))
  }

  static func nodeTwice(_ first: JudgementDraft, _ second: JudgementDraft) -> Diagnostic {
    panel(
      .judgementsDisagree,
      "同一节点判断了两次：\"\(first.node.text)\"（\(spot(first.node.place))）和 \"\(second.node.text)\"",
      "the node is judged twice: \"\(first.node.text)\" (\(spot(first.node.place))) and "
        + "\"\(second.node.text)\"", at: second.node.place, second.context, fix: keepOne)
  }

  // MARK: Values

  static func offTheScale(
    _ value: Double, _ written: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    if value == 0 {
      return panel(
        .badJudgement, "两两比较不能是 0", "a comparison cannot be 0", at: place, context,
        fix: LocalizedText(
          zh: "没有判断就留空；前者次要写 1/2 至 1/9",
          en:
            "leave it empty where nothing was judged; write 1/2 to 1/9 where the first matters less"
        ))
    }
    if value < 0 {
      return panel(
        .badJudgement, "两两比较不能是负数：\(written)", "a comparison cannot be negative: \(written)",
        at: place, context,
        fix: LocalizedText(
          zh: "前者次要写 1/2 至 1/9", en: "write 1/2 to 1/9 where the first matters less"))
    }
    if let problem = spreadsheetDate(written, at: place, context) { return problem }
    return panel(
      .badJudgement, "\(written) 超出 1—9 标度（1/9 至 9）",
      "\(written) is off Saaty's scale, which runs from 1/9 to 9", at: place, context,
      fix: LocalizedText(
        zh: "写 \(value > 9 ? "9（极端重要）或更小的数" : "1/9 或更大的数")",
        en: value > 9 ? "write 9 (extreme) or less" : "write 1/9 or more"))
  }

  static func unknownJudgement(
    _ text: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    let quoted = QuotedText.shortened(Blanks.trim(text))
    if let problem = spreadsheetDate(text, at: place, context) { return problem }
    if let numbers = SaatyWords.ambiguity(of: text) {
      return panel(
        .badJudgement, "'\(quoted)' 在有的问卷里是 \(numbers.zh)，说不准",
        "'\(quoted)' is \(numbers.en), as the questionnaire has it", at: place, context,
        fix: LocalizedText(
          zh: "按问卷写明数字；可用：\(SaatyWords.shown.zh)",
          en: "write the questionnaire's number; known are \(SaatyWords.shown.en)"))
    }
    let sides = KeyText.tidied(text).split(omittingEmptySubsequences: false) { ":：∶".contains($0) }
    if sides.count == 2, let above = Int(sides[0]), let below = Int(sides[1]), above > 0, below > 0
    {
      let plain = below == 1 ? "\(above)" : "\(above)/\(below)"
      return panel(
        .badJudgement, "'\(quoted)' 是比，不是一个数", "'\(quoted)' is a ratio, not one number",
        at: place, context, fix: LocalizedText(zh: "写成 \(plain)", en: "write \(plain)"))
    }
    return panel(
      .badJudgement, "看不懂的判断 '\(quoted)'", "'\(quoted)' is no judgement that is known", at: place,
      context, fix: SaatyWords.shown, note: InvisibleCharacters.note(on: text))
  }

  static func zeroDenominator(
    _ text: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    panel(
      .badJudgement, "分数 \(text) 的分母是 0", "the fraction \(text) has the denominator 0", at: place,
      context, fix: LocalizedText(zh: "写 1/2 至 1/9", en: "write 1/2 to 1/9"))
  }

  static func negativeDenominator(
    _ text: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    panel(
      .badJudgement, "分数 \(text) 的分母是负数", "the fraction \(text) has a negative denominator",
      at: place, context, fix: LocalizedText(zh: "写 1/2 至 1/9", en: "write 1/2 to 1/9"))
  }

  static func belowOne(
    _ part: JudgementDraft.Entry.Part, _ entry: JudgementDraft.Entry, _ context: LocalizedText
  ) -> Diagnostic {
    panel(
      .badJudgement, "\(part.key) 中的数应在 1 至 9 之间，却是 \(entry.value.written)",
      "\(part.key) holds numbers from 1 to 9, not \(entry.value.written)", at: entry.place, context,
      fix: LocalizedText(
        zh: "没有指标比 best 更重要，也没有比 worst 更不重要的：改换 best 或 worst，或写 1",
        en: "nothing matters more than the best or less than the worst: name another, or write 1"))
  }

  static func badAmount(
    _ value: Double, _ written: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    if value < 0 {
      return panel(
        .badJudgement, "权重和分数不能是负数：\(written)", "weights and points cannot be negative: \(written)",
        at: place, context, fix: LocalizedText(zh: "写 0 或正数", en: "write 0 or more"))
    }
    return panel(
      .badJudgement, "\(written) 超出可算的范围", "\(written) is beyond what can be computed with",
      at: place, context, fix: LocalizedText(zh: "写成百分数", en: "write it in per cent"))
  }

  static func allZero(at place: SourcePlace, _ context: LocalizedText) -> Diagnostic {
    panel(
      .badJudgement, "权重全部是 0", "all weights are 0", at: place, context,
      fix: LocalizedText(zh: "至少一项大于 0", en: "give at least one criterion more than 0"))
  }
}
