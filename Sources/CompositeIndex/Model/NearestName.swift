/// Finds what a mistyped name was meant to be.
public enum NearestName {
  /// The nearest candidate within a sane distance; the first one where several are as near.
  public static func suggestion(for name: String, in candidates: [String]) -> String? {
    let typed = folded(name)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(typed, folded(candidate))
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, min(typed.count, best.name.count) / 3),
      best.distance < max(typed.count, best.name.count)
    else { return nil }
    return best.name
  }

  /// Small letters in half width.
  private static func folded(_ name: String) -> [Character] {
    let scalars = name.unicodeScalars.map(\.halfWidth)
    return Array(String(String.UnicodeScalarView(scalars)).lowercased())
  }

  /// Optimal string alignment: insert, delete, replace, swap neighbours.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var older: [Int] = []
    var previous = Array(0...right.count)
    for i in left.indices {
      var current = [i + 1]
      for j in right.indices {
        var cost = min(
          previous[j + 1] + 1, current[j] + 1, previous[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, older[j - 1] + 1)
        }
        current.append(cost)
      }
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}
