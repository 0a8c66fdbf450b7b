import CompositeIndex
import IndexReports
import Testing

/// Regions with the codes of provinces whose scores are chosen freely.
enum FigureSamples {
  /// One year of regions: each has one score, of which the index is the mean of equal parts.
  ///
  /// - Parameter scores: by region; `nil` has no figure.
  static func assessment(
    _ scores: [Double?], year: Int = 2024, synthetic: Bool = true, codes: [String]? = nil,
    edit: (inout Scheme) -> Void = { _ in }
  ) throws -> Assessment {
    let tiles = TileLayout.provinces.tiles
    var data = RankingSamples.dataset([], synthetic: synthetic, year: year)
    data.units = scores.indices.map { number in
      let tile = number < tiles.count ? tiles[number] : nil
      return Unit(
        code: codes?[number] ?? tile?.code ?? "X\(number)",
        name: tile?.name ?? LocalizedText(zh: "地区\(number)", en: "Region \(number)"),
        kind: "province")
    }
    var observations: [Observation] = []
    for (unit, score) in scores.enumerated() {
      guard let score else { continue }
      for variable in 0..<3 {
        observations.append(
          Observation(
            unit: unit, variable: variable, period: 0, value: score + spread(unit, variable)))
      }
    }
    data.observations = observations
    return try #require(assess(RankingSamples.scheme(edit: edit), data).first)
  }

  /// What makes weights matter: more in one indicator, less in the others, nothing in the index of
  /// 20, 20 and 60 per cent.
  private static func spread(_ unit: Int, _ variable: Int) -> Double {
    let size = Double(unit % 4)
    return variable == 2 ? -size : 1.5 * size
  }

  /// Scores that fall by a half from 90.
  static func falling(_ count: Int) -> [Double?] { (0..<count).map { 90 - Double($0) / 2 } }

  /// Rank intervals with few replicates.
  static func intervals(_ assessment: Assessment) throws -> RankIntervals {
    let found = try RankIntervals.of(assessment, options: .init(seed: 7, replicates: 300))
    return try #require(found)
  }
}
