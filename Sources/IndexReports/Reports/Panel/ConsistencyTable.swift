internal import CompositeIndex

/// The consistency tests of a node's matrices.
struct ConsistencyTable {
  private let report: PanelReport
  private let sheets: [MatrixSheet]
  private let hasGaps: Bool

  init(_ report: PanelReport, _ sheets: [MatrixSheet]) {
    self.report = report
    self.sheets = sheets
    hasGaps = sheets.contains { ($0.consistency?.missing ?? 0) > 0 }
  }

  func table(_ language: Language) -> Table {
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
    table.rows = sheets.map { row($0, language) }
    table.footnotes = notes.map { $0[language] }
    return table
  }

  private func row(_ sheet: MatrixSheet, _ language: Language) -> Table.Row {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    func four(_ number: Double) -> String { NumberFormat.fixed(number, digits: 4) }
    let unknown = Table.Cell(title("无从检验", "cannot tell"))
    guard let consistency = sheet.consistency else {
      return Table.Row([
        Table.Cell(sheet.who[language]), Table.Cell("\(sheet.matrix.order)"), "-", "-", "-", "-",
        "", unknown,
      ])
    }
    let isTestable = consistency.isTestable
    let passes = consistency.passes(limit: report.analysis.options.consistencyLimit)
    let random =
      consistency.missing > 0
      ? four(consistency.randomIndex)
      : NumberFormat.fixed(consistency.randomIndex, digits: digits)
    return Table.Row([
      Table.Cell(sheet.who[language]), Table.Cell("\(consistency.order)"),
      Table.Cell(four(consistency.lambdaMax)), Table.Cell(four(consistency.index)),
      Table.Cell(isTestable ? random : NumberFormat.missing),
      Table.Cell(
        isTestable ? report.ratio.text(consistency.ratio, digits: 4) : NumberFormat.missing),
      Table.Cell(hasGaps ? "\(consistency.missing)" : ""),
      isTestable
        ? Table.Cell(
          passes ? title("通过", "yes") : title("未通过", "no"), passes ? .plain : .warning)
        : unknown,
    ])
  }

  private var digits: Int {
    report.analysis.options.methods.randomIndex == .alonsoLamata ? 4 : 2
  }

  private var notes: [LocalizedText] {
    let all = sheets.compactMap(\.consistency)
    var notes: [LocalizedText] = []
    if all.contains(where: { $0.order > 2 && $0.isTestable }) {
      let source = report.analysis.options.methods.randomIndex.summary
      let limit = report.ratio.limitText
      notes.append(
        LocalizedText(
          zh: "CI = (λmax - n)/(n - 1)，CR = CI/RI；\(source[.zh])；CR < \(limit) 为通过。",
          en: "CI = (λmax - n)/(n - 1), CR = CI/RI; \(source[.en]); passes with CR < \(limit)."))
    }
    if all.contains(where: { $0.order < 3 }) {
      notes.append(
        LocalizedText(
          zh: "两项相比不会自相矛盾，CR 记为 0。", en: "Two criteria cannot contradict: CR is 0."))
    }
    if all.contains(where: { !$0.isTestable }) {
      notes.append(
        LocalizedText(
          zh: "无从检验：比较的个数刚够求出权重，没有多余的可以互相印证。",
          en: "Cannot tell: there are just enough comparisons for weights, none to check them."))
    }
    if all.contains(where: { $0.missing > 0 && $0.isTestable }) {
      notes.append(
        LocalizedText(
          zh: "有缺比较的矩阵，λmax 取最一致补全的值（Bozóki 等，2010）；RI 乘以 "
            + "1 - 2m/((n - 1)(n - 2))，m 为缺的比较数（近似，据 Ágoston 和 Csató，2022）。",
          en: "With pairs missing, λmax is that of the most consistent completion (Bozóki et al., "
            + "2010), and RI is multiplied by 1 - 2m/((n - 1)(n - 2)) for m missing pairs "
            + "(approximate, after Ágoston and Csató, 2022)."))
    }
    return notes
  }
}

extension Consistency {
  /// Whether judgements could contradict each other at all; always said to pass with two criteria.
  var isTestable: Bool { order < 3 || randomIndex > 0 }
}
