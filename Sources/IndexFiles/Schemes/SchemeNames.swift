internal import CompositeIndex

/// The ids and display names in a scheme's JSON, for finding what a person meant.
struct SchemeNames {
  /// Inner nodes in the file's order.
  let innerNodes: [String]
  /// Every node under another one, in the file's order, without repetition.
  let children: [String]
  private let indicators: [String]
  private let variables: [String]
  private let displayNames: [(id: String, name: String)]

  init(_ json: JSONValue) {
    let tree = json["tree"]?.members ?? []
    innerNodes = tree.map(\.key)
    indicators = json["indicators"]?.members?.map(\.key) ?? []
    variables = json["variables"]?.members?.map(\.key) ?? []
    var seen: Set<String> = []
    children = tree.flatMap { $0.value.elements ?? [] }.compactMap(\.string).filter {
      seen.insert($0).inserted
    }
    var names: [(id: String, name: String)] = []
    for part in ["dimensions", "indicators", "variables"] {
      for member in json[part]?.members ?? [] {
        let name = member.value["name"]
        for text in [name?.string, name?["zh"]?.string, name?["en"]?.string] {
          if let text, !text.isEmpty { names.append((member.key, text)) }
        }
      }
    }
    displayNames = names
  }

  /// The ids of a kind.
  func ids(_ kind: SchemeShape.Names) -> [String] {
    switch kind {
    case .indicators: indicators
    case .nodes: children
    case .innerNodes: innerNodes
    case .variables: variables
    }
  }

  /// The display names of an id.
  func names(of id: String) -> [String] {
    displayNames.filter { $0.id == id }.map(\.name)
  }

  /// What may follow at some place of a path.
  func keys(below shape: SchemeShape, at keys: [String], in json: JSONValue) -> [String] {
    if case .named(let kind, _) = shape { ids(kind) } else { shape.keys }
  }

  /// The id behind an id, a Chinese or an English name.
  func key(
    for part: String, _ kind: SchemeShape.Names, at place: SourcePlace, others: [String] = []
  ) throws(Diagnostic) -> String {
    let known = ids(kind)
    if known.contains(part) || others.contains(part) { return part }
    var meant: [String] = []
    let typed = part.lowercased()
    for (id, name) in displayNames where name.lowercased() == typed && known.contains(id) {
      if !meant.contains(id) { meant.append(id) }
    }
    if let only = meant.first, meant.count == 1 { return only }
    if meant.count > 1 {
      throw .badSetting(
        "\"\(part)\" 可以指 \(meant.joined(separator: "、"))",
        "\"\(part)\" may mean \(meant.joined(separator: ", "))", at: place,
        fix: LocalizedText(zh: "用其中一个标识", en: "use one of these ids"))
    }
    let names = displayNames.filter { known.contains($0.id) }.map(\.name)
    let begun = part.isEmpty ? nil : names.first { $0.hasPrefix(part) }
    let guess = begun ?? NearestName.suggestion(for: part, in: known + names)
    throw .badSetting(
      "方案中没有 \"\(part)\"", "the scheme has no \"\(part)\"", at: place,
      fix: guess.map {
        LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
      } ?? Diagnostic.nearest(part, known))
  }
}
