internal import CompositeIndex

/// Makes the changes of the command line in a scheme's JSON, in the order in which they were typed.
struct SettingApplication {
  private(set) var json: JSONValue
  private(set) var changes: [SchemeChange] = []
  private(set) var problems: [Diagnostic] = []
  /// Nodes that were left out on purpose.
  private(set) var leftOut: Set<String> = []
  private let original: SchemeNames
  private let variables: [Variable]
  private var weights: [WeightSettings.Said] = []
  private var seen: Set<[String]> = []

  /// - Parameter variables: of the data, which may be added as indicators.
  init(_ json: JSONValue, variables: [Variable] = []) {
    self.json = json
    self.variables = variables
    original = SchemeNames(json)
  }

  /// Makes all changes; weights that are set together, with no change of the tree between them, are
  /// rescaled together.
  mutating func apply(_ edits: [SchemeEdit]) {
    for edit in edits {
      do throws(Diagnostic) {
        if case .set(let setting) = edit {
          try take(setting)
          continue
        }
        applyWeights()
        var tree = TreeEdits(json, original: original, leftOut: leftOut, variables: variables)
        switch edit {
        case .set: break
        case .drop(let node): try tree.drop(node)
        case .only(let nodes): try tree.keep(nodes)
        case .add(let addition): try tree.add(addition)
        }
        json = tree.json
        leftOut = tree.leftOut
        changes += tree.changes
      } catch {
        problems.append(error)
      }
    }
    applyWeights()
    // Settings to `null` remove.
    json = JSONValue(.object([]), at: json.place).merged(with: json)
  }

  private mutating func take(_ setting: SchemeSetting) throws(Diagnostic) {
    let path = try SettingPath(setting, in: json)
    guard seen.insert(path.keys).inserted else {
      throw .badSetting(
        "\"\(path.keys.joined(separator: "."))\" 设置了两次",
        "\"\(path.keys.joined(separator: "."))\" is set twice", at: setting.pathPlace,
        fix: LocalizedText(zh: "只保留一个", en: "keep one of them"))
    }
    if path.keys.first == "weights" {
      weights.append((path.keys[1], setting))
    } else {
      try set(path, setting)
    }
  }

  private mutating func applyWeights() {
    if weights.isEmpty { return }
    var application = WeightSettings(json)
    application.apply(weights)
    weights = []
    json = application.json
    problems += application.problems
    changes += application.changes
  }

  private mutating func set(_ path: SettingPath, _ setting: SchemeSetting) throws(Diagnostic) {
    var value = setting.value
    switch path.shape {
    case .method where value.string != nil && Self.methodKeys.contains(path.keys.last ?? ""):
      let member = JSONMember(key: "method", keyPlace: value.place, value: value)
      value = JSONValue(.object([member]), at: value.place)
    case .text where value.members == nil:
      value = JSONValue(.string(setting.text), at: setting.valuePlace)
    default: break
    }
    makeRoom(for: path.keys)
    do {
      let overlay = try JSONValue(.object([]), at: value.place).setting(path.keys, to: value)
      json = try json.withoutVoidParameters(under: overlay).setting(path.keys, to: value)
    } catch {
      throw .badSetting(
        "\"\(setting.path)\" 无法设置", "\"\(setting.path)\" cannot be set", at: setting.pathPlace)
    }
    changes.append(.said(path.keys.joined(separator: ".") + " = " + setting.text))
  }

  /// Writes a short form out, so that one part of it can be set.
  private mutating func makeRoom(for keys: [String]) {
    if keys.count == 3, keys.starts(with: ["methodology", "coverage"]) {
      spread("coverage", over: ["unit", "node"])
    } else if keys.count > 2, keys.starts(with: ["methodology", "aggregation"]) {
      let isPerNode = SchemeNames(json).innerNodes.contains(keys[2]) || keys[2] == "*"
      let now = json.value(at: ["methodology", "aggregation"])
      if isPerNode, now?.string != nil || now?["method"] != nil {
        spread("aggregation", over: ["*"])
      } else if !isPerNode, let word = now, word.string != nil {
        replace("aggregation", by: [JSONMember(key: "method", keyPlace: word.place, value: word)])
      }
    } else if keys.count == 3, keys[0] == "methodology", Self.methodKeys.contains(keys[1]) {
      spellOut(Array(keys.prefix(2)))
    } else if keys.count == 4, keys[0] == "indicators", Self.methodKeys.contains(keys[2]) {
      let path = Array(keys.prefix(3))
      let common = json.value(at: ["methodology", keys[2]])
      if json.value(at: path) == nil, let common {
        json = (try? json.setting(path, to: common)) ?? json
      }
      spellOut(path)
    }
  }

  /// Keys that hold one method, where a bare name is short for `{ "method": name }`.
  private static let methodKeys = ["smallNumbers", "impute", "treat", "normalise"]

  /// Turns a method's bare name into an object.
  private mutating func spellOut(_ path: [String]) {
    guard let word = json.value(at: path), word.string != nil else { return }
    let member = JSONMember(key: "method", keyPlace: word.place, value: word)
    json = (try? json.setting(path, to: JSONValue(.object([member]), at: word.place))) ?? json
  }

  /// Turns one value for all into an object with the same value under some keys.
  private mutating func spread(_ key: String, over keys: [String]) {
    guard let value = json.value(at: ["methodology", key]) else { return }
    if key == "coverage", value.number == nil { return }
    replace(key, by: keys.map { JSONMember(key: $0, keyPlace: value.place, value: value) })
  }

  private mutating func replace(_ key: String, by members: [JSONMember]) {
    guard let place = json.value(at: ["methodology", key])?.place else { return }
    let value = JSONValue(.object(members), at: place)
    json = (try? json.setting(["methodology", key], to: value)) ?? json
  }
}
