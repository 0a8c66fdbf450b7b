internal import CompositeIndex

/// What one treatment learnt, as a result writes it; the counterpart of the reports' writing.
struct TreatmentReading {
  private let json: JSONValue

  init(_ json: JSONValue) { self.json = json }

  /// `nil` where something is missing, of the wrong kind or impossible.
  var fitted: FittedTreatment? {
    switch json["form"]?.string {
    case "unchanged": .unchanged
    case "held": bounds.map { .held(within: $0) }
    case "transformed": transformed
    default: nil
    }
  }

  private var bounds: ClosedRange<Double>? {
    let ends = (json["bounds"]?.elements ?? []).compactMap(\.number)
    return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
  }

  private var transformed: FittedTreatment? {
    guard let kind = json["transform"]?.string.flatMap(TransformKind.init(rawValue:)),
      let origin = json["origin"]?.number, let offset = json["offset"]?.number,
      let isMirrored = json["mirrored"]?.bool, let power = json["power"]?.number,
      let limits = json["bounds"], limits.isNull || bounds != nil
    else { return nil }
    return .transformed(
      ValueTransform(
        kind, origin: origin, offset: offset, isMirrored: isMirrored, power: power),
      held: bounds)
  }
}
