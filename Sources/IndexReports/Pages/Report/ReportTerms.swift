internal import CompositeIndex

/// What the words of a report mean: those that it uses, each once.
struct ReportTerms {
  private let input: ReportInput
  private let assessment: Assessment

  init(_ input: ReportInput) {
    self.input = input
    assessment = input.assessment
  }

  /// The terms with their meanings.
  var all: [(term: LocalizedText, meaning: LocalizedText)] {
    (assessment.ranking.count > 1 ? intervals + history + peers : []) + data
  }

  private typealias Term = (term: LocalizedText, meaning: LocalizedText)

  private var intervals: [Term] {
    guard let intervals = input.intervals else { return [] }
    let analysis = intervals.analysis
    func percent(_ share: Double) -> String { Numerals.short(share * 100) + "%" }
    let (low, high) = (percent((1 - analysis.interval) / 2), percent((1 + analysis.interval) / 2))
    let count = NumberFormat.grouped(analysis.replicates)
    let words = FactorWords.all(of: analysis.model)
    let factors = words.map(\.text)
    var terms: [Term] = [
      (
        LocalizedText(zh: "名次区间", en: "Rank interval"),
        LocalizedText(
          zh: "按下列不确定因素改动后重新计算、排名，共模拟 \(count) 次（随机数种子 \(analysis.seed)）："
            + "\(factors.map(\.zh).joined(separator: "；"))。区间的两端是模拟名次的 \(low) 和 \(high) 分位数"
            + "（至少这一比例的模拟达到或优于的名次），中间是 \(percent(analysis.interval)) 的模拟。",
          en:
            "The index is computed and ranked again \(count) times (seed \(analysis.seed)) with these moved: "
            + "\(factors.map(\.en).joined(separator: "; ")). The ends are the \(low) and \(high) quantiles of "
            + "the simulated ranks (the rank that at least this share of them reach or beat): "
            + "\(percent(analysis.interval)) of the simulations lie between.")
      )
    ]
    if words.contains(where: \.isJitter) {
      terms.append(
        (
          LocalizedText(zh: "上下浮动", en: "Weights within a share"),
          LocalizedText(
            zh: "每个权重各自乘以一个随机数（在 1 上下该幅度内均匀分布），同一上级之下再归一，使合计不变。",
            en:
              "Each weight is multiplied by a random number, uniform within that share of 1, and the weights "
              + "of siblings are then rescaled to their sum.")
        ))
    }
    terms.append(
      (
        LocalizedText(zh: "期望名次", en: "Mean rank"),
        LocalizedText(
          zh: "参与排名的各次模拟中名次的算术平均。",
          en: "The arithmetic mean of the ranks in the simulations in which the unit is ranked.")
      ))
    return terms
  }

  private var history: [Term] {
    guard input.history.count > 1 else { return [] }
    return [
      (
        LocalizedText(zh: "名次变动最大", en: "Moved most"),
        LocalizedText(
          zh: "历年名次变化图中，相邻两期名次之差的绝对值合计最大；不可比的两期不计。",
          en:
            "In the chart of ranks over time: the largest sum of places moved from each period to the next, "
            + "up or down, without those that cannot be compared.")
      )
    ]
  }

  private var peers: [Term] {
    guard let attribute = PeerGroup.attribute(of: assessment) else { return [] }
    return [
      (
        LocalizedText(zh: "同组", en: "Peers"),
        LocalizedText(
          zh: "数据中“\(attribute)”一栏取值相同的参评对象，至少 \(PeerGroup.fewest) 个。分组由数据给出；取哪一栏是本工具的约定："
            + "每个参评对象都有值、能分出两个以上这样的组的第一栏。",
          en:
            "Ranked units with the same value of \"\(attribute)\" in the data, at least \(PeerGroup.fewest). The "
            + "groups are the data's; which column is taken is this tool's convention: the first that every "
            + "ranked unit has and that makes two such groups.")
      ),
      (
        LocalizedText(zh: "标准差", en: "Standard deviation"),
        LocalizedText(
          zh: "同组均值上下的标准差是样本标准差，除以 n-1。",
          en: "Around the mean of peers: that of a sample, divided by n-1.")
      ),
    ]
  }

  private var data: [Term] {
    var terms: [Term] = [
      (
        LocalizedText(zh: "覆盖率", en: "Coverage"),
        LocalizedText(
          zh: "自身有数据、计入得分的指标占总权重的比例；不足 100% 的在表中带“!”，缺什么见“缺失数据与说明”。",
          en:
            "The share of the total weight whose own figures enter the index; below 100% it is marked with \"!\" in tables, "
            + "and \"Missing data and remarks\" says what is missing.")
      )
    ]
    if let newest = assessment.period ?? assessment.window.first, !newest.label.isEmpty {
      terms.append(
        (
          LocalizedText(zh: "非当期数据", en: "Figures of earlier periods"),
          LocalizedText(
            zh: "早于 \(newest.label) 年度的数据，其时期在单页的括号内。",
            en:
              "Figures of a year before \(newest.label); their period stands in brackets on the units' pages."
          )
        ))
    }
    return terms
  }
}
