internal import CompositeIndex

/// How the weights of a scheme came about, as its file says it.
enum RecordJSON {
  /// The member `record` where there is one.
  static func members(_ record: WeightRecord?) -> [JSONOutput.Member] {
    guard let record else { return [] }
    var members: [JSONOutput.Member] = [
      .init("method", .string(record.method)),
      .init(
        "settings", .object(record.settings.map { .init($0.name, .string($0.value)) })),
      .init("inputs", .array(record.inputs.map(AssessmentJSON.input))),
      .init("synthetic", .bool(record.synthetic)), .init("amended", .bool(record.isAmended)),
    ]
    if let stamp = record.stamp { members.append(.init("stamp", .string(stamp))) }
    return [.init("record", .object(members))]
  }
}
