internal import CompositeIndex
internal import IndexFiles
internal import IndexReports
internal import Synchronization

/// The tables of a dataset brought to their canonical form, and a proof that they say the same.
struct TableRepairs {
  private let path: String
  private let originals: [(path: String, repair: TableRepair)]

  /// Repairs every table that reading the data opens.
  ///
  /// - Throws: E134 where the data would read differently afterwards.
  init(path: String, options: AssessmentOptions, scheme: Scheme?) throws(Diagnostics) {
    self.path = path
    let loaded = LoadedFiles()
    let before = try? DatasetReader.read(
      path: path, encoding: options.encoding, scheme: scheme, files: loaded.files)
    originals = loaded.all.filter { !$0.path.hasSuffix(".json") }.map {
      ($0.path, TableRepair($0.bytes, file: $0.path, as: options.encoding))
    }
    guard let before else { return }
    let after = try DatasetReader.read(path: path, encoding: .utf8, scheme: scheme, files: files)
    if !before.dataset.saysTheSame(as: after.dataset) {
      throw Diagnostics([CommandProblem.repairChangesData(path)])
    }
  }

  private var needed: [(path: String, repair: TableRepair)] {
    originals.filter(\.repair.isNeeded)
  }

  /// The files as they will be.
  var files: DatasetFiles {
    let repaired = Dictionary(
      originals.map { ($0.path, $0.repair.bytes) }, uniquingKeysWith: { first, _ in first })
    var files = DatasetFiles.disk
    files.load = { path throws(Diagnostic) in
      if let bytes = repaired[path] { return bytes }
      return try FileAccess.read(path)
    }
    return files
  }

  /// The tables as they will be, by path.
  var texts: [String: [UInt8]] {
    Dictionary(
      needed.map { ($0.path, $0.repair.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether every table can be read as UTF-8 afterwards.
  var areUTF8: Bool { originals.allSatisfy { $0.repair.obstacle == nil } }

  /// Replaces the tables, each after keeping the original under its name with `.orig`.
  ///
  /// - Throws: E003; where a name with `.orig` is taken, before anything is written.
  func write() throws(Diagnostics) {
    let taken = needed.map { $0.path + ".orig" }.filter { FileAccess.exists($0) }
    if !taken.isEmpty { throw Diagnostics(taken.map(CommandProblem.originalExists)) }
    for (path, repair) in needed {
      do {
        try FileAccess.keep(path, as: path + ".orig")
        try FileAccess.write(repair.bytes, to: path)
      } catch {
        throw Diagnostics([error])
      }
    }
  }

  func report(isWritten: Bool, limit: Int) -> RepairReport {
    RepairReport(
      files: originals.filter { $0.repair.isNeeded || $0.repair.obstacle != nil }.map {
        path, repair in
        RepairReport.File(
          name: Shipped.label(path), changes: repair.changes,
          cells: repair.cells.map {
            RepairReport.Cell(
              line: $0.line, column: $0.column, header: $0.header, before: $0.before,
              after: $0.after)
          }, obstacle: repair.obstacle?.code)
      }, isWritten: isWritten, limit: limit)
  }
}

/// Remembers what was read from the disk.
private final class LoadedFiles: Sendable {
  private let contents = Mutex<[(path: String, bytes: [UInt8])]>([])

  var all: [(path: String, bytes: [UInt8])] { contents.withLock { $0 } }

  var files: DatasetFiles {
    var files = DatasetFiles.disk
    files.load = { path throws(Diagnostic) in
      let bytes = try FileAccess.read(path)
      self.contents.withLock { all in
        if !all.contains(where: { $0.path == path }) { all.append((path, bytes)) }
      }
      return bytes
    }
    return files
  }
}

extension Dataset {
  /// Whether units, variables, periods and every figure with its texts are equal, wherever in the
  /// files they stand.
  func saysTheSame(as other: Dataset) -> Bool {
    id == other.id && units == other.units && variables == other.variables
      && periods == other.periods && sources == other.sources
      && observations.count == other.observations.count
      && zip(observations, other.observations).allSatisfy { left, right in
        left.unit == right.unit && left.variable == right.variable && left.period == right.period
          && Self.areSame(
            [left.value, left.error, left.sampleSize], [right.value, right.error, right.sampleSize])
          && left.source == right.source
          && texts(left) == other.texts(right)
      }
  }

  private static func areSame(_ left: [Double], _ right: [Double]) -> Bool {
    zip(left, right).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }

  private func texts(_ figure: Observation) -> [String] {
    [figure.qualifier, figure.scope, figure.grade, figure.asOf, figure.note].map(label)
  }
}
