internal import CompositeIndex

/// A scheme file and its parents, read and laid over each other.
struct SchemeChain {
  /// The most files in a chain.
  static let limit = 16

  /// The merged value; `nil` where the first file could not be understood.
  private(set) var merged: JSONValue?
  /// Every file laid over its parents, child first.
  private(set) var bases: [SchemeReading.Base] = []
  /// Whether every file of the chain is there and understood.
  private(set) var isWhole = true
  /// The files, child first.
  private(set) var inputs: [InputFile] = []
  /// The paths, child first.
  private(set) var paths: [String] = []
  private(set) var problems: [Diagnostic] = []
  /// Whether a child of the file with the record of the weights says weights of its own.
  private(set) var amendsRecord = false
  private let files: SchemeFiles

  init(_ path: String, _ files: SchemeFiles) throws(Diagnostic) {
    self.files = files
    var layers: [JSONValue] = []
    var next: (path: String, bytes: [UInt8])? = (path, try files.load(path))
    while let (path, bytes) = next {
      next = nil
      guard let value = parse(bytes, path) else { break }
      layers.append(value)
      guard let parent = value.member("extends")?.value else { continue }
      guard let name = parent.string, !name.isEmpty else {
        isWhole = false
        break
      }
      next = find(name, from: path, at: parent.place)
    }
    merge(layers)
  }

  private mutating func parse(_ bytes: [UInt8], _ path: String) -> JSONValue? {
    paths.append(path)
    inputs.append(
      InputFile(role: .scheme, name: files.label(path), sha256: SHA256.hex(of: bytes)))
    let (value, found) = JSONParser.parse(bytes, file: path)
    problems += found
    guard let value else {
      isWhole = false
      return nil
    }
    guard value.members != nil else {
      problems.append(
        .scheme(
          .wrongType, "方案应为一个 JSON 对象，却是\(value.kindName.zh)",
          "a scheme is a JSON object, not \(value.kindName.en)", at: value.place))
      isWhole = false
      return nil
    }
    if value.member("scheme") == nil {
      problems.append(
        .missingKey(
          "scheme", at: value.place,
          fix: LocalizedText(
            zh: "加上 \"scheme\": \"方案标识\"", en: "add \"scheme\": \"the-scheme's-id\"")))
    }
    return value
  }

  /// The parent's bytes, or a problem.
  private mutating func find(
    _ name: String, from child: String, at place: SourcePlace
  ) -> (path: String, bytes: [UInt8])? {
    isWhole = false
    let folder = SchemeFiles.folder(of: child)
    let asWritten = name.hasPrefix("/") ? name : folder + name
    for candidate in candidates(asWritten, name) {
      let path = files.tidy(candidate)
      if let first = paths.firstIndex(where: { files.tidy($0) == path }) {
        let circle = (paths[first...] + [path]).map { SchemeFiles.base(of: $0) }
        problems.append(.extendsCycle(circle, at: place))
        return nil
      }
      guard paths.count < Self.limit else {
        problems.append(.extendsTooDeep(Self.limit, at: place))
        return nil
      }
      do {
        let bytes = try files.load(path)
        isWhole = true
        return (path, bytes)
      } catch {
        guard error.code != .fileNotFound else { continue }
        var problem = error
        problem.place = problem.place ?? place
        problems.append(problem)
        return nil
      }
    }
    let others = files.names(SchemeFiles.folder(of: asWritten)).filter {
      $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") && $0 != SchemeFiles.base(of: child)
    }
    problems.append(.extendsNotFound(name, others, at: place))
    return nil
  }

  /// Where a parent may be: beside the child, then among the shipped schemes.
  private func candidates(_ asWritten: String, _ name: String) -> [String] {
    var places = [asWritten]
    if let shipped = files.shippedFolder, !name.contains("/") {
      places.append(FileAccess.join(shipped, name))
    }
    return places.flatMap { $0.hasSuffix(".json") ? [$0] : [$0 + ".json", $0] }
  }

  /// Lays children over parents; `null` removes also in a file without parent.
  private mutating func merge(_ layers: [JSONValue]) {
    guard let first = layers.first else { return }
    var result = JSONValue(.object([]), at: first.place)
    for (index, layer) in layers.reversed().enumerated() {
      if index > 0, isWhole { reportIdleRemovals(of: layer, from: result) }
      result = result.withoutVoidParameters(under: layer)
        .withoutOldRecord(under: layer).merged(with: layer)
      let name = SchemeFiles.base(of: paths[layers.count - 1 - index])
      bases.insert(SchemeReading.Base(name: name, json: result), at: 0)
    }
    if let recorded = layers.firstIndex(where: { $0.member("record") != nil }) {
      amendsRecord = layers[..<recorded].contains {
        $0.member("weights") != nil || $0.member("tree") != nil
      }
    }
    merged = result
  }

  /// A `null` for a name that the parent does not have is a typing mistake: it removes nothing.
  private mutating func reportIdleRemovals(of layer: JSONValue, from parent: JSONValue) {
    for key in ["variables", "indicators", "dimensions", "tree", "weights"] {
      let known = parent[key]?.members?.map(\.key) ?? []
      for member in layer[key]?.members ?? [] where member.value.isNull {
        if !known.contains(member.key) {
          problems.append(.removesNothing(member.key, known: known, at: member.keyPlace))
        }
      }
    }
  }
}
