internal import CompositeIndex

/// Reads what experts said: a folder of scheme files, a list in a JSON file, or a single scheme.
struct ExpertReader {
  private let files: SchemeFiles

  init(_ files: SchemeFiles) { self.files = files }

  /// Reads opinions.
  ///
  /// - Parameters:
  ///   - path: as said; beside the scheme file that says it, or from the working directory.
  ///   - scheme: the path of the first scheme file.
  /// - Returns: the experts in the order of the list or of the file names, and the files read.
  /// - Throws: a file that is not there or holds no weights.
  func read(
    _ path: String, said: SourcePlace, scheme: String
  ) throws(Diagnostics) -> (experts: [ExpertWeights], inputs: [InputFile]) {
    let folders = files.folders(for: path, said: said, scheme: scheme)
    for folder in folders {
      let whole = SchemeFiles.tidied(folder + path)
      let inside = files.names(whole).filter(SchemeLibrary.isScheme).sorted()
      if !inside.isEmpty {
        return try readAll(inside.map { whole + "/" + $0 }, said)
      }
      if let bytes = try? files.load(whole) { return try readFile(whole, bytes, said) }
    }
    let whole = (folders.first ?? "") + path
    throw Diagnostics([
      .scheme(
        .fileNotFound, "找不到专家权重 \"\(path)\"", "there are no experts' weights \"\(path)\"", at: said,
        fix: Diagnostic.nearest(
          SchemeFiles.base(of: path),
          files.names(SchemeFiles.folder(of: whole)).filter { $0.hasSuffix(".json") })
          ?? LocalizedText(
            zh: "给出 JSON 文件，或装着各位专家方案的文件夹",
            en: "give a JSON file, or a folder with a scheme for each expert"))
    ])
  }

  private func readAll(
    _ paths: [String], _ said: SourcePlace
  ) throws(Diagnostics) -> ([ExpertWeights], [InputFile]) {
    var experts: [ExpertWeights] = []
    var inputs: [InputFile] = []
    var problems: [Diagnostic] = []
    for path in paths {
      do throws(Diagnostics) {
        let bytes: [UInt8]
        do { bytes = try files.load(path) } catch { throw Diagnostics([error]) }
        let (found, read) = try readFile(path, bytes, said)
        experts += found
        inputs += read.filter { !inputs.contains($0) }
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return (experts, inputs)
  }

  private func readFile(
    _ path: String, _ bytes: [UInt8], _ said: SourcePlace
  ) throws(Diagnostics) -> ([ExpertWeights], [InputFile]) {
    let (value, problems) = JSONParser.parse(bytes, file: path)
    guard let value, problems.isEmpty else { throw Diagnostics(problems) }
    let label = files.label(path)
    let input = InputFile(role: .scheme, name: label, sha256: SHA256.hex(of: bytes))
    let name = String(SchemeFiles.base(of: path).dropLast(".json".count))
    if value["extends"] != nil {
      let chain: SchemeChain
      do { chain = try SchemeChain(path, files) } catch { throw Diagnostics([error]) }
      guard chain.problems.isEmpty, let merged = chain.merged else {
        throw Diagnostics(chain.problems)
      }
      return ([try expert(merged, name: name, path, said)], chain.inputs)
    }
    guard let list = value.elements ?? value["experts"]?.elements else {
      return ([try expert(value, name: name, path, said)], [input])
    }
    var experts: [ExpertWeights] = []
    for (number, element) in list.enumerated() {
      experts.append(try expert(element, name: "\(name) \(number + 1)", path, said))
    }
    if experts.isEmpty {
      throw Diagnostics([.expertsUnreadable(path, "列表是空的", "the list is empty", at: value.place)])
    }
    return (experts, [input])
  }

  /// An object with `weights`, or the weights themselves.
  private func expert(
    _ value: JSONValue, name: String, _ path: String, _ said: SourcePlace
  ) throws(Diagnostics) -> ExpertWeights {
    let members = (value["weights"] ?? value).members
    let weights = (members ?? []).compactMap { member in
      member.value.number.map { Scheme.Weight(node: member.key, value: $0) }
    }
    guard let members, !members.isEmpty, weights.count == members.count else {
      throw Diagnostics([
        .expertsUnreadable(
          path, "没有“\"标识\": 数字”形式的权重", "there are no weights of the form \"id\": number",
          at: value.place)
      ])
    }
    let own = value["weights"] == nil ? nil : (value["name"] ?? value["scheme"])?.string
    return ExpertWeights(name: own ?? name, weights: weights)
  }
}
