public import CompositeIndex

/// Reads iData and iMeta of a COINr project.
public enum COINrReader {
  /// Reads both tables and says everything that is wrong with them.
  ///
  /// - Parameters:
  ///   - data: the path of iData.
  ///   - meta: the path of iMeta; the two may be given in either order.
  ///   - title: what the project is called here.
  ///   - encoding: the encoding of the tables, if the user named it.
  ///   - files: where files come from.
  /// - Throws: every problem of both files, warnings among them, those of iMeta first.
  public static func read(
    data: String, meta: String, title: COINrProject.Title, encoding: TextEncoding? = nil,
    files: DatasetFiles = .disk
  ) throws(Diagnostics) -> COINrProject {
    var session = ReadingSession(files, encoding: encoding)
    let first = table(meta, &session)
    let second = table(data, &session)
    guard var metaTable = first, var dataTable = second else {
      throw Diagnostics(session.problems)
    }
    let isSwapped = isMeta(dataTable) && !isMeta(metaTable)
    if isSwapped { swap(&metaTable, &dataTable) }
    let start = SourcePlace(file: metaTable.file, line: 1)
    let entries = COINrMetaTable.read(&metaTable, log: &session.log)
    session.finish(metaTable, rows: entries.count)
    if entries.isEmpty, !session.log.hasErrors { session.log.report(.noRows(at: start)) }
    let tree = COINrTree(entries, file: start, log: &session.log)
    checkDenominators(entries, &session.log)
    let codes = COINrCodes(entries, root: tree.root)
    var rows = COINrDataTable(entries, codes, metaFile: metaTable.file)
    rows.read(&dataTable, log: &session.log)
    session.finish(dataTable, rows: rows.rows)
    if rows.rows == 0, !session.log.hasErrors {
      session.log.report(.noRows(at: SourcePlace(file: dataTable.file, line: 1)))
    }
    guard !session.log.hasErrors else { throw Diagnostics(session.problems) }
    let index = entries.first { $0.code == tree.root }?.name ?? title.id
    let text = title.text ?? LocalizedText(index)
    let scheme = COINrSchemeText(
      id: title.id, title: text, entries: entries, tree: tree, codes: codes)
    let inputs = session.inputs
    var dataset = rows.dataset(
      title: title, text: text, codes, file: dataTable.file,
      sha256: inputs[isSwapped ? 0 : 1].sha256)
    dataset.inputs = inputs
    return COINrProject(
      dataset: dataset, scheme: scheme.text, codes: codes.all, warnings: session.problems)
  }

  /// A table with its header; R's column of row names, which has no header, is passed over.
  private static func table(_ path: String, _ session: inout ReadingSession) -> TableReader? {
    guard var table = session.table(path) else { return nil }
    if let first = table.columns.first, first.name.isEmpty {
      table.problems.removeAll { $0.code == .emptyHeader && $0.place == first.place }
      session.log.report(.coinrRowNames(at: first.place))
    }
    return table
  }

  private static func isMeta(_ table: TableReader) -> Bool {
    table.columns.contains { $0.name == "iCode" }
  }

  private static func checkDenominators(_ entries: [COINrEntry], _ log: inout ProblemLog) {
    let known = entries.filter { $0.role == .denominator }.map(\.code)
    for entry in entries {
      if entry.role == .aggregate, entry.direction == -1 {
        log.report(.coinrReversedAggregate(entry))
      }
      guard !entry.denominator.isEmpty, let role = entry.role else { continue }
      if role != .indicator {
        log.report(.coinrUnusedDenominator(entry))
      } else if !known.contains(entry.denominator) {
        let other = entries.first { $0.code == entry.denominator }
        if other == nil || other?.role != nil {
          log.report(.coinrDenominator(entry, role: other?.role, known))
        }
      }
    }
  }
}

extension COINrDataTable {
  /// The dataset of everything read.
  func dataset(
    title: COINrProject.Title, text: LocalizedText, _ codes: COINrCodes, file: String,
    sha256: String
  ) -> Dataset {
    let (sorted, newIndices) = periods.sorted()
    let figures = observations.map { figure in
      var figure = figure
      figure.period = newIndices[Int(figure.period)]
      return figure
    }
    let source = Source(
      id: "idata", title: "\(FileAccess.name(of: file)) (COINr iData, sha256 \(sha256))",
      publisher: "", date: "")
    return Dataset(
      id: title.id, title: text, synthetic: title.synthetic,
      defaultScheme: COINrProject.schemeFile, units: units,
      variables: variables.map { entry in
        Variable(
          id: codes[entry.code], name: LocalizedText(entry.name), unit: LocalizedText(entry.unit),
          aliases: codes[entry.code] == entry.code
            ? [] : [entry.code.replacing("|", with: "_")])
      },
      periods: sorted, observations: figures, sources: [source], fileNames: [file])
  }
}
