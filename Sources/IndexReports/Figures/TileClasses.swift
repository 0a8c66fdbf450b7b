internal import CompositeIndex
internal import IndexKernel

/// How scores are sorted into the classes of a tile grid.
public enum TileClassRule: Hashable, Sendable {
  /// Up to five of the same number of points.
  case equal
  /// Up to five of about the same number of units.
  case quantile
  /// Where every class but the lowest begins, in hundredths of a point: one to four, rising.
  case limits([Int])

  /// The most limits: one fewer than the shades that can be told apart.
  public static let mostLimits = 4

  /// `equal`, `quantile`, or limits such as `60,70,80,90`; `nil` for anything else.
  ///
  /// Limits have at most two decimals, as printed scores do.
  public init?(_ text: String) {
    switch text {
    case "equal": self = .equal
    case "quantile": self = .quantile
    default:
      var limits: [Int] = []
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        guard Self.isPlain(part), let number = Double(part), abs(number) < 1e7 else { return nil }
        let limit = NumberFormat.units(number)
        guard (Double(limit) / 100 - number).magnitude < 1e-9,
          limits.last.map({ $0 < limit }) ?? true
        else { return nil }
        limits.append(limit)
      }
      guard (1...Self.mostLimits).contains(limits.count) else { return nil }
      self = .limits(limits)
    }
  }

  /// Digits with a point perhaps, behind a minus sign perhaps: `Double` takes 0x10, 1e1 and +60 besides.
  private static func isPlain(_ text: Substring) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text
    return digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }

  /// As it is typed.
  public var text: String {
    switch self {
    case .equal: "equal"
    case .quantile: "quantile"
    case .limits(let limits):
      limits.map { NumberFormat.shortest(Double($0) / 100) ?? "" }.joined(separator: ",")
    }
  }
}

/// Scores in the classes of a tile grid, by their printed digits: with the printed limits every reader
/// can check them.
struct TileClasses {
  /// The lowest and the highest score of a class in hundredths of a point; `nil` for no end.
  typealias Range = (low: Int?, high: Int?)

  let rule: TileClassRule
  /// From the lowest; those by limits may be empty.
  let ranges: [Range]
  /// The class of each score from 0 for the lowest; `nil` for NaN.
  let classes: [Int?]

  init(_ scores: [Double], rule: TileClassRule) {
    self.rule = rule
    if case .limits(let limits) = rule {
      let starts: [Int?] = [nil] + limits
      ranges = starts.indices.map { number in
        (starts[number], number + 1 < starts.count ? limits[number] - 1 : nil)
      }
      classes = scores.map { score in
        if score.isNaN { return nil }
        let printed = NumberFormat.units(score)
        return limits.count { $0 <= printed }
      }
    } else {
      let found = ScoreClasses(
        NumberFormat.hundredths(scores), rule: rule == .quantile ? .quantile : .equalInterval)
      ranges = found.ranges.map { (Int($0.lowerBound), Int($0.upperBound)) }
      classes = found.classes.map { $0 < 0 ? nil : Int($0) }
    }
  }

  /// How many scores each class has.
  var counts: [Int] { ranges.indices.map { number in classes.count { $0 == number } } }

  /// The step of the scale of five for a class.
  func step(_ number: Int) -> Int { ScoreClasses.step(number, of: ranges.count) }

  /// `75.00–77.99`, `低于 60.00`, `不低于 90.00`.
  func range(_ number: Int) -> LocalizedText {
    switch ranges[number] {
    case (let low?, let high?):
      let ends = [low, high].map { NumberFormat.fixed(units: $0) }
      if low == high { return LocalizedText(ends[0]) }
      return LocalizedText(zh: "\(ends[0])–\(ends[1])", en: "\(ends[0])-\(ends[1])")
    case (nil, let high?):
      let limit = NumberFormat.fixed(units: high + 1)
      return LocalizedText(zh: "低于 \(limit)", en: "below \(limit)")
    case (let low?, nil):
      let limit = NumberFormat.fixed(units: low)
      return LocalizedText(zh: "不低于 \(limit)", en: "\(limit) and above")
    case (nil, nil): return LocalizedText("")
    }
  }

  /// What stands above the shades.
  var legend: LocalizedText {
    switch rule {
    case .equal:
      LocalizedText(zh: "得分，等距分级，括号内为个数", en: "Score in equal intervals (number of units)")
    case .quantile:
      LocalizedText(zh: "得分，按个数均分，括号内为个数", en: "Score in quantiles (number of units)")
    case .limits:
      LocalizedText(zh: "得分，按给定界值分级，括号内为个数", en: "Score by given limits (number of units)")
    }
  }
}
