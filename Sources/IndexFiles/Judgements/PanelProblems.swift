internal import CompositeIndex

/// The sentences about rounds, experts and files of a panel.
extension Diagnostic {
  static func roundNotThere(
    _ said: SaidName, isFolder: Bool, _ there: [String]
  ) -> Diagnostic {
    panel(
      .badRound, isFolder ? "找不到文件夹 \(said.text)" : "找不到文件 \(said.text)",
      "there is no \(isFolder ? "folder" : "file") \(said.text)", at: said.place,
      fix: NearestName.suggestion(for: said.text, in: there).map {
        LocalizedText(zh: "是否想写 \"\($0)\"？", en: "did you mean \"\($0)\"?")
      }
        ?? LocalizedText(
          zh: "路径从 panel.json 所在的文件夹起", en: "the path starts from the folder of panel.json"))
  }

  static func folderWithoutJudgements(
    _ folder: String, _ inner: [String], _ said: SaidName?
  ) -> Diagnostic {
    let example = inner.first.map {
      "{ \"panel\": \"…\", \"rounds\": [ { \"round\": 1, \"folder\": \"\($0)\" } ] }"
    }
    return panel(
      .badRound, "文件夹 \(said?.text ?? folder) 里没有判断文件",
      "the folder \(said?.text ?? folder) holds no judgements", at: said?.place,
      fix: (said == nil ? example : nil).map {
        LocalizedText(zh: "在文件夹里写 panel.json：\($0)", en: "write panel.json into it: \($0)")
      }
        ?? inner.first.map { name in
          let path = SchemeFiles.tidied(FileAccess.join(said?.text ?? folder, name))
          return LocalizedText(
            zh: "判断若在 \(path) 里，就写 \"folder\": \"\(path)\"",
            en: "write \"folder\": \"\(path)\" where the judgements lie in \(path)")
        }
        ?? LocalizedText(
          zh: "每位专家放一个 .json 文件，或放一张 .csv 表",
          en: "put a .json file for each expert into it, or one .csv table"))
  }

  /// A round's source of the other kind.
  static func folderOrFile(_ said: SaidName, isFolder: Bool) -> Diagnostic {
    let key = isFolder ? "folder" : "file"
    return panel(
      .badRound, isFolder ? "\(said.text) 是文件夹" : "\(said.text) 是文件，不是文件夹",
      "\(said.text) is a \(key), not a \(isFolder ? "file" : "folder")", at: said.place,
      fix: LocalizedText(
        zh: "写成 \"\(key)\": \"\(said.text)\"", en: "write \"\(key)\": \"\(said.text)\""))
  }

  static func readInRound(_ first: Int, again said: SaidName) -> Diagnostic {
    panel(
      .badRound, "\(said.text) 已是第 \(first) 轮的判断",
      "\(said.text) is read in round \(first) already", at: said.place,
      fix: LocalizedText(
        zh: "写这一轮自己的文件夹或文件，或删去这一轮",
        en: "name this round's own folder or file, or take the round off the list"))
  }

  private static func ignored(
    _ path: String, _ zh: String, _ en: String, fix: LocalizedText
  ) -> Diagnostic {
    let name = FileAccess.name(of: path)
    return Diagnostic(
      .warning, .fileIgnored,
      LocalizedText(zh: "没有读取 \(name)：\(zh)", en: "\(name) is not read: \(en)"),
      at: SourcePlace(file: path, line: 1), fix: fix)
  }

  /// Whether a file is a spreadsheet's own, which an expert may well have filled in.
  static func isWorkbook(_ name: String) -> Bool {
    [".xlsx", ".xls", ".xlsm", ".et", ".ods", ".numbers"].contains {
      name.lowercased().hasSuffix($0)
    }
  }

  static func fileIgnored(_ path: String, isFile: Bool) -> Diagnostic {
    isFile
      ? ignored(
        path, "判断文件是 .json 或 .csv", "judgements are .json or .csv files",
        fix: LocalizedText(zh: "移到别处，或另存为 CSV", en: "move it away, or save it as CSV"))
      : ignored(
        path, "不是普通文件", "it is no ordinary file",
        fix: LocalizedText(zh: "换成普通文件，或移到别处", en: "put an ordinary file there, or move it away"))
  }

  static func folderIgnored(_ path: String) -> Diagnostic {
    ignored(
      path, "文件夹里的文件夹不看", "folders inside are not looked into",
      fix: LocalizedText(
        zh: "把判断文件移到外层；另一轮就写进 panel.json 的 rounds",
        en:
          "move the judgements up; list the folder in the rounds of panel.json where it is another round"
      ))
  }

  /// Weights that were computed from judgements or data and would count as one more expert.
  static func computedWeights(
    _ path: String, _ record: SaidName, isAlone: Bool
  ) -> Diagnostic {
    let isConsensus = record.text == "panel"
    let what = LocalizedText(
      zh: isConsensus ? "这是专家组的共识，不是专家的判断" : "这是算出来的权重（\(record.text)），不是专家的判断",
      en: isConsensus
        ? "it holds a panel's consensus, no expert's judgements"
        : "it holds computed weights (\(record.text)), no expert's judgements")
    guard isAlone else {
      return ignored(
        path, what.zh, what.en,
        fix: LocalizedText(zh: "移出判断文件夹", en: "move it out of the folder of judgements"))
    }
    return panel(
      .incompleteJudgement, what.zh, what.en, at: record.place,
      fix: LocalizedText(
        zh: "它是方案：用 cei rank -w 按它排名", en: "it is a scheme: cei rank -w ranks with it"))
  }

  static func otherRound(_ said: Int, _ rounds: [Int], at place: SourcePlace) -> Diagnostic {
    let listed = rounds.map(String.init)
    return panel(
      .badRound,
      "这里写第 \(said) 轮，但 panel.json 把文件放在第 \(listed.joined(separator: "、")) 轮",
      "this says round \(said), but panel.json puts the file into round "
        + listed.joined(separator: ", "), at: place,
      fix: LocalizedText(zh: "改正轮次，或移动文件", en: "correct the round, or move the file"))
  }

  static func expertTwice(
    _ expert: SaidName, _ round: Int, first: SaidName
  ) -> Diagnostic {
    panel(
      .badPanelExpert,
      "专家 \(expert.text) 第 \(round) 轮有两个文件：\(first.place.file) 和 \(expert.place.file)",
      "the expert \(expert.text) has two files in round \(round): \(first.place.file) and "
        + expert.place.file, at: expert.place,
      fix: LocalizedText(
        zh: "只保留其中一个；另一位专家就改 expert",
        en: "keep one of them; write another id where it is another expert"))
  }

  static func badExpertWeight(_ weight: Double, _ expert: JSONMember) -> Diagnostic {
    let said = Numerals.short(weight)
    if weight > 0 {
      return panel(
        .badPanelExpert, "专家 \(expert.key) 的权重 \(said) 太大，至多 1e12",
        "the weight \(said) of the expert \(expert.key) is too large: at most 1e12",
        at: expert.value.place,
        fix: LocalizedText(zh: "只看比例，如 1 与 2", en: "only ratios count: write 1 and 2, say"))
    }
    return panel(
      .badPanelExpert, "专家 \(expert.key) 的权重 \(said) 不大于 0",
      "the weight \(said) of the expert \(expert.key) is not above 0",
      at: expert.value.place,
      fix: LocalizedText(
        zh: "写大于 0 的数；不计这位专家就移走其文件",
        en: "write a number above 0; move the files away of an expert who does not count"))
  }

  static func listedTwice(_ expert: String, at place: SourcePlace) -> Diagnostic {
    panel(
      .badPanelExpert, "专家 \(expert) 列了两次", "the expert \(expert) is listed twice", at: place,
      fix: LocalizedText(zh: "只保留其中一个", en: "keep one of them"))
  }

  static func namelessExpert(at place: SourcePlace) -> Diagnostic {
    panel(
      .badPanelExpert, "专家的代号是空的", "the expert's id is empty", at: place,
      fix: LocalizedText(zh: "写上代号，如 \"E1\"", en: "write an id such as \"E1\""))
  }

  static func expertNotListed(_ expert: SaidName, _ listed: [String]) -> Diagnostic {
    panel(
      .badPanelExpert, "panel.json 的 experts 没有专家 \"\(expert.text)\"",
      "experts in panel.json do not list \"\(expert.text)\"", at: expert.place,
      fix: LocalizedText(
        zh: "列入 experts（现有 \(listed.joined(separator: "、"))）；不计这位专家就移走其判断",
        en:
          "list the expert there (now: \(listed.joined(separator: ", "))); move the judgements away to "
          + "leave the expert out"))
  }

  static func silentRound(_ round: Int, at place: SourcePlace) -> Diagnostic {
    panel(
      .badRound, "第 \(round) 轮没有任何判断", "nobody judged in round \(round)", at: place,
      fix: LocalizedText(zh: "补上判断，或删去这一轮", en: "add judgements, or take the round off the list"))
  }

  static func silentExpert(_ expert: SaidName) -> Diagnostic {
    Diagnostic(
      .warning, .silentExpert,
      LocalizedText(
        zh: "专家 \(expert.text) 没有任何判断", en: "the expert \(expert.text) judged nothing"),
      at: expert.place,
      fix: LocalizedText(zh: "补上文件，或从 experts 删去", en: "add the file, or take the id off the list"))
  }
}
