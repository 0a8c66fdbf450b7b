internal import CompositeIndex

/// What `datapackage.json` says that a dataset needs.
///
/// Properties of the Data Package standard that are not needed are passed over.
struct PackageDescription {
  /// The name of the file in a package's folder.
  static let fileName = "datapackage.json"
  /// The tables that a package consists of, in the order in which they are read.
  static let tables = ["units", "variables", "sources", "values"]

  var name = ""
  var title = LocalizedText("")
  var synthetic = false
  var caveat = LocalizedText("")
  var defaultScheme: String?
  /// Path and place of each table that was found, by the table's name.
  var paths: [String: Path] = [:]

  /// The path of a table, relative to the package's folder, and where it is said.
  struct Path {
    var text: String
    var place: SourcePlace
  }

  /// Reads a description and reports everything that is wrong with it.
  init(_ json: JSONValue, log: inout ProblemLog) {
    guard let members = json.members else {
      log.report(.wrongType(of: Self.fileName, json, expected: .anObject))
      return
    }
    for member in members { checkSpelling(of: member, log: &log) }
    name = text("name", in: json, isRequired: true, log: &log) ?? ""
    title = readText("title", in: json, isRequired: true, log: &log)
    caveat = readText("caveat", in: json, isRequired: false, log: &log)
    defaultScheme = text("defaultScheme", in: json, isRequired: false, log: &log)
    readSynthetic(json, log: &log)
    readResources(json, log: &log)
  }

  private static let ourKeys = [
    "name", "title", "titleEn", "synthetic", "caveat", "caveatEn", "defaultScheme", "resources",
  ]
  private static let standardKeys: Set = [
    "$schema", "profile", "id", "licenses", "description", "descriptionEn", "homepage", "image",
    "version", "created", "keywords", "contributors", "sources",
  ]

  private func checkSpelling(of member: JSONMember, log: inout ProblemLog) {
    guard !Self.ourKeys.contains(member.key), !Self.standardKeys.contains(member.key),
      let meant = NearestName.suggestion(for: member.key, in: Self.ourKeys)
    else { return }
    log.report(.misspelledKey(member.key, meant: meant, at: member.keyPlace))
  }

  private func text(
    _ key: String, in json: JSONValue, isRequired: Bool, log: inout ProblemLog
  ) -> String? {
    guard let value = json[key] else {
      if isRequired { log.report(.missingKey(key, in: Self.fileName, at: json.place)) }
      return nil
    }
    guard let text = value.string, !(isRequired && Blanks.trim(text).isEmpty) else {
      log.report(.wrongType(of: key, value, expected: .aText))
      return nil
    }
    return text
  }

  /// A text in two languages: one key for each, or one object.
  private func readText(
    _ key: String, in json: JSONValue, isRequired: Bool, log: inout ProblemLog
  ) -> LocalizedText {
    if let both = json[key], both.members != nil {
      let zh = text("zh", in: both, isRequired: isRequired, log: &log) ?? ""
      return LocalizedText(zh: zh, en: text("en", in: both, isRequired: false, log: &log) ?? "")
    }
    let zh = text(key, in: json, isRequired: isRequired, log: &log) ?? ""
    let en = text(key + "En", in: json, isRequired: false, log: &log) ?? ""
    return LocalizedText(zh: zh, en: en)
  }

  private mutating func readSynthetic(_ json: JSONValue, log: inout ProblemLog) {
    guard let value = json["synthetic"] else {
      log.report(.missingKey("synthetic", in: Self.fileName, at: json.place))
      return
    }
    guard let flag = value.bool else {
      log.report(.wrongType(of: "synthetic", value, expected: .aTruthValue))
      return
    }
    synthetic = flag
  }

  private mutating func readResources(_ json: JSONValue, log: inout ProblemLog) {
    guard let value = json["resources"] else {
      log.report(.missingKey("resources", in: Self.fileName, at: json.place))
      return
    }
    guard let resources = value.elements else {
      log.report(.wrongType(of: "resources", value, expected: .anArray))
      return
    }
    for resource in resources { readResource(resource, log: &log) }
    let named = resources.compactMap { $0["name"]?.string }
    for table in Self.tables where !named.contains(table) {
      let misspelled = resources.first { resource in
        resource["name"]?.string.flatMap { NearestName.suggestion(for: $0, in: [table]) } != nil
      }
      log.report(.missingTable(table, near: misspelled?["name"], at: value.place))
    }
  }

  private mutating func readResource(_ resource: JSONValue, log: inout ProblemLog) {
    guard resource.members != nil else {
      log.report(.wrongType(of: "resources", resource, expected: .anObject))
      return
    }
    guard let nameValue = resource["name"], let name = nameValue.string,
      Self.tables.contains(name)
    else { return }
    guard let path = resource.member("path") else {
      log.report(.missingKey("path", in: name, at: resource.place))
      return
    }
    guard let text = path.value.string else {
      log.report(.wrongType(of: "path", path.value, expected: .aText))
      return
    }
    if paths[name] != nil {
      log.report(.repeatedTable(name, at: nameValue.place))
    } else if Self.staysInside(text) {
      paths[name] = Path(text: text, place: path.value.place)
    } else {
      log.report(.pathLeavesPackage(text, at: path.value.place))
    }
  }

  /// Whether a path names a file below the package's folder, as the standard demands.
  private static func staysInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.contains("\\") && !path.contains(":")
      && !path.contains("\0") && !path.split(separator: "/").contains("..")
  }
}
