internal import CompositeIndex

/// How far experts agree, in sentences.
struct AgreementWords {
  private let report: PanelReport

  init(_ report: PanelReport) { self.report = report }

  /// `7 位专家一致程度 71%（Shannon，中等）；Kendall W = 0.62（p=0.003）。`; `nil` with one expert.
  func sentence(_ node: PanelAnalysis.NodeResult) -> LocalizedText? {
    let count = node.opinions.count
    let agreement = node.agreement
    guard let level = agreement.level?.text, node.criteria.count > 1 else { return nil }
    let share = Self.share(agreement)
    let kendall = kendall(agreement)
    let round = report.analysis.rounds.count > 1 ? report.analysis.result.number : nil
    let (zh, en) = (round.map { "第 \($0) 轮，" } ?? "", round.map { ", round \($0)" } ?? "")
    return LocalizedText(
      zh: "\(zh)\(count) 位专家：一致程度 \(share)（Shannon，\(level[.zh])）；\(kendall[.zh])。",
      en: "\(count) experts\(en): agreement \(share) (Shannon, \(level[.en])); \(kendall[.en]).")
  }

  /// The consensus in per cent, with as many decimals as show the same word.
  static func share(_ agreement: Agreement) -> String {
    let own = Agreement.Level.floor(of: agreement.consensus)
    let digits = (0...4).first { digits in
      let text = NumberFormat.fixed(agreement.consensus * 100, digits: digits)
      return Agreement.Level.floor(of: (Double(text) ?? .nan) / 100) == own
    }
    return NumberFormat.percent(agreement.consensus, digits: digits ?? 4)
  }

  /// Kendall's W with its p, and what it means where chance would do as much.
  func kendall(_ agreement: Agreement) -> LocalizedText {
    guard !agreement.kendallW.isNaN else {
      return LocalizedText(
        zh: "Kendall W 无从计算（没有人分出先后）", en: "no Kendall W: nobody puts one criterion first")
    }
    let w = NumberFormat.fixed(agreement.kendallW)
    let p = Self.probability(agreement.probability)
    guard agreement.probability >= 0.05 else {
      return LocalizedText(zh: "Kendall W = \(w)（\(p)）", en: "Kendall W = \(w) (\(p))")
    }
    return LocalizedText(
      zh: "Kendall W = \(w)（\(p)，与随意排序无法区分）",
      en: "Kendall W = \(w) (\(p): no more than chance may do)")
  }

  /// `p=0.003`, `p<0.001`.
  static func probability(_ probability: Double) -> String {
    probability < 0.001 ? "p<0.001" : "p=" + NumberFormat.fixed(probability, digits: 3)
  }
}

extension Agreement.Level {
  /// The word for it.
  var text: LocalizedText {
    switch self {
    case .veryLow: LocalizedText(zh: "很低", en: "very low")
    case .low: LocalizedText(zh: "较低", en: "low")
    case .moderate: LocalizedText(zh: "中等", en: "moderate")
    case .high: LocalizedText(zh: "较高", en: "high")
    case .veryHigh: LocalizedText(zh: "很高", en: "very high")
    }
  }

  /// How many of the levels a consensus has reached.
  static func floor(of consensus: Double) -> Int {
    allCases.count { consensus >= $0.least - 1e-12 }
  }
}
