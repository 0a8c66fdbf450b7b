internal import CompositeIndex

extension JSONValue {
  /// This value without the parameters that a file or a setting laid over it makes void.
  ///
  /// Where the overlay names another `method`, only those parameters of the old one stay that the
  /// new one has too: who writes `{ "method": "min-max" }` over goalposts need not remove them.
  func withoutVoidParameters(under overlay: JSONValue) -> JSONValue {
    guard var members, let additions = overlay.members else { return self }
    if let method = overlay["method"]?.string, let before = self["method"]?.string,
      method != before, let known = Self.parameters[method]
    {
      members.removeAll { $0.key != "method" && !known.contains($0.key) }
    }
    for addition in additions {
      guard let index = members.firstIndex(where: { $0.key == addition.key }) else { continue }
      members[index].value = members[index].value.withoutVoidParameters(under: addition.value)
    }
    var kept = self
    kept.kind = .object(members)
    return kept
  }

  /// The parameters of every method that takes some or none, by the method's name.
  private static let parameters: [String: Set<String>] = {
    let methods = Catalogue.families.flatMap(\.methods)
    return Dictionary(
      methods.map { ($0.name, Set($0.parameters.map(\.name))) }, uniquingKeysWith: { $0.union($1) })
  }()
}
