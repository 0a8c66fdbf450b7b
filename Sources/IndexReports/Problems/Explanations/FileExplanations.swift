internal import CompositeIndex

/// Files that cannot be found, read or written.
enum FileExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .fileNotFound,
      title: LocalizedText(zh: "找不到文件", en: "File not found"),
      text: LocalizedText(
        zh: """
          命令行或方案中给出的文件、目录不存在。常见原因是路径写错、当前目录不对，或文件名中的全角字符\
          、空格与实际不符。程序不会自行改用别的文件，以免算出的并不是您要的结果。
          """,
        en: """
          A file or folder named on the command line or in a scheme does not exist. Usually the \
          path is mistyped, the working directory is another one, or the name differs in spaces \
          or full-width characters. The program never falls back to another file, because the \
          result would not be the one you asked for.
          """),
      bad: "cei rank data/2024.cvs",
      good: "cei rank data/2024.csv"),
    DiagnosticExplanation(
      .fileUnreadable,
      title: LocalizedText(zh: "文件无法读取", en: "File cannot be read"),
      text: LocalizedText(
        zh: """
          文件存在，但操作系统拒绝读取：可能没有权限、是目录而不是文件，或磁盘、网络盘出错。请检查权限\
          ，或把文件复制到本地再试。
          """,
        en: """
          The file exists, but the operating system refuses to read it: there may be no \
          permission, it may be a folder, or the disk or network share may have failed. Check the \
          permissions, or copy the file to a local folder and try again.
          """),
      bad: "cei rank protected/values.csv",
      good: "cei rank copies/values.csv"),
    DiagnosticExplanation(
      .fileUnwritable,
      title: LocalizedText(zh: "文件无法写入", en: "File cannot be written"),
      text: LocalizedText(
        zh: """
          输出文件打不开或没有写完：目录不存在、没有权限、磁盘已满，或文件正被其他程序（如 Excel\
          ）占用。没有写完的输出不可使用。
          """,
        en: """
          The output could not be opened or not be written to its end: the folder is missing, \
          there is no permission, the disk is full, or another program (a spreadsheet, say) holds \
          the file. An output that was not finished must not be used.
          """),
      bad: "cei rank -o missing-folder/rank.csv",
      good: "mkdir reports && cei rank -o reports/rank.csv"),
    DiagnosticExplanation(
      .notADataset,
      title: LocalizedText(zh: "不是数据集", en: "Not a dataset"),
      text: LocalizedText(
        zh: """
          给出的目录里没有 datapackage.json，或给出的文件不是表格。数据集要么是一个含 \
          datapackage.json 的目录，要么是一个宽表 CSV：每行一个评价对象，每列一个变量。
          """,
        en: """
          The folder has no datapackage.json, or the file is not a table. A dataset is either a \
          folder with a datapackage.json, or one wide CSV file with a row for each unit and a \
          column for each variable.
          """),
      bad: "cei rank datasets",
      good: "cei rank datasets/public"),
  ]
}
