internal import CompositeIndex
internal import IndexFiles

/// The data and the scheme that an unfinished command line names.
struct TypedInput {
  private let words: [String]

  /// - Parameter cursor: the word that is being completed, which names nothing yet.
  init(_ words: [String], at cursor: Int) {
    self.words = words.enumerated().filter { $0.offset != cursor }.map(\.element)
  }

  /// The first word that names data, else the published figures.
  var dataset: Dataset? {
    let named = words.dropFirst(2).first { Shipped.isData($0) && !Shipped.isScheme($0) }
    guard let path = try? Shipped.dataset(named) else { return nil }
    return try? DatasetReader.read(path: path).dataset
  }

  /// The scheme behind `-w`, else the data's own.
  var scheme: ResolvedScheme? {
    let name = option("-w") ?? option("--weights") ?? dataset?.defaultScheme ?? "default"
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
