public import CompositeIndex

/// A scheme file that says nothing but weights, the scheme that it takes everything else from, and
/// how the weights came about.
public struct SchemeWeightsFile: Sendable {
  /// The scheme's id; what does not belong into one is turned into hyphens.
  public var id: String
  /// The base's name or path, as `extends` is to say it.
  public var base: String
  /// What the weights are, for readers.
  public var note: LocalizedText
  /// Groups of siblings in the order of the file.
  public var groups: [Group]
  /// How the weights came about.
  public var record: WeightRecord

  /// All children of one node.
  public struct Group: Hashable, Sendable {
    /// The children's ids.
    public var nodes: [String]
    /// Their weights, not negative; only ratios count.
    public var weights: [Double]

    /// Makes a group.
    public init(nodes: [String], weights: [Double]) {
      self.nodes = nodes
      self.weights = weights
    }
  }

  /// Makes a file.
  public init(
    id: String, extending base: String, note: LocalizedText, groups: [Group], record: WeightRecord
  ) {
    self.id = id
    self.base = base
    self.note = note
    self.groups = groups
    self.record = record
  }

  /// The file's text: weights in per cent with all digits, so that a ranking can be had again.
  ///
  /// Every group adds up to 100 but for rounding in the last digit; where the base's weights are
  /// relative they stay so, as only ratios within a group count.
  public var text: String {
    let weights = groups.flatMap { group in
      let total = group.weights.reduce(0, +)
      return zip(group.nodes, group.weights).map { ($0, JSONText.number($1 / total * 100)) }
    }
    return JSONText.object([
      ("scheme", .string(plainId)), ("extends", .string(base)),
      ("note", .line([("zh", .string(note.zh)), ("en", .string(note.en))])),
      ("weights", .object(weights)), ("record", .object(recordMembers)),
    ]).written(indent: "") + "\n"
  }

  /// Lower-case letters, digits, and one hyphen in the place of anything else between them.
  private var plainId: String {
    let parts = id.lowercased().unicodeScalars
      .split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
    return parts.isEmpty ? "weights" : parts.map(String.init).joined(separator: "-")
  }

  private var recordMembers: [(String, JSONText)] {
    var members: [(String, JSONText)] = [
      ("method", .string(record.method)),
      ("settings", .object(record.settings.map { ($0.name, Self.value($0.value)) })),
      (
        "inputs",
        .array(
          record.inputs.map { input in
            .line([
              ("role", .string(input.role.rawValue)), ("name", .string(input.name)),
              ("sha256", .string(input.sha256)),
            ])
          })
      ),
      ("synthetic", .bool(record.synthetic)),
    ]
    if let stamp = record.stamp { members.append(("stamp", .string(stamp))) }
    return members
  }

  /// What is a number in its usual form is written as one.
  private static func value(_ text: String) -> JSONText {
    if let number = Double(text), number.isFinite, DecimalText.of(number) == text {
      return .number(number)
    }
    return .string(text)
  }
}
