/// The sentences for factors that cannot be.
enum UncertaintyProblem {
  /// What is wrong with the numbers of a spread, whatever it is drawn for.
  static func numbers(of spread: WeightSpread) -> [Diagnostic] {
    switch spread {
    case .jitter(let share): ratio(share, spread)
    case .within(.box(let percent)): ratio(percent / 100, spread)
    case .dirichlet(let concentration):
      concentration > 0 && concentration.isFinite
        ? []
        : [
          badNumber(
            spread.words, zh: "集中度应大于 0", en: "the concentration must be above 0",
            fix: "dirichlet:100")
        ]
    case .within(.floor(let percent)):
      percent >= 0
        ? []
        : [
          badNumber(
            spread.words, zh: "权重下限不能为负", en: "a floor of weights cannot be negative",
            fix: "floor:2")
        ]
    case .within, .experts: []
    }
  }

  private static func ratio(_ share: Double, _ spread: WeightSpread) -> [Diagnostic] {
    share >= 0 && share <= 1
      ? []
      : [
        badNumber(
          spread.words, zh: "权重浮动幅度应在 0 至 100（%）之间",
          en: "weights may be spread by 0 to 100 per cent", fix: "jitter:25")
      ]
  }

  /// A floor that leaves no weights.
  ///
  /// - Parameter widest: members of the largest group.
  static func floor(_ spread: WeightSpread, _ widest: Int) -> [Diagnostic] {
    guard case .within(.floor(let percent)) = spread else { return [] }
    let most = 1 / Double(max(widest, 1))
    return percent / 100 <= most * (1 + 1e-9) ? [] : [floor(percent / 100, widest)]
  }

  private static func badNumber(
    _ text: String, zh: String, en: String, fix: String
  ) -> Diagnostic {
    Diagnostic(
      .error, .badFactor, LocalizedText(zh: "\(zh)：\"\(text)\"", en: "\(en): \"\(text)\""),
      fix: LocalizedText(zh: "例如 weights=\(fix)", en: "for example weights=\(fix)"))
  }

  private static func floor(_ share: Double, _ widest: Int) -> Diagnostic {
    let said = Numerals.short(share * 100)
    // Rounded down, so that what is proposed is possible.
    let most = Numerals.short((10_000 / Double(widest)).rounded(.down) / 100)
    return Diagnostic(
      .error, .impossibleWeights,
      LocalizedText(
        zh: "下限 \(said)% 没有可行的权重：最大的一组有 \(widest) 项，每项至少 \(said)% 就超过了 100%",
        en: "a floor of \(said)% leaves no weights: the largest group has \(widest) members, which "
          + "then add up to more than 100%"),
      fix: LocalizedText(
        zh: "下限不超过 \(most)%，或用 --at 指定较小的一组",
        en: "use a floor of at most \(most)%, or name a smaller group with --at"))
  }

  static func noGroup(_ id: String, _ scheme: ResolvedScheme) -> Diagnostic {
    let groups = scheme.nodes.filter { !$0.children.isEmpty }.map(\.id)
    if id == "leaves" {
      return Diagnostic(
        .error, .badFactor,
        LocalizedText(
          zh: "leaves 是全部指标作一组，不能与其他节点并列",
          en: "leaves is all indicators as one group, and stands beside no other node"),
        fix: LocalizedText(
          zh: "只写 --at leaves，或只写其他节点", en: "keep --at leaves, or the other nodes"))
    }
    let isLeaf = scheme.node(id) != nil
    let guess = isLeaf ? nil : NearestName.suggestion(for: id, in: groups + ["leaves"])
    return Diagnostic(
      .error, .badFactor,
      isLeaf
        ? LocalizedText(
          zh: "\"\(id)\" 是指标，下面没有权重", en: "\"\(id)\" is an indicator: there are no weights under it"
        )
        : LocalizedText(zh: "方案中没有 \"\(id)\"", en: "the scheme has no node \"\(id)\""),
      fix: guess.map {
        LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
      }
        ?? LocalizedText(
          zh: "可选：\(groups.joined(separator: "、"))，或 leaves（全部指标作一组）",
          en:
            "choose from \(groups.joined(separator: ", ")), or leaves for all indicators as one group"
        ))
  }

  // MARK: Experts

  static func noExperts() -> Diagnostic {
    Diagnostic(
      .error, .badExperts,
      LocalizedText(zh: "没有任何专家的权重", en: "there are no weights of any expert"),
      fix: LocalizedText(
        zh: "至少给出一位专家的权重", en: "give the weights of at least one expert"))
  }

  static func expertNode(_ id: String, _ name: String, _ scheme: ResolvedScheme) -> Diagnostic {
    let guess = NearestName.suggestion(for: id, in: scheme.nodes.map(\.id))
    return Diagnostic(
      .error, .badExperts,
      LocalizedText(
        zh: "专家 \"\(name)\" 给 \"\(id)\" 定了权重，方案中没有这一项",
        en: "expert \"\(name)\" weighs \"\(id)\", which the scheme does not have"),
      fix: guess.map {
        LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
      } ?? LocalizedText(zh: "删去这一项", en: "remove it"))
  }

  static func expertWeight(_ id: String, _ value: Double, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, .badExperts,
      LocalizedText(
        zh: "专家 \"\(name)\" 给 \"\(id)\" 的权重为 \(Numerals.short(value))，权重不能为负",
        en:
          "expert \"\(name)\" gives \"\(id)\" a weight of \(Numerals.short(value)); it cannot be negative"
      ),
      fix: LocalizedText(zh: "改为 0 或正数", en: "make it 0 or more"))
  }

  static func expertSilent(_ id: String, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, .badExperts,
      LocalizedText(
        zh: "专家 \"\(name)\" 没有给 \"\(id)\" 定权重，却给同级的其他项定了",
        en: "expert \"\(name)\" gives \"\(id)\" no weight, but does so for its siblings"),
      fix: LocalizedText(
        zh: "补上（0 也可以），或整组都不写（按方案）",
        en:
          "add it (0 is a weight, too), or leave out the whole group, which is then as in the scheme"
      ))
  }

  static func expertZero(_ ids: [String], _ name: String) -> Diagnostic {
    Diagnostic(
      .error, .badExperts,
      LocalizedText(
        zh: "专家 \"\(name)\" 的 \(ids.joined(separator: "、")) 权重全为 0",
        en: "all weights of expert \"\(name)\" for \(ids.joined(separator: ", ")) are 0"),
      fix: LocalizedText(zh: "至少一项大于 0", en: "make at least one of them positive"))
  }

  // MARK: Choices

  static func noWorld(_ causes: [Diagnostic]) -> [Diagnostic] {
    [
      Diagnostic(
        .error, .badFactor,
        LocalizedText(
          zh: "所列方法的任何组合都不能成立", en: "no combination of the alternatives can work"),
        fix: LocalizedText(
          zh: "换掉下面所说的方法，或在列表中加入 scheme（按方案）",
          en: "replace what the messages below name, or add scheme (as the scheme says) to a list"))
    ] + causes
  }

  static func tooManyWorlds(_ count: Int, _ factors: [UncertaintyFactor], most: Int) -> Diagnostic {
    let lists = factors.filter { !$0.alternatives.isEmpty }
      .map { "\($0.name) \($0.alternatives.count)" }
    return Diagnostic(
      .error, .runTooLarge,
      LocalizedText(
        zh: "方法组合多达 \(count) 种（\(lists.joined(separator: " × "))），上限为 \(most) 种",
        en:
          "there are \(count) combinations of alternatives (\(lists.joined(separator: " x "))); at most \(most) are possible"
      ),
      fix: LocalizedText(zh: "减少可选项，或分几次运行", en: "list fewer alternatives, or run them apart"))
  }

  static func twice(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .badFactor,
      LocalizedText(zh: "因素 \"\(name)\" 给了两次", en: "the factor \"\(name)\" is given twice"),
      fix: LocalizedText(zh: "只保留一个", en: "keep one of them"))
  }

  static func oneAlternative(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .badFactor,
      LocalizedText(
        zh: "因素 \"\(name)\" 只有一个可选项，没有不确定性",
        en: "the factor \"\(name)\" has one alternative only: nothing is uncertain"),
      fix: LocalizedText(
        zh: "再列一个；scheme 指按方案", en: "list another one; scheme is what the scheme says"))
  }

  static func noFactor() -> Diagnostic {
    Diagnostic(
      .error, .badFactor,
      LocalizedText(zh: "没有任何不确定因素", en: "there is no uncertain factor"),
      fix: LocalizedText(
        zh: "例如 --factor weights=jitter:25", en: "for example --factor weights=jitter:25"))
  }

  static func leavesAndGroups() -> Diagnostic {
    Diagnostic(
      .error, .badFactor,
      LocalizedText(
        zh: "leaves（全部指标作一组）不能与其他权重因素并用",
        en: "weights of leaves cannot go together with another factor of weights"),
      fix: LocalizedText(zh: "只保留一个权重因素", en: "keep one factor of weights"))
  }

  static func nothingLeft() -> Diagnostic {
    Diagnostic(
      .error, .badFactor, LocalizedText(zh: "去掉之后什么都不剩", en: "nothing is left without it"),
      fix: LocalizedText(zh: "不要去掉最后一项", en: "do not leave out the last one"))
  }

  /// - Parameter isFactor: whether `measurement` was asked for, not the groups of a ranking.
  static func noErrors(isFactor: Bool = true) -> Diagnostic {
    Diagnostic(
      .error, .noErrors,
      LocalizedText(
        zh: "数据中没有任何误差可用：既无标准误（error 列）、样本量，也无件数",
        en:
          "nothing is known of any error: there are no standard errors (column error), sample sizes or counts of cases"
      ),
      fix: LocalizedText(
        zh: "在 values.csv 中补上 error 或 sample_size 列，或去掉 "
          + (isFactor ? "measurement" : "--groups（名次区间照样给出）"),
        en: "add the columns error or sample_size to values.csv, or leave out "
          + (isFactor ? "measurement" : "--groups (rank intervals are given all the same)")))
  }

  static func noDraws() -> Diagnostic {
    Diagnostic(
      .error, .noErrors,
      LocalizedText(
        zh: "没有用 multiple 插补的缺失值，无从抽取",
        en: "no missing value is imputed by multiple, so that there is nothing to draw"),
      fix: LocalizedText(
        zh: "设 methodology.impute 为 multiple，或去掉 imputations",
        en: "set methodology.impute to multiple, or leave imputations out"))
  }

  static func noFigures() -> Diagnostic {
    Diagnostic(
      .error, .badFactor,
      LocalizedText(
        zh: "没有因素抽取数值：权重和方法变动时数值不变",
        en: "no factor draws figures: they stay as they are while weights and methods move"),
      fix: LocalizedText(
        zh: "加上 --factor measurement 或 --factor imputations，或去掉 --figures",
        en: "add --factor measurement or --factor imputations, or leave --figures out"))
  }

  static func tooManyReplicates(_ count: Int, most: Int) -> Diagnostic {
    Diagnostic(
      .error, .runTooLarge,
      LocalizedText(
        zh: "模拟 \(count) 次超出内存所能容纳，这份数据最多 \(most) 次",
        en: "\(count) replicates are more than memory should hold; at most \(most) for these data"),
      fix: LocalizedText(zh: "-n \(most)", en: "-n \(most)"))
  }

  static func nobodyRanked() -> Diagnostic {
    Diagnostic(
      .error, .notComparable,
      LocalizedText(zh: "没有可排名的评价对象", en: "no unit is ranked"),
      fix: LocalizedText(
        zh: "先用 cei rank 看未排名的原因", en: "see with cei rank why units are not ranked"))
  }
}

extension Diagnostic {
  /// A run of fewer replicates than one.
  public static func noReplicates(_ count: Int) -> Diagnostic {
    Diagnostic(
      .error, .badFactor,
      LocalizedText(zh: "模拟次数为 \(count)，至少要 1 次", en: "\(count) replicates: at least 1 is needed"),
      fix: LocalizedText(
        zh: "例如 -n 2000，或不写，由程序决定",
        en: "for example -n 2000; or leave it out, and there are as many as are needed"))
  }
}
