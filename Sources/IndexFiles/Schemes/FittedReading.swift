internal import CompositeIndex

/// What one normalisation learnt, as a result writes it; the counterpart of the reports' writing.
struct FittedReading {
  private let json: JSONValue

  init(_ json: JSONValue) { self.json = json }

  /// `nil` where something is missing, of the wrong kind or impossible.
  var fitted: FittedNormalisation? {
    switch json["form"]?.string {
    case "line": line.map { .line($0) }
    case "ratio": ratio.map { .ratio($0) }
    case "steps": json["steps"]?.elements.flatMap(Self.steps).map { .steps($0) }
    case "standing": standing.map { .standing($0) }
    case "logistic": logistic.map { .logistic($0) }
    case "undefined": .undefined(reason)
    default: nil
    }
  }

  private func number(_ key: String) -> Double? { json[key]?.number }

  private var direction: Direction? {
    json["direction"]?.string.flatMap(Direction.init(rawValue:))
  }

  private var line: ScoreLine? {
    guard let fromValue = number("fromValue"), let fromScore = number("fromScore"),
      let toValue = number("toValue"), let toScore = number("toScore"), fromValue != toValue,
      let limits = json["bounds"]
    else { return nil }
    var line = ScoreLine(
      fromValue: fromValue, fromScore: fromScore, toValue: toValue, toScore: toScore, bounds: nil)
    if limits.isNull { return line }
    let ends = (limits.elements ?? []).compactMap(\.number)
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    line.bounds = ends[0]...ends[1]
    return line
  }

  private var ratio: ScoreRatio? {
    guard let reference = number("reference"), reference > 0, let full = number("full"), full > 0,
      let direction, let clamp = json["clamp"]?.bool
    else { return nil }
    return ScoreRatio(reference: reference, full: full, direction: direction, clamp: clamp)
  }

  private var standing: Placing? {
    guard let elements = json["values"]?.elements, !elements.isEmpty, let direction,
      let ties = json["ties"]?.string.flatMap(Placing.Ties.init(rawValue:))
    else { return nil }
    let values = elements.compactMap(\.number)
    let full = number("full").map { Placing.Scale.share(full: $0) }
    guard values.count == elements.count, zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 }),
      let scale = full ?? number("first").map({ .places(from: $0) }),
      full == nil || values.count > 1
    else { return nil }
    return Placing(reference: values, direction: direction, ties: ties, scale: scale)
  }

  private var logistic: LogisticCurve? {
    guard let midpoint = number("midpoint"), let slope = number("slope"), slope != 0,
      let full = number("full"), full > 0
    else { return nil }
    return LogisticCurve(midpoint: midpoint, slope: slope, full: full)
  }

  private var reason: UndefinedReason {
    switch json["reason"]?.string {
    case "constant": .constant(number("value") ?? .nan)
    case "notPositive": .notPositive(best: number("value") ?? .nan)
    case "noBetterThanWorst": .noBetterThanWorst(reference: number("value") ?? .nan)
    case "unitWithoutValue": .unitWithoutValue(code: json["unit"]?.string ?? "")
    default: .noValues
    }
  }

  /// Ascending steps; `null` is minus infinity.
  static func steps(_ elements: [JSONValue]) -> [ScoreStep]? {
    var steps: [ScoreStep] = []
    for element in elements {
      guard let score = element["score"]?.number, let from = element["from"] else { return nil }
      guard let low = from.isNull ? -.infinity : from.number else { return nil }
      steps.append(ScoreStep(from: low, score: score))
    }
    guard !steps.isEmpty, zip(steps, steps.dropFirst()).allSatisfy({ $0.from < $1.from }) else {
      return nil
    }
    return steps
  }
}
