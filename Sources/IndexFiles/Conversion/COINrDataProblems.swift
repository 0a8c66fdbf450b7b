internal import CompositeIndex

/// What can be wrong with a COINr project's iData.
extension Diagnostic {
  static func coinrMissingColumn(
    _ entry: COINrEntry, _ metaFile: String, misspelled: String?, at place: SourcePlace
  ) -> Diagnostic {
    let line = entry.places["iCode"]?.line ?? 0
    let type = entry.role?.rawValue ?? ""
    return Diagnostic(
      .error, .missingColumn,
      LocalizedText(
        zh: "iData 没有列 \"\(entry.code)\"", en: "iData has no column \"\(entry.code)\""),
      at: place,
      fix: misspelled.map {
        LocalizedText(
          zh: "把列名 \"\($0)\" 改为 \"\(entry.code)\"", en: "Rename \"\($0)\" to \"\(entry.code)\"")
      }
        ?? LocalizedText(
          zh: "补上这一列，或从 iMeta 删去这一行", en: "Add the column, or remove the row from iMeta"),
      note: LocalizedText(
        zh: "\(FileAccess.name(of: metaFile)) 第 \(line) 行（\(type)）要求有此列",
        en: "Line \(line) of \(FileAccess.name(of: metaFile)) (\(type)) asks for it"))
  }

  static func coinrUnlistedColumn(
    _ column: TableColumn, _ metaFile: String, isAggregate: Bool
  ) -> Diagnostic {
    let meta = FileAccess.name(of: metaFile)
    return Diagnostic(
      .warning, .unknownColumn,
      LocalizedText(
        zh: isAggregate
          ? "列 \"\(column.name)\" 在 \(meta) 中是 Aggregate，由程序计算，没有读取"
          : "列 \"\(column.name)\" 不在 \(meta) 中，没有读取",
        en: isAggregate
          ? "The column \"\(column.name)\" is an Aggregate of \(meta): it is computed, and not read"
          : "The column \"\(column.name)\" is not in \(meta) and not read"),
      at: column.place,
      fix: isAggregate
        ? nil
        : LocalizedText(
          zh: "需要时在 iMeta 中加一行；只需随带的写 Type 为 Other",
          en: "Add a row to iMeta if it is wanted, of Type Other if it only comes along"))
  }

  static func coinrRowNames(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, .unknownColumn,
      LocalizedText(
        zh: "第一列没有列名，按 R 的行名处理，没有读取",
        en: "The first column has no name; taken for the row names of R and not read"),
      at: place,
      fix: LocalizedText("write.csv(..., row.names = FALSE)"))
  }

  static func coinrRepeatedUnit(
    _ code: String, hasTime: Bool, _ firstLine: Int, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error, .duplicateCode,
      LocalizedText(
        zh: hasTime ? "uCode \"\(code)\" 在同一 Time 重复" : "uCode \"\(code)\" 重复",
        en: "The uCode \"\(code)\" is there twice\(hasTime ? " for the same Time" : "")"),
      at: place, context: .column("uCode"),
      fix: hasTime
        ? LocalizedText(zh: "删去其中一行，或改正 Time", en: "Remove one of the rows, or correct Time")
        : LocalizedText(
          zh: "删去其中一行；面板数据加上 Time 列", en: "Remove one of the rows; panel data need a column Time"),
      note: LocalizedText(zh: "第一次出现在第 \(firstLine) 行", en: "It first stands on line \(firstLine)"))
  }

  static func coinrChangingAttribute(_ entry: COINrEntry, at place: SourcePlace?) -> Diagnostic {
    conversionLoss(
      zh: "\"\(entry.code)\" 随时间变化；评价对象的属性没有时间，取最近一期的值",
      en: "\"\(entry.code)\" changes over time; attributes of units do not, so that of the latest "
        + "period is taken",
      at: place)
  }
}
