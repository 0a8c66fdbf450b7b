public import CompositeIndex

extension CheckReport {
  /// The report for terminals and Markdown.
  public func document(_ language: Language) -> Document {
    var document = Document(
      language: language,
      caption: ResultMarks(isSynthetic: isSynthetic).text(language))
    document.paragraph(
      warnings == 0
        ? LocalizedText(zh: "没有错误，没有警告。", en: "No errors, no warnings.")
        : LocalizedText(
          zh: "没有错误，\(warnings) 处警告。",
          en: "No errors, \(Sentences(.en).count(warnings, zh: "", en: "warning")).")
    )
    if !files.isEmpty { document.table(fileTable(language)) }
    for scheme in schemes {
      document.paragraph(sentence(scheme))
      document.keyValues(
        PreparationWords(scheme: scheme).lines.map {
          Document.KeyValue($0.title[language], $0.text[language])
        })
    }
    if let dataset {
      document.paragraph(sentence(dataset))
      document.table(coverageTable(language))
    }
    return document
  }

  /// Whether the data, or what a scheme's weights were taken from, are made up.
  private var isSynthetic: Bool {
    dataset?.synthetic == true || schemes.contains { $0.said.record?.synthetic == true }
  }

  private func fileTable(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      .init(title("文件", "File"), overflow: .truncate), .init(title("编码", "Encoding")),
      .init(title("分隔符", "Delimiter"), priority: 3),
      .init(title("行", "Rows"), .right, priority: 1),
      .init(title("非空单元格", "Cells"), .right, priority: 2), .init("SHA-256", priority: 4),
    ])
    for file in files {
      table.add(
        .init(file.name), .init(file.encoding),
        .init(file.delimiter.map { delimiter($0, language) } ?? ""),
        .init(file.rows.map(NumberFormat.grouped) ?? ""),
        .init(file.cells.map(NumberFormat.grouped) ?? ""), .init(file.sha256))
    }
    return table
  }

  private func delimiter(_ text: String, _ language: Language) -> String {
    text == "\t" ? LocalizedText(zh: "制表符", en: "tab")[language] : text
  }

  private func sentence(_ scheme: ResolvedScheme) -> LocalizedText {
    let (indicators, nodes) = (scheme.indicators.count, scheme.innerNodes.count)
    let title = scheme.said.displayTitle
    return LocalizedText(
      zh: "方案 \(scheme.said.id)（\(title[.zh])）：\(indicators) 个指标，\(nodes) 个内部节点。",
      en: "Scheme \(scheme.said.id) (\(title[.en])): "
        + "\(Sentences(.en).count(indicators, zh: "", en: "indicator")), "
        + "\(Sentences(.en).count(nodes, zh: "", en: "inner node")).")
  }

  private func sentence(_ dataset: Dataset) -> LocalizedText {
    let labels = dataset.periods.map(\.label)
    func periods(_ language: Language) -> String {
      let text = Sentences(language).list(labels, first: 6, zh: "期")
      return text.isEmpty ? "" : Sentences(language).aside(text)
    }
    let figures = NumberFormat.grouped(dataset.observations.count)
    return LocalizedText(
      zh: "数据 \(dataset.id)：\(dataset.units.count) 个评价对象，\(dataset.variables.count) 个变量，"
        + "\(labels.count) 期\(periods(.zh))，\(figures) 个数。",
      en: "Data \(dataset.id): \(Sentences(.en).count(dataset.units.count, zh: "", en: "unit")), "
        + "\(Sentences(.en).count(dataset.variables.count, zh: "", en: "variable")), "
        + "\(Sentences(.en).count(labels.count, zh: "", en: "period"))\(periods(.en)), \(figures) figures."
    )
  }

  private func coverageTable(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      .init(title("变量", "Variable"), overflow: .truncate),
      .init(title("编号", "Id"), priority: 4, overflow: .truncate),
      .init(title("对象", "Units"), .right, priority: 2),
      .init(title("期", "Periods"), .right, priority: 3),
      .init(title("有数", "Present"), .right, priority: 1), .init(title("缺", "Missing"), .right),
      .init(title("覆盖率", "Coverage"), .right),
    ])
    for row in coverage {
      let cells = row.present + row.missing
      table.add(
        .init(row.variable.name[language]), .init(row.variable.id), .init(String(row.units)),
        .init(String(row.periods)), .init(NumberFormat.grouped(row.present)),
        .init(NumberFormat.grouped(row.missing)),
        .init(NumberFormat.percent(cells > 0 ? Double(row.present) / Double(cells) : nil)))
    }
    return table
  }

  /// One row for each file, scheme, and variable.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    let header = [
      "kind", "name", "encoding", "delimiter", "rows", "cells", "present", "missing", "sha256",
    ]
    func text(_ number: Int?) -> String { number.map(String.init) ?? "" }
    let fileRows = files.map { file in
      [
        file.role.rawValue, file.name, file.encoding, file.delimiter ?? "", text(file.rows),
        text(file.cells), "", "", file.sha256,
      ]
    }
    let schemeRows = schemes.map { ["resolved-scheme", $0.said.id, "", "", "", "", "", "", ""] }
    let variableRows = coverage.map { row in
      ["variable", row.variable.id, "", "", "", "", text(row.present), text(row.missing), ""]
    }
    return (header, fileRows + schemeRows + variableRows)
  }

  /// All facts; numbers, not sentences.
  public var json: JSONOutput {
    [
      "report": "check", "schemaVersion": 1, "warnings": .integer(warnings),
      "files": .array(files.map(json)),
      "schemes": .array(
        schemes.map { scheme in
          [
            "scheme": .string(scheme.said.id), "version": .string(scheme.said.version),
            "indicators": .integer(scheme.indicators.count),
            "innerNodes": .integer(scheme.innerNodes.count),
          ]
        }), "dataset": dataset.map(json) ?? .null,
    ]
  }

  private func json(_ file: CheckedFile) -> JSONOutput {
    [
      "role": .string(file.role.rawValue), "name": .string(file.name),
      "encoding": .string(file.encoding), "delimiter": .string(orNull: file.delimiter),
      "rows": .integer(orNull: file.rows), "cells": .integer(orNull: file.cells),
      "sha256": .string(file.sha256),
    ]
  }

  private func json(_ dataset: Dataset) -> JSONOutput {
    [
      "name": .string(dataset.id), "synthetic": .bool(dataset.synthetic),
      "units": .integer(dataset.units.count),
      "periods": .array(dataset.periods.map { .string($0.label) }),
      "figures": .integer(dataset.observations.count),
      "variables": .array(
        coverage.map { row in
          [
            "id": .string(row.variable.id), "name": .text(row.variable.name),
            "units": .integer(row.units), "periods": .integer(row.periods),
            "present": .integer(row.present), "missing": .integer(row.missing),
          ]
        }),
    ]
  }
}
