internal import CompositeIndex

/// A setting's path, with names of people turned into the file's keys.
struct SettingPath {
  /// The keys from the root.
  private(set) var keys: [String] = []
  /// What stands at the end.
  private(set) var shape = SchemeShape.root

  /// The keys that may be set at the root.
  static let roots = SchemeShape.root.keys.filter {
    !["$schema", "scheme", "extends"].contains($0)
  }

  init(_ setting: SchemeSetting, in json: JSONValue) throws(Diagnostic) {
    let names = SchemeNames(json)
    for part in setting.path.split(separator: ".", omittingEmptySubsequences: false) {
      try step(String(part), setting, names, json)
    }
    guard keys.count > 1 || !["weights", "indicators", "methodology"].contains(keys.first) else {
      let known = names.keys(below: shape, at: keys, in: json).map { keys[0] + "." + $0 }
      throw .badSetting(
        "\"\(setting.path)\" 要写到具体的一项", "\"\(setting.path)\" must name one entry",
        at: setting.pathPlace, fix: Diagnostic.nearest("", known))
    }
  }

  private mutating func step(
    _ part: String, _ setting: SchemeSetting, _ names: SchemeNames, _ json: JSONValue
  ) throws(Diagnostic) {
    switch shape {
    case .object, .coverage:
      let known = keys.isEmpty ? Self.roots : shape.keys
      guard known.contains(part), let next = shape[part] else {
        throw Self.unknown(part, known, setting, prefix: keys)
      }
      shape = next
      keys.append(part)
    case .named(let kind, let next):
      keys.append(try names.key(for: part, kind, at: setting.pathPlace))
      shape = next
    case .aggregation where part == "method":
      // `aggregation` is one method for all nodes; an object with `method` says so.
      keys.append(part)
      shape = .value
    case .aggregation where part == "*":
      keys.append(part)
      shape = .method
    case .aggregation:
      keys.append(
        try names.key(
          for: part, .innerNodes, at: setting.pathPlace, others: Self.aggregationParameters))
      shape = Self.aggregationParameters.contains(part) ? .value : .method
    case .method:
      // Which parameters a method has is said when the scheme is resolved.
      keys.append(part)
      shape = .value
    case .text where part == "zh" || part == "en":
      keys.append(part)
    case .text, .value:
      throw .badSetting(
        "\"\(keys.joined(separator: "."))\" 之下没有 \"\(part)\"",
        "there is no \"\(part)\" under \"\(keys.joined(separator: "."))\"",
        at: setting.pathPlace,
        fix: LocalizedText(
          zh: "写 \(keys.joined(separator: "."))=值", en: "write \(keys.joined(separator: "."))=value"
        ))
    }
  }

  /// Parameters of aggregations, which stand beside `method`.
  private static let aggregationParameters = Catalogue.aggregations.flatMap { type in
    type.description.parameters.map(\.name)
  }

  static func unknown(
    _ part: String, _ known: [String], _ setting: SchemeSetting, prefix: [String]
  ) -> Diagnostic {
    let whole = (prefix + [part]).joined(separator: ".")
    return .badSetting(
      "没有可设置的 \"\(whole)\"", "there is nothing to set called \"\(whole)\"",
      at: setting.pathPlace, fix: Diagnostic.nearest(part, known))
  }
}
