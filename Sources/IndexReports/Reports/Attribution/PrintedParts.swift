internal import CompositeIndex

/// Parts of a change as printed: in hundredths, adding up to what is printed for the change.
struct PrintedParts {
  private let units: [ChangeSwitch: Int]

  /// - Parameter total: the printed change in hundredths.
  init(_ parts: ChangeParts, _ live: [ChangeSwitch], total: Int) {
    let fitted = LargestRemainder.fit(parts: live.map { parts[$0] }, units: total)
    units = Dictionary(zip(live, fitted), uniquingKeysWith: { first, _ in first })
  }

  /// One part as a cell.
  func cell(_ part: ChangeSwitch) -> Table.Cell {
    let number = units[part] ?? 0
    return Table.Cell(
      NumberFormat.signed(units: number), number > 0 ? .up : number < 0 ? .down : .plain)
  }

  /// One part as text.
  func text(_ part: ChangeSwitch) -> String { NumberFormat.signed(units: units[part] ?? 0) }
}

extension UnitAttribution {
  /// Places gained.
  var gained: Double { ranks.before - ranks.after }

  /// The parts of the change of rank as printed.
  func printedRank(_ live: [ChangeSwitch]) -> PrintedParts {
    PrintedParts(rankParts, live, total: NumberFormat.units(gained))
  }

  /// The difference of the printed scores, in hundredths.
  var printedPoints: Int {
    NumberFormat.units(scores.after) - NumberFormat.units(scores.before)
  }
}
