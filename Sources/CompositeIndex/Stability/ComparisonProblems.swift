/// The sentences about questions that are not linear in the weights; each names ways out.
extension Diagnostic {
  /// - Parameter others: nodes that are no power mean.
  static func noPowerMean(
    _ others: [Int], _ space: WeightSpace, _ scheme: ResolvedScheme
  ) -> Diagnostic {
    let names = LocalizedText.listed(others.map { scheme.nodes[$0].name })
    let methods = Set(others.map { scheme.nodes[$0].aggregationName }).sorted()
    let ids = others.map { scheme.nodes[$0].id }
    let change = ids.map { "--set methodology.aggregation.\($0)=arithmetic" }
      .joined(separator: " ")
    return Diagnostic(
      .error, .questionNotLinear,
      LocalizedText(
        zh: "“\(names[.zh])”用 \(methods.joined(separator: "、")) 合成，名次对权重不是线性问题，给不出精确答案",
        en:
          "\(names[.en]): \(methods.joined(separator: ", ")) is no power mean, so ranks are not a "
          + "linear question of the weights and have no exact answer here"),
      fix: LocalizedText(
        zh: "换一个用算术、几何、调和或幂平均合成的节点（--at），或改用 \(change)；抽样的答案见 cei robust",
        en: "choose a node with an arithmetic, geometric, harmonic or power mean (--at), or use "
          + "\(change); cei robust answers by sampling"))
  }

  /// - Parameter others: nodes whose exponent differs from that of the space's node.
  static func mixedMeans(
    _ others: [Int], _ space: WeightSpace, isAbove: Bool, _ scheme: ResolvedScheme
  ) -> Diagnostic {
    let names = LocalizedText.listed(others.map { scheme.nodes[$0].name })
    let own = scheme.nodes[space.node]
    let way =
      space.isLeaves
      ? LocalizedText(
        zh: "只变直接下级的权重（不写 --leaves）", en: "vary the weights of children only (without --leaves)")
      : LocalizedText(
        zh: "变总指数下各项的权重（不写 --at）", en: "vary the weights under the index (without --at)")
    return Diagnostic(
      .error, .questionNotLinear,
      LocalizedText(
        zh: "“\(own.name[.zh])”与“\(names[.zh])”的合成方法不同，放在一起对权重不是线性问题",
        en: "\(own.name[.en]) and \(names[.en]) are aggregated differently; together they are not "
          + "linear in the weights"),
      fix: LocalizedText(
        zh: "\(way[.zh])；或用 --set methodology.aggregation.… 改成同一种平均",
        en: "\(way[.en]); or make them the same mean by --set methodology.aggregation...."))
  }

  static func incompleteUnits(
    _ rows: [Int], _ space: WeightSpace, _ assessment: Assessment
  ) -> Diagnostic {
    let units = rows.map { assessment.unit($0).name }
    let names = LocalizedText.listed(units)
    // Under a floor, a unit that is made complete could still be shut out by the weights.
    let hasFloor = assessment.scheme.said.methodology.coverage.unit > 0
    let leaving = hasFloor ? LocalizedText("") : LocalizedText.leavingOut(units)
    let impute = "--set methodology.impute=median" + (hasFloor ? " " + noFloor : "")
    return Diagnostic(
      .error, .questionNotLinear,
      LocalizedText(
        zh: "\(names[.zh])缺少部分得分，其余权重要重新分配，名次对权重不是线性问题",
        en:
          "\(names[.en]): scores are missing and the other weights are scaled up, so ranks are not "
          + "linear in the weights"),
      fix: LocalizedText(
        zh: "补齐缺数\(hasFloor ? "并不设覆盖率下限" : "")（\(impute)）\(leaving[.zh])",
        en: "impute\(hasFloor ? " and have no floor of coverage" : "") (\(impute))\(leaving[.en])"))
  }

  static func bonusNotLinear(_ assessment: Assessment) -> Diagnostic {
    let root = assessment.scheme.nodes[ResolvedScheme.root]
    return Diagnostic(
      .error, .questionNotLinear,
      LocalizedText(
        zh: "加分加在 \(root.aggregationName) 平均之后，名次对权重不是线性问题",
        en: "bonus points after a \(root.aggregationName) mean make ranks non-linear in the weights"
      ),
      fix: LocalizedText(
        zh: "改用算术平均（--set methodology.aggregation.\(root.id)=arithmetic），或用不含加分的方案",
        en: "use the arithmetic mean (--set methodology.aggregation.\(root.id)=arithmetic), or a "
          + "scheme without bonus"))
  }

  static func cappedUnits(_ rows: [Int], _ assessment: Assessment) -> Diagnostic {
    let units = rows.map { assessment.unit($0).name }
    let (names, leaving) = (LocalizedText.listed(units), LocalizedText.leavingOut(units))
    return Diagnostic(
      .error, .questionNotLinear,
      LocalizedText(
        zh: "\(names[.zh])因一票否决封顶，名次对权重不是线性问题",
        en: "\(names[.en]): a veto caps the score, so ranks are not linear in the weights"),
      fix: LocalizedText(
        zh: "用不含否决规则的方案\(leaving[.zh])", en: "use a scheme without the veto\(leaving[.en])"))
  }

  static func scoresWereSet(
    _ rows: [Int], _ node: Int, _ assessment: Assessment
  ) -> Diagnostic {
    let names = LocalizedText.listed(rows.map { assessment.unit($0).name })
    let name = assessment.scheme.nodes[node].name
    return Diagnostic(
      .error, .questionNotLinear,
      LocalizedText(
        zh: "\(names[.zh])的“\(name[.zh])”得分不是由下级合成的（情景改了得分），没有权重可问",
        en:
          "\(names[.en]): the score of \(name[.en]) was set and is not made from the weights below it"
      ),
      fix: LocalizedText(
        zh: "去掉 --set score.…，或改下级指标的得分",
        en: "drop --set score.... or set the scores of the indicators below"))
  }

  static func unitsDependOnWeights(_ units: [LocalizedText]) -> Diagnostic {
    let names = LocalizedText.listed(units)
    return Diagnostic(
      .error, .questionNotLinear,
      LocalizedText(
        zh: "\(names[.zh])缺少部分数据，是否参与排名取决于权重（数据覆盖率下限），名次没有统一的范围",
        en: "\(names[.en]): figures are missing, so whether they are ranked depends on the weights "
          + "(the coverage floor)"),
      fix: LocalizedText(
        zh: "补齐缺数并不设下限（--set methodology.impute=median \(noFloor)）",
        en: "impute and have no floor (--set methodology.impute=median \(noFloor))"))
  }

  /// Ranks every unit, whatever it lacks.
  private static var noFloor: String { "--set methodology.coverage.unit=0" }
}

extension LocalizedText {
  /// `, or leave out (--without A --without B)`, all of them; nothing where they are many.
  fileprivate static func leavingOut(_ names: [LocalizedText]) -> LocalizedText {
    guard names.count <= 5 else { return LocalizedText("") }
    func words(_ language: Language) -> String {
      names.map { name in
        let text = name[language]
        return "--without " + (text.contains(" ") ? "\"\(text)\"" : text)
      }.joined(separator: " ")
    }
    return LocalizedText(zh: "，或不计入（\(words(.zh))）", en: ", or leave out (\(words(.en)))")
  }

  /// Some names in a row; five at most, then how many there are.
  static func listed(_ names: [LocalizedText]) -> LocalizedText {
    let shown = names.prefix(5)
    let more = names.count > shown.count
    return LocalizedText(
      zh: shown.map { $0[.zh] }.joined(separator: "、") + (more ? "等 \(names.count) 个" : ""),
      en: shown.map { $0[.en] }.joined(separator: ", ")
        + (more ? " and \(names.count - 5) more" : ""))
  }
}
