internal import CompositeIndex

/// The sentences about tables of judgements.
extension Diagnostic {
  static func noExpertColumn(in table: TableReader) -> Diagnostic {
    let headers = table.columns.map(\.name)
    let near = headers.compactMap { header -> String? in
      NearestName.suggestion(for: header, in: ["expert", "专家"]).map { "\(header) > \($0)" }
    }.first
    return panel(
      .badJudgementTable, "表头里没有专家一列", "no column of the header says who judges",
      at: SourcePlace(file: table.file, line: table.columns.first?.place.line ?? 1),
      fix: near.map { LocalizedText(zh: "改列名：\($0)", en: "rename \($0)") } ?? forms)
  }

  private static let forms = LocalizedText(
    zh: "长表：专家,轮次,上级,指标,对比,判断,方式；宽表：专家,轮次,甲:乙,甲:丙……；一位专家的方阵：首行与首列写同样的指标",
    en: "long: expert,round,node,criterion,versus,value,kind; wide: expert,round,a:b,a:c …; one "
      + "expert's matrix: the same criteria in the first row and the first column")

  static func noJudgementColumn(in table: TableReader) -> Diagnostic {
    panel(
      .badJudgementTable, "没有一列是判断", "no column holds judgements",
      at: SourcePlace(file: table.file, line: table.columns.first?.place.line ?? 1), fix: forms)
  }

  static func unknownKind(
    _ text: String, _ kinds: [(String, String)], at place: SourcePlace
  ) -> Diagnostic {
    let known = kinds.flatMap { [$0.0, $0.1] }
    return panel(
      .badJudgementTable, "不认识的方式 \"\(text)\"", "the kind \"\(text)\" is not known", at: place,
      fix: NearestName.suggestion(for: text, in: known).map {
        LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
      }
        ?? LocalizedText(
          zh: "可用：\(kinds.map(\.1).joined(separator: "、"))",
          en: "available: \(kinds.map(\.0).joined(separator: ", "))"))
  }

  static func versusMissing(at place: SourcePlace) -> Diagnostic {
    panel(
      .badJudgementTable, "两两比较缺对比的指标", "a comparison without the second criterion",
      at: place,
      fix: LocalizedText(
        zh: "在 对比 一列写另一项指标", en: "write the other criterion into the column versus"))
  }

  static func notInWideTables(at place: SourcePlace) -> Diagnostic {
    panel(
      .badJudgementTable, "宽表里一列一项指标的，不能是这种方式", "columns of single criteria cannot be of this kind",
      at: place,
      fix: LocalizedText(
        zh: "两两比较的列名写 甲:乙；最优—最劣法用长表或 JSON",
        en: "call columns of comparisons a:b; write best-worst judgements in a long table or JSON"))
  }

  static func roundNotSaid(_ rounds: [Int], at place: SourcePlace) -> Diagnostic {
    let listed = rounds.map(String.init)
    return panel(
      .badRound, "这一行没有轮次，而文件属于第 \(listed.joined(separator: "、")) 轮",
      "the row has no round, and the file is of rounds \(listed.joined(separator: ", "))",
      at: place,
      fix: LocalizedText(zh: "加一列 轮次", en: "add a column round"))
  }

  /// A name that no node of the scheme has among its criteria.
  static func unknownEverywhere(_ name: SaidName, _ tree: JudgedTree) -> Diagnostic {
    panel(
      .unknownCriterion, "方案没有指标 \"\(name.text)\"", "the scheme has no criterion \"\(name.text)\"",
      at: name.place, fix: nearest(name.text, tree.nodes.flatMap(\.names)))
  }
}
