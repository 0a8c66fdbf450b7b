public import CompositeIndex

/// What a panel says about itself, before its judgements are held against a scheme.
public struct PanelOutline {
  /// What was typed: a folder with `panel.json` or with judgement files, a judgement file, a table.
  public let path: String
  /// The judged scheme for ``SchemeLibrary``: the path of a file as it lies from the panel's own,
  /// otherwise the name as the files say it; `nil` where they name none.
  public let scheme: String?
  /// The data on which consequences are computed: the path of a folder or file as it lies from the
  /// panel, otherwise the name of shipped data; `nil` where the panel names none.
  public let data: String?
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
    let named =
      documents.description?.tie.scheme?.text
      ?? values.lazy.compactMap { $0["judgements"] == nil ? nil : $0["scheme"]?.string }.first
      ?? values.lazy.compactMap { $0["weights"] == nil ? nil : $0["extends"]?.string }.first
    scheme = named.map { near($0, $0.hasSuffix(".json") ? [""] : [".json"]) }
    data = documents.description?.data.map { near($0.text, [""]) }
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
    return PanelReading(panel: panel, warnings: problems, files: assembly.session.files)
  }
}
