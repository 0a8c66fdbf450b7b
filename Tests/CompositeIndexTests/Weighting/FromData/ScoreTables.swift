@testable import CompositeIndex

extension WeightingTable {
  /// A table from its columns, with equal nominal weights; criteria are c1, c2 …, units u1, u2 ….
  init(columns: [[Double]], target: [Double]? = nil) {
    let rows = columns.first?.count ?? 0
    self.init(
      scores: Matrix(rows: rows, flat: columns.flatMap(\.self)),
      criteria: columns.indices.map { "c\($0 + 1)" },
      units: (0..<rows).map { row in
        Unit(code: "u\(row + 1)", name: LocalizedText(zh: "u\(row + 1)", en: "u\(row + 1)"))
      },
      nominal: .equal(columns.count), target: target)
  }

  /// A table from its rows.
  init(rows: [[Double]], target: [Double]? = nil) {
    self.init(
      columns: (rows.first ?? []).indices.map { column in rows.map { $0[column] } }, target: target)
  }

  /// Nine units with scores between 60 and 100; the fourth criterion follows the first and goes
  /// against the second.
  static let nine = WeightingTable(rows: [
    [85.5, 98.6, 91.1, 66.7], [81.7, 62.5, 81.2, 72.3], [71.1, 80.4, 80.0, 62.5],
    [92.4, 77.6, 66.1, 74.4], [77.2, 70.4, 97.9, 70.1], [75.2, 96.0, 83.2, 60.6],
    [74.9, 65.7, 86.4, 71.1], [94.2, 93.7, 63.7, 72.5], [74.6, 90.2, 65.4, 62.0],
  ])
}

/// A weighting with settings, as a command chooses it.
func weighting(
  _ name: String, _ settings: [String: ParameterValue] = [:]
) throws -> any DataWeighting {
  try Catalogue.dataWeighting(
    MethodChoice(
      name,
      settings.sorted { $0.key < $1.key }.map {
        MethodChoice.Setting(name: $0.key, value: $0.value)
      }))
}

/// Whether lists agree number by number, in absolute terms.
func isNear(_ left: [Double], _ right: [Double], within tolerance: Double = 1e-12) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance || ($0.isNaN && $1.isNaN) }
}
