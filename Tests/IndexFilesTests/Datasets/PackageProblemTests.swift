import CompositeIndex
import IndexFiles
import Testing

/// One change to a file of the sample package, and what is said of it.
struct BrokenPackage: CustomTestStringConvertible, Sendable {
  let file: String
  let old: String
  let new: String
  let said: [String]

  init(_ file: String, _ old: String, _ new: String, _ said: String...) {
    self.file = file
    self.old = old
    self.new = new
    self.said = said
  }

  var testDescription: String { "\(file): \(old.isEmpty ? "all" : old) -> \(new)" }

  /// The package's file with the change made.
  var changed: [String: String] {
    let whole = DatasetSamples.valid["d/" + file] ?? ""
    return [file: old.isEmpty ? new : whole.replacing(old, with: new, maxReplacements: 1)]
  }
}

@Suite struct PackageProblemTests {
  static let values: [BrokenPackage] = [
    BrokenPackage("values.csv", "610000,2022", "610001,2022", "E115 values.csv:3:1"),
    BrokenPackage("values.csv", "610000,2022", ",2022", "E128 values.csv:3:1"),
    BrokenPackage("values.csv", "2022,satisfaction", "2022,satisfacton", "E116 values.csv:3:13"),
    BrokenPackage("values.csv", "2022,satisfaction", "2022,", "E128 values.csv:3:13"),
    BrokenPackage("values.csv", "2022,satisfaction", "2023,satisfaction", "E114 values.csv:3:26"),
    BrokenPackage("values.csv", "2022,satisfaction", "22年,satisfaction", "E120 values.csv:3:8"),
    BrokenPackage("values.csv", "2022,satisfaction", ",satisfaction", "E128 values.csv:3:8"),
    BrokenPackage("values.csv", "2022,satisfaction", "2022Q5,satisfaction", "E120 values.csv:3:8"),
    BrokenPackage("values.csv", ",80.1,", ",８0.1,", "W108 values.csv:3:26"),
    BrokenPackage("values.csv", ",80.1,", ",80.1分,", "E102 values.csv:3:26"),
    BrokenPackage("values.csv", ",80.1,", ",#N/A,", "E105 values.csv:3:26"),
    BrokenPackage("values.csv", ",80.1,", ",inf,", "E122 values.csv:3:26"),
    BrokenPackage("values.csv", ",80.1,", ",180.1,", "E121 values.csv:3:26"),
    BrokenPackage("values.csv", ",80.1,", ",-0.5,", "E121 values.csv:3:26"),
    BrokenPackage("values.csv", ",80.1,", ",80.1%,", "E132 values.csv:3:26"),
    BrokenPackage("values.csv", ",98.5,", ",98.5%,"),
    BrokenPackage("values.csv", ",98.5,", ",９8.5%,", "W108 values.csv:6:20"),
    BrokenPackage("values.csv", ",366630,", ",\"366,630\",", "W108 values.csv:4:24"),
    BrokenPackage("values.csv", ",0.6,538", ",-0.6,538", "E121 values.csv:2:31"),
    BrokenPackage("values.csv", ",0.6,538", ",0.6,很多", "E102 values.csv:2:35"),
    BrokenPackage("values.csv", ",A,2023年度", ",D,2023年度", "E129 values.csv:2:41"),
    BrokenPackage("values.csv", "2023年度,,s1", "2023年度,,s9", "E117 values.csv:2:51"),
    BrokenPackage(
      "values.csv", "unit,period", "unit,time", "E112 values.csv:1:1", "W113 values.csv:1:6"),
    BrokenPackage("values.csv", "unit,period", "unit,perod", "E112 values.csv:1:6"),
    BrokenPackage("values.csv", "as_of", "asof", "W113 values.csv:1:68"),
    BrokenPackage("values.csv", "as_of", "scope", "E111 values.csv:1:68"),
    BrokenPackage(
      "values.csv", "140000,2023Q1,rate,98.5,,", "140000,2023Q1,rate,98.5,", "E110 values.csv:6:31"),
    BrokenPackage(
      "values.csv", "\"原文“36.7", "原文\"“36.7", "E104 values.csv:4:49", "E104 values.csv:4:64",
      "E110 values.csv:4:66"),
    BrokenPackage("values.csv", "", "", "E123 values.csv:1:1"),
    BrokenPackage("values.csv", "", "unit,period,variable,value\n", "E123 values.csv:1:1"),
  ]

  static let others: [BrokenPackage] = [
    BrokenPackage("units.csv", "140000", "610000", "E118 units.csv:3:1", "E115 values.csv:5:1"),
    BrokenPackage("units.csv", "140000,山西,Shanxi", "140000,陕西,Shanxi", "E119 units.csv:3:8"),
    BrokenPackage("units.csv", "140000,山西,Shanxi", "140000,山西,Shaanxi", "E119 units.csv:3:8"),
    BrokenPackage("units.csv", "140000,山西", "140000,", "E128 units.csv:3:8"),
    BrokenPackage("units.csv", "code,name", "kode,name", "E112 units.csv:1:1"),
    BrokenPackage("units.csv", "", "code,name\n", "E123 units.csv:1:1"),
    BrokenPackage("variables.csv", ",件,flow", ",件,flux", "E127 variables.csv:3:29"),
    BrokenPackage("variables.csv", "score,0,100", "score,零,100", "E102 variables.csv:2:39"),
    BrokenPackage("variables.csv", "score,0,100", "score,100,0", "E121 variables.csv:2:39"),
    BrokenPackage(
      "variables.csv", "rate,办结率", "complaints,办结率", "E118 variables.csv:5:1",
      "E116 values.csv:6:15"),
    BrokenPackage("variables.csv", "kind", "kin", "W113 variables.csv:1:22"),
    BrokenPackage("sources.csv", "s2,年度", "s1,年度", "E118 sources.csv:3:1", "E117 values.csv:4:66"),
    BrokenPackage(
      "sources.csv", "id,title", "key,title", "E112 sources.csv:1:1", "W113 sources.csv:1:1"),
    BrokenPackage("datapackage.json", "\"name\": \"sample\",", "", "E154 datapackage.json:1:1"),
    BrokenPackage("datapackage.json", "\"synthetic\": true,", "", "E154 datapackage.json:1:1"),
    BrokenPackage(
      "datapackage.json", "\"synthetic\": true,", "\"synthetic\": \"yes\",",
      "E153 datapackage.json:5:16"),
    BrokenPackage("datapackage.json", "\"titleEn\"", "\"titelEn\"", "E152 datapackage.json:4:3"),
    BrokenPackage(
      "datapackage.json", "\"name\": \"sample\"", "\"name\": 7", "E153 datapackage.json:2:11"),
    BrokenPackage(
      "datapackage.json", "\"name\": \"units\"", "\"name\": \"unit\"", "E130 datapackage.json:9:15"),
    BrokenPackage("datapackage.json", "units.csv", "../units.csv", "E130 datapackage.json:9:32"),
    BrokenPackage("datapackage.json", "units.csv", "unit.csv", "E130 datapackage.json:9:32"),
    BrokenPackage("datapackage.json", "\"sample\",", "\"sample\"", "E150 datapackage.json:2:19"),
    BrokenPackage("datapackage.json", "", "[]", "E153 datapackage.json:1:1"),
  ]

  @Test(arguments: values + others)
  func everyProblemIsNamedAtItsPlace(broken: BrokenPackage) {
    #expect(DatasetSamples.said(broken.changed) == broken.said)
  }

  @Test func allProblemsOfAllFilesAreSaidInOneRun() {
    let said = DatasetSamples.said([
      "units.csv": DatasetSamples.units.replacing("上海,Shanghai", with: "江苏,Shanghai"),
      "variables.csv": DatasetSamples.variables.replacing("stock", with: "stok"),
      "values.csv": DatasetSamples.values.replacing("80.1", with: "八十").replacing("s2", with: "s3"),
    ])
    #expect(
      said == [
        "E119 units.csv:4:8", "E127 variables.csv:4:29", "E102 values.csv:3:26",
        "E117 values.csv:4:66",
      ])
  }

  @Test func messagesNameTheNearestUnitVariableAndFirstLine() {
    func first(_ old: String, _ new: String) -> Diagnostic? {
      DatasetSamples.problems(BrokenPackage("values.csv", old, new).changed).first
    }
    #expect(first("610000,2022", "610001,2022")?.fix?.zh == "是否想写 610000（陕西）？")
    #expect(first("2022,satis", "2022,satit")?.fix?.en == "Did you mean \"satisfaction\"?")
    #expect(first("2022,satis", "2023,satis")?.note?.en == "It first stands on line 2")
    #expect(first(",80.1,", ",８0.1,")?.fix?.zh == "80.1")
    #expect(first(",80.1,", ",180.1,")?.context?.zh == "列 \"value\"，陕西 2022 满意度")
  }

  @Test func aTextThatRecursIsReportedOnceWithTheNumberOfRows() {
    let problems = DatasetSamples.problems([
      "values.csv": DatasetSamples.values.replacing("610000", with: "610009")
    ])
    #expect(problems.map(DatasetSamples.told) == ["E115 values.csv:2:1"])
    #expect(problems.first?.note?.zh == "共 3 行如此")
  }

  @Test func thousandsOfProblemsAreCountedAndNotAllKept() {
    let rows = (0..<2500).map { "610000,\(1000 + $0),satisfaction,x" }
    let problems = DatasetSamples.problems([
      "values.csv": "unit,period,variable,value\n" + rows.joined(separator: "\n")
    ])
    #expect(problems.count == 1000)
    #expect(problems.last?.further == 1500)
  }

  @Test func aFolderWithoutPackageIsRefusedWithAdvice() {
    let files = DatasetFiles(["x/values.csv": Array("a,b".utf8)])
    #expect {
      try DatasetReader.read(path: "x", files: files)
    } throws: { error in
      (error as? Diagnostics)?.all.map(\.code) == [.notADataset]
    }
  }
}
