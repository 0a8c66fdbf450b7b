/// The exit codes with their meanings, as `docs/exit-codes.md` lists them.
enum ExitCodes {
  static var all: [(code: String, meaning: String)] {
    [
      ("0", say("完成", "done")),
      ("1", say("输入已读入，但有错（数据、方案或两者）", "the input was read and is wrong: data, scheme, or both")),
      (
        "2",
        say(
          "用法错误：未知的选项、命令、评价对象、指标或设置",
          "usage: an unknown option, command, unit, indicator or setting")
      ),
      ("3", say("文件不能读或不能写", "a file cannot be read or written")),
      ("4", say("核验不一致", "a verification did not match")),
      ("130", say("被中断（Ctrl-C）", "interrupted (Ctrl-C)")),
    ]
  }
}
