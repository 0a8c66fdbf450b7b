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
    let parts = (
      units: project.dataset.units.count, indicators: count("Indicator"),
      nodes: count("Aggregate"), denominators: count("Denominator"), groups: count("Group"),
      figures: project.dataset.observations.count
    )
    let written = LocalizedText(
      zh: "已写入 \(folder)：\(parts.units) 个评价对象、\(parts.indicators) 项指标、\(parts.nodes) 个节点、"
        + "\(parts.denominators) 个分母、\(parts.groups) 种分组、\(parts.figures) 个数，方案 "
        + FileAccess.join(folder, COINrProject.schemeFile),
      en:
        "wrote \(folder): \(parts.units) units, \(parts.indicators) indicators, \(parts.nodes) nodes, "
        + "\(parts.denominators) denominators, \(parts.groups) groups, \(parts.figures) figures, scheme "
        + FileAccess.join(folder, COINrProject.schemeFile))
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
