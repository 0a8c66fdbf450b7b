internal import CompositeIndex

/// Lays settings of the command line over a scheme's JSON.
struct SettingApplication {
  private(set) var json: JSONValue
  private(set) var changes: [String] = []
  private(set) var problems: [Diagnostic] = []

  init(_ json: JSONValue) { self.json = json }

  /// Applies all settings: weights last, so that siblings set together are rescaled together.
  mutating func apply(_ settings: [SchemeSetting]) {
    var weights: [(node: String, setting: SchemeSetting)] = []
    var seen: Set<[String]> = []
    for setting in settings {
      do throws(Diagnostic) {
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
      } catch {
        problems.append(error)
      }
    }
    var application = WeightSettings(json)
    application.apply(weights)
    json = application.json
    problems += application.problems
    changes += application.changes
    // Settings to `null` remove.
    json = JSONValue(.object([]), at: json.place).merged(with: json)
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
    changes.append(path.keys.joined(separator: ".") + " = " + setting.text)
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
