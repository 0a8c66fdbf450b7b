public import CompositeIndex

/// Which choices move ranks, and by how much: `cei sensitivity`.
public struct SensitivityReport: Report {
  /// One part of the report.
  public enum Section: String, CaseIterable, Sendable {
    /// Sobol indices, and exact shares where there are some.
    case factors
    /// One factor at a time.
    case tornado
    /// Each indicator: left out, and its share of variance against its weight.
    case indicators
    /// Everything.
    case all
  }

  /// The sampled indices.
  public let analysis: SensitivityAnalysis
  /// The exact shares; `nil` where not all factors are lists.
  public let exact: MultiverseAnalysis?
  /// One factor at a time.
  public let tornado: Tornado
  /// What each indicator does.
  public let influence: IndicatorInfluence
  /// Files of experts' weights.
  public let inputs: [InputFile]
  /// The unit asked about, as its number among the model's rows.
  public let unit: Int?
  /// What is shown; a summary if `nil`.
  public let section: Section?

  /// Makes a report.
  public init(
    _ analysis: SensitivityAnalysis, exact: MultiverseAnalysis?, tornado: Tornado,
    influence: IndicatorInfluence, unit: Int? = nil, section: Section? = nil,
    inputs: [InputFile] = []
  ) {
    self.analysis = analysis
    self.exact = exact
    self.tornado = tornado
    self.influence = influence
    self.unit = unit
    self.section = section
    self.inputs = inputs
  }

  var model: UncertainModel { analysis.model }
  var base: Assessment { analysis.model.base }
  var scheme: ResolvedScheme { analysis.model.base.scheme }

  /// The factors of a group: `标准化 + 合成`.
  func name(of group: FactorGroup) -> LocalizedText {
    let names = group.factors.map { FactorWords(model.factors[$0]).name }
    return LocalizedText(
      zh: names.map(\.zh).joined(separator: " + "), en: names.map(\.en).joined(separator: " + "))
  }

  func shows(_ part: Section) -> Bool { section == nil || section == part || section == .all }

  /// The unit asked about.
  var chosen: Unit? { unit.map { base.unit(model.rows[$0]) } }

  /// The report for terminals and Markdown.
  public func document(_ language: Language) -> Document {
    var document = ReportHeading.document(base, language)
    addFactors(to: &document)
    if shows(.factors) { addIndices(to: &document) }
    if shows(.tornado) { addTornado(to: &document) }
    if shows(.indicators) { addIndicators(to: &document) }
    if section == nil {
      document.blank()
      document.notes([
        Document.Note(
          LocalizedText(
            zh: "--section tornado、indicators、all 列出全部；--unit 地区 看一个地区的得分和名次由什么决定。",
            en:
              "--section tornado, indicators or all lists everything; --unit UNIT tells what decides "
              + "one unit's score and rank.")[language], .muted)
      ])
    }
    return document
  }

  /// What is uncertain, and how much was computed.
  private func addFactors(to document: inout Document) {
    let language = document.language
    let said = FactorWords.all(of: model).map { $0.text[language] }
    let units = UnitWords(base).count(model.rows.count)
    let runs = NumberFormat.grouped(analysis.evaluations)
    let points = NumberFormat.grouped(analysis.options.base)
    let effort =
      exact.map { exact in
        LocalizedText(
          zh: "全部 \(exact.cells) 种可行组合都已计算。",
          en: "All \(exact.cells) possible combinations were evaluated.")
      }
      ?? LocalizedText(
        zh: "基础样本 \(points) 点，计算 \(runs) 次，随机数种子 \(analysis.options.seed)。",
        en: "\(points) base points, \(runs) evaluations, seed \(analysis.options.seed).")
    document.paragraph(
      LocalizedText(
        zh: "\(units.zh)。不确定因素：\(said.joined(separator: "；"))。\(effort.zh)",
        en: "\(units.en). Uncertain: \(said.joined(separator: "; ")). \(effort.en)"))
    document.notes(refusalNotes(language))
  }

  /// Which combinations are not possible, and which factors became one.
  private func refusalNotes(_ language: Language) -> [Document.Note] {
    let sentences = Sentences(language)
    var notes = model.refused.prefix(3).map { refusal in
      let choices = refusal.choices.map { choice in
        FactorWords(model.factors[choice.factor]).name[language] + " "
          + model.levelLabel(choice.factor, choice.level)
      }
      let reason = refusal.problems.all.first?.message[language] ?? ""
      let said = sentences.list(choices)
      return Document.Note(
        LocalizedText(
          zh: "不成立的组合：\(said)（\(reason)）。", en: "Not possible: \(said) (\(reason)).")[language],
        .muted)
    }
    if model.refused.count > 3 {
      let more = model.refused.count - 3
      notes.append(
        Document.Note(
          LocalizedText(
            zh: "另有 \(more) 种组合不成立。", en: "\(more) more combinations are not possible.")[language],
          .muted))
    }
    for group in analysis.groups where group.factors.count > 1 {
      let name = name(of: group)[language]
      notes.append(
        Document.Note(
          LocalizedText(
            zh: "有的组合不成立，故“\(name)”合为一个因素，共 \(group.levels.count) 种可行组合，机会均等。",
            en: "As some combinations are not possible, \(name) are one factor of "
              + "\(group.levels.count) possible combinations, each equally likely.")[language]))
    }
    return notes
  }
}
