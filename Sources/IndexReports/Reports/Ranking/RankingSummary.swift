internal import CompositeIndex

/// The numbers of the closing sentence, and the sentence.
struct RankingSummary {
  private static let named = 5
  private let assessment: Assessment
  /// Rows that are ranked, best first.
  let ranked: [Int]
  /// The mean of the unrounded scores; NaN where nobody is ranked.
  let mean: Double
  /// How many lie above the mean.
  let aboveMean: Int
  /// Rows with the highest score.
  let first: [Int]
  /// Rows with the lowest score; empty where all scores are equal.
  let last: [Int]
  /// The highest score as printed minus the lowest as printed, in hundredths of a point.
  let spread: Int
  /// Mean score of each dimension over the ranked rows.
  let dimensions: [(node: Int, mean: Double)]

  init(_ assessment: Assessment) {
    self.assessment = assessment
    let rows = assessment.ranking
    let index = assessment.index
    ranked = rows
    let tolerance = Assessment.tieTolerance
    let average = rows.isEmpty ? Double.nan : rows.reduce(0) { $0 + index[$1] } / Double(rows.count)
    mean = average
    aboveMean = rows.count { index[$0] > average + tolerance }
    let high = rows.map { index[$0] }.max() ?? .nan
    let low = rows.map { index[$0] }.min() ?? .nan
    first = rows.filter { high - index[$0] <= tolerance }
    last = high - low <= tolerance ? [] : rows.filter { index[$0] - low <= tolerance }
    spread = NumberFormat.units(high) - NumberFormat.units(low)
    dimensions = assessment.scheme.nodes[ResolvedScheme.root].children.compactMap { node in
      let scores = rows.map { assessment.scores[$0, node] }.filter { !$0.isNaN }
      return scores.isEmpty ? nil : (node, scores.reduce(0, +) / Double(scores.count))
    }
  }

  /// The paragraph below the ranking; `nil` where there is nobody to rank.
  var text: LocalizedText {
    let words = UnitWords(assessment)
    let head = assessment.period == nil ? nil : assessment.periodText
    guard let best = first.first else {
      return LocalizedText(
        zh: "没有\(words.header.zh)达到参与排名的条件。", en: "No \(words.singular) can be ranked.")
    }
    let (top, bottom) = (score(best), last.first.map(score))
    if ranked.count == 1 {
      return LocalizedText(
        zh: "仅\(name(best).zh)达到参与排名的条件，得 \(top) 分。",
        en: "Only \(name(best).en) can be ranked, with \(top) points.")
    }
    let count = words.count(ranked.count)
    let (all, left) = (assessment.units.count, assessment.unranked.count)
    let others = LocalizedText(
      zh: left == 0 ? "" : "（共 \(all) 个，\(left) 个不参与）",
      en: left == 0 ? "" : " (of \(all); \(left) \(left == 1 ? "is" : "are") not)")
    let average = NumberFormat.fixed(mean)
    var zh = head.map { "\($0.zh)，" } ?? ""
    var en = head.map { "\($0.en): " } ?? ""
    guard let bottom else {
      zh += "\(count.zh)得分相同，均为 \(top) 分，并列第一。"
      en += "all \(count.en) have the same score, \(top), and share the first rank."
      return LocalizedText(zh: zh, en: en.prefix(1).uppercased() + en.dropFirst())
    }
    let (leaders, trailers) = (names(first, words), names(last, words))
    let gap = NumberFormat.fixed(units: spread)
    zh += "\(count.zh)参与排名\(others.zh)，平均 \(average) 分，\(aboveMean) 个高于平均。"
    zh += "\(leaders.zh)\(first.count > 1 ? "并列" : "")第一（\(top) 分），"
    zh += "\(trailers.zh)\(last.count > 1 ? "并列" : "")末位（\(bottom) 分），相差 \(gap) 分。"
    en += "\(count.en) ranked\(others.en), mean \(average), \(aboveMean) above it. "
    en += "\(leaders.en) \(first.count > 1 ? "share the lead" : "leads") (\(top)), "
    en += "\(trailers.en) \(last.count > 1 ? "are" : "is") last (\(bottom)), \(gap) points behind."
    let parts = dimensionText
    return LocalizedText(
      zh: zh + (parts?.zh ?? ""), en: en + (parts.map { " " + $0.en } ?? ""))
  }

  private var dimensionText: LocalizedText? {
    guard dimensions.count > 1,
      let best = dimensions.max(by: { $0.mean < $1.mean }),
      let worst = dimensions.min(by: { $0.mean < $1.mean })
    else { return nil }
    let (high, low) = (NumberFormat.fixed(best.mean), NumberFormat.fixed(worst.mean))
    guard high != low else { return nil }
    let names = [best, worst].map { assessment.scheme.nodes[$0.node].name }
    let isTree = dimensions.allSatisfy { !assessment.scheme.nodes[$0.node].children.isEmpty }
    let count = "\(dimensions.count) \(isTree ? "个维度" : "项")"
    return LocalizedText(
      zh: "\(count)中，\(names[0][.zh])平均得分最高（\(high) 分），\(names[1][.zh])最低（\(low) 分）。",
      en: "On average \(names[0][.en]) is highest (\(high)), \(names[1][.en]) lowest (\(low)).")
  }

  private func score(_ row: Int) -> String { NumberFormat.fixed(assessment.index[row]) }

  private func name(_ row: Int) -> LocalizedText {
    let name = assessment.unit(row).name
    return LocalizedText(zh: name[.zh], en: name[.en])
  }

  private func names(_ rows: [Int], _ words: UnitWords) -> LocalizedText {
    words.list(rows.map(name), first: Self.named)
  }
}
