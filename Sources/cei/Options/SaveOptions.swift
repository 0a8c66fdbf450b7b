internal import ArgumentParser

/// Weights as a scheme file, shared by all commands that find some.
struct SaveOptions: ParsableArguments {
  static var title: String { say("保存选项", "Saving options") }

  @Option(
    help: ArgumentHelp(
      say(
        "把权重写成方案文件（用 -w 使用），内有来历 record",
        "Write the weights as a scheme for -w, with the record of how they came about"),
      valueName: "FILE"), completion: .file(extensions: ["json"]))
  var save: String?

  @Flag(help: ArgumentHelp(say("在 record 中写入今天的日期（UTC）", "Put today's date (UTC) into the record")))
  var stamp = false

  @Flag(help: ArgumentHelp(say("--save 的文件已存在时覆盖", "Overwrite the file of --save if it exists")))
  var force = false

  /// Files that are written, with their options.
  var written: [(String, String)] { save.map { [("--save", $0)] } ?? [] }

  func validate() throws {
    if save == nil, stamp || force {
      throw ValidationError(
        say("--stamp 和 --force 与 --save 同用", "--stamp and --force go with --save"))
    }
  }
}
