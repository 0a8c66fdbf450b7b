import CompositeIndex
import IndexFiles
import Testing

/// The ASEM index, brought along from COINr's iData and iMeta as `cei convert coinr` does it.
struct ASEM: Sendable {
  let dataset: Dataset
  /// The ids of COINr's codes here.
  let ids: [String: String]
  private let scheme: String

  /// The project, converted once for all tests.
  private static let converted = Result { try ASEM(folder: ReferenceTable.folder + "/input/") }

  init() throws {
    self = try Self.converted.get()
  }

  private init(folder: String) throws {
    let project = try COINrReader.read(
      data: folder + "iData.csv", meta: folder + "iMeta.csv", title: .init(id: "asem"))
    guard project.warnings.isEmpty else { throw Diagnostics(project.warnings) }
    dataset = project.dataset
    scheme = project.scheme
    ids = Dictionary(uniqueKeysWithValues: project.codes.map { ($0.code, $0.id) })
  }

  /// The scheme with what a child file says laid over it.
  func scheme(_ overlay: String = "") throws -> Scheme {
    let child = """
      { "scheme": "child", "extends": "scheme.json"\(overlay.isEmpty ? "" : ",\n" + overlay) }
      """
    let reading = try SchemeReader.read(
      path: "child.json", files: SchemeFiles(["scheme.json": scheme, "child.json": child]))
    #expect(reading.warnings.isEmpty)
    return reading.scheme
  }

  /// The result of a child scheme.
  func assess(_ overlay: String = "", dataset: Dataset? = nil) throws -> Assessment {
    let results = try CompositeIndex.assess(
      ResolvedScheme(scheme(overlay)), dataset ?? self.dataset)
    return try #require(results.first)
  }

  /// COINr's weights of a table, as the `weights` of a child scheme.
  func weights(_ table: String) throws -> String {
    let reference = try #require(ReferenceTable(table))
    let entries = zip(reference.strings("iCode"), reference.strings("Weight")).filter {
      $0.0 != "Index"
    }
    let members = try entries.map { "\"\(try #require(ids[$0.0]))\": \($0.1)" }
    return "\"weights\": { \(members.joined(separator: ", ")) }"
  }

  // MARK: Comparison

  /// Everything in which a table of the result differs from one of COINr, cell by cell.
  ///
  /// - Parameter own: the number here by row and the code of the column.
  func differences(
    _ table: String, _ result: Assessment, within tolerance: Double = 1e-12,
    own: (_ row: Int, _ id: String) -> Double
  ) throws -> [String] {
    let reference = try #require(ReferenceTable(table))
    #expect(reference.rows.map(\.code) == result.units.indices.map { result.unit($0).code })
    var found: [String] = []
    for code in reference.columns.dropFirst() {
      let id = try #require(ids[code])
      for (row, other) in reference.numbers(code).enumerated() {
        let here = own(row, id)
        if !agree(here, other, within: tolerance) {
          found.append("\(code) of \(reference.rows[row].code): \(here) \(other)")
        }
      }
    }
    return found
  }

  /// Compares a table of indicators after one of the steps.
  func expect(
    _ table: String, _ step: KeyPath<Assessment, Matrix>, of result: Assessment,
    within tolerance: Double = 1e-12, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let columns = Dictionary(
      uniqueKeysWithValues: result.scheme.indicators.enumerated().map { ($1.said.id, $0) })
    let found = try differences(table, result, within: tolerance) { row, id in
      columns[id].map { result[keyPath: step][row, $0] } ?? .infinity
    }
    #expect(
      found.isEmpty, "\(table): \(found.count) cells, \(found.prefix(3))",
      sourceLocation: sourceLocation)
  }

  /// Compares scores of any nodes.
  func expectScores(
    _ table: String, of result: Assessment, within tolerance: Double = 1e-12,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try differences(table, result, within: tolerance) { row, id in
      result.scheme.node(id).map { result.scores[row, $0] } ?? .infinity
    }
    #expect(
      found.isEmpty, "\(table): \(found.count) cells, \(found.prefix(3))",
      sourceLocation: sourceLocation)
  }

  /// Compares ranks at inner nodes, exactly.
  func expectRanks(
    _ table: String, of result: Assessment, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var ranks: [String: [Double]] = [:]
    for node in result.scheme.innerNodes {
      ranks[result.scheme.nodes[node].id] = result.ranks(at: node)
    }
    let found = try differences(table, result, within: 0) { row, id in
      ranks[id]?[row] ?? .infinity
    }
    #expect(
      found.isEmpty, "\(table): \(found.count) cells, \(found.prefix(3))",
      sourceLocation: sourceLocation)
  }
}
