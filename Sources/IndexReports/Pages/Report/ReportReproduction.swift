internal import CompositeIndex

/// With what the same bytes come again: the command, the files with their hashes, the scheme as applied.
struct ReportReproduction: ReportSection {
  private let input: ReportInput

  init(_ input: ReportInput) { self.input = input }

  func add(to body: inout PageBody) {
    let language = body.language
    func word(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let assessment = input.assessment
    let said = assessment.scheme.said
    body.section(
      "reproduction", LocalizedText(zh: "结果复核", en: "How to compute it again"))
    body.paragraph(
      input.stamp == nil
        ? LocalizedText(
          zh: "用同样的文件运行下面的命令，得到的报告逐字节相同。",
          en: "With the same files, this command makes the same report, byte by byte.")
        : LocalizedText(
          zh: "用同样的文件运行下面的命令，得到的报告除生成日期外逐字节相同。",
          en:
            "With the same files, this command makes the same report, byte by byte but for the day on "
            + "which it is made."))
    body.block(.lines([input.commandLine]))
    if input.row != nil {
      body.paragraph(
        LocalizedText(
          zh: "解析后的方案全文在完整的报告里（同一命令去掉 --unit）；方案文件的校验值见下表。",
          en:
            "The scheme as applied is in the whole report (the same command without --unit); the "
            + "checksum of its file stands below."))
    }
    var files = Table(
      caption: word("输入文件", "Input files"),
      columns: [
        Table.Column(word("文件", "File"), key: "file"),
        Table.Column(word("用途", "Used as"), key: "role"),
        Table.Column("SHA-256", key: "sha256", overflow: .wrap),
      ])
    for file in assessment.dataset.inputs + said.inputs {
      files.add(
        Table.Cell(file.name), Table.Cell(FileRoleWords.text(file.role)[language]),
        Table.Cell(file.sha256))
    }
    body.table(files, name: body.identifier("inputs"))
    if input.row != nil { return }
    let heading = LocalizedText(zh: "方案（解析后）", en: "The scheme as applied")
    body.heading(heading)
    body.raw(
      HTMLFormat.lines(
        JSONWriter.lines(scheme, width: 110), label: heading[body.language], classes: "scheme")
        + "\n")
  }

  private var scheme: JSONOutput {
    let said = input.assessment.scheme.said
    let methodology = MethodologyJSON(input.assessment.scheme)
    return [
      "scheme": .string(said.id), "version": .string(said.version),
      "title": .text(said.displayTitle), "methodology": methodology.value,
      "tree": methodology.tree, "indicators": methodology.indicators,
    ]
  }
}

/// What a file is for.
enum FileRoleWords {
  static func text(_ role: InputFile.Role) -> LocalizedText {
    switch role {
    case .data: LocalizedText(zh: "数据", en: "data")
    case .scheme: LocalizedText(zh: "方案", en: "scheme")
    case .judgements: LocalizedText(zh: "专家判断", en: "judgements")
    case .panel: LocalizedText(zh: "专家组说明", en: "panel")
    case .frozen: LocalizedText(zh: "固定的参数", en: "fixed parameters")
    }
  }
}
