internal import CompositeIndex

/// What can be wrong with what was typed; the sentences, in one place.
enum CommandProblem {
  static func badPeriod(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(zh: "看不懂时期 \"\(text)\"", en: "\"\(text)\" is not a period"),
      fix: LocalizedText(
        zh: "写成 2024、2023H1、2023Q1 或 2023-04", en: "write 2024, 2023H1, 2023Q1 or 2023-04"))
  }

  static func badSetting(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(zh: "--set \"\(text)\" 不成立", en: "--set \"\(text)\" makes no sense"),
      fix: LocalizedText(
        zh: "写成 路径=值，例如 --set weights.complaints=30 或 --set value.陕西.complaints=1000",
        en: "write PATH=VALUE, for example --set weights.complaints=30"))
  }

  static func settingTwice(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(zh: "--set \(path) 写了两次", en: "--set \(path) is given twice"),
      fix: LocalizedText(zh: "只留一个", en: "keep one of them"))
  }

  static func badThreshold(_ text: String, _ setting: AuditThresholds.Setting) -> Diagnostic {
    let (low, high) = (
      Numerals.short(setting.range.lowerBound), Numerals.short(setting.range.upperBound)
    )
    return Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "--threshold \"\(text)\" 不成立", en: "--threshold \"\(text)\" makes no sense"),
      fix: LocalizedText(
        zh: "写成 \(setting.name)=数值，在 \(low) 与 \(high) 之间",
        en: "write \(setting.name)=NUMBER, between \(low) and \(high)"))
  }

  static func thresholdTwice(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "--threshold \(name) 写了两次", en: "--threshold \(name) is given twice"),
      fix: LocalizedText(zh: "只留一个", en: "keep one of them"))
  }

  static func badNumber(_ text: String, path: String) -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "--set \(path) 的值 \"\(text)\" 不是数值",
        en: "the value \"\(text)\" of --set \(path) is not a number"),
      fix: LocalizedText(
        zh: "写新值（75.2）或增减（+3.3、-2）", en: "write a new value (75.2) or a change (+3.3, -2)"))
  }

  static func badBenchmark(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, .badBenchmark,
      LocalizedText(zh: "看不懂对标对象 \"\(text)\"", en: "\"\(text)\" is not a benchmark"),
      fix: LocalizedText(
        zh: "写地区名，或 rank:5、best、median、target:90、last-year",
        en: "write a unit's name, or rank:5, best, median, target:90, last-year"))
  }

  static func notRankedInBoth(_ unit: Unit) -> Diagnostic {
    Diagnostic(
      .error, .unitNotRanked,
      LocalizedText(
        zh: "\(unit.name[.zh]) 只在一边参与排名，或两边都没有，没有名次变动可分解",
        en: "\(unit.name[.en]) is not ranked in both, so that there is no move to split"),
      fix: LocalizedText(
        zh: "去掉 --unit 看全部变动", en: "leave out --unit to see all moves"))
  }

  static func noPlanFor(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, .badBenchmark,
      LocalizedText(
        zh: "--plan 不能以 \"\(text)\" 为目标", en: "--plan cannot aim at \"\(text)\""),
      fix: LocalizedText(
        zh: "写 rank:5、target:90 或地区名", en: "write rank:5, target:90 or a unit's name"))
  }

  static func badGain(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "看不懂 --rivals-improve \"\(text)\"", en: "--rivals-improve \"\(text)\" makes no sense"),
      fix: LocalizedText(
        zh: "写不小于 0 的分数（2）或百分比（2%）",
        en: "write points (2) or per cent (2%), not below 0"))
  }

  static func unknownNode(_ text: String, _ scheme: ResolvedScheme) -> Diagnostic {
    let names = scheme.nodes.flatMap { [$0.id, $0.name.zh, $0.name.en] }
    let guess = NearestName.suggestion(for: text, in: names)
    return Diagnostic(
      .error, .unknownIndicator,
      LocalizedText(
        zh: "方案 \(scheme.said.id) 没有指标或维度 \"\(text)\"",
        en: "scheme \(scheme.said.id) has no indicator or dimension \"\(text)\""),
      fix: guess.map {
        LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
      }
        ?? LocalizedText(
          zh: "可用：\(scheme.nodes.map(\.id).joined(separator: "、"))",
          en: "available: \(scheme.nodes.map(\.id).joined(separator: ", "))"))
  }

  static func unknownVariable(_ text: String, _ dataset: Dataset) -> Diagnostic {
    let names = dataset.variables.flatMap { [$0.id, $0.name.zh, $0.name.en] }
    let guess = NearestName.suggestion(for: text, in: names)
    return Diagnostic(
      .error, .unknownIndicator,
      LocalizedText(
        zh: "数据 \(dataset.id) 没有变量 \"\(text)\"", en: "\(dataset.id) has no variable \"\(text)\""),
      fix: guess.map {
        LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
      })
  }

  /// - Parameter takesFiles: whether a file or folder may be named instead.
  static func unknownName(
    _ text: String, _ known: [String], zh: String, en: String, takesFiles: Bool = false
  ) -> Diagnostic {
    let guess = NearestName.suggestion(for: text, in: known)
    if known.isEmpty, takesFiles {
      return Diagnostic(
        .error, .unknownName,
        LocalizedText(
          zh: "没有名为 \"\(text)\" 的\(zh)", en: "there is no \(en) called \"\(text)\""),
        fix: LocalizedText(zh: "给出文件或文件夹", en: "name a file or folder"))
    }
    let files = takesFiles ? say("；也可写文件或文件夹", "; or name a file or folder") : ""
    return Diagnostic(
      .error, .unknownName,
      LocalizedText(zh: "没有名为 \"\(text)\" 的\(zh)", en: "there is no \(en) called \"\(text)\""),
      fix: guess.map {
        LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
      }
        ?? LocalizedText(
          zh: "可用：\(known.joined(separator: "、"))\(files)",
          en: "available: \(known.joined(separator: ", "))\(files)"))
  }

  static func severalPeriods(_ periods: [Period]) -> Diagnostic {
    let list = periods.map(\.label)
    return Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "这里一次只能写一个时期，请用 --period 选一个",
        en: "this takes one period at a time; choose one with --period"),
      fix: LocalizedText(
        zh: "可用：\(list.joined(separator: "、"))", en: "available: \(list.joined(separator: ", "))"))
  }

  static func noEarlierPeriod(_ period: Period?) -> Diagnostic {
    Diagnostic(
      .error, .notComparable,
      LocalizedText(
        zh: "数据中没有\(period.map { " \($0.label) 的" } ?? "")上一年，无法与上年比较",
        en: "the data have no year before\(period.map { " \($0.label)" } ?? "") to compare with"))
  }

  static func noSuchLevel(_ text: String, deepest: Int) -> Diagnostic {
    Diagnostic(
      .error, .badSetting,
      LocalizedText(
        zh: "--drop-each \(text)：指标树在总指数之下只有 \(deepest) 级",
        en: "--drop-each \(text): the tree has \(deepest) levels below the index"),
      fix: LocalizedText(
        zh: "写 1 到 \(deepest) 之间的级数、dimensions 或 indicators",
        en: "write a level from 1 to \(deepest), dimensions or indicators"))
  }

  static func mixedComparison(_ first: String, _ second: String) -> Diagnostic {
    Diagnostic(
      .error, .misplacedArgument,
      LocalizedText(
        zh: "\"\(first)\" 与 \"\(second)\" 一个是方案、一个是数据，不能相比",
        en: "of \"\(first)\" and \"\(second)\" one is a scheme and one is data"),
      fix: LocalizedText(
        zh: "写成 cei compare 方案 方案 [数据]，或 cei compare 数据 数据 [-w 方案]",
        en: "write cei compare SCHEME SCHEME [DATA], or cei compare DATA DATA [-w SCHEME]"))
  }

  static func thirdScheme(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .misplacedArgument,
      LocalizedText(
        zh: "已比较两个方案，-w \"\(name)\" 没有用处",
        en: "two schemes are compared; -w \"\(name)\" is one too many"),
      fix: LocalizedText(zh: "去掉 -w", en: "leave out -w"))
  }

  static func thirdDataset(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .misplacedArgument,
      LocalizedText(
        zh: "已比较两份数据，第三份 \"\(name)\" 没有用处",
        en: "two datasets are compared; a third, \"\(name)\", is one too many"),
      fix: LocalizedText(
        zh: "去掉它；方案用 -w 指定", en: "leave it out; a scheme is given with -w"))
  }

  static func repairChangesData(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .repairChangesData,
      LocalizedText(
        zh: "自动修复会改变 \(path) 读出的数据，没有写入",
        en: "repairing \(path) would change what is read from it; nothing is written"),
      fix: LocalizedText(zh: "按 cei check 列出的问题自行修改", en: "mend by hand what cei check lists"))
  }

  static func originalExists(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .fileUnwritable,
      LocalizedText(
        zh: "\(path) 已存在，不会覆盖；没有写入任何文件",
        en: "\(path) exists and is not overwritten; nothing is written"),
      fix: LocalizedText(zh: "先移走或改名", en: "move it away or rename it first"))
  }

  static func nothingToRepair(_ subject: String) -> Diagnostic {
    Diagnostic(
      .error, .misplacedArgument,
      LocalizedText(
        zh: "--fix 只修复数据文件，\"\(subject)\" 不是",
        en: "--fix repairs data files, and \"\(subject)\" is none"),
      fix: LocalizedText(
        zh: "写成 cei check --fix 数据文件夹或 CSV 文件",
        en: "write cei check --fix with a folder of data or a CSV file"))
  }

  static func leftOut(_ unit: Unit) -> Diagnostic {
    Diagnostic(
      .error, .unitNotRanked,
      LocalizedText(
        zh: "\(unit.name[.zh]) 已被 --without 排除", en: "\(unit.name[.en]) is left out by --without"),
      fix: LocalizedText(zh: "去掉 --without", en: "leave out --without"))
  }

  static func notRanked(_ unit: Unit) -> Diagnostic {
    Diagnostic(
      .error, .unitNotRanked,
      LocalizedText(zh: "\(unit.name[.zh]) 没有参与排名", en: "\(unit.name[.en]) is not ranked"),
      fix: LocalizedText(
        zh: "cei explain \(unit.name[.zh]) 说明原因", en: "cei explain \(unit.code) tells why"))
  }

  static func badInterval(_ number: Double) -> Diagnostic {
    Diagnostic(
      .error, .badFactor,
      LocalizedText(
        zh: "--interval \(Numerals.short(number)) 不成立：区间的概率应在 0 与 100（%）之间",
        en:
          "--interval \(Numerals.short(number)) makes no sense: it must be between 0 and 100 per cent"
      ),
      fix: LocalizedText(
        zh: "90 即第 5 至第 95 百分位", en: "90 is the 5th to the 95th percentile"))
  }
}
