extension JSONValue {
  /// A scheme without what only people read: names, notes, units, the record of its weights. What these
  /// belong to stays: a file that extends the scheme may remove it.
  ///
  /// Two files of which the same is left give the same scores.
  public var comparable: JSONValue { comparable(as: .root) }

  /// Where a scheme says what is left out then: keys with dots between them, `*` for the author's own.
  public static var idlePaths: [String] { SchemeShape.root.idlePaths([]) }

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
  private static let idle = ["published", "record"]

  fileprivate func idlePaths(_ path: [String]) -> [String] {
    switch self {
    case .object(let members):
      members.flatMap { member in
        let path = path + [member.key]
        return comparable(member.key)?.idlePaths(path) ?? [path.joined(separator: ".")]
      }
    case .named(_, let below): below.idlePaths(path + ["*"])
    default: []
    }
  }

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
