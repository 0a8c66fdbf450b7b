internal import CompositeIndex

/// Judgement matrices with what a reviewer looks for: weights, λmax, CI, RI, CR, whether it passes;
/// then a paragraph for the report.
struct PanelMatrices {
  private let report: PanelReport
  private var result: PanelAnalysis.RoundResult { report.analysis.result }

  init(_ report: PanelReport) { self.report = report }

  /// One matrix, an expert's or the group's.
  private struct Sheet {
    var who: LocalizedText
    var criteria: [String]
    var matrix: PairwiseMatrix
    var weights: [Double]
    var title: LocalizedText
    var consistency: Consistency?
  }

  func add(to document: inout Document) {
    let language = document.language
    document.heading(LocalizedText(zh: "判断矩阵与一致性检验", en: "Judgement matrices and consistency"))
    for node in report.nodes {
      if let heading = report.names.heading(node.node) { document.heading(heading, level: 3) }
      let sheets = sheets(node)
      for sheet in sheets { document.table(table(sheet, language)) }
      if sheets.isEmpty {
        document.paragraph(
          LocalizedText(
            zh: "没有人作两两比较，无判断矩阵。", en: "Nobody compared pairs: there is no matrix."))
      } else {
        document.table(summary(sheets, language))
      }
    }
    document.heading(LocalizedText(zh: "可用于报告的文字", en: "A paragraph for the report"), level: 3)
    document.paragraph(PanelParagraph(report).text)
  }

  private func sheets(_ node: PanelAnalysis.NodeResult) -> [Sheet] {
    var sheets = node.opinions.compactMap { opinion in
      opinion.matrix.map {
        Sheet(
          who: report.analysis.panel.experts.count == 1
            ? LocalizedText(zh: "判断矩阵", en: "The matrix")
            : LocalizedText(zh: "专家 \(opinion.expert)", en: "Expert \(opinion.expert)"),
          criteria: node.criteria, matrix: $0, weights: opinion.weights,
          title: opinion.method == "eigenvector"
            ? LocalizedText(zh: "权重（特征向量）", en: "Weight (eigenvector)")
            : LocalizedText(zh: "权重", en: "Weight"),
          consistency: opinion.consistency)
      }
    }
    if sheets.count > 1, let matrix = node.groupMatrix {
      sheets.append(
        Sheet(
          who: LocalizedText(zh: "专家组（几何平均）", en: "The group (geometric mean)"),
          criteria: node.criteria, matrix: matrix, weights: node.consensus,
          title: LocalizedText(zh: "共识权重", en: "Consensus"),
          consistency: node.groupConsistency))
    }
    return sheets
  }

  private func table(_ sheet: Sheet, _ language: Language) -> Table {
    let heads = MatrixHeads(
      sheet.criteria.map { report.names.name($0)[language] }, weight: sheet.title[language])
    var table = Table(
      caption: sheet.who[language],
      columns: [
        Table.Column(
          LocalizedText(zh: "指标", en: "Criterion")[language], overflow: .wrap)
      ] + heads.columns.map { Table.Column($0, .right) }
        + [Table.Column(sheet.title[language], .right)])
    let printed = LargestRemainder.fit(parts: sheet.weights, total: 1, digits: 4)
    table.rows = heads.rows.enumerated().map { row, name in
      let judged = heads.rows.indices.map { Table.Cell(JudgedValue.text(sheet.matrix[row, $0])) }
      let weight =
        sheet.weights[row].isFinite
        ? NumberFormat.fixed(units: printed[row], digits: 4) : NumberFormat.missing
      return Table.Row([Table.Cell(name)] + judged + [Table.Cell(weight, .emphasis)])
    }
    return table
  }

  private func summary(_ sheets: [Sheet], _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(
      caption: title("一致性检验", "Consistency"),
      columns: [
        Table.Column(title("判断矩阵", "Matrix"), overflow: .wrap),
        Table.Column(title("阶数", "Order"), .right), Table.Column("λmax", .right),
        Table.Column("CI", .right), Table.Column("RI", .right), Table.Column("CR", .right),
        Table.Column(title("缺比较", "Missing"), .right),
        Table.Column(title("是否通过", "Passes")),
      ])
    let hasGaps = sheets.contains { ($0.consistency?.missing ?? 0) > 0 }
    let limit = report.analysis.options.consistencyLimit
    table.rows = sheets.map { sheet in
      guard let consistency = sheet.consistency else {
        return Table.Row([
          Table.Cell(sheet.who[language]), Table.Cell("\(sheet.matrix.order)"), "-", "-", "-", "-",
          "", Table.Cell(title("无从检验", "unknown"), .warning),
        ])
      }
      func four(_ number: Double) -> Table.Cell {
        Table.Cell(NumberFormat.fixed(number, digits: 4))
      }
      let passes = consistency.passes(limit: limit)
      return Table.Row([
        Table.Cell(sheet.who[language]), Table.Cell("\(consistency.order)"),
        four(consistency.lambdaMax), four(consistency.index),
        consistency.missing > 0
          ? four(consistency.randomIndex)
          : Table.Cell(NumberFormat.fixed(consistency.randomIndex, digits: riDigits)),
        Table.Cell(report.ratio.text(consistency.ratio, digits: 4)),
        Table.Cell(hasGaps ? "\(consistency.missing)" : ""),
        consistency.isTestable
          ? Table.Cell(
            passes ? title("通过", "yes") : title("未通过", "no"), passes ? .plain : .warning)
          : Table.Cell(title("无从检验", "cannot tell")),
      ])
    }
    table.footnotes = footnotes(sheets, hasGaps).map { $0[language] }
    return table
  }

  private var riDigits: Int {
    report.analysis.options.methods.randomIndex == .alonsoLamata ? 4 : 2
  }

  private func footnotes(_ sheets: [Sheet], _ hasGaps: Bool) -> [LocalizedText] {
    let source = report.analysis.options.methods.randomIndex.summary
    var notes = [
      LocalizedText(
        zh: "CI = (λmax - n)/(n - 1)，CR = CI/RI；\(source[.zh])；CR < \(report.ratio.limitText) 为通过。",
        en: "CI = (λmax - n)/(n - 1), CR = CI/RI; \(source[.en]); passes with "
          + "CR < \(report.ratio.limitText).")
    ]
    if sheets.contains(where: { $0.consistency?.order ?? 3 < 3 }) {
      notes.append(
        LocalizedText(
          zh: "两项相比不会自相矛盾，CR 记为 0。", en: "Two criteria cannot contradict: CR is 0."))
    }
    if sheets.contains(where: { $0.consistency.map { $0.order > 2 && !$0.isTestable } ?? false }) {
      notes.append(
        LocalizedText(
          zh: "无从检验：比较的个数刚够求出权重，没有多余的可以互相印证。",
          en: "Cannot tell: there are just enough comparisons for weights, none to check them."))
    }
    if hasGaps {
      notes.append(
        LocalizedText(
          zh: "有缺比较的矩阵，λmax 取最一致补全的值，RI 按缺口折减。",
          en: "With pairs missing, λmax is that of the most consistent completion, and RI is less.")
      )
    }
    return notes
  }
}

extension Consistency {
  /// Whether judgements could contradict each other at all; always said to pass with two criteria.
  var isTestable: Bool { order < 3 || randomIndex > 0 }
}

/// What stands beside and above a matrix: names on both sides where they fit 80 cells, otherwise
/// numbers above, as in the printed tables of long lists.
struct MatrixHeads {
  /// Cells of a line that a matrix with names may take.
  static let most = 80

  let rows: [String]
  let columns: [String]

  /// - Parameters:
  ///   - names: of the criteria.
  ///   - weight: the heading of the column of weights.
  init(_ names: [String], weight: String) {
    let widths = names.map { max(4, CellWidth.of($0)) }
    let needed =
      (widths.max() ?? 0) + widths.reduce(0) { $0 + $1 + ColumnPlan.gap } + ColumnPlan.gap
      + max(6, CellWidth.of(weight))
    if needed <= Self.most {
      (rows, columns) = (names, names)
    } else {
      rows = names.enumerated().map { "\($0 + 1) \($1)" }
      columns = names.indices.map { "\($0 + 1)" }
    }
  }
}
