internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// Everything that is wrong with data and scheme, gathered without stopping at the first.
struct InputCheck {
  private(set) var problems: [Diagnostic] = []
  private(set) var summary: CheckReport?

  private let files: DatasetFiles

  /// - Parameter files: where data come from.
  init(subject: String?, options: AssessmentOptions, files: DatasetFiles = .disk) {
    self.files = files
    do {
      let edits = try SettingParts(options).scheme
      if let subject, Self.isScheme(subject) {
        summarise(nil, scheme(subject, edits))
      } else {
        try check(data: Shipped.dataset(subject), options, edits)
      }
    } catch {
      problems += (error as? Diagnostics)?.all ?? []
    }
  }

  /// Whether a word names a scheme and no data.
  static func isScheme(_ subject: String) -> Bool {
    Shipped.isScheme(subject) && !Shipped.isData(subject)
  }

  private mutating func check(
    data path: String, _ options: AssessmentOptions, _ edits: [SchemeEdit]
  ) throws {
    var reading: DatasetReading?
    var resolved: ResolvedScheme?
    if FileAccess.isFolder(path) {
      reading = self.reading(path, options, nil)
      let own = reading.map { Shipped.ownScheme(of: $0.dataset, in: path) ?? "default" }
      if let name = options.weights ?? own {
        resolved = scheme(name, edits, reading?.dataset.variables ?? [])
      }
    } else {
      resolved = scheme(options.weights ?? "default", edits)
      if let resolved { reading = self.reading(path, options, resolved.said) }
    }
    guard let reading else { return }
    if let resolved {
      do {
        let scheme = try ResolvedScheme(resolved.said.takingReadyValues(of: reading.dataset))
        _ = try assess(scheme, reading.dataset, periods: try options.periods())
      } catch {
        problems += (error as? Diagnostics)?.all ?? []
      }
    }
    summarise(reading, resolved)
  }

  /// What was read, for the case that all is well.
  private mutating func summarise(_ reading: DatasetReading?, _ resolved: ResolvedScheme?) {
    var files: [CheckedFile] = []
    for (file, input) in zip(reading?.files ?? [], reading?.dataset.inputs ?? []) {
      files.append(
        CheckedFile(
          role: .data, name: input.name, encoding: file.encoding.name,
          delimiter: file.delimiter.map { String(UnicodeScalar($0)) },
          rows: file.delimiter == nil ? nil : file.rows, sha256: input.sha256))
    }
    for input in resolved?.said.inputs ?? [] {
      files.append(
        CheckedFile(
          role: input.role, name: input.name, encoding: TextEncoding.utf8.name, sha256: input.sha256
        ))
    }
    summary = CheckReport(
      files: files, dataset: reading?.dataset, schemes: resolved.map { [$0] } ?? [],
      warnings: problems.count { $0.severity == .warning })
  }

  private mutating func reading(
    _ path: String, _ options: AssessmentOptions, _ scheme: Scheme?
  ) -> DatasetReading? {
    do {
      let reading = try DatasetReader.read(
        path: path, encoding: options.encoding, scheme: scheme, files: files)
      problems += reading.warnings
      return reading
    } catch {
      problems += error.all
      return nil
    }
  }

  private mutating func scheme(
    _ name: String, _ edits: [SchemeEdit], _ variables: [Variable] = []
  ) -> ResolvedScheme? {
    do {
      let reading = try Shipped.scheme(name, edits: edits, variables: variables)
      problems += reading.warnings
      let resolved = try ResolvedScheme(reading.scheme)
      problems += resolved.warnings
      return resolved
    } catch {
      problems += error.all
      return nil
    }
  }
}
