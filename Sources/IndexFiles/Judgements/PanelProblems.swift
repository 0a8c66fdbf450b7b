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
      fix: example.map {
        LocalizedText(zh: "在文件夹里写 panel.json：\($0)", en: "write panel.json into it: \($0)")
      }
        ?? LocalizedText(
          zh: "每位专家放一个 .json 文件，或放一张 .csv 表",
          en: "put a .json file for each expert into it, or one .csv table"))
  }

  static func fileIgnored(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, .fileIgnored,
      LocalizedText(
        zh: "没有读取 \(FileAccess.name(of: path))：判断文件是 .json 或 .csv",
        en: "\(FileAccess.name(of: path)) is not read: judgements are .json or .csv files"),
      at: SourcePlace(file: path, line: 1),
      fix: LocalizedText(zh: "移到别处，或另存为 CSV", en: "move it away, or save it as CSV"))
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

  static func expertNotListed(_ expert: SaidName, _ listed: [String]) -> Diagnostic {
    panel(
      .badPanelExpert, "panel.json 的 experts 没有专家 \"\(expert.text)\"",
      "experts in panel.json do not list \"\(expert.text)\"", at: expert.place,
      fix: nearest(expert.text, listed))
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
