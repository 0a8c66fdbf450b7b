/// Why the replicates of a model are not arithmetic on fixed curves, so that nothing but the engine can
/// evaluate them.
public enum ReplicateObstacle: Hashable, Sendable {
  /// A factor chooses between methods, or leaves something out.
  case alternatives(factor: String)
  /// Weights are drawn in a way that takes the whole scheme: a set that is walked through, an order
  /// that the scheme names, experts.
  case weights(words: String)
  /// The shares of all indicators are drawn as one group.
  case weightsOfLeaves
  /// What stands for missing values is drawn, or filled in again from every draw.
  case imputation
  /// An indicator's treatment is learnt from every draw.
  case treatment(LocalizedText)
  /// An indicator's scale is learnt from every draw.
  case scale(LocalizedText)
  /// An indicator's scores are places among reference values.
  case places(LocalizedText)

  /// The obstacle in a sentence without a full stop.
  public var sentence: LocalizedText {
    switch self {
    case .alternatives(let factor):
      LocalizedText(
        zh: "不确定因素“\(factor)”要在几种做法之间选取，每次都得整套重算",
        en: "the factor \"\(factor)\" chooses between methods, each of which is a run of its own")
    case .weights(let words):
      LocalizedText(
        zh: "权重按“\(words)”抽取，不是在各自的权重上下浮动",
        en: "weights are drawn as \"\(words)\", not around the weights at hand")
    case .weightsOfLeaves:
      LocalizedText(
        zh: "所有指标的权重合为一组抽取，不是逐组抽取",
        en: "the weights of all indicators are drawn as one group")
    case .imputation:
      LocalizedText(
        zh: "缺失值的插补随数据误差一起变动",
        en: "values that were filled in move with the errors of the figures")
    case .treatment(let name):
      LocalizedText(
        zh: "“\(name[.zh])”的极值处理要按每次抽到的数据重新确定",
        en: "extreme values of \(name[.en]) are treated anew in every draw of the figures")
    case .scale(let name):
      LocalizedText(
        zh: "“\(name[.zh])”的打分尺度要按每次抽到的数据重新确定",
        en: "the scale of \(name[.en]) is learnt anew from every draw of the figures")
    case .places(let name):
      LocalizedText(
        zh: "“\(name[.zh])”按名次打分", en: "\(name[.en]) is scored by its place among others")
    }
  }
}
