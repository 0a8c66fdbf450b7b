internal import CompositeIndex

/// A normalisation with what it learnt.
enum FittedJSON {
  static func value(_ fit: FittedNormalisation, id: String) -> JSONOutput {
    let head = JSONOutput.Member("id", .string(id))
    switch fit {
    case .line(let line):
      return .object([
        head, .init("form", "line"), .init("fromValue", .number(line.fromValue)),
        .init("fromScore", .number(line.fromScore)), .init("toValue", .number(line.toValue)),
        .init("toScore", .number(line.toScore)),
        .init(
          "bounds",
          line.bounds.map { [.number($0.lowerBound), .number($0.upperBound)] } ?? .null),
      ])
    case .ratio(let ratio):
      return .object([
        head, .init("form", "ratio"), .init("reference", .number(ratio.reference)),
        .init("full", .number(ratio.full)), .init("direction", .string(ratio.direction.rawValue)),
        .init("clamp", .bool(ratio.clamp)),
      ])
    case .steps(let steps):
      return .object([
        head, .init("form", "steps"), .init("steps", .array(steps.map(MethodologyJSON.step))),
      ])
    case .standing(let standing):
      let scale: JSONOutput.Member =
        switch standing.scale {
        case .share(let full): .init("full", .number(full))
        case .places(let first): .init("first", .number(first))
        }
      return .object([
        head, .init("form", "standing"),
        .init("values", .array(standing.reference.map { .number($0) })),
        .init("direction", .string(standing.direction.rawValue)),
        .init("ties", .string(standing.ties.rawValue)), scale,
      ])
    case .logistic(let curve):
      return .object([
        head, .init("form", "logistic"), .init("midpoint", .number(curve.midpoint)),
        .init("slope", .number(curve.slope)), .init("full", .number(curve.full)),
      ])
    case .undefined(let reason):
      return .object([head, .init("form", "undefined")] + members(reason))
    }
  }

  /// Why nothing was learnt, and the value or unit that it is about.
  static func members(_ reason: UndefinedReason) -> [JSONOutput.Member] {
    switch reason {
    case .noValues: [.init("reason", "noValues")]
    case .constant(let value): [.init("reason", "constant"), .init("value", .number(value))]
    case .notPositive(let best): [.init("reason", "notPositive"), .init("value", .number(best))]
    case .noBetterThanWorst(let reference):
      [.init("reason", "noBetterThanWorst"), .init("value", .number(reference))]
    case .unitWithoutValue(let code):
      [.init("reason", "unitWithoutValue"), .init("unit", .string(code))]
    }
  }
}
