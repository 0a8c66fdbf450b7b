/// On what scale a weighting method looks at scores.
public enum WeightingScale: String, CaseIterable, Sendable {
  /// As the scheme's normalisation gives them.
  case scores
  /// Every criterion from 0 for its worst unit to 1 for its best.
  case minMax = "min-max"

  /// One criterion's scores on that scale; a constant is 0 throughout the second one.
  func applied(to column: [Double]) -> [Double] {
    guard self == .minMax, let least = column.min(), let most = column.max() else { return column }
    // Halves, so that the range of huge numbers is a number.
    let range = most / 2 - least / 2
    return column.map { range > 0 ? ($0 / 2 - least / 2) / range : 0 }
  }

  /// What a parameter of this kind says.
  static let summary = LocalizedText(
    zh: "在什么尺度上计算：scores 为方案标准化后的得分；min-max 先把各指标换算到 0–1。",
    en: "The scale: scores as the scheme normalises them; min-max first puts every criterion on 0 "
      + "to 1.")
}
