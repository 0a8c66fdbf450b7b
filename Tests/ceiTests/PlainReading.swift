import CompositeIndex
import Foundation

/// A second, simple-minded reading of a table: split at line ends and commas, no quotes, plain
/// numbers. It shares nothing with the program but the meaning of a comma.
struct PlainReading {
  /// Texts by their keys; figures as the numbers that Foundation reads.
  private(set) var figures: [String: Double] = [:]
  /// What was met that the simple reading does not understand; a warning or an error is due.
  private(set) var doubts: [String] = []
  /// Whether a key is there twice.
  private(set) var hasRepetition = false

  /// The rows below the header, each by column.
  private var rows: [[String: String]] = []

  private init(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      doubts.append("not UTF-8")
      return
    }
    var lines = text.replacingOccurrences(of: "\r\n", with: "\n")
      .replacingOccurrences(of: "\r", with: "\n").components(separatedBy: "\n")
    lines.removeAll { $0.allSatisfy { $0 == "," || $0 == " " || $0 == "\t" } }
    guard let header = lines.first?.components(separatedBy: ",") else {
      doubts.append("empty")
      return
    }
    if Set(header).count != header.count { doubts.append("a column twice") }
    for line in lines.dropFirst() {
      let fields = line.components(separatedBy: ",")
      if fields.count != header.count || line.contains("\"") { doubts.append("row: \(line)") }
      rows.append(Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first }))
    }
  }

  /// Reads a wide table.
  ///
  /// - Parameters:
  ///   - names: the names that belong to codes.
  ///   - columns: variables by their headers.
  init(wide bytes: [UInt8], names: [String: String], columns: [String: String]) {
    self.init(bytes)
    for row in rows {
      let (code, name, year) = (row["代码"] ?? "?", row["地区"] ?? "?", row["年份"] ?? "?")
      if names[code] == nil { doubts.append("code \(code)") }
      if names[code] != name, names.values.contains(name) { doubts.append("name \(name)") }
      if !Self.isYear(year) { doubts.append("year \(year)") }
      for (header, text) in row where !["代码", "地区", "年份"].contains(header) {
        guard let variable = columns[header] else {
          doubts.append("column \(header)")
          continue
        }
        add(text, "\(code) \(year) \(variable)", isPercentage: variable == "on_time")
      }
    }
  }

  /// Reads a long table whose units, variables and sources are known.
  init(long bytes: [UInt8], units: Set<String>, variables: Set<String>, sources: Set<String>) {
    self.init(bytes)
    for row in rows {
      let (unit, year, variable) = (
        row["unit"] ?? "?", row["period"] ?? "?", row["variable"] ?? "?"
      )
      if !units.contains(unit) { doubts.append("unit \(unit)") }
      if !variables.contains(variable) { doubts.append("variable \(variable)") }
      if !Self.isPeriod(year) { doubts.append("period \(year)") }
      let source = Self.trimmed(row["source"] ?? "?")
      if !source.isEmpty, !sources.contains(source) { doubts.append("source \(source)") }
      let grade = Self.trimmed(row["grade"] ?? "?")
      if !["", "A", "B", "C"].contains(grade) { doubts.append("grade \(grade)") }
      let key = [unit, year, variable].joined(separator: " ")
      let isThere = add(row["value"] ?? "?", key, isPercentage: variable == "on_time")
      guard isThere else { continue }
      add(row["error"] ?? "?", key + " error", isPercentage: false)
      for column in ["scope", "grade", "source"] {
        let text = Self.trimmed(row[column] ?? "?")
        if !text.isEmpty { figures[key + " \(column) \(text)"] = 0 }
      }
    }
  }

  @discardableResult
  private mutating func add(_ text: String, _ key: String, isPercentage: Bool) -> Bool {
    if ["", "-", "—", "…"].contains(text) { return false }
    let digits = isPercentage && text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let number = Self.number(digits) else {
      doubts.append("number \(text)")
      return false
    }
    if figures[key] != nil { hasRepetition = true }
    figures[key] = number
    return true
  }

  /// A plain decimal, perhaps with an exponent.
  private static func number(_ text: String) -> Double? {
    let allowed = "0123456789.-eE+"
    guard let first = text.first, first.isNumber || first == "-" || first == ".",
      text.allSatisfy(allowed.contains), let number = Double(text), number.isFinite
    else { return nil }
    return number
  }

  private static func isYear(_ text: String) -> Bool {
    text.count == 4 && text.allSatisfy { $0.isASCII && $0.isNumber } && text != "0000"
  }

  private static func isPeriod(_ text: String) -> Bool { isYear(text) }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespaces)
  }
}

extension Dataset {
  /// The figures as ``PlainReading`` keeps them.
  var plainFigures: [String: Double] {
    var figures: [String: Double] = [:]
    for figure in observations {
      let period = periods[Int(figure.period)].label
      let key = [
        units[Int(figure.unit)].code, period, variables[Int(figure.variable)].id,
      ].joined(separator: " ")
      figures[key] = figure.value
      if !figure.error.isNaN { figures[key + " error"] = figure.error }
      if figure.scope >= 0 { figures[key + " scope \(label(figure.scope))"] = 0 }
      if figure.grade >= 0 { figures[key + " grade \(label(figure.grade))"] = 0 }
      if figure.source >= 0 { figures[key + " source \(sources[Int(figure.source)].id)"] = 0 }
    }
    return figures
  }
}
