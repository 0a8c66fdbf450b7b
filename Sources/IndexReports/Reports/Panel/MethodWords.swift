internal import CompositeIndex

/// What a method is called in running text.
enum MethodWords {
  /// Families of which several may have a method of one name, those of judgements first.
  private static let families = [
    "priorities", "rank-weights", "best-worst", "group", "data-weights",
  ]

  /// The name by which its summary introduces it (`特征根法：…`) in Chinese, and in English where its own
  /// name says too little; its own name otherwise.
  static func name(_ name: String) -> LocalizedText {
    let first = families.lazy.compactMap { family in
      Catalogue.families.first { $0.name == family }?.methods.first { $0.name == name }
    }.first
    let known = first ?? Catalogue.families.flatMap(\.methods).last { $0.name == name }
    let introduced = known.flatMap { method -> String? in
      let head = method.summary.zh.prefix { $0 != "：" && $0 != "，" && $0 != "。" }
      return head.count < method.summary.zh.count && head.count <= 16 ? String(head) : nil
    }
    return LocalizedText(zh: introduced ?? name, en: first.flatMap { english[$0.name] } ?? name)
  }

  private static let english = [
    "eigenvector": "the principal eigenvector", "geometric-mean": "geometric means of rows",
    "least-squares": "logarithmic least squares",
    "normalised-columns": "means of normalised columns",
    "roc": "the rank-order centroid", "rank-sum": "the rank sum", "reciprocal": "rank reciprocals",
    "linear": "the linear best-worst method", "original": "the original best-worst method",
    "judgements": "geometric means of the experts' judgements",
    "priorities": "the mean of the experts' weights",
    "priorities-geometric": "geometric means of the experts' weights",
    "median": "medians of the experts' weights",
  ]
}
