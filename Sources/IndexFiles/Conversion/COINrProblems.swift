internal import CompositeIndex

/// What can be wrong with the rows of a COINr project's iMeta.
extension Diagnostic {
  private static func coinrNearest(_ name: String, _ candidates: [String]) -> LocalizedText? {
    if let meant = NearestName.suggestion(for: name, in: candidates) {
      return LocalizedText(zh: "是否想写 \"\(meant)\"？", en: "Did you mean \"\(meant)\"?")
    }
    let shown = candidates.prefix(8)
    guard !shown.isEmpty else { return nil }
    let more = candidates.count > shown.count
    return LocalizedText(
      zh: "可用：\(shown.joined(separator: "、"))\(more ? " 等" : "")",
      en: "Available: \(shown.joined(separator: ", "))\(more ? " …" : "")")
  }

  static func coinrType(_ type: String, of code: String, at place: SourcePlace?) -> Diagnostic {
    let known = COINrEntry.Role.allCases.map(\.rawValue)
    return Diagnostic(
      .error, .unknownEntryType,
      LocalizedText(
        zh: "\"\(code)\" 的 Type 为 \"\(type)\"，不是 COINr 的类型",
        en: "\"\(code)\" has the Type \"\(type)\", which COINr does not have"),
      at: place, context: .column("Type"), fix: coinrNearest(type, known))
  }

  static func coinrLevelUnclear(_ entry: COINrEntry) -> Diagnostic {
    Diagnostic(
      .error, .levelAgainstParent,
      LocalizedText(
        zh: "\"\(entry.code)\" 的 Level 应为正整数", en: "\"\(entry.code)\" needs a whole Level from 1"),
      at: entry.place("Level"), context: .column("Level"),
      fix: LocalizedText(
        zh: "指标写 1，其上级写 2，以此类推；不在指标树中的写 NA",
        en: "Write 1 for indicators, 2 for their parents and so on; NA for what is not in the tree")
    )
  }

  static func coinrLevel(_ entry: COINrEntry, expected: Int) -> Diagnostic {
    Diagnostic(
      .error, .levelAgainstParent,
      LocalizedText(
        zh: "\"\(entry.code)\" 的 Level 为 \(entry.level ?? 0)，按 Parent 应为 \(expected)",
        en:
          "\"\(entry.code)\" has Level \(entry.level ?? 0); by the column Parent it is \(expected)"),
      at: entry.place("Level"), context: .column("Level"), fix: LocalizedText("\(expected)"),
      note: LocalizedText(
        zh: "指标为 1 级，其他节点比下级高 1 级",
        en: "Indicators are at level 1, every other node one above its children"))
  }

  static func coinrSkippedLevel(
    _ entry: COINrEntry, parentLevel: Int, own: Int, _ right: [String]
  ) -> Diagnostic {
    Diagnostic(
      .error, .levelAgainstParent,
      LocalizedText(
        zh: "\"\(entry.code)\" 在第 \(own) 级，它的 Parent \"\(entry.parent)\" 却在第 \(parentLevel) 级",
        en: "\"\(entry.code)\" is at level \(own), but its Parent \"\(entry.parent)\" at level "
          + "\(parentLevel)"),
      at: entry.place("Parent"), context: .column("Parent"), fix: coinrNearest(entry.parent, right),
      note: LocalizedText(
        zh: "上级应恰好高 1 级；需要时插入只有一个下级的节点",
        en: "A parent is exactly one level above; put a node with a single child between if needed")
    )
  }

  static func coinrDirection(_ value: Double?, of entry: COINrEntry) -> Diagnostic {
    let said = value.map(DecimalText.of)
    return Diagnostic(
      .error, .badDirection,
      LocalizedText(
        zh: "\"\(entry.code)\" \(said.map { "的 Direction 为 \($0)" } ?? "没有 Direction")，应为 1 或 -1",
        en:
          "\"\(entry.code)\" has \(said.map { "the Direction \($0)" } ?? "no Direction"); it is 1 or -1"
      ),
      at: entry.place("Direction"), context: .column("Direction"),
      fix: LocalizedText(
        zh: "越大越好写 1，越小越好写 -1", en: "Write 1 where higher is better, -1 where lower is better"))
  }

  static func coinrWeight(_ value: Double?, of entry: COINrEntry) -> Diagnostic {
    guard let value else {
      return Diagnostic(
        .error, .missingWeight,
        LocalizedText(zh: "\"\(entry.code)\" 没有 Weight", en: "\"\(entry.code)\" has no Weight"),
        at: entry.place("Weight"), context: .column("Weight"),
        fix: LocalizedText(zh: "等权重写 1", en: "Write 1 for equal weights"))
    }
    return Diagnostic(
      .error, .negativeWeight,
      LocalizedText(
        zh: "\"\(entry.code)\" 的权重 \(DecimalText.of(value)) 不能为负",
        en: "The weight \(DecimalText.of(value)) of \"\(entry.code)\" must not be negative"),
      at: entry.place("Weight"), context: .column("Weight"),
      fix: LocalizedText(zh: "用 0 或正数", en: "Use 0 or a positive number"))
  }

  static func coinrZeroWeights(_ parent: String, at place: SourcePlace?) -> Diagnostic {
    Diagnostic(
      .error, .allWeightsZero,
      LocalizedText(zh: "\"\(parent)\" 的下级权重全为 0", en: "All weights under \"\(parent)\" are 0"),
      at: place, context: .column("Weight"),
      fix: LocalizedText(
        zh: "至少给一个下级大于 0 的权重", en: "Give at least one of them a weight above 0"))
  }

  static func coinrUnknownParent(_ entry: COINrEntry, _ aggregates: [String]) -> Diagnostic {
    Diagnostic(
      .error, .unknownNode,
      LocalizedText(
        zh: "\"\(entry.code)\" 的 Parent \"\(entry.parent)\" 不在 iCode 中",
        en: "The Parent \"\(entry.parent)\" of \"\(entry.code)\" is no iCode"),
      at: entry.place("Parent"), context: .column("Parent"),
      fix: coinrNearest(entry.parent, aggregates))
  }

  static func coinrParentRole(
    _ entry: COINrEntry, _ role: COINrEntry.Role, _ aggregates: [String]
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownNode,
      LocalizedText(
        zh: "\"\(entry.code)\" 的 Parent \"\(entry.parent)\" 的 Type 是 \(role.rawValue)，应为 Aggregate",
        en: "The Parent \"\(entry.parent)\" of \"\(entry.code)\" has the Type \(role.rawValue), "
          + "not Aggregate"),
      at: entry.place("Parent"), context: .column("Parent"),
      fix: coinrNearest(entry.parent, aggregates))
  }

  static func coinrNoParent(_ entry: COINrEntry) -> Diagnostic {
    Diagnostic(
      .error, .unknownNode,
      LocalizedText(
        zh: "指标 \"\(entry.code)\" 没有 Parent", en: "The indicator \"\(entry.code)\" has no Parent"),
      at: entry.place("Parent"), context: .column("Parent"),
      fix: LocalizedText(
        zh: "写上它的上级；不参与合成的列把 Type 写成 Other",
        en: "Write its parent, or the Type Other where it is not to be aggregated"))
  }

  static func coinrNoRoot(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .rootUnclear,
      LocalizedText(
        zh: "没有根：应有一个 Parent 为 NA 的 Aggregate",
        en: "There is no root: one Aggregate has the Parent NA"),
      at: place,
      fix: LocalizedText(zh: "把总指数的 Parent 写成 NA", en: "Write NA as the Parent of the index"))
  }

  static func coinrSecondRoot(_ entry: COINrEntry, root: String) -> Diagnostic {
    Diagnostic(
      .error, .rootUnclear,
      LocalizedText(
        zh: "\"\(entry.code)\" 没有 Parent，而根已经是 \"\(root)\"",
        en: "\"\(entry.code)\" has no Parent, but the root is \"\(root)\""),
      at: entry.place("Parent"), context: .column("Parent"),
      fix: LocalizedText(zh: "写上它的上级", en: "Write its parent"))
  }

  static func coinrCycle(_ path: [String], at place: SourcePlace?) -> Diagnostic {
    let chain = path.joined(separator: " > ")
    return Diagnostic(
      .error, .treeCycle,
      LocalizedText(zh: "Parent 形成了环：\(chain)", en: "The parents run in a circle: \(chain)"),
      at: place, context: .column("Parent"),
      fix: LocalizedText(zh: "改正其中一处", en: "Correct one of them"))
  }

  static func coinrTooDeep(_ entry: COINrEntry, deepest: Int) -> Diagnostic {
    Diagnostic(
      .error, .treeTooDeep,
      LocalizedText(
        zh: "从 \"\(entry.code)\" 到根超过 \(deepest) 层",
        en: "There are more than \(deepest) levels from \"\(entry.code)\" to the root"),
      at: entry.place("Parent"), context: .column("Parent"),
      fix: LocalizedText(zh: "减少层级", en: "Use fewer levels"))
  }

  static func coinrChildless(_ entry: COINrEntry) -> Diagnostic {
    Diagnostic(
      .error, .emptyNode,
      LocalizedText(
        zh: "\"\(entry.code)\" 是 Aggregate，却没有下级",
        en: "\"\(entry.code)\" is an Aggregate without children"),
      at: entry.place("iCode"), context: .column("iCode"),
      fix: LocalizedText(
        zh: "检查下级的 Parent，或删去这一行", en: "Look at its children's Parent, or remove the row"))
  }

  static func coinrDenominator(
    _ entry: COINrEntry, role: COINrEntry.Role?, _ known: [String]
  ) -> Diagnostic {
    let name = entry.denominator
    let said = role.map {
      LocalizedText(
        zh: "的 Type 是 \($0.rawValue)，应为 Denominator",
        en: "has the Type \($0.rawValue), not Denominator")
    }
    return Diagnostic(
      .error, .unknownVariable,
      LocalizedText(
        zh: "\"\(entry.code)\" 的分母 \"\(name)\" \(said?.zh ?? "不在 iCode 中")",
        en: "The denominator \"\(name)\" of \"\(entry.code)\" \(said?.en ?? "is no iCode")"),
      at: entry.place("Denominator"), context: .column("Denominator"),
      fix: coinrNearest(name, known))
  }

  static func coinrUnusedDenominator(_ entry: COINrEntry) -> Diagnostic {
    conversionLoss(
      zh: "只有指标有分母；\"\(entry.code)\" 的 Denominator 没有转换",
      en: "Only indicators have denominators; that of \"\(entry.code)\" is not converted",
      at: entry.place("Denominator"))
  }

  static func coinrReversedAggregate(_ entry: COINrEntry) -> Diagnostic {
    conversionLoss(
      zh: "合成节点 \"\(entry.code)\" 的 Direction -1 在 COINr 中也不起作用，没有转换",
      en:
        "The Direction -1 of the aggregate \"\(entry.code)\" has no effect in COINr either and is "
        + "not converted",
      at: entry.place("Direction"))
  }

  static func conversionLoss(zh: String, en: String, at place: SourcePlace?) -> Diagnostic {
    Diagnostic(.warning, .conversionLoss, LocalizedText(zh: zh, en: en), at: place)
  }
}
