import CompositeIndex
import IndexFiles
import TestSupport
import Testing

@Suite struct PackageReaderTests {
  @Test func aPackageBecomesADataset() throws {
    let reading = try DatasetSamples.read()
    let dataset = reading.dataset
    #expect(reading.warnings.isEmpty)
    #expect(dataset.id == "sample")
    #expect(dataset.title == LocalizedText(zh: "样例", en: "Sample"))
    #expect(dataset.synthetic)
    #expect(dataset.caveat == LocalizedText(zh: "不作评判", en: "Not for judging"))
    #expect(dataset.defaultScheme == "default")
    #expect(dataset.units.map(\.code) == ["610000", "140000", "310000"])
    #expect(dataset.units[0].aliases == ["陕", "陕西省", "三秦"])
    #expect(dataset.units[0].attributes == [.init(name: "macro_region", value: "西部")])
    #expect(dataset.variables.map(\.kind) == [.score, .flow, .stock, .rate])
    #expect(dataset.variables[0].maximum == 100)
    #expect(dataset.sources.map(\.publisher) == ["统计局", "市场监管局"])
    // A quarter ends before the year does.
    #expect(dataset.periods.map(\.label) == ["2022", "2023Q1", "2023"])
  }

  @Test func figuresKeepTheirTextsAndTheEmptyValueMakesNone() throws {
    let dataset = try DatasetSamples.read().dataset
    #expect(
      dataset.told == [
        "610000|2023|satisfaction|81.2|0.6|538.0|||A|2023年度||s1",
        "610000|2022|satisfaction|80.1|nan|nan|||A|||s1",
        "610000|2023|complaints|366630.0|nan|nan|余|市场监管系统|A|全年|原文“36.7万余件”, 已换算|s2",
        "140000|2023|complaints|123456.0|nan|nan||市场监管系统|B|全年||s2",
        "140000|2023Q1|rate|98.5|nan|nan||||||",
        "310000|2023|population|24874500.0|nan|nan|||A|||s1",
      ])
  }

  @Test func figuresKnowTheirPlaceInTheFile() throws {
    let dataset = try DatasetSamples.read().dataset
    let place = dataset.place(of: dataset.observations[2])
    // `610000,2023,complaints,` is 23 characters long; the header is line 1.
    #expect(place == SourcePlace(file: "d/values.csv", line: 4, column: 24))
  }

  @Test func filesAreListedWithEncodingDelimiterAndRows() throws {
    let files = try DatasetSamples.read().files
    #expect(
      files.map(\.path) == [
        "d/datapackage.json", "d/units.csv", "d/variables.csv", "d/sources.csv", "d/values.csv",
      ])
    #expect(files.map(\.rows) == [0, 3, 4, 2, 7])
    #expect(files[0].delimiter == nil)
    #expect(files[4].delimiter == UInt8(ascii: ","))
    #expect(files[4].encoding == .utf8)
  }

  @Test func inputsHaveStableNamesAndHashes() throws {
    let inputs = try DatasetSamples.read().dataset.inputs
    #expect(
      inputs.map(\.name) == [
        "d/datapackage.json", "d/units.csv", "d/variables.csv", "d/sources.csv", "d/values.csv",
      ])
    #expect(inputs.allSatisfy { $0.role == .data && $0.sha256.count == 64 })
    #expect(Set(inputs.map(\.sha256)).count == 5)
  }

  @Test(arguments: ["d", "d/", "d/datapackage.json"])
  func aPackageIsNamedByItsFolderOrItsFile(path: String) throws {
    let reading = try DatasetReader.read(path: path, files: DatasetSamples.files())
    #expect(reading.dataset.observations.count == 6)
    #expect(reading.dataset.fileNames == ["d/values.csv"])
  }

  @Test func standardPropertiesArePassedOver() throws {
    let package = DatasetSamples.package.replacing(
      "\"synthetic\"", with: "\"licenses\": [], \"sources\": [], \"homepage\": \"\", \"synthetic\"")
    #expect(try DatasetSamples.read(["datapackage.json": package]).warnings.isEmpty)
  }

  @Test func titlesMayBeAnObject() throws {
    let package = DatasetSamples.package.replacing(
      "\"title\": \"样例\"", with: "\"title\": { \"zh\": \"甲\", \"en\": \"A\" }")
    let dataset = try DatasetSamples.read(["datapackage.json": package]).dataset
    #expect(dataset.title == LocalizedText(zh: "甲", en: "A"))
  }

  @Test(arguments: ["public", "shaanxi", "zhengzhou"])
  func shippedDatasetsHaveNoProblems(name: String) throws {
    let path = PackageFiles.root + "/datasets/" + name
    let reading = try DatasetReader.read(path: path)
    #expect(reading.dataset.id == name)
    #expect(reading.warnings.filter { $0.code != .constantColumn }.isEmpty)
    #expect(!reading.dataset.observations.isEmpty)
  }
}
