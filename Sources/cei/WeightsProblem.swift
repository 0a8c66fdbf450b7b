internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// What can be wrong with a question about weights from data.
extension CommandProblem {
  /// Data or a scheme where a method belongs.
  static func methodMissing(_ word: String, isData: Bool) -> Diagnostic {
    let words = isData ? [word] : ["-w", word]
    let line = CommandLineText.of(["weights", WeightsCommand.all] + words)
    return Diagnostic(
      .error, .misplacedArgument,
      LocalizedText(
        zh: "\"\(word)\" 是\(isData ? "数据" : "方案")；先写求权方法，再写数据",
        en: "\"\(word)\" is \(isData ? "data" : "a scheme"); the method comes first, then the data"),
      fix: LocalizedText(zh: "写成 \(line)", en: "write \(line)"))
  }

  /// One criterion alone weighs everything.
  static func onlyChild(_ place: WeightingPlace, _ scheme: ResolvedScheme) -> Diagnostic {
    let parents = scheme.nodes.indices.filter { scheme.nodes[$0].children.count > 1 }
      .map { scheme.nodes[$0].id }
    let what: LocalizedText =
      switch place {
      case .leaves: LocalizedText(zh: "方案只有一项指标", en: "the scheme has one indicator")
      case .children(let node):
        LocalizedText(
          zh: "--at \(scheme.nodes[node].id)：“\(scheme.nodes[node].name[.zh])”之下只有一项",
          en: "--at \(scheme.nodes[node].id): there is only one criterion under "
            + scheme.nodes[node].name[.en])
      }
    return Diagnostic(
      .error, .noDataWeights,
      LocalizedText(
        zh: "\(what.zh)，权重总是 100%", en: "\(what.en), and its weight is always 100%"),
      fix: parents.isEmpty
        ? LocalizedText(zh: "用 -w 换一个方案", en: "name another scheme with -w")
        : LocalizedText(
          zh: "可用：\((parents + ["leaves"]).joined(separator: "、"))",
          en: "available: \((parents + ["leaves"]).joined(separator: ", "))"))
  }

  /// Nothing to compare.
  static func tooFewComplete(
    _ table: WeightingTable, _ result: Assessment, _ place: WeightingPlace
  ) -> Diagnostic {
    let count = table.units.count
    let levels = result.scheme.nodes.indices.filter { result.scheme.nodes[$0].children.count > 1 }
      .map {
        (result.scheme.nodes[$0].id, WeightingTable(result, at: .children(of: $0)).units.count)
      }
      // From three units alone weights mean nothing.
      .filter { $0.1 > 3 }
    if count == 1, result.units.count == 1 {
      let name = table.units[0].name
      return Diagnostic(
        .error, .noDataWeights,
        LocalizedText(
          zh: "只有\(name[.zh])一个评价对象，差别无从谈起",
          en: "\(name[.en]) is the only unit, so nothing can be compared"),
        fix: LocalizedText(
          zh: "换一份有多个评价对象的数据，或用专家判断定权重（cei panel）",
          en: "take data of several units, or weights from judgement (cei panel)"))
    }
    let same = result.indicatorsWithoutDifferences(at: place)
    if count == 0, !same.isEmpty { return sameEverywhere(same) }
    let missing = result.scheme.said.methodology.impute.name == "none"
    return Diagnostic(
      .error, .noDataWeights,
      LocalizedText(
        zh: "\(count == 0 ? "没有评价对象" : "只有\(table.units[0].name[.zh])")在全部 "
          + "\(table.criteria.count) 项上都有得分，差别无从谈起",
        en: "\(count == 0 ? "no unit has" : "only \(table.units[0].name[.en]) has") a score of all "
          + "\(table.criteria.count) criteria, so nothing can be compared"),
      fix: LocalizedText(
        zh: (levels.isEmpty
          ? "" : "用 " + levels.map { "--at \($0.0)（\($0.1) 个）" }.joined(separator: "、") + "，或")
          + "补齐数据" + (missing ? "（如 --set methodology.impute=median）" : ""),
        en: (levels.isEmpty
          ? "" : "try " + levels.map { "--at \($0.0) (\($0.1))" }.joined(separator: ", ") + ", or ")
          + "complete the data"
          + (missing ? " (for example --set methodology.impute=median)" : "")))
  }

  /// Indicators of which the normalisation learns nothing.
  static func sameEverywhere(_ indicators: [ResolvedIndicator]) -> Diagnostic {
    let ids = indicators.map(\.said.id)
    let (zh, en) = (
      indicators.map { "“\($0.said.name[.zh])”" }.joined(separator: "、"),
      indicators.map(\.said.name[.en]).joined(separator: ", ")
    )
    return Diagnostic(
      .error, .noDataWeights,
      LocalizedText(
        zh: "\(zh)的数值处处相同，按方案的标准化没有得分，差别无从谈起",
        en: "\(en) \(ids.count == 1 ? "has" : "have") the same value everywhere, from which the "
          + "scheme's normalisation makes no score, so nothing can be compared"),
      fix: LocalizedText(
        zh: "去掉这些指标（\(ids.map { "--drop \($0)" }.joined(separator: " "))），或改用上下限固定的标准化（goalposts）",
        en: "leave \(ids.count == 1 ? "it" : "them") out "
          + "(\(ids.map { "--drop \($0)" }.joined(separator: " "))), or choose a normalisation with "
          + "fixed ends (goalposts)"))
  }

  static func badParameter(_ text: String, _ method: String) -> Diagnostic {
    let known =
      Catalogue.dataWeightings.first { $0.name == method }?.description.parameters.map(\.name) ?? []
    return Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "--parameter \"\(text)\" 不成立", en: "--parameter \"\(text)\" makes no sense"),
      fix: known.first.map {
        LocalizedText(zh: "写成 名称=值，例如 \($0)=…", en: "write NAME=VALUE, for example \($0)=...")
      }
        ?? LocalizedText(
          zh: "\(method) 没有参数，去掉它", en: "\(method) takes none; leave it out"))
  }

  static func parameterTwice(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "--parameter \(text) 写了两次", en: "--parameter names \(text) twice"),
      fix: LocalizedText(zh: "只留一个", en: "keep one of them"))
  }

  static func badTarget(_ text: String, _ table: WeightingTable) -> Diagnostic {
    let example = table.criteria.prefix(2).map { "\($0)=…" }.joined(separator: ",")
    return Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "--target 中的 \"\(text)\" 不成立", en: "\"\(text)\" in --target makes no sense"),
      fix: LocalizedText(
        zh: "写 equal，或每项一个不为负的数：\(example)",
        en: "write equal, or one number of 0 or more for each criterion: "
          + example.split(separator: "…").joined(separator: "...") + "..."))
  }

  static func noCriterion(
    _ text: String, _ table: WeightingTable, _ scheme: ResolvedScheme
  ) -> Diagnostic {
    let nodes = table.criteria.compactMap { scheme.node($0) }.map { scheme.nodes[$0] }
    let guess = NearestName.suggestion(
      for: text, in: nodes.flatMap { [$0.id, $0.name.zh, $0.name.en] })
    return Diagnostic(
      .error, .unknownIndicator,
      LocalizedText(
        zh: "\"\(text)\" 不在要求权重的各项之中", en: "\"\(text)\" is none of the weighed criteria"),
      fix: guess.map {
        LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
      }
        ?? LocalizedText(
          zh: "可用：\(table.criteria.joined(separator: "、"))",
          en: "available: \(table.criteria.joined(separator: ", "))"))
  }

  static func targetTwice(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(zh: "--target 中 \(text) 写了两次", en: "--target names \(text) twice"),
      fix: LocalizedText(zh: "只留一个", en: "keep one of them"))
  }

  static func targetIncomplete(_ missing: [String]) -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "--target 缺 \(missing.joined(separator: "、"))",
        en: "--target lacks \(missing.joined(separator: ", "))"),
      fix: LocalizedText(
        zh: "每项都要写；不要影响的写 0", en: "name every criterion; 0 for no influence"))
  }

  static func targetSum(_ sum: Double) -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "--target 合计 \(Numerals.short(sum))，应为 100 或 1",
        en: "--target adds up to \(Numerals.short(sum)) instead of 100 or 1"),
      fix: LocalizedText(zh: "改到合计 100", en: "make it add up to 100"))
  }

  static func targetWithoutUse() -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "--target 与 --parameter goal=infomax 不能同用：infomax 不看目标",
        en: "--target does not go with --parameter goal=infomax, which has no target"),
      fix: LocalizedText(zh: "去掉其中一个", en: "leave out one of them"))
  }

  static func badShares(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "--shares \"\(text)\" 不成立", en: "--shares \"\(text)\" makes no sense"),
      fix: LocalizedText(
        zh: "写成 下限:上限，0 到 100 之间的百分数，例如 4:20",
        en: "write MIN:MAX, per cent between 0 and 100, for example 4:20"))
  }

  /// A weight below 0 has no place in a scheme.
  static func nothingToSave(_ reason: LocalizedText) -> Diagnostic {
    Diagnostic(
      .error, .noDataWeights,
      LocalizedText(
        zh: "--save：这组权重不能用作方案，没有写入：\(reason.zh)",
        en: "--save: these weights make no scheme, and nothing is written: \(reason.en)"),
      fix: LocalizedText(zh: "换一种方法，或去掉 --save", en: "take another method, or leave out --save"))
  }

  /// Data where a scheme or a panel belongs.
  static func partnerIsData(_ name: String) -> Diagnostic {
    let panel = Shipped.panelNames.first ?? "PANEL"
    return Diagnostic(
      .error, .misplacedArgument,
      LocalizedText(
        zh: "--with \(name) 是数据，不是方案或专家组",
        en: "--with \(name) names data, neither a scheme nor a panel"),
      fix: LocalizedText(
        zh: "写方案（如 default）或专家组（如 \(panel)）；数据写在方法后面",
        en: "name a scheme (such as default) or a panel (such as \(panel)); data stand behind the "
          + "method"))
  }

  /// Weights of another scheme that say nothing about the criteria at hand.
  static func partnerLacks(_ missing: [String], _ name: String) -> Diagnostic {
    Diagnostic(
      .error, .unknownIndicator,
      LocalizedText(
        zh: "--with \(name) 没有 \(missing.joined(separator: "、")) 的权重，不能组合",
        en:
          "--with \(name) has no weight for \(missing.joined(separator: ", ")), so that nothing can "
          + "be combined"),
      fix: LocalizedText(
        zh: "换一个含有这些项的方案或专家组，或用 --at 选它有权重的一级",
        en: "take a scheme or panel that has them, or choose another level by --at"))
  }
}
