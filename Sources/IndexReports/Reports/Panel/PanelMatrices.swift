internal import CompositeIndex

/// Judgements with what a reviewer looks for: matrices, weights, λmax, CI, RI, CR, whether they pass;
/// then the weights in the whole and a paragraph for the report.
struct PanelMatrices {
  private let report: PanelReport

  init(_ report: PanelReport) { self.report = report }

  func add(to document: inout Document) {
    let language = document.language
    document.heading(
      LocalizedText(zh: "判断矩阵与一致性检验", en: "Judgement matrices and consistency"))
    for node in report.nodes {
      if let heading = report.names.judged(node.node) { document.heading(heading, level: 3) }
      let sheets = MatrixSheet.all(node, report)
      for sheet in sheets { document.table(sheet.table(report.names, language)) }
      if sheets.isEmpty {
        document.paragraph(
          LocalizedText(
            zh: "没有人作两两比较，无判断矩阵。", en: "Nobody compared pairs: there is no matrix."))
      } else {
        document.table(ConsistencyTable(report, sheets).table(language))
      }
      for table in GivenJudgements(report, node).tables(language) { document.table(table) }
      if node.opinions.count > 1, !node.isConsensusOfMatrix {
        document.table(consensus(node, language))
      }
      let zeros = ZeroWords(names: report.names)
      document.notes(
        (node.zeros.map { zeros.sentence($0, at: node) }
          + [zeros.silence(at: node)].compactMap(\.self)).map {
            Document.Note($0[language], .warning)
          })
    }
    WholeWeights(report)?.add(to: &document)
    document.heading(LocalizedText(zh: "可用于报告的文字", en: "A paragraph for the report"), level: 3)
    document.paragraph(PanelParagraph(report).text)
  }

  /// The group's weights by themselves, where they are no matrix's.
  private func consensus(_ node: PanelAnalysis.NodeResult, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let way = GroupWords.shortly(type(of: report.analysis.options.group).name, node)
    var table = Table(
      caption: title("共识：\(way.zh)", "Consensus: \(way.en)"),
      columns: [
        Table.Column(title("指标", "Criterion"), overflow: .wrap),
        Table.Column(title("共识权重", "Consensus"), .right),
      ])
    table.rows = zip(node.criteria, MatrixWeights.printed(node.consensus)).map { id, weight in
      Table.Row([Table.Cell(report.names.name(id)[language]), Table.Cell(weight, .emphasis)])
    }
    table.footnotes = [MatrixWeights.note([node.consensus])].compactMap { $0?[language] }
    return table
  }
}
