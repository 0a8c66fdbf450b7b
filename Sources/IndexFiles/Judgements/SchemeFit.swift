public import CompositeIndex

/// How judgements that name no scheme lie in one.
public struct SchemeFit: Sendable {
  /// What the nodes are called whose criteria are named, in the order of the scheme.
  public let nodes: [LocalizedText]
  /// Whether criteria of different nodes are in one judgement, so that it means nothing without the
  /// scheme.
  public let isMixed: Bool
}

/// The criteria that the judgements of a panel name, read once to be held against several schemes.
public struct JudgedNames: Sendable {
  /// The names of each judgement; the same ones once, as most experts judge the same.
  private let groups: [[String]]

  /// Takes the names out of the files, whatever else is wrong with them.
  public init(_ outline: PanelOutline) {
    var assembly = PanelAssembly(outline, nil)
    var known: Set<[String]> = []
    groups = assembly.drafts().map { draft in
      var own: Set<String> = []
      return draft.names.map(\.text).filter { own.insert($0).inserted }
    }.filter { known.insert($0).inserted }
  }

  /// How the criteria lie in a scheme.
  ///
  /// - Returns: `nil` unless most of them, and at least two, are its own.
  public func fit(in scheme: ResolvedScheme) -> SchemeFit? {
    let tree = JudgedTree(scheme)
    var names: Set<String> = []
    var parents: Set<Int> = []
    var known = 0
    var isMixed = false
    for group in groups {
      var own: Set<Int> = []
      for name in group {
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
