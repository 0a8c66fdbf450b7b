public import CompositeIndex

/// A scheme as it was read.
public struct SchemeReading: Sendable {
  /// What the files and the settings say.
  public var scheme: Scheme
  /// What does not keep the scheme from being used.
  public var warnings: [Diagnostic]
  /// All files laid over each other, with the changes: what one file would have to say.
  public var json: JSONValue?
  /// Every file laid over its parents, the scheme's own first, without the changes.
  public var bases: [Base]

  /// What a file says that extends another one.
  public struct Base: Sendable {
    /// The file's name, without folder.
    public var name: String
    /// It and its parents as one file.
    public var json: JSONValue
  }

  /// Makes a reading.
  public init(
    scheme: Scheme, warnings: [Diagnostic] = [], json: JSONValue? = nil, bases: [Base] = []
  ) {
    self.scheme = scheme
    self.warnings = warnings
    self.json = json
    self.bases = bases
  }
}

/// Reads schemes (`docs/formats.md`, section Scheme) and says everything that is wrong in one run.
public enum SchemeReader {
  /// Reads a scheme file with its parents and makes the changes of the command line.
  ///
  /// - Parameters:
  ///   - path: the file; parents named by `extends` lie beside it.
  ///   - edits: made in the merged file before it is decoded, in their order.
  ///   - variables: of the data, which may be added as indicators.
  ///   - files: where files come from.
  /// - Throws: all problems, those of the first file first, each file's in the order of their places.
  public static func read(
    path: String, edits: [SchemeEdit] = [], variables: [Variable] = [],
    files: SchemeFiles = .disk()
  ) throws(Diagnostics) -> SchemeReading {
    let chain: SchemeChain
    do { chain = try SchemeChain(path, files) } catch { throw Diagnostics([error]) }
    var problems = chain.problems
    guard var json = chain.merged else { throw Diagnostics(problems) }

    var changes: [SchemeChange] = []
    var leftOut: Set<String> = []
    if chain.isWhole {
      var application = SettingApplication(json, variables: variables)
      application.apply(edits)
      json = application.json
      changes = application.changes
      leftOut = application.leftOut
      problems += application.problems
    }
    var decoder = SchemeDecoder()
    var scheme = decoder.scheme(json, isWhole: chain.isWhole)
    problems += decoder.problems
    var inputs = chain.inputs
    if let name = decoder.frozen, let first = chain.paths.first {
      do throws(Diagnostics) {
        let base = try FrozenReader(files).read(name, scheme: first)
        scheme.methodology.frozen = base.parameters
        inputs.append(base.input)
      } catch {
        problems += error.all
      }
    }
    if var settings = scheme.uncertainty, let first = chain.paths.first {
      do throws(Diagnostics) {
        inputs += try decoder.readSpreads(&settings, scheme: first, files)
        scheme.uncertainty = settings
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw Diagnostics(sorted(problems, chain.paths)) }
    scheme.inputs = inputs
    scheme.record?.isAmended = chain.amendsRecord
    scheme.changes = changes
    scheme.leftOut = leftOut
    return SchemeReading(scheme: scheme, json: json, bases: chain.bases)
  }

  private static func sorted(_ problems: [Diagnostic], _ paths: [String]) -> [Diagnostic] {
    func rank(_ problem: Diagnostic) -> (Int, Int, Int) {
      guard let place = problem.place else { return (-1, 0, 0) }
      return (paths.firstIndex(of: place.file) ?? paths.count, place.line, place.column)
    }
    return problems.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element), rank(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }
}
