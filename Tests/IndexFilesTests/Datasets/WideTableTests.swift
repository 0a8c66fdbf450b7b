import CompositeIndex
import IndexFiles
import Testing

@Suite struct WideTableTests {
  private func said(_ text: String, _ scheme: Scheme? = DatasetSamples.scheme) -> [String] {
    DatasetSamples.tableProblems(text, scheme: scheme).map(DatasetSamples.told)
  }

  @Test func headersMatchVariablesAndIndicatorsByIdNameAndAlias() throws {
    let dataset = try DatasetSamples.table(
      "地区,年份,消费供给满意度,投诉,Residents,density\n陕西,2023,81.2,366630,39560000,92.7\n",
      scheme: DatasetSamples.scheme
    ).dataset
    #expect(dataset.id == "t")
    #expect(dataset.variables.map(\.id) == ["satisfaction", "complaints", "population", "density"])
    #expect(dataset.variables[3].unit == LocalizedText("件/万人"))
    #expect(dataset.units == [Province.withCode("610000")?.unit])
    #expect(
      dataset.told.map { $0.split(separator: "|").prefix(4).joined(separator: "|") } == [
        "610000|2023|satisfaction|81.2", "610000|2023|complaints|366630.0",
        "610000|2023|population|39560000.0", "610000|2023|density|92.7",
      ])
    // `陕西,2023,81.2,` is 13 characters long.
    #expect(
      dataset.place(of: dataset.observations[1])
        == SourcePlace(file: "t.csv", line: 2, column: 14))
  }

  @Test(arguments: [
    "610000,陕西", "610000,", ",陕西省", "610000,Shaanxi", ",陝西", ",陕", "陕西,", "６１００００,陕西",
  ])
  func provincesAreRecognisedByCodeAndByName(cells: String) throws {
    let dataset = try DatasetSamples.table(
      "代码,省份,投诉量\n\(cells),5\n", scheme: DatasetSamples.scheme
    ).dataset
    #expect(dataset.units.map(\.code) == ["610000"])
    #expect(dataset.units.first?.name == LocalizedText(zh: "陕西", en: "Shaanxi"))
  }

  @Test func otherUnitsAreKeyedByTheirNameOrCode() throws {
    let dataset = try DatasetSamples.table(
      "行业,代码,投诉\n汽车,H01,5\n家电,,6\n", scheme: DatasetSamples.scheme
    ).dataset
    #expect(dataset.units.map(\.code) == ["H01", "家电"])
    #expect(dataset.units.map(\.name.zh) == ["汽车", "家电"])
  }

  @Test func withoutAPeriodColumnAllRowsShareTheUnnamedPeriod() throws {
    let dataset = try DatasetSamples.table(
      "地区,投诉\n陕西,5\n山西,—\n", scheme: DatasetSamples.scheme
    ).dataset
    #expect(dataset.periods == [.unnamed])
    #expect(dataset.periods[0].label.isEmpty)
    #expect(dataset.units.count == 2)
    #expect(dataset.observations.count == 1)
  }

  @Test(arguments: [
    ("2023年", "2023"), ("２０２３", "2023"), ("2023年度", "2023"), ("2023年上半年", "2023H1"),
    ("2023年第三季度", "2023Q3"), ("2023年4季度", "2023Q4"), ("2023q2", "2023Q2"),
    ("2023年4月", "2023-04"), ("2023/11", "2023-11"), ("2023-7", "2023-07"),
  ])
  func periodsAreReadAsPeopleTypeThem(text: String, label: String) throws {
    let reading = try DatasetSamples.table(
      "地区,年份,投诉\n陕西,\(text),5\n山西,\(text),6\n", scheme: DatasetSamples.scheme)
    #expect(reading.dataset.periods.map(\.label) == [label])
    #expect(reading.warnings.map(DatasetSamples.told) == ["W109 t.csv:2:4"])
  }

  @Test func aHeaderMayStateItsUnitAndMultiplesAreConverted() throws {
    let dataset = try DatasetSamples.table(
      "地区,投诉量（万件）,常住人口(人),消费供给满意度/分\n陕西,36.663,39560000,81.2\n",
      scheme: DatasetSamples.scheme)
    // 36.663 万件 are 366,630 件; in binary 36.663 × 10⁴ would be 366630.00000000006.
    #expect(dataset.dataset.observations.map(\.value) == [366_630, 39_560_000, 81.2])
    #expect(dataset.warnings.map(DatasetSamples.told) == ["W109 t.csv:1:4"])
  }

  @Test(arguments: [
    ("地区,投诉\n陕西,1\n陕西,2\n", ["E114 t.csv:3:1"]),
    ("地区,年份,投诉\n陕西,2023,1\n610000,2023,2\n", ["E114 t.csv:3:1"]),
    ("地区,年份,投诉\n陕西,今年,1\n", ["E120 t.csv:2:4"]),
    ("地区,年份,投诉\n陕西,,1\n", ["E128 t.csv:2:4"]),
    ("地区,投诉\n,1\n", ["E128 t.csv:2:1"]),
    ("代码,地区,投诉\n610000,山西,1\n", ["E119 t.csv:2:1"]),
    ("代码,地区,投诉\n990000,山西,1\n", ["E119 t.csv:2:1"]),
    ("地区,投诉,备注\n陕西,1,无\n", ["W113 t.csv:1:7"]),
    ("地区,投诉量,投诉\n陕西,1,1\n", ["E111 t.csv:1:8"]),
    ("地区,满意\n陕西,1\n", ["E112 t.csv:1:1", "W113 t.csv:1:4"]),
    ("年份,投诉\n2023,1\n", ["E112 t.csv:1:1"]),
    ("地区,投诉\n陕西,36.7%\n", ["E132 t.csv:2:4"]),
    ("地区,办结率\n陕西,98.5%\n", []),
    ("地区,投诉（元）\n陕西,1\n", ["E132 t.csv:1:4"]),
    ("地区,投诉\n陕西,九\n", ["E102 t.csv:2:4"]),
    ("地区,投诉\n陕西,\"1,234\"\n", ["W108 t.csv:2:4"]),
    ("地区,投诉\n陕西,#REF!\n", ["E105 t.csv:2:4"]),
    ("地区,投诉\n", ["E123 t.csv:1:1"]),
    ("地区，投诉\n陕西，1\n", ["E131 t.csv:1:3"]),
    ("地区,投诉\n陕西,1\n合计,1\n", ["W109 t.csv:3:1"]),
    ("地区,投诉\n陕西,1\n山西,2\n陕四,3\n", ["W133 t.csv:4:1"]),
    ("地区,投诉\n陕西,1\n山西,2\n青岛,3\n", []),
    ("城市,投诉\n西安,1\n郑州,2\n陕四,3\n", []),
    ("unit,period,variable,value\n陕西,2023,投诉,5\n", []),
    ("unit,period,variable,value\n陕四,2023,投诉,5\n陕西,2023,投诉,5\n", ["W133 t.csv:2:1"]),
    ("unit,period,variable,value\n陕西,2023,投拆,5\n", ["E116 t.csv:2:9"]),
    ("unit,period,variable,value\n陕西,2023,投诉,5\n610000,2023,complaints,5\n", ["E114 t.csv:3:24"]),
  ])
  func problemsOfTablesAreNamedAtTheirPlaces(text: String, expected: [String]) {
    #expect(said(text) == expected)
  }

  @Test func anUnmatchedHeaderGetsTheNearestName() {
    let problems = DatasetSamples.tableProblems(
      "地区,投拆量,常住人口\n陕西,1,2\n", scheme: DatasetSamples.scheme)
    #expect(problems.first?.fix?.zh == "是否想写 \"投诉量\"？")
  }

  @Test func aLongTableWithoutPackageReadsAsItsWideTwin() throws {
    let wide = try DatasetSamples.table(
      "地区,年份,投诉,常住人口\n陕西,2023,5,7\n", scheme: DatasetSamples.scheme
    ).dataset
    let long = try DatasetSamples.table(
      "unit,period,variable,value\nShaanxi,2023,complaints,5\n610000,2023,population,7\n",
      scheme: DatasetSamples.scheme
    ).dataset
    #expect(wide.told == long.told)
    #expect(wide.units == long.units)
    #expect(wide.variables == long.variables)
  }

  @Test func withoutASchemeEveryColumnWithNumbersIsAVariable() throws {
    let reading = try DatasetSamples.table("地区,甲,备注\n陕西,1,好\n山西,2,坏\n")
    #expect(reading.dataset.variables.map(\.id) == ["甲"])
    #expect(reading.dataset.observations.map(\.value) == [1, 2])
    #expect(reading.warnings.map(DatasetSamples.told) == ["W113 t.csv:1:6"])
  }

  @Test func headersMayNameTheUnitOfMeasurementInEitherLanguage() throws {
    for header in ["投诉量（件）", "投诉量/件", "Complaints (cases)", "complaints/Cases"] {
      let table = "地区,\(header)\n陕西,366630\n"
      #expect(said(table) == [], "\(header)")
    }
    #expect(said("地区,Complaints (yuan)\n陕西,366630\n") == ["E132 t.csv:1:4"])
  }
}
