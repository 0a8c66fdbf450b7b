public import CompositeIndex

/// A factor in words.
public struct FactorWords {
  private let factor: UncertaintyFactor
  /// Steps of hit-and-run for one draw; 0 where weights are drawn directly.
  private let steps: Int

  /// Words for a factor, however its weights are drawn.
  public init(_ factor: UncertaintyFactor) {
    self.factor = factor
    steps = 0
  }

  private init(_ factor: UncertaintyFactor, steps: Int) {
    self.factor = factor
    self.steps = steps
  }

  /// Words for the factors of a model, in their order.
  public static func all(of model: UncertainModel) -> [FactorWords] {
    model.factors.enumerated().map { FactorWords($1, steps: model.walkSteps($0)) }
  }

  /// Whether it moves each weight within a share of itself.
  var isJitter: Bool {
    if case .weights(.jitter, _) = factor.source { true } else { false }
  }

  /// What it is called.
  public var name: LocalizedText {
    switch factor.source {
    case .weights: Self.weights(factor.name)
    case .measurement: LocalizedText(zh: "数据误差", en: "measurement")
    case .imputedDraws: LocalizedText(zh: "插补抽取", en: "imputed draws")
    case .alternatives, .leavingOut: Self.list(factor.name)
    }
  }

  /// What it is called, with its spread or its choices.
  public var text: LocalizedText {
    switch factor.source {
    case .weights(let spread, let place):
      let (what, at, walk) = (Self.spread(spread), Self.place(place, of: spread), walk)
      return LocalizedText(
        zh: HanSpacing.join("权重", what.zh) + at.zh + walk.zh,
        en: "weights \(what.en)\(at.en)\(walk.en)")
    case .measurement:
      return LocalizedText(
        zh: "数据误差（标准误、样本量、件数）", en: "measurement (standard errors, sample sizes, counts)")
    case .imputedDraws:
      return LocalizedText(zh: "缺失值每次另抽", en: "another draw for missing values")
    case .alternatives(let all) where factor.name == "leaveOut":
      return LocalizedText(
        zh: "不去掉或去掉其中一项（共 \(all.count - 1) 项）",
        en: "all indicators, or one of the \(all.count - 1) left out")
    case .alternatives(let all):
      let labels = all.map {
        $0.label == "scheme" ? LocalizedText(zh: "按方案", en: "as in the scheme") : .init($0.label)
      }
      return LocalizedText(
        zh: "\(name[.zh]) \(labels.map(\.zh).joined(separator: " / "))",
        en: "\(name[.en]) \(labels.map(\.en).joined(separator: " / "))")
    case .leavingOut: return name
    }
  }

  private var walk: LocalizedText {
    guard steps > 0 else { return LocalizedText("") }
    let count = NumberFormat.grouped(steps)
    return LocalizedText(
      zh: "，由随机游走抽取（hit-and-run，每次从中部起走 \(count) 步）",
      en: ", drawn by hit-and-run (\(count) steps from the middle each)")
  }

  private static func weights(_ name: String) -> LocalizedText {
    guard let sign = name.firstIndex(of: "@") else {
      return LocalizedText(zh: "权重", en: "weights")
    }
    let node = name[name.index(after: sign)...]
    return LocalizedText(zh: "权重（\(node)）", en: "weights of \(node)")
  }

  private static func list(_ name: String) -> LocalizedText {
    switch name {
    case "normalise": return LocalizedText(zh: "标准化", en: "normalisation")
    case "aggregation": return LocalizedText(zh: "合成", en: "aggregation")
    case "treat": return LocalizedText(zh: "极值处理", en: "treatment")
    case "impute": return LocalizedText(zh: "插补", en: "imputation")
    case "missing": return LocalizedText(zh: "缺失规则", en: "missing rule")
    case "leaveOut": return LocalizedText(zh: "逐项去掉", en: "leaving one out")
    default:
      let prefix = "denominators."
      guard name.hasPrefix(prefix) else { return LocalizedText(name) }
      let id = name.dropFirst(prefix.count)
      return LocalizedText(zh: "\(id) 的分母", en: "denominator of \(id)")
    }
  }

  private static func spread(_ spread: WeightSpread) -> LocalizedText {
    func percent(_ share: Double) -> String { Numerals.short(share * 100) + "%" }
    switch spread {
    case .jitter(let share):
      return LocalizedText(zh: "上下浮动 \(percent(share))", en: "within \(percent(share)), rescaled")
    case .dirichlet(let concentration):
      return LocalizedText(
        zh: "Dirichlet，集中度 \(Numerals.short(concentration))",
        en: "Dirichlet, concentration \(Numerals.short(concentration))")
    case .within(let choice): return set(choice)
    case .experts(let all, .one):
      return LocalizedText(
        zh: "每次取 \(all.count) 位专家中的一位", en: "of one of \(all.count) experts")
    case .experts(let all, .bootstrapMean):
      return LocalizedText(
        zh: "\(all.count) 位专家有放回抽取后的平均", en: "of the mean of \(all.count) experts resampled")
    }
  }

  private static func set(_ choice: WeightChoice) -> LocalizedText {
    switch choice {
    case .simplex: return LocalizedText(zh: "任意", en: "any")
    case .order([]): return LocalizedText(zh: "只认大小次序", en: "of the same order")
    case .order(let ids):
      return LocalizedText(
        zh: "依次不增：\(ids.joined(separator: "、"))",
        en: "in falling order \(ids.joined(separator: ", "))")
    case .floor(let percent):
      let least = Numerals.short(percent) + "%"
      return LocalizedText(zh: "每项不低于 \(least)", en: "of at least \(least)")
    case .box(let percent):
      let most = Numerals.short(percent) + "%"
      return LocalizedText(zh: "每项在 ±\(most) 之内，均匀", en: "uniform within \(most)")
    case .constraints:
      return LocalizedText(
        zh: "满足 \(choice.name.zh)，均匀", en: "uniform within \(choice.name.en)")
    }
  }

  private static func place(_ place: WeightPlace, of spread: WeightSpread) -> LocalizedText {
    switch place {
    case .everyGroup where spread.namesNodes:
      LocalizedText(zh: "（所点名的各组）", en: ", in the groups named")
    case .everyGroup: LocalizedText(zh: "（各级各组）", en: ", in every group")
    case .leaves: LocalizedText(zh: "（全部指标作一组）", en: ", all indicators as one group")
    case .under(let nodes):
      LocalizedText(
        zh: "（\(nodes.map { $0 == "index" ? "总指数" : "\($0) " }.joined(separator: "、"))之下）",
        en: ", under \(nodes.map { $0 == "index" ? "the index" : $0 }.joined(separator: ", "))")
    }
  }
}
