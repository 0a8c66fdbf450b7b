/// What a shape means; a stylesheet says what it looks like, so that paper, screen and dark screens
/// share one drawing.
public enum Ink: UInt8, CaseIterable, Sendable {
  /// Ordinary text.
  case text
  /// Secondary text.
  case muted
  /// Text on the two darkest steps of a scale.
  case inverse
  /// Lines that measure: axes, grids.
  case grid
  /// A frame or the ends of an interval.
  case outline
  /// An interval.
  case band
  /// The value itself: a rank, a score.
  case mark
  /// One that is picked out of many, as a line.
  case chosen
  /// One of many, as a line.
  case other
  /// Better than the other, higher: warm, always with a sign in the text as well.
  case up
  /// Worse, lower.
  case down
  /// A sum.
  case total
  /// No data: hatched.
  case missing
  /// The surface that a drawing stands on.
  case surface
  /// Steps of a scale from low (light) to high (dark).
  case step1, step2, step3, step4, step5

  /// The name of the CSS class.
  var name: StaticString {
    switch self {
    case .text: "i-text"
    case .muted: "i-muted"
    case .inverse: "i-inverse"
    case .grid: "i-grid"
    case .outline: "i-outline"
    case .band: "i-band"
    case .mark: "i-mark"
    case .chosen: "i-chosen"
    case .other: "i-other"
    case .up: "i-up"
    case .down: "i-down"
    case .total: "i-total"
    case .missing: "i-missing"
    case .surface: "i-surface"
    case .step1: "i-step1"
    case .step2: "i-step2"
    case .step3: "i-step3"
    case .step4: "i-step4"
    case .step5: "i-step5"
    }
  }

  /// The step of a scale; the last one beyond its end.
  ///
  /// - Parameter number: from 0 for the lowest.
  public static func step(_ number: Int) -> Ink {
    switch number {
    case ...0: .step1
    case 1: .step2
    case 2: .step3
    case 3: .step4
    default: .step5
    }
  }

  /// The ink for text on a step.
  public var textOn: Ink {
    switch self {
    case .step4, .step5, .mark, .chosen, .total, .up, .down: .inverse
    default: .text
    }
  }
}
