internal import CompositeIndex

/// Why weights from data should be read with care: what it means, and what to do.
struct DoubtWords {
  private let table: WeightingTable
  private let assessment: Assessment
  private let units: UnitWords

  init(_ table: WeightingTable, _ assessment: Assessment) {
    self.table = table
    self.assessment = assessment
    units = UnitWords(assessment)
  }

  private func name(_ criterion: Int) -> LocalizedText {
    let node = assessment.scheme.node(table.criteria[criterion])
    return node.map { assessment.scheme.nodes[$0].name } ?? LocalizedText("")
  }

  /// - Parameter found: what the doubt is about.
  func sentence(_ doubt: DataWeights.Doubt, of found: WeightsFromData) -> LocalizedText {
    let weights = found.data.weights
    func percent(_ share: Double) -> String { NumberFormat.percent(share, digits: 1) }
    switch doubt {
    case .allConstant:
      return LocalizedText(
        zh: "各项得分都没有差别，数据分不出轻重，给的是等权。改用方案权重或专家判断。",
        en: "No criterion differs between units, so the data cannot tell them apart: equal weights "
          + "are given. Use judgement instead.")
    case .indistinct:
      return LocalizedText(
        zh: "这一方法在这些数据上分不出各项轻重，给的是等权。改用其他方法或专家判断。",
        en: "By this method the data cannot tell the criteria apart: equal weights are given. Use "
          + "another method, or judgement.")
    case .flatIndex:
      return LocalizedText(
        zh: "按这组权重，所有\(units.header.zh)的指数都一样：各项此消彼长，正好抵消，名次只是舍入的结果。不要采用，换一种方法或目标。",
        en:
          "Under these weights every \(units.singular) has the same index: what differs cancels out, "
          + "and ranks are rounding only. Do not use them; take another method or target.")
    case .tied(let components):
      let (first, last) = (components.lowerBound, components.upperBound)
      return LocalizedText(
        zh: "第 \(first) 至第 \(last) 主成分的特征值相等，可以一起任意转向，权重也随之改变：这只是其中一组。不要采用，"
          + "改用共同度（--parameter form=communality）或其他方法。",
        en:
          "Components \(first) to \(last) explain equally much, so they may be turned in any "
          + "direction, and the weights with them: these are one set among many. Do not use them; take "
          + "communalities (--parameter form=communality) or another method.")
    case .undirected(let component, let isOnly):
      return LocalizedText(
        zh: "第 \(component) 主成分的系数合计为 0：一些项与另一些项正好相反，说不出哪个方向更好，"
          + (isOnly ? "没有别的成分可用，给的是等权。换一种方法或用专家判断。" : "这一成分不计入权重。"),
        en:
          "The coefficients of component \(component) add up to 0: some criteria go exactly against "
          + "others, and neither direction is better. "
          + (isOnly
            ? "No other component is kept, so equal weights are given. Take another method, or "
              + "judgement." : "It does not count."))
    case .notReached(let miss):
      let points = NumberFormat.fixed(miss * 100)
      return LocalizedText(
        zh: "找不到能达到目标影响的权重；这是找到的最好一组，最多还差 \(points) 个百分点。改目标（--target），"
          + "或先看 cei stats 中与总分反向的项。",
        en:
          "No weights were found that give the target influence; these are the best that were, off "
          + "by up to \(points) percentage points. Change the target (--target), or see cei stats for "
          + "what goes against the index.")
    case .negative(let criterion):
      let (name, weight) = (name(criterion), percent(weights[criterion]))
      return LocalizedText(
        zh: "“\(name[.zh])”的权重为负（\(weight)），不能用作指数的权重：得分越高反而扣分。核对它的方向，或换一种方法。",
        en:
          "\(name[.en]) gets a negative weight (\(weight)), which no index can use: a better score "
          + "would cost points. Check its direction, or take another method.")
    case .outlier(let criterion, let unit, let without):
      let (name, who) = (name(criterion), table.leftOut(unit).name)
      let (old, new) = (percent(weights[criterion]), percent(without))
      return LocalizedText(
        zh: "去掉\(who[.zh])，“\(name[.zh])”的权重由 \(old) 变为 \(new)：一个\(units.header.zh)就左右了权重。"
          + "先核对\(who[.zh])的数据，再决定用不用（--without \(who[.zh]) 可看没有它的结果）。",
        en: "Without \(who[.en]) the weight of \(name[.en]) goes from \(old) to \(new): one "
          + "\(units.singular) decides. Check the figures of \(who[.en]) before using these weights "
          + "(--without \(table.leftOut(unit).code) shows the rest).")
    case .fewUnits(let count, let error):
      let number = units.count(count)
      if error.isNaN, table.incomplete.isEmpty {
        return LocalizedText(
          zh: "只有 \(number.zh)，太少：求得的权重没有意义，不要采用。换一份\(units.header.zh)较多的数据，或用专家判断定权重"
            + "（cei panel）。",
          en:
            "\(number.en) are too few: such weights mean nothing and are not for use. Take data of "
            + "more units, or weights from judgement (cei panel).")
      }
      if error.isNaN {
        return LocalizedText(
          zh: "只有 \(number.zh)有全部得分，求得的权重没有意义，不要采用。补齐数据，或在数据较全的一级求权（--at）。",
          en: "Only \(number.en) \(count == 1 ? "has" : "have") all scores: such weights mean "
            + "nothing and are not for use. Complete the data, or look for weights where they are "
            + "(--at).")
      }
      let points = NumberFormat.fixed(error * 100, digits: 1)
      return LocalizedText(
        zh: "只凭 \(number.zh)，权重定不准：标准误最大 \(points) 个百分点，两倍以内的差别不必当真。",
        en: "\(number.en) do not settle these weights: standard errors reach \(points) percentage "
          + "points, and differences of less than twice that mean little.")
    case .opposed(let criterion):
      let name = name(criterion)
      return LocalizedText(
        zh: "“\(name[.zh])”与其余各项的加权平均反向（单侧检验，各项合计 5% 水平显著）：一边高，另一边往往低，合在一起相互抵消。"
          + "核对它的方向，或说明两边都要的理由。",
        en:
          "\(name[.en]) goes against the weighted mean of the others (significant "
          + "at 5%, one-sided, all criteria together): where one is high the other tends to be low, and they cancel out. Check its direction, or say why both belong in."
      )
    case .constant(let criterion):
      let (name, spread) = (name(criterion), spread(criterion, found))
      return LocalizedText(
        zh: "“\(name[.zh])”各\(units.header.zh)得分相同，权重为 0。\(spread.zh)它仍然重要的话，权重只能由判断给出。",
        en:
          "\(name[.en]) has the same score everywhere and gets no weight. \(spread.en)Where it "
          + "matters all the same, only judgement can give it one.")
    }
  }

  /// That the target of a constant criterion goes to the others, where weights are made for targets.
  private func spread(_ criterion: Int, _ found: WeightsFromData) -> LocalizedText {
    guard found.hasTarget, table.target[criterion] > 0 else { return LocalizedText("") }
    let share = NumberFormat.percent(table.target[criterion], digits: 1)
    return LocalizedText(
      zh: "它不可能有影响，目标影响（\(share)）已按比例分给其余各项。",
      en:
        "It can have no influence: its target (\(share)) is spread over the others in proportion. ")
  }
}

extension WeightsFromData {
  /// Whether the weights are made for influences that are given.
  var hasTarget: Bool {
    method.name == "influence-balanced"
      && !choice.parameters.contains { $0.name == "goal" && $0.value == .text("infomax") }
  }
}
