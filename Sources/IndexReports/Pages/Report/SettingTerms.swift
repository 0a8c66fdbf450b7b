internal import CompositeIndex

/// What the field calls the settings of methods and their values.
enum SettingTerms {
  /// A setting's term; its name in scheme files where the field has none.
  static func name(_ name: String, of method: String) -> LocalizedText {
    ofMethods["\(method) \(name)"] ?? terms[name] ?? LocalizedText(name)
  }

  /// The term of a word that a setting takes; the word itself where the author chose it.
  static func value(_ word: String, of name: String, in method: String) -> LocalizedText {
    words["\(method) \(name) \(word)"] ?? words["\(name) \(word)"] ?? LocalizedText(word)
  }

  /// A setting with its value: `基础分 60`.
  static func text(
    _ setting: MethodChoice.Setting, of method: String, _ language: Language
  ) -> String {
    let value =
      switch setting.value {
      case .number(let number): NumberFormat.shortest(number) ?? NumberFormat.missing
      case .flag(true): LocalizedText(zh: "是", en: "yes")[language]
      case .flag(false): LocalizedText(zh: "否", en: "no")[language]
      case .text(let word): self.value(word, of: setting.name, in: method)[language]
      case .texts(let texts): texts.joined(separator: ", ")
      case .steps(let all): steps(all, language)
      }
    return name(setting.name, of: method)[language] + " " + value
  }

  /// Whether scores stop at the ends, in words.
  static func clamp(_ isOn: Bool) -> LocalizedText {
    isOn
      ? LocalizedText(zh: "两端封顶保底", en: "kept within both ends")
      : LocalizedText(zh: "两端以外照样外推", en: "continued beyond the ends")
  }

  /// Steps from the highest limit down: `80 起 100 分、60 起 80 分、其下 0 分`.
  private static func steps(_ steps: [ScoreStep], _ language: Language) -> String {
    let said = steps.reversed().map { step in
      let score = NumberFormat.shortest(step.score) ?? NumberFormat.missing
      guard step.from.isFinite else {
        return LocalizedText(zh: "其下 \(score) 分", en: "\(score) below")[language]
      }
      let from = NumberFormat.shortest(step.from) ?? NumberFormat.missing
      return LocalizedText(zh: "\(from) 起 \(score) 分", en: "\(score) from \(from)")[language]
    }
    return said.joined(separator: language == .zh ? "、" : ", ")
  }

  private static let ofMethods: [String: LocalizedText] = [
    "efficacy worst": LocalizedText(zh: "不允许值", en: "worst acceptable"),
    "efficacy best": LocalizedText(zh: "满意值", en: "target"),
    "mazziotta-pareto penalty": LocalizedText(zh: "不均衡", en: "imbalance"),
    "winsorise points": LocalizedText(zh: "每端缩尾个数", en: "values at each end"),
  ]

  private static let terms: [String: LocalizedText] = [
    "worst": LocalizedText(zh: "最差值", en: "worst"),
    "best": LocalizedText(zh: "最好值", en: "best"),
    "clamp": LocalizedText(zh: "封顶保底", en: "kept within the ends"),
    "lower": LocalizedText(zh: "最低分", en: "lowest score"),
    "upper": LocalizedText(zh: "最高分", en: "highest score"),
    "floor": LocalizedText(zh: "基础分", en: "base score"),
    "span": LocalizedText(zh: "幅度", en: "span"),
    "full": LocalizedText(zh: "满分", en: "full score"),
    "target": LocalizedText(zh: "目标值", en: "target"),
    "mean": LocalizedText(zh: "均值得分", en: "score of the mean"),
    "deviation": LocalizedText(zh: "每个标准差的分值", en: "points per standard deviation"),
    "estimator": LocalizedText(zh: "标准差", en: "standard deviation of the"),
    "below": LocalizedText(zh: "低于均值至多（标准差个数）", en: "standard deviations below at most"),
    "above": LocalizedText(zh: "高于均值至多（标准差个数）", en: "standard deviations above at most"),
    "ties": LocalizedText(zh: "并列", en: "ties"),
    "scale": LocalizedText(zh: "计分", en: "scored"),
    "unit": LocalizedText(zh: "参照地区", en: "reference unit"),
    "from": LocalizedText(zh: "零分值", en: "value with score 0"),
    "to": LocalizedText(zh: "满分值", en: "value with the full score"),
    "midpoint": LocalizedText(zh: "中点", en: "midpoint"),
    "slope": LocalizedText(zh: "陡度", en: "slope"),
    "bands": LocalizedText(zh: "各档", en: "steps"),
    "exponent": LocalizedText(zh: "指数", en: "exponent"),
    "penalty": LocalizedText(zh: "惩罚系数", en: "penalty"),
    "prior": LocalizedText(zh: "先验的估计", en: "prior from"),
    "group": LocalizedText(zh: "分组", en: "groups by"),
    "within": LocalizedText(zh: "范围", en: "within"),
    "limit": LocalizedText(zh: "最多早几年", en: "oldest in years"),
    "periods": LocalizedText(zh: "最多往前几期", en: "earlier periods at most"),
    "ends": LocalizedText(zh: "一侧没有数据时", en: "where one side has no value"),
    "k": LocalizedText(zh: "最近的对象数", en: "neighbours"),
    "weighting": LocalizedText(zh: "加权", en: "weighted"),
    "draws": LocalizedText(zh: "抽取次数", en: "draws"),
    "seed": LocalizedText(zh: "随机数种子", en: "seed"),
    "skewness": LocalizedText(zh: "偏度限值", en: "limit of skewness"),
    "kurtosis": LocalizedText(zh: "峰度限值", en: "limit of kurtosis"),
    "winsorise": LocalizedText(zh: "缩尾个数", en: "values winsorised at most"),
    "transform": LocalizedText(zh: "变换", en: "transform"),
    "lambda": LocalizedText(zh: "变换的指数", en: "exponent of the transform"),
    "shift": LocalizedText(zh: "先平移到 1 以上", en: "moved to 1 or more first"),
    "combine": LocalizedText(zh: "变换缩尾后的值", en: "winsorised values transformed"),
    "side": LocalizedText(zh: "缩尾的一端", en: "side"),
    "low": LocalizedText(zh: "下端百分位", en: "lower percentile"),
    "high": LocalizedText(zh: "上端百分位", en: "upper percentile"),
    "form": LocalizedText(zh: "对数", en: "form"),
  ]

  private static let logarithms: [String: LocalizedText] = [
    "log": LocalizedText(zh: "平移百分之一全距的对数", en: "logarithm after a shift of 1% of the range"),
    "log-plus": LocalizedText(zh: "按偏斜方向取对数", en: "logarithm in the direction of the skew"),
    "log-original": LocalizedText(zh: "平移到 1 的对数", en: "logarithm after a shift to 1"),
    "ln": LocalizedText(zh: "自然对数", en: "natural logarithm"),
    "box-cox": LocalizedText(zh: "Box-Cox 变换", en: "Box-Cox transformation"),
    "none": LocalizedText(zh: "不变换", en: "no transform"),
  ]

  private static let words: [String: LocalizedText] = [
    "estimator sample": LocalizedText(zh: "样本（n-1）", en: "sample (n-1)"),
    "estimator population": LocalizedText(zh: "总体（n）", en: "population (n)"),
    "rank ties min": LocalizedText(zh: "取最低位次", en: "the lowest place"),
    "rank ties average": LocalizedText(zh: "取平均位次", en: "the average place"),
    "rank ties max": LocalizedText(zh: "取最高位次", en: "the highest place"),
    "ties min": LocalizedText(zh: "不计", en: "not counted"),
    "ties average": LocalizedText(zh: "各计一半", en: "counted half"),
    "ties max": LocalizedText(zh: "全计", en: "counted in full"),
    "scale score": LocalizedText(zh: "0 至满分", en: "from 0 to the full score"),
    "scale places": LocalizedText(zh: "从末位数起的位次", en: "by place from the last"),
    "scale share": LocalizedText(zh: "百分制", en: "from 0 to 100"),
    "scale net-wins": LocalizedText(zh: "胜场减负场", en: "wins minus losses"),
    "penalty negative": LocalizedText(zh: "减分", en: "lowers scores"),
    "penalty positive": LocalizedText(zh: "加分", en: "raises scores"),
    "prior moments": LocalizedText(zh: "矩估计", en: "moments"),
    "prior likelihood": LocalizedText(zh: "极大似然", en: "maximum likelihood"),
    "within parent": LocalizedText(zh: "同一上级", en: "the same parent"),
    "within dimension": LocalizedText(zh: "同一维度", en: "the same dimension"),
    "within all": LocalizedText(zh: "全部指标", en: "all indicators"),
    "ends missing": LocalizedText(zh: "仍为缺失", en: "stays missing"),
    "ends nearest": LocalizedText(zh: "取最近一期", en: "the nearest period"),
    "weighting uniform": LocalizedText(zh: "等权", en: "equally"),
    "weighting distance": LocalizedText(zh: "按距离的倒数", en: "by the inverse of the distance"),
    "side both": LocalizedText(zh: "两端", en: "both ends"),
    "side high": LocalizedText(zh: "高端", en: "the high end"),
    "side low": LocalizedText(zh: "低端", en: "the low end"),
    "side skew": LocalizedText(zh: "偏斜的一端", en: "the side of the skew"),
  ].merging(
    logarithms.flatMap { [("form \($0.key)", $0.value), ("transform \($0.key)", $0.value)] }
  ) { own, _ in own }
}
