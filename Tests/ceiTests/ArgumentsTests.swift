import TestSupport
import Testing

/// What is said of a command line that makes no sense.
@Suite struct ArgumentsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var line: String
    var zh: String
    var en: String
    var testDescription: String { line }

    init(_ line: String, _ zh: String, _ en: String) {
      (self.line, self.zh, self.en) = (line, zh, en)
    }
  }

  static let usage = [
    Case(
      "rnak", "没有子命令 \"rnak\"，是否想写 rank？", "there is no subcommand \"rnak\"; did you mean rank?"),
    Case("--bogus", "未知选项 --bogus", "unknown option --bogus"),
    Case(
      "rank --wieghts x", "未知选项 --wieghts，是否想写 --weights？",
      "unknown option --wieghts; did you mean --weights?"),
    Case("rank -z", "未知选项 -z", "unknown option -z"),
    Case("rank -qz", "未知选项 -z", "unknown option -z"),
    Case("rank --sort", "选项 --sort 后面缺少值", "option --sort needs a value"),
    Case(
      "rank --sort rnk", "--sort 不接受 \"rnk\"，是否想写 rank？（可用：rank、code、score、name、change）",
      "--sort does not take \"rnk\"; did you mean rank? (available: rank, code, score, name, change)"
    ),
    Case(
      "rank --top x", "--top 不接受 \"x\"，应为不小于 1 的整数",
      "--top does not take \"x\"; it takes a whole number, 1 or more"),
    Case("rank --top 0", "--top 至少为 1", "--top is at least 1"),
    Case("rank --width 39", "--width 至少为 40", "--width is at least 40"),
    Case(
      "rank --quiet=3", "选项 --quiet 不带值，去掉 \"=3\"",
      "option --quiet takes no value; leave out \"=3\""),
    Case(
      "rank --period 2023 --period=2024", "选项 --period 写了两次", "the option --period is given twice"),
    Case(
      "rank -w default --weights equal", "选项 --weights 写了两次", "the option --weights is given twice"),
    Case("rank a b c", "多余的参数 \"b\"、\"c\"", "unexpected: \"b\", \"c\""),
    Case("gap", "缺少参数 UNIT", "missing argument UNIT"),
    Case(
      "compare default", "缺少参数 B，也没有改动可比（如 --drop NODE、--drop-each indicators）",
      "missing argument B, and there is no change to compare (such as --drop NODE)"),
    Case("rank --excel --format md", "--excel 只用于 --format csv", "--excel goes with --format csv"),
    Case(
      "completions tcsh", "SHELL 不接受 \"tcsh\"（可用：bash、zsh、fish）",
      "SHELL does not take \"tcsh\" (available: bash, zsh, fish)"),
  ]

  @Test(arguments: usage)
  func usageErrorsAreOneSentenceAndOneHint(_ shown: Case) throws {
    for (language, sentence) in [("zh", "用法错误: " + shown.zh), ("en", "usage error: " + shown.en)] {
      let outcome = try BuiltProgram.run(
        shown.line.split(separator: " ").map(String.init), environment: ["CEI_LANG": language])
      #expect(outcome.exit == 2)
      #expect(outcome.output.isEmpty)
      let lines = outcome.errorText.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.first.map(String.init) == sentence)
    }
  }

  static let misplaced = [
    Case("rank default", "\"default\" 是指标体系方案，不是数据", "cei rank -w default"),
    Case(
      "rank weights/equal.json", "\"weights/equal.json\" 是指标体系方案，不是数据",
      "cei rank -w weights/equal.json"),
    Case("rank -w demo", "\"demo\" 是数据，不是指标体系方案", "cei rank demo"),
    Case("rank demo -w datasets/demo", "\"datasets/demo\" 是数据，不是指标体系方案", "cei rank demo"),
    Case("gap datasets/demo 陕西", "\"陕西\" 是评价对象，不是数据", "cei gap 陕西 datasets/demo"),
    Case("explain demo 陕西省", "\"陕西省\" 是评价对象，不是数据", "cei explain 陕西省 demo"),
    Case("gap demo", "\"demo\" 是数据；先写评价对象，再写数据", "cei gap 陕西 demo"),
    Case("gap 陕西 广东", "\"广东\" 是评价对象，不是数据", "cei gap 陕西 --to 广东"),
  ]

  @Test(arguments: misplaced)
  func whatStandsInTheWrongPlaceIsNamedWithTheLineToType(_ shown: Case) throws {
    let outcome = try BuiltProgram.run(shown.line.split(separator: " ").map(String.init))
    #expect(outcome.exit == 2 && outcome.output.isEmpty)
    #expect(outcome.errorText.contains("error[E409]: \(shown.zh)\n"))
    #expect(outcome.errorText.contains("写成 \(shown.en)\n"))
    // What is suggested works.
    let better = try BuiltProgram.run(shown.en.split(separator: " ").dropFirst().map(String.init))
    #expect(better.exit == 0, "\(better.errorText)")
  }

  @Test func howToSpeakMayBeSaidBeforeTheCommand() throws {
    let before = try BuiltProgram.run(["--lang", "en", "-q", "rank", "demo"])
    let after = try BuiltProgram.run(["rank", "demo", "--lang=en", "--quiet"])
    #expect(before.exit == 0 && before.output == after.output && !after.output.isEmpty)
  }

  @Test func aUnitLeftOutTwiceIsLeftOutOnce() throws {
    let once = try BuiltProgram.run(["rank", "demo", "--without", "陕西"])
    let twice = try BuiltProgram.run(["rank", "demo", "--without", "陕西", "--without", "610000"])
    #expect(once.exit == 0 && once.output == twice.output)
  }

  @Test func aSettingGivenTwiceIsRefused() throws {
    let outcome = try BuiltProgram.run([
      "rank", "demo", "--set", "methodology.coverage=0.5", "--set", "methodology.coverage=0.6",
    ])
    #expect(outcome.exit == 2)
    #expect(outcome.errorText.contains("methodology.coverage 写了两次"))
  }

  @Test func comparingSchemesOrDataNeedsTwoOfAKind() throws {
    let mixed = try BuiltProgram.run(["compare", "default", "demo"])
    #expect(mixed.exit == 2 && mixed.errorText.contains("一个是方案、一个是数据"))
    let third = try BuiltProgram.run(["compare", "demo", "public", "shaanxi"])
    #expect(third.exit == 2 && third.errorText.contains("第三份 \"shaanxi\""))
    let weights = try BuiltProgram.run(["compare", "default", "equal", "demo", "-w", "public"])
    #expect(weights.exit == 2 && weights.errorText.contains("-w \"public\""))
    // `public` names a scheme and data; beside data it is data.
    let data = try BuiltProgram.run(["compare", "demo", "public", "-w", "public"])
    #expect(data.exit == 0)
    #expect(data.text.contains("! 前者是虚构的示例数据，与真实数据相比没有意义。"))
  }

  @Test func thatComparedSchemesDifferIsNoWarning() throws {
    let outcome = try BuiltProgram.run(["compare", "default", "equal"])
    #expect(outcome.exit == 0)
    #expect(!outcome.text.contains("方案不同"))
    #expect(outcome.errorText == "未指定数据，使用随附的公开数据 datasets/public\n")
  }

  @Test func dataAndSchemeAreNotBothReadFromStandardInput() throws {
    let outcome = try BuiltProgram.run(["rank", "-", "-w", "-"], input: Array("{}".utf8))
    #expect(outcome.exit == 2 && outcome.errorText.contains("E409"))
  }
}
