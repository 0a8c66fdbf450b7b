import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A table computed by other software: rows by unit code, columns by name, NaN for `NA`.
struct ReferenceTable {
  var columns: [String]
  var rows: [(code: String, cells: [String])]

  /// Where reference numbers lie: beside the checkout, never part of it.
  static let folder = PackageFiles.root + "/../shared/validation/coinr-asem"

  static var isThere: Bool { text(folder + "/input/lineage.csv") != nil }

  init?(_ name: String) {
    guard let text = Self.text(Self.folder + "/" + name) else { return nil }
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return nil }
    columns = header
    rows = lines.dropFirst().compactMap { cells in cells.first.map { ($0, cells) } }
  }

  func strings(_ column: String) -> [String] {
    guard let index = columns.firstIndex(of: column) else { return [] }
    return rows.map { $0.cells[index] }
  }

  func numbers(_ column: String) -> [Double] {
    strings(column).map { $0 == "NA" ? .nan : Double($0) ?? .nan }
  }

  private static func text(_ path: String) -> String? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
