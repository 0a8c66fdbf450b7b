/// What may differ between two results; each can be taken from either side.
public enum ChangeSwitch: Int, CaseIterable, Hashable, Sendable {
  /// The unit's own figures.
  case own
  /// The figures of all other units.
  case others
  /// The weights, and with them which indicators have one.
  case weights
  /// Every choice that is no weight, and what normalisations and treatments learnt.
  case method
  /// Which units are ranked.
  case unitSet

  /// The key in JSON and CSV.
  public var key: String {
    switch self {
    case .own: "own"
    case .others: "others"
    case .weights: "weights"
    case .method: "method"
    case .unitSet: "unitSet"
    }
  }
}

/// One of the two results that are compared.
enum ChangeSide: Int, Hashable, Sendable {
  case before
  case after
}

/// One combination of both sides' parts.
struct ChangeWorld: Hashable, Sendable {
  /// Bit by switch: set where the part is that of the second result.
  var bits: Int

  func side(_ part: ChangeSwitch) -> ChangeSide {
    bits >> part.rawValue & 1 == 1 ? .after : .before
  }

  static let before = ChangeWorld(bits: 0)
  static let after = ChangeWorld(bits: (1 << ChangeSwitch.allCases.count) - 1)
}

/// Numbers by switch that add up to a change.
public struct ChangeParts: Hashable, Sendable {
  private var values = [Double](repeating: 0, count: ChangeSwitch.allCases.count)

  /// No change.
  public init() {}

  /// The part of one switch.
  public subscript(part: ChangeSwitch) -> Double {
    get { values[part.rawValue] }
    set { values[part.rawValue] = newValue }
  }

  /// The sum.
  public var sum: Double { values.reduce(0, +) }

  /// Whether no part is more than rounding (1e-12).
  public var isZero: Bool { values.allSatisfy { abs($0) < 1e-12 } }

  static func += (left: inout ChangeParts, right: ChangeParts) {
    for part in ChangeSwitch.allCases { left[part] += right[part] }
  }
}
