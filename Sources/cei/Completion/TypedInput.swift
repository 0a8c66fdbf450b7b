internal import CompositeIndex
internal import IndexFiles

/// The data and the scheme that an unfinished command line names.
struct TypedInput {
  private let words: [String]

  /// - Parameter cursor: the word that is being completed, which names nothing yet.
  init(_ words: [String], at cursor: Int) {
    self.words = words.enumerated().filter { $0.offset != cursor }.map(\.element)
  }

  /// The path of the first word that names data, else of the published figures.
  private var path: String? {
    try? Shipped.dataset(words.dropFirst(2).first { Shipped.isData($0) && !Shipped.isScheme($0) })
  }

  /// The data that are named, else the published figures.
  var dataset: Dataset? {
    path.flatMap { try? DatasetReader.read(path: $0).dataset }
  }

  /// The scheme that the data name for themselves.
  private var ownScheme: String? {
    dataset.flatMap { dataset in path.flatMap { Shipped.ownScheme(of: dataset, in: $0) } }
  }

  /// The scheme behind `-w`, else the data's own.
  var scheme: ResolvedScheme? {
    let name = option("-w") ?? option("--weights") ?? ownScheme ?? "default"
    guard let reading = try? Shipped.scheme(name) else { return nil }
    return try? ResolvedScheme(reading.scheme)
  }

  /// The indicators that go with the nodes behind `--drop`.
  func dropped(in scheme: ResolvedScheme) -> Set<String> {
    let typed = words.indices.filter { words[$0] == "--drop" && words.indices.contains($0 + 1) }
      .map { words[$0 + 1] }
    let nodes = typed.compactMap { scheme.node(named: $0) }
    return Set(nodes.flatMap { scheme.leaves(under: $0) }.map { scheme.nodes[$0].id })
  }

  private func option(_ name: String) -> String? {
    for (index, word) in words.enumerated() {
      if word == name, index + 1 < words.count { return words[index + 1] }
      if word.hasPrefix(name + "=") { return String(word.dropFirst(name.count + 1)) }
    }
    return nil
  }
}
