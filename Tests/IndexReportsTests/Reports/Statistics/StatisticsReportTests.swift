import CompositeIndex
import IndexReports
import Testing

/// Six regions: supply and redress in satisfaction, handling by itself. Redress is twelve less than
/// supply everywhere; handling is the same but for one region far above.
private let figures: [[Double?]] = [
  [90, 78, 50], [80, 68, 51], [70, 58, 52], [60, 48, 53], [50, 38, 54], [40, 28, 99],
]

private func report(
  _ figures: [[Double?]] = figures, section: StatisticsReport.Section? = nil,
  options: Audit.Options = .init()
) throws -> StatisticsReport {
  StatisticsReport(
    Audit(try RankingSamples.assessment(figures), options: options), section: section)
}

private func text(
  _ report: StatisticsReport, _ language: Language = .en, width: Int = 100
) -> String {
  TerminalFormat(width: width).render(report.document(language))
}

/// Mean 65, median 65, sample deviation √350 = 18.71 of 90 … 40; handling 50 … 54 and 99: mean
/// 59.83, kurtosis and skewness by scipy 1.17.1 with bias=False: 2.4198 and 5.8870; quartiles 51.25
/// and 53.75, so the upper fence is 57.5.
@Test func theIndicatorTableSaysFiguresFlagsAndOutliers() throws {
  let shown = text(try report(section: .indicators))
  #expect(shown.contains("Supply                 6/6    65  18.7   40      65   90  0.00  -1.20"))
  #expect(shown.contains("Complaint handling     6/6  59.8  19.2   50    52.5   99  2.42   5.89"))
  #expect(shown.contains("1  skewed"))
  #expect(
    shown.contains("Outliers (more than 1.5 quartile distances from the quartiles): Complaint"))
  #expect(
    shown.contains("! skewed (Complaint handling): skewness of 2 or more with kurtosis of 3.5"))
  let chinese = text(try report(section: .indicators), .zh)
  #expect(chinese.contains("投诉处理（青海）"))
  #expect(chinese.contains("! 偏斜（投诉处理）：偏度绝对值达 2 且峰度达 3.5"))
}

@Test func thresholdsThatAreSetAreThoseThatAreSaid() throws {
  var limits = AuditThresholds()
  limits.skewness = 2.5
  limits.availability = 0.99
  let gaps = Array(figures.dropLast()) + [[40, nil, 99]]
  let shown = text(
    try report(gaps, section: .indicators, options: .init(thresholds: limits)), .zh)
  #expect(!shown.contains("偏斜"))
  #expect(shown.contains("! 缺数（消费维权）：有数据的不足 99%"))
}

/// Redress is supply less twelve: r is 1, which counts twice; with six units that may be chance.
@Test func warningsSayWhatToDo() throws {
  let shown = text(try report(), .zh, width: 200)
  #expect(shown.contains("! 只有 6 个地区有总分，相关、信度和影响大多出于偶然，只作参考。"))
  #expect(shown.contains("! “消费供给”与“消费维权”高度相关（r = 1.00，p < 0.001），存在重复计分"))
  let english = text(try report(), width: 200)
  #expect(english.contains("! Supply and Redress say nearly the same (r = 1.00, p < 0.001)"))
}

@Test func aSoundSchemeHasNoWarnings() throws {
  var limits = AuditThresholds()
  limits.units = 0
  let sound: [[Double?]] = [
    [90, 70, 80], [80, 75, 60], [70, 90, 70], [60, 50, 65], [50, 60, 40], [40, 45, 55],
  ]
  let shown = text(try report(sound, options: .init(thresholds: limits)))
  #expect(shown.contains("No indicator is flagged."))
  #expect(shown.contains("No indicators repeat each other, cancel out or are the same everywhere."))
  #expect(!shown.contains("! "))
}

@Test func theSummaryLeavesOutWhatItNames() throws {
  let summary = text(try report())
  #expect(summary.contains("Indicators (values of indicators)"))
  #expect(summary.contains("Influence and weight"))
  #expect(!summary.contains("Cronbach"))
  #expect(summary.contains("More with --section denominators, correlations, reliability"))
  let all = text(try report(section: .all))
  for heading in ["Indicators (", "Correlations (", "Reliability (", "Principal comp", "Influence"]
  {
    #expect(all.contains(heading), "\(heading)")
  }
  #expect(!all.contains("More with --section"))
}

/// Alpha of two with the same variance and r = 1 is 1; the only eigenvalues are 2 and 0.
@Test func reliabilityAndComponentsOfCopies() throws {
  let reliability = text(try report(section: .reliability))
  #expect(reliability.contains("1.00  very high: repetitive?"))
  let components = text(try report(section: .components))
  #expect(components.contains("Eigenvalue      2.00    0.00"))
  #expect(components.contains("One eigenvalue exceeds 1: the first component sums up 100%"))
  // Satisfaction falls where handling rises: one component, two signs.
  #expect(components.contains("opposite signs"))
}

@Test(arguments: StatisticsReport.Section.allCases, [60, 80, 120])
func noLineIsWiderThanAskedFor(_ section: StatisticsReport.Section, _ width: Int) throws {
  for language in Language.allCases {
    for line in text(try report(section: section), language, width: width).split(separator: "\n") {
      #expect(CellWidth.of(String(line)) <= width, "\(line)")
    }
  }
}

@Test(arguments: StatisticsReport.Section.allCases)
func everyCSVRowHasTheFieldsOfItsHeader(_ section: StatisticsReport.Section) throws {
  let (header, rows) = try report(section: section).csv(.zh)
  #expect(
    Set(header).count == header.count && !rows.isEmpty
      || [.denominators, .funnel].contains(section))
  for row in rows { #expect(row.count == header.count) }
}

@Test func jsonHoldsEverythingOrTheChosenPart() throws {
  func members(_ section: StatisticsReport.Section?) throws -> [String] {
    guard case .object(let members) = try report(section: section).json else { return [] }
    return members.map(\.name)
  }
  let all = try members(nil)
  #expect(all.first == "report" && all.last == "warnings")
  #expect(try members(.all) == all)
  let one = try members(.reliability)
  #expect(one.contains("reliability") && !one.contains("influence") && one.last == "warnings")
  #expect(Set(all).count == all.count)
  #expect(
    JSONWriter.write(try report().json).contains("\"outliers\": [\n        \"630000\"\n      ]"))
}
