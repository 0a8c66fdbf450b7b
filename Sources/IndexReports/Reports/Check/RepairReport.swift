public import CompositeIndex

/// What `cei check --fix` changes in the writing of tables.
public struct RepairReport: Hashable, Sendable {
  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// The line and column, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int
    /// The header of its column.
    public var header: String
    /// The text as it is.
    public var before: String
    /// The text as it will be.
    public var after: String

    /// Makes a cell.
    public init(line: Int, column: Int, header: String, before: String, after: String) {
      self.line = line
      self.column = column
      self.header = header
      self.before = before
      self.after = after
    }
  }

  /// One table.
  public struct File: Hashable, Sendable {
    /// Its name as shown.
    public var name: String
    /// What changes for the file as a whole, one clause each.
    public var changes: [LocalizedText]
    /// The cells that change.
    public var cells: [Cell]

    /// Why the table is left alone; `nil` where it is not.
    public var obstacle: DiagnosticCode?

    /// Makes a table.
    public init(
      name: String, changes: [LocalizedText], cells: [Cell], obstacle: DiagnosticCode? = nil
    ) {
      self.name = name
      self.changes = changes
      self.cells = cells
      self.obstacle = obstacle
    }
  }

  /// The tables that change or are left alone because of a problem.
  public let files: [File]
  /// Whether they were written.
  public let isWritten: Bool
  /// Cells shown of one table; 0 shows all. The true number is always said.
  public let limit: Int

  /// Makes a report.
  public init(files: [File], isWritten: Bool, limit: Int = 0) {
    self.files = files
    self.isWritten = isWritten
    self.limit = limit
  }

  /// For terminals and Markdown.
  public func document(_ language: Language) -> Document {
    var document = Document(language: language)
    if files.isEmpty {
      document.paragraph(LocalizedText(zh: "没有可自动修复的写法。", en: "Nothing is to be repaired."))
      return document
    }
    for file in files {
      document.heading(LocalizedText(TerminalText.safe(file.name)))
      if let code = file.obstacle?.rawValue {
        document.paragraph(
          LocalizedText(
            zh: "有 \(code) 等问题，单元格无法逐一确认，未作改动；改正后再运行。",
            en:
              "Left alone: with problems such as \(code) its cells are not certain. Mend them first."
          ))
      }
      let changes = LocalizedText(
        zh: file.changes.map(\.zh).joined(separator: "；"),
        en: file.changes.map(\.en).joined(separator: "; "))
      if !file.changes.isEmpty {
        document.paragraph(LocalizedText(zh: changes.zh + "。", en: Self.sentence(changes.en)))
      }
      if !file.cells.isEmpty { document.table(table(file, language)) }
      if limit > 0, file.cells.count > limit {
        document.paragraph(
          LocalizedText(
            zh: "共 \(file.cells.count) 个单元格，已显示前 \(limit) 个（--max-errors 0 显示全部）。",
            en:
              "\(file.cells.count) cells in all, the first \(limit) shown (--max-errors 0 shows all)."
          ))
      }
    }
    if files.allSatisfy({ $0.obstacle != nil }) { return document }
    document.blank()
    document.paragraph(
      isWritten
        ? LocalizedText(
          zh: "已写入；原文件另存为同名加 .orig。", en: "Written; the originals are kept beside with .orig added."
        )
        : LocalizedText(
          zh: "以上尚未写入；加 --write 写入，原文件另存为 .orig。",
          en: "Nothing is written yet; --write does it and keeps the originals with .orig added."))
    return document
  }

  private func table(_ file: File, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      .init(title("行:列", "Line:col"), .right),
      .init(title("表头", "Header"), priority: 1, overflow: .truncate),
      .init(title("原来", "Before"), overflow: .truncate),
      .init(title("改为", "After"), overflow: .truncate),
    ])
    for cell in limit > 0 ? Array(file.cells.prefix(limit)) : file.cells {
      table.add(
        .init("\(cell.line):\(cell.column)"), .init(cell.header), .init("[\(cell.before)]"),
        .init("[\(cell.after)]"))
    }
    return table
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// All changes; nothing is left out.
  public var json: JSONOutput {
    [
      "written": .bool(isWritten),
      "files": .array(
        files.map { file in
          [
            "name": .string(file.name), "obstacle": .string(orNull: file.obstacle?.rawValue),
            "changes": .array(file.changes.map { .text($0) }),
            "cells": .array(
              file.cells.map { cell in
                [
                  "line": .integer(cell.line), "column": .integer(cell.column),
                  "header": .string(cell.header), "before": .string(cell.before),
                  "after": .string(cell.after),
                ]
              }),
          ]
        }),
    ]
  }
}
