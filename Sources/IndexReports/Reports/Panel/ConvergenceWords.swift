internal import CompositeIndex

extension Convergence {
  /// The verdict in a word.
  var text: LocalizedText {
    switch self {
    case .converged: LocalizedText(zh: "收敛", en: "converged")
    case .nearly: LocalizedText(zh: "基本", en: "nearly")
    case .apart: LocalizedText(zh: "未收敛", en: "apart")
    }
  }
}

/// What the verdicts on convergence mean.
enum ConvergenceWords {
  /// A verdict in a word; `-` where there is none.
  static func text(_ verdict: Convergence?) -> LocalizedText {
    verdict?.text ?? LocalizedText(NumberFormat.missing)
  }

  /// The verdicts with their limits, those of a stop rule or the usual ones.
  ///
  /// - Parameter hasLone: whether there is no verdict on some, as one expert alone was asked.
  static func explanation(of rule: DelphiStopRule?, hasLone: Bool) -> LocalizedText {
    let lone =
      hasLone
      ? LocalizedText(zh: "；有一轮只有一位专家时不作判定（-）", en: "; - where one expert alone was asked")
      : LocalizedText("")
    let limits = Convergence.Limits(of: rule)
    func points(_ share: Double) -> String {
      let text = NumberFormat.fixed(share * 100, digits: 1)
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let range = points(limits.interquartileRange)
    let near = points(limits.interquartileRange * Convergence.nearlyWithin)
    let moved = points(limits.movement)
    return LocalizedText(
      zh: "收敛：IQR 不超过 \(range) 个百分点，且中位数变动不超过 \(moved)；基本：IQR 不超过 \(range)，但中位数"
        + "还在变，或 IQR 在缩小且不超过 \(near)；未收敛：其余\(lone.zh)。",
      en: "Converged: IQR at most \(range) points, median moved at most \(moved); nearly: IQR at "
        + "most \(range) but the median still moves, or IQR shrinking and at most \(near); apart: "
        + "otherwise\(lone.en).")
  }
}
