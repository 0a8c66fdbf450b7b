internal import CompositeIndex

/// The scheme of a COINr project, as the text of a JSON file.
struct COINrSchemeText {
  let id: String
  let title: LocalizedText
  let entries: [COINrEntry]
  let tree: COINrTree
  let codes: COINrCodes

  /// The file; COINr's defaults are written out, so that they can be seen and changed.
  var text: String {
    let root = tree.branches.first?.parent.code ?? ""
    let inner = tree.branches.map(\.parent)
    let nodes = tree.branches.flatMap(\.children)
    let members: [(String, JSONText)] = [
      ("scheme", .string(id)), ("version", .string("1.0.0")), ("title", localized(title)),
      ("note", localized(Self.note)),
      (
        "variables",
        .object(
          entries.filter { $0.role?.isVariable ?? false }.map { (codes[$0.code], variable($0)) })
      ),
      (
        "indicators",
        .object(entries.filter { $0.role == .indicator }.map { (codes[$0.code], indicator($0)) })
      ),
      (
        "dimensions",
        .object(
          inner.map { (codes[$0.code], .line([("name", localized(LocalizedText($0.name)))])) })
      ),
      (
        "tree",
        .object(
          tree.branches.map {
            (codes[$0.parent.code], .strings($0.children.map { codes[$0.code] }))
          })
      ),
      (
        "weights",
        .object(
          nodes.filter { $0.code != root }.map { (codes[$0.code], .number($0.weight ?? 1)) })
      ),
      ("weightsAre", .string("relative")), ("methodology", Self.methodology),
    ]
    return JSONText.object(members).written(indent: "") + "\n"
  }

  private func variable(_ entry: COINrEntry) -> JSONText {
    var members = [("name", localized(LocalizedText(entry.name)))]
    if !entry.unit.isEmpty { members.append(("unit", localized(LocalizedText(entry.unit)))) }
    if codes[entry.code] != entry.code { members.append(("aliases", .strings([entry.code]))) }
    return .line(members)
  }

  private func indicator(_ entry: COINrEntry) -> JSONText {
    var value: [(String, JSONText)] = [("of", .string(codes[entry.code]))]
    var unit = entry.unit
    if !entry.denominator.isEmpty {
      value.append(("per", .string(codes[entry.denominator])))
      let below = entries.first { $0.code == entry.denominator }
      unit += "/" + (below.flatMap { $0.unit.isEmpty ? nil : $0.unit } ?? entry.denominator)
    }
    var members: [(String, JSONText)] = [
      ("name", localized(LocalizedText(entry.name))), ("value", .line(value)),
    ]
    if !unit.isEmpty { members.append(("unit", localized(LocalizedText(unit)))) }
    let direction: Direction = entry.direction == -1 ? .lowerIsBetter : .higherIsBetter
    members.append(("direction", .string(direction.rawValue)))
    if let target = entry.target {
      let number = DecimalText.of(target)
      members.append(
        (
          "note",
          localized(LocalizedText(zh: "COINr 的 Target：\(number)", en: "COINr's Target: \(number)"))
        )
      )
    }
    return .object(members)
  }

  private func localized(_ text: LocalizedText) -> JSONText {
    text.zh == text.en
      ? .string(text.zh) : .line([("zh", .string(text.zh)), ("en", .string(text.en))])
  }

  private static let note = LocalizedText(
    zh: "由 cei convert coinr 从 COINr 的 iMeta 转换；方法为 COINr 各步骤的缺省值，未插补，未处理异常值。",
    en: """
      Converted from COINr's iMeta by cei convert coinr. Methods are the defaults of COINr's steps; \
      nothing is imputed or treated.
      """)

  /// What `Normalise()` and `Aggregate()` do unless told otherwise.
  private static let methodology = JSONText.object([
    ("missing", .string("renormalise")), ("periods", .line([("rule", .string("last"))])),
    (
      "normalise",
      .line([("method", .string("min-max")), ("lower", .number(0)), ("upper", .number(100))])
    ),
    ("aggregation", .string("arithmetic")), ("ties", .string("competition")),
  ])
}
