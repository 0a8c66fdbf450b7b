internal import CompositeIndex

/// Takes nodes out of a scheme's JSON and puts indicators in.
struct TreeEdits {
  private(set) var json: JSONValue
  private(set) var changes: [SchemeChange] = []
  /// Nodes that were left out and not put in again.
  private(set) var leftOut: Set<String>
  private let original: SchemeNames
  private let variables: [Variable]

  /// - Parameters:
  ///   - original: the names before any change: what is out already may be named again.
  ///   - variables: of the data, which may be added as indicators.
  init(_ json: JSONValue, original: SchemeNames, leftOut: Set<String>, variables: [Variable]) {
    self.json = json
    self.original = original
    self.leftOut = leftOut
    self.variables = variables
  }

  private var tree: WeightedTree {
    WeightedTree(
      branches: (json["tree"]?.members ?? []).map {
        Scheme.Branch(node: $0.key, children: $0.value.elements?.compactMap(\.string) ?? [])
      },
      weights: (json["weights"]?.members ?? []).compactMap { member in
        member.value.number.map { Scheme.Weight(node: member.key, value: $0) }
      },
      weightsAre: json["weightsAre"]?.string.flatMap { Scheme.WeightReading(rawValue: $0) }
        ?? .shares)
  }

  /// Leaves a node out with everything under it.
  mutating func drop(_ typed: String) throws(Diagnostic) {
    let place = SchemeEdit.place("--drop", typed)
    var tree = tree
    if isRoot(typed, of: tree) { throw .dropsRoot(typed, at: place) }
    guard let node = try node(typed, tree, at: place) else { return }
    guard let cut = tree.cut([node]) else { throw .nothingLeft("--drop", typed, at: place) }
    apply(cut, tree, .dropped(node: node, cut), at: place)
  }

  /// Leaves out everything but some nodes, what is under them and above them.
  mutating func keep(_ typed: [String]) throws(Diagnostic) {
    var tree = tree
    var kept: [String] = []
    for name in typed {
      let place = SchemeEdit.place("--only", name)
      if isRoot(name, of: tree), let root = tree.root {
        kept.append(root)
      } else if let node = try node(name, tree, at: place) {
        if !kept.contains(node) { kept.append(node) }
      } else {
        throw .leftOutAlready(name, at: place)
      }
    }
    let place = SchemeEdit.place("--only", typed[0])
    guard let cut = tree.cut(tree.others(than: kept)) else {
      throw .nothingLeft("--only", typed[0], at: place)
    }
    apply(cut, tree, .kept(nodes: kept, cut), at: place)
  }

  private func isRoot(_ typed: String, of tree: WeightedTree) -> Bool {
    guard let root = tree.root else { return false }
    let folded = typed.lowercased()
    return folded == root || original.names(of: root).contains { $0.lowercased() == folded }
      || root == "index" && ["总指数", "index"].contains(folded)
  }

  /// The id of a node; `nil` for one that is out already.
  private func node(
    _ typed: String, _ tree: WeightedTree, at place: SourcePlace
  ) throws(Diagnostic) -> String? {
    if let known = try? original.key(for: typed, .nodes, at: place), leftOut.contains(known) {
      return nil
    }
    return try SchemeNames(json).key(for: typed, .nodes, at: place)
  }

  private mutating func apply(
    _ cut: SchemeChange.Cut, _ tree: WeightedTree, _ change: SchemeChange, at place: SourcePlace
  ) {
    leftOut.formUnion(cut.ids)
    changes.append(change)
    if cut.ids.isEmpty { return }
    let path = ["methodology", "aggregation"]
    if let methods = json.value(at: path)?.members, !methods.contains(where: { $0.key == "method" })
    {
      let left = methods.filter { !cut.ids.contains($0.key) }
      set(path, JSONValue(left.isEmpty ? .null : .object(left), at: place))
    }
    write(tree, at: place)
  }

  /// Puts an indicator under a node.
  mutating func add(_ addition: SchemeAddition) throws(Diagnostic) {
    var tree = tree
    let names = SchemeNames(json)
    let root = isRoot(addition.parent, of: tree) ? tree.root : nil
    var parent = addition.parent
    if let root {
      parent = root
    } else {
      parent = try names.key(for: parent, .innerNodes, at: addition.parentPlace)
    }
    let id = try indicator(addition, names)
    if tree.nodes.contains(id) {
      throw .alreadyInTree(addition.indicator, id: id, at: addition.indicatorPlace)
    }
    let text = addition.weight
    let isShare = text.hasSuffix("%")
    let setting = SchemeSetting(path: "", text: isShare ? String(text.dropLast()) : text)
    guard let number = setting.value.number, number >= 0, !isShare || number <= 100 else {
      throw .notAWeight(text, at: addition.weightPlace)
    }
    guard
      let added = tree.insert(
        id, under: parent, weight: isShare ? number / 100 : number, isShare: isShare)
    else { throw .weightAboveSum(text, tree.total(under: parent), at: addition.weightPlace) }
    leftOut.remove(id)
    write(tree, at: addition.weightPlace)
    changes.append(
      .added(node: id, parent: parent, share: added.share, siblings: added.siblings))
  }

  /// The id of an indicator that the scheme defines, or of a variable that becomes one.
  private mutating func indicator(
    _ addition: SchemeAddition, _ names: SchemeNames
  ) throws(Diagnostic) -> String {
    let (typed, place) = (addition.indicator, addition.indicatorPlace)
    let problem: Diagnostic
    do { return try names.key(for: typed, .indicators, at: place) } catch { problem = error }
    var texts: [JSONMember] = []
    let id: String
    if let known = try? names.key(for: typed, .variables, at: place) {
      id = known
      let members = json.value(at: ["variables", id])?.members ?? []
      texts = members.filter { ["name", "unit"].contains($0.key) }
    } else if let known = variables.first(where: {
      $0.id == typed || $0.name.zh == typed || $0.name.en == typed
    }) {
      id = known.id
      texts = [("name", known.name), ("unit", known.unit)].map { key, text in
        let parts = [("zh", text.zh), ("en", text.en)].map { language, words in
          JSONMember(
            key: language, keyPlace: place, value: JSONValue(.string(words), at: place))
        }
        return JSONMember(key: key, keyPlace: place, value: JSONValue(.object(parts), at: place))
      }
    } else {
      throw problem
    }
    set(["indicators", id], JSONValue(.object(texts), at: place))
    return id
  }

  /// Writes tree and weights back; what did not change keeps its place in the file.
  private mutating func write(_ tree: WeightedTree, at place: SourcePlace) {
    let before = self.tree
    for branch in before.branches {
      guard let after = tree.branches.first(where: { $0.node == branch.node }) else {
        set(["tree", branch.node], JSONValue(.null, at: place))
        continue
      }
      if after.children == branch.children { continue }
      let known = json.value(at: ["tree", branch.node])?.elements ?? []
      let elements = after.children.map { child in
        known.first { $0.string == child } ?? JSONValue(.string(child), at: place)
      }
      set(["tree", branch.node], JSONValue(.array(elements), at: place))
    }
    for weight in before.weights where tree.weight(weight.node) == nil {
      set(["weights", weight.node], JSONValue(.null, at: place))
    }
    for weight in tree.weights where before.weight(weight.node) != weight.value {
      let text = Numerals.short(weight.value)
      set(["weights", weight.node], JSONValue(.number(weight.value, text: text), at: place))
    }
    // A setting to `null` removes.
    json = JSONValue(.object([]), at: json.place).merged(with: json)
  }

  private mutating func set(_ path: [String], _ value: JSONValue) {
    json = (try? json.setting(path, to: value)) ?? json
  }
}
