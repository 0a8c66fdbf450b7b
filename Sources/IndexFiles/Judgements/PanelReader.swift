public import CompositeIndex

/// What a panel says about itself, before its judgements are held against a scheme.
public struct PanelOutline {
  /// What was typed: a folder with `panel.json` or with judgement files, a judgement file, a table.
  public let path: String
  /// The judged scheme for ``SchemeLibrary``: the path of a file as it lies from the panel's own,
  /// otherwise the name as the files say it; `nil` where they name none.
  public let scheme: String?
  /// Where the files name the scheme.
  public let schemePlace: SourcePlace?
  /// The data on which consequences are computed: the path of a folder or file as it lies from the
  /// panel, otherwise the name of shipped data; `nil` where the panel names none.
  public let data: String?
  /// Where the panel names the data.
  public let dataPlace: SourcePlace?
  /// Whether the judgements are made up.
  public let synthetic: Bool

  let documents: PanelDocuments

  init(_ path: String, _ documents: PanelDocuments) {
    self.path = path
    self.documents = documents
    let values = documents.documents.compactMap { document -> JSONValue? in
      if case .json(let value) = document.content { value } else { nil }
    }
    let files = documents.files
    let folder = files.data.isFolder(path) ? path : FileAccess.folder(of: path)
    func near(_ name: String, _ endings: [String]) -> String {
      endings.map { FileAccess.join(folder, name + $0) }.first { files.exists($0) } ?? name
    }
    func said(_ key: String, _ value: JSONValue) -> SaidName? {
      value[key].flatMap { said in said.string.map { SaidName(text: $0, place: said.place) } }
    }
    let named =
      documents.description?.tie.scheme
      ?? values.lazy.compactMap { SavedWeights.isScheme($0) ? nil : said("scheme", $0) }.first
      ?? values.lazy.compactMap { said("extends", $0) ?? said("scheme", $0) }.first
    scheme = named.map { near($0.text, $0.text.hasSuffix(".json") ? [""] : [".json"]) }
    schemePlace = named?.place
    data = documents.description?.data.map { near($0.text, [""]) }
    dataPlace = documents.description?.data?.place
    synthetic =
      documents.description?.synthetic ?? false
      || values.contains { $0["synthetic"]?.bool ?? false }
  }
}

/// A panel that was read.
public struct PanelReading: Sendable {
  /// The judgements.
  public var panel: Panel
  /// What was bent to be read, was passed over, or is missing without harm; no errors.
  public var warnings: [Diagnostic]
  /// The files that were read, in that order.
  public var files: [ReadFile]
  let folders: [String]

  /// Whether a file at this path would be read as one more expert's, because the panel takes all that
  /// its folder holds.
  public func takes(_ path: String) -> Bool {
    [path, FileAccess.resolved(path)].contains { place in
      let name = FileAccess.name(of: place)
      return PanelDocuments.isJudgements(name)
        && folders.contains { FileAccess.areSame(FileAccess.join($0, name), place) }
    }
  }
}

/// Reads the judgements of experts (`docs/formats.md`, section Panel) and says everything that is
/// wrong in one run.
///
/// Two steps, since judgements are held against the scheme that the panel names, or that the command
/// line chooses:
///
/// ```swift
/// let outline = try PanelReader.open("datasets/demo-panel")
/// let scheme = try (chosen ?? outline.scheme).map { try ResolvedScheme(library.read($0).scheme) }
/// let reading = try PanelReader.read(outline, scheme: scheme)
/// ```
public enum PanelReader {
  /// Parses the files of a panel and looks at what it says about itself.
  ///
  /// - Parameters:
  ///   - path: a folder with `panel.json`, a folder with judgement files, one judgement file, one
  ///     table for the whole panel, or a scheme that a tuner saved; `-` is standard input.
  ///   - encoding: the encoding of tables, if the user named it.
  ///   - files: where files come from.
  /// - Throws: where there is no such file or folder. What else is wrong is said by
  ///   ``read(_:scheme:)``, together with the rest.
  public static func open(
    _ path: String, encoding: TextEncoding? = nil, files: PanelFiles = .disk
  ) throws(Diagnostics) -> PanelOutline {
    guard path == FileAccess.standardStream || files.exists(path) else {
      let there = (try? files.names(FileAccess.folder(of: path))) ?? []
      throw Diagnostics([.fileNotThere(path, there)])
    }
    var documents = PanelDocuments(files, encoding: encoding)
    documents.open(path)
    return PanelOutline(path, documents)
  }

  /// Reads the judgements.
  ///
  /// - Parameters:
  ///   - outline: the panel.
  ///   - scheme: what is judged: nodes and criteria are its own, by id or name in either language,
  ///     and the hashes in the panel's files must be that of its file. Without one the files' own
  ///     words are ids, in the order of their first occurrence.
  /// - Throws: every problem of all files, with line and column.
  public static func read(
    _ outline: PanelOutline, scheme: ResolvedScheme?
  ) throws(Diagnostics) -> PanelReading {
    var assembly = PanelAssembly(outline, scheme)
    let panel = assembly.panel()
    let problems = assembly.session.problems
    guard !assembly.session.log.hasErrors else { throw Diagnostics(problems) }
    return PanelReading(
      panel: panel, warnings: problems, files: assembly.session.files,
      folders: outline.documents.folders)
  }
}
