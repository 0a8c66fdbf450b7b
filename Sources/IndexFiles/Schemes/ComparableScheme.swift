extension JSONValue {
  /// A scheme without what only people read: names, notes, units, the record of its weights.
  ///
  /// Two files of which the same is left give the same scores.
  public var comparable: JSONValue { comparable(as: .root) }

  private func comparable(as shape: SchemeShape) -> JSONValue {
    guard let members else { return self }
    var kept: [JSONMember] = []
    for member in members {
      guard let below = shape.comparable(member.key) else { continue }
      var member = member
      member.value = member.value.comparable(as: below)
      kept.append(member)
    }
    return JSONValue(.object(kept), at: place)
  }
}

extension SchemeShape {
  /// Keys of a scheme that move no score.
  private static let idle = ["dimensions", "published", "record"]

  /// The shape under a key; `nil` for what moves no score.
  fileprivate func comparable(_ key: String) -> SchemeShape? {
    if case .object(let members) = self, members.contains(where: { $0.key == "tree" }),
      Self.idle.contains(key)
    {
      return nil
    }
    if case .named(_, let below) = self { return below }
    let below = self[key] ?? .value
    if case .text = below { return nil }
    return below
  }
}
