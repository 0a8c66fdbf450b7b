internal import CompositeIndex

/// The sentences about nodes and criteria, and about judgements that are not whole.
extension Diagnostic {
  static func unknownJudgedNode(
    _ name: SaidName, _ nodes: [String], isCriterion: Bool, _ context: LocalizedText
  ) -> Diagnostic {
    if isCriterion {
      return panel(
        .unknownCriterion, "\"\(name.text)\" 下面没有指标，不能比较",
        "nothing stands under \"\(name.text)\" that could be compared", at: name.place, context,
        fix: nearest("", nodes))
    }
    return panel(
      .unknownCriterion, "方案没有节点 \"\(name.text)\"", "the scheme has no node \"\(name.text)\"",
      at: name.place, context, fix: nearest(name.text, nodes))
  }

  static func unknownCriterion(
    _ name: SaidName, of node: JudgedTree.Node, parent: LocalizedText?,
    _ context: LocalizedText
  ) -> Diagnostic {
    let suggestion = NearestName.suggestion(for: name.text, in: node.names)
    let fix =
      suggestion.map { LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?") }
      ?? nearest("", node.criteria)
    return panel(
      .unknownCriterion, "节点 \(node.label[.zh]) 没有指标 \"\(name.text)\"",
      "the node \(node.label[.en]) has no criterion \"\(name.text)\"", at: name.place, context,
      fix: fix,
      note: parent.map {
        LocalizedText(zh: "它在节点 \($0[.zh]) 下", en: "it stands under the node \($0[.en])")
      })
  }

  static func comparedWithItself(
    _ criterion: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    panel(
      .unknownCriterion, "\(criterion) 与自身比较", "\(criterion) is compared with itself", at: place,
      context,
      fix: LocalizedText(zh: "写另一项指标，或删去这一项", en: "name another criterion, or leave it out"))
  }

  static func notAPair(_ key: String, at place: SourcePlace) -> Diagnostic {
    panel(
      .unknownCriterion, "\"\(key)\" 不是一对指标", "\"\(key)\" is no pair of criteria", at: place,
      fix: LocalizedText(zh: "写成 \"甲:乙\"", en: "write \"a:b\""))
  }

  static func notSiblings(
    _ pair: String, _ parents: (LocalizedText, LocalizedText), at place: SourcePlace
  ) -> Diagnostic {
    panel(
      .unknownCriterion, "\"\(pair)\" 的两项不在同一节点下：\(parents.0[.zh])、\(parents.1[.zh])",
      "the two of \"\(pair)\" stand under different nodes: \(parents.0[.en]), \(parents.1[.en])",
      at: place,
      fix: LocalizedText(zh: "只比较同一节点下的指标", en: "compare criteria of one node only"))
  }

  static func criterionTwice(
    _ name: SaidName, _ first: SaidName, _ context: LocalizedText
  ) -> Diagnostic {
    panel(
      .badRanking, "指标 \"\(name.text)\" 写了两次，第一次在 \(first.place.line):\(first.place.column)",
      "the criterion \"\(name.text)\" is there twice, first at "
        + "\(first.place.line):\(first.place.column)", at: name.place, context,
      fix: LocalizedText(zh: "只保留其中一个", en: "keep one of them"))
  }

  static func ranksHaveGaps(
    _ ranks: [String], _ entry: JudgementDraft.Entry, _ context: LocalizedText
  ) -> Diagnostic {
    panel(
      .badRanking, "名次应从 1 起依次写，并列的相同，中间不跳：\(entry.value.written) 不合",
      "ranks run from 1 without gaps, equal ones for ties: \(entry.value.written) does not fit",
      at: entry.place, context,
      fix: LocalizedText(
        zh: "按所写的先后，名次为 \(ranks.joined(separator: "、"))",
        en: "in the order as written: \(ranks.joined(separator: ", "))"))
  }

  static func criteriaMissing(
    _ missing: [String], _ key: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    let isAmount = key == "budget" || key == "weights"
    return panel(
      .incompleteJudgement, "\(key) 缺 \(missing.joined(separator: "、"))",
      "\(key) leaves out \(missing.joined(separator: ", "))", at: place, context,
      fix: isAmount
        ? LocalizedText(zh: "补上；不给分就写 0", en: "add it; write 0 where it gets nothing")
        : LocalizedText(zh: "补上", en: "add it"))
  }

  /// New weights beside those that a saved scheme leaves as they were.
  static func keptWeightsDoNotFit(
    _ kept: [String], _ sum: Double, _ before: Double, at place: SourcePlace,
    _ context: LocalizedText
  ) -> Diagnostic {
    let (now, then) = (Numerals.short(sum), Numerals.short(before))
    return panel(
      .incompleteJudgement,
      "同级权重之和变为 \(now)，原为 \(then)：没有写的仍是原来的 \(kept.joined(separator: "、"))",
      "the weights of these siblings add up to \(now), not to \(then) as before: those left out are "
        + "still \(kept.joined(separator: ", "))", at: place, context,
      fix: LocalizedText(
        zh: "写出全部同级的权重，或使其和仍为 \(then)",
        en: "write the weights of all of them, or make them add up to \(then)"))
  }

  static func bestOrWorstMissing(
    _ key: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    panel(
      .incompleteJudgement, "没有写明 \(key)", "\"\(key)\" is missing", at: place, context,
      fix: LocalizedText(
        zh: "加上 \"\(key)\"，写一项指标；表格里是方式为 \(key == "best" ? "最优对其他" : "其他对最劣") 的行",
        en: "add \"\(key)\" with the id of a criterion; in a table, rows of the kind "
          + (key == "best" ? "best-to-others" : "others-to-worst")))
  }

  static func nothingJudged(
    _ key: String, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    panel(
      .incompleteJudgement, "\(key) 里没有任何判断", "\(key) holds no judgement", at: place,
      context,
      fix: LocalizedText(
        zh: "写上判断；这位专家没有判断这个节点，就删去这一项",
        en: "write one, or leave the node out where the expert did not judge it"))
  }

  static func orderOutOfRange(
    _ node: String, _ order: Int, _ comparesPairs: Bool, at place: SourcePlace,
    _ context: LocalizedText
  ) -> Diagnostic {
    if order < 2 {
      return panel(
        .incompleteJudgement, "只有 \(order) 项指标，没有可判断的：至少要 2 项",
        "there is nothing to judge among \(order == 1 ? "one criterion" : "no criteria"): at least 2 are needed",
        at: place, context,
        fix: LocalizedText(zh: "删去这个节点", en: "leave the node out"))
    }
    return panel(
      .incompleteJudgement,
      "\(order) 项指标太多：两两比较最多 \(JudgementAssembly.orderLimit) 项",
      "\(order) criteria are too many to compare in pairs: at most \(JudgementAssembly.orderLimit)",
      at: place, context,
      fix: LocalizedText(
        zh: "改用 budget（分配 100 分）或 order（排序），或把指标分组",
        en: "give out a budget of 100 points or an order instead, or group the criteria"))
  }

  static func pointsDoNotAddUp(
    _ sum: Double, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    let (shown, gap) = (Numerals.short(sum), Numerals.short(abs(100 - sum)))
    return panel(
      .badPoints, "分数之和为 \(shown)，应为 100（\(sum < 100 ? "少" : "多") \(gap)）",
      "the points add up to \(shown), not to 100 (\(gap) too \(sum < 100 ? "few" : "many"))",
      at: place, context,
      fix: LocalizedText(
        zh: "请专家改正；只看比例的权重写在 weights 里",
        en: "ask the expert; numbers of which only ratios count belong into weights"))
  }

  static func notSquare(
    row: Int?, count: Int, of order: Int, at place: SourcePlace, _ context: LocalizedText
  ) -> Diagnostic {
    let fix = LocalizedText(
      zh: "\(order) 项指标写 \(order) 行，每行 \(order) 个数；没有判断写 null",
      en:
        "write \(order) rows of \(order) numbers for \(order) criteria; null where nothing was judged"
    )
    guard let row else {
      return panel(
        .incompleteJudgement, "矩阵有 \(count) 行，应为 \(order) 行",
        "the matrix has \(count) rows, not \(order)", at: place, context, fix: fix)
    }
    return panel(
      .incompleteJudgement, "矩阵第 \(row) 行有 \(count) 个数，应为 \(order) 个",
      "row \(row) of the matrix has \(count) numbers, not \(order)", at: place, context, fix: fix)
  }
}
