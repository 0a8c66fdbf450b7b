/// One thing that the user changed, on the command line or by hand, before the scheme was resolved.
public enum SchemeChange: Hashable, Sendable {
  /// As it was typed: a setting other than a weight, a changed figure, a unit left out.
  case said(String)
  /// A weight was set; its siblings moved, so that the group keeps its sum.
  case weight(node: String, value: Double, siblings: [Shift])
  /// A node was left out with everything under it.
  case dropped(node: String, Cut)
  /// All but these nodes were left out.
  case kept(nodes: [String], Cut)
  /// An indicator was put under a node; `share` is its part of the siblings' weight, 0 to 1.
  case added(node: String, parent: String, share: Double, siblings: [Shift])

  /// How a node's weight moved.
  public struct Shift: Hashable, Sendable {
    /// The node's id.
    public var node: String
    /// Before: as written for a weight that was set, otherwise a share of the siblings from 0 to 1.
    public var before: Double
    /// After, in the same measure.
    public var after: Double

    /// Makes a shift.
    public init(_ node: String, _ before: Double, _ after: Double) {
      self.node = node
      self.before = before
      self.after = after
    }
  }

  /// What went out of a tree, and what became of the weights beside it.
  public struct Cut: Hashable, Sendable {
    /// The topmost nodes that went, in the order of the tree.
    public var removed: [Removal]
    /// Siblings whose shares changed.
    public var shifts: [Shift]
    /// Every node that went, inner ones included.
    public var ids: [String]

    /// Makes a cut.
    public init(removed: [Removal] = [], shifts: [Shift] = [], ids: [String] = []) {
      self.removed = removed
      self.shifts = shifts
      self.ids = ids
    }
  }

  /// One node that went with everything under it.
  public struct Removal: Hashable, Sendable {
    /// The topmost node: a parent goes with its last child that has a weight.
    public var node: String
    /// The indicators that went with it, or itself.
    public var indicators: [String]
    /// Its share among its siblings before, 0 to 1.
    public var share: Double
    /// Its share of the whole index before, 0 to 1.
    public var effectiveShare: Double
  }

  /// The change in ids and numbers, the same in every language.
  public var words: String {
    switch self {
    case .said(let text): text
    case .weight(let node, let value, let siblings):
      "weights.\(node) = \(Numerals.short(value))" + Self.aside(siblings) { Numerals.short($0) }
    case .dropped(let node, let cut): "drop \(node)" + Self.aside(cut.shifts, Self.percent)
    case .kept(let nodes, let cut):
      "only " + nodes.joined(separator: " ") + Self.aside(cut.shifts, Self.percent)
    case .added(let node, let parent, let share, let siblings):
      "add \(parent)/\(node) = \(Self.percent(share))" + Self.aside(siblings, Self.percent)
    }
  }

  private static func percent(_ share: Double) -> String { Numerals.short(share * 100) + "%" }

  private static func aside(_ shifts: [Shift], _ text: (Double) -> String) -> String {
    if shifts.isEmpty { return "" }
    let parts = shifts.map { "\($0.node) \(text($0.before)) -> \(text($0.after))" }
    return " (" + parts.joined(separator: ", ") + ")"
  }
}
