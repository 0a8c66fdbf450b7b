internal import CompositeIndex
internal import IndexFiles

/// What a conversion wrote, in a few sentences.
struct ConversionReport {
  private let project: COINrProject
  private let folder: String

  init(_ project: COINrProject, folder: String) {
    self.project = project
    self.folder = folder
  }

  private func count(_ type: String) -> Int { project.codes.count { $0.type == type } }

  /// The sentences: what there is now, and what codes are called.
  var text: LocalizedText {
    let dataset = project.dataset
    let parts: [(count: Int, zh: String, en: String)] = [
      (dataset.units.count, "个评价对象", "unit"), (count("Indicator"), "项指标", "indicator"),
      (count("Aggregate"), "个节点", "node"), (count("Denominator"), "个分母", "denominator"),
      (count("Group"), "种分组", "group"), (dataset.observations.count, "个数", "figure"),
    ]
    let scheme = FileAccess.join(folder, COINrProject.schemeFile)
    let zh = parts.map { "\($0.count) \($0.zh)" }.joined(separator: "、")
    let en = parts.map { "\($0.count) \($0.en)\($0.count == 1 ? "" : "s")" }
    let written = LocalizedText(
      zh: "已写入 \(folder)：\(zh)，方案 \(scheme)",
      en: "wrote \(folder): \(en.joined(separator: ", ")), scheme \(scheme)")
    return LocalizedText(
      zh: written.zh + "\n" + map(.zh), en: written.en + "\n" + map(.en))
  }

  /// How codes became ids: those that did not just become small are named.
  private func map(_ language: Language) -> String {
    let file = FileAccess.join(folder, COINrProject.codesFile)
    let all = LocalizedText(
      zh: "代码改为小写作标识，对照表见 \(file)", en: "codes became ids in small letters, listed in \(file)")
    let others = project.codes.filter { !$0.isPlain }.map { "\($0.code) -> \($0.id)" }
    guard !others.isEmpty else { return all[language] }
    let also = LocalizedText(zh: "；另改名：", en: "; renamed besides: ")
    return all[language] + also[language] + others.joined(separator: language == .zh ? "、" : ", ")
  }
}
