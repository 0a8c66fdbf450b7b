internal import CompositeIndex

/// The sentences about the block `uncertainty` and about factors on the command line.
extension Diagnostic {
  static func badSpread(_ text: String, at place: SourcePlace) -> Diagnostic {
    let words = WeightWords.all
    let guess = NearestName.suggestion(
      for: WeightWords.word(of: text), in: words.map { WeightWords.word(of: $0) })
    return scheme(
      .badFactor, "\"\(text)\" 不是权重的浮动方式", "\"\(text)\" is no spread of weights", at: place,
      fix: LocalizedText(
        zh: (guess.map { "是否想写 \"\($0)\"？" } ?? "") + "可用：\(words.joined(separator: "、"))",
        en: (guess.map { "did you mean \"\($0)\"? " } ?? "")
          + "available: \(words.joined(separator: ", "))"))
  }

  /// `--at`, and no weights to which it could belong.
  static func placeWithoutWeights(_ nodes: [String]) -> Diagnostic {
    Diagnostic(
      .error, .badFactor,
      LocalizedText(
        zh: "--at \(nodes.joined(separator: "、")) 指权重的位置，而权重不在所列因素之中",
        en:
          "--at \(nodes.joined(separator: ", ")) tells which weights, but weights are no factor here"
      ),
      fix: LocalizedText(
        zh: "加上 --factor weights，或去掉 --at", en: "add --factor weights, or leave out --at"))
  }

  static func badLevel(_ value: JSONValue) -> Diagnostic {
    scheme(
      .badFactor, "逐项去掉只能写 indicators、dimensions 或层级 1、2、3",
      "what is left out in turn must be indicators, dimensions or a level 1, 2, 3",
      at: value.place,
      fix: LocalizedText(zh: "例如 leaveOut=indicators", en: "for example leaveOut=indicators"))
  }

  static func badCount(
    _ key: String, _ number: Double, from least: Int, at place: SourcePlace
  ) -> Diagnostic {
    scheme(
      .badFactor, "\"\(key)\" 应为不小于 \(least) 的整数",
      "\"\(key)\" must be a whole number from \(least)",
      at: place,
      fix: LocalizedText(zh: "例如 \(max(least, 2000))", en: "for example \(max(least, 2000))"))
  }

  static func badInterval(at place: SourcePlace) -> Diagnostic {
    scheme(
      .badFactor, "区间的概率应在 0 与 100（%）之间",
      "an interval must hold more than 0 and less than 100 per cent", at: place,
      fix: LocalizedText(
        zh: "90 即第 5 至第 95 百分位", en: "90 is the 5th to the 95th percentile"))
  }

  static func unknownFactor(_ name: String, at place: SourcePlace) -> Diagnostic {
    scheme(
      .badFactor, "没有不确定因素 \"\(name)\"", "there is no factor \"\(name)\"", at: place,
      fix: nearest(name, SchemeShape.factorKeys))
  }

  static func factorWithoutValue(_ name: String, at place: SourcePlace) -> Diagnostic {
    let example =
      switch name {
      case "normalise": "min-max,z-score"
      case "aggregation": "arithmetic,geometric"
      case "treat": "none,skew-kurtosis"
      case "impute": "none,mean"
      case "missing": "renormalise,none"
      case "denominators": "INDICATOR:population,gdp"
      default: "indicators"
      }
    let form =
      name == "denominators" ? "denominators.INDICATOR=population,gdp" : "\(name)=\(example)"
    return scheme(
      .badFactor, "因素 \"\(name)\" 要列出可选项", "the factor \"\(name)\" needs its alternatives",
      at: place,
      fix: LocalizedText(zh: "例如 --factor \(form)", en: "for example --factor \(form)"))
  }

  static func expertsUnreadable(
    _ path: String, _ zh: String, _ en: String, at place: SourcePlace?
  ) -> Diagnostic {
    scheme(
      .badExperts, "专家权重 \"\(path)\" 无法使用：\(zh)",
      "the experts' weights \"\(path)\" cannot be used: \(en)",
      at: place,
      fix: LocalizedText(
        zh: "给出含方案文件的文件夹，或 [{ \"name\": \"甲\", \"weights\": { \"id\": 30, … } }, …]",
        en:
          "give a folder of scheme files, or [{ \"name\": \"A\", \"weights\": { \"id\": 30, ... } }, ...]"
      ))
  }
}
