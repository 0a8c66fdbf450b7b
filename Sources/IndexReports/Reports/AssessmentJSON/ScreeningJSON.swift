internal import CompositeIndex

/// How complete a unit's values are, where the scheme screens.
enum ScreeningJSON {
  /// Over all indicators and within every dimension.
  static func value(_ screening: UnitScreening) -> JSONOutput {
    [
      "included": .bool(screening.isIncluded),
      "forced": screening.forced.map { .bool($0) } ?? .null,
      "all": .object(counts(screening.whole)),
      "dimensions": .array(
        screening.dimensions.map { part in
          .object([.init("id", .string(part.dimension ?? ""))] + counts(part))
        }),
    ]
  }

  private static func counts(_ part: Completeness) -> [JSONOutput.Member] {
    [
      .init("indicators", .integer(part.indicators)), .init("missing", .integer(part.missing)),
      .init("zeros", .integer(part.zeros)), .init("availability", .number(part.availability)),
      .init("nonZero", .number(part.nonZero)),
    ]
  }
}
