/// What can be wrong with a scheme once it is read; the sentences, in one place.
enum SchemeProblem {
  private static func make(
    _ code: DiagnosticCode, _ zh: String, _ en: String, at path: String, _ scheme: Scheme?,
    fix: LocalizedText? = nil, note: LocalizedText? = nil,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      severity, code, LocalizedText(zh: zh, en: en), at: scheme?.place(of: path), fix: fix,
      note: note)
  }

  private static func nearest(_ name: String, _ candidates: [String]) -> LocalizedText? {
    NearestName.suggestion(for: name, in: candidates).map {
      LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
    }
      ?? LocalizedText(
        zh: "可用：\(candidates.joined(separator: "、"))",
        en: "available: \(candidates.joined(separator: ", "))")
  }

  static func rootUnclear(_ roots: [String], _ scheme: Scheme) -> Diagnostic {
    let list = roots.joined(separator: ", ")
    return make(
      .rootUnclear, "指标树应只有一个根，现有：\(list.isEmpty ? "无" : list)",
      "the tree must have one root; it has: \(list.isEmpty ? "none" : list)",
      at: roots.count > 1 ? "tree.\(roots[1])" : "tree", scheme,
      fix: LocalizedText(
        zh: "把根命名为 \"index\"，并使其余节点都在它之下",
        en: "call the root \"index\" and put every other node under it"))
  }

  static func unknownNode(_ id: String, under parent: String, _ scheme: Scheme) -> Diagnostic {
    make(
      .unknownNode, "指标树中的 \"\(id)\" 既不是指标，也没有下级",
      "\"\(id)\" in the tree is neither an indicator nor a node with children",
      at: "tree.\(parent).\(id)", scheme,
      fix: nearest(id, scheme.indicators.map(\.id) + scheme.tree.map(\.node)))
  }

  static func nameClash(_ id: String, _ scheme: Scheme) -> Diagnostic {
    make(
      .nameClash, "\"\(id)\" 同时是指标和有下级的节点",
      "\"\(id)\" is both an indicator and a node with children",
      at: "tree.\(id)", scheme,
      fix: LocalizedText(zh: "给其中一个改名", en: "rename one of them"))
  }

  static func treeTooDeep(_ id: String, deepest: Int, _ scheme: Scheme) -> Diagnostic {
    make(
      .treeTooDeep, "指标树超过 \(deepest) 层（到 \"\(id)\" 为止）",
      "the tree has more than \(deepest) levels (down to \"\(id)\")", at: "tree.\(id)", scheme,
      fix: LocalizedText(zh: "减少层级", en: "use fewer levels"))
  }

  static func emptyNode(_ id: String, _ scheme: Scheme) -> Diagnostic {
    make(
      .emptyNode, "节点 \"\(id)\" 没有下级", "node \"\(id)\" has no children", at: "tree.\(id)", scheme,
      fix: LocalizedText(zh: "列出它的下级，或删去该节点", en: "list its children or remove the node"))
  }

  static func treeCycle(_ path: [String], _ scheme: Scheme) -> Diagnostic {
    let chain = path.joined(separator: " > ")
    return make(
      .treeCycle, "指标树中有环：\(chain)", "the tree runs in a circle: \(chain)",
      at: "tree.\(path.dropLast().last ?? "").\(path.last ?? "")", scheme,
      fix: LocalizedText(zh: "删去其中一处", en: "remove one of these links"))
  }

  static func twoParents(_ id: String, _ scheme: Scheme) -> Diagnostic {
    let parents = scheme.tree.filter { $0.children.contains(id) }.map(\.node)
    return make(
      .nodeWithTwoParents, "\"\(id)\" 在指标树中出现多次（\(parents.joined(separator: "、"))）",
      "\"\(id)\" stands more than once in the tree (\(parents.joined(separator: ", ")))",
      at: "tree.\(parents.last ?? "").\(id)", scheme,
      fix: LocalizedText(zh: "只保留一处", en: "keep one of them"))
  }

  static func weightForUnknownNode(_ id: String, _ known: [String], _ scheme: Scheme) -> Diagnostic
  {
    make(
      .weightForUnknownNode, "权重给了不在指标树中的 \"\(id)\"",
      "a weight is given for \"\(id)\", which is not in the tree", at: "weights.\(id)", scheme,
      fix: nearest(id, Array(known.dropFirst())))
  }

  static func missingWeight(_ id: String, parent: String, _ scheme: Scheme) -> Diagnostic {
    make(
      .missingWeight, "缺少 \"\(id)\"（上级 \"\(parent)\"）的权重",
      "no weight for \"\(id)\" (under \"\(parent)\")", at: "weights", scheme,
      fix: LocalizedText(
        zh: "在 weights 中加上 \"\(id)\"", en: "add \"\(id)\" to weights"))
  }

  static func negativeWeight(_ id: String, _ value: Double, _ scheme: Scheme) -> Diagnostic {
    make(
      .negativeWeight, "\"\(id)\" 的权重 \(Numerals.short(value)) 不能为负",
      "the weight \(Numerals.short(value)) of \"\(id)\" must not be negative", at: "weights.\(id)",
      scheme, fix: LocalizedText(zh: "用 0 或正数", en: "use 0 or a positive number"))
  }

  static func allWeightsZero(
    _ parent: String, children: [String], _ scheme: Scheme
  ) -> Diagnostic {
    make(
      .allWeightsZero, "\"\(parent)\" 的下级权重全为 0", "all weights under \"\(parent)\" are 0",
      at: firstWeight(of: children, scheme), scheme,
      fix: LocalizedText(
        zh: "至少给一个下级大于 0 的权重", en: "give at least one of them a weight above 0"))
  }

  /// Where the first of some nodes has its weight.
  private static func firstWeight(of children: [String], _ scheme: Scheme) -> String {
    children.first { scheme.places["weights.\($0)"] != nil }.map { "weights.\($0)" } ?? "weights"
  }

  static func weightSum(
    _ values: [Double], children: [String], parent: String, target: Double, _ scheme: Scheme
  ) -> Diagnostic {
    let sum = values.reduce(0, +)
    let difference = sum - target
    let terms = values.map { Numerals.short($0) }.joined(separator: " + ")
    let signed = (difference > 0 ? "+" : "") + Numerals.short(difference)
    return make(
      .weightSum,
      "\"\(parent)\" 下级权重之和为 \(Numerals.short(sum))，应为 \(Numerals.short(target))（差 \(signed)）",
      "weights under \"\(parent)\" add up to \(Numerals.short(sum)), not \(Numerals.short(target)) (\(signed))",
      at: firstWeight(of: children, scheme), scheme,
      fix: LocalizedText(
        zh: "改正其中一个权重，或写明 \"weightsAre\": \"relative\"",
        en: "correct one of them, or say \"weightsAre\": \"relative\""),
      note: LocalizedText("\(terms) = \(Numerals.short(sum))"))
  }

  static func directionMissing(_ id: String, _ scheme: Scheme) -> Diagnostic {
    // What the command line added is not in a file.
    let isAdded = scheme.place(of: "indicators.\(id)")?.file == "--add"
    let setting = "--set indicators.\(id).direction=higher-is-better"
    return make(
      .directionMissing, "指标 \"\(id)\" 没有写明方向", "indicator \"\(id)\" has no direction",
      at: "indicators.\(id)", scheme,
      fix: isAdded
        ? LocalizedText(
          zh: "在 --add 之后加上 \(setting)（或 lower-is-better）",
          en: "add \(setting) (or lower-is-better) after --add")
        : LocalizedText(
          zh: "加上 \"direction\": \"higher-is-better\" 或 \"lower-is-better\"",
          en: "add \"direction\": \"higher-is-better\" or \"lower-is-better\""))
  }

  static func unusedIndicator(_ id: String, _ scheme: Scheme) -> Diagnostic {
    make(
      .unusedIndicator, "指标 \"\(id)\" 不在指标树中，不参与计算",
      "indicator \"\(id)\" is not in the tree and is not used", at: "indicators.\(id)", scheme,
      severity: .warning)
  }

  static func unknownMethod(
    _ name: String, _ known: [String], path: String, _ scheme: Scheme?
  ) -> Diagnostic {
    make(
      .unknownMethod, "没有名为 \"\(name)\" 的方法", "there is no method called \"\(name)\"",
      at: path + ".method", scheme,
      fix: nearest(name, known),
      note: LocalizedText(zh: "cei methods 列出全部方法", en: "cei methods lists them all"))
  }

  static func unknownAggregationNode(
    _ id: String, _ known: [String], _ scheme: Scheme
  ) -> Diagnostic {
    make(
      .unknownNode, "合成方法给了不存在的节点 \"\(id)\"",
      "an aggregation is given for \"\(id)\", which is not an inner node",
      at: "methodology.aggregation.\(id)", scheme, fix: nearest(id, known))
  }

  static func coverageOutOfRange(_ scheme: Scheme) -> Diagnostic {
    make(
      .coverageOutOfRange, "覆盖率下限应在 0 到 1 之间", "coverage floors lie between 0 and 1",
      at: "methodology.coverage", scheme,
      fix: LocalizedText(zh: "65% 写成 0.65", en: "write 65% as 0.65"))
  }

  static func bandsOutOfOrder(_ scheme: Scheme) -> Diagnostic {
    make(
      .bandsOutOfOrder, "等级应由高到低排列，且下限各不相同",
      "bands must run from high to low, each with its own `from`", at: "bands", scheme)
  }

  static func periodWindow(_ from: Period, _ to: Period, _ scheme: Scheme) -> Diagnostic {
    make(
      .badPeriodRule, "时间范围 \(from.label) 至 \(to.label) 不成立",
      "the window \(from.label) to \(to.label) is empty or mixes lengths",
      at: "methodology.periods", scheme,
      fix: LocalizedText(
        zh: "\"from\" 不晚于 \"to\"，并且同为年、半年、季或月",
        en: "\"from\" comes before \"to\", and both are years, halves, quarters or months"))
  }
}

extension Scheme {
  /// The place where a path was said, or the nearest place above it.
  func place(of path: String) -> SourcePlace? {
    var path = path[...]
    while true {
      if let place = places[String(path)] { return place }
      guard let dot = path.lastIndex(of: ".") else { return nil }
      path = path[..<dot]
    }
  }
}
