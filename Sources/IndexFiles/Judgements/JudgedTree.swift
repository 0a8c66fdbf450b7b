internal import CompositeIndex

/// The nodes that are judged with their criteria, found by id or by name in either language.
struct JudgedTree {
  /// One node.
  struct Node {
    let id: String
    /// What messages call it.
    private(set) var label: LocalizedText
    /// Whether messages speak names, since the file does.
    private(set) var isNamed = false
    private(set) var criteria: [String] = []
    private let title: LocalizedText
    private var titles: [[String]] = []
    /// What the criteria are called, for suggestions.
    private(set) var names: [String] = []
    private var known: [String: Int] = [:]

    init(_ id: String, called title: LocalizedText = LocalizedText("")) {
      self.id = id
      self.title = title
      label = LocalizedText(id)
    }

    /// Its name with its id.
    var fullLabel: LocalizedText {
      title.zh.isEmpty && title.en.isEmpty || title.zh == id
        ? LocalizedText(id)
        : LocalizedText(zh: "\(title[.zh])（\(id)）", en: "\(title[.en]) (\(id))")
    }

    /// The same with criteria called as a file calls them, for messages.
    func called(as names: [SaidName]) -> Node {
      var node = self
      var language: Int?
      for name in names {
        guard let number = criterion(name.text), name.text != criteria[number] else { continue }
        node.criteria[number] = name.text
        let folded = NameFolding.fold(name.text)
        language = language ?? titles[number].firstIndex { NameFolding.fold($0) == folded }
      }
      guard let language else { return node }
      let written = Set(names.compactMap { criterion($0.text) })
      for number in criteria.indices where !written.contains(number) {
        let title = titles[number][language]
        if !title.isEmpty { node.criteria[number] = title }
      }
      node.isNamed = true
      node.label = fullLabel
      return node
    }

    /// Adds a criterion after the others.
    mutating func add(_ id: String, called names: [String]) {
      let number = criteria.count
      criteria.append(id)
      titles.append(names)
      self.names += [id] + names.filter { !$0.isEmpty && $0 != id }
      known[id] = number
      for name in [id] + names {
        let folded = NameFolding.fold(name)
        if !folded.isEmpty, known[folded] == nil { known[folded] = number }
      }
    }

    /// Which criteria no misspelt name stands for: none where nobody can tell for all names.
    func isNotMeant(by unknown: [SaidName]) -> (Int) -> Bool {
      let meant = unknown.map { name in
        NearestName.suggestion(for: name.text, in: names).flatMap { criterion($0) }
      }
      return { number in !meant.contains(nil) && !meant.contains(number) }
    }

    /// The number of a criterion.
    func criterion(_ text: String) -> Int? {
      known[text] ?? known[NameFolding.fold(text)]
    }
  }

  private(set) var nodes: [Node] = []
  private var known: [String: Int] = [:]
  private var parents: [String: Int] = [:]
  /// Whether the nodes are those of a scheme; otherwise they are what the files say.
  let isScheme: Bool

  /// The inner nodes of a scheme, parents first.
  init(_ scheme: ResolvedScheme) {
    isScheme = true
    for node in scheme.nodes where !node.children.isEmpty {
      var judged = Node(node.id, called: node.name)
      for child in node.children {
        let child = scheme.nodes[child]
        judged.add(child.id, called: [child.name.zh, child.name.en])
        for name in [child.id, child.name.zh, child.name.en] {
          for key in [name, NameFolding.fold(name)] where !key.isEmpty && parents[key] == nil {
            parents[key] = nodes.count
          }
        }
      }
      remember(node.id, called: [node.name.zh, node.name.en])
      nodes.append(judged)
    }
  }

  /// Nothing yet: ``learn(_:)`` adds what files say.
  init() { isScheme = false }

  private mutating func remember(_ id: String, called names: [String]) {
    known[id] = nodes.count
    for name in [id] + names {
      let folded = NameFolding.fold(name)
      if !folded.isEmpty, known[folded] == nil { known[folded] = nodes.count }
    }
  }

  /// The number of a node.
  func node(_ text: String) -> Int? { known[text] ?? known[NameFolding.fold(text)] }

  /// The node of the scheme under which a criterion stands; the first where several have one of this name.
  func parent(of criterion: String) -> Int? {
    parents[criterion] ?? parents[NameFolding.fold(criterion)]
  }

  /// Takes nodes and criteria as the files name them, in the order of their first occurrence.
  mutating func learn(_ drafts: [JudgementDraft]) {
    for draft in drafts {
      let number: Int
      if let found = node(draft.node.text) {
        number = found
      } else {
        number = nodes.count
        remember(draft.node.text, called: [])
        nodes.append(Node(draft.node.text))
      }
      for name in draft.names where nodes[number].criterion(name.text) == nil {
        nodes[number].add(name.text, called: [])
      }
    }
  }
}

extension JudgementDraft {
  /// The criteria that the judgement names, in its order.
  var names: [SaidName] {
    var names = criteria ?? []
    if criteria == nil { names.reserveCapacity(2 * entries.count + 2) }
    if let best { names.append(best) }
    // The cells of a matrix name what is listed beside it.
    for entry in entries where !entry.isCell || criteria == nil {
      names.append(entry.first)
      if let second = entry.second { names.append(second) }
    }
    if let worst { names.append(worst) }
    return names
  }
}
