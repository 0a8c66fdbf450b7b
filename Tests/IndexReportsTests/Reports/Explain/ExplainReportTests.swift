import CompositeIndex
import Testing

@testable import IndexReports

@Suite struct ExplainReportTests {
  private func tables(_ report: ExplainReport) -> [Table] {
    report.document(.zh).blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  /// `93.2431` → 932431; missing parts count nothing.
  private func tenThousandths(_ text: String) -> Int {
    let number = Int(text.filter { $0 != "." && $0 != "-" }) ?? 0
    return text.hasPrefix("-") ? -number : number
  }

  @Test(arguments: SampleProvinces.means, [false, true])
  func printedContributionsAddUpToThePrintedScore(
    means: SampleProvinces.Means, gaps: Bool
  ) throws {
    let assessment = try SampleProvinces.assessment(means, gaps: gaps)
    for row in assessment.units.indices {
      let tables = tables(ExplainReport(assessment: assessment, row: row))
      let leaves = tables.dropLast().flatMap(\.rows).filter { $0.kind == .plain }
      let sum = leaves.reduce(0) { $0 + tenThousandths($1[4].text) }
      let total = try #require(tables.last?.rows.last)
      #expect(total[3].text == NumberFormat.fixed(units: sum, digits: 4))
      // Rounding the four decimals half up gives the two that every other output prints.
      #expect((sum + 50) / 100 == NumberFormat.units(assessment.index[row]))
      #expect(total[1].text == NumberFormat.fixed(assessment.index[row]))
      let dimensions = try #require(tables.last?.rows.dropLast())
      #expect(dimensions.reduce(0) { $0 + tenThousandths($1[3].text) } == sum)
    }
  }

  @Test func theWorkingShowsFigureFormulaAndWeight() throws {
    // 陕西's published counts: 366,630 ÷ 39,528,999 × 10,000 = 92.75;
    // 60 + 40 × (92.75 - 500) ÷ (10 - 500) = 93.24.
    let document = ExplainReport(assessment: try density(complaints: 366_630), row: 0)
      .document(.zh)
    let text = TerminalFormat().render(document)
    #expect(text.contains("投诉 366,630 件（2024，values.csv:17）"))
    #expect(text.contains("366,630 ÷ 39,528,999 × 10,000 = 92.75 件/万人"))
    #expect(text.contains("60 + 40 × (92.75 - 500) ÷ (10 - 500) = 93.24"))
    #expect(text.contains("权重 100%"))
  }

  @Test func clampsAreSaid() throws {
    // 10 ÷ 39,528,999 × 10,000 = 0.00253: 60 + 40 × (0.00253 - 500) ÷ (10 - 500) = 100.82.
    let document = ExplainReport(assessment: try density(complaints: 10), row: 0).document(.en)
    #expect(TerminalFormat().render(document).contains("= 100.82, held within 60 to 100: 100.00"))
  }

  @Test func aUnitThatIsNotRankedIsExplainedToo() throws {
    let assessment = try SampleProvinces.assessment(
      SampleProvinces.means[0], gaps: true, coverage: 1)
    let row = try #require(assessment.unranked.first)
    let report = ExplainReport(assessment: assessment, row: row)
    let text = TerminalFormat(width: 80).render(report.document(.zh))
    #expect(text.contains("不参与排名"))
    #expect(text.contains("缺 "))
    #expect(report.csv(.zh).rows.last?[3] == "")
  }

  @Test func formulasStayFormulasAndNamesBecomeText() throws {
    let report = ExplainReport(assessment: try density(complaints: 10, name: "=1+1"), row: 0)
    let lines = report.csvText(.zh, CSVFormat(excel: true)).split(separator: "\r\n")
    #expect(lines.contains { $0.hasPrefix("figure,complaints,'=1+1,10,") })
    #expect(lines.contains { $0.contains(",=D2/D3*10000,") })
    #expect(lines.last?.contains(",=D7,") == true)
  }

  @Test(arguments: [40, 60, 80], Language.allCases)
  func noLineIsWiderThanTheTerminal(width: Int, language: Language) throws {
    let assessment = try SampleProvinces.assessment(SampleProvinces.means[5], gaps: true)
    for row in 0..<5 {
      let document = ExplainReport(assessment: assessment, row: row).document(language)
      let lines = TerminalFormat(width: width).render(document).split(separator: "\n")
      #expect(lines.allSatisfy { CellWidth.of($0) <= width })
    }
  }

  @Test func oneNodeShowsOnlyItsPart() throws {
    let assessment = try SampleProvinces.assessment(SampleProvinces.means[0])
    let node = try #require(assessment.scheme.node("b2"))
    let tables = tables(ExplainReport(assessment: assessment, row: 0, node: node))
    #expect(tables.count == 1)
    #expect(tables[0].rows.map { $0[0].text } == ["i-b2x", "i-b2y"])
  }

  /// One unit, one indicator: complaints per 10,000 residents between the goalposts 500 and 10.
  private func density(complaints: Double, name: String = "投诉") throws -> Assessment {
    let indicator = IndicatorDefinition(
      id: "density", name: LocalizedText("投诉密度"),
      value: ValueFormula(of: ["complaints"], per: ["population"], times: 10_000),
      unit: LocalizedText("件/万人"), direction: .lowerIsBetter,
      normalise: MethodChoice(
        "efficacy",
        [
          .init(name: "worst", value: .number(500)), .init(name: "best", value: .number(10)),
          .init(name: "clamp", value: .flag(true)),
        ]))
    let scheme = Scheme(
      id: "density", indicators: [indicator], tree: [.init(node: "index", children: ["density"])],
      weights: [.init(node: "density", value: 100)])
    var figure = Observation(unit: 0, variable: 0, period: 0, value: complaints)
    (figure.file, figure.line) = (0, 17)
    let residents = Observation(unit: 0, variable: 1, period: 0, value: 39_528_999)
    let dataset = Dataset(
      id: "density", title: LocalizedText("density"),
      units: [Unit(code: "610000", name: LocalizedText(zh: "陕西", en: "Shaanxi"))],
      variables: [
        Variable(id: "complaints", name: LocalizedText(name), unit: LocalizedText("件")),
        Variable(
          id: "population", name: LocalizedText("常住人口"), unit: LocalizedText("人"), kind: .stock),
      ], periods: [Period(year: 2024)], observations: [figure, residents],
      fileNames: ["data/values.csv"])
    return try assess(ResolvedScheme(scheme), dataset)[0]
  }
}
