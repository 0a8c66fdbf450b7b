internal import CompositeIndex

/// How several experts' judgements became one set of weights, in words.
enum GroupWords {
  /// `7 位专家的权重平均`: what stands for the consensus in a note.
  ///
  /// - Parameter method: the name of a way to aggregate.
  static func shortly(_ method: String, _ node: PanelAnalysis.NodeResult) -> LocalizedText {
    let count = node.opinions.count
    let hasOthers = node.opinions.contains { $0.matrix == nil }
    let isFitted = !hasOthers || node.consensusMethod == "least-squares"
    let others = LocalizedText(
      zh: hasOthers ? "（其他方式的判断以权重之比参与）" : "",
      en: hasOthers ? " (those of other kinds as ratios of weights)" : "")
    return switch method {
    case "priorities":
      LocalizedText(zh: "\(count) 位专家的权重平均", en: "the mean of the weights of all \(count)")
    case "priorities-geometric":
      LocalizedText(
        zh: "\(count) 位专家的权重取几何平均", en: "the geometric mean of the weights of all \(count)")
    case "median":
      LocalizedText(
        zh: "\(count) 位专家的权重取中位数", en: "the medians of the weights of all \(count)")
    case "judgements":
      isFitted
        ? LocalizedText(
          zh: "\(count) 位专家的全部判断作对数最小二乘\(others.zh)",
          en: "by logarithmic least squares from the judgements of all \(count)\(others.en)")
        : LocalizedText(
          zh: "\(count) 位专家的全部判断集结\(others.zh)",
          en: "from the judgements of all \(count)\(others.en)")
    default:
      LocalizedText(
        zh: "\(count) 位专家合成（\(MethodWords.name(method).zh)）",
        en: "that of all \(count) (\(MethodWords.name(method).en))")
    }
  }

  /// The sentence of a report.
  ///
  /// - Parameters:
  ///   - hasOthers: whether anybody judged otherwise than by comparing pairs.
  ///   - hasGaps: whether anybody left pairs out.
  ///   - hasZeros: whether anybody who did not compare pairs gives a weight of 0.
  ///   - isWeighted: whether experts count differently.
  static func sentence(
    _ method: String, hasOthers: Bool, hasGaps: Bool, hasZeros: Bool, isWeighted: Bool
  ) -> LocalizedText {
    let (zh, en) = isWeighted ? ("（按专家份量加权）", ", each expert counting as stated") : ("", "")
    switch method {
    case "priorities":
      return LocalizedText(
        zh: "共识为各专家权重的算术平均\(zh)。",
        en: "The consensus is the mean of the experts' weights\(en).")
    case "priorities-geometric":
      return LocalizedText(
        zh: "共识为各专家权重的几何平均\(zh)，再归一。",
        en:
          "The consensus is the geometric mean of the experts' weights\(en), rescaled to add up to "
          + "1.")
    case "median":
      return LocalizedText(
        zh: "共识为各专家权重的中位数\(zh)，再归一。",
        en: "The consensus is the median of the experts' weights\(en), rescaled to add up to 1.")
    case "judgements":
      var text = LocalizedText(
        zh: "各专家的判断逐对取几何平均\(zh)，再求权重（判断集结，AIJ）",
        en:
          "The experts' judgements of each pair are put together by their geometric mean\(en), and "
          + "weights follow from these (AIJ)")
      if hasOthers {
        text.zh += "；没有作两两比较的专家以其权重之比参与"
        text.en += "; experts who did not compare pairs enter with the ratios of their weights"
      }
      if hasGaps || hasZeros {
        let zh = [hasGaps ? "漏判" : "", hasZeros ? "权重为 0 " : ""].filter { !$0.isEmpty }
        let en = [hasGaps ? "pairs were left out" : "", hasZeros ? "a weight is 0" : ""]
          .filter { !$0.isEmpty }
        text.zh += "；有\(zh.joined(separator: "或"))的一组，对全部判断作对数最小二乘"
        text.en +=
          "; where \(en.joined(separator: " or ")), weights fit all judgements by logarithmic least "
          + "squares"
      }
      return LocalizedText(zh: text.zh + "。", en: text.en + ".")
    default:
      let name = MethodWords.name(method)
      return LocalizedText(zh: "各专家以\(name.zh)合成。", en: "The consensus is by \(name.en).")
    }
  }
}
