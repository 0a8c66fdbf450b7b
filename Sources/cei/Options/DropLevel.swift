internal import ArgumentParser
internal import CompositeIndex

/// What `--drop-each` leaves out in turn.
struct DropLevel: ExpressibleByArgument {
  /// As typed.
  let text: String
  /// What it means.
  let level: LeaveOneOut.Level

  init?(argument: String) {
    text = argument
    switch argument {
    case "indicators", "indicator": level = .indicators
    case "dimensions", "dimension": level = .depth(1)
    default:
      guard let depth = Int(argument), depth > 0 else { return nil }
      level = .depth(depth)
    }
  }

  static var allValueStrings: [String] { ["indicators", "dimensions", "1", "2", "3"] }
}
