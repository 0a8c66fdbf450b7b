/// Which keys a scheme file has, level by level; reading and `--set` both follow it.
indirect enum SchemeShape: Sendable {
  /// Fixed keys.
  case object([(key: String, shape: SchemeShape)])
  /// Keys that the author chooses: names of indicators, nodes or variables.
  case named(Names, SchemeShape)
  /// A method: `{ "method": …, parameters … }`.
  case method
  /// One method for all nodes, or one for each.
  case aggregation
  /// One floor for both, or one each.
  case coverage
  /// A text for readers.
  case text
  /// Any other value.
  case value

  /// What the author's keys name.
  enum Names: Sendable {
    case indicators, nodes, innerNodes, variables
  }

  /// The keys of an object with fixed keys.
  var keys: [String] {
    switch self {
    case .object(let members): members.map(\.key)
    case .coverage: ["unit", "node"]
    default: []
    }
  }

  /// The shape under a fixed key.
  subscript(key: String) -> SchemeShape? {
    switch self {
    case .object(let members): members.first { $0.key == key }?.shape
    case .coverage: keys.contains(key) ? .value : nil
    default: nil
    }
  }

  static let root = object([
    ("$schema", .text), ("scheme", .text), ("extends", .text), ("version", .text),
    ("title", .text), ("note", .text), ("variables", .named(.variables, variable)),
    ("indicators", .named(.indicators, indicator)), ("dimensions", .named(.innerNodes, dimension)),
    ("tree", .named(.innerNodes, .value)), ("weights", .named(.nodes, .value)),
    ("weightsAre", .value), ("methodology", methodology), ("bands", .value), ("veto", .value),
    ("bonus", .value), ("published", published), ("uncertainty", uncertainty),
    ("record", .value),
  ])
  static let record = object([
    ("method", .value), ("settings", .value), ("inputs", .value), ("synthetic", .value),
    ("stamp", .value),
  ])
  static let recordInput = object([("role", .value), ("name", .value), ("sha256", .value)])
  /// The keys of a scheme's uncertainty that are factors.
  static let factorKeys = [
    "weights", "measurement", "imputations", "normalise", "aggregation", "treat", "impute",
    "missing", "denominators", "leaveOut",
  ]
  static let uncertainty = object(
    factorKeys.map { ($0, $0 == "denominators" ? .named(.indicators, .value) : .value) }
      + [("replicates", .value), ("seed", .value), ("interval", .value), ("top", .value)])
  static let spread = object([("spread", .value), ("at", .value)])
  static let variable = object([("name", .text), ("unit", .text), ("aliases", .value)])
  static let indicator = object([
    ("name", .text), ("value", formula), ("unit", .text), ("direction", .value),
    ("smallNumbers", .method), ("impute", .method), ("treat", .method), ("normalise", .method),
    ("note", .text),
  ])
  static let formula = object([
    ("of", .value), ("minus", .value), ("per", .value), ("times", .value), ("scope", .value),
    ("lag", .value),
  ])
  static let dimension = object([("name", .text), ("note", .text)])
  static let methodology = object([
    ("missing", .value), ("coverage", .coverage), ("periods", periods), ("screen", screening),
    ("impute", .method), ("treat", .method), ("normalise", .method), ("frozen", .value),
    ("aggregation", .aggregation), ("ties", .value), ("grades", .value),
  ])
  static let screening = object([
    ("availability", .value), ("nonZero", .value), ("dimensionAvailability", .value),
    ("dimensionNonZero", .value), ("keep", .value), ("leaveOut", .value), ("data", .value),
  ])
  static let periods = object([
    ("rule", .value), ("period", .value), ("from", .value), ("to", .value), ("lag", .value),
  ])
  static let published = object([("of", .value), ("tolerance", .value)])
  static let band = object([("from", .value), ("name", .text)])
  static let step = object([("from", .value), ("score", .value)])
  static let veto = object([
    ("id", .value), ("name", .text), ("of", .value), ("above", .value), ("below", .value),
    ("atLeast", .value), ("atMost", .value), ("then", .value),
  ])
  static let bonus = object([("max", .value), ("items", .value)])
  static let bonusItem = object([
    ("id", .value), ("name", .text), ("of", .value), ("points", .value), ("max", .value),
  ])
}
