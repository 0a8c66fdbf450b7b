/// What can stand in the way of a plan; the sentences, in one place.
enum PlanProblem {
  static func notConvex(_ scheme: ResolvedScheme) -> Diagnostic {
    let node = scheme.nodes.first { node in
      guard node.children.count > 1 else { return false }
      return node.aggregation?.exponent.map { $0 > 1 } ?? true
    }
    let (name, method) = (node?.name ?? LocalizedText(""), node?.aggregationName ?? "")
    let isPower = node?.aggregation?.exponent != nil
    let why =
      isPower
      ? LocalizedText(
        zh: "用指数大于 1 的幂平均合成，最省的办法不是凸问题，无法保证求得",
        en: "is a power mean with an exponent above 1: the cheapest plan is no convex problem and "
          + "cannot be guaranteed")
      : LocalizedText(
        zh: "用 \(method) 合成，不是幂平均，无法保证求得最省的办法",
        en: "is aggregated by \(method), which is no power mean: the cheapest plan cannot be "
          + "guaranteed")
    return Diagnostic(
      .error, .planNotConvex,
      LocalizedText(zh: "“\(name[.zh])”\(why.zh)", en: "\(name[.en]) \(why.en)"),
      fix: LocalizedText(
        zh: "去掉 --plan 看单项提高；或加 --set methodology.aggregation.\(node?.id ?? "")=arithmetic 再求",
        en: "leave out --plan for single moves, or plan after "
          + "--set methodology.aggregation.\(node?.id ?? "")=arithmetic"))
  }

  static func tooManyIdle(_ count: Int, most: Int) -> Diagnostic {
    Diagnostic(
      .error, .planNotConvex,
      LocalizedText(
        zh: "有 \(count) 项指标差于计分下限，提高到下限之前不加分；最多能逐一试算 \(most) 项",
        en:
          "\(count) indicators lie below the value at which credit starts; at most \(most) can be "
          + "tried out"),
      fix: LocalizedText(
        zh: "用 --costs 只列出可以提高的指标", en: "list in --costs only what can be raised"))
  }

  static func ceilingBehind(
    _ said: IndicatorDefinition, ceiling: Double, value: Double, _ unit: Unit,
    at place: SourcePlace?
  ) -> Diagnostic {
    let (top, now) = (Numerals.short(ceiling), Numerals.short(value))
    return Diagnostic(
      .error, .badCost,
      LocalizedText(
        zh: "“\(said.name[.zh])”的上限 \(top) 不如\(unit.name[.zh])现在的 \(now)",
        en:
          "the ceiling \(top) of \(said.name[.en]) is worse than what \(unit.name[.en]) has now, \(now)"
      ), at: place,
      fix: LocalizedText(
        zh: "写能达到的最好值，用指标自己的单位（越低越好的指标写更低的值）；留空则为目前最好的值",
        en: "give the best value that can be had, in the indicator's own unit (a lower one where "
          + "lower is better); empty means the best that any unit has"))
  }

  static func nothingToRaise(_ unit: Unit, _ costs: ImprovementCosts) -> Diagnostic {
    let isListed = if case .listed = costs { true } else { false }
    return Diagnostic(
      .error, .planOutOfReach,
      LocalizedText(
        zh: "\(unit.name[.zh]) 没有可以提高的指标"
          + (isListed ? "：列出的各项都已到上限，或为插补、分档" : "：各项都已是目前最好，或为插补、分档"),
        en: "\(unit.name[.en]) has no indicator to raise: "
          + (isListed ? "all that are listed " : "all ")
          + "are at their ceiling, imputed or scored by steps"),
      fix: isListed
        ? LocalizedText(
          zh: "在 --costs 中加入其他指标或提高上限", en: "list others in --costs, or raise ceilings")
        : LocalizedText(
          zh: "用 --costs 给出高于目前最好值的上限", en: "give ceilings above the best of today with --costs")
    )
  }

  static func outOfReach(
    _ assessment: Assessment, row: Int, needed: Double, reachable: Double, rank: Double
  ) -> Diagnostic {
    let unit = assessment.unit(row)
    let (want, most) = (fixed(needed), fixed(reachable))
    let place = Numerals.short(rank)
    let isCapped = needed > assessment.caps[row]
    return Diagnostic(
      .error, .planOutOfReach,
      LocalizedText(
        zh: "达不到：需要 \(want) 分，\(unit.name[.zh]) 各项都到上限也只有 \(most) 分（第 \(place) 名）"
          + (isCapped ? "，否决项封顶在 \(fixed(assessment.caps[row])) 分" : ""),
        en: "out of reach: it takes \(want), and with every indicator at its ceiling "
          + "\(unit.name[.en]) has \(most) (rank \(place))"
          + (isCapped ? ", as a veto caps it at \(fixed(assessment.caps[row]))" : "")),
      fix: LocalizedText(
        zh: isCapped ? "先消除否决事项" : "换一个目标，或用 --costs 给出更高的上限",
        en: isCapped
          ? "remove the cause of the veto first"
          : "aim lower, or give higher ceilings with --costs"))
  }

  static func needless(
    _ assessment: Assessment, row: Int, _ target: PlanTarget, rank: Double
  ) -> Diagnostic {
    let unit = assessment.unit(row).name
    let (place, score) = (Numerals.short(rank), fixed(assessment.index[row]))
    let here = LocalizedText(
      zh: "\(unit[.zh]) 已是第 \(place) 名（\(score) 分）",
      en: "\(unit[.en]) is at rank \(place) (\(score))")
    let (zh, en): (String, String) =
      switch target {
      case _ where rank == 1: ("，前面没有名次可进", ": there is no better rank")
      case .rank(let goal) where Double(goal) == rank: ("，就是所要的名次", ", which is what is asked for")
      case .rank(let goal): ("，好于第 \(goal) 名", ", which is better than rank \(goal)")
      case .score(let goal):
        ("，不低于 \(Numerals.short(goal)) 分", ", not below \(Numerals.short(goal))")
      case .unit(let other):
        (
          "，不在\(assessment.dataset.units[other].name[.zh])之后",
          ", not behind \(assessment.dataset.units[other].name[.en])"
        )
      case .nextRank: ("", "")
      }
    return Diagnostic(
      .error, .planNeedless, LocalizedText(zh: here[.zh] + zh, en: here[.en] + en),
      fix: rank == 1
        ? LocalizedText(
          zh: "看看谁会追上：cei robust", en: "see who may catch up: cei robust")
        : LocalizedText(
          zh: "换一个更高的目标，例如 --to rank:\(max(1, Int(rank) - 1))",
          en: "aim higher, for example --to rank:\(max(1, Int(rank) - 1))"))
  }

  /// A number with two decimals, for a sentence.
  private static func fixed(_ number: Double) -> String {
    Numerals.hundredths(number)
  }
}
