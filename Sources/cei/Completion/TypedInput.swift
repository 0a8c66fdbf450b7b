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
    guard let reading = try? Shipped.scheme(name, settings: []) else { return nil }
    return try? ResolvedScheme(reading.scheme)
  }

  private func option(_ name: String) -> String? {
    for (index, word) in words.enumerated() {
      if word == name, index + 1 < words.count { return words[index + 1] }
      if word.hasPrefix(name + "=") { return String(word.dropFirst(name.count + 1)) }
    }
    return nil
  }
}
