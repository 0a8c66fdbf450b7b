internal import CompositeIndex

/// What stands first: what the report is about, from which data, by which scheme, made by what.
struct ReportTitle {
  private let input: ReportInput

  init(_ input: ReportInput) { self.input = input }

  private var header: RankingHeader { RankingHeader([input.assessment]) }

  /// The title: of the index, with the period, and the unit where it is about one alone.
  var text: LocalizedText {
    var title = header.title
    // Of a result without a period of its own, the span that its figures come from.
    if input.assessment.period == nil, let span = input.assessment.periodText {
      title = LocalizedText(zh: "\(title[.zh]) \(span.zh)", en: "\(title[.en]), \(span.en)")
    }
    guard let row = input.row ?? Portrait(input.assessment)?.row else { return title }
    let name = input.assessment.unit(row).name
    if title[.zh].contains(name[.zh]) { return title }
    return LocalizedText(
      zh: "\(name[.zh])：\(title[.zh])", en: "\(name[.en]): \(title[.en])")
  }

  /// The markup of the title block.
  func head(_ language: Language) -> String {
    var document = Document(language: language, caption: header.banner(language))
    document.heading(text, level: 1)
    document.notes(header.caveat(language))
    document.keyValues(facts(language))
    return "<header>\n" + HTMLFormat().render(document) + "</header>\n"
  }

  /// What changes of the command line mean for earlier years, where the report has any.
  private var otherPeriods: LocalizedText? {
    guard input.before != nil || input.history.count > 1 else { return nil }
    return OtherPeriodWords(input.assessment).text
  }

  private func facts(_ language: Language) -> [Document.KeyValue] {
    func fact(_ zh: String, _ en: String, _ value: LocalizedText?) -> [Document.KeyValue] {
      value.map {
        [Document.KeyValue(LocalizedText(zh: zh, en: en)[language], $0[language])]
      } ?? []
    }
    let said = input.assessment.scheme.said
    let version = said.named
    return fact("数据时期", "Data of", input.assessment.period.map { LocalizedText($0.label) })
      + fact("方法版本", "Method version", LocalizedText(version))
      + header.facts(language, intervals: input.intervals.map { [$0] } ?? [])
      + fact("与往年比较", "Other years", otherPeriods)
      + fact("计算工具", "Computed with", LocalizedText("\(Tool.name) \(Tool.version)"))
      + fact("生成日期", "Made on", input.stamp.map { LocalizedText($0) })
  }
}
