internal import CompositeIndex

/// A spread of weights in words: `jitter:25`, `dirichlet:100`, `simplex`, `order`, `floor:2`, `box:25`,
/// `experts:FILE`, `experts-mean:FILE`; shares in per cent.
enum SpreadReading: Equatable {
  case spread(WeightSpread)
  /// What experts said, in a file that is still to be read.
  case experts(path: String, ExpertDrawing)

  /// The words, with the numbers that most people would write.
  static let words = [
    "jitter:25", "dirichlet:100", "simplex", "order", "floor:2", "box:25", "experts:FILE",
    "experts-mean:FILE",
  ]

  /// `nil` where the word is not known or its number is none.
  init?(_ text: String) {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "：" })
    let word = String(parts.first ?? "")
    let rest = parts.count > 1 ? String(parts[1]) : nil
    switch word {
    case "experts" where rest?.isEmpty == false:
      self = .experts(path: rest ?? "", .one)
    case "experts-mean" where rest?.isEmpty == false:
      self = .experts(path: rest ?? "", .bootstrapMean)
    case "simplex" where rest == nil: self = .spread(.simplex)
    case "order" where rest == nil: self = .spread(.order)
    case "jitter", "box", "dirichlet", "floor":
      let standard: Double? = word == "dirichlet" ? 100 : word == "floor" ? nil : 25
      guard let number = rest.map(Self.number) ?? standard else { return nil }
      switch word {
      case "jitter": self = .spread(.jitter(number / 100))
      case "box": self = .spread(.box(number / 100))
      case "floor": self = .spread(.floor(number / 100))
      default: self = .spread(.dirichlet(number))
      }
    default: return nil
    }
  }

  /// A plain number; a sign of per cent behind it changes nothing.
  private static func number(_ text: String) -> Double? {
    let digits = text.hasSuffix("%") || text.hasSuffix("％") ? String(text.dropLast()) : text
    return Double(digits).flatMap { $0.isFinite ? $0 : nil }
  }
}
