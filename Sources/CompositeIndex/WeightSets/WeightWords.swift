/// How uncertain or admissible weights are said, everywhere the same: behind `--factor weights=` and
/// `--within`, and in a scheme's `uncertainty`.
///
/// | words | meaning |
/// |---|---|
/// | `simplex` | any weights |
/// | `floor:2` | each at least 2 % |
/// | `order`, `order:a,b,c` | none above the one before it: as the scheme's weights are ordered, or as said |
/// | `box:25` | each within 25 % of itself |
/// | `@FILE.json` | linear conditions |
/// | `jitter:25` | each times 0.75 to 1.25, rescaled |
/// | `dirichlet:100` | Dirichlet around the scheme's weights; the larger, the closer |
/// | `experts:FILE`, `experts-mean:FILE` | those of one expert; the mean of experts drawn with replacement |
///
/// The first five are sets, which can be searched and drawn from; the others can only be drawn.
/// Numbers are per cent but for `dirichlet`; `jitter`, `box` and `dirichlet` may go without.
public enum WeightWords: Hashable, Sendable {
  /// Words that say all.
  case spread(WeightSpread)
  /// What experts said, in a file that is still to be read.
  case experts(path: String, ExpertDrawing)
  /// Linear conditions, in a file that is still to be read.
  case conditions(path: String)

  /// The words for sets, with the numbers that most people would write.
  public static let sets = ["simplex", "order", "order:a,b,c", "floor:2", "box:25", "@FILE.json"]
  /// All words.
  public static let all =
    ["jitter:25", "dirichlet:100"] + sets + ["experts:FILE", "experts-mean:FILE"]
  /// What the words match, as a regular expression of JSON Schema.
  public static let pattern =
    "^(simplex|order([:：].+)?|(jitter|box|dirichlet)([:：][0-9.eE+]+[%％]?)?"
    + "|floor[:：][0-9.eE+]+[%％]?|experts(-mean)?[:：].+|@.+)$"

  /// Reads words; whether their numbers are possible is for those who use them to say.
  ///
  /// - Returns: `nil` where the word is not known or its number is none.
  public init?(_ text: String) {
    if text.hasPrefix("@") {
      guard text.count > 1 else { return nil }
      self = .conditions(path: String(text.dropFirst()))
      return
    }
    let (word, rest) = Self.parts(text)
    switch (word, rest) {
    case ("simplex", nil): self = .spread(.within(.simplex))
    case ("order", nil): self = .spread(.within(.order([])))
    case ("order", let ids?): self = .spread(.within(.order(Self.ids(ids))))
    case ("experts", let path?) where !path.isEmpty: self = .experts(path: path, .one)
    case ("experts-mean", let path?) where !path.isEmpty:
      self = .experts(path: path, .bootstrapMean)
    case ("floor", let text?):
      guard let number = Self.number(text) else { return nil }
      self = .spread(.within(.floor(percent: number)))
    case ("box", _):
      guard let number = rest.map(Self.number) ?? 25 else { return nil }
      self = .spread(.within(.box(percent: number)))
    case ("jitter", _):
      guard let number = rest.map(Self.number) ?? 25 else { return nil }
      self = .spread(.jitter(number / 100))
    case ("dirichlet", _):
      guard let number = rest.map(Self.number) ?? 100 else { return nil }
      self = .spread(.dirichlet(number))
    default: return nil
    }
  }

  /// The word and what stands behind its colon.
  private static func parts(_ text: String) -> (word: String, rest: String?) {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "：" })
    return (String(parts.first ?? ""), parts.count > 1 ? String(parts[1]) : nil)
  }

  /// The word that the text begins with, for guesses at what was meant.
  public static func word(of text: String) -> String { parts(text).word }

  private static func ids(_ text: String) -> [String] {
    text.split(whereSeparator: { ",，>、".contains($0) }).map { id in
      String(id.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// A plain number; a sign of per cent behind it changes nothing.
  private static func number(_ text: String) -> Double? {
    let digits = text.hasSuffix("%") || text.hasSuffix("％") ? String(text.dropLast()) : text
    return digits.contains("x") ? nil : Double(digits).flatMap { $0.isFinite ? $0 : nil }
  }
}
