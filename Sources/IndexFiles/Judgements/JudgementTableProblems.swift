internal import CompositeIndex

/// The sentences about tables of judgements.
extension Diagnostic {
  static func noExpertColumn(in table: TableReader) -> Diagnostic {
    let headers = table.columns.map(\.name)
    let place = SourcePlace(file: table.file, line: table.columns.first?.place.line ?? 1)
    var rows = table
    let isNarrow = headers.count == 1 && rows.nextAsWritten() && rows.fieldCount > 1
    if isNarrow || headers.count > 1 && headers.count(where: { !$0.isEmpty }) == 1 {
      return panel(
        .badJudgementTable, "首行只有一个格有字，像是标题，不是表头",
        "the first row has one filled cell, which looks like a title and no header", at: place,
        fix: LocalizedText(zh: "删去表头以上的行", en: "remove what stands above the header"))
    }
    let alike = headers.compactMap { header -> String? in
      let isNamed = header.contains("专家") || header.contains("姓名")
      return (isNamed ? "专家" : NearestName.suggestion(for: header, in: ["expert", "专家"]))
        .map { "\(header) > \($0)" }
    }
    // Several such columns are experts themselves.
    let near = alike.count == 1 ? alike[0] : nil
    return panel(
      .badJudgementTable, "表头里没有专家一列", "no column of the header says who judges",
      at: place,
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

  static func versusTooMany(_ second: SaidName, _ kind: String) -> Diagnostic {
    panel(
      .badJudgementTable, "方式 \(kind) 每行一项指标，却写了对比的指标 \"\(second.text)\"",
      "the kind \(kind) takes one criterion a row, yet this one is compared with "
        + "\"\(second.text)\"", at: second.place,
      fix: LocalizedText(
        zh: "两两比较就在 方式 一列写 两两比较，否则 对比 一列留空",
        en: "write pairwise into the column kind for a comparison, else leave versus empty"))
  }

  static func kindOfPairs(_ kind: String, at place: SourcePlace) -> Diagnostic {
    panel(
      .badJudgementTable, "列名 甲:乙 是两两比较，方式却是 \(kind)",
      "columns a:b hold comparisons, yet the kind is \(kind)", at: place,
      fix: LocalizedText(
        zh: "方式 写 两两比较，或每列只写一项指标",
        en: "write pairwise into the column kind, or one criterion as the name of a column"))
  }

  static func synonymousColumns(_ first: TableColumn, _ second: TableColumn) -> Diagnostic {
    panel(
      .badJudgementTable, "列 \"\(first.name)\" 与 \"\(second.name)\" 是一个意思，不知以哪个为准",
      "the columns \"\(first.name)\" and \"\(second.name)\" mean the same: which one counts?",
      at: second.place,
      fix: LocalizedText(
        zh: "只留一列；不参与计算的改名为 备注", en: "keep one; rename the other to note where it is a remark"))
  }

  static func emptyCell(_ column: String, at place: SourcePlace) -> Diagnostic {
    var problem = emptyKey(column, at: place)
    problem.fix = LocalizedText(
      zh: "每行都写上；合并过的单元格只在首行有值，先取消合并",
      en: "fill in every row; merged cells have a value in their first row only: unmerge them")
    return problem
  }

  static func twoBests(
    _ first: SaidName, _ second: SaidName, isWorst: Bool, _ context: LocalizedText
  ) -> Diagnostic {
    let spots = [first, second].map { "\($0.text)（\($0.place.line):\($0.place.column)）" }
    let plain = [first, second].map { "\($0.text) (\($0.place.line):\($0.place.column))" }
    return panel(
      .judgementsDisagree,
      "\(isWorst ? "最不重要" : "最重要")的指标有两项：\(spots[0])和 \(spots[1])",
      "there are two \(isWorst ? "worst" : "best") criteria: \(plain[0]) and \(plain[1])",
      at: second.place, context,
      fix: isWorst
        ? LocalizedText(
          zh: "其他对最劣 的各行，对比 一列写同一项指标",
          en: "write the same criterion into the column versus in all rows of others-to-worst")
        : LocalizedText(
          zh: "最优对其他 的各行，指标 一列写同一项指标",
          en: "write the same criterion into the column criterion in all rows of best-to-others"))
  }

  static func rowTwice(_ expert: SaidName, _ round: Int, firstLine: Int) -> Diagnostic {
    panel(
      .badPanelExpert, "专家 \(expert.text) 第 \(round) 轮有两行，第一行在第 \(firstLine) 行",
      "the expert \(expert.text) has two rows in round \(round), the first on line \(firstLine)",
      at: expert.place,
      fix: LocalizedText(
        zh: "只保留其中一行；是另一位专家或另一轮，就改编号或轮次",
        en: "keep one of them; correct the id or the round where it is another one"))
  }

  static func silentRow(_ expert: SaidName) -> Diagnostic {
    Diagnostic(
      .warning, .silentExpert,
      LocalizedText(
        zh: "这一行没有任何判断：\(expert.text)", en: "this row holds no judgement: \(expert.text)"),
      at: expert.place,
      fix: LocalizedText(
        zh: "补上判断；没有参加或不是专家，就删去这一行",
        en: "add the judgements, or take the row out where it is no expert who took part"))
  }

  static func aggregateOfExperts(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, .bentText,
      LocalizedText(
        zh: "\"\(name)\" 是汇总行，没有作为专家读取",
        en: "\"\(name)\" is a row of sums, means or the like; not read as an expert"), at: place)
  }

  static func aggregateOfCriteria(_ name: SaidName) -> Diagnostic {
    Diagnostic(
      .warning, .bentText,
      LocalizedText(
        zh: "\"\(name.text)\" 是合计、权重之类，没有作为指标读取",
        en: "\"\(name.text)\" holds sums, weights or the like; not read as a criterion"),
      at: name.place)
  }

  static func headerAgain(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, .bentText,
      LocalizedText(
        zh: "这一行又是表头，没有读取", en: "this row is the header again; it is passed over"), at: place)
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
