import CompositeIndex
import Foundation
import IndexFiles
import TestSupport
import Testing

/// One byte or line of a valid scheme is damaged: what is read without a word is what Foundation's
/// JSON decoder finds there; everything else is said, at a place.
@Suite struct SchemeMutationTests {
  @Test func damagedSchemes() throws {
    let path = CorpusCase.folder + "/schemes/sound.json"
    let valid = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let original = try #require(flattened(valid))
    #expect(try read(valid).said == original && original.count > 50)
    var random = Mutation(seed: 19_038)
    var (silent, refused) = (0, 0)
    for _ in 0..<max(100, Mutation.count / 5) {
      let (deed, bytes) = random.damage(valid)
      let comment: Comment = "\(deed)"
      do throws(Diagnostics) {
        let (said, warnings) = try read(bytes)
        if warnings.isEmpty { #expect(said == flattened(bytes), comment) }
        silent += 1
      } catch {
        #expect(error.all.contains { $0.severity == .error }, comment)
        #expect(error.all.allSatisfy { $0.place != nil }, comment)
        refused += 1
      }
    }
    #expect(silent > 5 && refused > 20)
  }

  /// What the program understands, path by path, and its warnings.
  private func read(_ bytes: [UInt8]) throws(Diagnostics) -> (said: [String: String], [Diagnostic])
  {
    let files = SchemeFiles(
      load: { path throws(Diagnostic) in
        guard path == "s.json" else {
          throw Diagnostic(.error, .fileNotFound, LocalizedText("no \(path)"))
        }
        return bytes
      }, names: { _ in [] })
    let reading = try SchemeReader.read(path: "s.json", files: files)
    let resolved = try ResolvedScheme(reading.scheme)
    return (told(reading.scheme), reading.warnings + resolved.warnings)
  }

  private func told(_ scheme: Scheme) -> [String: String] {
    var said = ["scheme": scheme.id]
    func add(_ path: String, _ text: LocalizedText) {
      said[path + ".zh"] = text.zh
      said[path + ".en"] = text.en
    }
    add("title", scheme.title)
    for variable in scheme.variables {
      add("variables.\(variable.id).name", variable.name)
      said["variables.\(variable.id).unit"] = variable.unit.zh
      for (index, alias) in variable.aliases.enumerated() {
        said["variables.\(variable.id).aliases.\(index)"] = alias
      }
    }
    for indicator in scheme.indicators {
      let path = "indicators.\(indicator.id)"
      add(path + ".name", indicator.name)
      said[path + ".unit"] = indicator.unit.zh
      said[path + ".direction"] = indicator.direction?.rawValue
      said[path + ".normalise.method"] = indicator.normalise?.name
      for setting in indicator.normalise?.parameters ?? [] {
        said[path + ".normalise.\(setting.name)"] =
          switch setting.value {
          case .number(let number): "\(number)"
          case .flag(let flag): "\(flag)"
          default: "?"
          }
      }
      guard indicator.value != ValueFormula(of: [indicator.id]) else { continue }
      said[path + ".value.of"] = indicator.value.of.joined(separator: "+")
      said[path + ".value.per"] = indicator.value.per.joined(separator: "+")
      said[path + ".value.times"] = "\(indicator.value.times)"
    }
    for dimension in scheme.dimensions { add("dimensions.\(dimension.id).name", dimension.name) }
    for branch in scheme.tree {
      for (index, child) in branch.children.enumerated() {
        said["tree.\(branch.node).\(index)"] = child
      }
    }
    for weight in scheme.weights { said["weights.\(weight.node)"] = "\(weight.value)" }
    said["methodology.missing"] = scheme.methodology.missing.rawValue
    let floors = scheme.methodology.coverage
    said["methodology.coverage"] = floors.unit == floors.node ? "\(floors.unit)" : "?"
    return said
  }

  // MARK: The second reading

  private enum Value: Decodable {
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([Value])
    case members([String: Value])
    case nothing

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .nothing
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else {
        self = .members(try container.decode([String: Value].self))
      }
    }
  }

  /// Every leaf by its path, as Foundation reads it; `nil` where Foundation refuses.
  private func flattened(_ bytes: [UInt8]) -> [String: String]? {
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(bytes)) else { return nil }
    var leaves: [String: String] = [:]
    func walk(_ value: Value, _ path: String) {
      switch value {
      case .flag(let flag): leaves[path] = "\(flag)"
      case .number(let number): leaves[path] = "\(number)"
      case .text(let text): leaves[path] = text
      case .list(let list):
        for (index, element) in list.enumerated() { walk(element, "\(path).\(index)") }
      case .members(let members):
        for (key, member) in members { walk(member, path.isEmpty ? key : "\(path).\(key)") }
      case .nothing: leaves[path] = "null"
      }
    }
    walk(value, "")
    return leaves
  }
}
