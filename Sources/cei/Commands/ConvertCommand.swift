internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei convert`: a project of other software in this program's forms.
struct ConvertCommand: ParsableCommand, ConsoleCommand {
  /// What can be converted.
  enum Origin: String, ExpressibleByArgument, CaseIterable {
    case coinr
  }

  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: say(
      "把 R 包 COINr 的项目（iData、iMeta）转换成数据包和方案",
      "Convert a project of the R package COINr (iData, iMeta) to data and scheme"))

  static let examples = [
    HelpExample(
      "cei convert coinr iData.csv iMeta.csv -o my-index", zh: "写入文件夹 my-index，含 scheme.json",
      en: "into the folder my-index, with scheme.json"),
    HelpExample("cei rank my-index", zh: "然后照常排名", en: "then rank as usual"),
  ]

  @Argument(help: ArgumentHelp(say("项目来自哪个软件", "The software it comes from"), valueName: "ORIGIN"))
  var origin: Origin

  @Argument(
    help: ArgumentHelp(
      say("iData：每个评价对象一行的数据表", "iData: the figures, one row for each unit"), valueName: "IDATA"),
    completion: .file(extensions: ["csv"]))
  var data: String

  @Argument(
    help: ArgumentHelp(
      say(
        "iMeta：每项指标、节点、分组、分母一行", "iMeta: one row for each indicator, node, group and denominator"),
      valueName: "IMETA"), completion: .file(extensions: ["csv"]))
  var meta: String

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(say("写入的文件夹", "The folder to write"), valueName: "FOLDER"),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      say("数据和方案的标识；缺省取文件夹名", "The id of data and scheme; made of the folder's name unless given"),
      valueName: "ID"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      say("标题；缺省为 iMeta 中总指数的名称", "The title; that of the index in iMeta unless given"),
      valueName: "TEXT"))
  var title: String?

  @Flag(help: ArgumentHelp(say("数字是虚构的，所有输出都注明", "The figures are made up; every output says so")))
  var synthetic = false

  @Flag(help: ArgumentHelp(say("文件已存在时覆盖", "Overwrite files that exist")))
  var force = false

  @Option(
    help: ArgumentHelp(
      say("文件编码；缺省自动识别", "Encoding of the files; recognised unless given"),
      valueName: "NAME"))
  var encoding: TextEncoding?

  @OptionGroup(title: OutputOptions.title) var manner: MannerOptions

  func validate() throws {
    if let id, id != COINrProject.id(from: id) {
      throw ValidationError(
        say(
          "--id 用小写字母、数字和连字符，例如 \(COINrProject.id(from: id))",
          "--id takes small letters, digits and hyphens, for example \(COINrProject.id(from: id))"))
    }
  }

  func run() throws {
    let name = COINrProject.Title(
      id: id ?? COINrProject.id(from: FileAccess.name(of: output)),
      text: title.map { LocalizedText($0) }, synthetic: synthetic)
    let project = try COINrReader.read(data: data, meta: meta, title: name, encoding: encoding)
    try project.write(to: output, overwriting: force)
    guard !manner.quiet else { return }
    Messages.showBriefly(project.warnings)
    Messages.say(ConversionReport(project, folder: output).text[Speech.language])
    manner.hint(["rank", output])
  }
}
