internal import CompositeIndex

/// The name of a result whose learnt parameters are to be kept, and where it was said.
struct FrozenName {
  var name: String
  var place: SourcePlace

  init?(_ name: String?, _ member: JSONMember?) {
    guard let name, let member else { return nil }
    self.name = name
    place = member.value.place
  }
}

/// Reads what a result (`cei rank --format json`) says its normalisations learnt.
struct FrozenReader {
  private let files: SchemeFiles

  init(_ files: SchemeFiles) { self.files = files }

  /// Reads the result.
  ///
  /// - Parameters:
  ///   - name: as said in a scheme, beside which the file lies, or on the command line, where it may
  ///     also be named from the working directory.
  ///   - scheme: the path of the first scheme file.
  /// - Throws: a file that is not there, is not JSON, or is not one period's result.
  func read(
    _ name: FrozenName, scheme: String
  ) throws(Diagnostics) -> (parameters: FrozenParameters, input: InputFile) {
    let (path, bytes) = try find(name, scheme)
    let (value, problems) = JSONParser.parse(bytes, file: path)
    guard let value, problems.isEmpty else { throw Diagnostics(problems) }
    let label = files.label(path)
    var decoder = FrozenDecoder()
    let parameters = decoder.parameters(value, file: label)
    guard decoder.problems.isEmpty else { throw Diagnostics(decoder.problems) }
    return (
      parameters, InputFile(role: .frozen, name: label, sha256: SHA256.hex(of: bytes))
    )
  }

  private func find(
    _ name: FrozenName, _ scheme: String
  ) throws(Diagnostics) -> (path: String, bytes: [UInt8]) {
    let isSet = name.place.file == SchemeSetting.file
    let beside = SchemeFiles.folder(of: isSet ? scheme : name.place.file)
    let folders = name.name.hasPrefix("/") ? [""] : isSet ? ["", beside] : [beside]
    for folder in folders {
      let path = SchemeFiles.tidied(folder + name.name)
      do {
        return (path, try files.load(path))
      } catch {
        guard error.code == .fileNotFound else { throw Diagnostics([error]) }
      }
    }
    let whole = (folders.first ?? "") + name.name
    let others = files.names(SchemeFiles.folder(of: whole)).filter { $0.hasSuffix(".json") }
    throw Diagnostics([
      .scheme(
        .fileNotFound, "找不到基期结果文件 \"\(name.name)\"",
        "the result \"\(name.name)\", whose parameters are to be kept, is not there",
        at: name.place, fix: Diagnostic.nearest(SchemeFiles.base(of: name.name), others),
        note: LocalizedText(
          zh: "应与方案文件在同一目录；由 cei rank … --format json 生成",
          en: "it is looked for beside the scheme; cei rank ... --format json writes it"))
    ])
  }
}
