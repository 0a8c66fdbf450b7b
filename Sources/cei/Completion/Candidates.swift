internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles

/// What a shell may complete a word to.
enum Candidates {
  static let data = CompletionKind.custom { _, _, prefix in
    Shipped.datasetNames + PathCandidates.list(prefix, endings: [".csv", ".tsv", ".txt"])
  }

  static let panels = CompletionKind.custom { _, _, prefix in
    Shipped.panelNames + PathCandidates.list(prefix, endings: [".json", ".csv", ".tsv"])
  }

  static let schemes = CompletionKind.custom { _, _, prefix in
    Shipped.schemeNames + PathCandidates.list(prefix, endings: [".json"])
  }

  static let dataOrSchemes = CompletionKind.custom { _, _, prefix in
    Shipped.datasetNames + Shipped.schemeNames
      + PathCandidates.list(prefix, endings: [".csv", ".tsv", ".txt", ".json"])
  }

  static let units = CompletionKind.custom { words, index, prefix in
    let units = TypedInput(words, at: index).dataset?.units ?? []
    return UnitCandidates.names(of: units, for: prefix) + codes(for: prefix, in: words)
  }

  static let benchmarks = CompletionKind.custom { words, index, prefix in
    let units = TypedInput(words, at: index).dataset?.units ?? []
    return ["best", "median", "last-year"] + UnitCandidates.names(of: units, for: prefix)
  }

  static let periods = CompletionKind.custom { words, index, _ in
    let periods = TypedInput(words, at: index).dataset?.periods ?? []
    return periods.map(\.label).filter { !$0.isEmpty } + ["last", "all"]
  }

  static let nodes = CompletionKind.custom { words, index, prefix in
    guard let scheme = TypedInput(words, at: index).scheme else { return [] }
    let isASCII = prefix.utf8.allSatisfy { $0 < 0x80 }
    return scheme.nodes.dropFirst().map { isASCII ? $0.id : $0.name[.zh] }
  }

  static let nodesAndLeaves = CompletionKind.custom { words, index, prefix in
    guard let scheme = TypedInput(words, at: index).scheme else { return [] }
    let isASCII = prefix.utf8.allSatisfy { $0 < 0x80 }
    return ["leaves"] + scheme.nodes.dropFirst().map { isASCII ? $0.id : $0.name[.zh] }
  }

  /// `PARENT/INDICATOR=` for every node with children and every indicator without a place.
  static let additions = CompletionKind.custom { words, index, prefix in
    guard let scheme = TypedInput(words, at: index).scheme else { return [] }
    let said = scheme.said
    let used = Set(scheme.nodes.map(\.id))
    let dropped = TypedInput(words, at: index).dropped(in: scheme)
    let free = said.indicators.map(\.id).filter { !used.contains($0) || dropped.contains($0) }
    let parents = scheme.nodes.filter { !$0.children.isEmpty }.map(\.id)
    return parents.flatMap { parent in free.map { "\(parent)/\($0)=" } }
  }

  /// The codes of `cei explain E110`.
  private static func codes(for prefix: String, in words: [String]) -> [String] {
    let isCode = ["E", "W"].contains { prefix.uppercased().hasPrefix($0) }
    guard words.contains("explain"), isCode else { return [] }
    return DiagnosticCode.allCases.map(\.rawValue)
  }
}

/// Names of units in the script that is being typed: Chinese unless the word begins in ASCII.
enum UnitCandidates {
  static func names(of units: [Unit], for prefix: String) -> [String] {
    guard let first = prefix.utf8.first, first < 0x80 else { return units.map(\.name[.zh]) }
    if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return units.map(\.code) }
    let isSmall = prefix == prefix.lowercased()
    return units.map { unit in
      let name = String(unit.name[.en].map { $0 == " " ? "-" : $0 })
      return isSmall ? name.lowercased() : name
    }
  }
}

/// Files and folders that begin with what was typed.
enum PathCandidates {
  /// - Parameter endings: of the files that are of use; folders always are.
  static func list(_ prefix: String, endings: [String]) -> [String] {
    let folder = prefix.hasSuffix("/") ? String(prefix.dropLast()) : FileAccess.folder(of: prefix)
    let start = prefix.contains("/") ? (folder == "/" ? "/" : folder + "/") : ""
    let names = (try? FileAccess.list(start.isEmpty ? "." : start)) ?? []
    return names.compactMap { name in
      guard !name.hasPrefix(".") else { return nil }
      if FileAccess.isFolder(start + name) { return start + name + "/" }
      return endings.contains { name.lowercased().hasSuffix($0) } ? start + name : nil
    }
  }
}
