internal import CompositeIndex

/// The text of `datapackage.json`.
enum PackageText {
  static func of(_ dataset: Dataset, tables: [PackageTable], description: LocalizedText?) -> String
  {
    var members: [(String, JSONText)] = [
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string(dataset.id)), ("title", .string(dataset.title.zh)),
    ]
    if !dataset.title.en.isEmpty { members.append(("titleEn", .string(dataset.title.en))) }
    if let description {
      members.append(("description", .string("\(description.zh) / \(description.en)")))
    }
    members.append(("synthetic", .bool(dataset.synthetic)))
    for (key, text) in [("caveat", dataset.caveat.zh), ("caveatEn", dataset.caveat.en)]
    where !text.isEmpty { members.append((key, .string(text))) }
    if let scheme = dataset.defaultScheme { members.append(("defaultScheme", .string(scheme))) }
    members.append(("resources", .array(tables.map(resource))))
    return JSONText.object(members).written(indent: "") + "\n"
  }

  private static func resource(_ table: PackageTable) -> JSONText {
    let columns = table.columns.map(\.name)
    let references = [
      ("unit", "units", "code"), ("variable", "variables", "id"), ("source", "sources", "id"),
    ]
    let foreignKeys = references.filter { table.name == "values" && columns.contains($0.0) }.map {
      JSONText.object([
        ("fields", .strings([$0.0])),
        ("reference", .object([("resource", .string($0.1)), ("fields", .strings([$0.2]))])),
      ])
    }
    var schema: [(String, JSONText)] = [
      ("fields", .array(table.columns.map(field))), ("primaryKey", .strings(table.key)),
    ]
    if !foreignKeys.isEmpty { schema.append(("foreignKeys", .array(foreignKeys))) }
    schema.append(("missingValues", .strings([""])))
    return .object([
      ("name", .string(table.name)), ("path", .string(table.name + ".csv")),
      ("type", .string("table")), ("format", .string("csv")), ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")), ("schema", .object(schema)),
    ])
  }

  private static func field(_ column: PackageTable.Column) -> JSONText {
    var constraints: [(String, JSONText)] = []
    var type = "string"
    switch column.kind {
    case .text: break
    case .number: type = "number"
    case .period: constraints.append(("pattern", .string(#"\d{4}(Q[1-4]|H[12]|-\d{2})?"#)))
    case .choice(let choices): constraints.append(("enum", .strings(choices)))
    }
    if column.isRequired { constraints.append(("required", .bool(true))) }
    var members: [(String, JSONText)] = [("name", .string(column.name)), ("type", .string(type))]
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }
}

/// JSON that is being written.
indirect enum JSONText {
  case object([(String, JSONText)])
  /// An object on one line.
  case line([(String, JSONText)])
  case array([JSONText])
  case string(String)
  case number(Double)
  case bool(Bool)

  static func strings(_ texts: [String]) -> JSONText { .array(texts.map { .string($0) }) }

  /// The text, with two spaces of indentation for each level; lists of texts stay on one line.
  func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return Self.quoted(text)
    case .number(let number): return DecimalText.of(number)
    case .bool(let flag): return flag ? "true" : "false"
    case .array(let items):
      let texts = items.map { $0.written(indent: inner) }
      if items.allSatisfy({ if case .string = $0 { true } else { false } }) {
        return "[" + texts.joined(separator: ", ") + "]"
      }
      return "[\n" + texts.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)]"
    case .line(let members):
      let texts = members.map { "\(Self.quoted($0)): \($1.written(indent: ""))" }
      return "{ " + texts.joined(separator: ", ") + " }"
    case .object(let members):
      let texts = members.map { "\(inner)\(Self.quoted($0)): \($1.written(indent: inner))" }
      return "{\n" + texts.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
