public import CompositeIndex

/// How judgements that name no scheme lie in one.
public struct SchemeFit: Sendable {
  /// What the nodes are called whose criteria are named, in the order of the scheme.
  public let nodes: [LocalizedText]
  /// Whether criteria of different nodes are in one judgement, so that it means nothing without the
  /// scheme.
  public let isMixed: Bool
}

extension PanelOutline {
  /// How the criteria that the files name lie in a scheme.
  ///
  /// - Returns: `nil` unless most of them, and at least two, are its own.
  public func fit(in scheme: ResolvedScheme) -> SchemeFit? {
    var assembly = PanelAssembly(self, nil)
    let tree = JudgedTree(scheme)
    var names: Set<String> = []
    var parents: Set<Int> = []
    var known = 0
    var isMixed = false
    for draft in assembly.drafts() {
      var own: Set<Int> = []
      for name in draft.names.map(\.text) {
        let parent = tree.parent(of: name)
        if let parent { own.insert(parent) }
        if names.insert(name).inserted, parent != nil { known += 1 }
      }
      parents.formUnion(own)
      isMixed = isMixed || own.count > 1
    }
    guard known > 1, known * 2 > names.count else { return nil }
    return SchemeFit(nodes: parents.sorted().map { tree.nodes[$0].fullLabel }, isMixed: isMixed)
  }
}
