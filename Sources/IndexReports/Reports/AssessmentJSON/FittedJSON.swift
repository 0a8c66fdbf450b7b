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
    case .ratio(let target, let direction, let clamp):
      return .object([
        head, .init("form", "ratio"), .init("target", .number(target)),
        .init("direction", .string(direction.rawValue)), .init("clamp", .bool(clamp)),
      ])
    case .steps(let steps):
      return .object([
        head, .init("form", "steps"), .init("steps", .array(steps.map(MethodologyJSON.step))),
      ])
    case .standing(let reference, let direction, let average):
      return .object([
        head, .init("form", "standing"),
        .init("reference", .array(reference.map { .number($0) })),
        .init("direction", .string(direction.rawValue)),
        .init("tiesShareAverage", .bool(average)),
      ])
    case .undefined(let constant):
      return .object([
        head, .init("form", "undefined"), .init("constant", .number(orNull: constant)),
      ])
    }
  }
}
