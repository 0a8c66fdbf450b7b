internal import CompositeIndex

/// The files that spreads of weights name: experts' weights, linear conditions.
extension SchemeDecoder {
  /// Reads them and puts what they say into the factors.
  ///
  /// - Parameter scheme: the path of the first scheme file.
  /// - Returns: the files read.
  mutating func readSpreads(
    _ settings: inout UncertaintySettings, scheme: String, _ files: SchemeFiles
  ) throws(Diagnostics) -> [InputFile] {
    var (inputs, problems): ([InputFile], [Diagnostic]) = ([], [])
    for file in spreadFiles {
      do throws(Diagnostics) {
        let (spread, read) = try Self.read(file, scheme: scheme, files)
        settings.factors[file.factor].source = .weights(spread, at: file.place)
        inputs += read.filter { !inputs.contains($0) }
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return inputs
  }

  private static func read(
    _ file: SpreadFile, scheme: String, _ files: SchemeFiles
  ) throws(Diagnostics) -> (WeightSpread, [InputFile]) {
    switch file.words {
    case .spread(let spread): return (spread, [])
    case .experts(let path, let drawing):
      let (experts, inputs) = try ExpertReader(files).read(path, said: file.said, scheme: scheme)
      return (.experts(experts, drawing: drawing), inputs)
    case .conditions(let path):
      let (whole, bytes) = try conditions(path, said: file.said, scheme: scheme, files)
      let input = InputFile(
        role: .scheme, name: files.label(whole), sha256: SHA256.hex(of: bytes))
      return (.within(.constraints(try WeightConstraintReader.read(bytes, file: whole))), [input])
    }
  }

  private static func conditions(
    _ path: String, said: SourcePlace, scheme: String, _ files: SchemeFiles
  ) throws(Diagnostics) -> (path: String, bytes: [UInt8]) {
    let folders = files.folders(for: path, said: said, scheme: scheme)
    for folder in folders {
      let whole = SchemeFiles.tidied(folder + path)
      if let bytes = try? files.load(whole) { return (whole, bytes) }
    }
    let whole = (folders.first ?? "") + path
    throw Diagnostics([
      .scheme(
        .fileNotFound, "找不到权重约束文件 \"\(path)\"", "there are no conditions on weights \"\(path)\"",
        at: said,
        fix: Diagnostic.nearest(
          SchemeFiles.base(of: path),
          files.names(SchemeFiles.folder(of: whole)).filter { $0.hasSuffix(".json") })
          ?? LocalizedText(
            zh: "格式见 docs/formats.md 的“Linear conditions on weights”一节",
            en: "docs/formats.md tells how to write one: Linear conditions on weights"))
    ])
  }
}

extension SchemeFiles {
  /// Where a file that a scheme or an option names may be: beside the scheme file that says it, or from
  /// the working directory and then beside the scheme where it was typed.
  ///
  /// - Parameter scheme: the path of the first scheme file.
  func folders(for path: String, said: SourcePlace, scheme: String) -> [String] {
    let isTyped = SchemeEdit.isOption(said.file)
    let beside = Self.folder(of: isTyped ? scheme : said.file)
    return path.hasPrefix("/") ? [""] : isTyped ? ["", beside] : [beside]
  }
}
