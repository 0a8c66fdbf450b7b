extension JSONValue {
  /// This value with another one laid over it, as `extends` does.
  ///
  /// Objects merge key by key, `null` removes a key, everything else replaces (RFC 7396). Every part
  /// keeps the place where it was written; a merged object stands where the overlay stands. Keys
  /// keep the order of this value, and new ones follow.
  public func merged(with overlay: JSONValue) -> JSONValue {
    guard let additions = overlay.members else { return overlay }
    var members = self.members ?? []
    for addition in additions {
      let known = members.firstIndex { $0.key == addition.key }
      if addition.value.isNull {
        if let known { members.remove(at: known) }
        continue
      }
      var merged = addition
      let below = known.map { members[$0].value } ?? JSONValue(.null, at: addition.value.place)
      merged.value = below.merged(with: addition.value)
      if let known { members[known] = merged } else { members.append(merged) }
    }
    return JSONValue(.object(members), at: overlay.place)
  }

  /// The value at the end of a path of keys and, in arrays, whole numbers from 0.
  public func value(at path: [String]) -> JSONValue? {
    var current = self
    for key in path {
      guard let next = current[key] ?? current.element(key) else { return nil }
      current = next
    }
    return current
  }

  private func element(_ key: String) -> JSONValue? {
    guard let elements, let index = Int(key), elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// This value with one part replaced or added; objects on the way are made where they are missing.
  ///
  /// - Parameter path: keys and, in arrays, whole numbers from 0 of elements that exist.
  /// - Throws: where the path runs through something that is neither object nor array.
  public func setting(_ path: [String], to value: JSONValue) throws(JSONPathProblem) -> JSONValue {
    try setting(path[...], to: value)
  }

  private func setting(
    _ path: ArraySlice<String>, to value: JSONValue
  ) throws(JSONPathProblem) -> JSONValue {
    guard let key = path.first else { return value }
    let rest = path.dropFirst()
    var changed = self
    switch kind {
    case .object(var members):
      if let known = members.firstIndex(where: { $0.key == key }) {
        members[known].value = try members[known].value.setting(rest, to: value)
      } else {
        let empty = JSONValue(.object([]), at: value.place)
        let added = try empty.setting(rest, to: value)
        members.append(JSONMember(key: key, keyPlace: value.place, value: added))
      }
      changed.kind = .object(members)
    case .array(var elements):
      guard let index = Int(key), elements.indices.contains(index) else {
        throw .noSuchElement(position: path.startIndex, count: elements.count)
      }
      elements[index] = try elements[index].setting(rest, to: value)
      changed.kind = .array(elements)
    default:
      throw .notAContainer(position: path.startIndex)
    }
    return changed
  }
}

/// Why a path leads nowhere.
public enum JSONPathProblem: Error, Hashable, Sendable {
  /// The part before the path's component at `position` is a scalar.
  case notAContainer(position: Int)
  /// The array before the path's component at `position` has only `count` elements.
  case noSuchElement(position: Int, count: Int)
}
