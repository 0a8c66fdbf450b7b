internal import CompositeIndex

/// The ways in which an expert can judge, in the order in which they are told.
enum JudgementKind: CaseIterable {
  case pairwise, points, order, bestWorst, weights

  init(_ judgement: Judgement) {
    switch judgement {
    case .pairwise: self = .pairwise
    case .budget: self = .points
    case .ranking: self = .order
    case .bestWorst: self = .bestWorst
    case .direct: self = .weights
    }
  }

  var text: LocalizedText {
    switch self {
    case .pairwise: LocalizedText(zh: "两两比较", en: "comparisons of pairs")
    case .points: LocalizedText(zh: "百分制打分", en: "100 points given out")
    case .order: LocalizedText(zh: "排列次序", en: "order of importance")
    case .bestWorst: LocalizedText(zh: "最优最劣比较", en: "best-worst comparisons")
    case .weights: LocalizedText(zh: "直接赋权", en: "weights as given")
    }
  }

  /// What experts did who judged so, after their number.
  var verb: LocalizedText {
    switch self {
    case .pairwise: LocalizedText(zh: "作两两比较", en: "compared pairs")
    case .points: LocalizedText(zh: "按百分制打分", en: "gave out 100 points")
    case .order: LocalizedText(zh: "排列次序", en: "ranked")
    case .bestWorst: LocalizedText(zh: "作最优最劣比较", en: "compared with the best and the worst")
    case .weights: LocalizedText(zh: "直接给出权重", en: "stated weights")
    }
  }

  /// The word in files.
  var key: String {
    switch self {
    case .pairwise: "pairwise"
    case .points: "budget"
    case .order: "order"
    case .bestWorst: "bestWorst"
    case .weights: "weights"
    }
  }
}
