internal import CompositeIndex

/// A treatment with what it learnt, and its record.
enum TreatmentJSON {
  static func value(_ result: TreatmentResult, id: String) -> JSONOutput {
    let form =
      switch result.fitted {
      case .unchanged: "unchanged"
      case .held: "held"
      case .transformed: "transformed"
      }
    let bounds = result.fitted.bounds
    let transform = result.fitted.transform
    var members: [JSONOutput.Member] = [
      .init("id", .string(id)), .init("form", .string(form)),
      .init("bounds", bounds.map { [.number($0.lowerBound), .number($0.upperBound)] } ?? .null),
      .init("transform", .string(orNull: transform?.kind.rawValue)),
    ]
    if let transform {
      members += [
        .init("origin", .number(transform.origin)), .init("offset", .number(transform.offset)),
        .init("mirrored", .bool(transform.isMirrored)), .init("power", .number(transform.power)),
      ]
    }
    return .object(
      members + [
        .init("looks", .array(result.record.looks.map(look))),
        .init("winsorised", .integer(result.record.winsorised)),
      ])
  }

  private static func look(_ look: TreatmentRecord.Look) -> JSONOutput {
    [
      "stage": .string(look.stage), "skewness": .number(look.skewness),
      "kurtosis": .number(look.kurtosis), "passes": look.passes.map { .bool($0) } ?? .null,
    ]
  }
}
