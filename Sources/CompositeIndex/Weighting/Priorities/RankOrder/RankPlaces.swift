/// The places that criteria take in an order: one each, several for those that are tied.
struct RankPlaces {
  /// For each criterion its places from 0.
  private let places: [Range<Int>]

  /// Takes the order from ranks, of which only the order counts.
  init(_ ranks: [Int]) {
    places = ranks.map { rank in
      let before = ranks.count { $0 < rank }
      return before..<before + ranks.count { $0 == rank }
    }
  }

  /// Shares of 1 in proportion to what the places get; tied criteria share the mean of theirs.
  ///
  /// Summed place by place, so that the order of the criteria changes no digit.
  func shares(of values: [Double]) -> [Double] {
    let shares = values.shares
    return places.map { places in
      places.reduce(0) { $0 + shares[$1] } / Double(places.count)
    }
  }
}
