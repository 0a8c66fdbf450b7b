import IndexReports

/// Reads single elements of a drawing back, so that tests judge what is drawn.
struct SVGReader {
  /// The markup.
  let text: String

  init(_ drawing: Drawing) { text = String(decoding: drawing.bytes, as: UTF8.self) }

  /// The attributes of all elements of a name and a class, in the order of the markup.
  func elements(_ name: String, ink: String? = nil) -> [[String: String]] {
    text.split(separator: "<").filter { $0.hasPrefix(name + " ") }.map(Self.attributes).filter {
      ink == nil || $0["class"] == ink
    }
  }

  /// What stands between the tags of all `text` elements.
  var texts: [String] {
    text.split(separator: "<").filter { $0.hasPrefix("text ") }.compactMap {
      $0.split(separator: ">", maxSplits: 1).dropFirst().first.map(String.init)
    }
  }

  private static func attributes(_ tag: Substring) -> [String: String] {
    var found: [String: String] = [:]
    let parts = tag.prefix { $0 != ">" }.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[index].split(separator: " ").last?.dropLast() ?? ""
      found[String(name)] = String(parts[index + 1])
    }
    return found
  }
}

extension [String: String] {
  /// An attribute as a number; NaN where there is none.
  func number(_ name: String) -> Double { self[name].flatMap(Double.init) ?? .nan }
}
